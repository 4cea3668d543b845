import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, PublicQuestion } from '#core/kinds/index'
import type { RunJob, RunLanguage } from '#core/session/run-protocol'
import type { CaseVerdict, Produced } from '#core/session/verdict'
import { type CheckDoor, runChecked } from '../sandbox/run-checked'
import { onEngineLoading, useRunner } from '../sandbox/use-runner'
import { sentenceOf } from '../ui/errors'
import type { RunControl, RunResult, RunScope, RunState } from './widget'

/** Where jobs come from and verdicts are made: a session and a review differ in this only. */
export type RunDoor = {
  job(scope: RunScope, own: string | null): Promise<RunJob>
  checkJobs: CheckDoor
  /** Compares and records. Null: verdicts are made later, by whoever takes what `produceAll` gives. */
  judge: ((scope: RunScope, only: string[] | null, produced: Produced[]) => Promise<CaseVerdict[]>) | null
}

export const codeOf = (answer: Answer): string => (answer.kind === 'code' || answer.kind === 'sql' ? answer.code : '')
/** What an answer to the question runs in; any language where nothing runs. */
export const languageOf = (question: PublicQuestion, answer: Answer): RunLanguage =>
  answer.kind === 'code' ? answer.language : question.kind === 'sql' ? question.dialect : 'postgresql'

/** Verdicts of cases that were run again take the place of those known before. */
const mergeInto = (before: readonly CaseVerdict[], again: readonly CaseVerdict[]): CaseVerdict[] => {
  const known = new Set(before.map((one) => one.caseId))
  return [...before.map((one) => again.find(({ caseId }) => caseId === one.caseId) ?? one), ...again.filter(({ caseId }) => !known.has(caseId))]
}

/** The statement that makes the engine tell how it would run the query; PostgreSQL also runs it and says what each step took. */
const explainOf = (language: RunLanguage, code: string): string => `${language === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN (ANALYZE, BUFFERS OFF, SUMMARY OFF)'} ${code}`

/** Of one language: the latest run, and what is known of the question's cases, which a run on own input leaves as it is. */
type Results = { latest: RunResult; cases: readonly CaseVerdict[] | null }

const idle = { phase: 'idle' } as const satisfies RunState

/** Engines that have run something: they start a run at once, without the line that says that they are being loaded. */
const started = new Set<RunLanguage>()

/**
 * Runs the answer in the sandbox, one run at a time; the engine is warmed as soon as a runnable question is on screen. `door` and `answer` may
 * change with every render.
 */
export function useRuns(question: PublicQuestion, answer: Answer, door: RunDoor): RunControl & { isReady: boolean } {
  const runner = useRunner()
  const [state, setState] = useState<RunState>(idle)
  const [results, setResults] = useState<Partial<Record<RunLanguage, Results>>>({})
  const [error, setError] = useState<string | null>(null)
  const latest = useRef({ answer, door })
  latest.current = { answer, door }
  const stopper = useRef<AbortController | null>(null)
  const isRunnable = answer.kind === 'code' || answer.kind === 'sql'
  const language = languageOf(question, answer)

  useEffect(() => {
    if (runner && isRunnable) runner.warm(language)
  }, [runner, isRunnable, language])
  useEffect(() => () => stopper.current?.abort(), [])
  useEffect(() => setError(null), [language])

  const produce = useCallback(
    async (scope: RunScope, own: string | null, only: string[] | null = null): Promise<Produced[] | null> => {
      if (!runner) throw new Error('The place where code runs is not ready yet. Try again in a moment.')
      stopper.current?.abort()
      const stop = new AbortController()
      stopper.current = stop
      setError(null)
      const { answer: given } = latest.current
      setState({ phase: 'loading', scope, share: null })
      const unhear = onEngineLoading((_, share) => setState((now) => (now.phase === 'loading' ? { ...now, share } : now)))
      try {
        const whole = await latest.current.door.job(scope, own)
        const job = only === null ? whole : { ...whole, cases: whole.cases.filter(({ caseId }) => only.includes(caseId)) }
        if (stop.signal.aborted) return null
        let done = 0
        const showCases = () => setState({ phase: 'running', scope, done, total: job.cases.length })
        if (started.has(job.language)) showCases()
        const onCase = () => {
          started.add(job.language)
          done += 1
          showCases()
        }
        const produced = await runChecked(runner, { job, code: codeOf(given) }, latest.current.door.checkJobs, { onCase, signal: stop.signal })
        // A stopped run of all cases is no answer; a stopped try still shows what came before.
        return stop.signal.aborted && scope === 'all' ? null : produced
      } catch (fault) {
        if (stop.signal.aborted) return null
        throw fault
      } finally {
        unhear()
        if (stopper.current === stop) {
          stopper.current = null
          setState(idle)
        }
      }
    },
    [runner],
  )

  const run = useCallback(
    (scope: 'visible' | 'own', own: string | null, only: string[] | null) => {
      if (stopper.current) return
      const ranIn = languageOf(question, latest.current.answer)
      void produce(scope, own, only)
        .then(async (produced) => {
          const { judge } = latest.current.door
          if (produced === null || judge === null) return
          const verdicts = await judge(scope, only, produced)
          const isStopped = produced.some((one) => one.outcome === 'stopped')
          setResults((all) => {
            const known = all[ranIn]?.cases ?? null
            const shown = only === null ? verdicts : mergeInto(known ?? [], verdicts)
            return { ...all, [ranIn]: { latest: { scope, verdicts: shown, isStopped }, cases: scope === 'own' ? known : shown } }
          })
        })
        .catch((fault: unknown) => setError(sentenceOf(fault)))
    },
    [produce, question],
  )
  const runVisible = useCallback((only: string[] | null = null) => run('visible', null, only), [run])
  const runOwn = useCallback((own: string) => run('own', own, null), [run])
  const explain = useCallback(async (own: string | null): Promise<Produced | null> => {
    if (!runner) return null
    const job = await latest.current.door.job('own', own)
    const [plan] = await runner.run(job, explainOf(job.language, codeOf(latest.current.answer)))
    return plan ?? null
  }, [runner])
  const produceAll = useCallback(() => produce('all', null), [produce])
  const stop = useCallback(() => stopper.current?.abort(), [])
  const { latest: result = null, cases: caseVerdicts = null } = results[language] ?? {}
  return { state, result, caseVerdicts, error, runVisible, runOwn, explain, produceAll, stop, isReady: runner !== null }
}
