import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CheckReport } from '#main/checker/check'
import { createEngines } from '#main/checker/engines'
import { noMachine } from '#main/checker/machine'
import { runOne, type RunOutcome } from '#main/checker/run-one'
import { createRunner } from '#main/runner/runner'
import { kits } from '../helpers/kits'

const root = resolve(import.meta.dirname, '../..')
const pack = join(root, 'test/fixtures/kinds-of-cases')
const slow = 300_000
const states = new Map((await createRunner(kits).languages()).map((one) => [one.language, one]))
const java = states.get('java')
const isJavaSafe = java?.found === true && java.limits.every((one) => one.holds || (one.limit !== 'files' && one.limit !== 'network'))

/** The command line as a person types it in a clone. */
function dryRun(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'scripts/dry-run.mjs'), ...args], { maxBuffer: 64_000_000 }, (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }))
  })
}

test('references pass and mutants fail by every kind of case; what cannot run is counted, and no fault', async () => {
  const { out } = await dryRun('check', pack, '--json')
  const report = JSON.parse(out) as CheckReport
  // Mean with NumPy waits for --machine-python; Java for a JDK behind walls.
  const left = isJavaSafe ? 2 : 4
  expect([report.references.run, report.mutants.run]).toEqual(isJavaSafe ? [4, 6] : [3, 5])
  expect(report.skipped.count).toBe(left)
  expect(Object.keys(report.skipped.reasons).join()).toMatch(/--machine-python/)
  expect(report.references.passed).toBe(report.references.run)
  expect(report.mutants.caught).toBe(report.mutants.run)
  expect(report.faults.filter((one) => /solution|mutants\//.test(one.file))).toEqual([])
}, slow)

describe('one file against its cases', () => {
  const run = async (slug: string, ...args: string[]) => {
    const { code, out, err } = await dryRun('run', '--question', join(pack, 'coding', slug), '--json', ...args)
    return { code, err, outcome: out === '' ? null : (JSON.parse(out) as RunOutcome) }
  }
  test('the reference when none is named', async () => {
    expect(await run('sum-of-input', '--language', 'python')).toMatchObject({ code: 0, outcome: { passed: 3, total: 3, language: 'python' } })
  }, slow)
  const engines = createEngines(join(root, '.cache/sandbox'))
  afterAll(() => engines.dispose())
  test('a file of one’s own, on the command line', async () => {
    const { code, outcome } = await run('sum-of-input', '--file', join(pack, 'coding/sum-of-input/mutants/first-only.py'))
    expect([code, outcome?.passed]).toEqual([1, 1])
  }, slow)
  test.each([
    ['leap-as-exercised', 'every-fourth', 'failed', /test_year_divisible_by_100/],
    ['leap-as-exercised', 'leaves-early', 'error', /called exit/],
    ['leap-as-exercised', 'patches-unittest', 'error', /changed assert\w+ .*of the interpreter/],
    ['any-order-that-fits', 'as-numbered', 'failed', /3 must stand before 0/],
    ['sum-of-input', 'first-only', 'failed', /line 1: expected "3", got "1"/],
  ])('%s: %s is %s', async (slug, name, outcome, message) => {
    const folder = join(pack, 'coding', slug)
    const { verdicts } = await runOne({ folder, file: join(folder, 'mutants', `${name}.py`) }, { engines, machine: noMachine })
    expect(verdicts.find((one) => one.outcome !== 'passed'), JSON.stringify(verdicts)).toMatchObject({ outcome, message: expect.stringMatching(message) })
  }, slow)
  test('says what it cannot do', async () => {
    expect(await run('mean-with-numpy')).toMatchObject({ code: 2, err: expect.stringMatching(/--machine-python/) })
    expect(await run('sum-of-input', '--language', 'java')).toMatchObject({ code: 2, err: expect.stringMatching(/takes python, not java/) })
    expect(await dryRun('run', '--question', 'nowhere')).toMatchObject({ code: 2, err: expect.stringMatching(/no question\.md/) })
  }, slow)
  test('packages come from the machine’s own Python when that is allowed', async () => {
    const state = await createRunner(kits).whyNot('python-machine', ['numpy'])
    const ended = await run('mean-with-numpy', '--machine-python')
    if (state === null) expect(ended).toMatchObject({ code: 0, outcome: { passed: 3, language: 'python-machine' } })
    else expect(ended).toMatchObject({ code: 2, err: expect.stringContaining(state.slice(0, 40)) })
  }, slow)
})
