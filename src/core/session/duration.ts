/** `42 s`, `7 min`, `1 h`, `1 h 05 min`: a length of time wherever one is told rather than counted down. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds > 0 && seconds < 60) return `${seconds} s`
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${String(rest).padStart(2, '0')} min`
}
