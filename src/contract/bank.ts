import { z } from 'zod'
import { level, questionId } from '#core/bank/question'
import { theme } from '#core/bank/theme'
import { kindId, publicQuestion, question } from '#core/kinds/index'
import { command, query, saving } from '#contract/base'

export const mark = z.strictObject({ isStarred: z.boolean(), isSuspended: z.boolean(), note: z.string() })

/** One row of the result list. `snippet` marks hits with U+0001 and U+0002; null when there was no word to search. */
export const bankRow = z.strictObject({
  id: questionId,
  title: z.string(),
  theme,
  topic: z.string(),
  topicTitle: z.string(),
  kind: kindId,
  level,
  targetMinutes: z.int(),
  isStarred: z.boolean(),
  isSuspended: z.boolean(),
  dueAt: z.number().nullable(),
  attempts: z.int(),
  snippet: z.string().nullable(),
})
export type BankRow = z.infer<typeof bankRow>

/** A fault in a query; `from` and `to` are offsets into the query text. The rest of the query still counts. */
export const queryFault = z.strictObject({ from: z.int(), to: z.int(), message: z.string() })

export const bank = {
  tree: query('bank', 'marks').output(
    z.array(
      z.strictObject({
        theme,
        title: z.string(),
        count: z.int(),
        topics: z.array(z.strictObject({ id: z.string(), title: z.string(), count: z.int() })),
      }),
    ),
  ),
  search: query('bank', 'marks', 'reviews')
    .input(z.strictObject({ query: z.string().max(1000), limit: z.int().min(1).max(500), offset: z.int().min(0) }))
    .output(z.strictObject({ total: z.int(), rows: z.array(bankRow), faults: z.array(queryFault) })),
  get: query('bank', 'marks', 'reviews')
    .input(z.strictObject({ id: questionId }))
    .output(
      z.strictObject({
        question: publicQuestion,
        topicTitle: z.string(),
        mark,
        dueAt: z.number().nullable(),
        attempts: z.array(z.strictObject({ at: z.number(), score: z.number().nullable(), /** Null: a review outside a session. */ sessionId: z.string().nullable() })),
      }),
    ),
  /** The whole question with hints, points, follow-ups and model answer: asked for by the person, never on load. CONFLICT `asked` while the running session waits for its answer. */
  reveal: query('bank', 'sessions').input(z.strictObject({ id: questionId })).output(question),
  /** Changes what is given, leaves the rest. */
  mark: saving('marks')
    .input(
      z.strictObject({
        id: questionId,
        isStarred: z.boolean().optional(),
        isSuspended: z.boolean().optional(),
        note: z.string().max(20_000).optional(),
      }),
    )
    .output(mark),
  /** Files that could not become questions, with the reason. */
  faults: query('bank').output(z.array(z.strictObject({ file: z.string(), line: z.int(), message: z.string() }))),
  /** Reads the files again. */
  reload: command('bank').output(z.strictObject({ questions: z.int(), faults: z.int() })),
}
