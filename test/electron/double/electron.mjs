/*
 * Stands in for Electron's main-process module on plain Node. It records what main asks of Electron and passes windows,
 * loads and port messages to the driver (driver.ts), which holds a real Chromium page.
 *
 * Faithful: both bundles, channel names, ports, the frozen bridge, protocol handlers' answers, the native database.
 * Not faithful: the preload runs in the page's world; sandboxing, permissions, menus and dialogs are only what is recorded;
 * `app://` and `sandbox://` are two names under `.localhost`.
 */
import { EventEmitter } from 'node:events'

const plain = (value) => JSON.parse(JSON.stringify(value ?? null, (_key, one) => (typeof one === 'function' ? '[function]' : one)))
const tell = (message) => process.send?.(message)
// Quitting closes the windows without the event that the last one is gone.
let isQuitting = false
const record = (name, ...args) => tell({ type: 'call', name, args: args.map(plain) })

/* ---------- app ---------- */

class App extends EventEmitter {
  isPackaged = false
  setPath(name, path) {
    record('app.setPath', name, path)
  }
  setName(name) {
    record('app.setName', name)
  }
  requestSingleInstanceLock() {
    record('app.requestSingleInstanceLock')
    return process.env.DOUBLE_IS_SECOND_INSTANCE !== '1'
  }
  whenReady() {
    record('app.whenReady')
    return Promise.resolve()
  }
  quit() {
    record('app.quit')
    isQuitting = true
    for (const window of windows) window.close()
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) this.exit(0)
  }
  exit(code = 0) {
    record('app.exit', code)
    // Messages to the driver leave before the channel closes with us.
    process.send({ type: 'exit', code }, () => process.exit(code))
  }
}
export const app = new App()

/* ---------- windows ---------- */

const windows = new Set()
let lastId = 0

class WebContents extends EventEmitter {
  session = undefined
  setWindowOpenHandler(handler) {
    record('webContents.setWindowOpenHandler')
    this.windowOpenHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows() {
    return [...windows]
  }
  static getFocusedWindow() {
    return [...windows][0] ?? null
  }
  id = ++lastId
  webContents = new WebContents()
  #isDestroyed = false
  #isMaximized = false
  constructor(options) {
    super()
    record('new BrowserWindow', options)
    this.bounds = { x: 0, y: 0, ...options }
    windows.add(this)
    this.webContents.session = session.defaultSession
    tell({ type: 'window', id: this.id, preload: options.webPreferences?.preload, width: options.width, height: options.height })
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(url) {
    record('window.loadURL', url)
    tell({ type: 'load', id: this.id, url })
    return Promise.resolve()
  }
  getNormalBounds() {
    const { x, y, width, height } = this.bounds
    return { x, y, width, height }
  }
  isMaximized = () => this.#isMaximized
  isMinimized = () => false
  isDestroyed = () => this.#isDestroyed
  maximize() {
    record('window.maximize')
    this.#isMaximized = true
  }
  show = () => record('window.show')
  focus = () => record('window.focus')
  restore = () => record('window.restore')
  setBackgroundColor = (colour) => record('window.setBackgroundColor', colour)
  close() {
    if (this.#isDestroyed) return
    this.emit('close', { preventDefault() {} })
    this.#isDestroyed = true
    windows.delete(this)
    tell({ type: 'closed', id: this.id })
    this.emit('closed')
    if (windows.size === 0 && !isQuitting) app.emit('window-all-closed')
  }
}

/* ---------- session, protocols ---------- */

class Session extends EventEmitter {
  handlers = new Map()
  protocol = {
    handle: (scheme, handler) => {
      record('protocol.handle', scheme)
      this.handlers.set(scheme, handler)
    },
  }
  webRequest = {
    onBeforeRequest: (listener) => {
      record('webRequest.onBeforeRequest')
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler) {
    record('session.setPermissionRequestHandler')
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler) {
    record('session.setPermissionCheckHandler')
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler) {
    record('session.setDevicePermissionHandler')
    this.devicePermission = handler
  }
}
export const session = { defaultSession: new Session() }
export const protocol = { registerSchemesAsPrivileged: (schemes) => record('protocol.registerSchemesAsPrivileged', schemes) }

/* ---------- small ones ---------- */

let menu = []
export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu(template) {
    record('Menu.setApplicationMenu', template)
    menu = template
  },
}
export const dialog = {
  showErrorBox: (...args) => record('dialog.showErrorBox', ...args),
  showMessageBox: async (...args) => {
    record('dialog.showMessageBox', ...args)
    return { response: Number(process.env.DOUBLE_DIALOG_RESPONSE ?? 1) }
  },
}
export const shell = {
  openExternal: async (url) => record('shell.openExternal', url),
  openPath: async (path) => {
    record('shell.openPath', path)
    return ''
  },
}
export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false })
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }

/* ---------- ipc and ports ---------- */

class Port extends EventEmitter {
  #isStarted = false
  #waiting = []
  constructor(id) {
    super()
    this.id = id
  }
  postMessage(data) {
    tell({ type: 'port', id: this.id, data })
  }
  /** As MessagePortMain: messages wait until start(). */
  receive(data) {
    if (this.#isStarted) this.emit('message', { data, ports: [] })
    else this.#waiting.push(data)
  }
  start() {
    this.#isStarted = true
    for (const data of this.#waiting.splice(0)) this.receive(data)
  }
  close() {
    record('port.close')
    tell({ type: 'port-closed', id: this.id })
    this.emit('close')
  }
}
export const ipcMain = new EventEmitter()
const ports = new Map()

/* ---------- what the driver asks ---------- */

function itemAt(template, labels) {
  const [label, ...rest] = labels
  const item = template.find((one) => one.label === label)
  return rest.length === 0 ? item : itemAt(item?.submenu ?? [], rest)
}

const contents = () => [...windows][0].webContents

const answers = {
  async request({ url, method }) {
    const scheme = new URL(url).protocol.slice(0, -1)
    const response = await session.defaultSession.handlers.get(scheme)(new Request(url, { method }))
    return { status: response.status, headers: [...response.headers], body: Buffer.from(await response.arrayBuffer()) }
  },
  connect({ id, channel, frame }) {
    for (const port of ports.values()) port.emit('close')
    ports.clear()
    const port = new Port(id)
    ports.set(id, port)
    ipcMain.emit(channel, { ports: [port], senderFrame: frame, sender: contents() }, null)
  },
  message: ({ id, data }) => ports.get(id)?.receive(data),
  windowOpen: ({ url }) => plain(contents().windowOpenHandler({ url })),
  navigate({ url, isMainFrame, event = 'will-frame-navigate' }) {
    let isPrevented = false
    contents().emit(event, { url, isMainFrame, preventDefault: () => (isPrevented = true) })
    return isPrevented
  },
  permission: ({ permission, url }) => new Promise((resolve) => session.defaultSession.permissionRequest(contents(), permission, resolve, { requestingUrl: url })),
  permissionCheck: ({ permission, origin }) => session.defaultSession.permissionCheck(contents(), permission, origin),
  beforeRequest: ({ url }) => new Promise((resolve) => session.defaultSession.beforeRequest({ url }, resolve)),
  download({ name }) {
    let chosen = null
    session.defaultSession.emit('will-download', {}, { getFilename: () => name, setSaveDialogOptions: (options) => (chosen = options) })
    return chosen
  },
  secondInstance: () => void app.emit('second-instance', {}, [], ''),
  menu: ({ labels }) => void itemAt(menu, labels).click(),
  readyToShow: ({ id }) => void [...windows].find((window) => window.id === id)?.emit('ready-to-show'),
  closeWindow: () => [...windows][0]?.close(),
  quit: () => app.quit(),
}

process.on('message', async ({ id, what, args }) => {
  try {
    tell({ type: 'answer', id, value: await answers[what](args) })
  } catch (error) {
    tell({ type: 'answer', id, error: String(error?.stack ?? error) })
  }
})
process.on('disconnect', () => process.exit(0))

