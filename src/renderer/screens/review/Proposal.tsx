import { Text } from '@mantine/core'
import type { Grade } from '#core/srs/card'
import { formatShare } from '../../ui/format'
import { gradeTitles } from '../../ui/labels'

/** The score so far and the grade the evidence proposes, with its reasons. */
export function Proposal(props: { share: number | null; counted: string; grade: Grade | null; reasons: readonly string[] }) {
  return (
    <div aria-live="polite">
      <Text size="sm">
        Score <b style={{ fontVariantNumeric: 'tabular-nums' }}>{formatShare(props.share)}</b>
        {props.counted !== '' && `: ${props.counted}`}.{' '}
        {props.grade === null ? 'Tick the points the answer made, and a grade is proposed.' : `Proposed grade: ${gradeTitles[props.grade]}`}
      </Text>
      {props.reasons.length > 0 && (
        <Text size="xs" c="dimmed">
          {props.reasons.join('; ')}
        </Text>
      )}
    </div>
  )
}
