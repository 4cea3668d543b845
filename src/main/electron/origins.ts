/** Schemes of their own, so that the page and the candidates' code are two origins, and neither is `file:`. */
export const pageOrigin = 'app://dry-run'
export const sandboxOrigin = 'sandbox://engine'

/** The page's origin of this start: electron-vite serves it over HTTP during development. */
export function currentPageOrigin(env = process.env): string {
  return env.ELECTRON_RENDERER_URL ? new URL(env.ELECTRON_RENDERER_URL).origin : pageOrigin
}

/** `URL.origin` is "null" for schemes Node does not know; scheme and host name one all the same. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
