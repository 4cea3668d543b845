import { printedLimit, valueTextLimit, isBoundedJson, type RunJob } from '#core/session/run-protocol'
import type { Json } from '#core/bank/case'
import type { Produced } from '#core/session/verdict'
import type { FromWorker, ToWorker } from '#sandbox/worker-protocol'

/** A worker in which an engine is starting or stands. `terminate` ends it at once, whatever it does. */
export type EngineWorker = { port: MessagePort; terminate(): void; onCrash?(told: (message: string) => void): void }

/** Time beyond the case's limit before a worker is ended: the worker's own clock decides, this is for loops. */
const graceMs = 100
/** For what is not the candidate's computing: starting the engine, reading arguments, making tables, writing the value. */
const startLimitMs = 120_000
const besideLimitMs = 20_000

type Case = RunJob['cases'][number]
type Handler = (message: FromWorker) => void
type Live = { worker: EngineWorker; started: Promise<void>; handle: Handler; fail(reason: Error): void }
type RunOptions = { onCase(produced: Produced): void; signal?: AbortSignal }

export type Supervisor = {
  /** Starts the engine unless it stands. Rejects with a sentence when it cannot. */
  warm(): Promise<void>
  /** One result for each case, in order, whatever the code does; after an abort the rest come out as `stopped`. */
  run(job: RunJob, code: string, options: RunOptions): Promise<Produced[]>
  dispose(): void
}

const text = (value: unknown, limit: number): string => (typeof value === 'string' ? value : String(value)).slice(0, limit)
const time = (value: unknown): number => (typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : 0)

function readError(value: unknown): Produced['error'] {
  const seen = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const line = typeof seen['line'] === 'number' && Number.isInteger(seen['line']) && seen['line'] > 0 ? seen['line'] : null
  return { name: text(seen['name'] ?? 'Error', 200), message: text(seen['message'] ?? '', 2000), line }
}

function readValue(valueText: unknown): { value: Json } | { refusal: string } {
  if (typeof valueText !== 'string' || valueText.length > valueTextLimit) return { refusal: 'the returned value is too large to compare' }
  try {
    const value: unknown = JSON.parse(valueText)
    return isBoundedJson(value) ? { value } : { refusal: 'the returned value is nested too deeply to compare' }
  } catch {
    return { refusal: 'the returned value could not be read' }
  }
}

/** Reads a worker's claim into a result; anything odd becomes an error of this case. */
function readOutcome(message: Extract<FromWorker, { type: 'outcome' }>, head: { caseId: string; printed: string }, limitMs: number): Produced {
  const measured = { ...head, timeMs: time(message.timeMs) }
  if (measured.timeMs > limitMs) return { ...measured, outcome: 'timeout', error: timeoutError(limitMs) }
  if (message.outcome === 'returned') {
    const read = readValue(message.valueText)
    if ('value' in read) return { ...measured, outcome: 'returned', value: read.value }
    return { ...measured, outcome: 'raised', error: { name: 'ValueError', message: read.refusal, line: null } }
  }
  return { ...measured, outcome: message.outcome === 'memory' ? 'memory' : 'raised', error: readError(message.error) }
}

const timeoutError = (limitMs: number) => ({ name: 'Timeout', message: `stopped at the time limit of ${limitMs} ms`, line: null })

function caseMessage(token: number, one: Case, job: RunJob, code: string): ToWorker {
  const argsText = one.args === undefined ? null : JSON.stringify(one.args)
  return { token, input: { code, entry: job.entry, argsText, setup: one.setup ?? null, isLast: one === job.cases.at(-1) } }
}

/** Runs cases one by one in a worker, ends it when a case runs over its limit, and goes on with the rest in a fresh one. */
export function createSupervisor(spawn: () => Promise<EngineWorker>): Supervisor {
  let live: Promise<Live> | null = null
  let [token, isDisposed] = [0, false]
  let queue: Promise<unknown> = Promise.resolve()

  async function begin(): Promise<Live> {
    const worker = await spawn()
    const { promise: started, resolve, reject } = Promise.withResolvers<void>()
    const timer = setTimeout(() => reject(new Error('the engine did not start in time')), startLimitMs)
    started.finally(() => clearTimeout(timer)).catch(() => undefined)
    const made: Live = { worker, started, handle: () => undefined, fail: reject }
    worker.port.onmessage = (event: MessageEvent<FromWorker>) => {
      const message = event.data
      if (message.type === 'started') resolve()
      else if (message.type === 'broken') reject(new Error(text(message.message, 500)))
      else made.handle(message)
    }
    worker.onCrash?.((message) => made.fail(new Error(message)))
    return made
  }

  async function ready(): Promise<Live> {
    if (isDisposed) throw new Error('the sandbox was closed')
    live ??= begin()
    const current = live
    try {
      const made = await current
      await made.started
      return made
    } catch (error) {
      if (live === current) discard()
      throw error
    }
  }

  function discard(): void {
    live?.then((made) => {
      made.worker.terminate()
      made.worker.port.close()
    }, () => undefined)
    live = null
  }

  function runCase(made: Live, job: RunJob, one: Case, code: string, signal: AbortSignal | undefined): Promise<Produced> {
    const mine = (token += 1)
    const { promise, resolve } = Promise.withResolvers<Produced>()
    let [printed, timer, beganAt] = ['', undefined as ReturnType<typeof setTimeout> | undefined, 0]
    const settle = (produced: Produced, isSpent: boolean): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      made.handle = () => undefined
      if (isSpent) discard()
      resolve(produced)
    }
    const early = (outcome: 'timeout' | 'stopped' | 'memory', message: string, timeMs: number): void =>
      settle({ caseId: one.caseId, outcome, printed, timeMs, error: { name: outcome, message, line: null } }, true)
    const within = (limitMs: number, act: () => void): void => {
      clearTimeout(timer)
      timer = setTimeout(act, limitMs)
    }
    const stop = (): void => early('stopped', 'stopped', beganAt === 0 ? 0 : performance.now() - beganAt)
    made.fail = (reason) => early('memory', reason.message, 0)
    made.handle = (message) => {
      if (message.type === 'started' || message.type === 'broken' || message.token !== mine) return
      if (message.type === 'printed') printed = (printed + text(message.text, printedLimit)).slice(0, printedLimit)
      else if (message.type === 'begin' && beganAt === 0) {
        beganAt = performance.now()
        within(job.timeLimitMs + graceMs, () => early('timeout', timeoutError(job.timeLimitMs).message, job.timeLimitMs))
      } else if (message.type === 'end') within(besideLimitMs, () => early('timeout', 'the returned value could not be written in time', job.timeLimitMs))
      else if (message.type === 'outcome') settle(readOutcome(message, { caseId: one.caseId, printed }, job.timeLimitMs), message.isSpent !== false)
    }
    signal?.addEventListener('abort', stop)
    within(besideLimitMs, () => early('timeout', 'the case could not be prepared in time', 0))
    made.worker.port.postMessage(caseMessage(mine, one, job, code))
    return promise
  }

  async function runAll(job: RunJob, code: string, { onCase, signal }: RunOptions): Promise<Produced[]> {
    const all: Produced[] = []
    for (const one of job.cases) {
      const stopped: Produced = { caseId: one.caseId, outcome: 'stopped', printed: '', timeMs: 0 }
      const produced = signal?.aborted ? stopped : await runCase(await ready(), job, one, code, signal)
      all.push(produced)
      onCase(produced)
    }
    // A worker that had to be ended is replaced now, so that the next run does not wait for it.
    if (live === null && !isDisposed) void ready().catch(() => undefined)
    return all
  }

  return {
    warm: async () => void (await ready()),
    run: (job, code, options) => {
      const turn = queue.then(() => runAll(job, code, options))
      queue = turn.catch(() => undefined)
      return turn
    },
    dispose: () => {
      isDisposed = true
      discard()
    },
  }
}
