import { answer, type Answer } from '#core/kinds/index'

// A review has no session to keep its draft, so the draft stays in this browser profile until the question is graded.
const keyOf = (questionId: string): string => `review-draft:${questionId}`

/** The draft of a question, if it still fits the question's kind. */
export function readDraft(questionId: string, kind: Answer['kind']): Answer | null {
  try {
    const read = answer.safeParse(JSON.parse(localStorage.getItem(keyOf(questionId)) ?? 'null'))
    return read.success && read.data.kind === kind ? read.data : null
  } catch {
    return null
  }
}

export function saveDraft(questionId: string, draft: Answer): void {
  try {
    localStorage.setItem(keyOf(questionId), JSON.stringify(draft))
  } catch {
    // Full storage: the draft lives on in the page.
  }
}

export const dropDraft = (questionId: string): void => localStorage.removeItem(keyOf(questionId))
