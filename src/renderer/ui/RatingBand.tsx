import { Box, Group, Stack, Text } from '@mantine/core'
import type { Rating } from '#core/rating/rating'

const low = 800
const high = 2200
const place = (value: number): number => (100 * (Math.min(high, Math.max(low, value)) - low)) / (high - low)

/** The 95 % band: rating ± 2 deviations, rounded. */
export const bandOf = ({ rating, deviation }: Rating): { from: number; to: number } => ({
  from: Math.round(rating - 2 * deviation),
  to: Math.round(rating + 2 * deviation),
})

/** A rating never stands without its band: a bar from −2 to +2 deviations on a fixed scale of 800 to 2200, with a mark at the rating. */
export function RatingBand(props: { label: string; rating: Rating; attempts: number; color: string }) {
  const { from, to } = bandOf(props.rating)
  const text = props.attempts === 0 ? 'not measured yet' : `${Math.round(props.rating.rating)} ± ${Math.round(2 * props.rating.deviation)}`
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={550}>
          {props.label}
        </Text>
        <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {text}
        </Text>
      </Group>
      <Box
        role="img"
        aria-label={`${props.label}: ${text}${props.attempts === 0 ? '' : `, 95 % band ${from} to ${to}`}`}
        h={10}
        pos="relative"
        bg="var(--mantine-color-default-border)"
        style={{ borderRadius: 5 }}
      >
        {props.attempts > 0 && (
          <>
            <Box
              pos="absolute"
              h="100%"
              bg={`${props.color}.4`}
              opacity={0.65}
              style={{ borderRadius: 5, left: `${place(from)}%`, width: `${place(to) - place(from)}%` }}
            />
            <Box pos="absolute" top={-2} h={14} w={3} bg={`${props.color}.7`} style={{ borderRadius: 2, left: `calc(${place(props.rating.rating)}% - 1px)` }} />
          </>
        )}
      </Box>
    </Stack>
  )
}
