import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openKits } from '#main/runner/kits'
import { programs } from '#main/runner/languages/index'
import type { MachineProgram, Toolchain } from '#main/runner/languages/language'

const toolchain: Toolchain = { version: '21', program: '/opt/jdk/bin/java', roots: ['/opt/jdk'], packagePaths: [] }
let kits: string
let made: string[]
beforeEach(() => {
  kits = join(mkdtempSync(join(tmpdir(), 'dry-run-kits-')), 'kits')
  made = []
})

const program = (recipe = 'one', fails = false): MachineProgram => ({
  ...programs.java,
  kit: {
    recipe,
    make: async (_, folder) => {
      made.push(folder)
      writeFileSync(join(folder, 'part'), '')
      if (fails) throw new Error('no compiler')
    },
  },
})

test('a kit is made once, also for those who ask at the same time and for the next start', async () => {
  const { equip } = openKits(kits)
  const [first, second] = await Promise.all([equip(program(), toolchain), equip(program(), toolchain)])
  expect(made).toEqual([first.kit])
  expect(second).toEqual(first)
  expect(first.roots).toEqual(['/opt/jdk', first.kit])
  expect(await openKits(kits).equip(program(), toolchain)).toEqual(first)
  expect(made).toHaveLength(1)
})

test('one that was cut short is not used; one that fails leaves nothing and is tried anew', async () => {
  const { equip } = openKits(kits)
  await expect(equip(program('one', true), toolchain)).rejects.toThrow('no compiler')
  expect(readdirSync(kits)).toEqual([])
  const { kit } = await equip(program(), toolchain)
  rmSync(join(kit ?? '', 'complete.json'))
  const again = await openKits(kits).equip(program(), toolchain)
  expect(again.kit).not.toBe(kit)
  rmSync(kits, { recursive: true })
  expect(existsSync((await equip(program(), toolchain)).kit ?? '')).toBe(true)
})

test('a damaged one is made anew at the next start', async () => {
  const { kit } = await openKits(kits).equip(program(), toolchain)
  writeFileSync(join(kit ?? '', 'part'), 'half of')
  const again = await openKits(kits).equip(program(), toolchain)
  expect(again.kit).not.toBe(kit)
  expect(existsSync(kit ?? '')).toBe(false)
  expect(made).toHaveLength(2)
})

test('another version of the toolchain or the recipe makes another, and those before go', async () => {
  mkdirSync(kits, { recursive: true })
  const { kit } = await openKits(kits).equip(program(), toolchain)
  const newer = await openKits(kits).equip(program(), { ...toolchain, version: '22' })
  const changed = await openKits(kits).equip(program('two'), { ...toolchain, version: '22' })
  expect(new Set([kit, newer.kit, changed.kit]).size).toBe(3)
  expect(readdirSync(kits).map((name) => join(kits, name))).toEqual([changed.kit])
})

test('a language without one needs none', async () => {
  expect(await openKits(kits).equip(programs['python-machine'], toolchain)).toEqual({ ...toolchain, kit: null })
  expect(existsSync(kits)).toBe(false)
})
