import { isMachineJob, type MachineJob, type RunJob } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { client } from '../api/query'
import type { RunOptions, Runner } from './runner'

/** Java and the machine's Python run as processes that main starts; results come as a stream, and leaving it ends the process. */
async function runOnMachine(job: MachineJob, code: string, { onCase, signal }: RunOptions): Promise<Produced[]> {
  const produced: Produced[] = []
  try {
    for await (const one of await client.runner.run({ job, code }, { signal })) {
      produced.push(one)
      onCase?.(one)
    }
  } catch (error) {
    if (!signal?.aborted) throw error
  }
  const known = new Map(produced.map((one) => [one.caseId, one]))
  return job.cases.map(({ caseId }) => known.get(caseId) ?? { caseId, outcome: 'stopped', printed: '', timeMs: 0 })
}

/** One way to run a job, wherever its language runs. */
export function withMachine(sandbox: Runner): Runner {
  return {
    ...sandbox,
    run: (job: RunJob, code: string, options: RunOptions = {}) => (isMachineJob(job) ? runOnMachine(job, code, options) : sandbox.run(job, code, options)),
  }
}
