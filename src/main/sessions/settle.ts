import { whyNotSettled, settleItem } from '#core/session/commands'
import { rewrite } from '#core/session/history'
import { decidedBy, type Given, propose, reasonsOf } from '#core/session/outcome'
import type { Settlement } from '#core/session/session'
import { findItem, type NewEvent, type SessionState } from '#core/session/state'
import type { CaseVerdict } from '#core/session/verdict'
import { evidenceOf, type NewAttempt, weighingOf } from '#main/attempts/attempt'
import type { House } from '#main/house'
import type { Background, Entry } from '#main/ledger'
import { conflict, refuse } from '#main/refused'
import { loadState, placeOf } from '#main/sessions/load'
import type { ItemRow, SessionRow } from '#main/sessions/store'
import { answerOf } from '#main/sessions/view'

/** Load, decide, record: fixes score and grade of one item and what follows from them. A second time it replaces the first. */
export function settle(house: House, itemId: string, settlement: Settlement): void {
  const { stores } = house
  const state = loadState(house, placeOf(house, itemId).sessionId)
  const refusal = whyNotSettled(state)
  if (refusal) throw conflict(refusal.now, refusal.refused)
  const row = stores.sessions.item(itemId) as ItemRow
  const session = stores.sessions.row(row.sessionId) as SessionRow
  const given = { ...givenOf(house, row), ticks: settlement.ticks }
  checkTicks(given, settlement.ticks ?? [])
  const background = stores.ledger.load(row.questionId, stores.attempts.ofItem(itemId))
  stores.ledger.record(decide(house, { state, row, session, given, settlement, background }))
}

/** Never shown and nothing ticked: nobody tried, so memory and ratings learn nothing from it, and an attempt of before is taken back. */
const isCounted = (row: ItemRow, ticks: readonly string[] | null): boolean => row.shownAt !== null || (ticks !== null && ticks.length > 0)

type Loaded = { state: SessionState; row: ItemRow; session: SessionRow; given: Given; settlement: Settlement; background: Background }

function decide(house: House, { state, row, session, given, settlement, background }: Loaded): Entry {
  const now = house.clock.now()
  const decided = decidedBy(settlement.grade, propose(given))
  const { share, grade: proposedGrade } = decided
  const { previous } = background
  const isCountedNow = isCounted(row, settlement.ticks)
  const attempt: NewAttempt | null = isCountedNow
    ? {
        at: previous?.at ?? now,
        questionId: row.questionId,
        versionHash: row.versionHash,
        sessionId: row.sessionId,
        itemId: row.id,
        candidate: session.candidate,
        answer: given.answer,
        evidence: evidenceOf(given, { lastSeenAt: background.lastSeenAt, desiredRetention: previous?.evidence.desiredRetention ?? house.stores.settings.read().desiredRetention, reasons: reasonsOf(decided) }),
        share,
        proposedGrade: proposedGrade ?? settlement.grade,
        grade: settlement.grade,
        spentMs: row.spentMs,
        replaces: previous?.id ?? null,
      }
    : previous && { ...previous, replaces: previous.id }
  const isOwn = session.candidate === null
  const type: NewEvent['type'] = findItem(state, row.id).status === 'settled' ? 'regraded' : 'settled'
  const event: NewEvent = { at: now, type, itemId: row.id, data: { share, grade: settlement.grade } }
  return {
    at: now,
    type: isCountedNow ? 'answer' : 'undo',
    attempt,
    rewritten: attempt && isOwn ? rewrite(background.past, background.present, isCountedNow ? weighingOf(attempt) : null) : null,
    readUpTo: background.readUpTo,
    session: { before: state, decision: { state: settleItem(state, row.id), events: [event] }, settled: { itemId: row.id, share, ...settlement } },
  }
}

/** What is known of an item's answer, with the ticks saved so far. */
export function givenOf(house: House, row: ItemRow): Given {
  return {
    question: house.stores.bank.version(row.versionHash),
    answer: answerOf(row),
    ticks: row.ticks === null ? null : (JSON.parse(row.ticks) as string[]),
    verdicts: JSON.parse(row.submittedVerdicts) as CaseVerdict[],
    hintsTaken: row.hintsTaken,
    spentMs: row.spentMs,
    targetMs: row.targetMs,
    isSkipped: row.submittedAt === null,
  }
}

export function checkTicks({ question }: Pick<Given, 'question'>, ticks: readonly string[]): void {
  const unknown = ticks.find((tick) => !question.rubric.some((point) => point.id === tick))
  if (unknown !== undefined) throw refuse(`The question has no point “${unknown}”.`, 'ticks')
}
