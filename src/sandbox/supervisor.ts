import type { SandboxJob } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { makeLive, type EngineWorker, type LiveWorker } from '#sandbox/live-worker'

type RunOptions = { onCase(produced: Produced): void; signal?: AbortSignal }

export type Supervisor = {
  /** Starts the engine unless it stands. Rejects with a sentence when it cannot. */
  warm(): Promise<void>
  /** One result for each case, in order, whatever the code does; after an abort the rest come out as `stopped`. */
  run(job: SandboxJob, code: string, options: RunOptions): Promise<Produced[]>
  dispose(): void
}

const stopped = (caseId: string): Produced => ({ caseId, outcome: 'stopped', printed: '', timeMs: 0 })

/** The value, or null when the signal comes first: nobody waits for an engine after a stop. */
async function unlessAborted<T>(value: Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
  if (signal === undefined) return value
  const { promise, resolve } = Promise.withResolvers<null>()
  const stop = (): void => resolve(null)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([value, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** The engine as it was before anybody's code ran, or another: what comes next waits for it. */
async function putBack(used: Promise<LiveWorker>, spawn: () => Promise<EngineWorker>): Promise<LiveWorker> {
  const made = await used
  await made.started
  if (await made.reset()) return made
  made.end()
  return makeLive(await spawn())
}

/** One engine at a time, started when it is needed and replaced when it is spent. */
function createStand(spawn: () => Promise<EngineWorker>) {
  let live: Promise<LiveWorker> | null = null
  let isClosed = false

  function discard(): void {
    live?.then((made) => made.end(), () => undefined)
    live = null
  }

  async function ready(): Promise<LiveWorker> {
    if (isClosed) throw new Error('the sandbox was closed')
    live ??= spawn().then(makeLive)
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

  async function runCase(job: SandboxJob, one: SandboxJob['cases'][number], code: string, signal: AbortSignal | undefined): Promise<Produced> {
    const made = await unlessAborted(ready(), signal)
    if (made === null) return stopped(one.caseId)
    const { produced, isSpent } = await made.runCase({ job, one, code, signal })
    if (isSpent) discard()
    return produced
  }

  return {
    ready,
    async runAll(job: SandboxJob, code: string, { onCase, signal }: RunOptions): Promise<Produced[]> {
      const all: Produced[] = []
      for (const one of job.cases) {
        const produced = signal?.aborted ? stopped(one.caseId) : await runCase(job, one, code, signal)
        all.push(produced)
        onCase(produced)
      }
      return all
    },
    /** Nothing of what ran is met by what runs next; whoever runs next does not wait for an engine that had to be replaced. */
    renew(): void {
      live &&= putBack(live, spawn)
      if (!isClosed) ready().catch(() => undefined)
    },
    close(): void {
      isClosed = true
      discard()
    },
  }
}

/**
 * Runs cases one by one in a worker, ends it when a case runs over its limit, and goes on with the rest in a fresh one. After a run the
 * engine is put back as it was, while the person reads; one that cannot be is replaced. A job that asks for it gets an engine of its own, which goes with it.
 */
export function createSupervisor(spawn: () => Promise<EngineWorker>): Supervisor {
  const stand = createStand(spawn)
  let own: ReturnType<typeof createStand> | null = null
  let queue: Promise<unknown> = Promise.resolve()

  async function runAll(job: SandboxJob, code: string, options: RunOptions): Promise<Produced[]> {
    if (!job.isFresh) return stand.runAll(job, code, options).finally(() => stand.renew())
    own = createStand(spawn)
    return own.runAll(job, code, options).finally(() => own?.close())
  }

  return {
    warm: async () => {
      await stand.ready()
    },
    run: (job, code, options) => {
      const turn = queue.then(() => runAll(job, code, options))
      queue = turn.catch(() => undefined)
      return turn
    },
    dispose: () => {
      stand.close()
      own?.close()
    },
  }
}
