import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backUp, listBackups, pruneBackups } from '#db/backup'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { notFound } from '#main/refused'

export const backupFolder = (data: string): string => join(data, 'backups')

/** `restore` swaps the database under the running app; app.ts owns that. */
export function settingHandlers({ settings: door }: Door, house: House, restore: (copy: string) => Promise<void>) {
  const folder = backupFolder(house.paths.data)
  return {
    get: door.get.handler(() => house.stores.settings.read()),
    set: door.set.handler(({ input }) => {
      house.stores.settings.save(input)
      const after = house.stores.settings.read()
      pruneBackups(folder, after.backupsKept)
      return after
    }),
    backups: door.backups.handler(() => listBackups(folder)),
    backUp: door.backUp.handler(() => {
      const made = backUp(house.db.sqlite, folder, 'manual', house.clock.now())
      pruneBackups(folder, house.stores.settings.read().backupsKept)
      return made
    }),
    restore: door.restore.handler(async ({ input }) => {
      const isListed = listBackups(folder).some((one) => one.name === input.name)
      const copy = join(folder, input.name)
      if (!isListed || !existsSync(copy)) throw notFound('backup', input.name)
      await restore(copy)
      return {}
    }),
  }
}
