import { join } from 'node:path'
import type { Router } from '@orpc/server'
import type { contract } from '#contract'
import { backUp, listBackups, pruneBackups, putInPlace, stageCopy } from '#db/backup'
import { type Db, openDatabase, whyUnusable } from '#db/open'
import { unusableFile } from '#db/unusable'
import { localDay } from '#core/session/day'
import { bankHandlers } from '#main/bank/handlers'
import { loadBank } from '#main/bank/load'
import { type Door, openDoor } from '#main/door'
import { type House, openStores } from '#main/house'
import { openLog } from '#main/log'
import type { AppOptions } from '#main/platform'
import { ratingHandlers } from '#main/ratings/handlers'
import { refuse } from '#main/refused'
import { reportHandlers } from '#main/reports/handlers'
import { reviewHandlers } from '#main/reviews/handlers'
import { roleHandlers } from '#main/roles/handlers'
import { runnerHandlers } from '#main/runner/handlers'
import { createRunner } from '#main/runner/runner'
import { endLateSession } from '#main/sessions/load'
import { sessionHandlers } from '#main/sessions/handlers'
import { setHandlers } from '#main/sets/handlers'
import { backupFolder, settingHandlers } from '#main/settings/handlers'
import { todayHandlers } from '#main/today/handlers'

export type App = { router: AppRouter; house: House; close(): void }

/** Opens everything. Throws UnusableDatabase with a sentence when the database cannot be opened; a faulty bank never stops it. */
export async function createApp(options: AppOptions): Promise<App> {
  const house = openHouse(options)
  try {
    await loadBank(house.stores.bank, house.bankFolders, house.clock.now(), false)
    endLateSession(house)
    if (!house.db.isNew) backUpDaily(house)
  } catch (error) {
    house.db.close()
    throw unusableFile(error, { file: house.db.file, backups: backupFolder(house.paths.data) })
  }
  const isDue = dayWatch(house)
  const timer = setInterval(() => {
    try {
      if (isDue()) backUpDaily(house)
    } catch (error) {
      house.log(error, 'the daily backup')
    }
  }, lookMs)
  // What only looks at the day keeps no process alive.
  timer.unref()
  const shut = (): void => {
    clearInterval(timer)
    close(house)
  }
  return { router: openRouter(house), house, close: shut }
}

/** How often an app that stays open looks whether a new day has begun. */
const lookMs = 15 * 60_000

/** True once for each local day after the one that was when it was made. */
function dayWatch({ clock }: House): () => boolean {
  let day = localDay(clock.now(), clock.timeZone)
  return () => {
    const today = localDay(clock.now(), clock.timeZone)
    const isNext = today !== day
    day = today
    return isNext
  }
}

function close(house: House): void {
  house.runner.close()
  house.db.close()
}

function openHouse(options: AppOptions): House {
  const { paths, clock, random, platform } = options
  const db = open(options)
  const bankFolders = { shipped: paths.questions, data: paths.data, version: platform.version }
  return { ...options, db, stores: openStores(db), log: openLog(paths.data, clock, random), bankFolders, runner: createRunner(join(paths.data, 'kits')) }
}

function open({ paths, clock }: AppOptions): Db {
  return openDatabase({ file: join(paths.data, 'dry-run.sqlite'), migrations: paths.migrations, backups: backupFolder(paths.data), now: clock.now() })
}

/** Once a local day: at the start, before anything is changed, and when the day changes under a running app. */
function backUpDaily({ db, paths, clock, stores }: House): void {
  const folder = backupFolder(paths.data)
  const today = localDay(clock.now(), clock.timeZone)
  if (listBackups(folder).some((one) => one.reason === 'daily' && localDay(one.createdAt, clock.timeZone) === today)) return
  backUp(db.sqlite, folder, 'daily', clock.now())
  pruneBackups(folder, stores.settings.read().backupsKept)
}

/** The contract carried out: hosts put it behind a transport, tests and the command line call it in-process. */
export type AppRouter = Router<typeof contract, Record<never, never>>

function openRouter(house: House): AppRouter {
  const door = openDoor(house.log)
  return door.router({
    app: appHandlers(door, house),
    bank: bankHandlers(door, house),
    sessions: sessionHandlers(door, house),
    reviews: reviewHandlers(door, house),
    ratings: ratingHandlers(door, house),
    today: todayHandlers(door, house),
    roles: roleHandlers(door, house),
    sets: setHandlers(door, house),
    reports: reportHandlers(door, house),
    runner: runnerHandlers(door, house),
    settings: settingHandlers(door, house, (copy) => restore(house, copy)),
  })
}

/**
 * Puts a copy in the place of the database under the running app. The copy is opened, checked and migrated aside first; what is there now is backed
 * up before it goes. Handlers run one after the other between awaits, so none meets a closed database.
 */
async function restore(house: House, copy: string): Promise<void> {
  const file = house.db.file
  const folder = backupFolder(house.paths.data)
  checkCopy(house, copy)
  const incoming = stageCopy(file, copy)
  const present = backUp(house.db.sqlite, folder, 'restore', house.clock.now())
  house.db.close()
  try {
    putInPlace(file, incoming)
    use(house, open(house))
  } catch (error) {
    putInPlace(file, stageCopy(file, join(folder, present.name)))
    use(house, open(house))
    throw error
  }
  // The copy knows the bank as it was then; the files win.
  await loadBank(house.stores.bank, house.bankFolders, house.clock.now(), false)
  endLateSession(house)
}

function use(house: House, db: Db): void {
  house.db = db
  house.stores = openStores(db)
}

/** Refused with a sentence when the copy is damaged or was written by a newer version. */
function checkCopy(house: House, copy: string): void {
  const refusal = whyUnusable(copy, house.paths.migrations)
  if (refusal !== null) throw refuse(`This backup cannot be restored: ${refusal}`, 'name')
}

function appHandlers({ app: door }: Door, house: House) {
  const { platform, paths, clock } = house
  return {
    info: door.info.handler(() => ({
      version: platform.version,
      host: platform.host,
      node: process.versions.node,
      electron: platform.electron,
      dataFolder: paths.data,
      sandboxUrl: platform.sandboxUrl,
      now: clock.now(),
      timeZone: clock.timeZone,
    })),
    openDataFolder: door.openDataFolder.handler(async () => {
      if (!platform.openFolder) throw refuse(`There is no file manager here. The data folder is ${paths.data}.`)
      await platform.openFolder(paths.data)
      return {}
    }),
  }
}
