/**
 * Evaluated in the harness's own realm: gives `[api, run]`. The assertion file takes `api` as the parameters of one function, so that neither globals nor prototypes that
 * the candidate patches stand between a test and its verdict. `test`, `describe`, hooks, `expect` and `require('assert')` as exercises use them; an unknown matcher is an error.
 */
export const javascriptTests = String.raw`((nonce, exported) => {
  'use strict'
  class AssertionError extends Error { get name() { return 'AssertionError' } }
  // What a value is, asked of its slots and not of its properties: prototypes may have been patched so that all is a Date.
  const getterOf = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get
  const [sizeOfMap, sizeOfSet, sourceOf] = [getterOf(Map.prototype, 'size'), getterOf(Set.prototype, 'size'), getterOf(RegExp.prototype, 'source')]
  const flagGetters = ['global', 'ignoreCase', 'multiline', 'dotAll', 'unicode', 'sticky'].map((name) => getterOf(RegExp.prototype, name))
  const { entries: entriesOf } = Map.prototype, { values: valuesOf } = Set.prototype, { getTime } = Date.prototype
  const isKind = (ask, value) => { try { ask.call(value); return true } catch { return false } }
  function kindOf(value) {
    if (typeof value !== 'object' || value === null) return typeof value
    if (Array.isArray(value)) return 'array'
    for (const [kind, ask] of [['date', getTime], ['map', sizeOfMap], ['set', sizeOfSet], ['regexp', sourceOf]]) if (isKind(ask, value)) return kind
    return Object.prototype.hasOwnProperty.call(value, 'stack') ? 'error' : 'object'
  }
  const plain = (_, value) => { const kind = kindOf(value); return kind === 'bigint' ? value + 'n' : kind === 'set' ? { Set: [...valuesOf.call(value)] } : kind === 'map' ? { Map: [...entriesOf.call(value)] } : value }
  const show = (value) => { try { return typeof value === 'bigint' ? value + 'n' : JSON.stringify(value, plain) ?? String(value) } catch { return String(value) } }
  const fail = (message) => { throw new AssertionError(message) }
  const keysOf = (value) => Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key))
  /** Each of one has an equal of its own among two, in any order. */
  function isSameMany(one, two, fits) {
    const left = [...two]
    return one.length === left.length && one.every((item) => {
      const at = left.findIndex((other) => fits(item, other))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  }
  function isEqual(one, two, isStrict) {
    if (Object.is(one, two) || (!isStrict && one === two)) return true
    const kind = kindOf(one)
    if (typeof one !== 'object' || typeof two !== 'object' || one === null || two === null || kind !== kindOf(two)) return false
    const same = (mine, theirs) => isEqual(mine, theirs, isStrict)
    if (kind === 'date') return Object.is(getTime.call(one), getTime.call(two))
    if (kind === 'regexp') return sourceOf.call(one) === sourceOf.call(two) && flagGetters.every((ask) => ask.call(one) === ask.call(two))
    if (kind === 'set') return isSameMany([...valuesOf.call(one)], [...valuesOf.call(two)], same)
    if (kind === 'map') return isSameMany([...entriesOf.call(one)], [...entriesOf.call(two)], ([key, value], [otherKey, other]) => same(key, otherKey) && same(value, other))
    if (kind === 'error') return one.message === two.message
    const drop = (value) => keysOf(value).filter((key) => isStrict || value[key] !== undefined)
    const [mine, theirs] = [drop(one), drop(two)]
    return (kind !== 'array' || one.length === two.length) && mine.length === theirs.length && mine.every((key) => Object.prototype.hasOwnProperty.call(two, key) && same(one[key], two[key]))
  }
  const caught = (given) => { try { given() } catch (error) { return { error } } return null }
  function fits(error, wanted) {
    if (wanted === undefined) return true
    if (typeof wanted === 'string') return String(error?.message ?? error).includes(wanted)
    if (kindOf(wanted) === 'regexp') return String(error?.message ?? error).search(wanted) >= 0
    if (typeof wanted === 'function') return error instanceof wanted || error?.name === wanted.name
    return keysOf(wanted).concat('message').every((key) => wanted[key] === undefined || isEqual(error?.[key], wanted[key], false))
  }
  const matchers = {
    toBe: (got, want) => Object.is(got, want), toEqual: (got, want) => isEqual(got, want, false), toStrictEqual: (got, want) => isEqual(got, want, true),
    toBeTruthy: (got) => Boolean(got), toBeFalsy: (got) => !got, toBeNull: (got) => got === null, toBeUndefined: (got) => got === undefined, toBeDefined: (got) => got !== undefined,
    toBeNaN: (got) => Number.isNaN(got), toBeGreaterThan: (got, want) => got > want, toBeGreaterThanOrEqual: (got, want) => got >= want, toBeLessThan: (got, want) => got < want,
    toBeLessThanOrEqual: (got, want) => got <= want, toBeCloseTo: (got, want, digits = 2) => got === want || Math.abs(got - want) < 10 ** -digits / 2,
    toContain: (got, want) => (typeof got === 'string' ? got.includes(want) : [...got].includes(want)), toContainEqual: (got, want) => [...got].some((one) => isEqual(one, want, false)),
    toHaveLength: (got, want) => got.length === want, toMatch: (got, want) => (typeof want === 'string' ? got.includes(want) : got.search(want) >= 0),
    toHaveProperty: (got, key, ...want) => key in Object(got) && (want.length === 0 || isEqual(got[key], want[0], false)), toBeInstanceOf: (got, want) => got instanceof want,
    toMatchObject: (got, want) => keysOf(want).every((key) => isEqual(got[key], want[key], false)),
    toThrow: (got, want) => { const thrown = caught(got); return thrown !== null && fits(thrown.error, want) },
  }
  matchers.toThrowError = matchers.toThrow
  const expectOf = (got, isNot) => Object.freeze(Object.fromEntries(Object.entries(matchers).map(([name, holds]) => [name, (...want) => {
    if (holds(got, ...want) === isNot) fail('expected ' + show(got) + (isNot ? ' not ' : ' ') + name + ' ' + want.map(show).join(', '))
  }])))
  const settled = (given, isRejected) => Object.freeze(Object.fromEntries(Object.keys(matchers).map((name) => [name, async (...want) => {
    let outcome
    try { outcome = { value: await (typeof given === 'function' ? given() : given) } } catch (error) { outcome = { error } }
    if (('error' in outcome) !== isRejected) fail('the promise was ' + (isRejected ? 'not rejected' : 'rejected'))
    const value = isRejected && name.startsWith('toThrow') ? () => { throw outcome.error } : isRejected ? outcome.error : outcome.value
    expectOf(value, false)[name](...want)
  }])))
  const expect = (got) => Object.freeze({ ...expectOf(got, false), not: expectOf(got, true), resolves: settled(got, false), rejects: settled(got, true) })

  const must = (holds, message, otherwise) => { if (!holds) { if (kindOf(message) === 'error') throw message; fail(message ?? otherwise) } }
  const assert = (value, message) => must(value, message, 'expected a true value, got ' + show(value))
  const rejects = async (given, want, message) => {
    try { await (typeof given === 'function' ? given() : given) } catch (error) { return must(fits(error, want), message, 'another error was thrown: ' + error) }
    fail(message ?? 'the promise was not rejected')
  }
  Object.assign(assert, {
    ok: assert, fail: (message) => fail(message ?? 'failed'), rejects, AssertionError,
    equal: (got, want, message) => must(got == want || (got !== got && want !== want), message, 'expected ' + show(want) + ', got ' + show(got)),
    notEqual: (got, want, message) => must(got != want, message, 'expected another value than ' + show(want)),
    strictEqual: (got, want, message) => must(Object.is(got, want), message, 'expected ' + show(want) + ', got ' + show(got)),
    notStrictEqual: (got, want, message) => must(!Object.is(got, want), message, 'expected another value than ' + show(want)),
    deepEqual: (got, want, message) => must(isEqual(got, want, false), message, 'expected ' + show(want) + ', got ' + show(got)),
    deepStrictEqual: (got, want, message) => must(isEqual(got, want, true), message, 'expected ' + show(want) + ', got ' + show(got)),
    notDeepStrictEqual: (got, want, message) => must(!isEqual(got, want, true), message, 'expected another value than ' + show(want)),
    match: (got, want, message) => must(got.search(want) >= 0, message, show(got) + ' does not match ' + want),
    throws: (given, want, message) => { const thrown = caught(given); must(thrown !== null, message, 'nothing was thrown'); must(fits(thrown.error, want), message, 'another error was thrown: ' + thrown.error) },
    doesNotThrow: (given, message) => must(caught(given) === null, message, 'something was thrown'),
  })
  assert.strict = assert
  Object.freeze(assert)

  const tests = []
  let [group, before, after] = ['', [], []]
  const test = (name, run) => void tests.push({ name: group + name, run, before, after })
  const each = (rows) => (name, run) => { for (const row of rows) { const values = Array.isArray(row) ? row : [row]; test(name + ' ' + show(values), () => run(...values)) } }
  const skip = () => undefined
  Object.assign(test, { each, skip, todo: skip })
  const describe = (name, body) => {
    const outer = [group, before, after]
    ;[group, before, after] = [group + name + ': ', [...before], [...after]]
    body()
    ;[group, before, after] = outer
  }
  describe.skip = skip
  const beforeEach = (run) => void before.push(run), afterEach = (run) => void after.push(run)
  const beforeAll = (run) => { let made; before.push(() => (made ??= { done: run() }).done) }
  const ends = []
  const afterAll = (run) => void ends.push(run)
  const parts = { test, it: test, describe, suite: describe, expect, beforeEach, afterEach, before: beforeAll, beforeAll, afterAll, after: afterAll }
  const require = (name) => {
    if (/^(node:)?assert(\/strict)?$/.test(name)) return Object.assign((...given) => assert(...given), assert, { default: assert, __esModule: true })
    if (/^(node:test|vitest|@jest\/globals)$/.test(name)) return { ...parts, default: test, __esModule: true }
    if (/^\.{1,2}\//.test(name)) return exported
    throw new Error('there is no module ' + name + ' here: assertion files may import the solution, node:assert, node:test and vitest')
  }
  async function run() {
    let count = 0
    for (const one of tests) {
      try {
        for (const step of one.before) await step()
        await one.run()
        for (const step of one.after) await step()
      } catch (error) {
        if (kindOf(error) !== 'error' || error.name !== 'AssertionError') throw error
        // The frames of the assertion, which say its line.
        throw Object.assign(new AssertionError(one.name + ': ' + error.message), { stack: error.stack })
      }
      count += 1
    }
    for (const end of ends) await end()
    return '{"tests":' + count + ',"nonce":' + JSON.stringify(nonce) + '}'
  }
  return [{ ...parts, assert, require }, run]
})`

/** What the function around an assertion file calls its parameters; the api's own names. */
export const testNames = ['test', 'it', 'describe', 'suite', 'expect', 'beforeEach', 'afterEach', 'before', 'beforeAll', 'afterAll', 'after', 'assert', 'require'] as const
