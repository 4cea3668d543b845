/** WebAssembly memory of one engine: beyond it an allocation fails inside the engine instead of filling the machine. */
export const memoryLimitBytes = 768 * 1024 * 1024
const pageBytes = 65_536

/** Makes memory of every engine in this worker refuse to grow beyond the limit, which engines report as out of memory. */
export function limitMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow
  WebAssembly.Memory.prototype.grow = function limited(this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * pageBytes > memoryLimitBytes) throw new RangeError('memory limit of the sandbox')
    return grow.call(this, pages)
  }
}

/** Runs a loader whose `fetch` gets files read before, by the last part of their address. */
export async function withFiles<T>(files: Record<string, ArrayBuffer>, run: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis
  globalThis.fetch = async (input) => {
    const name = String(input instanceof Request ? input.url : input).split('/').at(-1) ?? ''
    return new Response(files[name] ?? null, { status: 200 })
  }
  try {
    return await run()
  } finally {
    globalThis.fetch = fetch
  }
}

/**
 * Runs a loader that would fetch and compile by itself, giving it a module compiled before and files read before: the worker's
 * policy forbids every connection, also to its own origin.
 */
export async function withWasmModule<T>(module: WebAssembly.Module, files: Record<string, ArrayBuffer>, run: () => Promise<T>): Promise<T> {
  const { instantiate, instantiateStreaming } = WebAssembly
  const fromModule = async (imports?: WebAssembly.Imports) => ({ module, instance: await instantiate(module, imports) })
  const takesSource = (source: unknown): boolean => !(source instanceof WebAssembly.Module)
  Object.assign(WebAssembly, {
    instantiate: (source: WebAssembly.Module, imports?: WebAssembly.Imports) => (takesSource(source) ? fromModule(imports) : instantiate(source, imports)),
    instantiateStreaming: async (_source: unknown, imports?: WebAssembly.Imports) => fromModule(imports),
  })
  try {
    return await withFiles(files, run)
  } finally {
    Object.assign(WebAssembly, { instantiate, instantiateStreaming })
  }
}
