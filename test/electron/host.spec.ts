import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '../e2e/fixture.ts'
import { started } from '../helpers/started.ts'
import { makeDataFolder, removeDataFolder } from '../helpers/web-host.ts'
import { startDouble, type Double } from './double/driver.ts'

/** The built Electron main on the double, its window up in Chromium. */
const test = base.extend<{ double: Double; folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
  folder: async ({}, use) => {
    const folder = makeDataFolder()
    await started(folder)
    await use(folder)
    removeDataFolder(folder)
  },
  double: async ({ context, folder }, use) => {
    const double = await startDouble({ data: folder, makePage: () => context.newPage() })
    await double.firstPage()
    await use(double)
    await double.stop()
  },
})

type MenuItem = { label?: string; role?: string; submenu?: MenuItem[] | string; accelerator?: string }

test('opens a locked window: sandboxed, isolated, no Node, one preload', async ({ double }) => {
  const [[options]] = double.callsOf('new BrowserWindow') as [[{ show: boolean; webPreferences: Record<string, unknown> }]]
  expect(options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    devTools: false,
  })
  expect(options.webPreferences.preload).toMatch(/out\/preload\/index\.cjs$/)
  expect(options.show, 'nothing is shown before it has painted').toBe(false)
  await expect.poll(() => double.callsOf('window.show').length).toBe(1)
  expect(double.callsOf('window.loadURL')).toEqual([['app://dry-run/']])
})

test('registers both schemes before the app is ready, and serves them', async ({ double }) => {
  const names = double.calls.map(({ name }) => name)
  expect(names.indexOf('protocol.registerSchemesAsPrivileged')).toBeLessThan(names.indexOf('app.whenReady'))
  const [[schemes]] = double.callsOf('protocol.registerSchemesAsPrivileged') as [[{ scheme: string; privileges: Record<string, boolean> }[]]]
  expect(schemes.map(({ scheme }) => scheme)).toEqual(['app', 'sandbox'])
  for (const { privileges } of schemes) {
    expect(privileges).toMatchObject({ standard: true, secure: true, supportFetchAPI: true })
    expect(privileges.bypassCSP, 'the policy holds there too').toBeUndefined()
  }
  expect(double.callsOf('protocol.handle').flat()).toEqual(['app', 'sandbox'])
})

type Served = { status: number; headers: [string, string][] }

test('answers files of the page only, under its policy', async ({ double }) => {
  const page = (await double.ask('request', { url: 'app://dry-run/', method: 'GET' })) as Served
  const policy = Object.fromEntries(page.headers)['content-security-policy']
  expect(page.status).toBe(200)
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain('frame-src sandbox://engine;')
  expect(policy).not.toContain('unsafe-eval')
  for (const [url, method, status] of [
    ['app://dry-run/..%2f..%2fpackage.json', 'GET', 404],
    ['app://dry-run/nothing.js', 'GET', 404],
    ['app://evil/index.html', 'GET', 421],
    ['app://dry-run/', 'POST', 405],
    ['sandbox://dry-run/', 'GET', 421],
  ] as const) {
    expect(((await double.ask('request', { url, method })) as Served).status, url).toBe(status)
  }
})

test('denies every permission but the clipboard and full screen, and those to its own page only', async ({ double }) => {
  for (const permission of ['media', 'geolocation', 'notifications', 'midi', 'usb', 'openExternal', 'clipboard-read', 'fileSystem', 'storage-access']) {
    expect(await double.ask('permission', { permission, url: 'app://dry-run/' }), permission).toBe(false)
  }
  expect(await double.ask('permission', { permission: 'clipboard-sanitized-write', url: 'app://dry-run/' })).toBe(true)
  expect(await double.ask('permission', { permission: 'clipboard-sanitized-write', url: 'sandbox://engine/' })).toBe(false)
  expect(await double.ask('permissionCheck', { permission: 'media', origin: 'app://dry-run' })).toBe(false)
  expect(await double.ask('permissionCheck', { permission: 'fullscreen', origin: 'app://dry-run' })).toBe(true)
  expect(double.callsOf('session.setDevicePermissionHandler')).toHaveLength(1)
})

test('opens no second window; a link goes to the browser only when it is https and known, or allowed by the person', async ({ double }) => {
  for (const url of ['https://arxiv.org/abs/1706.03762', 'https://unknown.example/', 'http://arxiv.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'app://dry-run/']) {
    expect(await double.ask('windowOpen', { url }), url).toEqual({ action: 'deny' })
  }
  await expect.poll(() => double.callsOf('shell.openExternal')).toEqual([['https://arxiv.org/abs/1706.03762']])
  await expect.poll(() => double.callsOf('dialog.showMessageBox').length, 'an unknown host is asked about, and the answer here is no').toBe(1)
})

test('never leaves its page, in no frame', async ({ double }) => {
  const isStopped = (url: string, isMainFrame: boolean) => double.ask('navigate', { url, isMainFrame })
  expect(await isStopped('https://evil.example/', true)).toBe(true)
  expect(await isStopped('file:///etc/passwd', true)).toBe(true)
  expect(await isStopped('sandbox://engine/', true)).toBe(true)
  expect(await isStopped('https://evil.example/', false)).toBe(true)
  expect(await isStopped('sandbox://engine/', false)).toBe(false)
  expect(await isStopped('app://dry-run/#/bank', true)).toBe(false)
  expect(await double.ask('navigate', { url: 'https://evil.example/', isMainFrame: true, event: 'will-redirect' })).toBe(true)
  expect(await double.ask('navigate', { url: 'x', isMainFrame: true, event: 'will-attach-webview' })).toBe(true)
})

test('cuts the network off from whatever runs in the window', async ({ double }) => {
  for (const url of ['https://evil.example/', 'http://127.0.0.1:80/', 'ws://evil.example/', 'file:///etc/passwd']) {
    expect(await double.ask('beforeRequest', { url }), url).toEqual({ cancel: true })
  }
  for (const url of ['app://dry-run/', 'sandbox://engine/', 'blob:app://dry-run/1', 'data:,']) {
    expect(await double.ask('beforeRequest', { url }), url).toEqual({ cancel: false })
  }
})

test('opens its door to the top frame of its own page only', async ({ double }) => {
  const refused = () => double.callsOf('port.close').length
  for (const [id, frame] of [
    ['1', { url: 'https://evil.example/', parent: null }],
    ['2', { url: 'sandbox://engine/', parent: { url: 'app://dry-run/' } }],
    ['3', { url: 'app://dry-run/', parent: { url: 'app://dry-run/' } }],
    ['4', null],
  ] as const) {
    const before = refused()
    await double.ask('connect', { id, channel: 'dry-run:connect', frame })
    await expect.poll(refused).toBe(before + 1)
  }
})

test('has a menu with roles, keys and places', async ({ double }) => {
  const [[menu]] = double.callsOf('Menu.setApplicationMenu') as [[MenuItem[]]]
  const all = (items: MenuItem[]): MenuItem[] => items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
  const roles = all(menu).flatMap(({ role }) => role ?? [])
  expect(roles).toEqual(expect.arrayContaining(['editMenu', 'windowMenu', 'help', 'reload', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']))
  expect(roles).not.toContain('toggleDevTools')
  expect(all(menu).find(({ label }) => label === 'Bank')?.accelerator).toBe('CmdOrCtrl+2')
  await double.ask('menu', { labels: ['&Go', 'Bank'] })
  await expect.poll(() => double.callsOf('window.loadURL').at(-1)).toEqual(['app://dry-run/#/bank'])
  await expect((await double.firstPage()).getByRole('heading', { name: 'Bank', level: 1 })).toBeVisible()
  await double.ask('menu', { labels: ['&File', 'Open Data Folder'] })
  await expect.poll(() => double.callsOf('shell.openPath').length).toBe(1)
})

test('a second start brings the first window to the front', async ({ double }) => {
  await double.ask('secondInstance')
  await expect.poll(() => double.callsOf('window.focus').length).toBe(1)
})

test('a start that is not the first leaves at once, with 0, and opens no database', async ({ context }) => {
  const folder = makeDataFolder()
  const second = await startDouble({ data: folder, makePage: () => context.newPage(), env: { DOUBLE_IS_SECOND_INSTANCE: '1' } })
  expect(await second.exited).toBe(0)
  expect(second.output()).toContain('already runs')
  expect(existsSync(join(folder, 'dry-run.sqlite'))).toBe(false)
  removeDataFolder(folder)
})

test('asks where to save a file, under the name the app gave it', async ({ double }) => {
  expect(await double.ask('download', { name: 'report.pdf' })).toEqual({
    title: 'Save',
    defaultPath: 'report.pdf',
    filters: [{ name: 'PDF', extensions: ['pdf'] }, { name: 'All files', extensions: ['*'] }],
  })
})

test('the page has one function of ours and nothing of Electron or Node', async ({ double }) => {
  const page = await double.firstPage()
  expect(await page.evaluate(() => Object.keys((globalThis as { dryRun?: object }).dryRun ?? {}))).toEqual(['connect'])
  expect(await page.evaluate(() => Object.isFrozen((globalThis as { dryRun?: object }).dryRun))).toBe(true)
  expect(await page.evaluate(() => [typeof (globalThis as Record<string, unknown>).require, typeof (globalThis as Record<string, unknown>).process])).toEqual(['undefined', 'undefined'])
})

test('answers over the port, also after a reload; asks nothing of the network', async ({ double, folder }) => {
  const page = await double.firstPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.evaluate(() => void (window.location.hash = '/settings'))
  await expect(page.getByText(folder).first(), 'the data folder, which only main knows').toBeVisible()
  await page.reload()
  await expect(page.getByText(folder).first()).toBeVisible()
  expect(requests.filter((path) => path.startsWith('/rpc'))).toEqual([])
  expect(double.outside).toEqual([])
})

test('remembers its window and closes its database when it quits', async ({ double, folder }) => {
  await double.ask('quit').catch(() => undefined)
  expect(await double.exited).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toMatchObject({ width: 1280, height: 860, isMaximized: false })
  expect(existsSync(join(folder, 'dry-run.sqlite-wal'))).toBe(false)
  expect(existsSync(join(folder, 'running.json'))).toBe(false)
})

test('ends with 0 on SIGTERM', async ({ double, folder }) => {
  expect(await double.stop('SIGTERM')).toBe(0)
  expect(existsSync(join(folder, 'dry-run.sqlite-wal'))).toBe(false)
})

base('says in a box what is wrong with the data folder, and ends with 1', async ({ context }) => {
  const folder = makeDataFolder()
  const file = join(folder, 'notes')
  writeFileSync(file, 'mine')
  const double = await startDouble({ data: file, makePage: () => context.newPage() })
  expect(await double.exited).toBe(1)
  const sentence = `${file} is a file, so the data folder can be neither there nor below it. Choose another folder with --data.`
  expect(double.callsOf('dialog.showErrorBox')).toEqual([['Dry Run could not start', sentence]])
  removeDataFolder(folder)
})
