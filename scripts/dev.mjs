import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseRefusal, portRefusal } from '../src/main/option-words.mjs'
import { bringElectron, hasDesktop } from './electron.mjs'
import { root, stop, Stop } from './process.mjs'
import { ensureBuilt, environmentFor, setUp } from './setup.mjs'

const help = `npm run dev -- [options]

  --electron     in Electron's own window instead of the browser
  --port N       browser: serve the page on this port
  --data DIR     keep the data in DIR; without it in .cache/dev-data, apart from your own
  --no-open      do not open the browser
  --help         this text

A change in src/renderer shows at once; a change behind it starts main again and reloads the page.`

function readOptions() {
  const args = process.argv.slice(2)
  try {
    const string = { type: 'string' }
    const boolean = { type: 'boolean' }
    const { values } = parseArgs({ args, options: { electron: boolean, port: string, data: string, 'no-open': boolean, help: boolean } })
    const refusal = values.port === undefined ? null : portRefusal(values.port)
    if (refusal !== null) throw new Stop(refusal, 2)
    return values
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(`${parseRefusal(error, args)} "npm run dev -- --help" lists the options.`, 2)
  }
}

/** Runs to its end; Ctrl-C reaches it as it reaches us. */
function runThrough(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 0))
  })
}

async function main() {
  const options = readOptions()
  if (options.help) return void process.stdout.write(`${help}\n`)
  const node = await setUp()
  // The sandbox's engines and the preload come from the build in both hosts.
  await ensureBuilt(node)
  const data = options.data ?? join(root, '.cache', 'dev-data')
  const env = environmentFor(node)
  if (!options.electron) {
    const args = ['--data', data, ...(options.port ? ['--port', options.port] : []), ...(options['no-open'] ? ['--no-open'] : [])]
    process.exitCode = await runThrough(node, [join(root, 'scripts/dev-server.mjs'), ...args], env)
    return
  }
  if (!hasDesktop()) throw new Stop('There is no desktop here (neither DISPLAY nor WAYLAND_DISPLAY is set). "npm run dev" without --electron serves a browser.')
  if ((await bringElectron(node)) === null) throw new Stop(`Electron's program is not here and its download host does not answer. "npm run dev" without --electron serves a browser.`)
  process.exitCode = await runThrough(node, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch', '--', '--data', data], env)
}

main().catch(stop)
