import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { SandboxLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { createEngines } from '#main/checker/engines'

const slow = 180_000
const engines = createEngines(join(resolve(import.meta.dirname, '../..'), '.cache', 'sandbox'))
afterAll(() => engines.dispose())

type Case = { stdin: string } | { test: { file: string; text: string } }
async function run(language: SandboxLanguage, code: string, one: Case): Promise<Produced> {
  const job = { language, entry: '', module: 'solution', timeLimitMs: 20_000, cases: [{ caseId: 'a', ...one }] }
  const [produced] = await engines.of(language).run(job, code, { onCase: () => undefined })
  return produced as Produced
}

const python = {
  file: 'tests/test_it.py',
  text: 'import unittest\nfrom solution import f\nclass T(unittest.TestCase):\n    def test_one(self):\n        self.assertEqual(f(1), 2)\n    def test_two(self):\n        self.assertEqual(f(2), 3)\n',
}
const javascript = {
  file: 'tests/it.test.js',
  text: "const assert = require('node:assert')\nconst { f } = require('./solution')\ndescribe('f', () => {\n  test('one', () => { expect(f(1)).toBe(2) })\n  test('two', async () => { assert.strictEqual(await f(2), 3) })\n})\n",
}

describe('assertion files', () => {
  test.each([
    ['python', 'def f(x):\n    return x + 1\n', python],
    ['javascript', 'export const f = (x) => x + 1\n', javascript],
    ['javascript', 'function f(x) { return x + 1 }\n', javascript],
    ['typescript', 'export const f = (x: number): number => x + 1\n', javascript],
  ] as const)('%s: a right solution passes, and every test is counted', async (language, code, file) => {
    expect(await run(language, code, { test: file })).toMatchObject({ outcome: 'returned', value: { tests: 2 } })
  }, slow)
  test.each([
    ['python', 'a wrong answer', 'def f(x):\n    return 5\n', /test_one: 5 != 2/],
    ['python', 'leaving when imported', 'import sys\nsys.exit(0)\n', /exit/],
    ['python', 'leaving in the call', 'import sys\ndef f(x):\n    sys.exit(0)\n', /exit/],
    ['python', 'raising SystemExit', 'def f(x):\n    raise SystemExit\n', /exit/],
    ['python', 'ending the process', 'import os\ndef f(x):\n    os._exit(0)\n', /./],
    ['python', 'patching unittest', 'import unittest\nunittest.TestCase.assertEqual = lambda *a: None\ndef f(x):\n    return 5\n', /changed assertEqual of the interpreter/],
    ['python', 'patching unittest in the call', 'import unittest\ndef f(x):\n    unittest.TestCase.assertEqual = lambda *a: None\n    return 5\n', /changed|5 != 2/],
    ['python', 'patching the result', 'import unittest\ndef f(x):\n    unittest.TestResult.addFailure = lambda *a: None\n    unittest.TestCase.run = lambda self, result=None: result\n    return 5\n', /changed|5 != 2/],
    ['python', 'replacing AssertionError', 'import builtins\nbuiltins.AssertionError = type("Q", (Exception,), {})\ndef f(x):\n    return 5\n', /changed AssertionError/],
    ['javascript', 'a wrong answer', 'export const f = () => 5\n', /f: one: expected 5 toBe 2/],
    ['javascript', 'replacing expect and test', "globalThis.expect = () => ({ toBe() {} })\nglobalThis.test = () => {}\nexport const f = () => { globalThis.expect = () => ({ toBe() {} }); return 5 }\n", /expected 5 toBe 2/],
    ['javascript', 'patching prototypes', 'Object.is = () => true\nArray.prototype.every = () => true\nJSON.stringify = () => "{}"\nexport const f = () => 5\n', /expected 5 toBe 2/],
    ['python', 'changing what a function of unittest does', 'import unittest\nunittest.TestCase.assertEqual.__code__ = (lambda self, first, second, msg=None: None).__code__\ndef f(x):\n    return 5\n', /changed assertEqual/],
    ['python', 'changing how a test case runs', 'import unittest\nunittest.TestCase.run.__code__ = (lambda self, result=None: result).__code__\ndef f(x):\n    return 5\n', /changed run/],
    ['python', 'an object that equals everything', 'class Yes:\n    def __eq__(self, other):\n        return True\ndef f(x):\n    return Yes()\n', /class Yes says that it equals everything/],
    ['python', 'a number that equals everything', 'def f(x):\n    class Yes(int):\n        def __eq__(self, other):\n            return True\n    return Yes(7)\n', /class Yes says that it equals everything/],
    ['python', 'tracing the interpreter', `import sys\nseen = {}\ndef tracer(frame, event, arg):\n    if frame.f_code.co_name == "run_assertions" and "nonce" in frame.f_locals:\n        seen["nonce"] = frame.f_locals["nonce"]\n    if frame.f_code.co_name in ("collect", "describe"):\n        frame.f_locals["text"] = '{"outcome":"returned"}\\n{"tests":2,"nonce":"%s"}' % seen.get("nonce")\n    return tracer\nsys.settrace(tracer)\ndef f(x):\n    return 5\n`, /traces the interpreter|5 != 2/],
    ['javascript', 'throwing when loaded', 'throw new Error("early")\n', /early/],
    ['javascript', 'a promise that never settles', 'export const f = (x) => (x === 1 ? 2 : new Promise(() => {}))\n', /never settled/],
  ] as const)('%s: %s does not pass', async (language, _name, code, message) => {
    const produced = await run(language, code, { test: language === 'python' ? python : javascript })
    expect(produced.outcome, JSON.stringify(produced)).not.toBe('returned')
    expect(produced.error?.message ?? '').toMatch(message)
  }, slow)
  test('python: a class may say what it equals', async () => {
    const code = 'class Money:\n    def __init__(self, cents):\n        self.cents = cents\n    def __eq__(self, other):\n        return self.cents == (other.cents if isinstance(other, Money) else other)\ndef f(x):\n    return Money(x + 1)\n'
    expect(await run('python', code, { test: python })).toMatchObject({ outcome: 'returned', value: { tests: 2 } })
  }, slow)
  const deep = (body: string) => ({ file: 'tests/f.test.js', text: `import { f } from '../solution'\nimport assert from 'node:assert'\n${body}` })
  test.each([
    ['everything a Date', "Object.defineProperty(Object.prototype, Symbol.toStringTag, { get() { return 'Date' } })\nObject.prototype.valueOf = () => 1\nexport const f = () => ({})\n", "test('a', () => expect(f(1)).toEqual({ a: 1, b: [1, 2] }))"],
    ['everything a Date, to node:assert', "Object.defineProperty(Object.prototype, Symbol.toStringTag, { get() { return 'Date' } })\nObject.prototype.valueOf = () => 1\nexport const f = () => ({})\n", "test('a', () => assert.deepStrictEqual(f(1), [1, 2, 3]))"],
    ['everything an error', "Object.defineProperty(Object.prototype, Symbol.toStringTag, { get() { return 'Error' } })\nObject.prototype.stack = ''\nexport const f = () => ({})\n", "test('a', () => expect(f(1)).toEqual({ a: 1 }))"],
    ['Maps without a size', "Object.defineProperty(Map.prototype, 'size', { get: () => 0 })\nMap.prototype[Symbol.iterator] = function* () {}\nMap.prototype.entries = function* () {}\nexport const f = () => new Map()\n", "test('a', () => expect(f(1)).toEqual(new Map([[1, 2]])))"],
  ])('javascript: prototypes that make %s do not make it pass', async (_, code, body) => {
    expect(await run('javascript', code, { test: deep(body) })).toMatchObject({ outcome: 'raised', error: { name: 'AssertionError' } })
  }, slow)
  test('javascript: sets and maps are equal in any order, and shown; what afterAll finds counts', async () => {
    const code = 'export const f = (x) => (x === 1 ? new Set([2, 1, { a: 1 }]) : new Map([["b", [2]], ["a", 1]]))\n'
    expect(await run('javascript', code, { test: deep("test('a', () => { expect(f(1)).toEqual(new Set([{ a: 1 }, 1, 2])); expect(f(2)).toEqual(new Map([['a', 1], ['b', [2]]])) })") })).toMatchObject({ value: { tests: 1 } })
    expect((await run('javascript', code, { test: deep("test('a', () => expect(f(1)).toEqual(new Set([1])))") })).error?.message).toContain('{"Set":[2,1,{"a":1}]}')
    expect(await run('javascript', code, { test: deep("test('a', () => {})\nafterAll(() => { throw new Error('left behind') })") })).toMatchObject({ outcome: 'raised', error: { message: 'tests/f.test.js, line 4: left behind' } })
  }, slow)
  test('a file without a test says so', async () => {
    expect(await run('javascript', 'const f = 1\n', { test: { file: 'tests/a.js', text: 'const x = 1' } })).toMatchObject({ value: { tests: 0 } })
    expect(await run('python', 'f = 1\n', { test: { file: 'tests/a.py', text: 'x = 1\n' } })).toMatchObject({ value: { tests: 0 } })
  }, slow)
})

describe('whole programs', () => {
  test.each([
    ['python', 'print(int(input()) + int(input()))\nimport sys\nprint("aside", file=sys.stderr)\nsys.exit()\n'],
    ['python', 'import sys\nprint(sum(map(int, sys.stdin)))\n'],
    ['python', 'print(sum(int(x) for x in open(0).read().split()))\n'],
    ['javascript', "const lines = require('fs').readFileSync(0, 'utf8').trim().split('\\n')\nconsole.error('aside')\nconsole.log(lines.map(Number).reduce((a, b) => a + b))\n"],
    ['typescript', "import { readFileSync } from 'node:fs'\nconst lines: string[] = readFileSync('/dev/stdin', 'utf8').trim().split('\\n')\nprocess.stdout.write(`${lines.map(Number).reduce((a, b) => a + b)}\\n`)\n"],
  ] as const)('%s reads its input and its output is the value', async (language, code) => {
    for (const [stdin, value] of [['1\n2\n', '3\n'], ['40\n2\n', '42\n'], ['10\n5\n', '15\n']] as const) expect(await run(language, code, { stdin })).toMatchObject({ outcome: 'returned', value })
  }, slow)
  test('a program that fails has not passed', async () => {
    expect(await run('python', 'import sys\nprint(3)\nsys.exit(1)\n', { stdin: '' })).toMatchObject({ outcome: 'raised' })
    expect(await run('javascript', 'console.log(3)\nthrow new Error("no")\n', { stdin: '' })).toMatchObject({ outcome: 'raised', error: { line: 2 } })
  }, slow)
})
