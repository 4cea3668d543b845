import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { Paper, Text } from '@mantine/core'
import { formatDate } from '../../ui/format'

export type RatingPoint = { at: number; rating: number; deviation: number }
type Drawn = { at: number; rating: number; band: [number, number] }

const axis = { fontSize: 12, fill: 'var(--mantine-color-dimmed)' }
const tickDate = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })

function Hint({ active, payload }: { active?: boolean; payload?: readonly { payload?: unknown }[] }) {
  const point = payload?.[0]?.payload as Drawn | undefined
  if (!active || !point) return null
  return (
    <Paper p="xs" shadow="sm">
      <Text size="xs" c="dimmed">
        {formatDate(point.at)}
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
  const low = Math.floor(Math.min(...data.map((one) => one.band[0])) / 100) * 100
  const high = Math.ceil(Math.max(...data.map((one) => one.band[1])) / 100) * 100
  return (
    <ResponsiveContainer width="100%" height={280}>
      <ComposedChart data={data} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--mantine-color-default-border)" vertical={false} />
        <XAxis dataKey="at" type="number" scale="time" domain={['dataMin', 'dataMax']} tickFormatter={(at: number) => tickDate.format(at)} tick={axis} tickLine={false} minTickGap={40} stroke="var(--mantine-color-default-border)" />
        <YAxis domain={[low, high]} tick={axis} tickLine={false} axisLine={false} width={44} />
        <Tooltip content={Hint} cursor={{ stroke: 'var(--mantine-color-dimmed)', strokeDasharray: '3 3' }} />
        <Area dataKey="band" stroke="none" fill={color} fillOpacity={0.18} isAnimationActive={false} activeDot={false} />
        <Line dataKey="rating" stroke={color} strokeWidth={2} dot={data.length <= 30 ? { r: 3, fill: color, strokeWidth: 0 } : false} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
