import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core'
import { valueTextLimit } from '#core/session/run-protocol'
import { consoleNames } from '#sandbox/languages/javascript-console'
import { javascriptHarness } from '#sandbox/languages/javascript-harness'
import { javascriptPrelude, processPrelude, timersPrelude } from '#sandbox/languages/javascript-prelude'
import type { CaseError, CaseOutcome } from '#sandbox/languages/language'

const mebibyte = 1024 * 1024
/** Of one case; beyond it QuickJS throws "out of memory" inside the case. */
const caseMemoryBytes = 512 * mebibyte
/** For the harness, once the case is over: to say that memory is out takes some. */
const harnessMemoryBytes = 64 * mebibyte
/**
 * QuickJS's own limit, in its own memory. Most calls reach the browser's stack before, of which a worker has 500 KB: a lower limit would come first and take half of the
 * depth from functions with many variables. `standing` tells the line either way.
 */
const stackBytes = 0.28 * mebibyte
/** What the platform gives beyond the language, by name. */
const platformNames = /\b(?:(?:set|clear)(?:Timeout|Interval|Immediate)|queueMicrotask|performance|process|require|Date)\b/
/** Ways to a global without its name in one piece. */
const reaches = /\b(?:globalThis|this|eval|Function|constructor|Reflect)\b|\\u/
export const solutionFile = 'solution.js'

export type Given = { value: QuickJSHandle } | { thrown: QuickJSHandle } | { refusal: string }

/** The first line of the file among the frames; those of the constructors of the error's own classes are not where it was thrown. */
function lineIn(stack: string, file: string, classes: readonly string[]): number | null {
  const frames = stack.split('\n').filter((frame) => frame.includes(`${file}:`))
  const thrown = frames.find((frame) => !classes.includes(/^\s*at (\S+)/.exec(frame)?.[1] ?? '')) ?? frames[0]
  const line = Number.parseInt(thrown?.slice(thrown.lastIndexOf(`${file}:`) + file.length + 1) ?? '', 10)
  return line > 0 ? line : null
}

/** Where the stack ran over: the deepest frame has not always come to note where it is, the one that called it has. */
function callerLine(stack: string): number | null {
  const [deepest = '', ...frames] = stack.split('\n').filter((frame) => frame.includes(solutionFile))
  return lineIn(frames.join('\n'), solutionFile, []) ?? lineIn(deepest, solutionFile, [])
}

export const stackError = (line: number | null): CaseError => ({ name: 'RangeError', message: 'Maximum call stack size exceeded', line })

/** Two realms of one runtime: the candidate's, and the harness's, whose prototypes the candidate cannot reach. */
export class Realms {
  readonly candidate: QuickJSContext
  readonly home: QuickJSContext
  private readonly quickjs: QuickJSWASMModule
  private readonly tools: QuickJSHandle
  private readonly handles: QuickJSHandle[] = []
  /** Null as long as the code has no use for them. */
  private step: QuickJSHandle | null = null
  private wantedCode: QuickJSHandle | null = null
  private moved: QuickJSHandle | null = null
  /** What the program wants to end with, once it called `process.exit`. */
  private left: number | null = null

  /** What was written to standard output, as far as it can be a value. */
  output = ''

  constructor(quickjs: QuickJSWASMModule, print: (text: string) => void) {
    const runtime = quickjs.newRuntime({ memoryLimitBytes: caseMemoryBytes, maxStackSizeBytes: stackBytes })
    this.quickjs = quickjs
    this.home = runtime.newContext()
    this.candidate = runtime.newContext()
    this.tools = this.keep(this.home.unwrapResult(this.home.evalCode(javascriptHarness, 'harness.js')))
    this.write = (text, isOutput) => {
      if (this.left !== null) return
      if (isOutput && this.output.length <= valueTextLimit) this.output += text
      print(text)
    }
  }

  private readonly write: (text: string, isOutput: boolean) => void

  keep(handle: QuickJSHandle): QuickJSHandle {
    this.handles.push(handle)
    return handle
  }

  /** One of the harness's functions, called with values of the candidate's. */
  private call(tool: QuickJSHandle, args: QuickJSHandle[]): string {
    return this.home.unwrapResult(this.home.callFunction(tool, this.home.undefined, args)).consume((one) => this.home.getString(one))
  }
  private ask(index: number, args: QuickJSHandle[]): string {
    return this.home.getProp(this.tools, index).consume((tool) => this.call(tool, args))
  }

  private makeConsole(): void {
    const { candidate, home } = this
    const object = this.keep(candidate.newObject())
    const tell = this.keep(home.getProp(this.tools, 3))
    for (const name of consoleNames) {
      const tool = this.keep(home.getProp(tell, name))
      const method = candidate.newFunction(name, (...args) => {
        const said = home.newNumber(name.startsWith('time') ? this.movedMs() : 0).consume((moved) => this.call(tool, [moved, ...args]))
        if (said !== '') this.write(said.slice(1), said.startsWith('o'))
      })
      method.consume((one) => candidate.setProp(object, name, one))
    }
    candidate.setProp(candidate.global, 'console', object)
  }

  /** How far timers have moved the candidate's clocks. */
  private movedMs(): number {
    const { candidate } = this
    return this.moved === null ? 0 : candidate.unwrapResult(candidate.callFunction(this.moved, candidate.undefined)).consume((one) => candidate.getNumber(one))
  }

  private run(text: string): QuickJSHandle {
    return this.keep(this.candidate.unwrapResult(this.candidate.evalCode(text, 'harness.js')))
  }

  private invoke(tool: QuickJSHandle, args: QuickJSHandle[]): QuickJSHandle {
    const { candidate } = this
    return this.keep(candidate.unwrapResult(candidate.callFunction(tool, candidate.undefined, args)))
  }

  /** What a case finds before its code runs; gives the arguments. `text` is all of its code: making what it never names took half the time of a case. */
  prepare(argsText: string, stdin: string | null, text: string): QuickJSHandle {
    const read = this.run(javascriptPrelude)
    const isOpen = reaches.test(text)
    if (isOpen || text.includes('console')) this.makeConsole()
    if (isOpen || stdin !== null || platformNames.test(text)) this.makePlatform(stdin)
    return this.invoke(read, [this.keep(this.candidate.newString(argsText))])
  }

  /** Timers, `process` and `require`. Only a whole program has a standard input. */
  private makePlatform(stdin: string | null): void {
    const { candidate } = this
    const writer = (isOutput: boolean): QuickJSHandle => this.keep(candidate.newFunction('write', (text) => this.write(candidate.getString(text), isOutput)))
    const leave = this.keep(candidate.newFunction('leave', (code) => { this.left ??= candidate.getNumber(code) }))
    const timers = this.run(timersPrelude)
    this.step = this.keep(candidate.getProp(timers, 'step'))
    this.moved = this.keep(candidate.getProp(timers, 'moved'))
    const input = stdin === null ? candidate.null : this.keep(candidate.newString(stdin))
    this.wantedCode = this.invoke(this.run(processPrelude), [input, writer(true), writer(false), leave, timers])
  }

  /** Runs ticks, else with `mayWait` the earliest timer. */
  private runStep(mayWait: boolean): { isIdle: boolean } | { thrown: QuickJSHandle } {
    const { candidate } = this
    if (this.step === null) return { isIdle: true }
    const stepped = candidate.callFunction(this.step, candidate.undefined, [mayWait ? candidate.true : candidate.false])
    if (stepped.error) return { thrown: this.keep(stepped.error) }
    return { isIdle: !stepped.value.consume((one) => candidate.dump(one) as boolean) }
  }

  /** Runs what is left to run, timers last, until `isDone` or nothing is left. */
  runOn(isDone: () => boolean): { thrown: QuickJSHandle } | null {
    const { runtime } = this.candidate
    for (;;) {
      const ticks = this.runStep(false)
      if ('thrown' in ticks) return ticks
      const jobs = runtime.executePendingJobs()
      if (jobs.error) return { thrown: this.keep(jobs.error) }
      if (this.left !== null) return null
      if (!ticks.isIdle || jobs.value > 0) continue
      if (isDone()) return null
      const timer = this.runStep(true)
      if ('thrown' in timer) return timer
      if (timer.isIdle) return null
    }
  }

  /** What came back: its value, or what was thrown; a promise is waited for, as far as anything is left to run. */
  settle(value: QuickJSHandle): Given {
    const { candidate } = this
    const look = (): ReturnType<QuickJSContext['getPromiseState']> => candidate.getPromiseState(value)
    const isPending = (): boolean => {
      const state = look()
      if (state.type === 'rejected') state.error.dispose()
      else if (state.type === 'fulfilled' && !state.notAPromise) state.value.dispose()
      return state.type === 'pending'
    }
    const thrown = this.runOn(() => !isPending())
    if (thrown !== null) return thrown
    const state = look()
    if (state.type === 'rejected') return { thrown: this.keep(state.error) }
    if (state.type === 'pending') return { refusal: 'the promise never settled: no timer is left, and nothing to wait for' }
    return { value: state.notAPromise ? value : this.keep(state.value) }
  }

  /** The code that the program ended itself with, or wants to; null when it ended by its end. */
  exitCode(): number | null {
    if (this.left !== null || this.wantedCode === null) return this.left
    const { candidate } = this
    const said = candidate.callFunction(this.wantedCode, candidate.undefined)
    if (said.error) return said.error.consume(() => null)
    const code = said.value.consume((one) => candidate.getNumber(one))
    return code === 0 || Number.isNaN(code) ? null : code
  }

  /** From here on the case is over and the harness needs room. */
  private makeRoom(): void {
    this.home.runtime.setMemoryLimit(caseMemoryBytes + harnessMemoryBytes)
  }

  encode(value: QuickJSHandle): CaseOutcome {
    this.makeRoom()
    const said = this.ask(0, [value])
    if (said.startsWith('v')) return { outcome: 'returned', valueText: said.slice(1), isSpent: false }
    return { outcome: 'raised', error: { name: 'ValueError', message: said.slice(1), line: null }, isSpent: false }
  }

  /** `besideFile`: an assertion file, whose lines are told in the message: those of an error are of the candidate's code. */
  describe(thrown: QuickJSHandle, besideFile: string | null = null): CaseOutcome {
    this.makeRoom()
    const [name, message, stack, classes, isNull] = JSON.parse(this.ask(2, [thrown])) as [string, string, string, string[], boolean]
    const line = lineIn(stack, solutionFile, classes)
    // QuickJS throws null where memory does not even suffice for an error; so much is taken then that nothing else explains it.
    const isMemory = (name === 'InternalError' && message === 'out of memory') || (isNull && this.quickjs.getWasmMemory().buffer.byteLength > caseMemoryBytes * 0.9)
    if (isMemory) return { outcome: 'memory', error: { name: 'InternalError', message: 'out of memory', line }, isSpent: false }
    if (name === 'InternalError' && message === 'stack overflow') return { outcome: 'raised', error: stackError(callerLine(stack)), isSpent: false }
    const besideLine = besideFile !== null && (line === null || name === 'AssertionError') ? lineIn(stack, besideFile, classes) : null
    const place = besideLine === null ? '' : `${besideFile}, line ${besideLine}: `
    return { outcome: 'raised', error: { name, message: `${place}${message}`.slice(0, 2000), line }, isSpent: false }
  }

  /** Where the candidate's code stood when the stack of the browser's own engine ran over: its frames still lie in QuickJS's memory, which is of no other use from then on. */
  standing(): number | null {
    try {
      const stack = this.home.evalCode('new Error().stack', 'harness.js')
      return stack.error ? null : callerLine(this.home.getString(stack.value))
    } catch {
      return null
    }
  }

  dispose(): void {
    const { runtime } = this.candidate
    for (const handle of this.handles) if (handle.alive) handle.dispose()
    this.candidate.dispose()
    this.home.dispose()
    runtime.dispose()
  }
}
