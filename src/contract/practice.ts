import { z } from 'zod'
import { answer, kindId, publicQuestion, question } from '#core/kinds/index'
import { theme } from '#core/bank/theme'
import { rating, ratingChange, scope } from '#core/rating/rating'
import { card, grade } from '#core/srs/card'
import { sessionHead, tickIds } from '#core/session/session'
import { onlyCases, ownInput, runJob, runScope } from '#core/session/run-protocol'
import { caseVerdict, producedCases } from '#core/session/verdict'
import { command, query, saving } from '#contract/base'

const dueRow = z.strictObject({
  questionId: z.string(),
  title: z.string(),
  theme,
  kind: kindId,
  dueAt: z.number(),
  targetMinutes: z.int(),
})
const interval = z.strictObject({ grade, dueAt: z.number(), days: z.number() })

/** Reviews of single questions, outside a session. */
export const reviews = {
  /** Due now, most overdue first, cut at the minutes a day of the settings; `total` counts all. */
  due: query('sessions', 'reviews', 'marks', 'settings').output(
    z.strictObject({ total: z.int(), minutes: z.int(), rows: z.array(dueRow), canUndo: z.boolean(), doneToday: z.int() }),
  ),
  get: query('reviews', 'marks', 'bank')
    .input(z.strictObject({ questionId: z.string() }))
    .output(
      z.strictObject({
        question: publicQuestion,
        card: card.nullable(),
        intervals: z.array(interval).length(4),
        /** What was typed and not graded yet. */
        draft: answer.nullable(),
      }),
    ),
  /** Changes no topic: the page already shows what it saves. Grading drops the draft. */
  saveDraft: saving().input(z.strictObject({ questionId: z.string(), answer })).output(z.strictObject({ savedAt: z.number() })),
  /** Inputs for the sandbox, as in a session. */
  job: query()
    .input(z.strictObject({ questionId: z.string(), scope: runScope, language: z.string(), own: ownInput }))
    .output(runJob),
  /** As in a session. */
  checkJobs: query().input(z.strictObject({ questionId: z.string(), produced: producedCases })).output(z.array(z.strictObject({ job: runJob, code: z.string() }))),
  /** Compares what the sandbox produced; nothing is recorded. */
  run: query()
    .input(z.strictObject({ questionId: z.string(), scope: runScope, only: onlyCases, answer, produced: producedCases }))
    .output(z.array(caseVerdict)),
  /** Answer before reveal: fixes the answer, returns the whole question, verdicts and the proposed grade. */
  reveal: command()
    .input(z.strictObject({ questionId: z.string(), answer, produced: producedCases, ticks: tickIds.nullable(), timeMs: z.number().min(0) }))
    .output(z.strictObject({ question, verdicts: z.array(caseVerdict), share: z.number().nullable(), counted: z.string(), grade: grade.nullable(), reasons: z.array(z.string()) })),
  grade: command('reviews', 'ratings')
    .input(
      z.strictObject({
        questionId: z.string(),
        grade,
        answer,
        produced: producedCases,
        ticks: tickIds.nullable(),
        timeMs: z.number().min(0),
      }),
    )
    .output(z.strictObject({ card, ratingChanges: z.array(ratingChange) })),
  /** Takes the latest review of today back: card and ratings as before. */
  undo: command('reviews', 'ratings').output(z.strictObject({ questionId: z.string(), title: z.string() })),
}

const ratingNow = z.strictObject({ scope, rating, attempts: z.int(), change30d: z.number().nullable() })

export const ratings = {
  /** Overall and each theme; a theme without attempts has the seed rating and 0 attempts. */
  current: query('ratings').output(z.array(ratingNow)),
  /** Points for the line, oldest first, at most 500 a scope (later ones of a day win). */
  history: query('ratings')
    .input(z.strictObject({ scope }))
    .output(z.array(z.strictObject({ at: z.number(), rating: z.number(), deviation: z.number() }))),
  /** Practice per local day (`YYYY-MM-DD`) over the last 371 days; days without practice are left out. */
  days: query('sessions', 'reviews').output(z.array(z.strictObject({ day: z.string(), attempts: z.int(), minutes: z.number() }))),
}

export const today = {
  get: query('sessions', 'reviews', 'ratings', 'marks', 'settings', 'bank').output(
    z.strictObject({
      /** What the minutes a day leave room for; `waiting`: due beyond that. */
      due: z.strictObject({ count: z.int(), minutes: z.int(), waiting: z.int() }),
      runningSessionId: z.string().nullable(),
      /** Ended, not yet settled. */
      toSettle: z.array(sessionHead),
      lastSessions: z.array(sessionHead),
      ratings: z.array(ratingNow),
      suggestion: z
        .strictObject({ title: z.string(), reason: z.string(), questionIds: z.array(z.string()), minutes: z.int() })
        .nullable(),
      bankCount: z.int(),
    }),
  ),
}
