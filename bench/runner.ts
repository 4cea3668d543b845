import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineLanguage, type MachineJob, type MachineLanguage } from '#core/session/run-protocol'
import { createRunner } from '#main/runner/runner'
import { round, summarize, timed, type Times } from './measure.ts'

const words = Array.from({ length: 200 }, (_, at) => `w${(at * 7) % 37}`)
const cases = Array.from({ length: 10 }, (_, index) => ({ caseId: `c${index}`, args: [words] }))
const codes: Record<MachineLanguage, string> = {
  java: 'import java.util.*;\nclass Solution {\n  static int f(List<String> words) { return new HashSet<>(words).size(); }\n}\n',
  'python-machine': 'def f(words):\n    return len(set(words))\n',
}

/** Ten cases in a program of this machine, its start included; null where the language is not there. */
export async function benchRunner(): Promise<Record<string, { tenCasesMs: Times; firstMs: number } | null>> {
  const kits = await mkdtemp(join(tmpdir(), 'dry-run-bench-'))
  const runner = createRunner(kits)
  const results: Record<string, { tenCasesMs: Times; firstMs: number } | null> = {}
  for (const language of machineLanguage.options) {
    results[language] = null
    if ((await runner.whyNot(language, [])) !== null) continue
    const job: MachineJob = { language, entry: 'f', timeLimitMs: 10_000, cases }
    const run = (): Promise<number> => timed(async () => {
      const produced = await runner.run(job, codes[language], { onCase: () => undefined })
      const failed = produced.find((one) => one.outcome !== 'returned')
      if (failed) throw new Error(JSON.stringify(failed))
    })
    const firstMs = round(await run())
    const times: number[] = []
    for (let turn = 0; turn < 5; turn += 1) times.push(await run())
    results[language] = { firstMs, tenCasesMs: summarize(times) }
  }
  runner.close()
  await rm(kits, { recursive: true, force: true })
  return results
}
