import type { PyodideInterface } from 'pyodide'
import { valueTextLimit } from '#core/session/run-protocol'
import type { CaseInput, CaseOutcome, Engine, EngineHost, Language } from '#sandbox/languages/language'
import { keepImage, type EngineModule } from '#sandbox/languages/image'
import { harnessName } from '#sandbox/languages/python-harness'
import { withWasmModule } from '#sandbox/languages/wasm'

/** The harness's functions, as one tuple. */
type Harness = Iterable<(...args: unknown[]) => unknown>
type Pyodide = PyodideInterface & { _module: EngineModule }
type LoadPyodide = (options: Record<string, unknown>) => Promise<Pyodide>

/**
 * The interpreter's memory after its start and the harness's imports, made when the sandbox is built: a tenth of the time of a start.
 * It holds no JavaScript and no candidate's code.
 */
export const interpreterImage = 'interpreter.bin'

/** What an interpreter is loaded with, wherever it runs and whether it starts from the image or makes it. */
export function interpreterOptions(baseUrl: string, lockFile: Uint8Array): Record<string, unknown> {
  const lock = JSON.parse(new TextDecoder().decode(lockFile)) as { info: unknown }
  return {
    indexURL: baseUrl,
    // Nothing of the worker's global scope is offered to Python as `js`.
    jsglobals: Object.freeze({}),
    // A lock file without packages: none can be asked for from anywhere.
    lockFileContents: { info: lock.info, packages: {} },
    packageBaseUrl: baseUrl,
    // The hash seed is fixed, so that the order of a set is the same in every run.
    env: { HOME: '/home/candidate', PYTHONHASHSEED: '0' },
  }
}

async function load(host: EngineHost): Promise<Pyodide> {
  const [{ loadPyodide }, wasmScript] = await Promise.all([host.importModule('pyodide.mjs'), host.importModule('pyodide.asm.mjs')])
  const options = interpreterOptions(host.baseUrl, new Uint8Array(host.bytes('pyodide-lock.json')))
  return withWasmModule(host.wasm('pyodide.asm.wasm'), { 'python_stdlib.zip': host.bytes('python_stdlib.zip') }, () =>
    (loadPyodide as LoadPyodide)({ ...options, createPyodideModule: wasmScript['default'], _loadSnapshot: host.bytes(interpreterImage) }),
  )
}

function readOutcome(text: string, isSpent: boolean): CaseOutcome {
  const end = text.indexOf('\n')
  const head: unknown = JSON.parse(end < 0 ? text : text.slice(0, end))
  return { ...(head as CaseOutcome), ...(end < 0 ? {} : { valueText: text.slice(end + 1) }), isSpent }
}

/** The interpreter itself gave up, such as when its stack ran over: what it holds can no longer be relied on. */
function brokenOutcome(error: unknown): CaseOutcome {
  const text = String(error)
  // Pyodide's way out of a process, which is not one.
  if (/exitCode/.test(text)) return { outcome: 'raised', error: { name: 'SystemExit', message: 'the program ended itself', line: null }, isSpent: true }
  const isStack = /stack|recursion/i.test(text)
  const isMemory = /memory|allocation/i.test(text)
  const message = isStack ? 'maximum recursion depth exceeded: the stack is full' : text.slice(0, 500)
  return { outcome: isMemory ? 'memory' : 'raised', error: { name: isStack ? 'RecursionError' : 'InterpreterError', message, line: null }, isSpent: true }
}

/** `EIO` as WASI numbers it. */
const inputOutputError = 29

type Output = { add(bytes: Uint8Array): void; asValue(outcome: CaseOutcome): CaseOutcome }

function makeOutput(): Output {
  const decoder = new TextDecoder()
  let text = ''
  return {
    add: (bytes) => { if (text.length <= valueTextLimit) text += decoder.decode(bytes, { stream: true }) },
    asValue: (outcome) => (outcome.outcome === 'returned' ? { ...outcome, valueText: JSON.stringify(text) } : outcome),
  }
}

/** Standard input: what a program was given, then its end. Where nothing was given, reading is an error. */
function makeInput(refuse: () => never): { give(text: string | null): void; read(into: Uint8Array): number } {
  let left: Uint8Array | null = null
  return {
    give: (text) => { left = text === null ? null : new TextEncoder().encode(text) },
    read: (into) => {
      if (left === null) return refuse()
      const part = left.subarray(0, into.length)
      into.set(part)
      left = left.subarray(part.length)
      return part.length
    },
  }
}

/** The harness's word for what is not a call. */
const modeOf = ({ stdin, test }: CaseInput): string =>
  test !== null ? JSON.stringify({ test, module: test.module }) : stdin !== null ? '{"stdin":true}' : ''

async function start(host: EngineHost): Promise<Engine> {
  const pyodide = await load(host)
  let [print, decoder] = [(_: string): void => undefined, new TextDecoder()]
  /** What a whole program wrote to standard output, taken outside the interpreter; null for other cases. */
  let output: Output | null = null
  const write = (bytes: Uint8Array): number => {
    print(decoder.decode(bytes, { stream: true }))
    return bytes.length
  }
  pyodide.setStdout({ write: (bytes) => { output?.add(bytes); return write(bytes) }, isatty: false })
  pyodide.setStderr({ write, isatty: false })
  const input = makeInput(() => { throw new pyodide.FS.ErrnoError(inputOutputError) })
  // Once, since each time it opens the three streams anew.
  pyodide.setStdin({ read: input.read, isatty: false })
  const [prepare, call, collect, seal] = pyodide.globals.get(harnessName) as Harness
  if (!prepare || !call || !collect || !seal) throw new Error('the Python harness is incomplete')
  // Gone before the interpreter is sealed: what is missing afterwards counts as tampered with.
  pyodide.globals.delete(harnessName)
  seal()
  const reset = keepImage(pyodide._module)
  return {
    async runCase(given, watch) {
      [print, decoder] = [watch.print, new TextDecoder()]
      try {
        output = given.stdin === null ? null : makeOutput()
        input.give(given.stdin)
        const refusal = String(prepare(given.code, given.entry, given.argsText ?? '[]', modeOf(given)))
        if (refusal !== '') return readOutcome(refusal, !reset())
        watch.begin()
        call()
        watch.end()
        const text = String(collect())
        // After each case, not each run: a case sees nothing of the one before either.
        const outcome = readOutcome(text, !reset())
        return output === null ? outcome : output.asValue(outcome)
      } catch (error) {
        watch.end()
        return brokenOutcome(error)
      }
    },
  }
}

/** CPython compiled to WebAssembly: the standard library, no packages. */
export const python: Language = {
  id: 'python',
  source: { package: 'pyodide', folder: '.' },
  scripts: /^pyodide(\.asm)?\.mjs$/,
  wasm: ['pyodide.asm.wasm'],
  data: ['python_stdlib.zip', 'pyodide-lock.json'],
  made: [interpreterImage],
  start,
}
