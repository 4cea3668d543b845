import { Button, Kbd, Progress, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconCards } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api } from '../../api/query'
import { useCommands } from '../../shell/commands'
import { showKeys } from '../../shell/keys'
import { formatMinutes } from '../../ui/format'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { ReviewCard } from './ReviewCard'
import { useUndo } from './use-undo'

const undoKeys = 'mod+Z'

/** What is due today, one by one: answer, reveal, grade. */
export function ReviewScreen(_props: { params: Record<string, string | undefined> }) {
  const [, navigate] = useLocation()
  const due = useQuery(api.reviews.due.queryOptions())
  const { undo, isUndoing } = useUndo()
  const canUndo = due.data?.canUndo ?? false
  const rows = due.data?.rows ?? []
  const done = due.data?.doneToday ?? 0
  useCommands(canUndo ? [{ id: 'undo-review', label: 'Undo the last review', group: 'Review', keys: undoKeys, isOutsideText: true, run: undo }] : [])

  const lead = due.data && rows.length > 0 ? `${rows.length} to go, about ${formatMinutes(due.data.minutes)}.${waiting(due.data.total - rows.length)}` : undefined
  return (
    <Page
      title="Review"
      lead={lead}
      actions={
        <Button variant="default" leftSection={<IconArrowBackUp size={16} />} rightSection={<Kbd size="xs" visibleFrom="sm">{showKeys(undoKeys)}</Kbd>} onClick={undo} disabled={!canUndo} loading={isUndoing}>
          Undo
        </Button>
      }
    >
      {due.isPending && <LoadingState rows={2} height={160} label="Loading what is due" />}
      {due.isError && <ErrorState error={due.error} onRetry={() => void due.refetch()} />}
      {due.data && rows.length === 0 && (
        <EmptyState Icon={IconCards} title={done > 0 ? 'Done for today' : 'Nothing is due'} action={<Button onClick={() => navigate('/session')}>Plan a session</Button>}>
          {done > 0 ? `${done} ${done === 1 ? 'question' : 'questions'} reviewed.` : 'Questions you settle in a session come back here on the day you are about to forget them.'}
          {due.data.total > 0 && <Text mt="xs">{waiting(due.data.total)}</Text>}
        </EmptyState>
      )}
      {rows[0] && (
        <Stack gap="md">
          <Progress value={(100 * done) / (done + rows.length)} aria-label={`${done} of ${done + rows.length} reviewed today`} size="sm" />
          <ReviewCard key={rows[0].questionId} questionId={rows[0].questionId} />
        </Stack>
      )}
    </Page>
  )
}

const waiting = (count: number): string => (count > 0 ? ` ${count} more wait beyond your minutes a day.` : '')
