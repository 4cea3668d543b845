import { constant, symbol, textAt, types, withText, type R, type Sexp } from '#sandbox/languages/r-memory'

const depthLimit = 100
const nodeLimit = 1_000_000
const naInteger = -2_147_483_648

type Attribute = 'names' | 'dim' | 'dimnames' | 'levels'

export class Unwritable extends Error {}

function writeReal(r: R, at: number): string {
  const value = r.HEAPF64[at / 8] ?? NaN
  // NA is a NaN whose low word is 1954, and means that a value is missing.
  if (Number.isNaN(value)) return r.HEAP32[at / 4] === 1954 ? 'null' : '{"$float":"nan"}'
  if (!Number.isFinite(value)) return value > 0 ? '{"$float":"inf"}' : '{"$float":"-inf"}'
  if (Number.isSafeInteger(value)) return String(value + 0)
  return Number.isInteger(value) ? `{"$float":"${value}"}` : String(value)
}

/** One element of an atomic vector as JSON text. */
function writeElement(r: R, one: Sexp, type: number, index: number, levels: readonly (string | null)[] | null): string {
  switch (type) {
    case types.logical: {
      const value = r.HEAP32[r._LOGICAL(one) / 4 + index]
      return value === naInteger ? 'null' : value === 0 ? 'false' : 'true'
    }
    case types.integer: {
      const value = r.HEAP32[r._INTEGER(one) / 4 + index] ?? naInteger
      return value === naInteger ? 'null' : levels === null ? String(value) : JSON.stringify(levels[value - 1] ?? null)
    }
    case types.real: return writeReal(r, r._REAL(one) + 8 * index)
    case types.raw: return String(r.HEAPU8[r._RAW(one) + index])
    default: return JSON.stringify(textAt(r, one, index))
  }
}

const isAtomic = (type: number): boolean => type === types.logical || type === types.integer || type === types.real || type === types.raw || type === types.text

function asObject(keys: readonly (string | null)[], parts: readonly string[]): string {
  const named = keys.map((key, index) => (key === null || key === '' ? `${index + 1}` : key))
  if (named.some((key) => key.startsWith('$'))) return `{"$dict":[${named.map((key, index) => `[${JSON.stringify(key)},${parts[index]}]`).join(',')}]}`
  return `{${named.map((key, index) => `${JSON.stringify(key)}:${parts[index]}`).join(',')}}`
}

const asDate = (part: string): string => (part === 'null' ? part : JSON.stringify(new Date(Number(part) * 86_400_000).toISOString().slice(0, 10)))
const kindNames: Readonly<Record<number, string>> = { 1: 'symbol', 3: 'function', 4: 'environment', 6: 'call', 7: 'function', 8: 'function', [types.complex]: 'complex', 25: 'S4' }

/**
 * R values as JSON text, read from the engine's memory: no function of R runs, so that nothing a candidate defines has a say. A vector
 * of length one is its element; other vectors and unnamed lists are lists; what has names is an object, a data frame an object
 * of its columns; a matrix is a list of its rows; a factor its labels, a date `YYYY-MM-DD`; NA is null, NULL too.
 */
export class Writer {
  private readonly r: R
  private readonly attributes: Record<Attribute, Sexp>
  private readonly nil: Sexp
  private left = nodeLimit

  constructor(r: R) {
    this.r = r
    this.attributes = { names: symbol(r, 'names'), dim: symbol(r, 'dim'), dimnames: symbol(r, 'dimnames'), levels: symbol(r, 'levels') }
    this.nil = constant(r, r._R_NilValue)
  }

  /** Throws Unwritable when the value is too large or too deep. */
  write(value: Sexp): string {
    this.left = nodeLimit
    const top = this.r._vmaxget()
    try {
      return this.writeOne(value, 0)
    } finally {
      this.r._vmaxset(top)
    }
  }

  private attribute(one: Sexp, name: Attribute): Sexp | null {
    const found = this.r._Rf_getAttrib(one, this.attributes[name])
    return found === this.nil ? null : found
  }

  private isA(one: Sexp, name: string): boolean {
    return withText(this.r, name, (at) => this.r._Rf_inherits(one, at)) !== 0
  }

  private texts(one: Sexp): (string | null)[] {
    return Array.from({ length: this.r._Rf_xlength(one) }, (_, index) => textAt(this.r, one, index))
  }

  private take(count: number): void {
    this.left -= count
    if (this.left < 0) throw new Unwritable(`the returned value has more than ${nodeLimit} parts`)
  }

  /** Rows of a matrix, which R keeps by columns; null for an array of other dimensions. */
  private asRows(parts: readonly string[], shape: Sexp): string | null {
    const { r } = this
    if (r._Rf_xlength(shape) !== 2) return null
    const isReal = r._TYPEOF(shape) === types.real
    const size = (index: number): number => (isReal ? r.HEAPF64[r._REAL(shape) / 8 + index] : r.HEAP32[r._INTEGER(shape) / 4 + index]) ?? 0
    const [rows, columns] = [size(0), size(1)]
    return `[${Array.from({ length: rows }, (_, row) => `[${Array.from({ length: columns }, (__, column) => parts[row + rows * column]).join(',')}]`).join(',')}]`
  }

  private parts(one: Sexp, type: number, depth: number): string[] {
    const { r } = this
    const length = r._Rf_xlength(one)
    this.take(length)
    const hasClass = type === types.integer || type === types.real
    const levelList = type === types.integer && this.isA(one, 'factor') ? this.attribute(one, 'levels') : null
    const levels = levelList === null ? null : this.texts(levelList)
    const isDate = hasClass && this.isA(one, 'Date')
    return Array.from({ length }, (_, index) => {
      if (type === types.list) return this.writeOne(r._VECTOR_ELT(one, index), depth + 1)
      const part = writeElement(r, one, type, index, levels)
      return isDate ? asDate(part) : part
    })
  }

  /** Names along the only axis of an array, as `table()` of one variable has them. */
  private axisNames(one: Sexp): Sexp | null {
    const names = this.attribute(one, 'dimnames')
    return names !== null && this.r._Rf_xlength(names) === 1 ? this.r._VECTOR_ELT(names, 0) : null
  }

  private writeVector(one: Sexp, type: number, depth: number): string {
    const { r } = this
    const parts = this.parts(one, type, depth)
    const shape = this.attribute(one, 'dim')
    const rows = shape === null ? null : this.asRows(parts, shape)
    if (rows !== null) return rows
    const keys = shape === null ? this.attribute(one, 'names') : this.axisNames(one)
    if (keys !== null && r._TYPEOF(keys) === types.text) {
      if (type !== types.list || !this.isA(one, 'data.frame')) return asObject(this.texts(keys), parts)
      // A data frame's columns stay lists, however few its rows are.
      const isSingle = (column: Sexp): boolean => isAtomic(r._TYPEOF(column)) && r._Rf_xlength(column) === 1
      return asObject(this.texts(keys), parts.map((part, index) => (isSingle(r._VECTOR_ELT(one, index)) ? `[${part}]` : part)))
    }
    return type !== types.list && parts.length === 1 ? (parts[0] ?? 'null') : `[${parts.join(',')}]`
  }

  private writeOne(one: Sexp, depth: number): string {
    this.take(1)
    if (depth > depthLimit) throw new Unwritable(`the returned value is nested more than ${depthLimit} levels deep`)
    const type = this.r._TYPEOF(one)
    if (type === types.nil) return 'null'
    if (isAtomic(type) || type === types.list) return this.writeVector(one, type, depth)
    const kind = kindNames[type] ?? `type ${type}`
    return `{"$object":{"type":"${kind}","text":"<${kind}>"}}`
  }
}
