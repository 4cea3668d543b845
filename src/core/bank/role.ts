import { z } from 'zod'
import { level } from '#core/bank/question'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens')

/** Where a job's description names an item: what one does, what one can, what one brings along. */
export const roleSection = z.enum(['responsibility', 'skill', 'requirement'])
export type RoleSection = z.infer<typeof roleSection>

/** One thing a job asks for. A question is about it when it has one of its topics. */
export const roleItem = z.strictObject({
  id,
  section: roleSection,
  text: z.string().min(8).max(240),
  /** 1 is mentioned, 3 is asked for, 5 is what the job is about. */
  weight: z.int().min(1).max(5),
  topics: z.array(id).min(1).max(6).refine((ids) => new Set(ids).size === ids.length, 'topics must be unique'),
})
export type RoleItem = z.infer<typeof roleItem>

/** `questions/roles/<id>.yaml`: everything a job asks for, weighted and mapped to topics. */
export const role = z.strictObject({
  id,
  title: z.string().min(3).max(90),
  summary: z.string().min(20).max(600),
  /** Level of question that somebody ready for the job answers well. */
  level,
  items: z
    .array(roleItem)
    .min(1)
    .refine((items) => new Set(items.map((one) => one.id)).size === items.length, 'item ids must be unique'),
})
export type Role = z.infer<typeof role>

/** As many questions as an item needs before its coverage counts. */
export const leastQuestionsPerItem = 5
