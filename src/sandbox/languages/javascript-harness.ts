/**
 * Evaluated in a realm of the harness's own, beside the candidate's in the same QuickJS runtime: nothing that a candidate patches
 * reaches its prototypes, and none of its objects ever reach the candidate. Gives `[write, show, describe]`, which take values of the
 * candidate's realm: the value encoded as `src/core/bank/value.ts` says, as text for people, and an error as `[name, message, stack]`.
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
        const keys = keysOf(value)
        return pairs(keys, keys.map((key) => value[key]), depth)
      }
      return '{"$object":' + JSON.stringify({ type: nameOf(value), text: show([value]).slice(0, 500) }) + '}'
    }
    return write
  }

  function showOne(value, depth) {
    if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value)
    if (typeof value === 'bigint') return value + 'n'
    if (typeof value === 'symbol') return 'Symbol(' + (value.description ?? '') + ')'
    if (typeof value === 'function') return '[Function: ' + (value.name || 'anonymous') + ']'
    if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value)
    const tag = apply(toText, value, [])
    if (tag === '[object Error]') return String(value.stack ? value.name + ': ' + value.message : value.message)
    if (tag === '[object Date]') return new Date(apply(Date.prototype.getTime, value, [])).toISOString()
    if (tag === '[object RegExp]') return '/' + value.source + '/' + value.flags
    if (depth > 4) return '…'
    const some = (items, open, close) => open + items.slice(0, 100).join(', ') + (items.length > 100 ? ', … ' + (items.length - 100) + ' more' : '') + close
    const kind = kindOf(value)
    const inner = (one) => showOne(one, depth + 1)
    if (kind === 'list') return some(Array.from({ length: Math.min(value.length, 101) }, (_, index) => inner(value[index])), '[', value.length > 101 ? ', … ]' : ']')
    if (kind === 'set') return some([...apply(setValues, value, [])].map(inner), 'Set {', '}')
    if (kind === 'map') return some([...apply(mapEntries, value, [])].map(([key, one]) => inner(key) + ' => ' + inner(one)), 'Map {', '}')
    if (kind === 'dict') return some(keysOf(value).map((key) => key + ': ' + inner(value[key])), '{', '}')
    return '[' + nameOf(value) + ']'
  }
  const show = (values) => values.map((one) => { try { return showOne(one, 0) } catch { return '[unreadable]' } }).join(' ')

  function writeAll(value) {
    try {
      const text = makeWriter()(value, 0)
      return text.length <= TEXT ? 'v' + text : 'e' + 'the returned value is too large to compare: ' + text.length + ' characters'
    } catch (error) {
      if (error instanceof Unwritable) return 'e' + error.message
      throw error
    }
  }
  function describe(error) {
    const read = (name) => { try { const found = error[name]; return typeof found === 'string' ? found : '' } catch { return '' } }
    const isObject = typeof error === 'object' && error !== null
    return JSON.stringify(isObject ? [read('name') || 'Error', read('message'), read('stack')] : ['Error', show([error]), ''])
  }
  return [writeAll, (...values) => show(values), describe]
})()`

/**
 * Evaluated in the candidate's realm before its code: what QuickJS lacks of a browser's or Node's language, and the arguments, read
 * before anybody could patch `JSON`. The numbers of `Math.random` are the same in every run.
 */
export const javascriptPrelude = String.raw`(() => {
  'use strict'
  let seed = 1
  Math.random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  globalThis.structuredClone = (value, seen = new Map()) => {
    if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError('a ' + typeof value + ' cannot be cloned')
    if (typeof value !== 'object' || value === null) return value
    if (seen.has(value)) return seen.get(value)
    const keep = (made) => (seen.set(value, made), made)
    const clone = (one) => structuredClone(one, seen)
    if (value instanceof Date) return new Date(value)
    if (ArrayBuffer.isView(value)) return value.slice()
    if (value instanceof Map) { const made = keep(new Map()); value.forEach((one, key) => made.set(clone(key), clone(one))); return made }
    if (value instanceof Set) { const made = keep(new Set()); value.forEach((one) => made.add(clone(one))); return made }
    const made = keep(Array.isArray(value) ? [] : {})
    for (const key of Object.keys(value)) made[key] = clone(value[key])
    return made
  }
  globalThis.module = { exports: {} }
  globalThis.exports = module.exports
  const read = (key, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const keys = Object.keys(value)
    if (keys.length !== 1) return value
    const inner = value[keys[0]]
    switch (keys[0]) {
      case '$float': return inner === 'nan' ? NaN : inner === 'inf' ? Infinity : inner === '-inf' ? -Infinity : Number(inner)
      case '$int': return BigInt(inner)
      case '$tuple': return inner
      case '$set': return new Set(inner)
      case '$dict': return new Map(inner)
      default: return value
    }
  }
  return (text) => JSON.parse(text, read)
})()`

/** Evaluated in the candidate's realm before a whole program: the few ways in which exercises read standard input and write to standard output. */
export const programPrelude = String.raw`((stdin, write) => {
  'use strict'
  const fs = { readFileSync: (from) => { if (from === 0 || from === '/dev/stdin') return stdin; throw new Error('there is no file ' + from) } }
  globalThis.require = (name) => {
    if (name === 'fs' || name === 'node:fs') return { ...fs, default: fs }
    throw new Error('there is no module ' + name + ' here: programs read standard input with readFileSync(0) of fs')
  }
  globalThis.process = { stdout: { write: (text) => { write(String(text)); return true } } }
})`
