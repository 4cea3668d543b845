import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTcpServer, type Socket } from 'node:net'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { RunJob } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { pageHeaders } from '#main/page-headers'
import { sandboxHeaders } from '#main/sandbox-headers'
import { sendFile } from '#main/web/files'

/*
 * The smallest page that runs candidates' code as the app does: the page on http://127.0.0.1, the built frame on
 * http://localhost, both with the headers of the real host. Beside them a canary that nothing may ever reach.
 */
const root = resolve(import.meta.dirname, '../..')
const out = join(root, 'out/sandbox')

export type PageRunner = { warm(language: string): void; run(job: RunJob, code: string, options?: object): Promise<Produced[]>; dispose(): void }
declare global {
  // What the page offers to tests and measurements.
  var createRunner: (url: string, options?: object) => PageRunner
  var runner: PageRunner
}

export type SandboxPage = {
  pageUrl: string
  sandboxUrl: string
  /** Host and port of the canary: it counts every connection, HTTP or not. */
  canary: { host: string; port: number; connections: () => number }
  /** Paths the page's own server was asked for. */
  asked: string[]
  /** Scripts that the sandbox's server answers with in place of its files, by path. */
  scripts: Map<string, string>
  close(): Promise<void>
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: { write: false, minify: false, target: 'es2024', lib: { entry, formats: ['es'], fileName: 'bundle' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error(`${entry} could not be bundled`)
  return first.output[0].code
}

const listen = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)))
const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections()
    server.close(() => done())
  })

const starter = `import { createRunner } from './runner.js'
globalThis.createRunner = createRunner
import('./main.js')`
const runnerEntry = join(root, 'src/renderer/sandbox/runner.ts')

type PageOptions = {
  /** A module for the page to run once `createRunner` stands. */
  script?: string
  /** What the page's server answers to a POST, by path, as JSON. */
  answers?: Record<string, (body: string) => unknown>
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

export async function startSandboxPage({ script, answers = {} }: PageOptions = {}): Promise<SandboxPage> {
  if (!existsSync(join(out, 'index.html'))) await build({ configFile: join(root, 'vite.sandbox.config.ts'), logLevel: 'error' })
  const [runner, main] = [await bundle(runnerEntry), script === undefined ? '' : await bundle(script)]
  const asked: string[] = []
  const scripts = new Map<string, string>()
  let connections = 0
  const open = new Set<Socket>()
  const canary = createTcpServer((socket) => {
    connections += 1
    open.add(socket)
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 2\r\n\r\nhi')
  })
  const canaryPort = await new Promise<number>((done) => canary.listen(0, '127.0.0.1', () => done((canary.address() as { port: number }).port)))
  const [page, sandbox] = [createServer(), createServer()]
  const [pagePort, sandboxPort] = [await listen(page), await listen(sandbox)]
  const [pageOrigin, sandboxOrigin] = [`http://127.0.0.1:${pagePort}`, `http://localhost:${sandboxPort}`]
  page.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    asked.push(path)
    const answer = request.method === 'POST' ? answers[path] : undefined
    if (answer) return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify((await answer(await readBody(request))) ?? null))
    const files: Record<string, [type: string, text: string]> = {
      '/': ['text/html', '<!doctype html><title>page</title><script type="module" src="/start.js"></script><body></body>'],
      '/start.js': ['text/javascript', starter],
      '/runner.js': ['text/javascript', runner],
      '/main.js': ['text/javascript', main],
    }
    const [type, text] = files[path] ?? ['text/plain', 'secret']
    return response.writeHead(200, { ...pageHeaders(sandboxOrigin), 'content-type': type }).end(text)
  })
  sandbox.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    const script = scripts.get(path)
    if (script === undefined) return sendFile(request, response, { root: out, headersFor: (one) => sandboxHeaders(one, pageOrigin) })
    // Under /free/ nothing is forbidden: that is how a test shows that what it tries would get through without the policy.
    const headers = path.startsWith('/free/') ? {} : sandboxHeaders(path, pageOrigin)
    response.writeHead(200, { ...headers, 'content-type': 'text/javascript' }).end(script)
  })
  return {
    pageUrl: `${pageOrigin}/`,
    sandboxUrl: `${sandboxOrigin}/`,
    canary: { host: '127.0.0.1', port: canaryPort, connections: () => connections },
    asked,
    scripts,
    close: async () => {
      for (const socket of open) socket.destroy()
      await Promise.all([close(page), close(sandbox), new Promise<void>((done) => canary.close(() => done()))])
    },
  }
}
