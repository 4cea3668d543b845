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
  Array.fromAsync ??= async function fromAsync(items, map) {
    const made = []
    for await (const one of items[Symbol.asyncIterator] || items[Symbol.iterator] ? items : Array.from(items)) made.push(map === undefined ? one : await map(one, made.length))
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

/**
 * Evaluated in the candidate's realm: timers whose time is made up. Nothing waits; when nothing else is left to do, the host asks for a `step`, which runs the earliest
 * timer and moves the clocks on by its delay. Only timers move the time that orders them, so that the order is the same on a slow machine.
 */
export const timersPrelude = String.raw`(() => {
  'use strict'
  const { apply, construct } = Reflect, { splice } = Array.prototype, { then } = Promise.prototype, { trunc } = Math
  const RealPromise = Promise, RealDate = Date, realNow = Date.now, started = Date.now()
  let moved = 0, last = 0, failed = null
  const now = () => realNow() + moved
  /** The earliest stands last. */
  const due = [], live = Object.create(null)
  let ticks = []
  const isBefore = (one, two) => (one.at !== two.at ? one.at < two.at : one.phase !== two.phase ? one.phase < two.phase : one.id < two.id)
  function place(entry) {
    let low = 0, high = due.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(entry, due[middle])) low = middle + 1
      else high = middle
    }
    apply(splice, due, [low, 0, entry])
  }
  function add(run, wait, args, isEvery, phase) {
    if (typeof run !== 'function') throw new TypeError('the callback must be a function')
    const id = (last += 1)
    place((live[id] = { id, at: moved + wait, run, args, every: isEvery ? wait : 0, phase }))
    return id
  }
  const waitOf = (delay) => { const wait = trunc(delay); return wait >= 1 && wait <= 2147483647 ? wait : 1 }
  const fail = (error) => { failed ??= { error } }
  /** What nobody else can hear of: the promise of a callback. */
  const watch = (value) => { if (value instanceof RealPromise) apply(then, value, [undefined, fail]) }
  function runTicks() {
    if (ticks.length === 0) return false
    for (let at = 0; at < ticks.length; at += 1) watch(apply(ticks[at].run, undefined, ticks[at].args))
    ticks = []
    return true
  }
  function runTimer() {
    while (due.length > 0) {
      const entry = due[due.length - 1]
      due.length -= 1
      if (live[entry.id] === undefined) continue
      if (entry.at > moved) moved = entry.at
      if (entry.every > 0) { entry.at = moved + entry.every; place(entry) } else delete live[entry.id]
      watch(apply(entry.run, undefined, entry.args))
      return true
    }
    return false
  }
  /** Whether there was something to run; throws what nobody else has heard of. */
  function step(mayWait) {
    if (failed !== null) { const { error } = failed; failed = null; throw error }
    return runTicks() || (mayWait && runTimer())
  }
  const give = (name, value) => Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
  give('setTimeout', function setTimeout(run, delay, ...args) { return add(run, waitOf(delay), args, false, 0) })
  give('setInterval', function setInterval(run, delay, ...args) { return add(run, waitOf(delay), args, true, 0) })
  give('setImmediate', function setImmediate(run, ...args) { return add(run, 1, args, false, 1) })
  for (const name of ['clearTimeout', 'clearInterval', 'clearImmediate']) give(name, (id) => { delete live[id] })
  give('queueMicrotask', function queueMicrotask(run) {
    if (typeof run !== 'function') throw new TypeError('the callback must be a function')
    apply(then, RealPromise.resolve(), [() => { try { watch(run()) } catch (error) { fail(error) } }])
  })
  give('performance', { now: () => now() - started, timeOrigin: started })
  function MovedDate(...given) {
    if (new.target === undefined) return String(new RealDate(now()))
    return construct(RealDate, given.length === 0 ? [now()] : given, new.target)
  }
  Object.defineProperties(MovedDate, { name: { value: 'Date' }, length: { value: 7 }, prototype: { value: RealDate.prototype, writable: false } })
  for (const name of ['parse', 'UTC']) Object.defineProperty(MovedDate, name, { value: RealDate[name], writable: true, configurable: true })
  Object.defineProperty(MovedDate, 'now', { value: now, writable: true, configurable: true })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: MovedDate, writable: true, configurable: true })
  give('Date', MovedDate)
  return { add, watch, step, moved: () => moved, tick: (run, args) => { ticks[ticks.length] = { run, args } } }
})()`

/** What a program's own calls go through, so that their promises are heard. */
export const heardName = '__heard'

/**
 * Evaluated in the candidate's realm: `process` and `require`, as far as exercises use them. Only a whole program has a standard input: its text is given by `fs`,
 * `process.stdin` and `readline`, whose events come after the program's top level ran. Gives the code that the program wants to end with.
 */
export const processPrelude = String.raw`((stdin, write, warn, leave, timers) => {
  'use strict'
  const soon = (run) => timers.add(run, 0, [], false, 0)
  function makeEmitter(target, onListen) {
    const heard = new Map()
    const on = (name, run) => { heard.set(name, [...(heard.get(name) ?? []), run]); onListen(name); return target }
    const off = (name, run) => { heard.set(name, (heard.get(name) ?? []).filter((one) => one !== run && one.run !== run)); return target }
    const once = (name, run) => {
      const wrapped = (...args) => { off(name, wrapped); return run.apply(target, args) }
      wrapped.run = run
      return on(name, wrapped)
    }
    const emit = (name, ...args) => { const all = heard.get(name) ?? []; for (const run of all) timers.watch(run.apply(target, args)); return all.length > 0 }
    const removeAllListeners = (name) => { if (name === undefined) heard.clear(); else heard.delete(name); return target }
    return Object.assign(target, { on, addListener: on, once, off, removeListener: off, emit, removeAllListeners, listenerCount: (name) => (heard.get(name) ?? []).length })
  }
  const isInput = (from) => from === 0 || from === '/dev/stdin'
  const isOutput = (to) => to === undefined || to === 1 || to === '/dev/stdout'

  function makeStdin() {
    let isBegun = false, isRead = false
    const take = () => { if (isRead || stdin === '') return null; isRead = true; return stdin }
    const deliver = () => {
      input.emit('readable')
      const text = input.listenerCount('data') > 0 ? take() : null
      if (text !== null) input.emit('data', text)
      input.emit('end')
      input.emit('close')
    }
    const begin = () => { if (!isBegun) { isBegun = true; soon(deliver) } return input }
    const input = makeEmitter({ fd: 0, isTTY: false, read: take, resume: begin }, (name) => { if (['data', 'end', 'readable', 'close'].includes(name)) begin() })
    for (const name of ['setEncoding', 'pause', 'ref', 'unref']) input[name] = () => input
    input[Symbol.asyncIterator] = async function* () { const text = take(); if (text !== null) yield text }
    return input
  }

  function makeLines(output, isPromise) {
    const lines = stdin.split(/\r?\n/)
    if (lines.at(-1) === '') lines.pop()
    let at = 0, asked = [], isAsking = false, isWaiting = false, isClosed = false
    const close = () => { if (!isClosed) { isClosed = true; reader.emit('close') } }
    const pump = () => {
      isWaiting = false
      if (isClosed) return
      if (at === lines.length) return close()
      if (isAsking && asked.length === 0) return
      const line = lines[at++]
      if (asked.length > 0) timers.watch(asked.shift()(line))
      else reader.emit('line', line)
      wait()
    }
    const wait = () => { if (!isWaiting && !isClosed) { isWaiting = true; soon(pump) } }
    const reader = makeEmitter({ close }, (name) => { if (name === 'line' || name === 'close') wait() })
    const ask = (text, answer) => { if (output) write(String(text)); isAsking = true; asked.push(answer); wait() }
    reader.question = isPromise ? (text) => new Promise((resolve) => { ask(text, resolve) }) : (text, options, answer) => ask(text, answer ?? options)
    for (const name of ['setPrompt', 'prompt', 'pause', 'resume', 'write']) reader[name] = () => reader
    reader[Symbol.asyncIterator] = async function* () { while (!isClosed && at < lines.length) yield lines[at++]; close() }
    return reader
  }

  const process = {
    argv: ['node', 'solution.js'], env: {}, platform: 'linux', exitCode: undefined,
    nextTick: (run, ...args) => { if (typeof run !== 'function') throw new TypeError('the callback must be a function'); timers.tick(run, args) },
    exit: (code = process.exitCode ?? 0) => { leave(Number(code)); throw new Error('the program called process.exit(' + code + ')') },
    stdout: { write: (text) => { write(String(text)); return true }, isTTY: false }, stderr: { write: (text) => { warn(String(text)); return true }, isTTY: false },
    cwd: () => '/', uptime: () => performance.now() / 1000,
    hrtime: Object.assign((since = [0, 0]) => { const ms = performance.now() - since[0] * 1000 - since[1] / 1e6; return [Math.floor(ms / 1000), (ms % 1000) * 1e6] }, {
      bigint: () => BigInt(performance.now()) * 1000000n,
    }),
  }
  makeEmitter(process, () => undefined)
  const modules = {
    os: { EOL: '\n' }, process, perf_hooks: { performance }, timers: { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate },
    'timers/promises': { setTimeout: (delay, value) => new Promise((resolve) => { setTimeout(resolve, delay, value) }), setImmediate: (value) => new Promise((resolve) => { setImmediate(resolve, value) }) },
  }
  if (stdin !== null) {
    Object.defineProperty(globalThis, '${heardName}', { value: (value) => { timers.watch(value); return value } })
    process.stdin = makeStdin()
    const refuse = (name) => { throw new Error('there is no file ' + name + ': programs read standard input and write to standard output') }
    const writeTo = (to, text) => (isOutput(to) ? write(String(text)) : to === 2 || to === '/dev/stderr' ? warn(String(text)) : refuse(to))
    modules.fs = {
      readFileSync: (from) => (isInput(from) ? stdin : refuse(from)), writeFileSync: writeTo, writeSync: writeTo, appendFileSync: writeTo,
      createReadStream: (from) => (isInput(from) ? process.stdin : refuse(from)),
      createWriteStream: (to) => ({ write: (text) => { writeTo(to, text); return true }, end: (text) => { if (text !== undefined) writeTo(to, text) } }),
    }
    modules.readline = { createInterface: (options) => makeLines(options?.output, false) }
    modules['readline/promises'] = { createInterface: (options) => makeLines(options?.output, true) }
    modules.readline.promises = modules['readline/promises']
  }
  const known = new Map(Object.entries(modules))
  globalThis.process = process
  globalThis.require = (name) => {
    const found = known.get(String(name).replace(/^node:/, ''))
    if (found === undefined) throw new Error('there is no module ' + name + ' here: only the language itself')
    return found === process ? process : { ...found, default: found }
  }
  return () => Number(process.exitCode ?? 0)
})`
