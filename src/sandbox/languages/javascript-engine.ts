import type { QuickJSWASMModule, QuickJSSyncVariant } from 'quickjs-emscripten-core'
import { Realms, stackError } from '#sandbox/languages/javascript-realms'
import { runIn } from '#sandbox/languages/javascript-runs'
import type { CaseError, CaseOutcome, Engine, EngineHost, Language } from '#sandbox/languages/language'

/** Above this an engine is not kept for the next case: its memory never shrinks. */
const keptBytes = 256 * 1024 * 1024

/** Plain JavaScript from what the candidate wrote, lines kept; or why it cannot be had. */
export type Translate = (code: string) => string | { error: CaseError }

async function load(host: EngineHost): Promise<QuickJSWASMModule> {
  const [{ newQuickJSWASMModuleFromVariant }, loader, ffi] = await Promise.all([
    import('quickjs-emscripten-core'), host.importModule('emscripten-module.browser.mjs'), host.importModule('ffi.mjs'),
  ])
  const module = host.wasm('emscripten-module.wasm')
  type Made = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void
  const instantiateWasm = (imports: WebAssembly.Imports, made: Made): object => {
    void WebAssembly.instantiate(module, imports).then((instance) => made(instance, module))
    return {}
  }
  const make = loader['default'] as (options: object) => Promise<unknown>
  const variant = { type: 'sync', importFFI: async () => ffi['QuickJSFFI'], importModuleLoader: async () => (options: object) => make({ ...options, instantiateWasm }) }
  return newQuickJSWASMModuleFromVariant(variant as unknown as QuickJSSyncVariant)
}

/** QuickJS itself gave up, such as when the browser's stack ran over: what it holds can no longer be relied on. */
function brokenOutcome(error: unknown, realms: Realms | null): CaseOutcome {
  const text = String(error)
  if (/call stack|recursion/i.test(text)) return { outcome: 'raised', error: stackError(realms?.standing() ?? null), isSpent: true }
  return { outcome: /memory/i.test(text) ? 'memory' : 'raised', error: { name: 'InternalError', message: text.slice(0, 500), line: null }, isSpent: true }
}

export async function startJavaScript(host: EngineHost, translate: Translate): Promise<Engine> {
  const quickjs = await load(host)
  return {
    async runCase(input, watch) {
      const code = translate(input.code)
      if (typeof code !== 'string') return { outcome: 'raised', error: code.error, isSpent: false }
      const text = input.test === null ? '' : translate(input.test.text)
      if (typeof text !== 'string') return { outcome: 'raised', error: text.error, isSpent: false }
      const test = input.test === null ? null : { ...input.test, text }
      let realms: Realms | null = null
      try {
        realms = new Realms(quickjs, watch.print)
        const outcome = runIn(realms, code, { ...input, test }, watch)
        realms.dispose()
        return { ...outcome, isSpent: quickjs.getWasmMemory().buffer.byteLength > keptBytes }
      } catch (error) {
        watch.end()
        return brokenOutcome(error, realms)
      }
    },
  }
}

/** The files of QuickJS, which both languages run in. */
export const quickjsFiles = {
  source: { package: '@jitl/quickjs-wasmfile-release-sync', folder: 'dist' },
  scripts: /^(emscripten-module\.browser|ffi)\.mjs$/,
  wasm: ['emscripten-module.wasm'],
  data: [],
  made: [],
} as const satisfies Partial<Language>
