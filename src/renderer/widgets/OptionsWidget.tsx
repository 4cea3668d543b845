import { Box, Checkbox, Group, Kbd, Radio, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Markdown } from '../ui/Markdown'
import { togglePicked } from './picked'
import type { WidgetProps } from './widget'
import './widgets.css'

/** One or several options as cards; the digits 1 to 6 pick, outside text fields. */
export function OptionsWidget({ question, answer, onChange, isReadOnly }: WidgetProps) {
  const isChoice = question.kind === 'choice' && answer.kind === 'choice'
  const options = isChoice ? question.options : []
  const picked = isChoice ? answer.picked : []
  const isMultiple = isChoice && question.multiple
  const toggle = (id: string) => {
    if (!isReadOnly) onChange({ kind: 'choice', picked: togglePicked(options.map((one) => one.id), picked, id, isMultiple) })
  }
  useHotkeys(options.map(({ id }, index) => [String(index + 1), () => toggle(id)] as [string, () => void]))
  if (!isChoice) return null
  const Card = isMultiple ? Checkbox.Card : Radio.Card
  const cards = options.map(({ id, text }, index) => (
    <Card key={id} data-answer-field value={id} disabled={isReadOnly} withBorder className="option-card" p="sm" aria-labelledby={`option-${id}`}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Box pt={2}>{isMultiple ? <Checkbox.Indicator /> : <Radio.Indicator />}</Box>
        <Box flex={1} miw={0} id={`option-${id}`}>
          <Markdown text={text} />
        </Box>
        <Kbd size="xs" visibleFrom="sm" aria-hidden>
          {index + 1}
        </Kbd>
      </Group>
    </Card>
  ))
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" id="options-help">
        {isMultiple ? 'Several may be right. A wrong pick costs a right one.' : 'Exactly one is right.'} Keys 1 to {options.length} pick.
      </Text>
      {isMultiple ? (
        <Checkbox.Group value={[...picked]} onChange={(ids) => !isReadOnly && onChange({ kind: 'choice', picked: inOrder(options, ids) })} aria-label="Options" aria-describedby="options-help">
          <Stack gap="xs">{cards}</Stack>
        </Checkbox.Group>
      ) : (
        <Radio.Group value={picked[0] ?? null} onChange={(id) => !isReadOnly && onChange({ kind: 'choice', picked: [id] })} aria-label="Options" aria-describedby="options-help">
          <Stack gap="xs">{cards}</Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}

const inOrder = (options: readonly { id: string }[], ids: readonly string[]): string[] =>
  options.map((one) => one.id).filter((id) => ids.includes(id))
