const formats = new Map<string, Intl.DateTimeFormat>()

/** The local day of a moment as `YYYY-MM-DD`. `at` epoch ms, `timeZone` an IANA name. */
export function localDay(at: number, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(at)
}
