import { javascriptConsole } from '#sandbox/languages/javascript-console'

/**
 * Evaluated in a realm of the harness's own, beside the candidate's in the same QuickJS runtime: nothing that a candidate patches
 * reaches its prototypes, and none of its objects ever reach the candidate. Gives `[write, show, describe, tell]`, which take values of the
 * candidate's realm: the value encoded as `src/core/bank/value.ts` says, as text for people, an error as `[name, message, stack, its classes, whether it is null]`, and
 * what `console` says.
 */
export const javascriptHarness = String.raw`(() => {
  'use strict'
  const { apply, ownKeys } = Reflect
  const getter = (owner, name) => Object.getOwnPropertyDescriptor(owner.prototype, name).get
  const mapSize = getter(Map, 'size'), setSize = getter(Set, 'size')
  const mapEntries = Map.prototype.entries, setValues = Set.prototype.values
  const toText = Object.prototype.toString, isEnumerable = Object.prototype.propertyIsEnumerable
  const DEPTH = 100, NODES = 1000000, TEXT = 4000000

  const has = (brand, value) => { try { apply(brand, value, []); return true } catch { return false } }
  const kindOf = (value) => {
    if (Array.isArray(value)) return 'list'
    if (typeof value === 'function') return 'object'
    const tag = apply(toText, value, [])
    if (ArrayBuffer.isView(value)) return tag === '[object DataView]' ? 'object' : 'list'
    if (tag === '[object Object]') return 'dict'
    if (has(mapSize, value)) return 'map'
    if (has(setSize, value)) return 'set'
    return /^\[object (Date|RegExp|Error|Promise|WeakMap|WeakSet|WeakRef|ArrayBuffer|SharedArrayBuffer|Number|String|Boolean|Symbol|BigInt)\]$/.test(tag) ? 'object' : 'dict'
  }
  const nameOf = (value) => {
    try { return String(typeof value === 'function' ? 'function' : typeof value === 'symbol' ? 'symbol' : value.constructor.name).slice(0, 80) } catch { return 'object' }
  }
  const keysOf = (value) => ownKeys(value).filter((key) => typeof key === 'string' && apply(isEnumerable, value, [key]))

  function writeNumber(value) {
    if (Number.isSafeInteger(value)) return String(value + 0)
    if (Number.isNaN(value)) return '{"$float":"nan"}'
    if (!Number.isFinite(value)) return value > 0 ? '{"$float":"inf"}' : '{"$float":"-inf"}'
    return Number.isInteger(value) ? '{"$float":"' + value + '"}' : String(value)
  }
  function writeBigInt(value) {
    return value >= -9007199254740991n && value <= 9007199254740991n ? String(value) : '{"$int":"' + value + '"}'
  }
  class Unwritable extends Error {}

  const sizeOf = (value) => (has(mapSize, value) ? apply(mapSize, value, []) : apply(setSize, value, []))
  const [show, tell] = ${javascriptConsole}({ apply, toText, kindOf, nameOf, keysOf, setValues, mapEntries, sizeOf })

  function makeWriter() {
    let left = NODES
    const list = (length, at, depth) => {
      const parts = []
      for (let index = 0; index < length; index += 1) parts.push(write(at(index), depth + 1))
      return '[' + parts.join(',') + ']'
    }
    const pairs = (keys, values, depth) => {
      if (keys.every((key) => typeof key === 'string' && !key.startsWith('$')))
        return '{' + keys.map((key, index) => JSON.stringify(key) + ':' + write(values[index], depth + 1)).join(',') + '}'
      return '{"$dict":[' + keys.map((key, index) => '[' + write(key, depth + 1) + ',' + write(values[index], depth + 1) + ']').join(',') + ']}'
    }
    function write(value, depth) {
      left -= 1
      if (left < 0) throw new Unwritable('the returned value has more than ' + NODES + ' parts')
      if (depth > DEPTH) throw new Unwritable('the returned value is nested more than ' + DEPTH + ' levels deep')
      if (value === null || value === undefined) return 'null'
      if (typeof value === 'boolean') return value ? 'true' : 'false'
      if (typeof value === 'number') return writeNumber(value)
      if (typeof value === 'bigint') return writeBigInt(value)
      if (typeof value === 'string') return JSON.stringify(value)
      const kind = typeof value === 'object' || typeof value === 'function' ? kindOf(value) : 'object'
      if (kind === 'list') {
        if (!(value.length <= NODES)) throw new Unwritable('the returned value has more than ' + NODES + ' parts')
        return list(value.length, (index) => value[index], depth)
      }
      if (kind === 'set') {
        // Sorted texts: a set has no order that could be right or wrong.
        return '{"$set":[' + [...apply(setValues, value, [])].map((one) => write(one, depth + 1)).sort().join(',') + ']}'
      }
      if (kind === 'map') {
        const entries = [...apply(mapEntries, value, [])]
        return pairs(entries.map((one) => one[0]), entries.map((one) => one[1]), depth)
      }
      if (kind === 'dict') {
        // As in JSON: what is undefined is not there.
        const entries = keysOf(value).map((key) => [key, value[key]]).filter((one) => one[1] !== undefined)
        return pairs(entries.map((one) => one[0]), entries.map((one) => one[1]), depth)
      }
      return '{"$object":' + JSON.stringify({ type: nameOf(value), text: show([value]).slice(0, 500) }) + '}'
    }
    return write
  }

  function writeAll(value) {
    try {
      const text = makeWriter()(value, 0)
      return text.length <= TEXT ? 'v' + text : 'e' + 'the returned value is too large to compare: ' + text.length + ' characters'
    } catch (error) {
      if (error instanceof Unwritable) return 'e' + error.message
      throw error
    }
  }
  /** The classes of an error, whose constructors stand first among its frames. */
  function classesOf(error) {
    const names = []
    for (let at = Reflect.getPrototypeOf(error); at !== null && names.length < 20; at = Reflect.getPrototypeOf(at)) names.push(String(at.constructor.name))
    return names
  }
  function describe(error) {
    const read = (name) => { try { const found = error[name]; return typeof found === 'string' ? found : '' } catch { return '' } }
    if (typeof error !== 'object' || error === null) return JSON.stringify(['Error', show([error]), '', [], error === null])
    const isError = apply(toText, error, []) === '[object Error]'
    let classes = []
    try { classes = classesOf(error) } catch { /* A prototype that throws has no classes. */ }
    return JSON.stringify([read('name') || 'Error', read('message') || (isError ? '' : show([error])), read('stack'), classes, false])
  }
  return [writeAll, (...values) => show(values), describe, tell]
})()`
