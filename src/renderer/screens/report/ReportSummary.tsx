import { Group, Paper, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Report } from '#core/report/report'
import { scoredOf } from '#core/report/words'
import { formatShare } from '../../ui/format'
import { scopeTitle, themeColors, themeTitle } from '../../ui/labels'

function ThemeScores({ report }: { report: Report }) {
  return (
    <Stack gap="xs">
      {report.summary.byTheme.map((one) => (
        <div key={one.theme}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {themeTitle(one.theme)} ({scoredOf(one)})
            </Text>
            <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {formatShare(one.score)}
            </Text>
          </Group>
          <Progress value={100 * (one.score ?? 0)} color={themeColors[one.theme]} aria-label={`${themeTitle(one.theme)}: ${formatShare(one.score)}`} />
        </div>
      ))}
    </Stack>
  )
}

/** Ratings before the first and after the last change of each scope. */
function RatingChanges({ changes }: { changes: Report['ratingChanges'] }) {
  const scopes = [...new Set(changes.map((change) => change.scope))].toSorted((one, other) => Number(one === 'overall') - Number(other === 'overall'))
  const show = (rating: { rating: number; deviation: number } | undefined) =>
    rating ? `${Math.round(rating.rating)} ± ${Math.round(2 * rating.deviation)}` : '—'
  if (scopes.length === 0) return <Text c="dimmed">This session changed no rating.</Text>
  return (
    <Stack gap="xs">
      {scopes.map((scope) => {
        const own = changes.filter((change) => change.scope === scope)
        return (
          <Group key={scope} justify="space-between" gap="xs" wrap="nowrap" align="baseline">
            <Text size="sm">{scopeTitle(scope)}</Text>
            <div style={{ textAlign: 'right', flex: 'none', fontVariantNumeric: 'tabular-nums' }}>
              <Text size="sm" fw={600}>
                {show(own.at(-1)?.after)}
              </Text>
              <Text size="xs" c="dimmed">
                was {show(own[0]?.before)}
              </Text>
            </div>
          </Group>
        )
      })}
    </Stack>
  )
}

/** A candidate's session changes no rating, and so has no such card. */
export function ReportSummary({ report }: { report: Report }) {
  const { isOwn } = report.session
  return (
    <SimpleGrid cols={{ base: 1, sm: isOwn ? 3 : 2 }} spacing="lg">
      <Paper p="lg" component="section" aria-label="Score">
        <Text size="sm" c="dimmed">
          Score
        </Text>
        <Text fz={40} fw={700} lh={1.2} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {formatShare(report.summary.score)}
        </Text>
        <Text size="sm" c="dimmed">
          mean of {report.summary.settledCount} settled {report.summary.settledCount === 1 ? 'item' : 'items'}
        </Text>
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="by-theme">
        <Stack gap="sm">
          <Title order={2} id="by-theme">
            By theme
          </Title>
          <ThemeScores report={report} />
        </Stack>
      </Paper>
      {isOwn && (
        <Paper p="lg" component="section" aria-labelledby="rating-changes">
          <Stack gap="sm">
            <Title order={2} id="rating-changes">
              Rating
            </Title>
            <RatingChanges changes={report.ratingChanges} />
          </Stack>
        </Paper>
      )}
    </SimpleGrid>
  )
}
