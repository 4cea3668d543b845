import { constant, symbol, textAt, types, withText, type R, type Sexp } from '#sandbox/languages/r-memory'

const depthLimit = 100
const nodeLimit = 1_000_000
const naInteger = -2_147_483_648

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

/**
 * R values as JSON text, read from the engine's memory: no function of R runs, so that nothing a candidate defines has a say. A vector
 * of length one is its element; other vectors and unnamed lists are lists; what has names is an object, a data frame an object
 * of its columns; a matrix is a list of its rows; a factor its labels, a date `YYYY-MM-DD`; NA is null, NULL too.
 */
export function makeWriter(r: R): (value: Sexp) => string {
  const names = symbol(r, 'names')
  const dim = symbol(r, 'dim')
  const levelsName = symbol(r, 'levels')
  const nil = constant(r, r._R_NilValue)
  let left = nodeLimit

  const attribute = (one: Sexp, name: Sexp): Sexp | null => {
    const found = r._Rf_getAttrib(one, name)
    return found === nil ? null : found
  }
  const isA = (one: Sexp, name: string): boolean => withText(r, name, (at) => r._Rf_inherits(one, at)) !== 0
  const texts = (one: Sexp): (string | null)[] => Array.from({ length: r._Rf_xlength(one) }, (_, index) => textAt(r, one, index))
  const take = (count: number): void => {
    left -= count
    if (left < 0) throw new Unwritable(`the returned value has more than ${nodeLimit} parts`)
  }

  function asObject(keys: readonly (string | null)[], parts: readonly string[]): string {
    const named = keys.map((key, index) => key ?? `${index + 1}`)
    if (named.some((key) => key.startsWith('$'))) return `{"$dict":[${named.map((key, index) => `[${JSON.stringify(key)},${parts[index]}]`).join(',')}]}`
    return `{${named.map((key, index) => `${JSON.stringify(key === '' ? String(index + 1) : key)}:${parts[index]}`).join(',')}}`
  }

  /** Rows of a matrix, which R keeps by columns. */
  function asRows(parts: readonly string[], shape: Sexp): string | null {
    if (r._Rf_xlength(shape) !== 2) return null
    const isReal = r._TYPEOF(shape) === types.real
    const size = (index: number): number => (isReal ? r.HEAPF64[r._REAL(shape) / 8 + index] : r.HEAP32[r._INTEGER(shape) / 4 + index]) ?? 0
    const [rows, columns] = [size(0), size(1)]
    return `[${Array.from({ length: rows }, (_, row) => `[${Array.from({ length: columns }, (__, column) => parts[row + rows * column]).join(',')}]`).join(',')}]`
  }

  function writeVector(one: Sexp, type: number, depth: number): string {
    const length = r._Rf_xlength(one)
    take(length)
    const isFactor = type === types.integer && isA(one, 'factor')
    const levelList = isFactor ? attribute(one, levelsName) : null
    const levels = levelList === null ? null : texts(levelList)
    const asDate = (part: string): string => (part === 'null' ? part : JSON.stringify(new Date(Number(part) * 86_400_000).toISOString().slice(0, 10)))
    const isDate = (type === types.real || type === types.integer) && isA(one, 'Date')
    const parts = Array.from({ length }, (_, index) => {
      if (type === types.list) return write(r._VECTOR_ELT(one, index), depth + 1)
      const part = writeElement(r, one, type, index, levels)
      return isDate ? asDate(part) : part
    })
    const shape = attribute(one, dim)
    const rows = shape === null ? null : asRows(parts, shape)
    if (rows !== null) return rows
    const keys = shape === null ? attribute(one, names) : null
    if (keys !== null && r._TYPEOF(keys) === types.text) {
      // A data frame's columns stay lists, however few its rows are.
      if (type === types.list && isA(one, 'data.frame')) {
        const columns = parts.map((part, index) => (isAtomic(r._TYPEOF(r._VECTOR_ELT(one, index))) && r._Rf_xlength(r._VECTOR_ELT(one, index)) === 1 ? `[${part}]` : part))
        return asObject(texts(keys), columns)
      }
      return asObject(texts(keys), parts)
    }
    return type !== types.list && length === 1 ? (parts[0] ?? 'null') : `[${parts.join(',')}]`
  }

  function write(one: Sexp, depth: number): string {
    take(1)
    if (depth > depthLimit) throw new Unwritable(`the returned value is nested more than ${depthLimit} levels deep`)
    const type = r._TYPEOF(one)
    if (type === types.nil) return 'null'
    if (isAtomic(type) || type === types.list) return writeVector(one, type, depth)
    const kinds: Record<number, string> = { 1: 'symbol', 3: 'function', 4: 'environment', 6: 'call', 7: 'function', 8: 'function', [types.complex]: 'complex', 25: 'S4' }
    const kind = kinds[type] ?? `type ${type}`
    return `{"$object":{"type":"${kind}","text":"<${kind}>"}}`
  }

  return (value) => {
    left = nodeLimit
    const top = r._vmaxget()
    try {
      return write(value, 0)
    } finally {
      r._vmaxset(top)
    }
  }
}
