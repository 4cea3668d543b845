import { valueTextLimit } from '#core/session/run-protocol'
import type { CaseError, CaseInput, CaseOutcome, Engine, EngineHost, Language, Watch } from '#sandbox/languages/language'
import { keepImage, type EngineModule } from '#sandbox/languages/image'
import { rHarness } from '#sandbox/languages/r-harness'
import { constant, readArgument, readArguments, symbol, textAt, types, withText, type R, type Sexp } from '#sandbox/languages/r-memory'
import { withFiles } from '#sandbox/languages/wasm'
import { Unwritable, Writer } from '#sandbox/languages/r-values'
import type { Json } from '#core/bank/case'

/** Time zones and other things R keeps in its share folder, as webR packs them: one block, and what lies where in it. */
const share = { data: 'vfs/usr/lib/R/share.data.gz', index: 'vfs/usr/lib/R/share.js.metadata', at: '/usr/lib/R/share' }
const libraryNames = ['libRblas.so', 'libRlapack.so']

/** Some 120 calls through `sapply` or `do.call`, 1500 plain ones: beyond, Chromium's own stack ends first, with the engine. */
const stackShare = 0.36

type Stream = { stream_ops: Record<string, unknown> }
type Files = { mkdirTree(path: string): void; writeFile(path: string, data: Uint8Array): void; unlink(path: string): void; chdir(path: string): void; getStream(fd: number): Stream }
type Module = R & EngineModule & { _R_Interactive: number; FS: Files; ENV: Record<string, string>; _Rf_initialize_R(count: number, texts: number): number; _emscripten_stack_get_base(): number; _emscripten_stack_get_end(): number; stackLimits: readonly number[]; _setup_Rmainloop(): void; setValue(at: number, value: number, type: string): void }

function refuse(): never {
  throw new Error('not allowed in the sandbox')
}

type SharedFile = readonly [path: string, bytes: Uint8Array]

async function readShared(host: EngineHost): Promise<SharedFile[]> {
  const unpacked = await new Response(new Blob([host.bytes(share.data)]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
  const { files } = JSON.parse(new TextDecoder().decode(host.bytes(share.index))) as { files: { filename: string; start: number; end: number }[] }
  return files.map(({ filename, start: from, end }) => [`${share.at}${filename}`, new Uint8Array(unpacked, from, end - from)] as const)
}

/** What R.js finds as its `Module`: no web, no bridge to JavaScript; files are those within its own memory. */
function moduleOptions(host: EngineHost, shared: readonly SharedFile[], ready: () => void): Record<string, unknown> {
  const options: Record<string, unknown> = {
    noInitialRun: true, noExitRuntime: true, noImageDecoding: true, noAudioDecoding: true, noWasmDecoding: true,
    locateFile: (name: string) => name,
    instantiateWasm: (imports: WebAssembly.Imports, made: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => {
      const module = host.wasm('R.wasm')
      void WebAssembly.instantiate(module, imports).then((instance) => {
        options['wasmTable'] = instance.exports['__indirect_function_table']
        options['stackLimits'] = ['R_CStackStart', 'R_CStackLimit'].map((name) => (instance.exports[name] as WebAssembly.Global).value as number)
        made(instance, module)
      })
    },
    // Loaded at the start, from what was read before: later it would be asked of the network.
    dynamicLibraries: [...libraryNames],
    print: () => undefined,
    printErr: () => undefined,
    downloadFileContent: refuse, mountImageUrl: refuse, mountImagePath: refuse, mountDriveFS: refuse,
    webr: {
      channel: null, canvas: {}, evalJs: refuse, setPrompt: () => undefined, readConsole: refuse, resolveInit: () => undefined,
      handleEvents: () => undefined, dataViewer: refuse, setTimeoutWasm: () => undefined, UnwindProtectException: class extends Error {},
    },
    onRuntimeInitialized: ready,
  }
  options['preRun'] = [() => {
    const module = options as unknown as Module
    for (const [path, bytes] of shared) {
      module.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')))
      module.FS.writeFile(path, bytes)
    }
    module.FS.mkdirTree('/home/candidate')
    module.FS.chdir('/home/candidate')
    Object.assign(module.ENV, { HOME: '/home/candidate', R_HOME: '/usr/lib/R', FONTCONFIG_PATH: '/etc/fonts', TZ: 'UTC', LANG: 'en_US.UTF-8' })
  }]
  return options
}

/** R.js looks for Node and would use its files and shell; it is to find a browser's worker wherever it is. */
async function withoutNode(run: () => Promise<void>): Promise<void> {
  const former = Object.getOwnPropertyDescriptor(globalThis, 'process')
  if (former === undefined) return run()
  Object.defineProperty(globalThis, 'process', { value: undefined, configurable: true, writable: true })
  Object.assign(globalThis, { WorkerGlobalScope: Object, self: globalThis, location: { href: 'file:///' } })
  try {
    await run()
  } finally {
    Object.defineProperty(globalThis, 'process', former)
  }
}

async function load(host: EngineHost): Promise<Module> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const options = moduleOptions(host, await readShared(host), resolve)
  Object.assign(globalThis, { Module: options })
  const libraries = Object.fromEntries(libraryNames.map((name) => [name, host.bytes(name)]))
  await withFiles(libraries, () => withoutNode(async () => {
    await host.importModule('R.js')
    await promise
  }))
  return options as unknown as Module
}
/** Whatever R prints, as it writes it; R's own streams would hold back what has no line end. */
function listen(module: Module, print: (text: string) => void): void {
  const decoder = new TextDecoder()
  for (const stream of [1, 2]) {
    const { stream_ops: operations } = module.FS.getStream(stream)
    module.FS.getStream(stream).stream_ops = {
      ...operations,
      write: (_stream: unknown, heap: Int8Array, offset: number, length: number) => {
        print(decoder.decode(new Uint8Array(heap.buffer, heap.byteOffset + offset, length), { stream: true }))
        return length
      },
    }
  }
}

function initialize(module: Module): void {
  const texts = ['R', '--quiet', '--no-save', '--no-restore', '--no-readline', '--vanilla', '--no-echo']
  const at = module._malloc(4 * (texts.length + 1))
  for (const [index, text] of texts.entries()) {
    const bytes = new TextEncoder().encode(`${text}\0`)
    const where = module._malloc(bytes.length)
    module.HEAPU8.set(bytes, where)
    module.HEAP32[at / 4 + index] = where
  }
  module._Rf_initialize_R(texts.length, at)
  module._setup_Rmainloop()
  module.setValue(module._R_Interactive, 0, 'i8')
  guardStack(module)
}

/**
 * Where R finds that calls are nested too deeply. By itself it does not know of a stack here, and would run over its own data, or, in a browser, out of the stack of the
 * browser's own engine, which is smaller by what stands above: R's share is what comes first everywhere.
 */
function guardStack(module: Module): void {
  const [start = 0, limit = 0] = module.stackLimits
  const base = module._emscripten_stack_get_base()
  module.HEAP32[start / 4] = base
  module.HEAP32[limit / 4] = Math.round((base - module._emscripten_stack_get_end()) * stackShare)
}

/** What the harness made, kept from R's collector. */
class Harness {
  private readonly nil: Sexp
  private readonly failed: number
  private readonly functions: Record<string, Sexp> = {}
  private readonly state: Sexp
  /** Functions of base R by their symbol, to see whether one was replaced. */
  private readonly base: [symbol: Sexp, value: Sexp][]
  readonly r: Module

  constructor(r: Module) {
    this.r = r
    this.nil = constant(r, r._R_NilValue)
    this.failed = r._malloc(4)
    const made = this.eval(rHarness)
    r._R_PreserveObject(made)
    this.state = r._VECTOR_ELT(made, 0)
    const names = this.eval('builtins(internal = FALSE)')
    this.base = Array.from({ length: r._Rf_xlength(names) }, (_, index) => symbol(r, textAt(r, names, index) ?? '')).map((one) => [one, r._SYMVALUE(one)])
    for (const [index, name] of ['prepare', 'call', 'clean'].entries()) {
      const called = r._Rf_lang1(r._VECTOR_ELT(made, index + 1))
      r._R_PreserveObject(called)
      this.functions[name] = called
    }
  }

  private eval(code: string): Sexp {
    return withText(this.r, code, (at) => this.r._R_ParseEvalString(at, constant(this.r, this.r._R_BaseEnv)))
  }

  /** Whether functions of base R were replaced. Other packages are put back when the run has ended. */
  isTampered(): boolean {
    return this.base.some(([one, value]) => this.r._SYMVALUE(one) !== value)
  }

  /** False when R left the function by an error. */
  run(name: 'prepare' | 'call' | 'clean'): boolean {
    this.r.HEAP32[this.failed / 4] = 0
    this.r._R_tryEval(this.functions[name] ?? this.nil, constant(this.r, this.r._R_GlobalEnv), this.failed)
    return this.r.HEAP32[this.failed / 4] === 0
  }

  put(name: string, value: Sexp): void {
    this.r._Rf_protect(value)
    this.r._Rf_defineVar(symbol(this.r, name), value, this.state)
    this.r._Rf_unprotect(1)
  }

  get(name: string): Sexp {
    return this.r._Rf_findVarInFrame(this.state, symbol(this.r, name))
  }

  text(name: string): string {
    const found = this.get(name)
    return this.r._TYPEOF(found) === types.text && this.r._Rf_xlength(found) > 0 ? (textAt(this.r, found, 0) ?? '') : ''
  }

  error(): CaseError {
    const line = [this.get('line'), this.get('top')].find((one) => this.r._TYPEOF(one) === types.integer && this.r._Rf_xlength(one) > 0)
    return { name: this.text('name') || 'error', message: this.text('message').slice(0, 2000) || 'evaluation nested too deeply: the stack is full', line: line === undefined ? null : (this.r.HEAP32[this.r._INTEGER(line) / 4] ?? null) }
  }
}

const isMemory = (message: string): boolean => /cannot allocate|memory/i.test(message)
const failure = (error: CaseError): CaseOutcome => ({ outcome: isMemory(error.message) ? 'memory' : 'raised', error, isSpent: false })

function runIn(harness: Harness, input: CaseInput, watch: Watch, writer: Writer): CaseOutcome {
  const { r } = harness
  harness.put('code', readArgument(r, input.code))
  harness.put('entry', readArgument(r, input.entry))
  harness.put('args', readArguments(r, JSON.parse(input.argsText ?? '[]') as Json[]))
  harness.run('prepare')
  if (harness.text('name') !== '') return failure(harness.error())
  watch.begin()
  const isDone = harness.run('call')
  watch.end()
  if (!isDone) return failure(harness.error())
  try {
    const valueText = writer.write(harness.get('value'))
    if (valueText.length <= valueTextLimit) return { outcome: 'returned', valueText, isSpent: false }
    throw new Unwritable(`the returned value is too large to compare: ${valueText.length} characters`)
  } catch (error) {
    if (error instanceof Unwritable) return failure({ name: 'ValueError', message: error.message, line: null })
    throw error
  }
}

/** R itself gave up, such as when the browser's stack ran over: what it holds can no longer be relied on. */
function brokenOutcome(error: unknown): CaseOutcome {
  const text = String(error)
  const isStack = /call stack|recursion/i.test(text)
  // How url() and what else would ask the page's JavaScript for something comes to its end.
  const isPage = /\beval\b|EvalError|not allowed in the sandbox/.test(text)
  if (error instanceof Object && 'status' in error) return { outcome: 'raised', error: { name: 'error', message: 'the program ended itself with quit()', line: null }, isSpent: true }
  const message = isStack ? 'evaluation nested too deeply: the stack is full' : isPage ? 'the network is out of reach in the sandbox' : text.slice(0, 500)
  return {
    outcome: isMemory(text) ? 'memory' : 'raised',
    error: { name: isStack ? 'stackOverflowError' : isPage ? 'error' : 'InternalError', message, line: null },
    isSpent: true,
  }
}

async function start(host: EngineHost): Promise<Engine> {
  const module = await load(host)
  let print: (text: string) => void = () => undefined
  listen(module, (text) => print(text))
  initialize(module)
  // webR's package bridges to JavaScript, with code from strings; half loaded, it would stay half there.
  module.FS.unlink('/usr/lib/R/library/webr/libs/webr.so')
  const harness = new Harness(module)
  const writer = new Writer(module)
  const reset = keepImage(module)
  return {
    reset,
    async runCase(input, watch) {
      let isOpen = false
      const open = (): void => {
        isOpen = true
        watch.begin()
      }
      print = (text) => { if (isOpen) watch.print(text) }
      try {
        const outcome = runIn(harness, input, { ...watch, begin: open }, writer)
        isOpen = false
        const isClean = harness.run('clean')
        return { ...outcome, isSpent: outcome.isSpent || !isClean || (harness.isTampered() && !reset()) }
      } catch (error) {
        watch.end()
        return brokenOutcome(error)
      }
    },
  }
}

/** R compiled to WebAssembly (webR), without webR's own bridge to JavaScript: base R and its packages. */
export const r: Language = {
  id: 'r',
  source: { package: 'webr', folder: 'dist' },
  scripts: /^R\.js$/,
  wasm: ['R.wasm'],
  data: [...libraryNames, share.data, share.index],
  made: [],
  start,
}
