import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Lines on stderr: what a start says last on stdout is `ready <url>`, alone. */
export const say = (line) => void process.stderr.write(`${line}\n`)

/** A sentence for the person; what ends the script with `code`. */
export class Stop extends Error {
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}

/** Ends the script: with the sentence of a Stop, or with everything known of a fault of our own. */
export function stop(error) {
  say(error instanceof Stop ? error.message : (error.stack ?? String(error)))
  process.exit(error.code === undefined || typeof error.code !== 'number' ? 1 : error.code)
}

/**
 * Says `title` at once, then how long it has taken: in place every second (on a terminal), else a line every 20 seconds.
 * Returns a function that ends it with the time taken.
 */
export function progress(title, { isInPlace = process.stderr.isTTY === true } = {}) {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  process.stderr.write(isInPlace ? `${title} …` : `${title} …\n`)
  const timer = setInterval(() => process.stderr.write(isInPlace ? `\r${title} … ${seconds()} s` : `${title} … ${seconds()} s\n`), isInPlace ? 1000 : 20_000)
  timer.unref()
  return (outcome = 'done') => {
    clearInterval(timer)
    process.stderr.write(`${isInPlace ? '\r' : ''}${title}: ${outcome} (${seconds()} s)\n`)
  }
}

/**
 * Runs a program to its end and keeps what it said. Never rejects: `code` is null when it could not be started or was ended
 * after `timeoutMs`. `onText` sees the output as it comes.
 */
export function run(command, args, { env, timeoutMs, onText, cwd = root, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, shell })
    const take = (chunk) => {
      output += chunk
      onText?.(String(chunk))
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** The last lines of a program's output: enough to see what went wrong. */
export const tail = (output, lines = 25) => output.trimEnd().split('\n').slice(-lines).join('\n')
