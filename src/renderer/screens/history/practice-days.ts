/** A local day as `YYYY-MM-DD`, and what was practised on it. */
export type PracticeDay = { day: string; attempts: number; minutes: number }

const dayMs = 86_400_000
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs
const dayAt = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => dayAt(numberOf(day) + days)

/** 0 for Monday to 6 for Sunday; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: string): number => (((numberOf(day) + 3) % 7) + 7) % 7

/** Columns of a calendar: weeks from Monday to Sunday, the last one holding `today`. Days to come are null. */
export function weeksUpTo(today: string, count: number): (string | null)[][] {
  const monday = numberOf(today) - weekdayOf(today) - 7 * (count - 1)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = dayAt(monday + 7 * week + weekday)
      return day > today ? null : day
    }),
  )
}

/** Days in a row with practice. A streak lives on while yesterday was practised, even if today is not yet. */
export function streaksOf(days: readonly PracticeDay[], today: string): { current: number; longest: number } {
  const practised = new Set(days.filter((one) => one.attempts > 0).map((one) => one.day))
  let longest = 0
  for (const day of practised) {
    if (practised.has(addDays(day, -1))) continue
    longest = Math.max(longest, runFrom(practised, day, 1))
  }
  const last = practised.has(today) ? today : addDays(today, -1)
  return { current: runFrom(practised, last, -1), longest }
}

function runFrom(practised: ReadonlySet<string>, day: string, step: 1 | -1): number {
  let length = 0
  while (practised.has(addDays(day, step * length))) length++
  return length
}

/** Minutes over the last `count` days, today included. */
export function minutesSince(days: readonly PracticeDay[], today: string, count: number): number {
  const first = addDays(today, 1 - count)
  return days.filter((one) => one.day >= first && one.day <= today).reduce((sum, one) => sum + one.minutes, 0)
}

/** How dark a day is drawn: 0 without practice, then below 15, 30 and 60 minutes, and 4 from there on. */
export function shadeOf(practice: PracticeDay | undefined): 0 | 1 | 2 | 3 | 4 {
  if (!practice || practice.attempts === 0) return 0
  if (practice.minutes < 15) return 1
  if (practice.minutes < 30) return 2
  return practice.minutes < 60 ? 3 : 4
}
