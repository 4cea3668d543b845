import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../helpers/web-host.ts'
import { preloadScript } from './page.ts'

export type Call = { name: string; args: unknown[] }
export type Double = {
  /** What main asked of Electron, in order. */
  calls: Call[]
  /** What the page asked of the network besides our own two origins. */
  outside: string[]
  pageUrl: string
  firstPage(): Promise<Page>
  ask(what: string, args?: Record<string, unknown>): Promise<unknown>
  callsOf(name: string): unknown[][]
  /** Quits as a person would (SIGTERM), or kills; resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  exited: Promise<number | null>
  output(): string
}

type Message =
  | { type: 'call'; name: string; args: unknown[] }
  | { type: 'window'; id: number; preload: string; width: number; height: number }
  | { type: 'load'; id: number; url: string }
  | { type: 'closed'; id: number }
  | { type: 'port'; id: string; data: string }
  | { type: 'answer'; id: number; value?: unknown; error?: string }

type Served = { status: number; headers: [string, string][]; body: Uint8Array }
type Options = { data: string; makePage(): Promise<Page>; env?: Record<string, string>; args?: readonly string[] }

/** Main's schemes as names that Chromium knows, in both directions. */
function translation(port: number) {
  const pairs = [
    ['app://dry-run', `http://dry-run.localhost:${port}`],
    ['sandbox://engine', `http://engine.localhost:${port}`],
  ] as const
  return {
    toPage: (text: string) => pairs.reduce((result, [ours, theirs]) => result.replaceAll(ours, theirs), text),
    toMain: (text: string) => pairs.reduce((result, [ours, theirs]) => result.replaceAll(theirs, ours), text),
  }
}

/** Starts the built Electron main on the double and shows its window in a Chromium page. */
export async function startDouble({ data, makePage, env = {}, args = [] }: Options): Promise<Double> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { toPage, toMain } = translation((server.address() as AddressInfo).port)
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'register.mjs'), join(root, 'out/main/index.js'), '--data', data, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  void exited.then(() => {
    server.close()
    server.closeAllConnections()
  })

  const calls: Call[] = []
  const outside: string[] = []
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  const ask = (what: string, args: Record<string, unknown> = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      child.send({ id, what, args }, (error) => error && reject(error))
    })
  server.on('request', answerWith(ask, toPage, toMain))

  const pages = new Map<number, Promise<Page>>()
  let firstPage: (page: Page) => void = () => undefined
  const first = new Promise<Page>((resolve) => (firstPage = resolve))

  async function openPage(preload: string): Promise<Page> {
    const page = await makePage()
    await page.exposeBinding('doubleToMain', (source, message: { what: string; id: string; data?: string; channel?: string }) => {
      const parent = source.frame.parentFrame()
      void ask(message.what, { ...message, frame: { url: toMain(source.frame.url()), parent: parent && { url: toMain(parent.url()) } } })
    })
    await page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) })
    page.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && toMain(request.url()) === request.url()) outside.push(request.url())
    })
    return page
  }

  async function load(id: number, url: string): Promise<void> {
    const page = await pages.get(id)
    if (!page) return
    await page.goto(toPage(url))
    await ask('readyToShow', { id })
    firstPage(page)
  }

  child.on('message', (message: Message) => {
    if (message.type === 'call') calls.push(message)
    if (message.type === 'window') pages.set(message.id, openPage(message.preload))
    if (message.type === 'load') load(message.id, message.url).catch((error: Error) => (output += `${error.message}\n`))
    if (message.type === 'closed') void pages.get(message.id)?.then((page) => page.close())
    if (message.type === 'answer') {
      const { resolve, reject } = waiting.get(message.id) ?? {}
      waiting.delete(message.id)
      if (message.error === undefined) resolve?.(message.value)
      else reject?.(new Error(message.error))
    }
    if (message.type === 'port') void postToPage([...pages.values()], message.id, toPage(message.data))
  })

  return {
    calls,
    outside,
    pageUrl: toPage('app://dry-run/'),
    firstPage: () => Promise.race([first, exited.then((code) => Promise.reject(new Error(`main ended with ${code} before a window was up: ${output}`)))]),
    ask,
    callsOf: (name) => calls.filter((call) => call.name === name).map((call) => call.args),
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null) child.kill(signal)
      const code = await exited
      for (const page of pages.values()) await (await page).close()
      return code
    },
    exited,
    output: () => output,
  }
}

async function postToPage(pages: Promise<Page>[], id: string, data: string): Promise<void> {
  for (const made of pages) {
    const page = await made
    // A page that is being left has nobody to tell.
    await page.evaluate(([port, text]) => (window as unknown as { doubleFromMain(id: string, data: string): void }).doubleFromMain(port!, text!), [id, data]).catch(() => undefined)
  }
}

function answerWith(ask: (what: string, args: Record<string, unknown>) => Promise<unknown>, toPage: (text: string) => string, toMain: (text: string) => string): RequestListener {
  return (request, response) => {
    const url = toMain(`http://${request.headers.host}${request.url}`)
    ask('request', { url, method: request.method }).then(
      (answer) => {
        const { status, headers, body } = answer as Served
        response.writeHead(status, Object.fromEntries(headers.map(([name, value]) => [name, toPage(value)])))
        response.end(body)
      },
      () => response.destroy(),
    )
  }
}
