import { Alert, Button, Stack, Switch } from '@mantine/core'
import { IconClockOff, IconEyeOff, IconInfoCircle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { leftOut } from '#core/report/words'
import { isApiError } from '../../api/errors'
import { api } from '../../api/query'
import { useCommands } from '../../shell/commands'
import { formatDateTime, formatMinutes } from '../../ui/format'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { ExportMenu, formatTitles, useExport } from './ExportMenu'
import { QuestionsTable } from './QuestionsTable'
import { ReportItemCard } from './ReportItemCard'
import { ReportSummary } from './ReportSummary'
import { ScorecardView } from './ScorecardView'
import { TimelineView } from './TimelineView'

const useReport = (sessionId: string, isRedacted: boolean) => useQuery(api.reports.get.queryOptions({ input: { sessionId, isRedacted }, placeholderData: keepPreviousData }))

export function ReportScreen({ params }: { params: Record<string, string | undefined> }) {
  const sessionId = params['id'] ?? ''
  const [, navigate] = useLocation()
  const [isRedacted, setRedacted] = useState(false)
  const report = useReport(sessionId, isRedacted)
  if (isApiError(report.error) && report.error.code === 'NOT_FOUND') {
    return (
      <EmptyState isScreen Icon={IconClockOff} title="There is no such session" action={<Button onClick={() => navigate('/history')}>Go to History</Button>}>
        It may have been discarded, or belong to another data folder.
      </EmptyState>
    )
  }
  return <ReportPage sessionId={sessionId} isRedacted={isRedacted} onRedacted={setRedacted} />
}

/** One session as a committee reads it. What is on screen is what is exported. */
function ReportPage({ sessionId, isRedacted, onRedacted }: { sessionId: string; isRedacted: boolean; onRedacted: (isRedacted: boolean) => void }) {
  const report = useReport(sessionId, isRedacted)
  const exporting = useExport(sessionId, isRedacted)
  useCommands(
    Object.entries(report.data ? formatTitles : {}).map(([format, title]) => ({
      id: `export:${format}`,
      label: `Export the report as ${title}`,
      group: 'Report',
      run: () => exporting.run(format as keyof typeof formatTitles),
    })),
  )
  const value = report.data
  const lead = value
    ? [
        value.session.participants.candidate,
        value.session.participants.role,
        value.session.participants.interviewer && `interviewer ${value.session.participants.interviewer}`,
        formatDateTime(value.session.startedAt),
        `${formatMinutes(value.session.actualMs / 60_000)} of ${formatMinutes(value.session.plannedMinutes)} planned`,
      ]
        .filter(Boolean)
        .join(' · ')
    : undefined
  return (
    <Page
      title={value ? `Report: ${value.session.title}` : 'Report'}
      lead={lead}
      actions={
        <>
          <Switch label="Without names and notes" checked={isRedacted} onChange={(event) => onRedacted(event.currentTarget.checked)} />
          {value && <ExportMenu isExporting={exporting.isExporting} onExport={exporting.run} />}
        </>
      }
    >
      {report.isPending && <LoadingState rows={4} height={120} label="Loading the report" />}
      {report.isError && <ErrorState error={report.error} title="There is no report" onRetry={() => void report.refetch()} />}
      {value && (
        <Stack gap="lg">
          {value.session.status !== 'settled' && (
            <Alert color="orange" icon={<IconInfoCircle />} title="Not settled yet">
              {value.summary.settledCount} of {value.items.length} items have a score. The debrief completes the report.
            </Alert>
          )}
          {value.isRedacted && (
            <Alert color="gray" icon={<IconEyeOff />} title="Without names and notes">
              Left out, here and in every file: {leftOut}. The candidate&rsquo;s answers stay, their names in them replaced.
            </Alert>
          )}
          <ReportSummary report={value} />
          <QuestionsTable report={value} />
          <ScorecardView scorecard={value.scorecard} isRedacted={value.isRedacted} />
          {value.items.map((item) => (
            <ReportItemCard key={item.position} item={item} startedAt={value.session.startedAt} />
          ))}
          <TimelineView report={value} />
        </Stack>
      )}
    </Page>
  )
}
