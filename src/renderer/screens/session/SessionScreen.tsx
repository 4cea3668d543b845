import { Button } from '@mantine/core'
import { IconClockOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useLocation } from 'wouter'
import type { SessionHead } from '#core/session/session'
import { isApiError } from '../../api/errors'
import { api } from '../../api/query'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { SessionRoom } from './SessionRoom'

/** Main may end the session while the page sleeps: it is asked again at least this often. */
const askEveryMs = 30_000

/** An ended session is debriefed, not continued; the debrief says that it has ended. */
function useLeaveWhenEnded(head: SessionHead | undefined): boolean {
  const [, navigate] = useLocation()
  const isOver = head !== undefined && (head.status === 'ended' || head.status === 'settled')
  useEffect(() => {
    if (!head || !isOver) return
    navigate(`/debrief/${head.id}`, { replace: true, state: { hasJustEnded: true } })
  }, [isOver, head, navigate])
  return isOver
}

export function SessionScreen({ params }: { params: Record<string, string | undefined> }) {
  const sessionId = params['id'] ?? ''
  const [, navigate] = useLocation()
  const found = useQuery(api.sessions.get.queryOptions({ input: { sessionId }, refetchInterval: askEveryMs, refetchOnWindowFocus: 'always' }))
  const { refetch } = found
  const ask = useCallback(() => void refetch(), [refetch])
  const isOver = useLeaveWhenEnded(found.data?.head)
  if (found.data && !isOver) return <SessionRoom view={found.data} onAsk={ask} />
  if (isApiError(found.error) && found.error.code === 'NOT_FOUND') {
    return (
      <EmptyState isScreen Icon={IconClockOff} title="There is no such session" action={<Button onClick={() => navigate('/session')}>Plan a session</Button>}>
        It may have been discarded, or belong to another data folder.
      </EmptyState>
    )
  }
  return (
    <Page title="Session">
      {found.error ? <ErrorState error={found.error} onRetry={ask} /> : <LoadingState rows={3} height={120} label="Loading the session" />}
    </Page>
  )
}
