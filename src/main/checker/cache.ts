import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export type CheckCache = { has(key: string): boolean; add(key: string): void; save(): Promise<void> }

/** Keys of checks that came out well, in one file that may be deleted at any time. Keys not asked for any more are dropped. */
export async function openCache(path: string): Promise<CheckCache> {
  let known = new Set<string>()
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (Array.isArray(read)) known = new Set(read.filter((one) => typeof one === 'string'))
  } catch {
    // Missing or damaged: everything is checked again.
  }
  const used = new Set<string>()
  return {
    has: (key) => known.has(key),
    add: (key) => void used.add(key),
    save: async () => {
      await mkdir(dirname(path), { recursive: true })
      const aside = `${path}.${process.pid}`
      await writeFile(aside, JSON.stringify([...used].sort()))
      await rename(aside, path)
    },
  }
}
