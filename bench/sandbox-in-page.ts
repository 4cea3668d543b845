import type { RunJob, SandboxLanguage } from '#core/session/run-protocol'
import type {} from '../test/e2e/sandbox-page.ts'
import { casesOf, jobOf, samples } from './sandbox-samples.ts'

/** As the page sees it, in ms. */
export type PageNumbers = { coldMs: number; warmMs: number[]; restartMs: number; cases200Ms: number; memoryMb: [before: number | null, after: number | null] }

const rounds = 30
/** A person reads between two runs; the engine is put back as it was meanwhile. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const pauseMs = 300
const ask = async (path: string, body = ''): Promise<unknown> => (await fetch(path, { method: 'POST', body })).json()

async function measure(sandboxUrl: string, language: SandboxLanguage): Promise<PageNumbers> {
  const { code, loop } = samples[language]
  // What stood for the language before takes a moment to go.
  await pause(2000)
  const before = (await ask('/memory')) as number | null
  const runner = globalThis.createRunner(sandboxUrl)
  const time = async (job: RunJob, text = code): Promise<number> => {
    await pause(pauseMs)
    const startedAt = performance.now()
    await runner.run(job, text)
    return performance.now() - startedAt
  }
  const [one, ten] = [jobOf(language, casesOf(language, 1)), jobOf(language, casesOf(language, 10))]
  const coldMs = await time(one)
  for (let round = 0; round < 3; round += 1) await time(ten)
  const warmMs: number[] = []
  for (let round = 0; round < rounds; round += 1) warmMs.push(await time(ten))
  const cases200Ms = await time(jobOf(language, casesOf(language, 200)))
  const after = (await ask('/memory')) as number | null
  await runner.run(jobOf(language, [loop.makeCase], 200), loop.code)
  const restartedAt = performance.now()
  await runner.run(one, code)
  const restartMs = performance.now() - restartedAt
  runner.dispose()
  return { coldMs, warmMs, restartMs, cases200Ms, memoryMb: [before, after] }
}

try {
  const sandboxUrl = String(await ask('/sandbox-url'))
  for (const language of (await ask('/languages')) as SandboxLanguage[]) await ask('/measured', JSON.stringify([language, await measure(sandboxUrl, language)]))
  await ask('/done')
} catch (error) {
  await ask('/failed', String(error))
}
