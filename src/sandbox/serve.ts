import { printedLimit } from '#core/session/run-protocol'
import type { Engine, EngineHost, Watch } from '#sandbox/languages/language'
import { languages } from '#sandbox/languages/index'
import { limitMemory } from '#sandbox/languages/wasm'
import type { CaseMessage, FromWorker, StartMessage, ToWorker } from '#sandbox/worker-protocol'

/** What was printed leaves at once when nothing did for this long, so that little is lost when a worker is ended. */
const flushMs = 40
const flushCharacters = 4096
/** Prints that leave at once: most programs never print more, and none of it is lost when they do not end. */
const promptPrints = 200

type Send = (message: FromWorker) => void

/** Collects what a case prints, up to the limit; a flood costs no memory. */
function makePrinter(send: Send, token: number, now: () => number) {
  let [kept, pending, lastFlush, prints] = [0, '', 0, 0]
  const flush = (): void => {
    if (pending === '') return
    send({ type: 'printed', token, text: pending })
    ;[pending, lastFlush] = ['', now()]
  }
  const print = (text: string): void => {
    if (kept >= printedLimit) return
    const part = text.slice(0, printedLimit - kept)
    kept += part.length
    pending += part
    prints += 1
    if (prints <= promptPrints || pending.length >= flushCharacters || now() - lastFlush > flushMs || kept >= printedLimit) flush()
  }
  return { print, flush }
}

async function serveCase(engine: Engine, { token, input }: CaseMessage, send: Send, now: () => number): Promise<void> {
  const printer = makePrinter(send, token, now)
  let [beganAt, endedAt] = [0, 0]
  const watch: Watch = {
    begin: () => {
      send({ type: 'begin', token })
      beganAt = now()
    },
    end: () => {
      if (endedAt > 0 || beganAt === 0) return
      endedAt = now()
      send({ type: 'end', token })
    },
    print: printer.print,
  }
  const outcome = await engine.runCase(input, watch)
  printer.flush()
  const valueText = outcome.outcome === 'returned' ? outcome.valueText : null
  const error = outcome.outcome === 'returned' ? null : outcome.error
  send({ type: 'outcome', token, outcome: outcome.outcome, timeMs: Math.max(0, endedAt - beganAt), peakBytes: outcome.peakBytes ?? null, valueText, error, isSpent: outcome.isSpent })
}

/**
 * Starts the engine and answers cases on the port, one after the other. The port, its `postMessage` and the clock are bound here,
 * before any candidate's code: patching prototypes later reaches none of them.
 */
export async function serve(start: StartMessage, importModule: EngineHost['importModule'], afterStart: () => void): Promise<void> {
  const { port } = start
  const send: Send = port.postMessage.bind(port)
  const now = performance.now.bind(performance)
  try {
    limitMemory()
    const language = languages[start.language]
    const read = <T>(from: Record<string, T>, name: string): T => {
      const found = from[name]
      if (found === undefined) throw new Error(`${name} is missing from the sandbox`)
      return found
    }
    const host: EngineHost = { importModule, baseUrl: start.baseUrl, bytes: (name) => read(start.bytes, name), wasm: (name) => read(start.wasm, name) }
    const engine = await language.start(host)
    afterStart()
    port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
      if (data.type === 'case') void serveCase(engine, data, send, now)
      else send({ type: 'reset', isDone: engine.reset?.() ?? true })
    }
    send({ type: 'started' })
  } catch (error) {
    send({ type: 'broken', message: error instanceof Error ? error.message : String(error) })
  }
}
