import { useCallback, useEffect, useRef, useState } from 'react'
import type { DebriefItem } from '#contract/sessions'
import { client } from '../../api/query'
import { runChecked } from '../../sandbox/run-checked'
import { useRunner } from '../../sandbox/use-runner'
import { sentenceOf } from '../../ui/errors'
import { codeOf, languageOf } from '../../widgets/use-runs'
import { needsLateRun } from './judging'

/** Code that the end of the clock took along is run once over all cases, so that it is judged like a submitted answer. */
export function useLateRuns(items: readonly DebriefItem[]) {
  const runner = useRunner()
  const tried = useRef(new Set<string>())
  const [running, setRunning] = useState<string | null>(null)
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const next = running === null ? items.find((one) => needsLateRun(one) && !tried.current.has(one.item.id)) : undefined

  useEffect(() => {
    if (!runner || !next) return
    const { id: itemId, answer } = next.item
    tried.current.add(itemId)
    setRunning(itemId)
    void (async () => {
      try {
        const job = await client.sessions.job({ itemId, scope: 'all', language: languageOf(next.item.question, answer), own: null })
        const produced = await runChecked(runner, { job, code: codeOf(answer) }, (given) => client.sessions.checkJobs({ itemId, produced: given }))
        await client.sessions.run({ itemId, only: null, scope: 'all', answer, produced })
      } catch (error) {
        setFaults((now) => ({ ...now, [itemId]: sentenceOf(error) }))
      } finally {
        setRunning(null)
      }
    })()
  }, [runner, next])

  const retry = useCallback((itemId: string) => {
    tried.current.delete(itemId)
    setFaults(({ [itemId]: _gone, ...rest }) => rest)
  }, [])
  return { running, faults, retry }
}
