import type { Outputs } from '#contract'
import type { DebriefItem } from '#contract/sessions'
import { isSelfScored } from '#core/kinds/index'
import type { Rating, RatingChange, Scope } from '#core/rating/rating'
import type { Scorecard } from '#core/session/session'
import type { Rubric } from '#core/bank/rubric'
import type { Grade } from '#core/srs/card'

export type Debrief = Outputs['sessions']['debrief']
/** What stands beside the list of items: one of them, or the summary. */
export type Place = { itemId: string } | 'summary'

/** What whoever judges sees of one item: the page's own state over what main knows. */
export const gradeOf = (item: DebriefItem, chosen: Grade | null): Grade | null => chosen ?? item.settlement?.grade ?? item.proposal.grade

export const isSettled = (item: DebriefItem): boolean => item.settlement !== null

/** Code or sql that the end of the clock took along: its cases were never run. */
export const needsLateRun = ({ item, question, verdicts, settlement }: DebriefItem): boolean =>
  (question.kind === 'code' || question.kind === 'sql') && verdicts.length === 0 && settlement === null && item.status === 'answered'

/** Settled as proposed needs no eye: the kind scores itself, and there is a proposal. */
export const canSettleAsProposed = (one: DebriefItem): boolean =>
  !isSettled(one) && isSelfScored(one.question.kind) && one.proposal.grade !== null && !needsLateRun(one)

/** The next unsettled item after this one, from the front again at the end. */
export function nextUnsettled(items: readonly DebriefItem[], itemId: string): DebriefItem | null {
  const here = items.findIndex((one) => one.item.id === itemId)
  const open = [...items.slice(here + 1), ...items.slice(0, Math.max(0, here))].filter((one) => !isSettled(one))
  return open[0] ?? null
}

export type ScopeChange = { scope: Scope; before: Rating; after: Rating; attempts: number; reasons: string[] }

/**
 * Rating before and after a session. Items are settled in any order, so each scope's changes are a chain in which one's `after` is the next one's
 * `before`; where the chain is broken the order of the items stands in.
 */
export function sumRatingChanges(changes: readonly RatingChange[]): ScopeChange[] {
  const scopes = [...new Set(changes.map((one) => one.scope))].sort((one, other) => Number(one === 'overall') - Number(other === 'overall'))
  return scopes.map((scope) => {
    const mine = changes.filter((one) => one.scope === scope)
    const first = mine.find((one) => !mine.some((other) => other !== one && isSame(other.after, one.before))) ?? mine[0]
    const last = mine.find((one) => !mine.some((other) => other !== one && isSame(other.before, one.after))) ?? mine.at(-1)
    if (!first || !last) throw new RangeError(`no change in ${scope}`)
    return { scope, before: first.before, after: last.after, attempts: mine.length, reasons: mine.flatMap((one) => one.reasons) }
  })
}

const isSame = (one: Rating, other: Rating): boolean =>
  Math.abs(one.rating - other.rating) < 1e-6 && Math.abs(one.deviation - other.deviation) < 1e-6

export type ScorecardDimension = Scorecard['dimensions'][number]

/** The entry for a dimension; one that was never touched is not assessed. */
export function dimensionOf(card: Scorecard, rubricId: string, dimensionId: string): ScorecardDimension {
  const found = card.dimensions.find((one) => one.rubricId === rubricId && one.dimensionId === dimensionId)
  return found ?? { rubricId, dimensionId, level: null, evidence: '' }
}

export function withDimension(card: Scorecard, next: ScorecardDimension): Scorecard {
  const others = card.dimensions.filter((one) => one.rubricId !== next.rubricId || one.dimensionId !== next.dimensionId)
  return { ...card, dimensions: [...others, next] }
}

/** What a committee will miss, as sentences; empty when the scorecard is complete. */
export function gapsOf(card: Scorecard, rubrics: readonly Rubric[]): string[] {
  const all = rubrics.flatMap((rubric) => rubric.dimensions.map((dimension) => ({ ...dimensionOf(card, rubric.id, dimension.id), title: dimension.title })))
  const unfounded = all.filter((one) => one.level !== null && one.evidence.trim() === '').map((one) => one.title)
  const open = all.filter((one) => one.level === null).length
  return [
    ...(card.call === null ? ['The overall call is missing.'] : []),
    ...(card.confidence === null ? ['The confidence is missing.'] : []),
    ...(unfounded.length > 0 ? [`No evidence is written for ${unfounded.join(', ')}: a score without what was said or done is worth little to a committee.`] : []),
    ...(open > 0 ? [`${open} of ${all.length} dimensions ${open === 1 ? 'is' : 'are'} not assessed; the report says so.`] : []),
  ]
}
