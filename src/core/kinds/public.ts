import { z } from 'zod'
import { baseFront, questionBody } from '#core/bank/question'

/** What every kind shows before the answer is revealed. The page hides the level until asked. */
export const publicBase = z.strictObject({
  ...baseFront.pick({ id: true, title: true, theme: true, topics: true, level: true, seniority: true, minutes: true, skills: true })
    .shape,
  prompt: z.string(),
  hintCount: z.int().min(0),
})
export type PublicBase = z.infer<typeof publicBase>

const fullBase = z.strictObject({ ...baseFront.shape, ...questionBody.shape })
export type FullBase = z.infer<typeof fullBase>

/** The public part common to all kinds. */
export function toPublicBase(question: FullBase): PublicBase {
  const { id, title, theme, topics, level, seniority, minutes, skills, prompt, hints } = question
  return { id, title, theme, topics, level, seniority, minutes, skills, prompt, hintCount: hints.length }
}
