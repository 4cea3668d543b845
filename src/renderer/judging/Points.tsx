import { Badge, Checkbox, Stack, Text } from '@mantine/core'
import type { Point, PointRole } from '#core/bank/point'
import { isSelfScored, type Question } from '#core/kinds/index'
import { Markdown } from '../ui/Markdown'
import './points.css'

const roles = {
  must: { title: 'Must', color: 'indigo', lead: 'What a passing answer says' },
  nice: { title: 'Nice', color: 'teal', lead: 'What makes it stronger' },
  trap: { title: 'Trap', color: 'red', lead: 'Wrong turns: tick those that were taken; they cost' },
} as const satisfies Record<PointRole, { title: string; color: string; lead: string }>

function PointLine({ point, isTicked, onTick }: { point: Point; isTicked: boolean; onTick: (isTicked: boolean) => void }) {
  const sign = point.role === 'trap' ? '−' : '+'
  return (
    <div className="point" data-ticked={isTicked || undefined}>
      <Checkbox
        checked={isTicked}
        onChange={(event) => onTick(event.currentTarget.checked)}
        color={roles[point.role].color}
        aria-labelledby={`point-${point.id} weight-${point.id}`}
        mt={2}
      />
      <div id={`point-${point.id}`} style={{ flex: 1, minWidth: 0, cursor: 'pointer' }} onClick={() => onTick(!isTicked)}>
        <Markdown text={point.text} />
      </div>
      <Badge id={`weight-${point.id}`} variant="light" color={roles[point.role].color} c="var(--mantine-color-text)" style={{ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}>
        {sign}
        {point.weight}
      </Badge>
    </div>
  )
}

/** What ticks do to the score, by kind. */
function leadOf(kind: Question['kind']): string {
  if (kind === 'code' || kind === 'sql') return 'The cases make the score. Once a point is ticked, the points make up 30 % of the score: tick all that were met.'
  if (isSelfScored(kind)) return 'This kind scores itself. Ticks say what was heard; they leave the score as it is.'
  return 'Tick what was said or shown. The score is what was earned of all that could be, less the traps.'
}

/** No tick taken back is the judgement that no point was met: that is said by its own box. */
const ticked = (ticks: readonly string[], id: string, isTicked: boolean): string[] | null => {
  const next = isTicked ? [...ticks, id] : ticks.filter((one) => one !== id)
  return next.length === 0 ? null : next
}

/** Rubric points by role. A trap says what is wrong with it. `ticks` null: nobody judged yet; empty: none was met. */
export function Points(props: { question: Question; ticks: readonly string[] | null; onTicks: (ticks: string[] | null) => void }) {
  const { rubric, kind } = props.question
  const ticks = props.ticks ?? []
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {leadOf(kind)}
      </Text>
      {(['must', 'nice', 'trap'] as const).map((role) => {
        const points = rubric.filter((point) => point.role === role)
        if (points.length === 0) return null
        return (
          <div key={role} role="group" aria-label={`${roles[role].title}: ${roles[role].lead}`}>
            <Text size="sm" fw={600} mb={4}>
              {roles[role].title}{' '}
              <Text span size="sm" c="dimmed" fw={400}>
                {roles[role].lead}
              </Text>
            </Text>
            <Stack gap={4}>
              {points.map((point) => (
                <div key={point.id}>
                  <PointLine point={point} isTicked={ticks.includes(point.id)} onTick={(isTicked) => props.onTicks(ticked(ticks, point.id, isTicked))} />
                  {point.why !== undefined && (
                    <Text size="sm" c="dimmed" pl={40} component="div">
                      <Markdown text={point.why} />
                    </Text>
                  )}
                </div>
              ))}
            </Stack>
          </div>
        )
      })}
      {!isSelfScored(kind) && (
        <Checkbox
          label="None of the points was met"
          description="The score is then 0 %."
          px={10}
          checked={props.ticks?.length === 0}
          disabled={ticks.length > 0}
          onChange={(event) => props.onTicks(event.currentTarget.checked ? [] : null)}
        />
      )}
    </Stack>
  )
}
