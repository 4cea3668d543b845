/* Plain JavaScript, since scripts/start.mjs says the same before any package is there. */

/** Why `text` is no port, as a sentence; null when it is one. */
export function portRefusal(text) {
  if (/^\d+$/.test(text) && Number(text) <= 65_535) return null
  return `--port takes a whole number from 0 to 65535 (0: any free port), not "${text}".`
}

/** What parseArgs did not take of `args`, as one sentence instead of its own paragraph. */
export function parseRefusal(error, args) {
  const name = /^Option '(?:-\w, )?--([\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(error.message)?.[1]
  if (name === undefined) return `${error.message.split(/\.(?:\s|$)|\n/)[0]}.`
  const value = args[args.indexOf(`--${name}`) + 1] ?? ''
  if (name === 'port') return portRefusal(value)
  return value === '' ? `--${name} needs a value.` : `--${name} needs a value, and "${value}" looks like an option; if it is meant, write --${name}=${value}.`
}
