import { whyNotSettled } from '#core/session/commands'
import { decidedBy, propose } from '#core/session/outcome'
import { emptyScorecard, type Scorecard } from '#core/session/session'
import type { CaseVerdict } from '#core/session/verdict'
import type { Grade } from '#core/srs/card'
import type { Outputs } from '#contract'
import type { DebriefItem } from '#contract/sessions'
import type { House } from '#main/house'
import { conflict, notFound } from '#main/refused'
import { loadState, placeOf } from '#main/sessions/load'
import { checkTicks, givenOf } from '#main/sessions/settle'
import type { ItemRow } from '#main/sessions/store'
import { headOf, viewItem } from '#main/sessions/view'

/** All of an ended session; the rubrics are those of the themes it asked about. */
export function debrief(house: House, sessionId: string): Outputs['sessions']['debrief'] {
  requireEnded(house, sessionId)
  const rows = house.stores.sessions.items(sessionId)
  const items = rows.map((row) => debriefItem(house, row))
  const asked = new Set(items.map((one) => one.question.theme))
  const rubrics = house.stores.bank.packs().flatMap((pack) => pack.contents.rubrics).filter((one) => one.themes.some((theme) => asked.has(theme)))
  return { head: headOf(house, sessionId), items, scorecard: scorecardOf(house, sessionId), rubrics }
}

function requireEnded(house: House, sessionId: string): void {
  const refusal = whyNotSettled(loadState(house, sessionId))
  if (refusal) throw conflict(refusal.now, refusal.refused)
}

function scorecardOf(house: House, sessionId: string): Scorecard {
  const text = house.stores.sessions.row(sessionId)?.scorecard
  return text ? (JSON.parse(text) as Scorecard) : emptyScorecard
}

export function saveScorecard(house: House, sessionId: string, scorecard: Scorecard): Scorecard {
  loadState(house, sessionId)
  house.stores.sessions.saveScorecard(sessionId, scorecard)
  return scorecard
}

export function debriefOf(house: House, itemId: string): DebriefItem {
  const row = house.stores.sessions.item(itemId)
  if (!row) throw notFound('item', itemId)
  return debriefItem(house, row)
}

function debriefItem(house: House, row: ItemRow): DebriefItem {
  const given = givenOf(house, row)
  const attempt = house.stores.attempts.ofItem(row.id)
  const ticks = given.ticks === null ? null : [...given.ticks]
  const settledTicks = attempt ? attempt.evidence.ticks : ticks
  const settled = row.grade === null ? null : { ticks: settledTicks === null ? null : [...settledTicks], grade: row.grade as Grade, note: row.note }
  const proposal = propose(given)
  return {
    item: viewItem(house, row),
    question: given.question,
    verdicts: given.verdicts as CaseVerdict[],
    settlement: settled,
    judging: { ticks, note: row.note },
    proposal: settled === null ? proposal : decidedBy(settled.grade, proposal),
    ratingChanges: attempt === null ? [] : house.stores.ratings.ofAttempt(attempt.id),
  }
}

/** A first note is a line of the timeline; what it says stays in the item. */
export function judge(house: House, itemId: string, ticks: readonly string[] | null, note: string): DebriefItem {
  const { sessionId } = placeOf(house, itemId)
  requireEnded(house, sessionId)
  const row = house.stores.sessions.item(itemId) as ItemRow
  checkTicks(givenOf(house, row), ticks ?? [])
  const isFirstNote = row.note === '' && note !== ''
  house.stores.sessions.saveJudging(itemId, ticks, note, sessionId, isFirstNote ? [{ at: house.clock.now(), type: 'noted', itemId, data: null }] : [])
  return debriefOf(house, itemId)
}
