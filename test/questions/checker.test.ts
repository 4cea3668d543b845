import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { Worker } from 'node:worker_threads'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '#core/bank/case'
import type { Question } from '#core/kinds/index'
import type { SandboxLanguage } from '#core/session/run-protocol'
import { checkPack, type CheckReport } from '#main/checker/check'
import { createEngines, type Engines, workerRights } from '#main/checker/engines'
import { findNearDuplicates } from '#main/checker/near-duplicates'
import { shareOut } from '#main/checker/run-solutions'

const root = resolve(import.meta.dirname, '../..')
const cache = join(root, '.cache')
const slow = 180_000

describe('the engines without a browser', () => {
  let engines: Engines
  let canary: Server
  let [reached, started] = [0, 0]
  beforeAll(() => {
    engines = createEngines(join(cache, 'sandbox'), () => { started += 1 })
    canary = createServer((socket) => {
      reached += 1
      socket.end()
    }).listen(0, '127.0.0.1')
  })
  afterAll(() => {
    engines.dispose()
    canary.close()
  })
  async function python(body: string, args: Json[] = []) {
    const [produced] = await engines.of('python').run(
      { language: 'python', entry: 'f', timeLimitMs: 10_000, cases: [{ caseId: 'a', args }] },
      `def f(*a):\n${body.split('\n').map((line) => `    ${line}`).join('\n')}\n`,
      { onCase: () => undefined },
    )
    return produced
  }

  test('values go in and come out with their types', async () => {
    const value: Json = [{ $float: '1.0' }, 1, { $tuple: [1, { $set: [2] }] }, { $dict: [[1, 'x']] }, { $int: '9007199254740993' }, { $float: 'nan' }, null, true, 'ü😀']
    expect(await python('return a[0]', [value])).toMatchObject({ outcome: 'returned', value })
  }, slow)
  const one = async (language: SandboxLanguage, code: string) =>
    (await engines.of(language).run({ language, entry: 'f', timeLimitMs: 20_000, cases: [{ caseId: 'a', args: [] }] }, code, { onCase: () => undefined }))[0]
  const leavings: [SandboxLanguage, string, leaves: string, looks: string][] = [
    ['python', 'a function of a module', 'import json, statistics\njson.dumps = None\nstatistics.median.__code__ = (lambda data: 42).__code__', 'import json, statistics\nreturn json.dumps([statistics.median([1, 2, 3])])'],
    ['python', 'a method of a type of C', 'import gc\ngc.get_referents(int.__dict__)[0]["bit_length"] = lambda self: 42', 'return (5).bit_length()'],
    ['python', 'a number written over in memory', 'import ctypes\nctypes.memset(id(7) + 8, 0, 12)', 'return 3 + 4'],
    ['python', 'settings of the interpreter', 'import decimal, gc, sys, warnings\ndecimal.getcontext().prec = 3\ngc.disable()\nsys.set_int_max_str_digits(700)\nwarnings.simplefilter("error")', 'import decimal, gc, sys, warnings\nwarnings.warn("x", stacklevel=1)\nreturn [str(decimal.Decimal(1) / 3), gc.isenabled(), sys.get_int_max_str_digits()]'],
    ['python', 'what it will be called for', 'import atexit, builtins, codecs, sys\natexit.register(print, 1)\nsys.settrace(lambda *a: None)\nclass A:\n    def __del__(self): print("gone")\nbuiltins.kept = A()\nbuiltins.kept.kept = builtins.kept', 'import gc, sys\ngc.collect()\nreturn sys.gettrace()'],
    ['python', 'files, folders, rights', 'import os\nos.makedirs("/tmp/a/b")\nopen("/tmp/a/b/c", "w").write("x")\nos.chmod("/tmp/a", 0)\nos.symlink("/tmp", "/home/link")\nos.umask(0o777)\nos.chdir("/")', 'import os\nopen("/tmp/z", "w").close()\nreturn [os.stat("/tmp/z").st_mode, os.listdir("/tmp"), os.listdir("/home"), os.getcwd()]'],
    ['python', 'files that stay open', 'import os\nfor i in range(9): os.open(f"/tmp/{i}", os.O_CREAT)\nos.close(0)\nos.close(1)', 'import os\nprint("heard")\nreturn os.open("/tmp/a", os.O_CREAT)'],
    ['python', 'its own library written over', 'with open("/lib/python314.zip", "r+b") as z: z.write(b"x" * 2000000)', 'import colorsys\nreturn colorsys.rgb_to_hsv(1, 0, 0)'],
    ['python', 'its own library removed', 'import os\nos.remove("/lib/python314.zip")', 'import colorsys\nreturn colorsys.rgb_to_hsv(1, 0, 0)'],
    ['python', 'much memory', 'bytearray(b"x") * 90_000_000', 'return sum(bytearray(50_000_000))'],
    ['python', 'a loop with tasks', 'import asyncio\nloop = asyncio.new_event_loop()\nasyncio.set_event_loop(loop)\nloop.call_soon(print, 1)\nloop.call_later(0.01, print, 2)', 'import asyncio\nasync def g(): await asyncio.sleep(0.05)\nreturn asyncio.run(g())'],
    ['r', 'a function of base', 'for (name in c("get", "exists")) { unlockBinding(name, baseenv()); assign(name, function(...) 42, baseenv()) }', 'get("pi")'],
    ['r', 'a function of a package', 'unlockBinding("median", asNamespace("stats")); assign("median", function(...) 42, envir = asNamespace("stats"))', 'median(c(1, 3))'],
    ['r', 'a table of methods', 'registerS3method("median", "numeric", function(x, ...) 42); registerS3method("mean", "double", function(x, ...) 42); setMethod("show", "numeric", function(object) cat("42"))', 'list(median(c(1, 3)), mean(c(1, 3)), existsMethod("show", "numeric"))'],
    ['r', 'settings', 'Sys.setenv(TZ = "Asia/Tokyo", LEFT = "1"); Sys.setlocale("LC_ALL", "C"); options(digits = 3); RNGkind("Wichmann-Hill"); compiler::enableJIT(0); .libPaths("/tmp")', 'list(format(as.POSIXct(0), "%H"), Sys.getenv("LEFT"), Sys.getlocale(), format(pi), RNGkind(), compiler::enableJIT(-1), .libPaths())'],
    ['r', 'its world locked', 'makeActiveBinding("x", function() 3, globalenv()); lockEnvironment(globalenv(), TRUE)', 'x <<- 4; x'],
    ['r', 'files and what is open', 'sink(file("/tmp/a", "w")); file.create("/tmp/b"); setwd("/"); writeLines("x", "/usr/lib/R/library/stats/R/stats.rdb")', 'list(nrow(showConnections()), sink.number(), file.exists("/tmp/b"), getwd(), mad(1:10))'],
    ['r', 'its own library removed', 'unlink("/usr/lib/R/library/stats", recursive = TRUE)', 'file.size("/usr/lib/R/library/stats/R/stats.rdb")'],
    ['r', 'a library loaded', 'library(splines); library(tools)', 'c(search(), loadedNamespaces())'],
    ['r', 'much memory', 'length(numeric(2e7))', 'sum(numeric(1e7))'],
  ]
  test.each(leavings)('%s: %s that code leaves behind is not met by the next run', async (language, _, leaves, looks) => {
    const body = (text: string): string => (language === 'r' ? `f <- function() { ${text} }` : `def f():\n${text.split('\n').map((line) => `    ${line}`).join('\n')}\n`)
    const untouched = await one(language, body(looks))
    expect(untouched).toMatchObject({ outcome: 'returned' })
    expect(await one(language, body(leaves))).toMatchObject({ outcome: 'returned', printed: '' })
    expect(await one(language, body(looks))).toMatchObject({ value: untouched?.value, printed: untouched?.printed })
  }, slow)
  test('an engine is put back as it was, and replaced only where it cannot be', async () => {
    await python('return 1')
    const before = started
    for (let round = 0; round < 3; round += 1) expect(await python('import json\njson.dumps = None\nreturn sorted(a)', [2, 1])).toMatchObject({ outcome: 'returned' })
    await one('python', 'def f(): return bytearray(60_000_000)[0]')
    await one('python', 'def f(): return 1')
    expect(started).toBe(before)
    // A library would be there for the next run: its functions are not in the engine's memory.
    await one('python', 'import ctypes\ndef f(): return ctypes.memmove(1, 1, 0)')
    await one('python', 'def f(): return 1')
    expect(started).toBe(before + 1)
  }, slow)
  const answers: [SandboxLanguage, string, string, object][] = [
    ['python', 'what may have been meant', 'def f(): return nms\nnums = 1', { error: { message: "name 'nms' is not defined. Did you mean: 'nums'?", line: 1 } }],
    ['python', 'notes', 'def f():\n    error = ValueError("a")\n    error.add_note("see b")\n    raise error', { error: { message: 'a\nsee b', line: 4 } }],
    ['python', 'a whole number of many digits', 'def f(): return 7**6000 % 10**5000 > 0, len(str(7**6000 % 10**4000))', { value: { $tuple: [true, 4000] } }],
    ['python', 'standard input in a call', 'def f(): return input()', { error: { message: expect.stringMatching(/^there is no standard input here/) } }],
    ['python', 'leaving', 'import os\ndef f(): os._exit(0)', { error: { name: 'SystemExit', message: 'the program ended itself' } }],
    ['python', 'a coroutine', 'import asyncio\nasync def f():\n    await asyncio.sleep(0)\n    return 5', { value: 5, printed: '' }],
    ['python', 'a class Solution', 'class Solution:\n    def f(self): return 6', { value: 6 }],
    ['python', 'more than anything', 'import sys\ndef f(): return min(sys.maxsize, 3_000_000_000), "abc"[:sys.maxsize]', { value: { $tuple: [3_000_000_000, 'abc'] } }],
    ['python', 'a cached function that calls itself', 'import functools\n@functools.cache\ndef g(n): return 0 if n == 0 else 1 + g(n - 1)\ndef f(): return g(900)', { value: 900 }],
    ['python', 'its limit of recursion', 'import sys\ndef g(n): return 0 if n == 0 else 1 + g(n - 1)\ndef f(): return [sys.getrecursionlimit(), g(900), g(1100)]', { error: { name: 'RecursionError' } }],
    ['python', 'its own source', 'import inspect\ndef f(): return inspect.getsource(f)', { value: 'def f(): return inspect.getsource(f)' }],
    ['r', 'a table', 'f <- function() table(c("a", "b", "a"))', { value: { a: 2, b: 1 } }],
    ['r', 'leaving', 'f <- function() quit()', { error: { message: 'the program ended itself with quit()' } }],
    ['r', 'a warning', 'f <- function() { warning("odd"); 1 }', { value: 1, printed: 'Warning in f() : odd\n' }],
    ['r', 'calls within calls', 'g <- function(n) if (n == 0) 0 else sapply(1, function(i) 1 + g(n - 1))\nf <- function() c(g(80), tryCatch(g(400), error = function(e) -1))', { value: [80, -1], printed: '' }],
  ]
  test.each(answers)('%s: %s', async (language, _, code, want) => {
    const produced = await one(language, code)
    expect(produced, JSON.stringify(produced)).toMatchObject(want)
  }, slow)
  test.each([
    ['python', 'def f():\n    for i in range(3): print(i)\n    print("end", end="")\n    while True: pass', '0\n1\n2\nend'],
    ['r', 'f <- function() { print("a"); cat("b"); repeat {} }', '[1] "a"\nb'],
  ] as [SandboxLanguage, string, string][])('%s: what was printed before a loop without end is there', async (language, code, printed) => {
    const [produced] = await engines.of(language).run({ language, entry: 'f', timeLimitMs: 1000, cases: [{ caseId: 'a', args: [] }] }, code, { onCase: () => undefined })
    expect(produced).toMatchObject({ outcome: 'timeout', printed })
  }, slow)
  test('Python: a case finds nothing of the one before it', async () => {
    const code = 'import decimal, os, sys\ndef f(n):\n    seen = [str(decimal.Decimal(1) / 3), os.getcwd(), os.listdir("/tmp")]\n    decimal.getcontext().prec = n\n    os.chdir("/tmp")\n    open("/tmp/x", "w").close()\n    sys.stdout.close()\n    return seen'
    const all = await engines.of('python').run({ language: 'python', entry: 'f', timeLimitMs: 10_000, cases: [3, 4].map((n) => ({ caseId: `c${n}`, args: [n] })) }, code, { onCase: () => undefined })
    expect(all.map((produced) => produced.value)).toEqual(Array.from({ length: 2 }, () => ['0.3333333333333333333333333333', '/home/candidate', []]))
  }, slow)
  test('R says in words that there is no network', async () => {
    expect(await one('r', 'f <- function() readLines(url("http://127.0.0.1:9/"))')).toMatchObject({ error: { message: 'the network is out of reach in the sandbox' } })
  }, slow)
  test('coroutines run in a loop of their own', async () => {
    const body = 'async def twice(n):\n    await asyncio.sleep(0.01 * n)\n    return 2 * n\nasync def main():\n    async with asyncio.TaskGroup() as group: one = group.create_task(twice(2))\n    return one.result(), await asyncio.gather(twice(3), twice(1))\n'
    expect(await python(`import asyncio\n${body}return asyncio.run(main())`)).toMatchObject({ value: { $tuple: [4, [6, 2]] }, printed: '' })
    expect(await python('import asyncio\nasync def main(): await asyncio.Event().wait()\nasyncio.run(main())')).toMatchObject({ outcome: 'raised', error: { message: 'every task waits for another: nothing will ever happen' } })
  }, slow)
  test('a value too large or too deep is refused where it is made', async () => {
    expect(await python('return ["x" * 1000] * 10000')).toMatchObject({ outcome: 'raised', error: { message: expect.stringMatching(/too large to compare/) } })
    expect(await python('b = []\nb.append(b)\nreturn b')).toMatchObject({ outcome: 'raised', error: { message: expect.stringMatching(/nested more than 100/) } })
  }, slow)
  test.each([
    ['a shell', 'import os\nif os.system("touch MARK"):\n    raise OSError\nreturn 1'],
    ['a process', 'import subprocess\nreturn subprocess.run(["touch", "MARK"]).returncode'],
    ['a socket', 'import socket\ns = socket.create_connection(("127.0.0.1", PORT), 2)\ns.send(b"x")\nreturn 1'],
    ['the page’s module', 'import js\nreturn 1'],
    ['a script through the engine', 'import ctypes\nctypes.CDLL(None).emscripten_run_script(b"1")\nreturn 1'],
    ['a file of the machine', 'return open("/etc/hostname").read()'],
  ])('%s is not to be had', async (_, body) => {
    const mark = join(tmpdir(), `mark-${process.pid}`)
    const port = (canary.address() as { port: number }).port
    const produced = await python(body.replaceAll('MARK', mark).replaceAll('PORT', String(port)))
    expect(produced?.outcome, JSON.stringify(produced)).not.toBe('returned')
    expect(existsSync(mark)).toBe(false)
    expect(reached).toBe(0)
  }, slow)
})

describe('escapes from the other engines without a browser', () => {
  const engines = createEngines(join(cache, 'sandbox'))
  afterAll(() => engines.dispose())
  const r = (body: string): [SandboxLanguage, string, string] => ['r', body, `f <- function() {\n  ${body}\n}`]
  const javascript = (body: string): [SandboxLanguage, string, string] => ['javascript', body, `function f() {\n  return ${body}\n}`]
  test.each([
    r('system("touch /tmp/x", intern = TRUE)'),
    r('webr::eval_js("1 + 1")'),
    r('.Call("eval_js", "1 + 1")'),
    r('readLines("/etc/hostname")'),
    r('readLines(url("http://127.0.0.1:9/"))'),
    r('download.file("http://127.0.0.1:9/", "x")'),
    r('readLines(socketConnection("127.0.0.1", 9, timeout = 1))'),
    r('readLines(pipe("id"))'),
    r('dyn.load("/usr/lib/R/library/webr/libs/webr.so")'),
    javascript('process.binding("fs")'),
    javascript('require("fs")'),
    javascript('fetch("http://127.0.0.1:9/")'),
    javascript('import("node:fs")'),
    javascript('(0, eval)("process").mainModule.require("fs")'),
    javascript('[].constructor.constructor("return process")().env.PATH.length'),
    javascript('console.log.constructor("return process")().env.PATH.length'),
  ])('%s: %s', async (language, _, code) => {
    const [produced] = await engines.of(language).run({ language, entry: 'f', timeLimitMs: 10_000, cases: [{ caseId: 'a', args: [] }] }, code, { onCase: () => undefined })
    expect(produced?.outcome, JSON.stringify(produced)).not.toBe('returned')
  }, slow)
  test.each(["attach '/tmp/x.db' as x", "select load_extension('x')", "select readfile('/etc/hostname')", "vacuum into '/tmp/x.db'", 'pragma hard_heap_limit = 1', '/* */ explain pragma hard_heap_limit = 1'])('sqlite: %s', async (code) => {
    const run = async (text: string) => (await engines.of('sqlite').run({ language: 'sqlite', entry: '', timeLimitMs: 10_000, cases: [{ caseId: 'a', setup: '' }] }, text, { onCase: () => undefined }))[0]
    expect(await run(code)).toMatchObject({ outcome: 'raised' })
    expect(await run('select 1 as a')).toMatchObject({ outcome: 'returned' })
  }, slow)
})

test('a worker has no right to files beyond its own program, whatever gets through to Node', async () => {
  const mark = join(await mkdtemp(join(tmpdir(), 'rights-')), 'mark')
  const tries = ["require('fs').readFileSync('/etc/hostname')", `require('fs').writeFileSync(${JSON.stringify(mark)}, 'x')`, "require('child_process').execSync('id')", "new (require('worker_threads').Worker)('1', { eval: true })"]
  const worker = new Worker(`const { parentPort } = require('worker_threads')
    parentPort.postMessage([${tries.map((one) => `(() => { try { ${one}; return 'through' } catch (error) { return error.code } })()`).join(',')}])`, { eval: true, execArgv: workerRights })
  const [said] = (await once(worker, 'message')) as [string[]]
  await worker.terminate()
  expect(said).toEqual(tries.map(() => 'ERR_ACCESS_DENIED'))
  expect(existsSync(mark)).toBe(false)
})

describe('a pack with faults', () => {
  let pack = ''
  let report: CheckReport
  const edit = async (file: string, change: (text: string) => string): Promise<void> => writeFile(join(pack, file), change(await readFile(join(pack, file), 'utf8')))
  const said = (file: string): string[] => report.faults.filter((fault) => fault.file === file).map((fault) => fault.message)

  beforeAll(async () => {
    pack = await mkdtemp(join(tmpdir(), 'pack-'))
    for (const file of ['topics.yaml', 'coding/merge-outage-windows', 'data-engineering/current-catalogue']) {
      await mkdir(dirname(join(pack, file)), { recursive: true })
      await cp(join(root, 'questions', file), join(pack, file), { recursive: true })
    }
    await edit('coding/merge-outage-windows/solution.py', (text) => `${text}\n1 / 0\n`)
    await writeFile(join(pack, 'coding/merge-outage-windows/mutants/right.py'), await readFile(join(root, 'questions/coding/merge-outage-windows/solution.py'), 'utf8'))
    await edit('data-engineering/current-catalogue/question.md', (text) => text.replace('## Hints', 'Odd $\\frac{1$ here.\n\n```\nplain\n```\n\n## Hints'))
    // A twin of the first question under another id, and entries of a pack's lists that name what is not there.
    await cp(join(pack, 'coding/merge-outage-windows'), join(pack, 'coding/outages-again'), { recursive: true })
    await rm(join(pack, 'coding/outages-again/mutants/right.py'))
    await edit('coding/outages-again/question.md', (text) => text.replace('id: merge-outage-windows', 'id: outages-again'))
    await writeFile(join(pack, 'coding/outages-again/solution.py'), await readFile(join(root, 'questions/coding/merge-outage-windows/solution.py'), 'utf8'))
    await mkdir(join(pack, 'roles'))
    await writeFile(join(pack, 'roles/one.yaml'), 'id: one\ntitle: One job\nsummary: Somebody who does one thing and nothing else.\nlevel: 3\nitems:\n'
      + '  - { id: sums, section: skill, text: Counts outages, weight: 3, topics: [algorithms, data-manipulation] }\n  - { id: none, section: skill, text: Knows the unknown, weight: 1, topics: [nowhere] }\n')
    await mkdir(join(pack, 'sets'))
    await writeFile(join(pack, 'sets/first.json'), JSON.stringify({ format: 'dry-run-set', version: 1, name: 'First', description: '', items: [{ questionId: 'merge-outage-windows', title: 'a' }, { questionId: 'nowhere-at-all', title: 'b' }] }, null, 2))
    await mkdir(join(pack, 'loops'))
    await writeFile(join(pack, 'loops/day.yaml'), 'id: day\ntitle: One day\nsummary: A loop with a round that does not add up.\nrole: one\nrounds:\n'
      + '  - { id: a, title: Round a, purpose: Finds out what can be found out., minutes: 30, count: 2, phases: [{ title: All, minutes: 25 }] }\n')
    await writeFile(join(pack, 'alike.yaml'), 'pairs:\n  - { a: merge-outage-windows, b: current-catalogue, why: Nobody would ever take these for the same. }\n')
    report = await checkPack({ pack, cache: await mkdtemp(join(tmpdir(), 'cache-')) })
  }, slow)
  afterAll(() => rm(pack, { recursive: true }))

  test('a reference that fails, with the line', () => {
    expect(said('coding/merge-outage-windows/solution.py')).toEqual([expect.stringMatching(/^case .+: ZeroDivisionError/)])
    expect(report.references).toEqual({ run: 3, passed: 2 })
  })
  test('a mutant that nothing catches', () => {
    expect(said('coding/merge-outage-windows/mutants/right.py')).toEqual([expect.stringMatching(/passes every case/)])
    expect(report.mutants.caught).toBe(report.mutants.run - 1)
  })
  test('math that does not parse, code without a language', () => {
    expect(said('data-engineering/current-catalogue/question.md')).toEqual([expect.stringMatching(/math does not parse/), expect.stringMatching(/no language/)])
  })
  test('counts', () => {
    expect(report).toMatchObject({ questions: 3, byTheme: { coding: 2, 'data-engineering': 1 }, byKind: { code: 2, sql: 1 } })
  })
  test('an item of a role without five questions, and one whose topic there is not', () => {
    expect(report.roles).toEqual({ one: { items: 2, itemsWith5: 0, questions: { sums: 2, none: 0 } } })
    expect(said('roles/one.yaml')).toEqual([
      'items.none.topics: nowhere is not a topic of this pack',
      'items.sums: 2 questions have one of its topics (algorithms, data-manipulation); 5 are asked for',
      'items.none: 0 questions have one of its topics (nowhere); 5 are asked for',
    ])
  })
  test('a set with a question that is not there, with its line', () => {
    expect(report.faults.filter((fault) => fault.file === 'sets/first.json')).toEqual([{ file: 'sets/first.json', line: 12, message: 'nowhere-at-all is not a question of this pack' }])
  })
  test('a round whose phases do not fill it', () => {
    expect(said('loops/day.yaml')).toEqual(['rounds.0.phases: the phases must add up to the minutes of the round'])
  })
  test('two questions alike that nobody argued for, and an argument for two that are not', () => {
    expect(report.nearDuplicates).toEqual([{ a: 'merge-outage-windows', b: 'outages-again', similarity: 1 }])
    expect(said('alike.yaml')).toEqual([expect.stringMatching(/^merge-outage-windows and outages-again are 100 % alike/), expect.stringMatching(/merge-outage-windows and current-catalogue are not alike/)])
  })
})

test('references and mutants in every language', async () => {
  const report = await checkPack({ pack: join(root, 'test/fixtures/languages'), cache: await mkdtemp(join(tmpdir(), 'cache-')) })
  expect(report.faults.filter((fault) => !fault.file.endsWith('question.md') && !fault.file.endsWith('cases.json'))).toEqual([])
  expect(report).toMatchObject({ questions: 2, references: { run: 5, passed: 5 }, mutants: { run: 5, caught: 5 } })
}, slow)

test('lanes stay with their language, begin with different ones, and leave nothing undone', () => {
  const tasks = ['a', 'a', 'b', 'a', 'c', 'b', 'a', 'a'].map((language, index) => ({ language, index }))
  const next = shareOut(tasks, 2)
  const taken = Array.from({ length: tasks.length }, (_, turn) => next(turn % 2))
  expect(taken.map((one) => one?.language).join('')).toBe('ababacaa')
  expect(new Set(taken.map((one) => one?.index)).size).toBe(tasks.length)
  expect(next(0)).toBeNull()
  expect(tasks).toHaveLength(8)
})

test('near duplicates are found, others are not', () => {
  const question = (id: string, prompt: string): Question => ({ id, title: '', prompt }) as Question
  const text = 'A model scores loans and its probabilities are said to be calibrated. Explain what that means and how you would test it on held out data.'
  const found = findNearDuplicates([question('a', text), question('b', text.replace('loans', 'houses')), question('c', 'Explain how a B-tree keeps its height small while rows are inserted in order.')])
  expect(found).toEqual([{ a: 'a', b: 'b', similarity: expect.closeTo(0.8, 0) }])
})
