import type { SandboxLanguage } from '#core/session/run-protocol'
import type { CaseInput } from '#sandbox/languages/language'

/** First message to a worker: everything its engine needs, since it may fetch nothing. `port` carries all that follows. */
export type StartMessage = {
  language: SandboxLanguage
  baseUrl: string
  wasm: Record<string, WebAssembly.Module>
  bytes: Record<string, ArrayBuffer>
  port: MessagePort
}

/** Supervisor → worker. `token` tells runs of cases apart; it grows. */
export type CaseMessage = { type: 'case'; token: number; input: CaseInput }
export type ToWorker = CaseMessage | { type: 'reset' }

/**
 * Worker → supervisor. Hostile code runs beside whatever sends these, so they are read as claims: the worst that can be claimed
 * is a value, which is all that a candidate's code may do anyway. What was expected is never here.
 */
export type FromWorker =
  | { type: 'started' }
  | { type: 'broken'; message: string }
  | { type: 'begin' | 'end'; token: number }
  | { type: 'printed'; token: number; text: string }
  | { type: 'reset'; isDone: boolean }
  | { type: 'outcome'; token: number; outcome: string; timeMs: number; peakBytes: number | null; valueText: string | null; error: unknown; isSpent: boolean }
