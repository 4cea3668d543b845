import { Button, Chip, Group, Paper, Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import { IconChartLine, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { themes } from '#core/bank/theme'
import type { Scope } from '#core/rating/rating'
import { api } from '../../api/query'
import { formatDate, formatDateTime } from '../../ui/format'
import { scopeTitle, themeColors } from '../../ui/labels'
import { ErrorState } from '../../ui/States'
import type { RatingPoint } from './RatingChart'

const Chart = lazy(() => import('./RatingChart').then((module) => ({ default: module.RatingChart })))
const scopes: readonly Scope[] = ['overall', ...themes]
const colorOf = (scope: Scope): string => (scope === 'overall' ? 'var(--mantine-color-text)' : `var(--mantine-color-${themeColors[scope]}-6)`)
const withBand = ({ rating, deviation }: RatingPoint): string => `${Math.round(rating)} ± ${Math.round(2 * deviation)}`

function summaryOf(scope: Scope, points: readonly RatingPoint[]): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  return `${scopeTitle(scope)}: ${withBand(first)} on ${formatDate(first.at)}, ${withBand(last)} on ${formatDate(last.at)}; ${points.length} points. The table shows each.`
}

function PointTable({ points }: { points: readonly RatingPoint[] }) {
  return (
    <div style={{ maxHeight: 320, overflowY: 'auto' }} tabIndex={0} role="group" aria-label="Ratings over time">
      <Table stickyHeader verticalSpacing={4} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th ta="right">Rating</Table.Th>
            <Table.Th ta="right">95 % band</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...points].reverse().map((point) => (
            <Table.Tr key={point.at}>
              <Table.Td>{formatDateTime(point.at)}</Table.Td>
              <Table.Td ta="right">{Math.round(point.rating)}</Table.Td>
              <Table.Td ta="right">{`${Math.round(point.rating - 2 * point.deviation)} to ${Math.round(point.rating + 2 * point.deviation)}`}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** One scope at a time: a line with its band, or the same as a table. */
export function RatingSection() {
  const [scope, setScope] = useState<Scope>('overall')
  const [isTable, setTable] = useState(false)
  const history = useQuery(api.ratings.history.queryOptions({ input: { scope } }))
  const points = history.data ?? []
  return (
    <Paper p="lg" component="section" aria-labelledby="rating-history">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2} id="rating-history">
            Rating over time
          </Title>
          {points.length > 0 && (
            <Button variant="subtle" size="compact-sm" leftSection={isTable ? <IconChartLine size={16} /> : <IconTable size={16} />} onClick={() => setTable(!isTable)}>
              {isTable ? 'Show as a line' : 'Show as a table'}
            </Button>
          )}
        </Group>
        <Group gap={6} role="radiogroup" aria-label="Rating of">
          <Chip.Group value={scope} onChange={(value) => setScope(value as Scope)}>
            {scopes.map((one) => (
              <Chip key={one} value={one} size="sm" variant="outline">
                {scopeTitle(one)}
              </Chip>
            ))}
          </Chip.Group>
        </Group>
        {history.isPending && <Skeleton height={280} role="status" aria-label="Loading ratings" />}
        {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
        {history.data?.length === 0 && (
          <Text c="dimmed" py="xl" ta="center">
            {scope === 'overall' ? 'No answer has been settled yet. The first one starts the line.' : `No answer in ${scopeTitle(scope)} has been settled yet. The first one starts the line.`}
          </Text>
        )}
        {points.length > 0 && isTable && <PointTable points={points} />}
        {points.length > 0 && !isTable && (
          <div role="img" aria-label={summaryOf(scope, points)}>
            <Suspense fallback={<Skeleton height={280} />}>
              <Chart points={points} color={colorOf(scope)} />
            </Suspense>
          </div>
        )}
        {points.length > 0 && (
          <Text size="sm" c="dimmed">
            The line is the estimate; the band around it, two deviations wide on each side, holds the true value in about 95 of 100 cases.
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
