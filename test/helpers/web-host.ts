import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const root = join(import.meta.dirname, '..', '..')

export function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'dry-run-'))
}

export type RunningHost = {
  url: string
  data: string
  process: ChildProcess
  /** Everything printed so far, line by line. */
  lines: string[]
  /** Ends it as a person would; resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts the built loopback host in a process of its own and waits for its `ready` line. */
export async function startBuiltWebHost(data: string, args: readonly string[] = []): Promise<RunningHost> {
  const child = spawn(process.execPath, [join(root, 'out/main/web.js'), '--data', data, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += String(chunk)))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      const found = /^ready (\S+)$/.exec(line)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the web host ended with ${code} before it was ready: ${complaint}`)))
  })
  return {
    url,
    data,
    process: child,
    lines,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null) return child.exitCode
      child.kill(signal)
      const [code] = (await once(child, 'exit')) as [number | null]
      return code
    },
  }
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
