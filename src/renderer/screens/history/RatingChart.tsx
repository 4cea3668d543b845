import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { Paper, Text } from '@mantine/core'
import { formatDateTime } from '../../ui/format'
import { ratingTicks } from './rating-ticks'

export type RatingPoint = { at: number; rating: number; deviation: number }
type Drawn = { at: number; rating: number; band: [number, number] }

const axis = { fontSize: 12, fill: 'var(--mantine-color-dimmed)' }
const dayMs = 86_400_000
const timeTick = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const dayTick = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const monthTick = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' })

/** Ticks as fine as the span needs: times of one day, days, or months once years are in sight. */
function tickFormat(points: readonly RatingPoint[]): Intl.DateTimeFormat {
  const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)
  if (span < 1.5 * dayMs) return timeTick
  return span < 330 * dayMs ? dayTick : monthTick
}

const tickCount = 5

/** Evenly spaced moments with different labels: few enough for the narrowest window. */
function ticksOf(points: readonly RatingPoint[], format: Intl.DateTimeFormat): number[] {
  const first = points[0]?.at ?? 0
  const span = (points.at(-1)?.at ?? 0) - first
  const even = Array.from({ length: tickCount }, (_, index) => first + (span * index) / (tickCount - 1))
  return even.filter((at, index) => index === 0 || format.format(at) !== format.format(even[index - 1]))
}

function Hint({ active, payload }: { active?: boolean; payload?: readonly { payload?: unknown }[] }) {
  const point = payload?.[0]?.payload as Drawn | undefined
  if (!active || !point) return null
  return (
    <Paper p="xs" shadow="sm">
      <Text size="xs" c="dimmed">
        {formatDateTime(point.at)}
      </Text>
      <Text size="sm" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {`${Math.round(point.rating)} ± ${Math.round((point.band[1] - point.band[0]) / 2)}`}
      </Text>
    </Paper>
  )
}

/** Rating over time as a line within its band of ± 2 deviations. `color` is a CSS colour. */
export function RatingChart({ points, color }: { points: readonly RatingPoint[]; color: string }) {
  const data = points.map(({ at, rating, deviation }): Drawn => ({ at, rating, band: [rating - 2 * deviation, rating + 2 * deviation] }))
  const tick = tickFormat(points)
  const ratings = ratingTicks(Math.min(...data.map((one) => one.band[0])), Math.max(...data.map((one) => one.band[1])))
  return (
    <ResponsiveContainer width="100%" height={280}>
      <ComposedChart data={data} margin={{ top: 8, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--mantine-color-default-border)" vertical={false} />
        <XAxis dataKey="at" type="number" scale="time" domain={['dataMin', 'dataMax']} tickFormatter={(at: number) => tick.format(at)} tick={axis} tickLine={false} ticks={ticksOf(points, tick)} interval={0} stroke="var(--mantine-color-default-border)" />
        <YAxis domain={[ratings[0] ?? 0, ratings.at(-1) ?? 0]} ticks={ratings} interval={0} tick={axis} tickLine={false} axisLine={false} width={44} />
        <Tooltip content={Hint} cursor={{ stroke: 'var(--mantine-color-dimmed)', strokeDasharray: '3 3' }} />
        <Area dataKey="band" stroke="none" fill={color} fillOpacity={0.18} isAnimationActive={false} activeDot={false} />
        <Line dataKey="rating" stroke={color} strokeWidth={2} dot={data.length <= 30 ? { r: 3, fill: color, strokeWidth: 0 } : false} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
