import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core'
import type { Point, PointRole } from '#core/bank/point'
import { Markdown } from '../ui/Markdown'

const roles = {
  must: { title: 'Must', color: 'green' },
  nice: { title: 'Nice', color: 'blue' },
  trap: { title: 'Trap', color: 'red' },
} as const satisfies Record<PointRole, { title: string; color: string }>

function PointRow(props: { point: Point; isTicked: boolean; isReadOnly: boolean; onToggle: () => void }) {
  const { point } = props
  const labelId = `point-${point.id}`
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" component="li">
      <Checkbox checked={props.isTicked} disabled={props.isReadOnly} onChange={props.onToggle} aria-labelledby={labelId} color={roles[point.role].color} mt={2} />
      <Badge variant="outline" color="gray" c="var(--mantine-color-text)" w={78} style={{ flex: 'none' }}>
        {roles[point.role].title} {point.role === 'trap' ? `−${point.weight}` : point.weight}
      </Badge>
      <div style={{ minWidth: 0, flex: 1 }} id={labelId}>
        <Markdown text={point.text} />
        {point.why !== undefined && (
          <Text size="sm" c="dimmed" component="div">
            <Markdown text={point.why} />
          </Text>
        )}
      </div>
    </Group>
  )
}

/** The rubric as a list to tick: what the answer said. A trap is ticked when the answer fell into it. `ticks` null: nobody judged yet. */
export function PointTicks(props: { rubric: readonly Point[]; ticks: readonly string[] | null; isReadOnly?: boolean; onChange: (ticks: string[]) => void }) {
  const ticks = props.ticks ?? []
  const toggle = (id: string) => props.onChange(ticks.includes(id) ? ticks.filter((one) => one !== id) : [...ticks, id])
  return (
    <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Rubric points">
      {props.rubric.map((point) => (
        <PointRow key={point.id} point={point} isTicked={ticks.includes(point.id)} isReadOnly={props.isReadOnly ?? false} onToggle={() => toggle(point.id)} />
      ))}
    </Stack>
  )
}
