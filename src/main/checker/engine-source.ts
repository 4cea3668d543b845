import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { RunLanguage } from '#core/session/run-protocol'
import { languages } from '#sandbox/languages/index'
import { clusterImage } from '#sandbox/languages/postgresql'

// Not called `require`: the bundler declares one of its own beside it.
const packages = createRequire(import.meta.url)

/** The folder of the package an engine comes from. */
export function engineFolder(language: RunLanguage): string {
  const { source } = languages[language]
  // The main file is asked for, since not every package exports its package.json.
  let folder = dirname(packages.resolve(source.package))
  while (!folder.endsWith(join('node_modules', source.package)) && folder !== dirname(folder)) folder = dirname(folder)
  return join(folder, source.folder)
}

/** A cluster as initdb leaves it, plus the role that candidates' queries run as. */
async function makeCluster(): Promise<Uint8Array> {
  const { PGlite } = await import('@electric-sql/pglite')
  const database = await PGlite.create()
  await database.exec('create role candidate nosuperuser; revoke all on schema public from public')
  await database.exec('vacuum freeze')
  await database.exec('checkpoint')
  const image = await database.dumpDataDir('gzip')
  await database.close()
  return new Uint8Array(await image.arrayBuffer())
}

const makers: Record<string, () => Promise<Uint8Array>> = { [clusterImage]: makeCluster }

/** A file that is made, not shipped in a package: kept in `cache`, named after the package's version. */
async function madeFile(language: RunLanguage, name: string, cache: string): Promise<Uint8Array> {
  const { version } = JSON.parse(await readFile(join(engineFolder(language), '..', 'package.json'), 'utf8')) as { version: string }
  const path = join(cache, `${version}-${name}`)
  try {
    return await readFile(path)
  } catch {
    const maker = makers[name]
    if (!maker) throw new Error(`nothing knows how to make ${name}`)
    const bytes = await maker()
    await mkdir(cache, { recursive: true })
    // Written aside first: two builds at once must not read half a file.
    const aside = `${path}.${process.pid}`
    await writeFile(aside, bytes)
    await rename(aside, path)
    return bytes
  }
}

/** Bytes of one file of an engine, from its package or made. `cache` is a folder that may be deleted at any time. */
export async function readEngineFile(language: RunLanguage, name: string, cache: string): Promise<Uint8Array> {
  return languages[language].made.includes(name) ? madeFile(language, name, cache) : readFile(join(engineFolder(language), name))
}

/** Names of every file an engine needs at run time: scripts, WebAssembly, data, made. */
export async function engineFileNames(language: RunLanguage): Promise<string[]> {
  const { scripts, wasm, data, made } = languages[language]
  const found = await readdir(engineFolder(language))
  return [...found.filter((name) => scripts.test(name)), ...wasm, ...data, ...made]
}
