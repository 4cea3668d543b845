import type { CaseError, CaseOutcome, Engine, EngineHost, Language } from '#sandbox/languages/language'
import { arrayParsers, writeCell } from '#sandbox/languages/postgresql-values'
import { memoryLimitBytes } from '#sandbox/languages/wasm'
import { valueTextLimit } from '#core/session/run-protocol'

/** The data directory of a fresh cluster, made when the sandbox is built: starting from it takes a fraction of an initdb. */
export const clusterImage = 'cluster.tar'
/** Rows of one result; more cannot be what a question asks for. */
const rowLimit = 20_000

type Field = { name: string; dataTypeID: number }
type Database = {
  exec(text: string): Promise<unknown>
  query(text: string, params: unknown[], options: Record<string, unknown>): Promise<{ rows: unknown[][]; fields: Field[] }>
  describeQuery(text: string): Promise<{ resultFields: Field[] }>
  Module: { HEAPU8: Uint8Array }
}
type Create = { create(options: Record<string, unknown>): Promise<Database> }

/**
 * Run before each case. The candidate is a role without any privilege beyond its own schema: server files and programs
 * are out of its reach even within the engine's own memory. Everything is rolled back afterwards.
 */
const openBox = `begin;
create schema box authorization candidate;
set local search_path = box, pg_catalog;
set local timezone = 'UTC';
set local datestyle = 'ISO, YMD';
set local intervalstyle = 'postgres';
set local temp_file_limit = '256MB';
set local role candidate;
select setseed(0);`

/** One transaction around everything, and no rights beyond it: what makes the tables may neither end it nor become somebody else. */
const standing = `select pg_current_xact_id()::text as transaction, (current_user = 'candidate' and not rolsuper)::text as is_bound from pg_roles where rolname = current_user`

const lineAt = (text: string, position: number): number => [...text].slice(0, Math.max(0, position - 1)).join('').split('\n').length

function readError(error: unknown, code: string): CaseError {
  const seen = error as { message?: unknown; position?: unknown; detail?: unknown; hint?: unknown; code?: unknown }
  const parts = [seen.message, seen.detail, seen.hint].filter((part) => typeof part === 'string' && part !== '')
  if (seen.message === 'cannot insert multiple commands into a prepared statement') return { name: 'SQL', message: 'one SELECT statement is expected, there is a second one', line: null }
  const line = seen.position === undefined ? null : lineAt(code, Number(seen.position))
  return { name: typeof seen.code === 'string' ? `SQL ${seen.code}` : 'SQL', message: parts.join('. ').slice(0, 2000) || String(error), line }
}

function failure(error: CaseError, isSpent = false): CaseOutcome {
  return { outcome: error.name === 'SQL 53200' ? 'memory' : 'raised', error, isSpent }
}

const refusal = (message: string): CaseOutcome => failure({ name: 'SQL', message, line: null })

function writeTable(result: { rows: unknown[][]; fields: Field[] }): CaseOutcome {
  if (result.rows.length > rowLimit) return refusal(`the query returned ${result.rows.length} rows; at most ${rowLimit} are compared`)
  const rows = result.rows.map((row) => row.map((cell, index) => writeCell(cell, result.fields[index]?.dataTypeID ?? 0)))
  const valueText = JSON.stringify({ columns: result.fields.map((field) => field.name), rows })
  if (valueText.length > valueTextLimit) return refusal(`the result is too large to compare: ${valueText.length} characters`)
  return { outcome: 'returned', valueText, isSpent: false }
}

async function start(host: EngineHost): Promise<Engine> {
  const { PGlite } = (await host.importModule('index.js')) as { PGlite: Create }
  const engine = host.wasm('pglite.wasm')
  const database = await PGlite.create({
    pgliteWasmModule: engine,
    // Never run, since the image takes the place of initdb; left out, PGlite would fetch it and the refusal would be an uncaught error.
    initdbWasmModule: engine,
    fsBundle: new Blob([host.bytes('pglite.data')]),
    loadDataDir: new Blob([host.bytes(clusterImage)], { type: 'application/x-tar' }),
    parsers: arrayParsers,
  })

  async function stand(): Promise<{ transaction: unknown; isBound: boolean }> {
    const [[transaction, isBound] = []] = (await database.query(standing, [], { rowMode: 'array' })).rows
    return { transaction, isBound: isBound === 'true' }
  }

  async function query(code: string, begin: () => void): Promise<CaseOutcome> {
    begin()
    // Asked before anything runs: what returns no columns (copy, do, create, set) is refused unexecuted.
    const { resultFields } = await database.describeQuery(code)
    if (resultFields.length === 0) return refusal('one SELECT statement that returns columns is expected')
    return writeTable(await database.query(code, [], { rowMode: 'array', parsers: arrayParsers }))
  }

  return {
    async runCase(input, watch) {
      let outcome: CaseOutcome
      try {
        await database.exec(openBox)
        const before = await stand()
        await database.exec(input.setup ?? '')
        const after = await stand()
        if (!after.isBound || after.transaction !== before.transaction) throw new Error('what makes them may not end the transaction or change the role')
        await database.exec('set local transaction_read_only = on;')
      } catch (error) {
        // Whatever it left behind goes with the engine.
        await database.exec('rollback').catch(() => undefined)
        const { message } = readError(error, '')
        return failure({ name: 'SQL', message: `the tables could not be made: ${message}`, line: null }, true)
      }
      try {
        outcome = await query(input.code, watch.begin)
      } catch (error) {
        outcome = failure(readError(error, input.code))
      }
      watch.end()
      try {
        await database.exec('rollback')
        await database.exec('select pg_advisory_unlock_all()')
      } catch {
        return { ...outcome, isSpent: true }
      }
      return { ...outcome, isSpent: outcome.isSpent || database.Module.HEAPU8.length > memoryLimitBytes / 2 }
    },
  }
}

/** PostgreSQL compiled to WebAssembly, in memory. */
export const postgresql: Language = {
  id: 'postgresql',
  source: { package: '@electric-sql/pglite', folder: 'dist' },
  scripts: /^(index|chunk-[A-Z0-9]+)\.js$/,
  wasm: ['pglite.wasm'],
  data: ['pglite.data'],
  made: [clusterImage],
  start,
}
