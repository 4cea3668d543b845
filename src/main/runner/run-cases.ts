import { randomUUID } from 'node:crypto'
import { printedLimit, type MachineJob } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { type LiveProcess, startProcess } from '#main/runner/live-process'
import type { MachineProgram, Equipped } from '#main/runner/languages/language'
import type { Walls } from '#main/runner/walls'
import { cut, readClaim, readTestClaim, timeoutError, writingLimitMs } from '#sandbox/claims'

/** Starting, importing packages, compiling; a busy machine takes its time. */
const startLimitMs = 120_000
/** For what is not the candidate's computing: reading arguments, writing the value. */
const besideLimitMs = 20_000
/** Time beyond a case's limit before its process is ended: a harness that ends cases itself decides, and may be held up. */
const graceMs = ({ endsCases }: MachineProgram): number => (endsCases ? 1500 : 100)

type Case = MachineJob['cases'][number]
type Place = { program: MachineProgram; toolchain: Equipped; walls: Walls }
type Options = { onCase(produced: Produced): void; signal?: AbortSignal }

const stopped = (caseId: string): Produced => ({ caseId, outcome: 'stopped', printed: '', timeMs: 0 })
const cutShort = (caseId: string, outcome: Produced['outcome'], name: string, message: string): Produced => ({ caseId, outcome, printed: '', timeMs: 0, error: { name, message, line: null } })

function inputOf(one: Case, job: MachineJob, nonce: string): Record<string, unknown> {
  const mode = one.test !== undefined ? { test: { ...one.test, nonce }, module: job.module ?? 'solution' } : one.stdin !== undefined ? { stdin: true } : null
  return { argsText: one.args === undefined ? null : JSON.stringify(one.args), stdin: one.stdin ?? null, isTest: one.test !== undefined, mode: mode === null ? '' : JSON.stringify(mode) }
}

type Claim = { type?: unknown; index?: unknown; message?: unknown; printed?: unknown; outcome?: unknown; timeMs?: unknown; peakBytes?: unknown; valueText?: unknown; error?: unknown }

/** A claim as a result, read with the care that the sandbox's are. */
function readOutcome(claim: Claim, caseId: string, limitMs: number): Produced {
  const head = { caseId, printed: cut(claim.printed ?? '', printedLimit) }
  if (claim.outcome === 'timeout') return { ...head, outcome: 'timeout', timeMs: limitMs, error: timeoutError(limitMs) }
  const message = { type: 'outcome' as const, token: 0, outcome: String(claim.outcome), timeMs: Number(claim.timeMs), peakBytes: typeof claim.peakBytes === 'number' ? claim.peakBytes : null, valueText: typeof claim.valueText === 'string' ? claim.valueText : null, error: claim.error, isSpent: false }
  return readClaim(message, head, limitMs)
}

/** One process over the given cases: those that came out, in order. Fewer than given when the process had to be ended or ended itself. */
async function runProcess(place: Place, job: MachineJob, cases: readonly Case[], code: string, { onCase, signal }: Options): Promise<Produced[]> {
  const out: Produced[] = []
  const nonce = randomUUID()
  let live: LiveProcess | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let broken: string | null = null
  let printed = ''
  const current = (): Case | undefined => cases[out.length]
  const settle = (produced: Produced): void => {
    printed = ''
    out.push(produced)
    onCase(produced)
  }
  const end = (produced: (caseId: string) => Produced): void => {
    const one = current()
    if (one !== undefined) settle({ ...produced(one.caseId), printed })
    live?.kill()
  }
  const limit = (ms: number, produced: (caseId: string) => Produced): void => {
    clearTimeout(timer)
    timer = setTimeout(() => end(produced), ms)
  }
  const beside = (): void => limit(besideLimitMs, (id) => cutShort(id, 'timeout', 'Timeout', 'the case could not be prepared in time'))
  const onClaim = (value: unknown): void => {
    const claim = (typeof value === 'object' && value !== null ? value : {}) as Claim
    const one = current()
    if (claim.type === 'broken') broken = cut(claim.message, 500)
    if (claim.type === 'started') beside()
    if (one === undefined || claim.index !== out.length) return
    // What a case prints is told while it runs where the harness cannot tell it afterwards: a process that is ended has no last word.
    if (claim.type === 'printed') printed = cut(printed + cut(claim.printed, printedLimit), printedLimit)
    if (claim.type === 'begin') limit(job.timeLimitMs + graceMs(place.program), (id) => ({ ...cutShort(id, 'timeout', 'Timeout', timeoutError(job.timeLimitMs).message), timeMs: job.timeLimitMs }))
    if (claim.type === 'end') limit(writingLimitMs(job.timeLimitMs), (id) => cutShort(id, 'timeout', 'Timeout', 'the returned value could not be written in time'))
    if (claim.type === 'outcome') {
      const produced = readOutcome({ ...claim, printed: printed + cut(claim.printed ?? '', printedLimit) }, one.caseId, job.timeLimitMs)
      settle(one.test === undefined ? produced : readTestClaim(produced, nonce))
      beside()
    }
  }
  const stop = (): void => end(stopped)
  limit(startLimitMs, (id) => cutShort(id, 'raised', 'StartError', 'the program did not start in time'))
  const input = { ...place.program.input(job, place.toolchain), code, entry: job.entry, timeLimitMs: job.timeLimitMs, cases: cases.map((one) => inputOf(one, job, nonce)) }
  const cpuSeconds = Math.ceil(30 + (cases.length * job.timeLimitMs * 2) / 1000)
  try {
    live = await startProcess({ ...place, cpuSeconds, input, onClaim })
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) stop()
    const lastWords = await live.ended
    if (broken !== null) throw new Error(broken)
    const one = current()
    if (one !== undefined && !signal?.aborted && out.every((each) => each.outcome !== 'timeout' && each.outcome !== 'memory')) {
      settle({ ...cutShort(one.caseId, 'raised', 'SystemExit', `the program ended itself before the case was through${lastWords === '' ? '' : `: ${lastWords.slice(-300).trim()}`}`), printed })
    }
    return out
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

/** One result for each case, in order. A process that had to be ended is followed by a fresh one for the rest. */
export async function runCases(place: Place, job: MachineJob, code: string, options: Options): Promise<Produced[]> {
  const all: Produced[] = []
  while (all.length < job.cases.length) {
    if (options.signal?.aborted) {
      const rest = stopped(job.cases[all.length]?.caseId ?? '')
      all.push(rest)
      options.onCase(rest)
    } else all.push(...(await runProcess(place, job, job.cases.slice(all.length), code, options)))
  }
  return all
}
