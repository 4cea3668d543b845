import { NavLink, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleDashed, IconReportAnalytics } from '@tabler/icons-react'
import type { DebriefItem } from '#contract/sessions'
import { showKeys } from '../../shell/keys'
import { formatShare } from '../../ui/format'
import { gradeTitles, kindTitle } from '../../ui/labels'
import { isSettled, type Place } from './judging'

/** The active entry tints its description below 4.5 : 1. */
const quietDescription = { description: { color: 'var(--mantine-color-text)' } }

const isAt = (place: Place, itemId: string): boolean => place !== 'summary' && place.itemId === itemId

function stateOf(one: DebriefItem): string {
  if (one.settlement) return `${gradeTitles[one.settlement.grade]}, ${formatShare(one.proposal.share)}`
  if (one.item.status === 'skipped') return 'skipped, to settle'
  return one.proposal.grade === null ? 'points to tick' : 'to settle'
}

/** The items of the session and its summary, at the side. */
export function ItemList({ items, place, onGo }: { items: readonly DebriefItem[]; place: Place; onGo: (place: Place) => void }) {
  return (
    <nav className="debrief-list" aria-label="Items of the session">
      {items.map((one) => (
        <NavLink
          key={one.item.id}
          component="button"
          active={isAt(place, one.item.id)}
          aria-current={isAt(place, one.item.id) ? 'true' : undefined}
          onClick={() => onGo({ itemId: one.item.id })}
          leftSection={isSettled(one) ? <IconCircleCheckFilled size={18} color="var(--mantine-color-green-filled)" aria-hidden /> : <IconCircleDashed size={18} aria-hidden />}
          label={`${one.item.position + 1}. ${one.question.title}`}
          description={`${kindTitle(one.question.kind)} · ${stateOf(one)}`}
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
          styles={quietDescription}
        />
      ))}
      <NavLink
        component="button"
        active={place === 'summary'}
        aria-current={place === 'summary' ? 'true' : undefined}
        onClick={() => onGo('summary')}
        leftSection={<IconReportAnalytics size={18} aria-hidden />}
        label="Summary"
        description="Ratings and scorecard"
        style={{ borderRadius: 'var(--mantine-radius-md)' }}
        styles={quietDescription}
      />
      <Text size="xs" c="dimmed" px="sm" pt="xs" visibleFrom="md">
        Keys: j and k go through the items, 1 to 4 grade, {showKeys('mod+Enter')} settles.
      </Text>
    </nav>
  )
}
