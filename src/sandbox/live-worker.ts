import { printedLimit, type SandboxJob } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { cut, readClaim, readTestClaim, timeoutError, writingLimitMs } from '#sandbox/claims'
import type { FromWorker, ToWorker } from '#sandbox/worker-protocol'

/** A worker in which an engine is starting or stands. `terminate` ends it at once, whatever it does. */
export type EngineWorker = { port: MessagePort; terminate(): void; onCrash(told: (message: string) => void): void }

/** Time beyond the case's limit before a worker is ended: the worker's own clock decides, this is for loops. */
const graceMs = 100
/** For what is not the candidate's computing: starting the engine, reading arguments, making tables, writing the value. */
const startLimitMs = 120_000
const besideLimitMs = 20_000

type Case = SandboxJob['cases'][number]
/** `isSpent`: this worker must not be used again. */
type CaseEnd = { produced: Produced; isSpent: boolean }
type Run = { job: SandboxJob; one: Case; code: string; signal: AbortSignal | undefined }

export type LiveWorker = {
  /** Rejects with a sentence when the engine cannot be started. */
  started: Promise<void>
  /** Runs one case; cases follow one another, never beside each other. */
  runCase(run: Run): Promise<CaseEnd>
  /** After a run: nothing of it is met by the next one. False when the engine cannot be put back as it was; it must not be used again then. */
  reset(): Promise<boolean>
  end(): void
}

function toWorker(token: number, { job, one, code }: Run, nonce: string): ToWorker {
  const argsText = one.args === undefined ? null : JSON.stringify(one.args)
  return { type: 'case', token, input: { code, entry: job.entry, argsText, setup: one.setup ?? null, stdin: one.stdin ?? null, test: one.test === undefined ? null : { ...one.test, module: job.module ?? 'solution', nonce } } }
}

/** One case's time: `start` replaces the limit that runs. */
function makeTimer(): { start(limitMs: number, act: () => void): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  return {
    stop,
    start: (limitMs, act) => {
      stop()
      timer = setTimeout(act, limitMs)
    },
  }
}

/** What is said now and who listens; whoever asks something of the worker listens until it is answered. */
type Line = { post(message: ToWorker): void; listen(to: { hear(message: FromWorker): void; fail(message: string): void }): void; hangUp(): void }

function runOn(line: Line, run: Run, token: number): Promise<CaseEnd> {
  const { job: { timeLimitMs }, one: { caseId }, signal } = run
  // Made here, outside the worker, and handed in before any candidate's code runs.
  const nonce = crypto.randomUUID()
  const ended = Promise.withResolvers<CaseEnd>()
  const timer = makeTimer()
  let [printed, beganAt] = ['', 0]
  const settle = (produced: Produced, isSpent: boolean): void => {
    timer.stop()
    signal?.removeEventListener('abort', stop)
    line.hangUp()
    ended.resolve({ produced, isSpent })
  }
  const cutShort = (outcome: 'timeout' | 'stopped' | 'memory', message: string, timeMs: number): void =>
    settle({ caseId, outcome, printed, timeMs, error: { name: outcome, message, line: null } }, true)
  const stop = (): void => cutShort('stopped', 'stopped', beganAt === 0 ? 0 : performance.now() - beganAt)
  const hear = (message: FromWorker): void => {
    if (!('token' in message) || message.token !== token) return
    if (message.type === 'printed') printed = (printed + cut(message.text, printedLimit)).slice(0, printedLimit)
    if (message.type === 'begin' && beganAt === 0) {
      beganAt = performance.now()
      timer.start(timeLimitMs + graceMs, () => cutShort('timeout', timeoutError(timeLimitMs).message, timeLimitMs))
    }
    if (message.type === 'end') timer.start(writingLimitMs(timeLimitMs), () => cutShort('timeout', 'the returned value could not be written in time', timeLimitMs))
    if (message.type === 'outcome') {
      const produced = readClaim(message, { caseId, printed }, timeLimitMs)
      settle(run.one.test === undefined ? produced : readTestClaim(produced, nonce), message.isSpent !== false)
    }
  }
  line.listen({ hear, fail: (message) => cutShort('memory', message, 0) })
  signal?.addEventListener('abort', stop)
  timer.start(besideLimitMs, () => cutShort('timeout', 'the case could not be prepared in time', 0))
  line.post(toWorker(token, run, nonce))
  return ended.promise
}

function resetOn(line: Line): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = makeTimer()
  const end = (isDone: boolean): void => {
    timer.stop()
    line.hangUp()
    resolve(isDone)
  }
  line.listen({ hear: (message) => { if (message.type === 'reset') end(message.isDone === true) }, fail: () => end(false) })
  timer.start(besideLimitMs, () => end(false))
  line.post({ type: 'reset' })
  return promise
}

export function makeLive(worker: EngineWorker): LiveWorker {
  const { promise: started, resolve, reject } = Promise.withResolvers<void>()
  const starting = setTimeout(() => reject(new Error('the engine did not start in time')), startLimitMs)
  const nobody = { hear: (): void => undefined, fail: (message: string): void => reject(new Error(message)) }
  let listener: Parameters<Line['listen']>[0] = nobody
  let lastToken = 0
  worker.port.onmessage = (event: MessageEvent<FromWorker>) => {
    const message = event.data
    if (message.type === 'broken') return reject(new Error(cut(message.message, 500)))
    if (message.type !== 'started') return listener.hear(message)
    clearTimeout(starting)
    resolve()
  }
  worker.onCrash((message) => listener.fail(message))
  // Whoever waits for the engine hears it; nobody need wait.
  started.catch(() => clearTimeout(starting))
  const line: Line = {
    post: (message) => worker.port.postMessage(message),
    listen: (to) => { listener = to },
    hangUp: () => { listener = { ...listener, hear: nobody.hear } },
  }
  return {
    started,
    runCase: (run) => runOn(line, run, (lastToken += 1)),
    reset: () => resetOn(line),
    end: () => {
      reject(new Error('the sandbox was closed'))
      worker.terminate()
      worker.port.close()
    },
  }
}
