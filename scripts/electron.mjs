import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { progress, root, run } from './process.mjs'

const folder = join(root, 'node_modules', 'electron')

/** The Electron program, or null when its binary is not there. */
export function findElectron() {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(note, 'utf8').trim())
  return existsSync(program) ? program : null
}

const downloadHost = () => process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/'

async function isReachable(url) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3000) })
    return true
  } catch {
    return false
  }
}

/** The Electron program, downloaded if its host answers at once; else null. */
export async function bringElectron(node) {
  const present = findElectron()
  if (present !== null) return present
  if (!(await isReachable(downloadHost()))) return null
  const done = progress('Downloading Electron (about 110 MB, once)')
  const { code } = await run(node, [join(folder, 'install.js')], { timeoutMs: 240_000 })
  done(code === 0 ? 'done' : 'failed')
  return findElectron()
}

/** A window can be shown at all. */
export function hasDesktop() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
