import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { saveStatus, type SaveState } from './draft-keeper'

/** Quiet while all is well; loud when the text on screen is not safe. */
export function SaveMark({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { text, isUnsafe } = saveStatus(state)
  if (isUnsafe) {
    return (
      <Group gap="xs" role="alert" wrap="nowrap">
        <IconAlertTriangle size={16} style={{ flex: 'none' }} color="var(--mantine-color-error)" aria-hidden />
        <Text size="sm" c="var(--mantine-color-error)" fw={550}>
          {state.phase === 'failed' ? `Not saved yet; tried again by itself. Keep this window open. (${state.message})` : text}
        </Text>
        {state.phase === 'failed' && (
          <Button size="compact-xs" variant="default" style={{ flex: 'none' }} onClick={onRetry}>
            Try now
          </Button>
        )}
      </Group>
    )
  }
  return (
    <Group gap={4} role="status" aria-live="off">
      {state.phase === 'saved' && <IconCheck size={14} color="var(--mantine-color-dimmed)" aria-hidden />}
      <Text size="xs" c="dimmed">
        {text}
      </Text>
    </Group>
  )
}
