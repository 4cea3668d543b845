import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { readVersion } from '#main/surroundings'
import { createTestApp, root } from './app.ts'
import { makeDataFolder, removeDataFolder } from './web-host.ts'

/** That of the built app, which then finds the bank as it would have read it. */
export const version = readVersion()

/** Made once for each process, then copied: reading the whole bank takes longer than most stories. */
export function once<T>(fill: (data: string) => Promise<T>): (data: string) => Promise<T> {
  let template: Promise<{ folder: string; made: T }> | null = null
  return async (data) => {
    template ??= (async () => {
      const folder = makeDataFolder()
      process.once('exit', () => removeDataFolder(folder))
      return { folder, made: await fill(folder) }
    })()
    const { folder, made } = await template
    cpSync(folder, data, { recursive: true })
    return made
  }
}

/** A data folder of somebody who has started the app and done nothing else: the bank is indexed. */
export const started = once(async (data) => {
  const house = await createTestApp({ data, questions: join(root, 'questions'), version })
  house.app.close()
})
