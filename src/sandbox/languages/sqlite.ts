import type { Json } from '#core/bank/case'
import { valueTextLimit } from '#core/session/run-protocol'
import type { CaseError, CaseOutcome, Engine, EngineHost, Language } from '#sandbox/languages/language'
import { withWasmModule } from '#sandbox/languages/wasm'

/** Rows of one result; more cannot be what a question asks for. */
const rowLimit = 20_000
/** Of the engine as a whole; beyond it SQLite says "out of memory". */
const heapBytes = 384 * 1024 * 1024
const keptBytes = 192 * 1024 * 1024

type Pointer = number
/** The part of SQLite's C interface that is used (https://sqlite.org/c3ref/funclist.html), as its WebAssembly build names it. */
type Sqlite = {
  capi: {
    SQLITE_ROW: number; SQLITE_DONE: number; SQLITE_NOMEM: number; SQLITE_LIMIT_ATTACHED: number; SQLITE_STATUS_MEMORY_USED: number
    SQLITE_INTEGER: number; SQLITE_FLOAT: number; SQLITE_TEXT: number; SQLITE_NULL: number
    sqlite3_status(which: number, current: Pointer, highest: Pointer, reset: number): number
    sqlite3_limit(database: Pointer, which: number, value: number): number
    sqlite3_prepare_v3(database: Pointer, sql: Pointer, bytes: number, flags: number, statement: Pointer, tail: Pointer): number
    sqlite3_step(statement: Pointer): number; sqlite3_finalize(statement: Pointer): number; sqlite3_stmt_readonly(statement: Pointer): number
    sqlite3_column_count(statement: Pointer): number; sqlite3_column_name(statement: Pointer, index: number): string
    sqlite3_column_type(statement: Pointer, index: number): number; sqlite3_column_double(statement: Pointer, index: number): number
    sqlite3_column_int64(statement: Pointer, index: number): bigint; sqlite3_column_text(statement: Pointer, index: number): string
    sqlite3_column_blob(statement: Pointer, index: number): Pointer; sqlite3_column_bytes(statement: Pointer, index: number): number
    sqlite3_errmsg(database: Pointer): string; sqlite3_error_offset(database: Pointer): number
  }
  wasm: {
    allocCString(text: string, withLength: true): [Pointer, number]; alloc(bytes: number): Pointer; dealloc(at: Pointer): void
    peekPtr(at: Pointer): Pointer; peek32(at: Pointer): number; heap8u(): Uint8Array
  }
  oo1: { DB: new (name: string) => Database }
}
type Database = { pointer: Pointer; exec(sql: string): unknown; close(): void }

const decoder = new TextDecoder()

class Refused extends Error {}
class Failed extends Error {
  readonly code: number
  readonly offset: number
  constructor(message: string, code: number, offset: number) {
    super(message)
    this.code = code
    this.offset = offset
  }
}

function writeCell({ capi, wasm }: Sqlite, statement: Pointer, index: number): Json {
  switch (capi.sqlite3_column_type(statement, index)) {
    case capi.SQLITE_NULL: return null
    case capi.SQLITE_INTEGER: {
      const value = capi.sqlite3_column_int64(statement, index)
      return Number.isSafeInteger(Number(value)) ? Number(value) : { $int: String(value) }
    }
    case capi.SQLITE_FLOAT: {
      const value = capi.sqlite3_column_double(statement, index)
      return Number.isFinite(value) ? value : { $float: value > 0 ? 'inf' : '-inf' }
    }
    case capi.SQLITE_TEXT: return capi.sqlite3_column_text(statement, index)
    default: {
      const at = capi.sqlite3_column_blob(statement, index)
      return Array.from(wasm.heap8u().slice(at, at + capi.sqlite3_column_bytes(statement, index)), (byte) => byte.toString(16).padStart(2, '0')).join('')
    }
  }
}

/** The first statement of the text and where the rest begins; a statement of 0 is none: blanks and comments. */
function prepare({ capi, wasm }: Sqlite, database: Pointer, sql: Pointer, bytes: number): { statement: Pointer; tail: Pointer } {
  const out = wasm.alloc(16)
  try {
    const code = capi.sqlite3_prepare_v3(database, sql, bytes, 0, out, out + 8)
    if (code !== 0) throw new Failed(capi.sqlite3_errmsg(database), code, capi.sqlite3_error_offset(database))
    return { statement: wasm.peekPtr(out), tail: wasm.peekPtr(out + 8) }
  } finally {
    wasm.dealloc(out)
  }
}

function readRows(sqlite: Sqlite, database: Pointer, statement: Pointer): string {
  const { capi } = sqlite
  const count = capi.sqlite3_column_count(statement)
  const columns = Array.from({ length: count }, (_, index) => capi.sqlite3_column_name(statement, index))
  const rows: string[] = []
  let length = 0
  for (let code = capi.sqlite3_step(statement); code !== capi.SQLITE_DONE; code = capi.sqlite3_step(statement)) {
    if (code !== capi.SQLITE_ROW) throw new Failed(capi.sqlite3_errmsg(database), code, -1)
    if (rows.length === rowLimit) throw new Refused(`the query returned more than ${rowLimit} rows; at most as many are compared`)
    const row = JSON.stringify(columns.map((_, index) => writeCell(sqlite, statement, index)))
    length += row.length
    if (length > valueTextLimit) throw new Refused(`the result is too large to compare: more than ${valueTextLimit} characters`)
    rows.push(row)
  }
  return `{"columns":${JSON.stringify(columns)},"rows":[${rows.join(',')}]}`
}

const blank = String.raw`(?:\s|--[^\n]*(?:\n|$)|/\*[\s\S]*?(?:\*/|$))*`
/** SQLite obeys a pragma while it compiles it, explained or not: it must not even see one. */
const pragmaFirst = new RegExp(`^(?:${blank};)*${blank}(?:explain${blank}(?:query${blank}plan${blank})?)?pragma\\b`, 'i')
const onlyBlank = new RegExp(`^(?:${blank};)*${blank}$`)

/** One statement that reads. What writes, has no columns, sets the engine or is followed by another is refused unexecuted. */
function query(sqlite: Sqlite, database: Pointer, code: string): string {
  const { capi, wasm } = sqlite
  if (code.includes('\0')) throw new Refused('the query holds a zero character')
  if (pragmaFirst.test(code)) throw new Refused('one SELECT statement is expected, not a pragma')
  const [sql, bytes] = wasm.allocCString(code, true)
  let statement = 0
  try {
    const first = prepare(sqlite, database, sql, bytes + 1)
    statement = first.statement
    if (statement === 0 || capi.sqlite3_column_count(statement) === 0 || capi.sqlite3_stmt_readonly(statement) === 0) {
      throw new Refused('one SELECT statement that returns columns is expected')
    }
    const rest = decoder.decode(wasm.heap8u().slice(first.tail, sql + bytes))
    if (!onlyBlank.test(rest)) throw new Refused('one SELECT statement is expected, there is a second one')
    return readRows(sqlite, database, statement)
  } finally {
    capi.sqlite3_finalize(statement)
    wasm.dealloc(sql)
  }
}

const inner = new RegExp(String.raw`'(?:[^']|'')*'|--[^\n]*|/\*[\s\S]*?(?:\*/|$)`, 'g')

/** Where a name stands that SQLite found missing or ambiguous without saying where: a table after `from` or `join`, else the first of its name. */
function placeOf(said: string, code: string): number | null {
  const name = /^(?:no such (?:table|column|function)|ambiguous column name): (.+?)(?: - .*)?$/.exec(said)?.[1]
  if (name === undefined) return null
  const text = code.replace(inner, (hidden) => hidden.replace(/[^\n]/g, ' '))
  const quoted = name.split('.').map((part) => String.raw`["[\x60]?${part.replace(/[^\w]/g, String.raw`\$&`)}["\]\x60]?`).join(String.raw`\s*\.\s*`)
  const find = (before: string): number | null => {
    const found = new RegExp(`${before}(?<![\\w$.])${quoted}(?![\\w$])`, 'i').exec(text)
    return found === null ? null : found.index + found[0].length
  }
  return find(String.raw`\b(?:from|join)\s+`) ?? find('')
}

/** The text before the place of the error; null when that is not known. */
function textBefore(error: unknown, code: string): string | null {
  if (!(error instanceof Failed)) return null
  if (error.offset >= 0) return decoder.decode(new TextEncoder().encode(code).slice(0, error.offset))
  const place = placeOf(error.message, code)
  return place === null ? null : code.slice(0, place)
}

function readError(error: unknown, code: string, noMemory: number): CaseOutcome {
  const said = error instanceof Error ? error.message : String(error)
  const isMemory = (error instanceof Failed && error.code === noMemory) || /out of memory|memory limit|failed to allocate/i.test(said)
  const before = textBefore(error, code)
  const seen: CaseError = { name: 'SQL', message: said.replace(/^SQLITE_\w+: sqlite3 result code \d+: /, '').slice(0, 2000), line: before === null ? null : before.split('\n').length }
  return { outcome: isMemory ? 'memory' : 'raised', error: seen, isSpent: isMemory || !(error instanceof Failed || error instanceof Refused) }
}

async function start(host: EngineHost): Promise<Engine> {
  const loaded = await host.importModule('index.mjs')
  const initialize = loaded['default'] as (options: object) => Promise<Sqlite>
  const sqlite = await withWasmModule(host.wasm('sqlite3.wasm'), {}, () => initialize({ print: () => undefined, printErr: () => undefined }))
  const { capi, wasm } = sqlite
  /** Bytes that SQLite holds, and the most it held since that was last reset (https://sqlite.org/c3ref/status.html). */
  function memory(isReset = false): { used: number; highest: number } {
    const out = wasm.alloc(8)
    try {
      capi.sqlite3_status(capi.SQLITE_STATUS_MEMORY_USED, out, out + 4, Number(isReset))
      return { used: wasm.peek32(out), highest: wasm.peek32(out + 4) }
    } finally {
      wasm.dealloc(out)
    }
  }
  return {
    async runCase(input, watch) {
      const database = new sqlite.oo1.DB(':memory:')
      let outcome: CaseOutcome
      try {
        capi.sqlite3_limit(database.pointer, capi.SQLITE_LIMIT_ATTACHED, 0)
        database.exec(`pragma hard_heap_limit = ${heapBytes}; pragma temp_store = memory; pragma foreign_keys = on`)
        database.exec(`${input.setup ?? ''}\n;`)
        database.exec('pragma query_only = on')
      } catch (error) {
        database.close()
        const failed = readError(error, '', capi.SQLITE_NOMEM)
        const message = `the tables could not be made: ${failed.outcome === 'returned' ? '' : failed.error.message}`
        return { outcome: 'raised', error: { name: 'SQL', message, line: null }, isSpent: failed.isSpent }
      }
      memory(true)
      const before = memory().used
      watch.begin()
      try {
        outcome = { outcome: 'returned', valueText: query(sqlite, database.pointer, input.code), isSpent: false }
      } catch (error) {
        outcome = readError(error, input.code, capi.SQLITE_NOMEM)
      }
      watch.end()
      const peakBytes = Math.max(0, memory().highest - before)
      database.close()
      return { ...outcome, peakBytes, isSpent: outcome.isSpent || sqlite.wasm.heap8u().length > keptBytes }
    },
  }
}

/** SQLite compiled to WebAssembly, a fresh database in memory for each case. */
export const sqlite: Language = {
  id: 'sqlite',
  source: { package: '@sqlite.org/sqlite-wasm', folder: 'dist' },
  scripts: /^index\.mjs$/,
  wasm: ['sqlite3.wasm'],
  data: [],
  made: [],
  start,
}
