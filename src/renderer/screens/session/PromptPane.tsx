import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { SessionItem } from '#core/session/session'
import { Markdown } from '../../ui/Markdown'
import { formatMinutes } from '../../ui/format'
import { kindTitle, themeTitle } from '../../ui/labels'
import { momentarily } from '../../ui/momentarily'

/** The question without its level, and the hints taken so far. */
export function PromptPane(props: { item: SessionItem; itemCount: number; onHint: () => void; isHinting: boolean }) {
  const { item } = props
  const { question, hints } = item
  const lastHint = useRef<HTMLDivElement>(null)
  const shownHints = useRef(hints.length)
  useEffect(() => {
    // One just taken is brought into view; those from before stay where they are.
    if (hints.length > shownHints.current) lastHint.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
    shownHints.current = hints.length
  }, [hints.length])
  const canHint = item.status === 'waiting' || item.status === 'skipped'
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{question.title}</Title>
        <Group gap={6} mt={6}>
          <Badge variant="default" fw={500} tt="none">
            {themeTitle(question.theme)}
          </Badge>
          <Badge variant="default" fw={500} tt="none">
            {kindTitle(question.kind)}
          </Badge>
          <Text size="sm" c="dimmed">
            about {formatMinutes(item.targetMs / 60_000)}
          </Text>
        </Group>
      </div>
      <Markdown text={question.prompt} />
      {hints.length > 0 && (
        <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Hints taken" aria-live="polite">
          {hints.map((hint, index) => (
            <Paper key={index} component="li" p="sm" bg="var(--mantine-color-yellow-light)">
              <Text size="xs" c="dimmed" mb={2}>
                Hint {index + 1}
              </Text>
              <div ref={index === hints.length - 1 ? lastHint : undefined}>
                <Markdown text={hint} />
              </div>
            </Paper>
          ))}
        </Stack>
      )}
      {question.hintCount > 0 && canHint && (
        <Group gap="sm">
          <Button size="xs" variant="default" leftSection={<IconBulb size={15} />} {...momentarily(props.isHinting || hints.length >= question.hintCount, props.onHint)}>
            {hints.length >= question.hintCount ? `All ${question.hintCount} hints taken` : `Hint ${hints.length + 1} of ${question.hintCount}`}
          </Button>
          <Text size="xs" c="dimmed">
            Each is recorded and weakens the evidence a little.
          </Text>
        </Group>
      )}
    </Stack>
  )
}
