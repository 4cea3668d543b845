import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { openLink } from '#main/electron/links'

export type MenuOptions = { url: string; isMac: boolean; isDevelopment: boolean; openDataFolder(): void }

// Same order and keys as the page's own navigation, which listens to them itself.
const places = ['Today', 'Bank', 'Session', 'Review', 'Sets', 'Roles', 'History', 'Settings']

/** Changing only the fragment is a move inside the page, not a load. */
function goTo(url: string, place: string): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  void window?.loadURL(`${url}#/${place === 'Today' ? '' : place.toLowerCase()}`)
}

function goMenu(url: string): MenuItemConstructorOptions {
  return {
    label: '&Go',
    submenu: places.map((place, index) => ({
      label: place,
      accelerator: `CmdOrCtrl+${index + 1}`,
      registerAccelerator: false,
      click: () => goTo(url, place),
    })),
  }
}

function viewMenu(isDevelopment: boolean): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      { role: 'reload' },
      ...(isDevelopment ? [{ role: 'toggleDevTools' } as const] : []),
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  }
}

export function menuTemplate({ url, isMac, isDevelopment, openDataFolder }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Open Data Folder', click: openDataFolder },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    goMenu(url),
    viewMenu(isDevelopment),
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        { label: 'How Ratings Work', click: () => void openLink('https://en.wikipedia.org/wiki/Glicko_rating_system') },
        ...(isMac ? [] : [{ role: 'about' } as const]),
      ],
    },
  ]
}

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
