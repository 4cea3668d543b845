import { type Answer, isEmptyAnswer, type Question, toPublic } from '#core/kinds/index'
import { makeCheckJobs } from '#core/session/check-job'
import { compareCases, compareOwn, redactHidden } from '#core/session/compare'
import { localDay } from '#core/session/day'
import { rewrite } from '#core/session/history'
import { type Decided, decidedBy, type Given, propose, reasonsOf } from '#core/session/outcome'
import type { CaseVerdict, Produced } from '#core/session/verdict'
import { type Card, type Grade, grades } from '#core/srs/card'
import { intervals } from '#core/srs/schedule'
import type { Outputs } from '#contract'
import { evidenceOf, weighingOf } from '#main/attempts/attempt'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import type { Background, Entry } from '#main/ledger'
import { conflict, notFound } from '#main/refused'
import { readQueue } from '#main/reviews/queue'
import { refuseWhileAsked } from '#main/sessions/load'
import { answerLanguage, checkKind, checkReadable, jobOf, ownInputName, verdictsOf } from '#main/sessions/run'
import { checkTicks } from '#main/sessions/settle'

export function reviewHandlers({ reviews: door }: Door, house: House) {
  return {
    due: door.due.handler(() => {
      const { all, rows, minutes, doneToday } = readQueue(house)
      return { total: all.length, minutes, rows, canUndo: latestToday(house) !== null, doneToday }
    }),
    get: door.get.handler(({ input }) => {
      const { question } = find(house, input.questionId)
      const card = house.stores.reviews.card(question.id)
      return { question: toPublic(question), card, intervals: intervalsOf(house, question.id, card), draft: draftOf(house, question) }
    }),
    saveDraft: door.saveDraft.handler(({ input }) => {
      const { question } = find(house, input.questionId)
      checkKind(question, input.answer)
      const savedAt = house.clock.now()
      house.stores.reviews.saveDraft(question.id, input.answer, savedAt)
      return { savedAt }
    }),
    job: door.job.handler(({ input }) => jobOf(find(house, input.questionId).question, input.scope, input.language, input.own)),
    checkJobs: door.checkJobs.handler(({ input }) => makeCheckJobs(find(house, input.questionId).question, input.produced)),
    run: door.run.handler(({ input }) => {
      const { question } = find(house, input.questionId)
      checkKind(question, input.answer)
      if (input.scope === 'own') return compareOwn(ownInputName, input.produced)
      const verdicts = redactHidden(compareCases(question, input.produced, input.scope, answerLanguage(input.answer)))
      return input.only === null ? verdicts : verdicts.filter(({ caseId }) => input.only?.includes(caseId))
    }),
    reveal: door.reveal.handler(({ input }) => {
      refuseWhileAsked(house, input.questionId)
      const found = find(house, input.questionId)
      const { given, verdicts } = judgeReview(found, input)
      return { question: found.question, verdicts, ...propose(given) }
    }),
    grade: door.grade.handler(({ input }) => {
      const found = find(house, input.questionId)
      const { given } = judgeReview(found, input)
      const proposal = propose(given)
      return recordReview(house, found, { given, proposal: decidedBy(input.grade, proposal), grade: input.grade })
    }),
    undo: door.undo.handler(() => undoLatest(house)),
  }
}

type Versioned = NonNullable<ReturnType<House['stores']['bank']['find']>>

function find(house: House, questionId: string): Versioned {
  const found = house.stores.bank.find(questionId)
  if (!found) throw notFound('question', questionId)
  return found
}

/** A draft written before the question changed its kind is of no use. */
function draftOf(house: House, question: Question): Answer | null {
  const draft = house.stores.reviews.draft(question.id)
  return draft?.kind === question.kind ? draft : null
}

const dayMs = 86_400_000

function intervalsOf(house: House, questionId: string, card: Card | null): Outputs['reviews']['get']['intervals'] {
  const now = house.clock.now()
  const next = intervals(card, questionId, now, house.stores.settings.read().desiredRetention)
  return grades.map((grade) => ({ grade, dueAt: next[grade].dueAt, days: (next[grade].dueAt - now) / dayMs }))
}

type ReviewInput = { answer: Answer; produced: Produced[]; ticks: string[] | null; timeMs: number }

function judgeReview({ question }: Versioned, input: ReviewInput): { given: Given; verdicts: CaseVerdict[] } {
  checkReadable(question, input.answer)
  checkTicks({ question }, input.ticks ?? [])
  const { full } = verdictsOf(question, input.answer, input.produced)
  const given: Given = {
    question,
    answer: input.answer,
    ticks: input.ticks,
    verdicts: full,
    hintsTaken: 0,
    spentMs: input.timeMs,
    targetMs: question.minutes.target * 60_000,
    isSkipped: isEmptyAnswer(input.answer) && input.ticks === null,
  }
  return { given, verdicts: full }
}

type Graded = { given: Given; proposal: Decided; grade: Grade }

function recordReview(house: House, { question, versionHash }: Versioned, graded: Graded): Outputs['reviews']['grade'] {
  const now = house.clock.now()
  const background = house.stores.ledger.load(question.id, null)
  const entry = entryOf(house, background, { ...graded, versionHash, now, questionId: question.id })
  const id = house.stores.ledger.record(entry)
  const card = entry.rewritten?.card
  if (!card || id === null) throw new Error('a review without a card')
  return { card, ratingChanges: house.stores.ratings.ofAttempt(id) }
}

/** A page left open over night is not a night of practice: more than twice the question's longest time is not kept. */
function entryOf(house: House, background: Background, review: Graded & { versionHash: string; questionId: string; now: number }): Entry {
  const { given, proposal, grade, now } = review
  const attempt = {
    at: now,
    questionId: review.questionId,
    versionHash: review.versionHash,
    sessionId: null,
    itemId: null,
    candidate: null,
    answer: given.answer,
    evidence: evidenceOf(given, { lastSeenAt: background.lastSeenAt, desiredRetention: house.stores.settings.read().desiredRetention, reasons: reasonsOf(proposal) }),
    share: proposal.share,
    proposedGrade: proposal.grade ?? grade,
    grade,
    spentMs: Math.round(Math.min(given.spentMs, 2 * given.question.minutes.max * 60_000)),
    replaces: null,
  }
  const rewritten = rewrite(background.past, background.present, weighingOf(attempt))
  return { at: now, type: 'answer', attempt, rewritten, readUpTo: background.readUpTo, session: null }
}

/** The newest review of this local day that still counts. */
function latestToday(house: House): number | null {
  const { clock, stores } = house
  const id = stores.reviews.latestSince(clock.now() - 1.1 * dayMs)
  if (id === null) return null
  return localDay(stores.attempts.get(id).at, clock.timeZone) === localDay(clock.now(), clock.timeZone) ? id : null
}

function undoLatest(house: House): Outputs['reviews']['undo'] {
  const id = latestToday(house)
  if (id === null) throw conflict('nothing', 'There is no review of today to take back.')
  const attempt = house.stores.attempts.get(id)
  const { past, present, readUpTo } = house.stores.ledger.load(attempt.questionId, attempt)
  const at = house.clock.now()
  house.stores.ledger.record({ at, type: 'undo', attempt: { ...attempt, replaces: id }, rewritten: rewrite(past, present, null), readUpTo, session: null })
  return { questionId: attempt.questionId, title: house.stores.bank.version(attempt.versionHash).title }
}
