/** Number of letters to insert, delete or replace to turn one word into the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** A word that begins with what was typed is near however much is missing. */
const cost = (typed: string, option: string): number => (typed !== '' && option.startsWith(typed) ? 0 : distance(typed, option))

/** The option most like what was typed; null when none is like it: more than a third of the letters would change. Ties go to the first. */
export function nearest(typed: string, options: readonly string[]): string | null {
  const word = typed.toLowerCase().slice(0, 60)
  let best: { option: string; cost: number } | null = null
  for (const option of options) {
    const here = cost(word, option)
    if (best === null || here < best.cost) best = { option, cost: here }
  }
  return best !== null && best.cost <= Math.max(1, Math.floor(word.length / 3)) ? best.option : null
}
