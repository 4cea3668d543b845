import { toFrame, type FromFrame, type SandboxLanguage, type ToFrame } from '#core/session/run-protocol'
import { loadEngineFiles, type EngineFiles, type EngineSource } from '#sandbox/engine-files'
import type { EngineWorker } from '#sandbox/live-worker'
import { createSupervisor, type Supervisor } from '#sandbox/supervisor'
import type { StartMessage } from '#sandbox/worker-protocol'

// The page of the sandbox's origin. It holds no secret, has no API, and talks to the app over one port. Candidates' code runs in
// its workers only; the engines' bytes are fetched here, since the workers may connect to nothing.

const engineUrl = (language: SandboxLanguage): string => new URL(`engines/${language}/`, location.href).href

async function ask(language: SandboxLanguage, name: string): Promise<Response> {
  const response = await fetch(engineUrl(language) + name)
  if (!response.ok) throw new Error(`${name} could not be read (${response.status})`)
  return response
}

const sourceOf = (language: SandboxLanguage): EngineSource => ({
  bytes: async (name) => (await ask(language, name)).arrayBuffer(),
  // Compiled as it comes; browsers keep what they compiled this way for the next start.
  wasm: (name) => WebAssembly.compileStreaming(ask(language, name)),
})

/** The worker gets up while the engine's files are still on their way. */
async function spawnWorker(language: SandboxLanguage, files: Promise<EngineFiles>): Promise<EngineWorker> {
  const worker = new Worker(new URL('workers/worker.js', location.href), { type: 'module', name: language })
  const { port1, port2 } = new MessageChannel()
  try {
    const start: StartMessage = { language, baseUrl: engineUrl(language), ...(await files), port: port2 }
    worker.postMessage(start, [port2])
  } catch (error) {
    worker.terminate()
    throw error
  }
  return {
    port: port1,
    terminate: () => worker.terminate(),
    onCrash: (told) => { worker.onerror = (event) => told(event.message || 'the engine broke') },
  }
}

function connect(port: MessagePort): void {
  const send = (message: FromFrame): void => port.postMessage(message)
  const supervisors = new Map<SandboxLanguage, Supervisor>()
  const running = new Map<number, AbortController>()

  function supervisorOf(language: SandboxLanguage): Supervisor {
    const found = supervisors.get(language)
    if (found) return found
    let files: Promise<EngineFiles> | null = null
    const load = (): Promise<EngineFiles> => loadEngineFiles(language, sourceOf(language), (share) => send({ type: 'loading', language, share }))
    const made = createSupervisor(async () => {
      files ??= load()
      // A failed read is tried anew with the next run.
      files.catch(() => { files = null })
      return spawnWorker(language, files)
    })
    supervisors.set(language, made)
    return made
  }

  async function warm(language: SandboxLanguage): Promise<void> {
    const startedAt = performance.now()
    try {
      await supervisorOf(language).warm()
      send({ type: 'warmed', language, tookMs: performance.now() - startedAt })
    } catch (error) {
      send({ type: 'failed', runId: null, message: sentence(error) })
    }
  }

  async function run({ runId, job, code }: Extract<ToFrame, { type: 'run' }>): Promise<void> {
    const stopper = new AbortController()
    running.set(runId, stopper)
    try {
      await supervisorOf(job.language).run(job, code, { onCase: (produced) => send({ type: 'case', runId, produced }), signal: stopper.signal })
      send({ type: 'done', runId })
    } catch (error) {
      send({ type: 'failed', runId, message: sentence(error) })
    } finally {
      running.delete(runId)
    }
  }

  port.onmessage = (event: MessageEvent<unknown>) => {
    const message = toFrame.parse(event.data)
    switch (message.type) {
      case 'warm': return void warm(message.language)
      case 'run': return void run(message)
      case 'stop': return running.get(message.runId)?.abort()
      case 'ping': return send({ type: 'pong' })
    }
  }
  send({ type: 'ready' })
}

const sentence = (error: unknown): string => `The code could not be run: ${error instanceof Error ? error.message : String(error)}`.slice(0, 2000)

// Who may embed this page is decided by `frame-ancestors` of its response; the first port from there is the only one taken.
addEventListener('message', function greet(event: MessageEvent<unknown>) {
  const [port] = event.ports
  if (event.source !== parent || port === undefined) return
  removeEventListener('message', greet)
  connect(port)
})
