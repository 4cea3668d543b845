/** What was typed as a whole number from `least` to `most`; null when it is anything else, such as `14.5`, `1e9` or nothing. */
export function readWhole(text: string, least: number, most: number): number | null {
  if (!/^\s*\d{1,9}\s*$/.test(text)) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}

/** One step up or down, kept within the bounds. Beside them, or unreadable, it starts at the value that counts. */
export const stepWhole = (text: string, by: number, value: number, least: number, most: number): number => Math.min(most, Math.max(least, (readWhole(text, least, most) ?? value) + by))
