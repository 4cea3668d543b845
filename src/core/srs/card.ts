import { z } from 'zod'

/** The four grades of a review, worst first. */
export const grades = ['again', 'hard', 'good', 'easy'] as const
export const grade = z.enum(grades)
export type Grade = z.infer<typeof grade>

/**
 * Memory state of one question (FSRS-6). `stability` in days, `difficulty` 1 to 10, times in epoch ms.
 * `step` is the learning step ts-fsrs counts. A question never answered has no card.
 */
export const card = z.strictObject({
  questionId: z.string(),
  state: z.enum(['new', 'learning', 'review', 'relearning']),
  dueAt: z.number(),
  stability: z.number(),
  difficulty: z.number(),
  reps: z.int(),
  lapses: z.int(),
  scheduledDays: z.number(),
  step: z.int(),
  lastReviewAt: z.number().nullable(),
})
export type Card = z.infer<typeof card>
