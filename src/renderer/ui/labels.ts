import { themeTitles, type Theme } from '#core/bank/theme'
import { kinds, type KindId } from '#core/kinds/index'
import type { Grade } from '#core/srs/card'

export const themeColors = {
  'ml-theory': 'indigo',
  'data-engineering': 'teal',
  'system-design': 'grape',
  coding: 'orange',
} as const satisfies Record<Theme, string>

export const gradeTitles = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const satisfies Record<Grade, string>
export const gradeColors = { again: 'red', hard: 'orange', good: 'green', easy: 'blue' } as const satisfies Record<Grade, string>

export const themeTitle = (theme: Theme): string => themeTitles[theme]
export const scopeTitle = (scope: Theme | 'overall'): string => (scope === 'overall' ? 'Overall' : themeTitles[scope])
export const kindTitle = (kind: KindId): string => kinds[kind].title
