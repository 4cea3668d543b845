import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Answer } from '#core/kinds/index'
import type { SessionItem } from '#core/session/session'
import { useKeeperVersion } from '../../drafts/use-drafts'
import type { SessionDrafts } from './session-drafts'

function textOf(answer: Answer): string {
  switch (answer.kind) {
    case 'choice':
      return answer.picked.join(', ')
    case 'code':
    case 'sql':
      return answer.code
    default:
      return answer.text
  }
}

function Contested({ item, drafts, onAsk }: { item: SessionItem; drafts: SessionDrafts; onAsk: () => void }) {
  useEffect(() => {
    onAsk()
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [onAsk])
  const isHere = drafts.isOther(item)
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} title="Another window changed this answer" role="alert" mb="sm">
      <Stack gap="xs">
        <Text size="sm">What you see below is yours and is not saved. The other window saved this:</Text>
        <ScrollArea.Autosize mah={160} tabIndex={0} role="region" aria-label="The other answer">
          <Text size="sm" ff="monospace" style={{ whiteSpace: 'pre-wrap' }}>
            {isHere ? textOf(item.answer) || 'Nothing is written there.' : 'Loading …'}
          </Text>
        </ScrollArea.Autosize>
        <Group gap="xs">
          <Button size="xs" disabled={!isHere} onClick={() => drafts.keepMine(item)}>
            Keep mine
          </Button>
          <Button size="xs" variant="default" disabled={!isHere} onClick={() => drafts.takeOther(item)}>
            Take the other
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

/** When two windows wrote into one answer: both texts, and which of them stays. */
export function ContestedNotice(props: { item: SessionItem; drafts: SessionDrafts; onAsk: () => void }) {
  useKeeperVersion(props.drafts.keeper)
  return props.drafts.isContested(props.item.id) ? <Contested {...props} /> : null
}
