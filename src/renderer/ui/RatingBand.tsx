import { Group, Stack, Text } from '@mantine/core'
import type { Rating } from '#core/rating/rating'
import { placeOnScale } from '#core/rating/scale'
import { BandBar } from './BandBar'

const place = (value: number): number => 100 * placeOnScale(value)

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
      <BandBar
        label={`${props.label}: ${text}${props.attempts === 0 ? '' : `, 95 % band ${from} to ${to}`}`}
        color={props.color}
        thickness={10}
        band={props.attempts === 0 ? null : { from: place(from), at: place(props.rating.rating), to: place(to) }}
      />
    </Stack>
  )
}
