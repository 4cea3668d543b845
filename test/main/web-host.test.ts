import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot, pathsFor } from '#main/surroundings'
import { startWebHost, type WebHost } from '#main/web/host'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** A request as bytes go over the wire: `fetch` would not let us lie about Host and Origin. */
function ask(url: string, { method = 'GET', headers = {}, body = '', path }: { method?: string; headers?: Record<string, string>; body?: string; path?: string } = {}) {
  const { port, pathname } = new URL(url)
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: path ?? pathname, method, headers: { host: new URL(url).host, ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

let host: WebHost
let data: string
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'dry-run-web-'))
  host = await startWebHost({ paths: pathsFor(data), out: join(packageRoot(), 'test/fixtures/built') })
})
afterAll(async () => {
  await host.close()
  rmSync(data, { recursive: true, force: true })
})

const call = (headers: Record<string, string>) =>
  ask(`${host.origin}/rpc/app/info`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' })
const authorization = () => `Bearer ${host.token}`

describe('who may call', () => {
  it('answers its own page with the token', async () => {
    const { status, body } = await call({ authorization: authorization(), origin: host.origin })
    expect({ status, host: JSON.parse(body).json.host }).toEqual({ status: 200, host: 'web' })
  })

  it.each([['no token', {}], ['another token', { authorization: 'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }], ['an empty one', { authorization: 'Bearer ' }], ['another scheme', { authorization: 'Basic abc' }]])(
    'refuses %s',
    async (_name, headers) => {
      const { status, body } = await call(headers as Record<string, string>)
      expect(status).toBe(401)
      expect(JSON.parse(body).json).toMatchObject({ code: 'UNAUTHORIZED', message: expect.stringContaining('address') })
    },
  )

  it.each(['evil.example', 'localhost:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])('refuses Host %s, even with the token', async (name) => {
    expect((await call({ host: name, authorization: authorization() })).status).toBe(421)
    expect((await ask(host.origin, { headers: { host: name } })).status).toBe(421)
  })

  it('takes localhost with our own port for a stranger: that name belongs to the sandbox', async () => {
    expect((await call({ host: `localhost:${new URL(host.origin).port}`, authorization: authorization() })).status).toBe(421)
  })

  it.each(['http://evil.example', 'null', 'https://127.0.0.1:443', 'file://'])('refuses Origin %s, even with the token', async (origin) => {
    expect((await call({ origin, authorization: authorization() })).status).toBe(403)
  })

  it("refuses the sandbox's origin: code that a candidate wrote has no door", async () => {
    expect((await call({ origin: new URL(host.sandboxUrl).origin, authorization: authorization() })).status).toBe(403)
  })

  it('reads no more of a request than an answer can be', async () => {
    const { status, body } = await call({ authorization: authorization(), 'content-length': String(65 * 1024 * 1024) })
    expect({ status, code: JSON.parse(body).json.code }).toEqual({ status: 413, code: 'PAYLOAD_TOO_LARGE' })
  })

  it('never allows another origin to read an answer', async () => {
    const preflight = await ask(`${host.origin}/rpc/app/info`, { method: 'OPTIONS', headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' } })
    expect(preflight.status).toBe(403)
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('listens on 127.0.0.1 only', () => {
    expect(new URL(host.origin).hostname).toBe('127.0.0.1')
    expect(host.url).toBe(`${host.origin}/#token=${host.token}`)
    expect(Buffer.from(host.token, 'base64url').length).toBeGreaterThanOrEqual(24)
  })
})

describe('files', () => {
  it('serves the page with a policy that runs no inline script and frames the sandbox only', async () => {
    const { status, headers } = await ask(`${host.origin}/`)
    expect(status).toBe(200)
    const policy = Object.fromEntries(String(headers['content-security-policy']).split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'frame-src': new URL(host.sandboxUrl).origin,
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    })
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(headers['set-cookie']).toBeUndefined()
  })

  it.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..\\package.json', '/%00', '/%zz', '//etc/passwd', '/assets'])('has nothing at %s', async (path) => {
    expect((await ask(host.origin, { path })).status).toBe(404)
    expect((await ask(host.sandboxUrl, { path })).status).toBe(404)
  })

  it('takes nothing but GET and HEAD', async () => {
    expect((await ask(host.origin, { method: 'POST' })).status).toBe(405)
    expect((await ask(host.origin, { method: 'HEAD' })).body).toBe('')
  })
})

describe('the next start on the same data folder', () => {
  let own: string
  const start = (port = 0) => startWebHost({ paths: pathsFor(own), port, out: join(packageRoot(), 'test/fixtures/built') })
  const startAndStop = async (port = 0) => {
    const { url, origin, sandboxUrl, token, close } = await start(port)
    await close()
    return { url, origin, sandboxUrl, token }
  }
  beforeAll(() => {
    own = mkdtempSync(join(tmpdir(), 'dry-run-web-'))
  })
  afterAll(() => rmSync(own, { recursive: true, force: true }))
  const file = () => join(own, 'address.json')

  it('has the same address, so that an open page goes on; its file is for the owner only', async () => {
    writeFileSync(file(), 'damaged')
    const first = await startAndStop()
    expect(await startAndStop()).toEqual(first)
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it('has another key where the port is another one: by choice, or since it is taken', async () => {
    const first = await startAndStop()
    const taken = createServer().listen(Number(new URL(first.origin).port), '127.0.0.1')
    const second = await startAndStop()
    taken.close()
    expect(second.origin).not.toBe(first.origin)
    expect(second.token).not.toBe(first.token)
    const chosen = await startAndStop(Number(new URL(first.origin).port))
    expect(chosen.origin).toBe(first.origin)
    expect([first.token, second.token]).not.toContain(chosen.token)
  })

  it.skipIf(process.platform === 'win32')('has another key when others could read the file', async () => {
    const first = await startAndStop()
    chmodSync(file(), 0o644)
    expect((await startAndStop()).token).not.toBe(first.token)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })
})

describe('the sandbox', () => {
  it('is another site than the page and answers no procedure', async () => {
    expect(new URL(host.sandboxUrl).hostname).toBe('localhost')
    expect(new URL(host.sandboxUrl).port).not.toBe(new URL(host.origin).port)
    const { status } = await ask(`${new URL(host.sandboxUrl).origin}/rpc/app/info`, { method: 'POST', headers: { authorization: authorization() }, body: '{}' })
    expect(status).toBe(405)
  })

  it('serves its files to be framed by our page only, without cookies', async () => {
    const { status, headers } = await ask(host.sandboxUrl)
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain(`frame-ancestors ${host.origin}`)
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('refuses the name of the page', async () => {
    expect((await ask(host.sandboxUrl, { headers: { host: `127.0.0.1:${new URL(host.sandboxUrl).port}` } })).status).toBe(421)
  })
})
