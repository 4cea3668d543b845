/** Picks after a toggle, in the order of the options. With one allowed, the new pick replaces the former. */
export function togglePicked(ids: readonly string[], picked: readonly string[], id: string, isMultiple: boolean): string[] {
  if (!ids.includes(id)) return [...picked]
  if (!isMultiple) return [id]
  const next = new Set(picked)
  if (!next.delete(id)) next.add(id)
  return ids.filter((one) => next.has(one))
}
