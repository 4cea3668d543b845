import type { QuestionSet } from '#contract/library'

export type SetItem = QuestionSet['items'][number]
/** A set as it stands on the screen, saved or not. */
export type SetDraft = { name: string; /** The last name that can be saved. */ goodName: string; description: string; items: readonly SetItem[] }

/** What the contract takes. */
export const mostItems = 60

export const draftOf = ({ name, description, items }: QuestionSet): SetDraft => ({ name, goodName: name, description, items })

export const rename = (draft: SetDraft, name: string): SetDraft => ({ ...draft, name, goodName: nameFault(name) === null ? name.trim() : draft.goodName })

/** What main takes: a name that it would refuse holds nothing else back. */
export const contentToSave = ({ goodName, description, items }: SetDraft) => ({ name: goodName, description, questionIds: items.map((item) => item.questionId) })

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

/** Why this name cannot be saved, as a sentence at its field; null when it can. */
export function nameFault(name: string): string | null {
  if (name.trim() === '') return 'A set needs a name. Until it has one, it keeps the last.'
  return name.trim().length > 120 ? 'At most 120 characters. Until then, the last name stays.' : null
}
