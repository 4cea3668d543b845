import { execFile } from 'node:child_process'

const askLimitMs = 20_000

/** Output of one of the machine's own tools, started with the person's own surroundings and without a shell; null when it fails or is not there. */
export function ask(program: string, args: readonly string[], input = ''): Promise<{ out: string; err: string } | null> {
  return new Promise((resolve) => {
    const child = execFile(program, [...args], { timeout: askLimitMs, killSignal: 'SIGKILL', windowsHide: true, maxBuffer: 4_000_000 }, (error, out, err) => resolve(error ? null : { out, err }))
    // A tool may end, or not be there at all, before it has read anything.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
