import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { type MachineLanguage, machineLanguage } from '#core/session/run-protocol'
import { programs } from '#main/runner/languages/index'
import { openKits } from '#main/runner/kits'
import { runCases } from '#main/runner/run-cases'
import { findWalls, limitsOf, type Walls } from '#main/runner/walls'
import { kits } from '../helpers/kits'
import { useOwnTmp } from '../helpers/own-tmp'
import { hostile } from './hostile-samples'

useOwnTmp()
const slow = 180_000
const here = await findWalls()
const { equip } = openKits(kits)
/** Not every machine allows every wall: what stands lower must work on its own. */
const weaker: Walls[] = [
  ...(here.level === 'bare' ? [] : [{ ...here, level: 'offline' as const }]),
  { level: 'bare', hasLimits: here.hasLimits, boundsProcesses: false },
  { level: 'bare', hasLimits: false, boundsProcesses: false },
]

describe.each(weaker)('walls that are $level, limits $hasLimits', (walls) => {
  test.each(machineLanguage.options)('%s runs, ends at its limit, leaves no folder', async (language: MachineLanguage) => {
    const program = programs[language]
    const toolchain = await program.find()
    if ('missing' in toolchain) return
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('dry-run-job-'))
    const job = { language, entry: 'entry', packages: [], timeLimitMs: 1500, cases: [{ caseId: 'loops', args: [1] }, { caseId: 'honest', args: [2] }] }
    const all = await runCases({ program, toolchain: await equip(program, toolchain), walls }, job, hostile[language].loops, { onCase: () => undefined })
    expect(all, JSON.stringify(all)).toMatchObject([{ outcome: 'timeout' }, { outcome: 'returned', value: 2 }])
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('dry-run-job-') && !before.includes(name))).toEqual([])
  }, slow)

  test('say what they leave open', () => {
    const open = limitsOf(programs['python-machine'], walls).filter((one) => !one.holds).map((one) => one.limit)
    expect(open).toContain('files')
    expect(open.includes('network')).toBe(walls.level === 'bare')
    expect(open.includes('memory')).toBe(!walls.hasLimits)
  })
})
