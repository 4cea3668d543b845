import type { SandboxLanguage } from '#core/session/run-protocol'

/** What an engine may use of its surroundings; the same in a browser's worker and in a Node worker. */
export type EngineHost = {
  /** A script of the engine's package, by file name, as an ES module. */
  importModule(name: string): Promise<Record<string, unknown>>
  /** Where `importModule` finds the scripts, as the engine's own loader wants it: a URL in a browser, a path in Node. Ends in a slash. */
  baseUrl: string
  bytes(name: string): ArrayBuffer
  wasm(name: string): WebAssembly.Module
}

export type CaseInput = {
  code: string
  entry: string
  /** Arguments as JSON text, encoded as `src/core/bank/value.ts` says. */
  argsText: string | null
  setup: string | null
  /** The code is a whole program that reads this as its standard input; what it writes to standard output is its value, as text. */
  stdin: string | null
  /** Assertions over the code, which they import as `module`. Their end is claimed with the nonce: `{"tests": 3, "nonce": "…"}`. */
  test: { file: string; text: string; module: string; nonce: string } | null
}

/** Told by the engine while a case runs. Only what lies between `begin` and `end` counts against the case's time limit. */
export type Watch = { begin(): void; end(): void; print(text: string): void }

export type CaseError = { name: string; message: string; line: number | null }

/** `valueText` is JSON, encoded as `src/core/bank/value.ts` says. */
export type CaseOutcome = ({ outcome: 'returned'; valueText: string } | { outcome: 'raised' | 'memory'; error: CaseError }) & {
  /** The most that the case took at once, beyond what stood before it; only where the engine keeps count of it. */
  peakBytes?: number
  /** The engine was tampered with, broke, or grew too large: it is replaced by a fresh one before the next run. */
  isSpent: boolean
}

export type Engine = {
  /** Runs one case in a namespace of its own. Never rejects for what the candidate's code does. */
  runCase(input: CaseInput, watch: Watch): Promise<CaseOutcome>
  /**
   * Puts the engine back as it was before anybody's code ran; called between two runs. False when it cannot, and must be replaced. What code leaves behind in an
   * interpreter is without end (a number's precision, a locale, a file, a hook), so an engine needs this unless each of its cases has a world of its own.
   */
  reset?(): boolean
}

/** A language of the sandbox: which files its engine needs, and how it starts from them. */
export type Language = {
  id: SandboxLanguage
  /** The package the files come from; `folder` is where they lie in it. */
  source: { package: string; folder: string }
  /** Scripts that `importModule` may load, each by name or by pattern. */
  scripts: RegExp
  /** Compiled once by the page's frame, handed to each worker. */
  wasm: readonly string[]
  /** Other files, handed to the worker as bytes. */
  data: readonly string[]
  /** Files that are not in the package but made when the sandbox is built; kept as `<name>.gz`, handed to the worker unpacked. */
  made: readonly string[]
  start(host: EngineHost): Promise<Engine>
}
