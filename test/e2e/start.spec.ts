import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { makeDataFolder, removeDataFolder, root, startBuiltWebHost } from '../helpers/web-host.ts'
import { expect, test } from './fixture.ts'

/** Runs a script or the host to its end. */
async function runToEnd(args: readonly string[]): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let error = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (error += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, error }
}

test.describe('the web host', () => {
  let data: string
  test.beforeEach(() => {
    data = makeDataFolder()
  })
  test.afterEach(() => removeDataFolder(data))

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`ends cleanly on ${signal}: exit 0, database closed, lock gone`, async () => {
      const host = await startBuiltWebHost(data)
      expect(host.lines.at(-1)).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{20,}$/)
      expect(await host.stop(signal)).toBe(0)
      expect(existsSync(join(data, 'dry-run.sqlite-wal')), 'a closed database leaves no write-ahead log').toBe(false)
      expect(existsSync(join(data, 'running.json'))).toBe(false)
    })
  }

  test('a second start on the same folder names the first one and its address, and ends with 0', async () => {
    const host = await startBuiltWebHost(data)
    const second = await runToEnd(['out/main/web.js', '--data', data])
    expect(second.code).toBe(0)
    expect(second.out).toContain(`process ${host.process.pid}`)
    expect(second.out.trimEnd().split('\n').at(-1)).toBe(`ready ${host.url}`)
    expect(await (await fetch(new URL('/', host.url))).text(), 'the first one goes on').toContain('<title>')
    await host.stop()
  })

  test('starts again on the folder of a process that was killed', async () => {
    const first = await startBuiltWebHost(data)
    await first.stop('SIGKILL')
    expect(JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')).pid).toBe(first.process.pid)
    const next = await startBuiltWebHost(data)
    expect(next.process.pid).not.toBe(first.process.pid)
    expect(await next.stop()).toBe(0)
  })

  test('says that a port is taken, and by what it can be avoided', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, error } = await runToEnd(['out/main/web.js', '--data', data, '--port', String(port)])
    other.close()
    expect(code).toBe(1)
    expect(error).toContain(`Port ${port} is taken`)
    expect(existsSync(join(data, 'running.json'))).toBe(false)
  })

  for (const [what, name, sentence] of [
    ['a data folder that is a file', 'notes', 'is a file, so the data folder can be neither there nor below it. Choose another folder with --data.'],
    ['a database that is none', 'dry-run.sqlite', 'is not a database (SQLite says: file is not a database). Nothing was written over. There is no copy in'],
    ['a lock that is none', 'running.lock', 'when no Dry Run runs, delete that file and start again.'],
  ] as const) {
    test(`says in one sentence what is wrong with ${what}, and leaves it as it is`, async () => {
      const file = join(data, name)
      writeFileSync(file, 'words '.repeat(1000))
      const { code, out, error } = await runToEnd(['out/main/web.js', '--data', name === 'notes' ? file : data])
      expect(code).toBe(1)
      expect(error).toContain(`Dry Run could not start: ${file}`)
      expect(error).toContain(sentence)
      expect(error.trimEnd().split('\n')).toHaveLength(1)
      expect(out).toBe('')
      expect(readFileSync(file, 'utf8')).toBe('words '.repeat(1000))
    })
  }

  test('asks for its own port when one is given', async () => {
    const free = createServer().listen(0, '127.0.0.1')
    await once(free, 'listening')
    const { port } = free.address() as AddressInfo
    free.close()
    await once(free, 'close')
    const host = await startBuiltWebHost(data, ['--port', String(port)])
    expect(new URL(host.url).port).toBe(String(port))
    await host.stop()
  })
})

test.describe('npm start', () => {
  for (const [args, sentence] of [
    [['--prot', '1'], "Unknown option '--prot'"],
    [['--port', 'abc'], 'not "abc"'],
    [['--port', '-1'], '--port takes a whole number from 0 to 65535 (0: any free port), not "-1".'],
    [['--web', '--electron'], 'exclude each other'],
    [['here'], 'here'],
  ] as const) {
    test(`refuses ${args.join(' ')} with exit 2`, async () => {
      const { code, error } = await runToEnd(['scripts/start.mjs', ...args])
      expect(code).toBe(2)
      expect(error).toContain(sentence)
    })
  }

  test('--help lists every option', async () => {
    const { code, out } = await runToEnd(['scripts/start.mjs', '--help'])
    expect(code).toBe(0)
    for (const option of ['--web', '--electron', '--port', '--data', '--no-open', '--help']) expect(out).toContain(option)
  })
})
