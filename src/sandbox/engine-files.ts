import type { RunLanguage } from '#core/session/run-protocol'
import { languages } from '#sandbox/languages/index'

/** What a worker is started with; read and compiled once, then handed to every worker of the language. */
export type EngineFiles = { wasm: Record<string, WebAssembly.Module>; bytes: Record<string, ArrayBuffer> }

/** Reads and compiles an engine's files. `onShare` hears the share of files that are there, 0 to 1. */
export async function loadEngineFiles(
  id: RunLanguage,
  read: (name: string) => Promise<ArrayBuffer>,
  onShare: (share: number) => void = () => undefined,
): Promise<EngineFiles> {
  const { wasm, data, made } = languages[id]
  const total = wasm.length + data.length + made.length
  let done = 0
  const step = <T>(value: T): T => {
    onShare((done += 1) / total)
    return value
  }
  const modules = wasm.map(async (name) => [name, step(await WebAssembly.compile(await read(name)))] as const)
  const others = [...data, ...made].map(async (name) => [name, step(await read(name))] as const)
  return { wasm: Object.fromEntries(await Promise.all(modules)), bytes: Object.fromEntries(await Promise.all(others)) }
}
