import type { RoleItemView } from '#contract/roles'

export type ItemOrder = 'section' | 'gap'
export type ItemGroup = { title: string | null; items: RoleItemView[] }

const sections = [
  ['responsibility', 'What one does'],
  ['skill', 'What one can'],
  ['requirement', 'What one brings along'],
] as const

/** How much of an item's weight is missing: what is unknown counts half, as its seed rating does. */
export const gapOf = ({ weight, expected }: Pick<RoleItemView, 'weight' | 'expected'>): number => weight * (1 - expected.share)

/** By section as the job names them, or in one list, the largest gap first. */
export function inOrder(items: readonly RoleItemView[], order: ItemOrder): ItemGroup[] {
  if (order === 'gap') return [{ title: null, items: items.toSorted((one, other) => gapOf(other) - gapOf(one)) }]
  return sections.map(([section, title]) => ({ title, items: items.filter((one) => one.section === section) })).filter((group) => group.items.length > 0)
}

/** Topics of the items with the largest gaps, at most 12: enough for a varied session. */
export function topicsToPractise(items: readonly RoleItemView[]): string[] {
  const [group] = inOrder(items, 'gap')
  return [...new Set((group?.items ?? []).slice(0, 6).flatMap((one) => one.topics.map((topic) => topic.id)))].slice(0, 12)
}
