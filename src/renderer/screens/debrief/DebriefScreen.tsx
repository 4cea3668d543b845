import { Button } from '@mantine/core'
import { IconClockOff, IconClockPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { isApiError } from '../../api/errors'
import { api } from '../../api/query'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { DebriefRoom } from './DebriefRoom'

export function DebriefScreen({ params }: { params: Record<string, string | undefined> }) {
  const sessionId = params['id'] ?? ''
  const [, navigate] = useLocation()
  const found = useQuery(api.sessions.debrief.queryOptions({ input: { sessionId } }))
  if (found.data) return <DebriefRoom debrief={found.data} />
  const code = isApiError(found.error) ? found.error.code : null
  if (code === 'CONFLICT') {
    return (
      <EmptyState isScreen Icon={IconClockPlay} title="This session still runs" action={<Button onClick={() => navigate(`/session/${sessionId}`)}>Go to the session</Button>}>
        Answers and model answers stand beside each other once it has ended.
      </EmptyState>
    )
  }
  if (code === 'NOT_FOUND') {
    return (
      <EmptyState isScreen Icon={IconClockOff} title="There is no such session" action={<Button onClick={() => navigate('/history')}>Go to History</Button>}>
        It may have been discarded, or belong to another data folder.
      </EmptyState>
    )
  }
  return (
    <Page title="Debrief" isWide>
      {found.error ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : <LoadingState rows={4} height={90} label="Loading the debrief" />}
    </Page>
  )
}
