import { z } from 'zod'

/** The four themes of the bank, in the order they are shown. */
export const themes = ['ml-theory', 'data-engineering', 'system-design', 'coding'] as const
export const theme = z.enum(themes)
export type Theme = z.infer<typeof theme>

export const themeTitles = {
  'ml-theory': 'ML theory',
  'data-engineering': 'Data engineering',
  'system-design': 'System design',
  coding: 'Coding',
} as const satisfies Record<Theme, string>

/** `topics.yaml` of a pack: the topics below each theme. */
export const topicsFile = z.record(
  theme,
  z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), title: z.string().min(2) })).min(1),
)
export type Topics = z.infer<typeof topicsFile>
