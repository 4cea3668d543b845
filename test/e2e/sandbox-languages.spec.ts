import { expect, type Page } from '@playwright/test'
import { differ } from '#core/session/differ'
import type { RunJob, SandboxLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { firstOf, run, test } from './sandbox-fixture.ts'
import { samples } from './sandbox-samples.ts'

test.describe.configure({ mode: 'default', timeout: 240_000 })

const languages = Object.keys(samples) as SandboxLanguage[]
type Watched = { all: Produced[]; gaps: number[] }

/** Runs while the page counts how late its own timer of 10 ms comes: that is what a person would wait for an answer. */
function runWatched(page: Page, language: SandboxLanguage, sample: { code: string; cases: RunJob['cases'] }, timeLimitMs: number): Promise<Watched> {
  const job: RunJob = { language, entry: samples[language].entry, timeLimitMs, cases: sample.cases }
  return page.evaluate(async ([one, code]) => {
    const gaps: number[] = []
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      gaps.push(now - last - 10)
      last = now
    }, 10)
    const all = await globalThis.runner.run(one as RunJob, code as string)
    clearInterval(timer)
    return { all, gaps }
  }, [job, sample.code] as unknown[])
}

/** One wait in twenty may be the machine's, which is shared: a page that is held up waits for as long as the code runs. */
function expectAnswering({ gaps }: Watched): void {
  const sorted = gaps.toSorted((a, b) => a - b)
  test.info().annotations.push({ type: 'longest wait', description: `${Math.round(sorted.at(-1) ?? 0)} ms of ${sorted.length}` })
  expect(sorted[Math.floor(sorted.length * 0.95)] ?? 0).toBeLessThan(100)
}

test('an engine that counts its memory says what a case took', async ({ shown }) => {
  const rows = (count: number): string => `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select count(distinct i * 7919) as c from n`
  const [many, few] = [await run(shown, 'sqlite', { code: rows(200_000), cases: [{ caseId: 'a', setup: '' }] }), await run(shown, 'sqlite', { code: rows(10), cases: [{ caseId: 'a', setup: '' }] })].map((all) => firstOf(all).peakBytes ?? NaN)
  expect(many).toBeGreaterThan(1_000_000)
  expect(few).toBeLessThan(200_000)
})

/** Each reaches the browser's own stack before QuickJS's limit, but for the one with nine variables. */
const recursions = {
  plain: 'function f(n) {\n  return f(n + 1) + 1 }',
  'with a memo': 'const memo = new Map()\nfunction f(n = 0) { if (memo.has(n)) return memo.get(n); const value = f(n + 1); memo.set(n, value); return value }',
  'with many variables': 'function f(n = 0) {\n  const [a, b, c, d, e, g, h, i, j] = [1, 2, 3, 4, 5, 6, 7, 8, 9]; return f(a + b + c + d + e + g + h + i + j) + n }',
  'through forEach': 'function f() {\n  [1].forEach(f) }',
  'through a comparator': 'function f() {\n  return [2, 1].sort(() => f()) }',
  'through toJSON': 'function f() {\n  return JSON.stringify({ toJSON: () => f() }) }',
  'through promises': 'const f = async () =>\n  (await f()) + 1',
}
for (const [name, code] of Object.entries(recursions)) {
  test(`JavaScript's recursion without end, ${name}, has its line`, async ({ shown }) => {
    expect(firstOf(await run(shown, 'javascript', { code, cases: [{ caseId: 'a', args: [] }] }))).toMatchObject({ outcome: 'raised', error: { name: 'RangeError', message: 'Maximum call stack size exceeded', line: 2 } })
  })
}
test('JavaScript calls itself 750 times, and 180 times through forEach', async ({ shown }) => {
  const cases = [{ caseId: 'a', args: [750] }]
  expect(firstOf(await run(shown, 'javascript', { code: 'const f = (n) => (n === 0 ? 0 : f(n - 1) + 1)', cases }))).toMatchObject({ value: 750 })
  expect(firstOf(await run(shown, 'javascript', { code: 'function f(n) { let sum = 0; if (n > 570) [1].forEach(() => { sum = f(n - 1) + 1 }); return sum }', cases }))).toMatchObject({ value: 180 })
})

for (const language of languages) {
  const sample = samples[language]
  test.describe(`every language: ${language}`, () => {
    const stillWorks = async (page: Page): Promise<void> => {
      expect(firstOf(await run(page, language, sample.good))).toMatchObject({ outcome: 'returned', value: sample.good.value, printed: sample.good.printed })
    }
    test('returns, prints, keeps types', async ({ shown }) => { await stillWorks(shown) })
    test('a right answer passes, a wrong one and one of a wrong type fail, a tolerance holds', async ({ shown }) => {
      const { code, cases, want, wrong, wrongType, near } = sample.compared
      const { value = null } = firstOf(await run(shown, language, { code, cases }))
      const rules = { language }
      expect(differ(value, want, {}, rules).message).toBeNull()
      expect(differ(value, wrong, {}, rules).message).toMatch(/expected/)
      expect(differ(value, wrongType, {}, rules).message).toMatch(/expected/)
      expect(differ(value, near, {}, rules).message).toMatch(/expected/)
      expect(differ(value, near, { atol: 0.01 }, rules).message).toBeNull()
    })
    test('an error has its message and line', async ({ shown }) => {
      const produced = firstOf(await run(shown, language, sample.raises))
      expect(produced).toMatchObject({ outcome: 'raised', error: { line: sample.hasLines ? 2 : null } })
      expect(produced.error?.message).toMatch(sample.raises.says)
    })
    test('what does not parse has its line', async ({ shown }) => {
      expect(firstOf(await run(shown, language, sample.malformed))).toMatchObject({ outcome: 'raised', error: { line: 2 } })
    })
    test('a loop without end is ended at the limit, the page answers within 100 ms all the while, and the cases after it run', async ({ shown }) => {
      const watched = await runWatched(shown, language, sample.loops, 2000)
      const [looped, next] = watched.all
      expect(looped).toMatchObject({ outcome: 'timeout', timeMs: 2000 })
      expect(next).toMatchObject({ outcome: 'returned', value: sample.loops.value })
      expect(watched.gaps.length).toBeGreaterThan(100)
      expectAnswering(watched)
      await stillWorks(shown)
    })
    // SQL prints nothing.
    const { floods, gigabyte } = sample
    if (floods !== null) test('a flood of output is cut', async ({ shown }) => {
      const watched = await runWatched(shown, language, floods, 1500)
      const produced = firstOf(watched.all)
      expect(produced.outcome).toBe('timeout')
      expect(produced.printed).toHaveLength(65_536)
      expectAnswering(watched)
      await stillWorks(shown)
    })
    if (gigabyte !== null) test('a gigabyte of output is cut, and ends by itself or at the limit', async ({ shown }) => {
      const watched = await runWatched(shown, language, gigabyte, 6000)
      const produced = firstOf(watched.all)
      expect(['returned', 'timeout']).toContain(produced.outcome)
      expect(produced.printed).toHaveLength(65_536)
      expectAnswering(watched)
      await stillWorks(shown)
    })
    test('a memory bomb ends in its own case', async ({ shown }) => {
      const watched = await runWatched(shown, language, sample.bomb, 6000)
      const produced = firstOf(watched.all)
      expect(['memory', 'timeout'], JSON.stringify(produced)).toContain(produced.outcome)
      expectAnswering(watched)
      await stillWorks(shown)
    })
    test('ten gigabytes at once are refused in their own case', async ({ shown }) => {
      const watched = await runWatched(shown, language, sample.tenGigabytes, 6000)
      expect(firstOf(watched.all).outcome).not.toBe('returned')
      expectAnswering(watched)
      await stillWorks(shown)
    })
    test('recursion without end ends in its own case', async ({ shown }) => {
      expect(firstOf(await run(shown, language, sample.recursion)).outcome).not.toBe('returned')
      await stillWorks(shown)
    })
    test('a case sees nothing of the one before', async ({ shown }) => {
      for (const produced of await run(shown, language, sample.leaks)) expect(produced).toMatchObject({ outcome: 'returned', value: sample.leaks.value })
      await stillWorks(shown)
    })
    test('the person stops it; the next run works', async ({ shown }) => {
      const all = await shown.evaluate(async ([job, code]) => {
        const stopper = new AbortController()
        const done = globalThis.runner.run(job as RunJob, code as string, { signal: stopper.signal })
        // The loop runs once the engine answers; until then the stop has to work as well.
        setTimeout(() => stopper.abort(), 700)
        return done
      }, [{ language, entry: sample.entry, timeLimitMs: 60_000, cases: sample.loops.cases }, sample.loops.code] as unknown[])
      expect(all.map((one) => one.outcome)).toEqual(['stopped', 'stopped'])
      await stillWorks(shown)
    })
  })
}
