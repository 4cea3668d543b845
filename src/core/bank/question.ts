import { z } from 'zod'
import { point } from '#core/bank/point'
import { theme } from '#core/bank/theme'

export const seniorities = ['junior', 'mid', 'senior', 'staff'] as const
export const level = z.int().min(1).max(5)

export const questionId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens')
  .max(80)

/** What the front matter of every kind holds. A kind adds its own fields to this. */
export const baseFront = z.strictObject({
  id: questionId,
  title: z.string().min(3).max(90),
  theme,
  /** The first is the question's place in the tree; all of them find it. */
  topics: z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1).max(3).refine((ids) => new Set(ids).size === ids.length, 'topics must be unique'),
  level,
  seniority: z.enum(seniorities),
  /** Whole minutes: what a prepared candidate needs, and where the interviewer stops. */
  minutes: z
    .strictObject({ target: z.int().min(1).max(90), max: z.int().min(1).max(120) })
    .refine((value) => value.max >= value.target, { message: 'max must not be below target', path: ['max'] }),
  skills: z.array(z.string().regex(/^[a-z0-9+#.-]+$/)).min(1).max(8),
  rubric: z
    .array(point)
    .min(3)
    .max(9)
    .refine((points) => new Set(points.map((one) => one.id)).size === points.length, 'point ids must be unique')
    .refine((points) => points.some((one) => one.role === 'must'), 'at least one point must be a `must`'),
  sources: z.array(z.strictObject({ title: z.string(), author: z.string(), where: z.string() })).max(4).default([]),
  licence: z.string().default('CC-BY-4.0'),
  author: z.string(),
})

/** The Markdown below the front matter: prompt first, then `## Hints`, `## Follow-ups`, `## Model answer`. */
export const questionBody = z.strictObject({
  prompt: z.string().min(20),
  hints: z.array(z.string().min(5)).max(5),
  followUps: z.array(z.strictObject({ ask: z.string().min(5), reply: z.string().min(5) })).max(5),
  modelAnswer: z.string().min(20),
})
export type QuestionBody = z.infer<typeof questionBody>

/** Where the question stands in the tree of topics. */
export const homeTopic = (question: { topics: readonly string[] }): string => question.topics[0] ?? ''
