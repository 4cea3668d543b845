import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { protocol, type Session } from 'electron'
import { fileAt } from '#main/folder'
import { pageHeaders } from '#main/page-headers'
import { sandboxHeaders } from '#main/sandbox-headers'
import { originOf, pageOrigin, sandboxOrigin } from '#main/electron/origins'

/** Must run before the app is ready: makes both schemes behave as https does (own origin, fetch, workers, CSP). */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { ...privileges, codeCache: true } },
    { scheme: 'sandbox', privileges },
  ])
}

export type Folder = { origin: string; root: string; headersFor(path: string): Record<string, string> }

/** GET and HEAD of one folder under one origin; anything else is refused. */
export function answerFrom({ origin, root, headersFor }: Folder): (request: Request) => Response {
  return (request) => {
    if (originOf(request.url) !== origin) return new Response('There is no such host.', { status: 421 })
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('Only GET is answered here.', { status: 405 })
    const path = new URL(request.url).pathname || '/'
    const found = fileAt(root, path)
    if (!found) return new Response('There is no such file.', { status: 404, headers: headersFor(path) })
    const headers = { ...headersFor(path), 'content-type': found.type, 'content-length': String(found.bytes) }
    const body = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(found.file)) as ReadableStream)
    return new Response(body, { headers })
  }
}

/** `page`: the origin that may frame the sandbox; another one than `app://` only during development. */
export function serveSchemes(session: Session, out: string, page: string): void {
  const headers = pageHeaders(sandboxOrigin)
  session.protocol.handle('app', answerFrom({ origin: pageOrigin, root: join(out, 'renderer'), headersFor: () => headers }))
  session.protocol.handle(
    'sandbox',
    answerFrom({ origin: sandboxOrigin, root: join(out, 'sandbox'), headersFor: (path) => sandboxHeaders(path, page) }),
  )
}
