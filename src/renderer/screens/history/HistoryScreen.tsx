import './history.css'
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { SessionHead } from '#core/session/session'
import { api } from '../../api/query'
import { useCommands } from '../../shell/commands'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { PracticeSection } from './PracticeSection'
import { RatingSection } from './RatingSection'
import { SessionsTable } from './SessionsTable'

const pageSize = 50

function useSessions() {
  return useInfiniteQuery(
    api.sessions.list.infiniteOptions({
      input: (before: number | null) => ({ limit: pageSize, before }),
      initialPageParam: null,
      getNextPageParam: (last: SessionHead[]) => (last.length < pageSize ? undefined : (last.at(-1)?.clock.startedAt ?? undefined)),
    }),
  )
}

function NoSessions() {
  const [, navigate] = useLocation()
  return (
    <EmptyState Icon={IconHistory} title="No session yet" action={<Button onClick={() => navigate('/session')}>Plan a session</Button>}>
      Hold a first one, and it stands here with its score, its debrief and its report.
    </EmptyState>
  )
}

function SessionsSection() {
  const sessions = useSessions()
  const all = sessions.data?.pages.flat() ?? []
  return (
    <Paper p="lg" component="section" aria-labelledby="all-sessions">
      <Stack gap="md">
        <Title order={2} id="all-sessions">
          Sessions
        </Title>
        {sessions.isPending && <LoadingState rows={5} height={36} label="Loading sessions" />}
        {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
        {sessions.data && all.length === 0 && <NoSessions />}
        {all.length > 0 && <SessionsTable sessions={all} />}
        {sessions.hasNextPage && (
          <Group>
            <Button variant="default" size="sm" onClick={() => void sessions.fetchNextPage()} loading={sessions.isFetchingNextPage}>
              Load older sessions
            </Button>
            <Text size="sm" c="dimmed" role="status">
              {`The newest ${all.length} are listed and sorted.`}
            </Text>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

/** What has been practised, how it went, and where the ratings have moved. */
export function HistoryScreen(_props: { params: Record<string, string | undefined> }) {
  const [, navigate] = useLocation()
  useCommands([{ id: 'history-plan', label: 'Plan a session', group: 'History', run: () => navigate('/session') }])
  return (
    <Page title="History" lead="Ratings with their bands, days of practice, and every session.">
      <Stack gap="lg">
        <RatingSection />
        <PracticeSection />
        <SessionsSection />
      </Stack>
    </Page>
  )
}
