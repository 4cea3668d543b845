import { fromFrame, isSandboxJob, languageNames, sandboxLanguage, type FromFrame, type RunJob, type RunLanguage, type SandboxLanguage, type ToFrame } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'

export type RunOptions = {
  /** Hears each case as soon as it ended. */
  onCase?: (produced: Produced) => void
  /** Stops the run: the case that runs and those that wait come out as `stopped`. */
  signal?: AbortSignal
}

export type RunnerOptions = {
  /** Hears how much of an engine was read, 0 to 1; the engine still has to start after 1. */
  onLoading?: (language: SandboxLanguage, share: number) => void
}

export type Runner = {
  /** Loads the engine while the person still reads. Never rejects; a failure shows with the run. */
  warm(language: RunLanguage): void
  /** One result for each case of the job, in its order. Rejects with a sentence when the sandbox cannot be had. */
  run(job: RunJob, code: string, options?: RunOptions): Promise<Produced[]>
  dispose(): void
}

const loadLimitMs = 30_000
/** Once the frame's page is loaded its script runs; a browser's error page also counts as loaded, and never answers. */
const answerLimitMs = 8000
const pingMs = 2000
/** The frame answers pings whatever its workers do; silence means that its process is gone. */
const silenceLimitMs = 15_000

type Link = { port: MessagePort; frame: HTMLIFrameElement; ready: Promise<void>; handlers: Set<(message: FromFrame) => void>; heardAt: number }

function makeFrame(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  // `allow-same-origin` means the sandbox's own origin: it is needed to start workers, and is never the app's.
  frame.sandbox.add('allow-scripts', 'allow-same-origin')
  frame.referrerPolicy = 'no-referrer'
  frame.allow = ''
  frame.hidden = true
  frame.tabIndex = -1
  frame.title = 'Runs code'
  frame.setAttribute('aria-hidden', 'true')
  frame.src = url
  return frame
}

function openLink(url: string, onLoading: RunnerOptions['onLoading']): Link {
  const frame = makeFrame(url)
  const { port1: port, port2 } = new MessageChannel()
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  const giveUp = (): void => reject(new Error('The sandbox for running code did not answer. Reload the page; if that does not help, restart Dry Run.'))
  let timer = setTimeout(giveUp, loadLimitMs)
  const link: Link = { port, frame, ready, handlers: new Set(), heardAt: performance.now() }
  port.onmessage = (event: MessageEvent<unknown>) => {
    link.heardAt = performance.now()
    const read = fromFrame.safeParse(event.data)
    if (!read.success) return
    const message = read.data
    if (message.type === 'ready') {
      clearTimeout(timer)
      resolve()
    } else if (message.type === 'loading') onLoading?.(message.language, message.share)
    else for (const handle of link.handlers) handle(message)
  }
  frame.addEventListener('load', () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, answerLimitMs)
    // An origin of a scheme of our own has no name that postMessage takes; the frame's address is fixed by the page's policy.
    frame.contentWindow?.postMessage({ type: 'connect' }, url.startsWith('http') ? new URL(url).origin : '*', [port2])
  }, { once: true })
  document.body.append(frame)
  return link
}

/** Fills in what a run that ended early did not tell. */
function complete(job: RunJob, produced: ReadonlyMap<string, Produced>, rest: Pick<Produced, 'outcome' | 'error'>): Produced[] {
  return job.cases.map((one) => produced.get(one.caseId) ?? { caseId: one.caseId, printed: '', timeMs: 0, ...rest })
}

/** The page's client of the sandbox: a hidden frame on an origin of its own, made when first needed. */
export function createRunner(sandboxUrl: string, { onLoading }: RunnerOptions = {}): Runner {
  let link: Link | null = null
  let lastRunId = 0

  function close(): void {
    link?.port.close()
    link?.frame.remove()
    link = null
  }

  async function open(): Promise<Link> {
    link ??= openLink(sandboxUrl, onLoading)
    const current = link
    try {
      await current.ready
    } catch (error) {
      if (link === current) close()
      throw error
    }
    return current
  }

  async function run(job: RunJob, code: string, { onCase, signal }: RunOptions = {}): Promise<Produced[]> {
    const { language } = job
    if (!isSandboxJob(job)) throw new Error(`${languageNames[language]} does not run in the sandbox of this version.`)
    const current = await open()
    const runId = (lastRunId += 1)
    const send = (message: ToFrame): void => current.port.postMessage(message)
    const known = new Set(job.cases.map((one) => one.caseId))
    const produced = new Map<string, Produced>()
    const { promise, resolve, reject } = Promise.withResolvers<Produced[]>()
    const handle = (message: FromFrame): void => {
      if (message.type === 'failed' && (message.runId === runId)) reject(new Error(message.message))
      if (message.type === 'done' && message.runId === runId) resolve(complete(job, produced, { outcome: 'stopped' }))
      if (message.type !== 'case' || message.runId !== runId) return
      const one = message.produced
      if (!known.has(one.caseId) || produced.has(one.caseId)) return
      produced.set(one.caseId, one)
      onCase?.(one)
    }
    const stop = (): void => send({ type: 'stop', runId })
    current.heardAt = performance.now()
    const pulse = setInterval(() => {
      if (performance.now() - current.heardAt > silenceLimitMs) {
        // The frame's process died, most likely of memory: the next run gets a new one.
        if (link === current) close()
        resolve(complete(job, produced, { outcome: 'memory', error: { name: 'Sandbox', message: 'the sandbox stopped answering and was restarted', line: null } }))
      } else send({ type: 'ping' })
    }, pingMs)
    current.handlers.add(handle)
    signal?.addEventListener('abort', stop)
    try {
      send({ type: 'run', runId, job, code })
      if (signal?.aborted) stop()
      return await promise
    } finally {
      clearInterval(pulse)
      current.handlers.delete(handle)
      signal?.removeEventListener('abort', stop)
    }
  }

  return {
    warm: (name) => {
      const language = sandboxLanguage.safeParse(name).data
      if (language) void open().then((current) => current.port.postMessage({ type: 'warm', language } satisfies ToFrame), () => undefined)
    },
    run,
    dispose: close,
  }
}
