import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '#core/kinds/index'
import type { RunJob, RunLanguage } from '#core/session/run-protocol'
import type { CaseVerdict, Produced } from '#core/session/verdict'
import { useRunner } from '../sandbox/use-runner'
import { sentenceOf } from '../ui/errors'
import type { RunControl, RunResult, RunScope, RunState } from './widget'

/** Where jobs come from and verdicts are made: a session and a review differ in this only. */
export type RunDoor = {
  job(scope: RunScope, own: string | null): Promise<RunJob>
  /** Compares and records. Null: verdicts are made later, by whoever takes what `produceAll` gives. */
  judge: ((scope: RunScope, produced: Produced[]) => Promise<CaseVerdict[]>) | null
}

export const codeOf = (answer: Answer): string => (answer.kind === 'code' || answer.kind === 'sql' ? answer.code : '')
export const languageOf = (answer: Answer): RunLanguage => (answer.kind === 'code' ? answer.language : 'postgresql')

const idle = { phase: 'idle' } as const satisfies RunState

/**
 * Runs the answer in the sandbox, one run at a time; the engine is warmed as soon as a runnable question is on screen. `door` and `answer` may
 * change with every render.
 */
export function useRuns(answer: Answer, door: RunDoor): RunControl & { isReady: boolean } {
  const runner = useRunner()
  const [state, setState] = useState<RunState>(idle)
  const [result, setResult] = useState<RunResult | null>(null)
  const [error, setError] = useState<string | null>(null)
  const latest = useRef({ answer, door })
  latest.current = { answer, door }
  const stopper = useRef<AbortController | null>(null)
  const isRunnable = answer.kind === 'code' || answer.kind === 'sql'
  const language = languageOf(answer)

  useEffect(() => {
    // A failed warm-up shows when something is run; the person may never run anything.
    if (runner && isRunnable) runner.warm(language).catch(() => undefined)
  }, [runner, isRunnable, language])
  useEffect(() => () => stopper.current?.abort(), [])

  const produce = useCallback(
    async (scope: RunScope, own: string | null): Promise<Produced[] | null> => {
      if (!runner) throw new Error('The place where code runs is not ready yet. Try again in a moment.')
      stopper.current?.abort()
      const stop = new AbortController()
      stopper.current = stop
      setError(null)
      setState({ phase: 'loading', scope, share: null })
      try {
        const job = await latest.current.door.job(scope, own)
        await runner.warm(job.language, (share) => setState((now) => (now.phase === 'loading' ? { ...now, share } : now)))
        if (stop.signal.aborted) return null
        let done = 0
        setState({ phase: 'running', scope, done, total: job.cases.length })
        const onCase = () => setState({ phase: 'running', scope, done: (done += 1), total: job.cases.length })
        const produced = await runner.run(job, codeOf(latest.current.answer), { onCase, signal: stop.signal })
        return stop.signal.aborted && produced.length === 0 ? null : produced
      } catch (fault) {
        if (stop.signal.aborted) return null
        throw fault
      } finally {
        if (stopper.current === stop) {
          stopper.current = null
          setState(idle)
        }
      }
    },
    [runner],
  )

  const run = useCallback(
    (scope: 'visible' | 'own', own?: string) => {
      if (stopper.current) return
      void produce(scope, own ?? null)
        .then(async (produced) => {
          const { judge } = latest.current.door
          if (produced === null || judge === null) return
          const verdicts = await judge(scope, produced)
          setResult({ scope, verdicts, isStopped: produced.some((one) => one.outcome === 'stopped') })
        })
        .catch((fault: unknown) => setError(sentenceOf(fault)))
    },
    [produce],
  )
  const produceAll = useCallback(() => produce('all', null), [produce])
  const stop = useCallback(() => stopper.current?.abort(), [])
  return { state, result, error, run, produceAll, stop, isReady: runner !== null }
}
