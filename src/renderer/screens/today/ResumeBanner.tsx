import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconChecklist, IconClockPlay } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { SessionHead } from '#core/session/session'

/** What waits for the person: a session under the clock, and sessions whose answers are not settled. */
export function ResumeBanner({ runningId, toSettle }: { runningId: string | null; toSettle: readonly SessionHead[] }) {
  const [, navigate] = useLocation()
  const first = toSettle[0]
  if (runningId === null && first === undefined) return null
  return (
    <Stack gap="sm">
      {runningId !== null && (
        <Alert color="orange" icon={<IconClockPlay />} title="A session is open">
          <Group justify="space-between">
            <Text size="sm">It comes back at the same item with the same text; the clock went on unless it was paused.</Text>
            <Button size="sm" onClick={() => navigate(`/session/${runningId}`)}>
              Go back to it
            </Button>
          </Group>
        </Alert>
      )}
      {first && (
        <Alert color="indigo" icon={<IconChecklist />} title={toSettle.length === 1 ? 'One session waits for its debrief' : `${toSettle.length} sessions wait for their debrief`}>
          <Group justify="space-between">
            <Text size="sm">“{first.title}”: compare with the model answers and settle the grades.</Text>
            <Button size="sm" variant="light" onClick={() => navigate(`/debrief/${first.id}`)}>
              Open the debrief
            </Button>
          </Group>
        </Alert>
      )}
    </Stack>
  )
}
