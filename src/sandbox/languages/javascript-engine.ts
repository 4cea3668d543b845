import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule, QuickJSSyncVariant } from 'quickjs-emscripten-core'
import type { CaseError, CaseInput, CaseOutcome, Engine, EngineHost, Language, Watch } from '#sandbox/languages/language'
import { valueTextLimit } from '#core/session/run-protocol'
import { javascriptTests, testNames } from '#sandbox/languages/javascript-tests'
import { javascriptHarness, javascriptPrelude, programPrelude } from '#sandbox/languages/javascript-harness'

const mebibyte = 1024 * 1024
/** Of one case; beyond it QuickJS throws "out of memory" inside the case. */
const caseMemoryBytes = 512 * mebibyte
/** Above this an engine is not kept for the next case: its memory never shrinks. */
const keptBytes = 256 * mebibyte
/** About 1400 nested calls. More would overrun the stack of the browser's own engine before QuickJS notices. */
const stackBytes = 0.28 * mebibyte
const file = 'solution.js'

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

const lineIn = (stack: string): number | null => {
  const line = Number(/solution\.js:(\d+)/.exec(stack)?.[1] ?? 0)
  return line > 0 ? line : null
}

/** Two realms of one runtime: the candidate's, and the harness's, whose prototypes the candidate cannot reach. */
class Realms {
  readonly candidate: QuickJSContext
  readonly home: QuickJSContext
  private readonly tools: QuickJSHandle
  writeOut!: QuickJSHandle
  private readonly handles: QuickJSHandle[] = []

  /** What was written to standard output, as far as it can be a value. */
  output = ''

  constructor(quickjs: QuickJSWASMModule, print: (text: string) => void) {
    const runtime = quickjs.newRuntime({ memoryLimitBytes: caseMemoryBytes, maxStackSizeBytes: stackBytes })
    this.home = runtime.newContext()
    this.candidate = runtime.newContext()
    this.tools = this.keep(this.home.unwrapResult(this.home.evalCode(javascriptHarness, 'harness.js')))
    this.makeConsole(print)
  }

  keep(handle: QuickJSHandle): QuickJSHandle {
    this.handles.push(handle)
    return handle
  }

  /** One of the harness's functions, called with values of the candidate's. */
  private ask(index: number, args: QuickJSHandle[]): string {
    const tool = this.home.getProp(this.tools, index)
    const said = tool.consume((one) => this.home.unwrapResult(this.home.callFunction(one, this.home.undefined, args)))
    return said.consume((one) => this.home.getString(one))
  }

  private makeConsole(print: (text: string) => void): void {
    const { candidate } = this
    const object = this.keep(candidate.newObject())
    const write = (text: string, isOutput: boolean): void => {
      if (isOutput && this.output.length <= valueTextLimit) this.output += text
      print(text)
    }
    const makeLog = (isOutput: boolean): QuickJSHandle => this.keep(candidate.newFunction('log', (...args) => write(`${this.ask(1, args)}\n`, isOutput)))
    const [log, warn] = [makeLog(true), makeLog(false)]
    for (const name of ['log', 'info', 'debug']) candidate.setProp(object, name, log)
    for (const name of ['warn', 'error']) candidate.setProp(object, name, warn)
    candidate.setProp(candidate.global, 'console', object)
    this.writeOut = this.keep(candidate.newFunction('write', (...args) => write(this.ask(1, args), true)))
  }

  write(value: QuickJSHandle): CaseOutcome {
    const said = this.ask(0, [value])
    if (said.startsWith('v')) return { outcome: 'returned', valueText: said.slice(1), isSpent: false }
    return { outcome: 'raised', error: { name: 'ValueError', message: said.slice(1), line: null }, isSpent: false }
  }

  describe(thrown: QuickJSHandle): CaseOutcome {
    const [name = 'Error', message = '', stack = ''] = JSON.parse(this.ask(2, [thrown])) as string[]
    const isMemory = name === 'InternalError' && message === 'out of memory'
    return { outcome: isMemory ? 'memory' : 'raised', error: { name, message: message.slice(0, 2000), line: lineIn(stack) }, isSpent: false }
  }

  dispose(): void {
    const { runtime } = this.candidate
    for (const handle of this.handles) if (handle.alive) handle.dispose()
    this.candidate.dispose()
    this.home.dispose()
    runtime.dispose()
  }
}

/** What the entry gave: its value, or what it threw; a promise is waited for, as far as anything is left to run. */
function settle(realms: Realms, value: QuickJSHandle): { value: QuickJSHandle } | { thrown: QuickJSHandle } | { refusal: string } {
  const { candidate } = realms
  const jobs = candidate.runtime.executePendingJobs()
  if (jobs.error) return { thrown: realms.keep(jobs.error) }
  jobs.dispose()
  const state = candidate.getPromiseState(value)
  if (state.type === 'rejected') return { thrown: realms.keep(state.error) }
  if (state.type === 'pending') return { refusal: `the promise never settled: there are no timers and nothing to wait for` }
  return { value: state.notAPromise ? value : realms.keep(state.value) }
}

/** Defines, finds the entry, calls it. */
function callEntry(realms: Realms, code: string, entry: string, args: QuickJSHandle): { value: QuickJSHandle } | { thrown: QuickJSHandle } | { refusal: string } {
  const { candidate } = realms
  const defined = candidate.evalCode(code, file, { type: 'global' })
  if (defined.error) return { thrown: realms.keep(defined.error) }
  realms.keep(defined.value)
  const looked = candidate.evalCode(`typeof ${entry} === 'undefined' ? module.exports[${JSON.stringify(entry)}] : ${entry}`, 'harness.js', { type: 'global' })
  if (looked.error) return { thrown: realms.keep(looked.error) }
  const found = realms.keep(looked.value)
  const kind = candidate.typeof(found)
  if (kind !== 'function') return { refusal: kind === 'undefined' ? `there is no function named ${entry}` : `${entry} is not a function` }
  const length = candidate.getNumber(realms.keep(candidate.getProp(args, 'length')))
  const list = Array.from({ length }, (_, index) => realms.keep(candidate.getProp(args, index)))
  const called = candidate.callFunction(found, candidate.undefined, list)
  return called.error ? { thrown: realms.keep(called.error) } : settle(realms, realms.keep(called.value))
}

type Given = { value: QuickJSHandle } | { thrown: QuickJSHandle } | { refusal: string }

/** A whole program: it reads all its input through `fs`, and what it writes is its value. */
function runProgram(realms: Realms, code: string, stdin: string): CaseOutcome | null {
  const { candidate } = realms
  const prepare = realms.keep(candidate.unwrapResult(candidate.evalCode(programPrelude, 'harness.js')))
  candidate.unwrapResult(candidate.callFunction(prepare, candidate.undefined, [realms.keep(candidate.newString(stdin)), realms.writeOut])).dispose()
  const ran = candidate.evalCode(code, file, { type: 'global' })
  const given: Given = ran.error ? { thrown: realms.keep(ran.error) } : settle(realms, realms.keep(ran.value))
  return 'thrown' in given ? realms.describe(given.thrown) : null
}

/** The candidate's code, then the assertion file as the body of one function whose parameters are the harness's. */
function runTest(realms: Realms, code: string, test: { text: string; file: string; nonce: string }): CaseOutcome {
  const { candidate, home } = realms
  const makeTester = realms.keep(home.unwrapResult(home.evalCode(javascriptTests, 'harness.js')))
  const nonce = realms.keep(home.newString(test.nonce))
  const defined = candidate.evalCode(code, file, { type: 'global' })
  if (defined.error) return realms.describe(realms.keep(defined.error))
  realms.keep(defined.value)
  const exported = realms.keep(candidate.unwrapResult(candidate.evalCode('new Proxy(module.exports, { get: (all, key) => (key in all ? all[key] : globalThis[key]) })', 'harness.js')))
  const made = realms.keep(home.unwrapResult(home.callFunction(makeTester, home.undefined, [nonce, exported])))
  const [api, run] = [realms.keep(home.getProp(made, 0)), realms.keep(home.getProp(made, 1))]
  const wrapped = candidate.evalCode(`(function (${testNames.join(', ')}, module, exports) { return (function () {${test.text}\n})() })`, test.file, { type: 'global' })
  if (wrapped.error) return realms.describe(realms.keep(wrapped.error))
  const blank = realms.keep(candidate.newObject())
  const called = candidate.callFunction(realms.keep(wrapped.value), candidate.undefined, [...testNames.map((name) => realms.keep(home.getProp(api, name))), blank, blank])
  if (called.error) return realms.describe(realms.keep(called.error))
  const first = settle(realms, realms.keep(called.value))
  if ('thrown' in first) return realms.describe(first.thrown)
  const began = home.callFunction(run, home.undefined)
  const given: Given = began.error ? { thrown: realms.keep(began.error) } : settle(realms, realms.keep(began.value))
  if ('thrown' in given) return realms.describe(given.thrown)
  if ('refusal' in given) return { outcome: 'raised', error: { name: 'AssertionError', message: given.refusal, line: null }, isSpent: false }
  return { outcome: 'returned', valueText: home.getString(given.value), isSpent: false }
}

function runIn(realms: Realms, code: string, input: CaseInput, watch: Watch): CaseOutcome {
  const { candidate } = realms
  const { entry, argsText, stdin, test } = input
  const read = realms.keep(candidate.unwrapResult(candidate.evalCode(javascriptPrelude, 'harness.js')))
  const text = realms.keep(candidate.newString(argsText ?? '[]'))
  const args = realms.keep(candidate.unwrapResult(candidate.callFunction(read, candidate.undefined, text)))
  watch.begin()
  if (stdin !== null || test !== null) {
    const outcome = test !== null ? runTest(realms, code, test) : runProgram(realms, code, stdin ?? '')
    watch.end()
    return outcome ?? { outcome: 'returned', valueText: JSON.stringify(realms.output), isSpent: false }
  }
  const given = callEntry(realms, code, entry, args)
  watch.end()
  if ('refusal' in given) return { outcome: 'raised', error: { name: 'ReferenceError', message: given.refusal, line: null }, isSpent: false }
  if ('thrown' in given) return realms.describe(given.thrown)
  return realms.write(given.value)
}

/** QuickJS itself gave up, such as when the browser's stack ran over: what it holds can no longer be relied on. */
function brokenOutcome(error: unknown): CaseOutcome {
  const text = String(error)
  const isStack = /call stack|recursion/i.test(text)
  const isMemory = /memory/i.test(text)
  return { outcome: isMemory ? 'memory' : 'raised', error: { name: isStack ? 'RangeError' : 'InternalError', message: isStack ? 'Maximum call stack size exceeded' : text.slice(0, 500), line: null }, isSpent: true }
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
      try {
        const realms = new Realms(quickjs, watch.print)
        const outcome = runIn(realms, code, { ...input, test }, watch)
        realms.dispose()
        return { ...outcome, isSpent: quickjs.getWasmMemory().buffer.byteLength > keptBytes }
      } catch (error) {
        watch.end()
        return brokenOutcome(error)
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
