import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MachineLanguage, machineLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { createRunner, type MachineLanguageState } from '#main/runner/runner'
import { kits } from '../helpers/kits'
import { useOwnTmp } from '../helpers/own-tmp'
import { hostile, type Targets } from './hostile-samples'

useOwnTmp()
const slow = 240_000
// A path with a blank, as people have them.
const runner = createRunner(join(kits, 'with a blank'))
const states = new Map((await runner.languages()).map((one) => [one.language, one]))
/** Absent toolchains are the only thing these tests leave out. */
const present = machineLanguage.options.filter((language) => states.get(language)?.found)

let canary: Server
let reached = 0
let targets: Targets
const secret = `secret-${process.pid}`

beforeAll(async () => {
  canary = createServer((socket) => { reached += 1; socket.end() })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  const home = join(homedir(), `.dry-run-test-${process.pid}`)
  writeFileSync(home, secret)
  targets = { port: (canary.address() as { port: number }).port, mark: join(mkdtempSync(join(tmpdir(), 'mark-')), 'mark'), home, secretVariable: secret }
  process.env['DRY_RUN_TEST_SECRET'] = secret
})
afterAll(() => {
  runner.close()
  canary.close()
  rmSync(targets.home, { force: true })
})

const jobFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('dry-run-job-'))

test('something runs on this machine', () => {
  expect(present.length).toBeGreaterThan(0)
})

describe.each(present)('%s', (language: MachineLanguage) => {
  const samples = hostile[language]
  const holds = (limit: MachineLanguageState['limits'][number]['limit']): boolean => states.get(language)?.limits.find((one) => one.limit === limit)?.holds === true
  /** The attempt, and after it an honest case that must come out right whatever the attempt did. */
  async function attempt(code: string, timeLimitMs = 20_000): Promise<Produced> {
    const all = await runner.run({ language, entry: 'entry', packages: [], timeLimitMs, cases: [{ caseId: 'attempt', args: [1] }, { caseId: 'honest', args: [2] }] }, code, { onCase: () => undefined })
    expect(all.map((one) => one.caseId)).toEqual(['attempt', 'honest'])
    expect(all[1], JSON.stringify(all)).toMatchObject({ outcome: 'returned', value: 2 })
    return all[0] as Produced
  }

  test('an honest program returns', async () => expect(await attempt(samples.honest)).toMatchObject({ outcome: 'returned', value: 1 }), slow)
  test('the most memory a case took is told', async () => {
    const all = await runner.run({ language, entry: 'entry', packages: [], timeLimitMs: 20_000, cases: [{ caseId: 'much', args: [1] }, { caseId: 'little', args: [2] }] }, samples.takes40Mb, { onCase: () => undefined })
    const [much = NaN, little = NaN] = all.map((one) => (one.peakBytes ?? NaN) / 1e6)
    expect(much).toBeGreaterThan(39)
    expect(much).toBeLessThan(60)
    expect(little).toBeLessThan(8)
  }, slow)
  test('a case finds nothing of the one before it', async () => {
    const all = await runner.run({ language, entry: 'entry', packages: [], timeLimitMs: 20_000, cases: [{ caseId: 'leaves', args: [1] }, { caseId: 'looks', args: [3] }] }, samples.leaves, { onCase: () => undefined })
    expect(all, JSON.stringify(all)).toMatchObject([{ outcome: 'returned', value: 'left' }, { outcome: 'returned', value: 'clean', printed: '' }])
  }, slow)
  test('an exception has its line', async () => expect(await attempt(samples.raises.code)).toMatchObject({ outcome: 'raised', error: { line: samples.raises.line } }), slow)
  test('code that does not parse has its line, for every case', async () => {
    const all = await runner.run({ language, entry: 'entry', timeLimitMs: 20_000, cases: [{ caseId: 'a', args: [1] }, { caseId: 'b', args: [1] }] }, samples.doesNotParse.code, { onCase: () => undefined })
    for (const one of all) expect(one).toMatchObject({ outcome: 'raised', error: { line: samples.doesNotParse.line } })
    expect(all).toHaveLength(2)
  }, slow)
  test('an endless loop ends at the limit', async () => expect(await attempt(samples.loops, 1500)).toMatchObject({ outcome: 'timeout' }), slow)
  test('a flood of output is cut and ended', async () => {
    const produced = await attempt(samples.floods, 1500)
    expect(produced.outcome).toBe('timeout')
    expect(produced.printed.length).toBeLessThanOrEqual(65_536)
  }, slow)
  test('memory runs out for the program, not for the machine', async () => {
    if (holds('memory')) expect(await attempt(samples.bombsMemory)).toMatchObject({ outcome: 'memory' })
  }, slow)
  test('processes are bounded, and none is left', async () => {
    if (!holds('processes')) return
    const produced = await attempt(samples.forks)
    expect(produced.outcome === 'returned' ? produced.value : 0).toBeLessThan(400)
  }, slow)
  test('a program that ends itself has not passed', async () => expect(await attempt(samples.exits).then((one) => one.outcome)).toBe('raised'), slow)
  test.each([['network', 'network'], ['files', 'passwd'], ['files', 'home']] as const)('%s: %s is not reached', async (limit, what) => {
    if (!holds(limit)) return
    const produced = await attempt(samples.reaches[what](targets))
    expect(produced.outcome, JSON.stringify(produced)).toBe('raised')
    expect(JSON.stringify(produced)).not.toMatch(/root:|secret-\d/)
    expect(reached).toBe(0)
  }, slow)
  test('nothing is written outside', async () => {
    if (!holds('files')) return
    await attempt(samples.reaches.writes(targets))
    expect(existsSync(targets.mark)).toBe(false)
  }, slow)
  test('the environment is not passed on', async () => {
    const produced = await attempt(samples.environment)
    expect(produced).toMatchObject({ outcome: 'returned', value: expect.stringContaining('HOME') })
    expect(JSON.stringify(produced)).not.toContain(secret)
  }, slow)
  test('children do not outlive the run', async () => {
    if (!holds('leftovers')) return
    await attempt(samples.leavesChild(targets))
    // As long as the child would have needed, measured by another run that lasts longer than its wait.
    await attempt(samples.loops, 3500)
    expect(existsSync(targets.mark)).toBe(false)
  }, slow)
  test('what is printed is no result', async () => {
    const produced = await attempt(samples.forges)
    expect(produced.outcome, JSON.stringify(produced)).toBe('raised')
    expect(produced.value).toBeUndefined()
  }, slow)
  test('the folder of a run goes with it', async () => {
    const before = jobFolders()
    await attempt(samples.honest)
    expect(jobFolders().filter((name) => !before.includes(name))).toEqual([])
  }, slow)
})
