import type { App, Session, WebContents, WebPreferences } from 'electron'
import { openLink } from '#main/electron/links'
import { originOf, sandboxOrigin } from '#main/electron/origins'

/** Electron's defaults today, written down so that a change of default cannot undo them. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences

// What the page itself uses: copying code and reports to the clipboard, and full screen on request.
const grantedToPage: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Denies every permission but the two the page needs, to everyone but the page. */
export function denyPermissions(session: Session, pageOrigin: string): void {
  const isGranted = (permission: string, url: string) => grantedToPage.has(permission) && originOf(url) === pageOrigin
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(isGranted(permission, details.requestingUrl)))
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin))
  session.setDevicePermissionHandler(() => false)
}

const networkSchemes = ['http:', 'https:', 'ws:', 'wss:', 'ftp:', 'file:']

/** The app needs no network, so nothing in its windows gets any: a second wall behind the policies of page and sandbox. */
export function cutNetwork(session: Session, pageOrigin: string): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isDevelopmentServer = originOf(url)?.replace(/^ws/, 'http') === pageOrigin
    answer({ cancel: networkSchemes.includes(new URL(url).protocol) && !isDevelopmentServer })
  })
}

/** Applies to every page that ever comes to be, the developer tools' aside: no leaving, no second window, no webview. */
export function confine(app: App, pageOrigin: string): void {
  app.on('web-contents-created', (_event, contents) => confineContents(contents, pageOrigin))
}

function confineContents(contents: WebContents, pageOrigin: string): void {
  contents.setWindowOpenHandler(({ url }) => {
    void openLink(url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    const origin = originOf(event.url)
    if (origin === pageOrigin || (!event.isMainFrame && origin === sandboxOrigin)) return
    event.preventDefault()
    if (event.isMainFrame) void openLink(event.url)
  })
  contents.on('will-redirect', (event) => {
    if (originOf(event.url) !== pageOrigin) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
