import type { SandboxLanguage } from '#core/session/run-protocol'
import { languages } from '#sandbox/languages/index'

/** What a worker is started with; read and compiled once, then handed to every worker of the language. */
export type EngineFiles = { wasm: Record<string, WebAssembly.Module>; bytes: Record<string, ArrayBuffer> }

async function unzip(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
}

/** Where an engine's files come from, by name. */
export type EngineSource = { bytes(name: string): Promise<ArrayBuffer>; wasm(name: string): Promise<WebAssembly.Module> }

/** Reads and compiles an engine's files. `onShare` hears the share of files that are there, 0 to 1. */
export async function loadEngineFiles(
  id: SandboxLanguage,
  source: EngineSource,
  onShare: (share: number) => void = () => undefined,
): Promise<EngineFiles> {
  const { wasm, data, made } = languages[id]
  const total = wasm.length + data.length + made.length
  let done = 0
  const step = <T>(value: T): T => {
    onShare((done += 1) / total)
    return value
  }
  const modules = wasm.map(async (name) => [name, step(await source.wasm(name))] as const)
  const plain = data.map(async (name) => [name, step(await source.bytes(name))] as const)
  // Made files are large and compress well; they are unpacked once, here, and not in each worker.
  const unpacked = made.map(async (name) => [name, step(await unzip(await source.bytes(`${name}.gz`)))] as const)
  const others = [...plain, ...unpacked]
  return { wasm: Object.fromEntries(await Promise.all(modules)), bytes: Object.fromEntries(await Promise.all(others)) }
}
