import { Alert, Button, Group, Loader, Text } from '@mantine/core'
import type { DebriefItem } from '#contract/sessions'
import { needsLateRun } from './judging'

/** Says how it stands with code that was not submitted before the end. */
export function LateRun(props: { entry: DebriefItem; isRunning: boolean; fault: string | undefined; onRunAgain: () => void }) {
  if (!needsLateRun(props.entry)) return null
  if (props.fault !== undefined) {
    return (
      <Alert color="red" title="The cases could not be run" role="alert">
        <Group justify="space-between">
          <Text size="sm">{props.fault}</Text>
          <Button size="xs" variant="default" onClick={props.onRunAgain}>
            Try again
          </Button>
        </Group>
      </Alert>
    )
  }
  return (
    <Alert color="blue" role="status">
      <Group gap="sm" wrap="nowrap">
        <Loader size="xs" aria-hidden />
        <Text size="sm">This was written but not submitted before the end. Its cases are run now, as a submit would have done.</Text>
      </Group>
    </Alert>
  )
}
