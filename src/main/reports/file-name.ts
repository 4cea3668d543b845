/**
 * `dry-run-<title>-<day>.<extension>` with nothing a file system minds: letters and digits of any script, hyphens, at most 50 letters of title.
 * With that start and end no name Windows reserves can come out.
 */
export function fileName(title: string, day: string, extension: string): string {
  const slug = title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  const short = [...slug].slice(0, 50).join('').replace(/^-+|-+$/g, '')
  return `dry-run-${short === '' ? 'session' : short}-${day}.${extension}`
}
