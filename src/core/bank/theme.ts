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

const topicList = z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), title: z.string().min(2) }))

/** `topics.yaml` of a pack: the topics below each theme. A theme the file leaves out has none. */
export const topicsFile = z.partialRecord(theme, topicList.min(1)).transform(
  (value) => Object.fromEntries(themes.map((one) => [one, value[one] ?? []])) as Record<Theme, z.infer<typeof topicList>>,
)
export type Topics = z.infer<typeof topicsFile>
