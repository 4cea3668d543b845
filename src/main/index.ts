import { join } from 'node:path'
import { app, BrowserWindow, dialog, session, shell } from 'electron'
import { makeDataFolder } from '#db/unusable'
import { createApp } from '#main/app'
import { serveDoor } from '#main/electron/door'
import { askWhereToSave } from '#main/electron/downloads'
import { setMenu } from '#main/electron/menu'
import { currentPageOrigin, sandboxOrigin } from '#main/electron/origins'
import { registerSchemes, serveSchemes } from '#main/electron/protocols'
import { confine, cutNetwork, denyPermissions } from '#main/electron/security'
import { bringToFront, openWindow, preloadFile } from '#main/electron/window'
import { lockFolder, type Lock } from '#main/lock'
import { readElectronOptions } from '#main/options'
import type { Paths } from '#main/platform'
import { packageRoot, pathsFor, readVersion, systemClock, systemRandom } from '#main/surroundings'

const page = currentPageOrigin()
const pageUrl = `${page}/`
const isDevelopment = process.env.ELECTRON_RENDERER_URL !== undefined
const isMac = process.platform === 'darwin'

async function createElectronApp(paths: Paths) {
  return createApp({
    paths,
    clock: systemClock,
    random: systemRandom,
    platform: {
      host: 'electron',
      version: readVersion(),
      electron: process.versions.electron ?? null,
      sandboxUrl: `${sandboxOrigin}/`,
      openFolder: openFolder,
    },
  })
}

async function openFolder(folder: string): Promise<void> {
  const failure = await shell.openPath(folder)
  if (failure !== '') throw new Error(failure)
}

function show(paths: Paths): void {
  const out = join(packageRoot(), 'out')
  openWindow({ stateFile: join(paths.data, 'window.json'), preload: preloadFile(out), url: pageUrl, isDevelopment })
}

async function open(paths: Paths, lock: Lock & { isMine: true }): Promise<void> {
  denyPermissions(session.defaultSession, page)
  cutNetwork(session.defaultSession, page)
  askWhereToSave(session.defaultSession)
  serveSchemes(session.defaultSession, join(packageRoot(), 'out'), page)
  setMenu({ url: pageUrl, isMac, isDevelopment, openDataFolder: () => void openFolder(paths.data) })
  const running = await createElectronApp(paths)
  serveDoor(running.router, page)
  app.on('activate', () => BrowserWindow.getAllWindows().length > 0 || show(paths))
  app.on('second-instance', () => bringToFront(BrowserWindow.getAllWindows()[0]))
  closeBeforeLeaving(async () => {
    await running.close()
    lock.release()
  })
  lock.tell({ pid: process.pid, host: 'electron', url: null })
  show(paths)
}

/** The database is closed before the process ends, however the end was asked for and however often. */
function closeBeforeLeaving(close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    void close().finally(() => {
      state = 'closed'
      app.quit()
    })
  })
}

function fail(message: string): void {
  console.error(`Dry Run could not start: ${message}`)
  dialog.showErrorBox('Dry Run could not start', message)
  app.exit(1)
}

function start(): void {
  const paths = pathsFor(readElectronOptions(process.argv).data)
  makeDataFolder(paths.data)
  // Chromium's own files; Electron's single instance is per such folder, so per data folder.
  app.setPath('userData', join(paths.data, 'electron'))
  app.setName('Dry Run')
  if (!app.requestSingleInstanceLock()) {
    console.log(`Dry Run already runs on ${paths.data}; its window was brought to the front.`)
    return app.exit(0)
  }
  const lock = lockFolder(paths.data)
  if (!lock.isMine) return fail(`another Dry Run (process ${lock.holder?.pid ?? 'still starting'}) already uses ${paths.data}.`)
  registerSchemes()
  confine(app, page)
  app.on('window-all-closed', () => isMac || app.quit())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  app.whenReady().then(() => open(paths, lock)).catch((error: Error) => fail(error.message))
}

try {
  start()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
