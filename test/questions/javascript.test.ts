import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { RunJob, SandboxLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { createEngines } from '#main/checker/engines'

const slow = 180_000
const engines = createEngines(join(resolve(import.meta.dirname, '../..'), '.cache', 'sandbox'))
afterAll(() => engines.dispose())

type Case = Omit<RunJob['cases'][number], 'caseId'>
async function run(code: string, one: Case = { args: [] }, timeLimitMs = 20_000, language: SandboxLanguage = 'javascript'): Promise<Produced> {
  const [produced] = await engines.of(language).run({ language, entry: 'f', module: 'solution', timeLimitMs, cases: [{ caseId: 'a', ...one }] }, code, { onCase: () => undefined })
  return produced as Produced
}

describe('what went wrong is said', () => {
  test.each([
    ['arrays', 'a.push([1, 2, 3])'], ['a map', 'm.set(m.size, [m.size, 1, 2, 3])'],
  ])('memory full of %s', async (_, body) => {
    expect(await run(`function f() { const a = [], m = new Map(); for (;;) ${body} }`)).toMatchObject({ outcome: 'memory', error: { message: 'out of memory' } })
  }, slow)
  test('null that is thrown is no lack of memory', async () => {
    expect(await run('function f() { throw null }')).toMatchObject({ outcome: 'raised', error: { message: 'null' } })
  }, slow)
  test.each([
    ['plain', 'const f = (n = 0) =>\n  f(n + 1) + 1'],
    ['with a memo', 'const memo = new Map()\nfunction f(n = 0) { if (memo.has(n)) return memo.get(n); const value = f(n + 1); memo.set(n, value); return value }'],
    ['through forEach', 'function f(n = 0) {\n  [1].forEach(() => f(n + 1)) }'],
    ['through a comparator', 'function f() {\n  return [2, 1].sort(() => f()) }'],
    ['through toJSON', 'function f() {\n  return JSON.stringify({ toJSON: () => f() }) }'],
    ['through generators', 'function* g() {\n  yield* g() }\nconst f = () => [...g()]'],
  ])('recursion without end, %s, has its line', async (_, code) => {
    expect(await run(code)).toMatchObject({ outcome: 'raised', error: { name: 'RangeError', message: 'Maximum call stack size exceeded', line: 2 } })
    expect(await run('const f = () => 1')).toMatchObject({ value: 1 })
  }, slow)
  test.each([
    ['one of a class of its own', 'class Mine extends Error { constructor(text) { super(text) } }\nclass More extends Mine {}\nfunction f() {\n  throw new More("no") }', { name: 'Error', message: 'no', line: 4 }],
    ['an object', 'function f() { throw { code: 5 } }', { name: 'Error', message: '{ code: 5 }', line: null }],
    ['a text', 'function f() { throw "no" }', { name: 'Error', message: 'no', line: null }],
    ['a package', 'import _ from "lodash"\nexport const f = () => _.sum([1])', { message: 'there is no module lodash here: only the language itself', line: 1 }],
  ])('an error: %s', async (_, code, error) => {
    expect(await run(code)).toMatchObject({ outcome: 'raised', error })
  }, slow)
  test('an assertion that fails has its line, and the error of the code its own', async () => {
    const test = { file: 'tests/it.test.js', text: "const { f, g } = require('./solution')\ntest('one', () => {\n  expect(f()).toBe(1)\n})\ntest('two', () => { g() })" }
    expect(await run('const f = () => 2\nmodule.exports = { f }', { test })).toMatchObject({ error: { message: 'tests/it.test.js, line 3: one: expected 2 toBe 1', line: null } })
    expect(await run('const g = () => {\n  throw new Error("own") }\nmodule.exports = { f: () => 1, g }', { test })).toMatchObject({ error: { message: 'own', line: 2 } })
    expect(await run('module.exports = { f: () => 1 }', { test })).toMatchObject({ error: { name: 'TypeError', message: expect.stringMatching(/^tests\/it.test.js, line 5: /) } })
  }, slow)
})

describe('what is called', () => {
  test.each([
    ['a method of a class Solution', 'class Solution { constructor() { this.by = 2 } f(n) { return n * this.by } }'],
    ['a static method of it', 'class Solution { static f(n) { return n * 2 } }'],
    ['what is exported alone', 'module.exports = (n) => n * 2'],
    ['what is exported by default', 'export default (n) => n * 2'],
    ['what is exported by name', 'exports.f = (n) => n * 2'],
    ['the function, where there is a class too', 'class Solution { f() { return 0 } }\nconst f = (n) => n * 2'],
  ])('%s', async (_, code) => {
    expect(await run(code, { args: [3] })).toMatchObject({ outcome: 'returned', value: 6 })
  }, slow)
  test('what is undefined is not in an object, and nothing in a list', async () => {
    expect(await run('const f = () => ({ a: undefined, b: 1, c: [undefined], d: new Map([["e", undefined]]) })')).toMatchObject({ value: { b: 1, c: [null], d: { e: null } } })
  }, slow)
})

describe('the console', () => {
  test.each([
    ['console.log([1, "a", { b: -0 }], "a", new Map([["k", new Set([2n])]]), null)', "[ 1, 'a', { b: -0 } ] a Map(1) { 'k' => Set(1) { 2n } } null\n"],
    ['class Point { constructor() { this.x = 1 } }\nconsole.log(new Point(), Point, class extends Point {}, () => 1)', 'Point { x: 1 } [class Point] [class (anonymous) extends Point] [Function (anonymous)]\n'],
    ['function* g() {}\nconsole.log([1].values(), g(), new Float64Array(2), Object.create(null))', 'Object [Array Iterator] {} Object [Generator] {} Float64Array(2) [ 0, 0 ] [Object: null prototype] {}\n'],
    ['class Mine extends Error { name = "Mine" }\nconsole.log(new Mine("no"), [new TypeError("t")])', 'Mine: no [ [TypeError: t] ]\n'],
    ['const a = {}\na.a = a\nconsole.log(a)', '{ a: [Circular] }\n'],
    ['console.log("%s is %d, %i, %f, %j, %o %% %s", "x", 1.5, 1.5, "2.5", { a: [1] }, [1])\nconsole.log("100%", 5)', 'x is 1.5, 1, 2.5, {"a":[1]}, [ 1 ] % %s\n100% 5\n'],
    ['console.group("outer")\nconsole.log("a\\nb")\nconsole.group()\nconsole.log("c")\nconsole.groupEnd()\nconsole.groupEnd()\nconsole.log("d")', 'outer\n  a\n  b\n    c\nd\n'],
    ['console.count()\nconsole.count()\nconsole.countReset()\nconsole.count()\nconsole.dir({ a: 1 })', 'default: 1\ndefault: 2\ndefault: 1\n{ a: 1 }\n'],
    ['console.assert(true, "x")\nconsole.assert(1 > 2, "%s wrong", "all")\nconsole.trace("here")', 'Assertion failed: all wrong\nTrace: here\n'],
    ['console.table([{ a: 1, b: "x" }, { a: 22 }])', "┌─────────┬────┬─────┐\n│ (index) │ a  │ b   │\n├─────────┼────┼─────┤\n│ 0       │ 1  │ 'x' │\n│ 1       │ 22 │     │\n└─────────┴────┴─────┘\n"],
  ])('%s', async (body, printed) => {
    expect(await run(`function f() { ${body} }`)).toMatchObject({ outcome: 'returned', printed })
  }, slow)
})

describe('timers', () => {
  test('their time is made up, and clocks move with it', async () => {
    const code = `const sleep = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value))
async function f() {
  const [date, began] = [Date.now(), performance.now()]
  console.time('all')
  const all = await Promise.all([sleep(60_000, 'a'), sleep(30_000, 'b')])
  console.timeEnd('all')
  return [...all, ...[Date.now() - date, new Date() - date, performance.now() - began].map((ms) => Math.floor(ms / 1000)), new Date(0) instanceof Date, typeof Date()]
}`
    const produced = await run(code)
    expect(produced).toMatchObject({ value: ['a', 'b', 60, 60, 60, true, 'string'], printed: expect.stringMatching(/^all: 60\.\d{3}s\n$/) })
    expect(produced.timeMs).toBeLessThan(5000)
  }, slow)
  test('run in the order of Node: ticks, promises, timers by time, what is immediate', async () => {
    const code = `const f = () => new Promise((resolve) => {
  const seen = [], note = (what) => () => seen.push(what)
  setTimeout(note('10'), 10)
  setImmediate(note('immediate'))
  setTimeout(note('0'), 0)
  const gone = setTimeout(note('cleared'), 5)
  queueMicrotask(note('microtask'))
  Promise.resolve().then(note('promise')).then(() => process.nextTick(note('late tick')))
  process.nextTick(note('tick'))
  let times = 0
  const every = setInterval(() => { seen.push('every ' + (times += 1)); if (times === 2) { clearInterval(every); resolve(seen) } }, 8)
  clearTimeout(gone)
})`
    expect(await run(code)).toMatchObject({ value: ['tick', 'microtask', 'promise', 'late tick', '0', 'immediate', 'every 1', '10', 'every 2'] })
  }, slow)
  test('an error in a callback is heard, and so is one of its promise', async () => {
    expect(await run('const f = () => new Promise(() => {\n  setTimeout(() => { throw new Error("late") }, 5) })')).toMatchObject({ error: { message: 'late', line: 2 } })
    expect(await run('const f = () => new Promise(() => {\n  setTimeout(async () => { await null; throw new Error("late") }, 5) })')).toMatchObject({ error: { message: 'late', line: 2 } })
  }, slow)
  test('an interval without end is ended at the limit; a promise that nothing settles is told at once', async () => {
    expect(await run('const f = () => new Promise(() => { setInterval(() => {}, 1000) })', { args: [] }, 500)).toMatchObject({ outcome: 'timeout' })
    expect(await run('const f = () => new Promise(() => { setTimeout(() => {}, 1000) })')).toMatchObject({ outcome: 'raised', error: { message: expect.stringMatching(/never settled/) } })
  }, slow)
  test('are there for assertion files and TypeScript', async () => {
    const text = "import { test, expect } from 'vitest'\nimport { debounce } from './solution'\ntest('once', async () => {\n  let calls = 0\n  const one = debounce(() => { calls += 1 }, 50)\n  one(); one(); one()\n  await new Promise((done) => setTimeout(done, 100))\n  expect(calls).toBe(1)\n})"
    const code = 'export function debounce(run: () => void, ms: number): () => void {\n  let timer: ReturnType<typeof setTimeout>\n  return () => { clearTimeout(timer); timer = setTimeout(run, ms) }\n}'
    expect(await run(code, { test: { file: 'tests/a.test.ts', text } }, 20_000, 'typescript')).toMatchObject({ outcome: 'returned', value: { tests: 1 } })
  }, slow)
})

describe('whole programs', () => {
  const hackerrank = `'use strict'
const fs = require('fs')
process.stdin.resume()
process.stdin.setEncoding('utf-8')
let inputString = ''
let currentLine = 0
process.stdin.on('data', function (inputStdin) { inputString += inputStdin })
process.stdin.on('end', function () { inputString = inputString.split('\\n'); main() })
const readLine = () => inputString[currentLine++]
function main() {
  const ws = fs.createWriteStream(process.env.OUTPUT_PATH)
  const n = parseInt(readLine().trim(), 10)
  ws.write(readLine().split(' ').slice(0, n).map(Number).reduce((a, b) => a + b) + '\\n')
  ws.end()
}`
  test.each([
    ['the template of HackerRank', hackerrank],
    ['standard input as chunks', "async function main() { let all = ''; for await (const chunk of process.stdin) all += chunk; console.log(all.trim().split(/\\s+/).slice(1).map(Number).reduce((a, b) => a + b)) }\nmain()"],
    ['what is readable', "let all = ''\nprocess.stdin.on('readable', () => { let part; while ((part = process.stdin.read()) !== null) all += part })\nprocess.stdin.on('end', () => console.log(all.split('\\n')[1].split(' ').map(Number).reduce((a, b) => a + b)))"],
    ['lines as events', "const lines = []\nrequire('readline').createInterface({ input: process.stdin }).on('line', (line) => lines.push(line)).on('close', () => console.log(lines[1].split(' ').map(Number).reduce((a, b) => a + b)))"],
    ['lines one after another', "import * as readline from 'node:readline'\nconst reader = readline.createInterface({ input: process.stdin })\nasync function main() { let last = ''; for await (const line of reader) last = line; process.stdout.write(last.split(' ').map(Number).reduce((a, b) => a + b) + require('os').EOL) }\nmain()"],
    ['questions', "const reader = require('readline').createInterface({ input: process.stdin })\nreader.question('', () => reader.question('', (line) => { console.log(line.split(' ').map(Number).reduce((a, b) => a + b)); reader.close() }))"],
    ['leaving early', "const [, line] = require('fs').readFileSync(0, 'utf8').split('\\n')\nconsole.log(line.split(' ').map(Number).reduce((a, b) => a + b))\ntry { process.exit() } catch {}\nconsole.log('more')"],
    ['a timer', "setTimeout(() => console.log('6'), 1000)"],
  ])('%s', async (_, code) => {
    expect(await run(code, { stdin: '3\n1 2 3\n' })).toMatchObject({ outcome: 'returned', value: '6\n' })
  }, slow)
  test('events come after what stands in the file', async () => {
    expect(await run("process.stdin.on('data', () => console.log('data')).on('end', () => console.log('end'))\nconsole.log('top', process.argv.length, process.env)", { stdin: 'x' })).toMatchObject({ value: 'top 2 {}\ndata\nend\n' })
  }, slow)
  test('a promise of a call that is dealt with is not heard of, and what looks like a call is left alone', async () => {
    const code = 'const fail = async () => { throw new Error("no") }\nfail().catch(() => console.log("caught"))\nfail()\n  // later\n  .catch(() => console.log("caught"))\nconst text = `\nfail()\n`\n/*\nfail()\n*/\nconsole.log(text.trim())\n1'
    expect(await run(code, { stdin: '' })).toMatchObject({ outcome: 'returned', value: 'fail()\ncaught\ncaught\n' })
  }, slow)
  test.each([
    ['process.exit(3)', 'the program called process.exit(3)'],
    ['process.exitCode = 1', 'the program called process.exit(1)'],
    ["process.stdin.on('end', () => { throw new Error('no') })", 'no'],
    ["process.stdin.on('end', async () => { await null; throw new Error('no') })", 'no'],
    ["async function main() { await null; throw new Error('no') }\nmain()", 'no'],
    ["async function main() { await null; throw new Error('no') }\nmain(); 1", 'no'],
    ["async function main() { await null; throw new Error('no') }\nmain()\nconst after = 1\nafter", 'no'],
    ["require('fs').readFileSync('/etc/passwd')", 'there is no file /etc/passwd: programs read standard input and write to standard output'],
  ])('%s is no success', async (code, message) => {
    expect(await run(`console.log(1)\n${code}`, { stdin: '' })).toMatchObject({ outcome: 'raised', error: { message }, printed: '1\n' })
  }, slow)
})
