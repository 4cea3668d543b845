import type { RunJob } from '#core/session/run-protocol'
import { type CheckJob, withChecks } from '#core/session/check-job'
import type { Produced } from '#core/session/verdict'
import type { RunOptions, Runner } from './runner'

/** What checkers still have to look at after a run. */
export type CheckDoor = (produced: Produced[]) => Promise<CheckJob[]>

/** The candidate's run, then the question's checkers over what came back, each in an engine that nobody's code has run in before. */
export async function runChecked(runner: Runner, { job, code }: { job: RunJob; code: string }, checkJobs: CheckDoor, options: RunOptions = {}): Promise<Produced[]> {
  const produced = await runner.run(job, code, options)
  // Only values that came back for calls can have a checker; most questions have none.
  if (options.signal?.aborted || !job.cases.some((one) => one.args !== undefined)) return produced
  const checks: Produced[] = []
  for (const check of await checkJobs(produced)) checks.push(...(await runner.run(check.job, check.code, { signal: options.signal })))
  return checks.length === 0 ? produced : withChecks(produced, checks)
}
