import type { QuickJSHandle } from 'quickjs-emscripten-core'
import { heardName } from '#sandbox/languages/javascript-prelude'
import { solutionFile, type Given, type Realms } from '#sandbox/languages/javascript-realms'
import { javascriptTests, testNames } from '#sandbox/languages/javascript-tests'
import type { CaseInput, CaseOutcome, Watch } from '#sandbox/languages/language'

const raised = (name: string, message: string): CaseOutcome => ({ outcome: 'raised', error: { name, message, line: null }, isSpent: false })
const exited = (code: number): CaseOutcome => raised('Error', `the program called process.exit(${code})`)

/** What a program may call its entry: a name of its own, of `module.exports`, that itself, the default export, or a method of a class `Solution`. */
const findEntry = (entry: string): string => `(() => {
  const name = ${JSON.stringify(entry)}
  if (typeof ${entry} !== 'undefined') return ${entry}
  const all = module.exports
  if (all !== null && all !== undefined && all[name] !== undefined) return all[name]
  for (const one of [all, all?.default]) if (typeof one === 'function' && !/^class\\b/.test(Function.prototype.toString.call(one))) return one
  const made = typeof Solution !== 'undefined' ? Solution : all?.Solution
  if (typeof made !== 'function') return undefined
  if (typeof made.prototype?.[name] === 'function') { const solution = new made(); return solution[name].bind(solution) }
  return typeof made[name] === 'function' ? made[name].bind(made) : undefined
})()`

/** Defines, finds the entry, calls it. */
function callEntry(realms: Realms, code: string, entry: string, args: QuickJSHandle): Given {
  const { candidate } = realms
  const defined = candidate.evalCode(code, solutionFile, { type: 'global' })
  if (defined.error) return { thrown: realms.keep(defined.error) }
  realms.keep(defined.value)
  const looked = candidate.evalCode(findEntry(entry), 'harness.js', { type: 'global' })
  if (looked.error) return { thrown: realms.keep(looked.error) }
  const found = realms.keep(looked.value)
  const kind = candidate.typeof(found)
  if (kind !== 'function') return { refusal: kind === 'undefined' ? `there is no function named ${entry}` : `${entry} is not a function` }
  const length = candidate.getNumber(realms.keep(candidate.getProp(args, 'length')))
  const list = Array.from({ length }, (_, index) => realms.keep(candidate.getProp(args, index)))
  const called = candidate.callFunction(found, candidate.undefined, list)
  return called.error ? { thrown: realms.keep(called.error) } : realms.settle(realms.keep(called.value))
}

/**
 * QuickJS tells nobody of a promise that is rejected and dropped, and a program ends with its top level's calls: `main()` in a statement of its own is heard, as long as nothing
 * is chained to it. Whether a line is such a statement is asked of the parser: what stands before and after it are then programs by themselves.
 */
function hearCalls(realms: Realms, code: string): string {
  const lines = code.split('\n')
  const parses = (text: string): boolean => {
    const compiled = realms.candidate.evalCode(text, solutionFile, { type: 'global', compileOnly: true })
    if (compiled.error) compiled.error.dispose()
    else compiled.value.dispose()
    return !compiled.error
  }
  return lines.map((line, at) => {
    const [all, call = '', rest = ''] = /^(?!console\.)([\w$.]+\([^;]*\))(\s*(?:;.*|\/\/.*)?)$/.exec(line) ?? []
    if (all === undefined || !parses(`(${call})`) || !parses(lines.slice(0, at).join('\n'))) return line
    // Without a semicolon the next lines may go on with it.
    if (!rest.includes(';') && !parses(lines.slice(at + 1).join('\n'))) return line
    return `${heardName}(${call})${rest}`
  }).join('\n')
}

/** A whole program, with its events and timers; what it writes is its value. */
function runProgram(realms: Realms, code: string): CaseOutcome | null {
  const ran = realms.candidate.evalCode(code, solutionFile, { type: 'global' })
  const last: Given = ran.error ? { thrown: realms.keep(ran.error) } : { value: realms.keep(ran.value) }
  const given = 'thrown' in last ? last : (realms.runOn(() => false) ?? realms.settle(last.value))
  const exitCode = realms.exitCode()
  if (exitCode !== null) return exitCode === 0 ? null : exited(exitCode)
  return 'thrown' in given ? realms.describe(given.thrown) : null
}

/** The candidate's code, then the assertion file as the body of one function whose parameters are the harness's. */
function runTest(realms: Realms, code: string, test: { text: string; file: string; nonce: string }): CaseOutcome {
  const { candidate, home } = realms
  const describe = (thrown: QuickJSHandle): CaseOutcome => realms.describe(thrown, test.file)
  const makeTester = realms.keep(home.unwrapResult(home.evalCode(javascriptTests, 'harness.js')))
  const nonce = realms.keep(home.newString(test.nonce))
  const defined = candidate.evalCode(code, solutionFile, { type: 'global' })
  if (defined.error) return realms.describe(realms.keep(defined.error))
  realms.keep(defined.value)
  const exported = realms.keep(candidate.unwrapResult(candidate.evalCode('new Proxy(module.exports, { get: (all, key) => (key in all ? all[key] : globalThis[key]) })', 'harness.js')))
  const made = realms.keep(home.unwrapResult(home.callFunction(makeTester, home.undefined, [nonce, exported])))
  const [api, run] = [realms.keep(home.getProp(made, 0)), realms.keep(home.getProp(made, 1))]
  const wrapped = candidate.evalCode(`(function (${testNames.join(', ')}, module, exports) { return (function () {${test.text}\n})() })`, test.file, { type: 'global' })
  if (wrapped.error) return describe(realms.keep(wrapped.error))
  const blank = realms.keep(candidate.newObject())
  const called = candidate.callFunction(realms.keep(wrapped.value), candidate.undefined, [...testNames.map((name) => realms.keep(home.getProp(api, name))), blank, blank])
  if (called.error) return describe(realms.keep(called.error))
  const first = realms.settle(realms.keep(called.value))
  if ('thrown' in first) return describe(first.thrown)
  const began = home.callFunction(run, home.undefined)
  const given: Given = began.error ? { thrown: realms.keep(began.error) } : realms.settle(realms.keep(began.value))
  const exitCode = realms.exitCode()
  if (exitCode !== null) return exited(exitCode)
  if ('thrown' in given) return describe(given.thrown)
  if ('refusal' in given) return raised('AssertionError', given.refusal)
  return { outcome: 'returned', valueText: home.getString(given.value), isSpent: false }
}

function runCall(realms: Realms, code: string, entry: string, args: QuickJSHandle, watch: Watch): CaseOutcome {
  const given = callEntry(realms, code, entry, args)
  watch.end()
  const exitCode = realms.exitCode()
  if (exitCode !== null) return exited(exitCode)
  if ('refusal' in given) return raised('ReferenceError', given.refusal)
  return 'thrown' in given ? realms.describe(given.thrown) : realms.encode(given.value)
}

/** One case: a call, a whole program or an assertion file. */
export function runIn(realms: Realms, code: string, input: CaseInput, watch: Watch): CaseOutcome {
  const { entry, argsText, stdin, test } = input
  const args = realms.prepare(argsText ?? '[]', stdin, test === null ? code : `${code}\n${test.text}`)
  const program = stdin === null ? code : hearCalls(realms, code)
  watch.begin()
  if (stdin === null && test === null) return runCall(realms, code, entry, args, watch)
  const outcome = test !== null ? runTest(realms, code, test) : runProgram(realms, program)
  watch.end()
  return outcome ?? { outcome: 'returned', valueText: JSON.stringify(realms.output), isSpent: false }
}
