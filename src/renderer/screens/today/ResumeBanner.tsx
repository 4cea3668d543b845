import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconChecklist, IconClockPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { SessionHead, SessionView } from '#core/session/session'
import { api } from '../../api/query'
import { formatClock } from '../../ui/format'
import { leftMs } from '../session/ticking'
import { useAnchor, useStopwatch } from '../session/use-anchor'

/** Where the session stands; the only part of the screen that is drawn with the seconds. */
function Standing({ view, onAsk }: { view: SessionView; onAsk: () => void }) {
  const { head, items, currentItemId } = view
  const isRunning = head.status === 'running'
  const left = leftMs(useAnchor(head.clock), useStopwatch(isRunning, onAsk))
  const isOver = isRunning && left === 0
  useEffect(() => {
    if (isOver) onAsk()
  }, [isOver, onAsk])
  const item = items.find((one) => one.id === currentItemId)
  return (
    <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {[`“${head.title}”`, item && `item ${item.position + 1} of ${items.length}`, `${isRunning ? 'running' : 'paused'}, ${formatClock(Math.ceil(left / 1000) * 1000)} left`].filter(Boolean).join(' · ')}
    </Text>
  )
}

/** No alert: its clock would be read out with every second. */
function OpenSession({ id, onAsk }: { id: string; onAsk: () => void }) {
  const [, navigate] = useLocation()
  const view = useQuery(api.sessions.get.queryOptions({ input: { sessionId: id } })).data
  return (
    <Alert role="region" color="orange" icon={<IconClockPlay />} title="A session is open">
      <Group justify="space-between">
        {view ? <Standing view={view} onAsk={onAsk} /> : <Text size="sm">It comes back at the same item with the same text.</Text>}
        <Button size="sm" onClick={() => navigate(`/session/${id}`)}>
          Go back to it
        </Button>
      </Group>
    </Alert>
  )
}

/** What waits for the person: a session under the clock, and sessions whose answers are not settled. */
export function ResumeBanner({ runningId, toSettle, onAsk }: { runningId: string | null; toSettle: readonly SessionHead[]; /** Asks main where things stand. */ onAsk: () => void }) {
  const [, navigate] = useLocation()
  const first = toSettle[0]
  if (runningId === null && first === undefined) return null
  return (
    <Stack gap="sm">
      {runningId !== null && (
        <OpenSession id={runningId} onAsk={onAsk} />
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
