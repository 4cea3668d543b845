import type { Report } from '#core/report/report'

/**
 * `dry-run-<title>-<day>.<extension>`, of a redacted report `dry-run-<title>-without-names-<day>.<extension>`, with nothing a file system minds: letters and digits of any script, hyphens, at most 50 letters of title.
 * With that start and end no name Windows reserves can come out.
 */
export function fileName({ session, isRedacted }: Pick<Report, 'session' | 'isRedacted'>, day: string, extension: string): string {
  const slug = session.title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  const short = [...slug].slice(0, 50).join('').replace(/^-+|-+$/g, '')
  return `dry-run-${short === '' ? 'session' : short}${isRedacted ? '-without-names' : ''}-${day}.${extension}`
}
