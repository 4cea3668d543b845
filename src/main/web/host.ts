import { randomBytes } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { createApp } from '#main/app'
import { pageHeaders } from '#main/page-headers'
import type { AppOptions, Clock, Paths, Random } from '#main/platform'
import { sandboxHeaders } from '#main/sandbox-headers'
import { packageRoot, readVersion, systemClock, systemRandom } from '#main/surroundings'
import { keepAddress, readAddress } from '#main/web/address'
import { sendFile, sendRefusal } from '#main/web/files'
import { refuseStranger, refuseWithoutToken, type GuardOptions } from '#main/web/guard'

export type WebHostOptions = {
  paths: Paths
  /** 0: the one of the last start, else any free one. */
  port?: number
  /** Of a development server that serves the page and forwards `/rpc`; its token outlives restarts of this host. */
  development?: { origin: string; token: string }
  clock?: Clock
  random?: Random
  /** Folder of the built page and sandbox; `out` of this package when left out. */
  out?: string
}

export type WebHost = {
  /** With the token in its fragment: what a person opens. */
  url: string
  origin: string
  sandboxUrl: string
  token: string
  close(): Promise<void>
}

/** The same app on 127.0.0.1, and beside it, on a port and a name of its own, the place where candidates' code runs. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { development } = options
  // An open page goes on after a restart: it knows this port and this token. A port that went to another program takes the token with it.
  const last = development ? null : readAddress(options.paths.data)
  const page = createServer()
  const sandbox = createServer()
  const closing: (() => Promise<void> | void)[] = [() => closeServer(page), () => closeServer(sandbox)]
  const close = async () => {
    for (const step of closing.splice(0)) await step()
  }
  try {
    const port = options.port ? await listen(page, options.port) : await listenAgain(page, last?.port ?? 0)
    const origin = `http://127.0.0.1:${port}`
    // `localhost` is another site than `127.0.0.1`: Chromium gives the frame a process of its own.
    const sandboxPort = await listenAgain(sandbox, last?.sandboxPort ?? 0)
    const sandboxOrigin = `http://localhost:${sandboxPort}`
    const token = development?.token ?? (last?.port === port ? last.token : randomBytes(24).toString('base64url'))
    const pageOrigin = development?.origin ?? origin
    const out = options.out ?? join(packageRoot(), 'out')
    sandbox.on('request', serveSandbox(sandboxOrigin, pageOrigin, join(out, 'sandbox')))
    const app = await createApp(appOptions(options, `${sandboxOrigin}/`))
    closing.push(() => app.close())
    const guard: GuardOptions = { origins: development ? [origin, development.origin] : [origin], token }
    if (!development) keepAddress(options.paths.data, { port, sandboxPort, token })
    page.on('request', servePage(guard, app.router, join(out, 'renderer'), sandboxOrigin))
    return { url: `${pageOrigin}/#token=${token}`, origin, sandboxUrl: `${sandboxOrigin}/`, token, close }
  } catch (error) {
    await close()
    throw error
  }
}

function appOptions({ paths, clock, random }: WebHostOptions, sandboxUrl: string): AppOptions {
  return {
    paths,
    clock: clock ?? systemClock,
    random: random ?? systemRandom,
    platform: { host: 'web', version: readVersion(), electron: null, sandboxUrl, openFolder: null },
  }
}

/** Room for a drawing with its picture, or for large values of all cases; more is no answer. */
const bodyLimitBytes = 64 * 1024 * 1024

type AppRouter = Awaited<ReturnType<typeof createApp>>['router']

function servePage(guard: GuardOptions, router: AppRouter, root: string, sandboxOrigin: string): RequestListener {
  const rpc = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: bodyLimitBytes })] })
  const headers = pageHeaders(sandboxOrigin)
  return (request, response) => {
    const stranger = refuseStranger(request, guard)
    if (stranger) return sendRefusal(response, stranger)
    if (!request.url?.startsWith('/rpc/')) return sendFile(request, response, { root, headersFor: () => headers })
    const refusal = refuseWithoutToken(request, guard)
    if (refusal) return sendRefusal(response, refusal)
    rpc.handle(request, response, { prefix: '/rpc', context: {} }).then(
      ({ matched }) => matched || sendRefusal(response, { status: 404, code: 'NOT_FOUND', message: 'There is no such procedure.' }),
      // The caller went away in the middle of a request or a reply.
      () => response.destroy(),
    )
  }
}

/** Engine files only: no API, no cookies, whoever asks. */
function serveSandbox(origin: string, pageOrigin: string, root: string): RequestListener {
  return (request, response) => {
    const { host } = request.headers
    if (host !== new URL(origin).host) return sendRefusal(response, { status: 421, code: 'MISDIRECTED', message: `This is ${origin}.` })
    sendFile(request, response, { root, headersFor: (path) => sandboxHeaders(path, pageOrigin) })
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** On the port of the last start, or on a free one where that is taken by now. */
function listenAgain(server: Server, port: number): Promise<number> {
  return listen(server, port).catch((error: unknown) => {
    if (port === 0) throw error
    return listen(server, 0)
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
