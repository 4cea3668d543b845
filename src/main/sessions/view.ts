import { createHash } from 'node:crypto'
import { type Answer, emptyAnswer, toPublic } from '#core/kinds/index'
import { spentAt } from '#core/session/clock'
import type { SessionHead, SessionItem, SessionView } from '#core/session/session'
import type { SessionState } from '#core/session/state'
import type { CaseVerdict } from '#core/session/verdict'
import type { House } from '#main/house'
import { notFound } from '#main/refused'
import { toHead } from '#main/sessions/head-row'
import { loadState } from '#main/sessions/load'
import type { ItemRow } from '#main/sessions/store'

/** The session as the page may see it at this moment. */
export function viewSession(house: House, sessionId: string): SessionView {
  return viewState(house, loadState(house, sessionId))
}

/** The same of a session whose present state is at hand. */
export function viewState(house: House, { session }: SessionState): SessionView {
  const items = house.stores.sessions.items(session.id)
  return { head: headOf(house, session.id), currentItemId: session.currentItemId, items: items.map((row) => viewItem(house, row)) }
}

export function headOf(house: House, sessionId: string): SessionHead {
  const row = house.stores.sessions.head(sessionId)
  if (!row) throw notFound('session', sessionId)
  return toHead(row, house.clock.now())
}

export function viewItem(house: House, row: ItemRow): SessionItem {
  const question = house.stores.bank.version(row.versionHash)
  const shown = toPublic(question)
  return {
    id: row.id,
    position: row.position,
    status: row.status as SessionItem['status'],
    isFlagged: row.isFlagged,
    question: shown,
    answer: answerOf(row) ?? emptyAnswer(shown),
    revision: revisionOf(row.answer),
    hints: question.hints.slice(0, row.hintsTaken),
    targetMs: row.targetMs,
    spentMs: spentAt(row, house.clock.now()),
    verdicts: JSON.parse(row.verdicts) as CaseVerdict[],
  }
}

/** Of an answer as it is stored. */
export const revisionOf = (answer: string | null): string => createHash('sha256').update(answer ?? '').digest('base64url').slice(0, 16)

export const answerOf = (row: ItemRow): Answer | null => (row.answer === null ? null : (JSON.parse(row.answer) as Answer))
