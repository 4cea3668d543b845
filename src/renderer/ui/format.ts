import { duration } from '#core/session/duration'

const minute = 60_000
const day = 24 * 60 * minute

/** `90000` → `1:30`; `3 723 000` → `1:02:03`; negative time gets a minus: over target. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  const text = shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
  return ms <= -1000 ? `−${text}` : text
}

/** `75` → `1 h 15 min`, `0.5` → `30 s`. */
export const formatMinutes = (minutes: number): string => duration(minutes * minute)

/** `0.874` → `87 %`, which no line break parts; null → `—`. */
export const formatShare = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)}\u00a0%`)

const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const dateTimeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
export const formatDate = (at: number): string => dateFormat.format(at)
export const formatDateTime = (at: number): string => dateTimeFormat.format(at)

/** Length of an interval as people say it: `10 min`, `3 days`, `2.5 months`. */
export function formatInterval(ms: number): string {
  if (ms < day / 2) return formatMinutes(Math.max(1, ms / minute))
  const days = ms / day
  if (days < 45) return Math.round(days) === 1 ? '1 day' : `${Math.round(days)} days`
  if (days < 365) return `${trim(days / 30.44)} months`
  return `${trim(days / 365.25)} years`
}
const trim = (value: number): string => (Math.round(value * 10) / 10).toString()

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })
/** `at` seen from `now`: `yesterday`, `in 3 days`, `2 hours ago`. */
export function formatRelative(at: number, now: number): string {
  const delta = at - now
  if (Math.abs(delta) < 45 * minute) return relative.format(Math.round(delta / minute), 'minute')
  if (Math.abs(delta) < 22 * 60 * minute) return relative.format(Math.round(delta / (60 * minute)), 'hour')
  if (Math.abs(delta) < 45 * day) return relative.format(Math.round(delta / day), 'day')
  return relative.format(Math.round(delta / (30.44 * day)), 'month')
}
