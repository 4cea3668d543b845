import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { localDay } from '#core/session/day'
import { api } from '../../api/query'
import { formatMinutes } from '../../ui/format'
import { ErrorState, LoadingState } from '../../ui/States'
import { useNow } from '../../ui/use-now'
import { PracticeCalendar } from './PracticeCalendar'
import { minutesSince, streaksOf, type PracticeDay } from './practice-days'

const inDays = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed" component="dt">
        {label}
      </Text>
      <Text fw={650} size="lg" component="dd" m={0} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Text>
    </div>
  )
}

function Facts({ days, today }: { days: readonly PracticeDay[]; today: string }) {
  const { current, longest } = streaksOf(days, today)
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} spacing="md" m={0}>
      <Fact label="Streak" value={inDays(current)} />
      <Fact label="Longest" value={inDays(longest)} />
      <Fact label="Last 7 days" value={formatMinutes(minutesSince(days, today, 7))} />
      <Fact label="Last 30 days" value={formatMinutes(minutesSince(days, today, 30))} />
    </SimpleGrid>
  )
}

export function PracticeSection() {
  const days = useQuery(api.ratings.days.queryOptions())
  const clock = useNow()
  const today = clock && localDay(clock.now, clock.timeZone)
  return (
    <Paper p="lg" component="section" aria-labelledby="practice-days">
      <Stack gap="md">
        <Title order={2} id="practice-days">
          Days of practice
        </Title>
        {days.isError && <ErrorState error={days.error} onRetry={() => void days.refetch()} />}
        {!days.isError && (!days.data || today === null) && <LoadingState rows={1} height={150} label="Loading days of practice" />}
        {days.data && today !== null && (
          <>
            <Facts days={days.data} today={today} />
            <PracticeCalendar days={days.data} today={today} />
          </>
        )}
      </Stack>
    </Paper>
  )
}
