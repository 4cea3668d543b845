import { ActionIcon, Button, Group, Text, Title, Tooltip } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconSearch } from '@tabler/icons-react'
import { spotlight } from '@mantine/spotlight'
import type { SessionItem, SessionView } from '#core/session/session'
import { modKey } from '../../shell/keys'
import { momentarily } from '../../ui/momentarily'
import { Clocks } from './Clocks'

type Props = {
  view: SessionView
  item: SessionItem | undefined
  isPaused: boolean
  isBusy: boolean
  onTogglePause: () => void
  onEnd: () => void
  onAsk: () => void
  onNearEnd: () => void
}

export function SessionHeader({ view, item, isPaused, isBusy, ...on }: Props) {
  const { title, participants } = view.head
  return (
    <header className="session-head">
      <div style={{ minWidth: 0, flex: '1 1 180px' }}>
        <Title order={1} fz="md" lineClamp={1}>
          {title}
        </Title>
        <Text size="xs" c="dimmed" truncate>
          {item ? `Item ${item.position + 1} of ${view.items.length}` : `${view.items.length} items`}
          {participants.candidate !== null && ` · ${participants.candidate}`}
          {participants.interviewer !== null && participants.interviewer !== '' && `, with ${participants.interviewer}`}
        </Text>
      </div>
      <Clocks view={view} item={item} onAsk={on.onAsk} onNearEnd={on.onNearEnd} />
      <Group gap="xs" wrap="nowrap">
        <Tooltip label={`Commands (${modKey} K)`}>
          <ActionIcon variant="default" size="md" aria-label="Commands" onClick={spotlight.open}>
            <IconSearch size={16} />
          </ActionIcon>
        </Tooltip>
        <Button size="xs" variant="default" leftSection={isPaused ? <IconPlayerPlay size={15} /> : <IconPlayerPause size={15} />} {...momentarily(isBusy, on.onTogglePause)}>
          {isPaused ? 'Resume' : 'Pause'}
        </Button>
        <Button size="xs" variant="default" {...momentarily(isBusy, on.onEnd)}>
          End
        </Button>
      </Group>
    </header>
  )
}
