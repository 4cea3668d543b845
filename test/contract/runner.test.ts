import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MachineJob } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { useOwnTmp } from '../helpers/own-tmp'
import { type Opened, transports } from '../helpers/transports'

useOwnTmp()
const slow = 180_000
const jobFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('dry-run-job-'))
const python = (cases: MachineJob['cases'], timeLimitMs = 20_000): MachineJob => ({ language: 'python-machine', entry: 'f', packages: [], timeLimitMs, cases })

describe.each(Object.entries(transports))('programs of this machine over %s', (_name, { open, isOnWire }) => {
  let data: string
  let opened: Opened
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'dry-run-runner-'))
    opened = await open(data)
  })
  afterAll(async () => {
    await opened.close()
    rmSync(data, { recursive: true, force: true })
  })
  async function collect(job: MachineJob, code: string): Promise<Produced[]> {
    const all: Produced[] = []
    for await (const one of await opened.client.runner.run({ job, code })) all.push(one)
    return all
  }

  it('says what is there and what binds it', async () => {
    const states = await opened.client.runner.languages()
    expect(states.map((one) => one.language)).toEqual(['java', 'python-machine'])
    for (const one of states) {
      expect(one.found ? one.version : one.sentence).toMatch(/\d/)
      expect(one.limits.map((limit) => limit.limit)).toContain('network')
    }
  }, slow)

  it('refuses the machine’s Python until the person has allowed it, then streams case by case', async () => {
    const job = python([{ caseId: 'a', args: [1] }, { caseId: 'b', args: [2] }])
    await expect(collect(job, 'def f(x): return x')).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringMatching(/switched off\. Settings/) })
    await opened.client.settings.set({ allowMachinePython: true })
    expect(await collect(job, 'def f(x): return (x, 1.0)')).toMatchObject([{ caseId: 'a', value: { $tuple: [1, { $float: '1.0' }] } }, { caseId: 'b', outcome: 'returned' }])
    expect(await opened.client.runner.whyNot({ language: 'python-machine', packages: ['no-such-package'] })).toEqual({ sentence: expect.stringMatching(/lacks no-such-package\. Install it there with: .*pip install/) })
  }, slow)

  // In process there is nothing on the way to abort.
  const itOnWire = isOnWire ? it : () => undefined
  itOnWire('ends the program when the call is aborted', async () => {
    const stopper = new AbortController()
    const before = jobFolders()
    const stream = await opened.client.runner.run({ job: python([{ caseId: 'a', args: [0] }, { caseId: 'b', args: [1] }], 600_000), code: 'def f(x):\n    while x: pass' }, { signal: stopper.signal })
    const first = await stream.next()
    expect(first.value).toMatchObject({ caseId: 'a' })
    expect(jobFolders().length).toBeGreaterThan(before.length)
    stopper.abort()
    await expect(stream.next()).rejects.toThrow()
    // The folder goes once the process is gone.
    await expect.poll(() => jobFolders().filter((name) => !before.includes(name)), { timeout: 30_000 }).toEqual([])
  }, slow)
})
