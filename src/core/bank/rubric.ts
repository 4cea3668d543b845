import { z } from 'zod'
import { theme } from '#core/bank/theme'

/** `questions/rubrics/<id>.yaml`: dimensions with one behavioural sentence for each of four levels, lowest first. */
export const rubric = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(3),
  themes: z.array(theme).min(1),
  dimensions: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), title: z.string().min(3), anchors: z.array(z.string().min(10)).length(4) }))
    .min(2),
})
export type Rubric = z.infer<typeof rubric>
