import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseRefusal, portRefusal } from '../src/main/option-words.mjs'
import { openBrowser } from './browser.mjs'
import { bringElectron, hasDesktop } from './electron.mjs'
import { root, say, stop, Stop } from './process.mjs'
import { ensureBuilt, setUp } from './setup.mjs'

const help = `npm start -- [options]

  --web          serve the app on 127.0.0.1 and open it in the browser
  --electron     open the app in its own window (the default where Electron and a desktop are there)
  --port N       web: listen on this port instead of any free one
  --data DIR     keep database, backups and own questions in DIR instead of the usual place
  --no-open      web: do not open the browser
  --help         this text

In web mode the last line is "ready <url>". Ctrl-C ends it.`

function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        web: { type: 'boolean' },
        electron: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    return checked(values)
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(`${parseRefusal(error, args)} "npm start -- --help" lists the options.`, 2)
  }
}

function checked(values) {
  const { web, electron, port, data } = values
  if (web && electron) throw new Stop('--web and --electron exclude each other: give one of them.', 2)
  const refusal = port === undefined ? null : portRefusal(port)
  if (refusal !== null) throw new Stop(refusal, 2)
  if (data === '') throw new Stop('--data takes a folder, not an empty text.', 2)
  return values
}

/** Runs a host until it ends; a signal to us is a signal to it. Returns its exit code. */
function runHost(program, args, { env, onLine }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd(), ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    let isAsked = false
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        isAsked = true
        child.kill(signal)
      })
    }
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop()
      for (const line of lines) onLine(line)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(isAsked && code === null ? 0 : (code ?? 1)))
  })
}

function startWeb(node, { port, data, 'no-open': noOpen }) {
  const args = [join(root, 'out', 'main', 'web.js'), ...(port ? ['--port', port] : []), ...(data ? ['--data', data] : [])]
  return runHost(node, args, {
    onLine(line) {
      process.stdout.write(`${line}\n`)
      const url = /^ready (\S+)$/.exec(line)?.[1]
      if (url && !noOpen) openBrowser(url)
    },
  })
}

async function startElectron(program, { data }) {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const startedAt = Date.now()
  const code = await runHost(program, [...(isRoot ? ['--no-sandbox'] : []), root, ...(data ? ['--data', data] : [])], { onLine: (line) => process.stdout.write(`${line}\n`) })
  return { code, hasOpened: code === 0 || Date.now() - startedAt > 8000 }
}

/** Null: no window here; the reason was said. */
async function tryElectron(node, options) {
  if (options.web) return null
  if (!hasDesktop()) {
    if (options.electron) say('There is no desktop here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the app is served for a browser.')
    return null
  }
  const program = await bringElectron(node)
  if (program === null) {
    say("Electron's program is not here and its download host does not answer, so the app is served for a browser; everything works the same.")
    return null
  }
  const { code, hasOpened } = await startElectron(program, options)
  if (hasOpened) return code
  say(`Electron ended at once (code ${code}), so the app is served for a browser.`)
  return null
}

async function main() {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return void process.stdout.write(`${help}\n`)
  const node = await setUp()
  await ensureBuilt(node)
  process.exitCode = (await tryElectron(node, options)) ?? (await startWeb(node, options))
}

main().catch(stop)
