import { formatRelative } from '../../ui/format'

/** Where a question stands in practice; one that is suspended never falls due. `now` is main's clock; null while unknown. */
export function dueState(question: { dueAt: number | null; attempts: number; isSuspended: boolean }, now: number | null): { label: string; isDue: boolean } | null {
  if (question.dueAt === null) return question.attempts === 0 ? { label: 'New', isDue: false } : null
  if (now === null || question.isSuspended) return null
  if (question.dueAt <= now) return { label: 'Due', isDue: true }
  return { label: `Due ${formatRelative(question.dueAt, now)}`, isDue: false }
}
