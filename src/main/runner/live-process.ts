import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '#main/runner/ask'
import type { Equipped, MachineProgram } from '#main/runner/languages/language'
import { confine, folderInside, type Walls } from '#main/runner/walls'

/** Longer lines than a value with what was printed can make are no claims. */
const lineLimit = 40_000_000

export type LiveProcess = {
  /** Resolves once the process is gone, whatever ended it, with its last words on standard error. */
  ended: Promise<string>
  /** Ends the process and everything it started, at once. */
  kill(): void
}

type Start = {
  program: MachineProgram
  toolchain: Equipped
  walls: Walls
  cpuSeconds: number
  /** Written to its standard input as one JSON object, with the nonce. */
  input: Record<string, unknown>
  /** Hears each claim: the text after the nonce, parsed as JSON. */
  onClaim: (claim: unknown) => void
}

/** Gives each line that begins with the prefix; other text is dropped as it comes, however much there is. */
export function readLines(prefix: string, onLine: (rest: string) => void): (chunk: Buffer) => void {
  const start = Buffer.from(prefix)
  let [parts, length, isClaim] = [[] as Buffer[], 0, null as boolean | null]
  const take = (part: Buffer): void => {
    if (isClaim === false) return
    parts.push(part)
    length += part.length
    if (isClaim === null && length >= start.length) {
      const head = Buffer.concat(parts)
      isClaim = head.subarray(0, start.length).equals(start)
      parts = isClaim ? [head] : []
    }
    if (length > lineLimit) [parts, isClaim] = [[], false]
  }
  const finish = (): void => {
    if (isClaim === true) onLine(Buffer.concat(parts).subarray(start.length).toString())
    ;[parts, length, isClaim] = [[], 0, null]
  }
  return (chunk) => {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end))
      finish()
      from = end + 1
    }
    if (from < chunk.length) take(chunk.subarray(from))
  }
}

function killAll(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined) return
  if (process.platform === 'win32') return void ask('taskkill', ['/pid', String(pid), '/T', '/F'])
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Already gone, with its whole group.
  }
}

/** Starts a language's harness in a folder of its own that goes with it. */
export async function startProcess({ program, toolchain, walls, cpuSeconds, input, onClaim }: Start): Promise<LiveProcess> {
  const base = await mkdtemp(join(tmpdir(), 'dry-run-job-'))
  const [folder, empty] = [join(base, 'work'), join(base, 'root')]
  await Promise.all([mkdir(folder), mkdir(empty)])
  await Promise.all(Object.entries(program.files).map(([name, text]) => writeFile(join(folder, name), text)))
  const inside = folderInside(walls, folder)
  const command = confine({ program: toolchain.program, args: program.args(inside, toolchain.kit), roots: toolchain.roots, addressBytes: program.memory.addressBytes, cpuSeconds, folder, empty }, walls)
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: inside, TMPDIR: inside, LANG: 'C.UTF-8', USER: 'candidate', PYTHONHASHSEED: '0', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }
  const child = spawn(command.program, command.args, { cwd: folder, env, shell: false, detached: process.platform !== 'win32', windowsHide: true, stdio: ['pipe', 'pipe', 'pipe'] })
  const nonce = randomBytes(18).toString('base64url')
  let lastWords = ''
  child.stdout.on('data', readLines(`${nonce} `, (line) => {
    try {
      onClaim(JSON.parse(line))
    } catch {
      // Not JSON: no claim.
    }
  }))
  child.stderr.on('data', (chunk: Buffer) => { lastWords = (lastWords + chunk.toString()).slice(-2000) })
  // The program may end before it has read everything.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify({ ...input, nonce }))
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => { lastWords = error.message; resolve(lastWords) })
    child.once('exit', () => {
      killAll(child)
      // What was printed last may still be on its way; somebody who kept the pipe open is not waited for.
      const done = (): void => resolve(lastWords)
      child.once('close', done)
      setTimeout(done, 1000).unref()
    })
  }).finally(() => rm(base, { recursive: true, force: true, maxRetries: 3 }))
  return { ended, kill: () => killAll(child) }
}
