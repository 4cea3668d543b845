/* The loopback host while developing, on our own Node: Vite serves the page, main runs from its sources and starts again when one changes. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createServer as createVite } from 'vite'
import electronViteConfig from '../electron.vite.config.ts'
import { openBrowser } from './browser.mjs'
import { root, say, stop } from './process.mjs'

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** `/rpc` goes to main as it comes, Host and Origin included: main allows exactly this server's. */
async function servePage(port, mainPort) {
  const { root: pageRoot, plugins, resolve } = electronViteConfig.renderer
  const server = { host: '127.0.0.1', port, strictPort: true, proxy: { '/rpc': { target: `http://127.0.0.1:${mainPort}`, changeOrigin: false } } }
  const vite = await createVite({ configFile: false, root: pageRoot, plugins, resolve, server, cacheDir: join(root, '.cache', 'vite'), clearScreen: false })
  await vite.listen()
  return vite
}

function runMain(args, token, onReady) {
  const child = spawn(process.execPath, ['--watch', '--watch-preserve-output', join(root, 'src/main/web.ts'), ...args], {
    cwd: root,
    env: { ...process.env, DRY_RUN_DEV_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const url = /^ready (\S+)$/.exec(line)?.[1]
    if (url) onReady(url)
    else say(line)
  })
  return child
}

async function main() {
  const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } } })
  const mainPort = await freePort()
  const pagePort = values.port === undefined ? await freePort() : Number(values.port)
  const vite = await servePage(pagePort, mainPort)
  const token = randomBytes(24).toString('base64url')
  let isFirst = true
  const child = runMain(['--data', values.data, '--port', String(mainPort), '--dev-origin', `http://127.0.0.1:${pagePort}`], token, (url) => {
    if (!isFirst) return vite.ws.send({ type: 'full-reload' })
    isFirst = false
    process.stdout.write(`ready ${url}\n`)
    if (!values['no-open']) openBrowser(url)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  await once(child, 'exit')
  await vite.close()
  process.exit(0)
}

main().catch(stop)
