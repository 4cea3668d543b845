import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { SandboxLanguage } from '#core/session/run-protocol'
import { languages } from '#sandbox/languages/index'
import { clusterImage } from '#sandbox/languages/postgresql'
import { interpreterImage, interpreterOptions } from '#sandbox/languages/python'
import { pythonHarness } from '#sandbox/languages/python-harness'
import { pythonSetup } from '#sandbox/languages/python-setup'

const require = createRequire(import.meta.url)

/** The folder of the package an engine comes from. */
export function engineFolder(language: SandboxLanguage): string {
  const { source } = languages[language]
  // The main file is asked for, since not every package exports its package.json.
  let folder = dirname(require.resolve(source.package))
  while (!folder.endsWith(join('node_modules', source.package)) && folder !== dirname(folder)) folder = dirname(folder)
  return join(folder, source.folder)
}

/**
 * A cluster as initdb leaves it, plus the role that candidates' queries run as. Every engine unpacks it and sets up its memory anew, so it is small: what PostgreSQL
 * keeps for many users, for templates and for large databases is left out.
 */
async function makeCluster(): Promise<Uint8Array> {
  const { PGlite } = await import('@electric-sql/pglite')
  const database = await PGlite.create({
    initDbStartParams: ['--wal-segsize=1'],
    postgresqlconf: ['shared_buffers = 16MB', 'max_connections = 5', 'min_wal_size = 2MB'],
  })
  await database.exec('create role candidate nosuperuser; revoke all on schema public from public')
  for (const template of ['template0', 'template1']) {
    await database.exec(`update pg_database set datistemplate = false where datname = '${template}'`)
    await database.exec(`drop database ${template}`)
  }
  await database.exec('vacuum freeze')
  // The first lets go of the log's old files, the second removes them.
  for (let time = 0; time < 2; time += 1) await database.exec('checkpoint')
  const image = await database.dumpDataDir('none')
  await database.close()
  return new Uint8Array(await image.arrayBuffer())
}

/** The memory of an interpreter that has started and holds the harness. */
async function makeInterpreter(): Promise<Uint8Array> {
  const folder = engineFolder('python')
  const { loadPyodide } = await import('pyodide')
  const options = interpreterOptions(`${folder}/`, await readFile(join(folder, 'pyodide-lock.json')))
  const pyodide = (await loadPyodide({ ...options, _makeSnapshot: true })) as Awaited<ReturnType<typeof loadPyodide>> & { makeMemorySnapshot(): Uint8Array }
  pyodide.runPython(pythonSetup)
  pyodide.runPython(pythonHarness)
  return pyodide.makeMemorySnapshot()
}

/** `from`: what the file depends on besides the version of the package; a number to raise where that is code. */
const makers: Record<string, { from: string; make(): Promise<Uint8Array> }> = {
  [clusterImage]: { from: '2', make: makeCluster },
  [interpreterImage]: { from: `1 ${pythonSetup} ${pythonHarness}`, make: makeInterpreter },
}

/** A file that is made, not shipped in a package, gzipped: kept in `cache` under a name that changes with what it is made from. */
async function madeFile(language: SandboxLanguage, name: string, cache: string): Promise<Uint8Array> {
  const maker = makers[name]
  if (!maker) throw new Error(`nothing knows how to make ${name}`)
  const { version } = JSON.parse(await readFile(join(engineFolder(language), languages[language].source.folder === '.' ? '.' : '..', 'package.json'), 'utf8')) as { version: string }
  const stamp = createHash('sha256').update(`${version} ${maker.from}`).digest('hex').slice(0, 12)
  const path = join(cache, `${stamp}-${name}.gz`)
  try {
    return await readFile(path)
  } catch {
    const bytes = await promisify(gzip)(await maker.make())
    await mkdir(cache, { recursive: true })
    // Written aside first: two builds at once must not read half a file.
    const aside = `${path}.${process.pid}`
    await writeFile(aside, bytes)
    await rename(aside, path)
    return bytes
  }
}

const isMade = (language: SandboxLanguage, name: string): boolean => languages[language].made.some((one) => `${one}.gz` === name)

/** Bytes of one file of an engine, from its package or made. `cache` is a folder that may be deleted at any time. */
export async function readEngineFile(language: SandboxLanguage, name: string, cache: string): Promise<Uint8Array> {
  return isMade(language, name) ? madeFile(language, name.slice(0, -'.gz'.length), cache) : readFile(join(engineFolder(language), name))
}

/** Names of every file an engine needs at run time: scripts, WebAssembly, data, made. */
export async function engineFileNames(language: SandboxLanguage): Promise<string[]> {
  const { scripts, wasm, data, made } = languages[language]
  const found = await readdir(engineFolder(language))
  return [...found.filter((name) => scripts.test(name)), ...wasm, ...data, ...made.map((name) => `${name}.gz`)]
}

/** Makes what has to be made, so that nothing later needs more than reading. */
export async function makeEngineFiles(cache: string): Promise<void> {
  for (const { id, made } of Object.values(languages)) {
    for (const name of made) await readEngineFile(id, `${name}.gz`, cache)
  }
}
