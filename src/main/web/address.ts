import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Where the page and the sandbox answered last, and the key to the page. */
const address = z.strictObject({ port: z.int().min(1).max(65_535), sandboxPort: z.int().min(1).max(65_535), token: z.string().regex(/^[\w-]{32,}$/) })
export type Address = z.infer<typeof address>

const fileOf = (folder: string): string => join(folder, 'address.json')
const ownerOnly = 0o600

/** Null: there is none, it is damaged, or others could read it. Windows knows no such mode. */
export function readAddress(folder: string): Address | null {
  try {
    const isOpen = (statSync(fileOf(folder)).mode & 0o077) !== 0
    if (isOpen && process.platform !== 'win32') return null
    return address.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
  } catch {
    return null
  }
}

export function keepAddress(folder: string, kept: Address): void {
  writeFileSync(fileOf(folder), JSON.stringify(kept), { mode: ownerOnly })
  // The mode above is for a new file only.
  chmodSync(fileOf(folder), ownerOnly)
}
