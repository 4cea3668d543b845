import { Button, SimpleGrid, Stack } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api/query'
import { FileFaults } from '../../question/FileFaults'
import { useCommands } from '../../shell/commands'
import { Page } from '../../ui/Page'
import { ErrorState, LoadingState } from '../../ui/States'
import { useNow } from '../../ui/use-now'
import { DueCard } from './DueCard'
import { LastSessions } from './LastSessions'
import { RatingsCard } from './RatingsCard'
import { ResumeBanner } from './ResumeBanner'
import { SuggestionCard, useStartSuggestion } from './SuggestionCard'

/** What is due, what to do next, and where one stands. */
export function TodayScreen() {
  const [, navigate] = useLocation()
  const clock = useNow()
  const today = useQuery(api.today.get.queryOptions())
  const { refetch } = today
  const ask = useCallback(() => void refetch(), [refetch])
  const suggestion = today.data?.suggestion ?? null
  const runningId = today.data?.runningSessionId ?? null
  const { start, isStarting } = useStartSuggestion(suggestion)
  useCommands([
    ...(suggestion && runningId === null
      ? [{ id: 'start-suggestion', label: 'Start the suggested session', hint: suggestion.title, group: 'Today', keys: 'mod+Enter', run: start }]
      : []),
    ...(runningId === null ? [] : [{ id: 'resume', label: 'Go back to the running session', group: 'Today', keys: 'mod+Enter', run: () => navigate(`/session/${runningId}`) }]),
    { id: 'review-due', label: 'Review what is due', group: 'Today', keys: 'mod+shift+R', run: () => navigate('/review') },
  ])

  return (
    <Page
      title="Today"
      lead={clock === null ? '\u00a0' : new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', timeZone: clock.timeZone }).format(clock.now)}
      actions={
        <Button variant="default" leftSection={<IconPlayerPlay size={16} />} onClick={() => navigate('/session')}>
          Plan a session
        </Button>
      }
    >
      {today.isPending && <LoadingState rows={3} height={120} label="Loading today" />}
      {today.isError && <ErrorState error={today.error} onRetry={() => void today.refetch()} />}
      {today.data && (
        <Stack gap="lg">
          <ResumeBanner runningId={today.data.runningSessionId} toSettle={today.data.toSettle} onAsk={ask} />
          <FileFaults />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <SuggestionCard suggestion={suggestion} isBlocked={runningId !== null} bankCount={today.data.bankCount} onStart={start} isStarting={isStarting} />
            <DueCard {...today.data.due} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <RatingsCard ratings={today.data.ratings} />
            <LastSessions sessions={today.data.lastSessions} />
          </SimpleGrid>
        </Stack>
      )}
    </Page>
  )
}
