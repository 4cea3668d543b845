import type { Json } from '#core/bank/case'
import { view } from '#core/bank/value'

/** A pointer to an R object in the engine's memory. */
export type Sexp = number
/** The C functions of R that are used, as Emscripten exports them (https://cran.r-project.org/doc/manuals/r-release/R-ints.html). */
export type R = {
  HEAPF64: Float64Array; HEAP32: Int32Array; HEAPU8: Uint8Array
  getValue(at: number, type: string): number
  UTF8ToString(at: number): string
  _malloc(bytes: number): number; _free(at: number): void
  _TYPEOF(one: Sexp): number; _Rf_xlength(one: Sexp): number; _Rf_isFactor(one: Sexp): number; _Rf_inherits(one: Sexp, name: number): number
  _REAL(one: Sexp): number; _INTEGER(one: Sexp): number; _LOGICAL(one: Sexp): number; _RAW(one: Sexp): number
  _STRING_ELT(one: Sexp, index: number): Sexp; _VECTOR_ELT(one: Sexp, index: number): Sexp
  _SET_STRING_ELT(one: Sexp, index: number, value: Sexp): void; _SET_VECTOR_ELT(one: Sexp, index: number, value: Sexp): Sexp
  _Rf_translateCharUTF8(one: Sexp): number; _Rf_mkCharCE(text: number, encoding: number): Sexp
  _Rf_allocVector(type: number, length: number): Sexp; _Rf_getAttrib(one: Sexp, name: Sexp): Sexp; _Rf_setAttrib(one: Sexp, name: Sexp, value: Sexp): Sexp
  _Rf_install(name: number): Sexp; _Rf_protect(one: Sexp): Sexp; _Rf_unprotect(count: number): void; _SYMVALUE(symbol: Sexp): Sexp
  _R_PreserveObject(one: Sexp): void; _Rf_lang1(one: Sexp): Sexp; _R_tryEval(call: Sexp, env: Sexp, failed: number): Sexp; _R_ParseEvalString(text: number, env: Sexp): Sexp
  _R_NaString: number; _R_NilValue: number; _R_GlobalEnv: number; _R_BaseEnv: number; _Rf_findVarInFrame(env: Sexp, symbol: Sexp): Sexp; _Rf_defineVar(symbol: Sexp, value: Sexp, env: Sexp): void; _vmaxget(): number; _vmaxset(at: number): void
}

/** Type numbers of R's objects (Rinternals.h). */
export const types = { nil: 0, environment: 4, logical: 10, integer: 13, real: 14, complex: 15, text: 16, list: 19, raw: 24 } as const
const naInteger = -2_147_483_648
const utf8 = 1
const encoder = new TextEncoder()

/** Runs with a text in the engine's memory. */
export function withText<T>(r: R, text: string, run: (at: number) => T): T {
  const bytes = encoder.encode(`${text}\0`)
  const at = r._malloc(bytes.length)
  try {
    r.HEAPU8.set(bytes, at)
    return run(at)
  } finally {
    r._free(at)
  }
}

export const symbol = (r: R, name: string): Sexp => withText(r, name, (at) => r._Rf_install(at))
/** Values of R's own variables, such as `R_NilValue`. */
export const constant = (r: R, at: number): Sexp => r.getValue(at, '*')

function makeChar(r: R, text: string | null): Sexp {
  return text === null ? constant(r, r._R_NaString) : withText(r, text, (at) => r._Rf_mkCharCE(at, utf8))
}

function makeTexts(r: R, texts: readonly (string | null)[]): Sexp {
  const made = r._Rf_protect(r._Rf_allocVector(types.text, texts.length))
  for (const [index, text] of texts.entries()) r._SET_STRING_ELT(made, index, makeChar(r, text))
  r._Rf_unprotect(1)
  return made
}

const numberOf = (value: Json): number | null => {
  const seen = view(value)
  return seen.kind === 'int' || seen.kind === 'float' ? seen.value : null
}

/** R's own NA among doubles: a NaN whose low word is 1954. */
function writeReals(r: R, values: readonly (number | null)[]): Sexp {
  const made = r._Rf_allocVector(types.real, values.length)
  const at = r._REAL(made)
  for (const [index, value] of values.entries()) {
    r.HEAPF64[at / 8 + index] = value ?? NaN
    if (value !== null) continue
    r.HEAP32[at / 4 + 2 * index] = 1954
    r.HEAP32[at / 4 + 2 * index + 1] = 0x7ff00000
  }
  return made
}

function writeLogicals(r: R, values: readonly (boolean | null)[]): Sexp {
  const made = r._Rf_allocVector(types.logical, values.length)
  const at = r._LOGICAL(made)
  for (const [index, value] of values.entries()) r.HEAP32[at / 4 + index] = value === null ? naInteger : Number(value)
  return made
}

/** A list of one sort of scalar is a vector, with NA for `null`; nothing at all is an empty numeric vector. */
function readList(r: R, items: readonly Json[]): Sexp {
  const known = items.filter((one) => one !== null)
  if (known.length > 0 || items.length === 0) {
    if (known.every((one) => numberOf(one) !== null)) return writeReals(r, items.map((one) => (one === null ? null : numberOf(one))))
    if (known.every((one) => typeof one === 'string')) return makeTexts(r, items as (string | null)[])
    if (known.every((one) => typeof one === 'boolean')) return writeLogicals(r, items as (boolean | null)[])
  }
  const made = r._Rf_protect(r._Rf_allocVector(types.list, items.length))
  for (const [index, item] of items.entries()) r._SET_VECTOR_ELT(made, index, readArgument(r, item))
  r._Rf_unprotect(1)
  return made
}

/** A case's argument as an R object: numbers, texts and truths as vectors, lists of them as lists, an object as a named list. */
export function readArgument(r: R, value: Json): Sexp {
  const seen = view(value)
  switch (seen.kind) {
    case 'null': return constant(r, r._R_NilValue)
    case 'bool': return writeLogicals(r, [seen.value])
    case 'int':
    case 'float': return writeReals(r, [seen.value])
    case 'text': return makeTexts(r, [seen.value])
    case 'object': return makeTexts(r, [seen.text])
    case 'list':
    case 'tuple':
    case 'set': return readList(r, seen.items)
    case 'dict': {
      const made = r._Rf_protect(r._Rf_allocVector(types.list, seen.entries.length))
      for (const [index, [, inner]] of seen.entries.entries()) r._SET_VECTOR_ELT(made, index, readArgument(r, inner))
      const names = r._Rf_protect(makeTexts(r, seen.entries.map(([key]) => (typeof key === 'string' ? key : JSON.stringify(key)))))
      r._Rf_setAttrib(made, symbol(r, 'names'), names)
      r._Rf_unprotect(2)
      return made
    }
  }
}

/** Arguments as a list, whatever they are: never one vector. */
export function readArguments(r: R, values: readonly Json[]): Sexp {
  const made = r._Rf_protect(r._Rf_allocVector(types.list, values.length))
  for (const [index, value] of values.entries()) r._SET_VECTOR_ELT(made, index, readArgument(r, value))
  r._Rf_unprotect(1)
  return made
}

/** Null where the element is NA. */
export function textAt(r: R, one: Sexp, index: number): string | null {
  const found = r._STRING_ELT(one, index)
  return found === constant(r, r._R_NaString) ? null : r.UTF8ToString(r._Rf_translateCharUTF8(found))
}
