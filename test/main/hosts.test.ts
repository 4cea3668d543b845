import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWindowState, writeWindowState } from '#main/electron/window-state'
import { fileAt } from '#main/folder'
import { lockFolder } from '#main/lock'
import { BadOption, readElectronOptions, readHostOptions } from '#main/options'
import { defaultDataFolder, pathsFor } from '#main/surroundings'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dry-run-hosts-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('one process per data folder', () => {
  it('keeps a second one out and tells who holds it, until released', () => {
    const first = lockFolder(folder)
    if (!first.isMine) throw new Error('the first one should have it')
    expect(lockFolder(folder)).toEqual({ isMine: false, holder: null })
    first.tell({ pid: 42, host: 'web', url: 'http://127.0.0.1:1/#token=x' })
    expect(lockFolder(folder)).toEqual({ isMine: false, holder: { pid: 42, host: 'web', url: 'http://127.0.0.1:1/#token=x' } })
    first.release()
    const next = lockFolder(folder)
    expect(next.isMine).toBe(true)
    if (next.isMine) next.release()
  })

  it('says what is wrong with a lock that holds something else, and that no data is lost', () => {
    const data = join(folder, 'garbage')
    mkdirSync(data)
    writeFileSync(join(data, 'running.lock'), 'garbage '.repeat(500))
    expect(() => lockFolder(data)).toThrow(/running\.lock holds something else than Dry Run's lock\. No data is in it: when no Dry Run runs, delete that file and start again\.$/)
  })

  it('takes over from a process that was killed', async () => {
    const data = join(folder, 'killed')
    const script = join(folder, 'hold.mjs')
    writeFileSync(
      script,
      `import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))}
       import { mkdirSync, writeFileSync } from 'node:fs'
       mkdirSync(${JSON.stringify(data)}, { recursive: true })
       const held = new Database(${JSON.stringify(join(data, 'running.lock'))})
       held.exec('BEGIN EXCLUSIVE')
       writeFileSync(${JSON.stringify(join(data, 'running.json'))}, JSON.stringify({ pid: process.pid, host: 'web', url: null }))
       process.send('held')
       setInterval(() => held, 1000)`,
    )
    const holder = fork(script)
    await once(holder, 'message')
    expect(lockFolder(data)).toEqual({ isMine: false, holder: { pid: holder.pid, host: 'web', url: null } })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const mine = lockFolder(data)
    expect(mine.isMine).toBe(true)
    if (mine.isMine) mine.release()
  })
})

describe('options', () => {
  it('reads them', () => {
    expect(readHostOptions(['--data', 'here', '--port', '80'])).toEqual({ data: 'here', port: 80, devOrigin: undefined })
    expect(readHostOptions([])).toEqual({ data: undefined, port: 0, devOrigin: undefined })
    expect(readElectronOptions(['electron', '.', '--no-sandbox', '--data', 'x', '--remote-debugging-port=0'])).toEqual({ data: 'x' })
  })

  it.each([['--port', 'abc'], ['--port', '70000'], ['--port', '-1'], ['--prot', '1'], ['stray']])('refuses %s %s with a sentence', (...args) => {
    expect(() => readHostOptions(args.filter((arg) => arg !== undefined))).toThrow(BadOption)
  })
})

it.each([
  [['--port', '-1'], '--port takes a whole number from 0 to 65535 (0: any free port), not "-1".'],
  [['--port=1.5'], '--port takes a whole number from 0 to 65535 (0: any free port), not "1.5".'],
  [['--port'], '--port takes a whole number from 0 to 65535 (0: any free port), not "".'],
  [['--data', '--port'], '--data needs a value, and "--port" looks like an option; if it is meant, write --data=--port.'],
  [['--data'], '--data needs a value.'],
  [['--prot', '1'], "Unknown option '--prot'."],
])('what is wrong with %j is one sentence', (args, sentence) => {
  expect(() => readHostOptions(args)).toThrow(new BadOption(sentence))
})

describe('the data folder', () => {
  it("is the platform's usual place", () => {
    expect(defaultDataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/dry-run')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/home/a')).toBe('/x/dry-run')
    expect(defaultDataFolder('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Dry Run')
    expect(defaultDataFolder('win32', { APPDATA: '/r' }, '/c')).toBe(join('/r', 'Dry Run'))
  })

  it('is relative to where the person typed it', () => {
    const before = process.env.INIT_CWD
    process.env.INIT_CWD = '/somewhere'
    expect(pathsFor('d').data).toBe('/somewhere/d')
    if (before === undefined) delete process.env.INIT_CWD
    else process.env.INIT_CWD = before
  })
})

describe('files of a folder', () => {
  it('finds what is inside and nothing else', () => {
    writeFileSync(join(folder, 'index.html'), 'x')
    writeFileSync(join(folder, 'a b.js'), 'x')
    expect(fileAt(folder, '/')).toMatchObject({ type: 'text/html; charset=utf-8', bytes: 1 })
    expect(fileAt(folder, '/a%20b.js')?.type).toBe('text/javascript; charset=utf-8')
    for (const path of ['/..', '/../x', '/%2e%2e/x', '/%', '/\0', '/..\\x', '/nothing', '']) expect(fileAt(folder, path), path).toBeNull()
  })
})

describe('the window', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 }
  const file = () => join(folder, 'window.json')

  it('comes back where it was', () => {
    const state = { x: 100, y: 50, width: 1000, height: 700, isMaximized: true }
    writeWindowState(file(), state)
    expect(readWindowState(file(), [display])).toEqual(state)
  })

  it.each([
    ['on a display that is gone', JSON.stringify({ x: 3000, y: 50, width: 1000, height: 700 })],
    ['above the screen', JSON.stringify({ x: 0, y: -500, width: 1000, height: 700 })],
    ['too small to use', JSON.stringify({ x: 0, y: 0, width: 10, height: 10 })],
    ['in a damaged file', '{"x": 1'],
    ['as another kind of value', '{"x":"1","y":2,"width":900,"height":700}'],
    ['as null', 'null'],
  ])('is placed afresh when it was %s', (_name, text) => {
    writeFileSync(file(), text)
    expect(readWindowState(file(), [display])).toBeNull()
  })
})
