import { randomInt, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Clock, Paths, Random } from '#main/platform'

/** Folder of package.json: where questions/, db/migrations and out/ are found, from the sources and from the build alike. */
export function packageRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('package.json was not found above the program: the installation is incomplete')
    folder = dirname(folder)
  }
  return folder
}

export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }
  return version
}

/** The platform's usual place for a program's data. */
export function defaultDataFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Dry Run')
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Dry Run')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'dry-run')
}

/** `data` relative to where the person typed it: npm runs scripts in the package's folder and leaves the former one in INIT_CWD. */
export function pathsFor(data: string | undefined): Paths {
  const root = packageRoot()
  return {
    data: data === undefined ? defaultDataFolder() : resolve(process.env.INIT_CWD ?? process.cwd(), data),
    questions: join(root, 'questions'),
    migrations: join(root, 'db', 'migrations'),
  }
}

export const systemClock: Clock = {
  now: () => Date.now(),
  get timeZone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone
  },
}

export const systemRandom: Random = { id: () => randomUUID(), seed: () => randomInt(2 ** 31) }
