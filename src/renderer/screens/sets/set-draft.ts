import type { QuestionSet } from '#contract/library'

export type SetItem = QuestionSet['items'][number]
/** A set as it stands on the screen, saved or not. */
export type SetDraft = { name: string; description: string; items: readonly SetItem[] }

/** What the contract takes. */
export const mostItems = 60

export const has = (draft: SetDraft, questionId: string): boolean => draft.items.some((item) => item.questionId === questionId)

/** At the end, or at `at`. A question stands in a set once; a full set takes none. */
export function addItem(draft: SetDraft, item: SetItem, at = draft.items.length): SetDraft {
  if (has(draft, item.questionId) || draft.items.length >= mostItems) return draft
  return { ...draft, items: draft.items.toSpliced(at, 0, item) }
}

export function removeItem(draft: SetDraft, questionId: string): SetDraft {
  return { ...draft, items: draft.items.filter((item) => item.questionId !== questionId) }
}

/** Moves one item to a place, held within the list; the others keep their order. */
export function moveItem(draft: SetDraft, questionId: string, to: number): SetDraft {
  const from = draft.items.findIndex((item) => item.questionId === questionId)
  const place = Math.min(draft.items.length - 1, Math.max(0, to))
  const item = draft.items[from]
  if (!item || place === from) return draft
  return { ...draft, items: draft.items.toSpliced(from, 1).toSpliced(place, 0, item) }
}

/** Target minutes of what can be asked: questions this bank lacks are left out of a session. */
export const minutesOf = (items: readonly SetItem[]): number => items.reduce((sum, item) => sum + (item.isPresent ? item.targetMinutes : 0), 0)

/** Why this draft cannot be saved, as a sentence at the name; null when it can. */
export function nameFault(name: string): string | null {
  if (name.trim() === '') return 'A set needs a name. It is saved again once it has one.'
  return name.trim().length > 120 ? 'At most 120 characters.' : null
}
