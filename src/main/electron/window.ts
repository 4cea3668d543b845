import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { lockedPreferences } from '#main/electron/security'
import { readWindowState, writeWindowState } from '#main/electron/window-state'

export type WindowOptions = { stateFile: string; preload: string; url: string; isDevelopment: boolean }

// Mantine's page colours: what stands there until the page has painted.
const backdrop = () => (nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff')

export function openWindow({ stateFile, preload, url, isDevelopment }: WindowOptions): BrowserWindow {
  const state = readWindowState(stateFile, screen.getAllDisplays().map((display) => display.workArea))
  const { isMaximized = false, ...bounds } = state ?? { width: 1280, height: 860 }
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 480,
    title: 'Dry Run',
    show: false,
    backgroundColor: backdrop(),
    webPreferences: { ...lockedPreferences, preload, devTools: isDevelopment },
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeWindowState(stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }))
  nativeTheme.on('updated', () => window.isDestroyed() || window.setBackgroundColor(backdrop()))
  void window.loadURL(url)
  return window
}

export const preloadFile = (out: string) => join(out, 'preload', 'index.cjs')

export function bringToFront(window: BrowserWindow | undefined): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
