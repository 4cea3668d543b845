import { Paper, Stack, Text, Title } from '@mantine/core'
import type { Outputs } from '#contract'
import { scopeTitle, themeColors } from '../../ui/labels'
import { RatingBand } from '../../ui/RatingBand'

export function RatingsCard({ ratings }: { ratings: Outputs['ratings']['current'] }) {
  const isMeasured = ratings.some((one) => one.attempts > 0)
  return (
    <Paper p="lg" component="section" aria-labelledby="ratings">
      <Stack gap="md">
        <Title order={2} id="ratings">
          Rating
        </Title>
        {ratings.map((one) => (
          <RatingBand
            key={one.scope}
            label={scopeTitle(one.scope)}
            rating={one.rating}
            attempts={one.attempts}
            color={one.scope === 'overall' ? 'cyan' : themeColors[one.scope]}
          />
        ))}
        <Text size="sm" c="dimmed">
          {isMeasured
            ? 'The band holds the true value in about 95 of 100 cases. It narrows with every settled answer.'
            : 'Settle the answers of a first session, and each theme gets a rating with the band it is known to.'}
        </Text>
      </Stack>
    </Paper>
  )
}
