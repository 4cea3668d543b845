import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Equipped, MachineProgram, Toolchain } from '#main/runner/languages/language'

/** Written last, with a hash of each file: a folder without it was cut short, one that differs from it was damaged. */
const mark = 'complete.json'

async function hashesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== mark).toSorted()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, createHash('sha256').update(await readFile(join(folder, name))).digest('hex')] as const)))
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    return (await readFile(join(folder, mark), 'utf8')) === JSON.stringify(await hashesOf(folder))
  } catch {
    return false
  }
}

async function makeKit(kit: NonNullable<MachineProgram['kit']>, toolchain: Toolchain, language: string, kits: string): Promise<string> {
  const prefix = `${language}-${createHash('sha256').update(JSON.stringify([toolchain.program, toolchain.version, kit.recipe])).digest('hex').slice(0, 16)}-`
  await mkdir(kits, { recursive: true })
  const there = (await readdir(kits)).filter((name) => name.startsWith(`${language}-`))
  for (const name of there.filter((one) => one.startsWith(prefix) && existsSync(join(kits, one, mark)))) {
    if (await isWhole(join(kits, name))) return join(kits, name)
    await rm(join(kits, name), { recursive: true, force: true })
  }
  const folder = join(kits, `${prefix}${randomUUID().slice(0, 8)}`)
  await mkdir(folder)
  try {
    await kit.make(toolchain, folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  await writeFile(join(folder, mark), JSON.stringify(await hashesOf(folder)))
  // Of an earlier JDK or an earlier Dry Run; those of this one may be in the making by another process.
  await Promise.all(there.filter((name) => !name.startsWith(prefix)).map((name) => rm(join(kits, name), { recursive: true, force: true })))
  return folder
}

/** Kits of the languages in the folder `kits`, each made when it is first asked for and kept for later starts. Rejects with a sentence when one cannot be made. */
export function openKits(kits: string): { equip(program: MachineProgram, toolchain: Toolchain): Promise<Equipped> } {
  const made = new Map<string, Promise<string>>()
  return {
    equip: async (program, toolchain) => {
      if (program.kit === null) return { ...toolchain, kit: null }
      const key = JSON.stringify([program.id, toolchain.program, toolchain.version])
      const known = made.get(key)
      // The folder may have been emptied since.
      const isThere = known !== undefined && (await known.then((folder) => existsSync(join(folder, mark)), () => false))
      const making = isThere ? known : makeKit(program.kit, toolchain, program.id, kits)
      if (!isThere) made.set(key, making)
      const kit = await making
      return { ...toolchain, kit, roots: [...toolchain.roots, kit] }
    },
  }
}
