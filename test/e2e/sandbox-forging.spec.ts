import { expect } from '@playwright/test'
import type { Json } from '#core/bank/case'
import type { SandboxLanguage } from '#core/session/run-protocol'
import { differ } from '#core/session/differ'
import type { Produced } from '#core/session/verdict'
import { firstOf, run, test } from './sandbox-fixture.ts'
import { startSandboxPage } from './sandbox-page.ts'
import { samples } from './sandbox-samples.ts'

test.describe.configure({ mode: 'default', timeout: 180_000 })

test.describe('results cannot be forged', () => {
  const isRight = (produced: Produced | undefined, want: Json): boolean => produced?.outcome === 'returned' && produced.value !== undefined && differ(produced.value, want, {}).message === null
  const tricks: Record<string, string> = {
    'an object equal to everything': 'class Yes:\n    def __eq__(self, other): return True\n    def __hash__(self): return 0\n    def __repr__(self): return "42"\ndef f(): return Yes()\n',
    'a number equal to everything': 'class Yes(int):\n    def __eq__(self, other): return True\n    def __repr__(self): return "42"\n    def __index__(self): return 42\n    __hash__ = int.__hash__\ndef f(): return Yes(1)\n',
    'a list that reads differently': 'class Odd(list):\n    def __iter__(self): return iter([42])\n    def __len__(self): return 1\ndef f(): return Odd([1])[0]\n',
    'a text that writes a tag': 'class Text(str):\n    def __str__(self): return "42"\ndef f(): return Text("1")\n',
    'json, print and builtins patched': 'import builtins, json, sys\njson.dumps = lambda *a, **k: "42"\njson.JSONEncoder.encode = lambda *a: "42"\nbuiltins.repr = builtins.str = lambda *a: "42"\nbuiltins.type = lambda x: int\nsys.stdout.write = None\ndef f(): return 41\n',
    'the harness looked up by frames': 'import sys\ndef f():\n    frame = sys._getframe()\n    while frame:\n        frame.f_locals.get("state", {})["text"] = \'{"outcome":"passed"}\'\n        frame = frame.f_back\n    return 41\n',
    'a tag made by hand': 'def f(): return {"$int": "42"}\n',
  }
  for (const [name, code] of Object.entries(tricks)) {
    test(`${name} stays what it is`, async ({ shown }) => {
      const [produced] = await run(shown, 'python', { code, cases: [{ caseId: 'a', args: [] }] })
      expect(produced, JSON.stringify(produced)).toBeDefined()
      expect(isRight(produced, 42), JSON.stringify(produced)).toBe(false)
      expect(firstOf(await run(shown, 'python', samples.python.good))).toMatchObject({ outcome: 'returned', value: samples.python.good.value })
    })
  }

  const leavings: [SandboxLanguage, string, string, Json][] = [
    ['python', 'import decimal, os, warnings\ndecimal.getcontext().prec = 6\nos.environ["LEFT"] = "1"\nos.chdir("/tmp")\nopen("/tmp/left", "w").close()\nwarnings.simplefilter("error")\ndef f(): return 1', 'import decimal, os, warnings\ndef f(): return [str(decimal.Decimal("1234567.891") + 1), os.environ.get("LEFT"), os.path.exists("/tmp/left"), os.getcwd() == "/tmp"]', ['1234568.891', null, false, false]],
    ['r', 'f <- function() { Sys.setenv(TZ = "Asia/Tokyo", LEFT = "1"); RNGkind("Wichmann-Hill"); options(left = 1); file.create("/tmp/left"); 1 }', 'f <- function() { set.seed(1); list(Sys.getenv("LEFT"), is.null(getOption("left")), file.exists("/tmp/left"), format(as.POSIXct(0), "%H"), RNGkind()[[1]]) }', ['', true, false, '00', 'Mersenne-Twister']],
  ]
  for (const [language, leaves, looks, want] of leavings) {
    test(`${language}: nothing that code leaves behind is there in the next run`, async ({ shown }) => {
      expect(firstOf(await run(shown, language, { code: leaves, cases: [{ caseId: 'a', args: [] }] }))).toMatchObject({ outcome: 'returned' })
      expect(firstOf(await run(shown, language, { code: looks, cases: [{ caseId: 'a', args: [] }] }))).toMatchObject({ outcome: 'returned', value: want })
    })
  }

  const slow: [SandboxLanguage, string][] = [
    ['python', 'class Slow(list):\n    def __iter__(self):\n        while True: pass\n    def __len__(self):\n        while True: pass\n    def __repr__(self):\n        while True: pass\ndef f(): return {1: Slow([1]), 2: type("X", (), {"__repr__": Slow.__repr__})()}\n'],
    ['javascript', 'function f() {\n  return { get a() { for (;;); } }\n}'],
  ]
  for (const [language, code] of slow) {
    test(`${language}: a value that takes for ever to write ends soon after the limit`, async ({ shown }) => {
      const startedAt = performance.now()
      const produced = firstOf(await run(shown, language, { code, cases: [{ caseId: 'a', args: [] }] }, 1000))
      expect(produced.outcome, JSON.stringify(produced)).toBe('timeout')
      expect(performance.now() - startedAt).toBeLessThan(15_000)
    })
  }

  const others: [SandboxLanguage, string, string][] = [
    ['javascript', 'JSON, Array and Object patched', 'JSON.parse = () => 42\nJSON.stringify = () => "42"\nArray.prototype.map = Array.prototype.join = Array.prototype.push = () => "42"\nArray.prototype.toJSON = Object.prototype.toJSON = Number.prototype.toJSON = () => 42\nObject.prototype.valueText = "42"\nObject.keys = Reflect.ownKeys = () => []\nString.prototype.slice = () => "42"\nfunction f() {\n  return 41\n}'],
    ['javascript', 'a Proxy', 'function f() {\n  return new Proxy({}, { get: () => 42, ownKeys: () => ["outcome"], getOwnPropertyDescriptor: () => ({ value: 42, enumerable: true, configurable: true }) })\n}'],
    ['javascript', 'an object that becomes a number', 'function f() {\n  return { valueOf: () => 42, toString: () => "42", toJSON: () => 42, [Symbol.toPrimitive]: () => 42 }\n}'],
    ['javascript', 'an array that reads differently', 'class Odd extends Array {\n  get [Symbol.toStringTag]() { return "Number" }\n  *[Symbol.iterator]() { yield 42 }\n}\nfunction f() {\n  return Odd.from([41])\n}'],
    ['javascript', 'a tag made by hand', 'function f() {\n  return { $int: "42" }\n}'],
    ['javascript', 'console.log taken for the way out', 'function f() {\n  console.log = () => 42\n  return 41\n}'],
    ['r', 'print, identical and operators patched', 'print <- identical <- all.equal <- function(...) TRUE\n`==` <- function(...) TRUE\nf <- function() 41'],
    ['r', 'functions of base replaced', 'for (name in c("get", "exists", "do.call", "identical")) {\n  unlockBinding(name, baseenv())\n  assign(name, function(...) function(...) 42, baseenv())\n}\nf <- function() 41'],
    ['r', 'methods of a class', 'length.odd <- function(x) 1L\nas.numeric.odd <- function(x, ...) 42\n`[[.odd` <- `[.odd` <- function(x, ...) 42\nformat.odd <- as.character.odd <- function(x, ...) "42"\nf <- function() structure(41, class = "odd")'],
    ['r', 'the harness looked up by frames', 'f <- function() {\n  for (one in sys.frames()) if (exists("state", one)) get("state", one)$value <- list(42)\n  41\n}'],
  ]
  for (const [language, name, code] of others) {
    test(`${language}: ${name} stays what it is`, async ({ shown }) => {
      const [produced] = await run(shown, language, { code, cases: [{ caseId: 'a', args: [] }] })
      expect(produced, JSON.stringify(produced)).toBeDefined()
      // Replacing base functions may make R say 42: that is then what this program produces. It must not outlive its run.
      if (name !== 'functions of base replaced') expect(isRight(produced, 42), JSON.stringify(produced)).toBe(false)
      expect(firstOf(await run(shown, language, samples[language].good))).toMatchObject({ outcome: 'returned', value: samples[language].good.value })
    })
  }

  test('a worker that is hostile through and through can claim values, never a pass', async ({ shown }) => {
    // A page and a server of its own: engines of the others get up in the background and must not meet this script.
    const site = await startSandboxPage()
    const page = await shown.context().browser()!.newPage()
    await page.goto(site.pageUrl)
    await page.waitForFunction(() => 'createRunner' in globalThis)
    // As if a candidate's code had taken over the worker: it answers for cases that were not asked for, with other runs' tokens,
    // with outcomes that do not exist, and with values made to choke whoever reads them.
    site.scripts.set('/workers/worker.js', `onmessage = (event) => {
      const { port } = event.data
      port.postMessage({ type: 'started' })
      port.onmessage = ({ data: { token, input } }) => {
        const say = (more) => port.postMessage({ type: 'outcome', token, outcome: 'returned', timeMs: 0, error: null, isSpent: false, ...more })
        port.postMessage({ type: 'case', runId: 1, produced: { caseId: 'b', outcome: 'passed', printed: '', timeMs: 0, value: 42 } })
        say({ token: token + 1, valueText: '42' })
        say({ token: token - 1, valueText: '42' })
        port.postMessage({ type: 'printed', token, text: 'x'.repeat(1e6) })
        const which = Number(input.argsText.slice(1, -1))
        if (which === 0) say({ outcome: 'passed', valueText: '42', error: { name: 5, message: {}, line: -3 } })
        if (which === 1) say({ valueText: '['.repeat(1e6) })
        if (which === 2) say({ valueText: '['.repeat(5e4) + ']'.repeat(5e4) })
        if (which === 3) say({ valueText: '"' + 'x'.repeat(5e6) + '"' })
        if (which === 4) say({ valueText: '41', timeMs: 1e9 })
        if (which === 5) say({ valueText: 42, timeMs: NaN })
        if (which === 6) say({ valueText: '{"__proto__":{"outcome":"returned"},"a":1}' })
      }
    }`)
    const produced = await page.evaluate(async ([url, job]) => {
      const other = globalThis.createRunner(url)
      const all = await other.run(job, '')
      other.dispose()
      return all
    }, [site.sandboxUrl, { language: 'python' as const, entry: 'f', timeLimitMs: 2000, cases: [0, 1, 2, 3, 4, 5, 6].map((which) => ({ caseId: `c${which}`, args: [which] })) }] as const)
    await page.close()
    await site.close()
    expect(produced.map((one) => one.caseId)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'])
    expect(produced.map((one) => one.outcome)).toEqual(['raised', 'raised', 'raised', 'raised', 'timeout', 'raised', 'returned'])
    for (const one of produced) {
      expect(isRight(one, 42)).toBe(false)
      expect(one.printed.length).toBeLessThanOrEqual(65_536)
    }
  })
})
