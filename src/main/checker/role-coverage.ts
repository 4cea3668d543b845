import { leastQuestionsPerItem, type Role } from '#core/bank/role'
import type { Question } from '#core/kinds/index'
import type { ContentFault } from '#core/kinds/kind'

export type RoleCoverage = {
  items: number
  itemsWith5: number
  /** By id of the item. */
  questions: Record<string, number>
}

/** How many questions each item of a role has; an item with too few is a fault of the pack. */
export function coverRole(role: Role, questions: readonly Question[]): { role: string; coverage: RoleCoverage; faults: ContentFault[] } {
  const counts = role.items.map((item) => ({ item, count: questions.filter((question) => question.topics.some((topic) => item.topics.includes(topic))).length }))
  const short = counts.filter(({ count }) => count < leastQuestionsPerItem)
  return {
    role: role.id,
    coverage: { items: counts.length, itemsWith5: counts.length - short.length, questions: Object.fromEntries(counts.map(({ item, count }) => [item.id, count])) },
    faults: short.map(({ item, count }) => ({
      file: `roles/${role.id}.yaml`,
      line: 1,
      message: `items.${item.id}: ${count} questions have one of its topics (${item.topics.join(', ')}); ${leastQuestionsPerItem} are asked for`,
    })),
  }
}
