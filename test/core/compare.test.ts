import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CallCase, Compare, Json, TableCase } from '#core/bank/case'
import { formatValue, parseTyped } from '#core/bank/value'
import type { Question } from '#core/kinds/index'
import { compareCases, compareOwn, redactHidden } from '#core/session/compare'
import { differ } from '#core/session/differ'
import type { RunLanguage } from '#core/session/run-protocol'
import { makeJob } from '#core/session/job'
import type { Produced } from '#core/session/verdict'

const base = {
  id: 'x', title: 'A title', theme: 'coding' as const, topics: ['arrays'], level: 1, seniority: 'junior' as const, minutes: { target: 5, max: 9 },
  skills: ['a'], rubric: [{ id: 'a', role: 'must' as const, weight: 1, text: 'says so aloud' }], sources: [], licence: 'CC-BY-4.0', author: 'me',
  prompt: 'Return the list sorted.', hints: [], followUps: [], modelAnswer: 'Sort it with sorted().',
}
const codeQuestion = (cases: CallCase[]): Question & { kind: 'code' } => ({
  ...base, kind: 'code', languages: ['python'], entry: 'f', timeLimitMs: 1000, cases, starters: { python: '' }, solutions: { python: '' }, mutants: [],
})
const sqlQuestion = (cases: TableCase[]): Question & { kind: 'sql' } => ({
  ...base, kind: 'sql', dialect: 'postgresql', timeLimitMs: 1000, cases, schema: 'create table t (a int)', seed: 'insert into t values (1)', starter: '', solution: '', mutants: [],
})
const returned = (caseId: string, value: Json): Produced => ({ caseId, outcome: 'returned', value, printed: '', timeMs: 1 })
const message = (got: Json, want: Json, compare: Compare = {}): string | null => differ(got, want, compare).message

/** Values as the sandbox makes them. */
const { value: anyValue } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null), fc.boolean(), fc.integer(), fc.string(),
    fc.double().map((one): Json => (Number.isFinite(one) ? (Number.isInteger(one) ? { $float: `${one}.0` } : one) : { $float: Number.isNaN(one) ? 'nan' : one > 0 ? 'inf' : '-inf' })),
    fc.bigInt().map((one): Json => ({ $int: String(one) })),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(tie('value'), { maxLength: 5 }).map((items): Json => ({ $tuple: items })),
    fc.dictionary(fc.string({ minLength: 1 }).filter((key) => !key.startsWith('$')), tie('value'), { maxKeys: 4 }),
  ),
}))

describe('laws', () => {
  test('every value equals itself, without a type note', () => {
    fc.assert(fc.property(anyValue, (value) => { expect(differ(value, value, { strictTypes: true })).toEqual({ message: null, typeNote: null }) }))
  })
  test('unordered: any shuffle of a list equals it, whatever else it holds', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 12 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        expect(message(shuffled, list, { unordered: true })).toBeNull()
      }),
    )
  })
  test('a whole number is met but for rounding, never by its neighbour', () => {
    fc.assert(fc.property(fc.integer({ min: -(2 ** 47), max: 2 ** 47 }), (whole) => {
      expect(message({ $float: `${whole}.0` }, whole)).toBeNull()
      expect(message({ $float: `${whole + 1}.0` }, whole)).toMatch(/expected/)
    }))
    expect(message(2.9999999999999996, 3)).toBeNull()
    expect(message({ $float: '1000000000500.0' }, 1_000_000_000_000)).toMatch(/expected/)
  })
  test('unordered: many rows whose numbers are off by rounding, told apart by what stands after them', () => {
    const rows: Json[] = Array.from({ length: 900 }, (_, index) => [0.30000000000000004 + ((index * 7919) % 13) * 1e-13, index])
    const wanted: Json[] = Array.from({ length: 900 }, (_, index) => [0.3, 899 - index])
    expect(message(rows, wanted, { unordered: true })).toBeNull()
    expect(message([...rows.slice(1), [0.3, 5000]], wanted, { unordered: true })).toMatch(/is missing/)
  })
  test('as a set: what is equal within the tolerance counts once', () => {
    expect(message([0.1 + 0.2, 0.3, 0.5], [0.5, 0.3], { asSet: true })).toBeNull()
    expect(message([0.3, 0.4, 0.5], [0.5, 0.3], { asSet: true })).toMatch(/too many/)
    const question = sqlQuestion([{ id: 'a', visible: true, expected: { columns: ['n'], rows: [[1], [2]] }, compare: { asSet: true } } as unknown as TableCase])
    const rows = (all: Json): string | undefined => compareCases(question, [returned('a', { columns: ['n'], rows: all })], 'all', null)[0]?.outcome
    expect(rows([[2], [1], [1]])).toBe('passed')
    expect(rows([[2], [2], [1], [3]])).toBe('failed')
  })
  test('what nobody would see is written out', () => {
    expect(message('a\u00a0b', 'a b')).toBe(String.raw`expected "a b", got "a\u00a0b"`)
    expect(message({ 'k\u200b': 1 }, { k: 1 })).toBe('key "k" is missing')
    expect(message('e\u0301', '\u00e9')).toMatch(/the same letters in another form of Unicode/)
    expect([formatValue('a😀 b'), formatValue(['\u{f0000}'])]).toEqual(['"a😀 b"', String.raw`["\udb80\udc00"]`])
  })
  test('what comes to nothing but for rounding is 0.0, as it is 0', () => {
    expect([message(1e-17, 0), message(1e-17, { $float: '0.0' }), message(1e-6, { $float: '0.0' })]).toEqual([null, null, 'expected 0.0, got 0.000001'])
  })
  test('unordered: one element more or less is found', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 12 }), (list) => { expect(message(list.slice(1), list, { unordered: true })).toMatch(/is missing/) }))
  })
  test('unordered with a tolerance: jittered and shuffled numbers are equal', () => {
    const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 60 })
    fc.assert(
      fc.property(numbers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        expect(message(shuffled.map((one) => one + 4e-4), list, { unordered: true, atol: 1e-3 })).toBeNull()
      }),
    )
  })
  test('tolerance: right exactly when |got - want| <= atol + rtol |want|', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).filter((one) => !Number.isInteger(one))
    const bound = fc.double({ min: 0, max: 10, noNaN: true })
    fc.assert(
      fc.property(number, number, bound, bound, (got, want, atol, rtol) => {
        expect(message(got, want, { atol, rtol }) === null).toBe(Math.abs(got - want) <= atol + rtol * Math.abs(want))
      }),
    )
  })
  test('a text in place of a value is never equal to it, unless it is that text', () => {
    fc.assert(fc.property(anyValue, (value) => { if (typeof value !== 'string') expect(message(formatValue(value), value)).not.toBeNull() }))
  })
  test('typed JSON reads back what plain JSON means', () => {
    fc.assert(fc.property(fc.json(), (text) => { expect(message(parseTyped(text), JSON.parse(text) as Json)).toBeNull() }))
  })
})

describe('numbers', () => {
  test('whole numbers are exact, also beyond 2^53', () => {
    expect(message(1_000_000_001, 1_000_000_000)).toMatch(/expected 1000000000, got 1000000001/)
    expect(message({ $int: '9007199254740993' }, { $int: '9007199254740992' })).not.toBeNull()
    expect(message(3, 2, { atol: 1.5 })).toBeNull()
  })
  test('1 against 1.0 is said, and fails only when the case says so', () => {
    expect(differ({ $float: '1.0' }, 1, {})).toEqual({ message: null, typeNote: 'expected an int 1, got a float 1.0' })
    expect(differ([[{ $float: '1.0' }]], [[1]], { strictTypes: true }).message).toBe('at [0][0]: expected an int 1, got a float 1.0')
    expect(differ([true], [1], {}).typeNote).toMatch(/got a bool true/)
  })
  test('NaN equals NaN and nothing else; infinities have signs', () => {
    expect(message({ $float: 'nan' }, { $float: 'nan' })).toBeNull()
    expect(message(0.5, { $float: 'nan' })).toBe('expected NaN, got 0.5')
    expect(message({ $float: 'nan' }, 0.5, { atol: 100 })).not.toBeNull()
    expect(message({ $float: 'inf' }, { $float: '-inf' }, { atol: 1 })).not.toBeNull()
  })
  test('a default of 1e-9 relative', () => {
    expect(message(0.1 + 0.2, 0.3)).toBeNull()
    expect(message(0.3001, 0.3)).toBe('expected 0.3, got 0.3001')
  })
})

describe('first difference', () => {
  test.each<[Json, Json, string]>([
    [[1, [2, 4]], [1, [2, 3]], 'at [1][1]: expected 3, got 4'],
    [[1], [1, 2], 'expected 2 elements, got 1: [1]'],
    [{ a: 1 }, { a: 1, b: 2 }, 'key "b" is missing'],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }, 'at ["a"]: key "c" is not expected'],
    [null, [1], 'expected [1], got nothing (null)'],
    [{ $object: { type: 'Liar', text: '<Liar>' } }, 7, 'expected 7, got an object of type Liar (<Liar>)'],
    [{ $set: [1] }, [1], 'expected a list, got a set {1}'],
    [{ $dict: [[1, 2]] }, { 1: 2 }, 'key "1" is missing'],
    ['ab', 'ac', 'expected "ac", got "ab"'],
    [{ $tuple: [1, 2] }, [1, 2], ''],
    [{ $dict: [[{ $tuple: [1, 2] }, 'x']] }, { $dict: [[[1, 2], 'x']] }, ''],
  ])('%j against %j', (got, want, said) => { expect(message(got, want) ?? '').toBe(said) })

  test('a set is fine where the order is free, and said', () => {
    expect(differ({ $set: [2, 1] }, [1, 2], { unordered: true })).toEqual({ message: null, typeNote: 'expected a list [1, 2], got a set {2, 1}' })
  })
  test('long texts name the character and line', () => {
    expect(message('one\ntwo\nthree!', 'one\ntwo\nthree?')).toMatch(/character 14 \(line 3\)/)
  })
})

describe('cases of a question', () => {
  const question = codeQuestion([
    { id: 'seen', visible: true, note: 'a note', args: [[2, 1]], expected: [1, 2] },
    { id: 'large', visible: false, args: [{ $range: [0, 3, 1] }], expected: { $range: [0, 3, 1] } },
  ])
  test('verdicts in the order of the question; the first result of a case counts; unknown cases are ignored', () => {
    const verdicts = compareCases(question, [returned('large', [0, 1, 2]), returned('nope', 1), returned('seen', [2, 1]), returned('seen', [1, 2])], 'all', null)
    expect(verdicts.map((one) => [one.caseId, one.outcome])).toEqual([['seen', 'failed'], ['large', 'passed']])
    expect(verdicts[0]).toMatchObject({ message: 'at [0]: expected 1, got 2', input: '[[2, 1]]', expected: [1, 2], got: [2, 1], note: 'a note' })
  })
  test('a case that was not run is missing, an error has its line, a hidden case says nothing else', () => {
    const raised: Produced = { caseId: 'large', outcome: 'raised', error: { name: 'KeyError', message: "'x'", line: 3 }, printed: 'p', timeMs: 4 }
    const verdicts = compareCases(question, [raised], 'all', null)
    expect(verdicts.map((one) => one.outcome)).toEqual(['missing', 'error'])
    expect(verdicts[1]).toMatchObject({ message: "KeyError: 'x'", line: 3 })
    expect(redactHidden(verdicts)[1]).toEqual({ caseId: 'large', visible: false, outcome: 'error', timeMs: 4, peakBytes: undefined, printed: 'p' })
    expect(compareCases(question, [], 'visible', null)).toHaveLength(1)
  })
  test('no other outcome than returned can pass, even with the right value', () => {
    for (const outcome of ['raised', 'timeout', 'memory', 'stopped'] as const) {
      expect(compareCases(question, [{ ...returned('seen', [1, 2]), outcome }], 'visible', null)[0]?.outcome).not.toBe('passed')
    }
  })
  test('jobs hold inputs only, macros expanded', () => {
    const job = makeJob(question, 'all', 'python', null)
    expect(job).toMatchObject({ cases: [{ caseId: 'seen', args: [[2, 1]] }, { caseId: 'large', args: [[0, 1, 2]] }] })
    expect(JSON.stringify(job)).not.toContain('expected')
    expect(makeJob(question, 'own', 'python', '[[1.0]]')).toMatchObject({ cases: [{ args: [[{ $float: '1.0' }]] }] })
    expect(makeJob(question, 'own', 'python', '{')).toMatchObject({ refused: expect.stringMatching(/^Own input is not a JSON/), field: 'own' })
    expect(makeJob(question, 'own', 'python', '3')).toMatchObject({ refused: expect.stringMatching(/list of arguments/), field: 'own' })
    expect(makeJob(question, 'visible', 'cobol', null)).toEqual({ refused: 'This question takes python, not cobol.', field: 'language' })
    expect(compareOwn('[1]', [returned('own', 5)])).toEqual([expect.objectContaining({ outcome: 'passed', got: 5, input: '[1]' })])
  })
  test('tables: columns by name, rows by number', () => {
    const table = (columns: string[], rows: Json[][]): Json => ({ columns, rows })
    const sql = sqlQuestion([{ id: 'given', visible: true, expected: { columns: ['day', 'n'], rows: [['2026-01-01', 3], ['2026-01-02', { $float: '4.0' }]] } }])
    const say = (value: Json) => compareCases(sql, [returned('given', value)], 'all', null)[0]
    expect(say(table(['day', 'n'], [['2026-01-01', 3], ['2026-01-02', 4]]))).toMatchObject({ outcome: 'passed', typeNote: undefined })
    expect(say(table(['day', 'n'], [['2026-01-01', 3], ['2026-01-02', 5]]))?.message).toBe('at row 2, column n: expected 4.0, got 5')
    expect(say(table(['day', 'count'], []))?.message).toBe('column 2 should be named n, it is named count')
    expect(say(table(['day', 'n'], [['2026-01-01', 3]]))?.message).toBe('expected 2 rows, got 1; row 2 is missing: ["2026-01-02", 4.0]')
    expect(say(table(['day'], []))?.message).toBe('expected 2 columns (day, n), got 1 (day)')
    expect(say([1])?.message).toBe('the query returned no table')
    expect(makeJob(sql, 'all', null, null)).toMatchObject({ cases: [{ setup: 'create table t (a int)\n;\ninsert into t values (1)' }] })
    expect(makeJob(sql, 'own', null, 'insert into t values (2)')).toMatchObject({ cases: [{ setup: 'create table t (a int)\n;\ninsert into t values (2)' }] })
  })
})

describe('what a language cannot tell apart', () => {
  const say = (language: RunLanguage, got: Json, want: Json, compare: Compare = {}) => differ(got, want, compare, { language })
  const equal = { message: null, typeNote: null }
  test.each(['javascript', 'typescript', 'r'] as const)('%s has one sort of number, list and key', (language) => {
    expect(say(language, 2, { $float: '2.0' })).toEqual(equal)
    expect(say(language, [2, 3], [{ $float: '2.0' }, 3], { strictTypes: true })).toEqual(equal)
    expect(say(language, [1, 2], { $tuple: [1, 2] })).toEqual(equal)
    expect(say(language, { 1: 'x' }, { $dict: [[1, 'x']] })).toEqual(equal)
    expect(say(language, 2, 3).message).toBe('expected 3, got 2')
    expect(say(language, '2', 2).message).toMatch(/expected 2/)
    expect(say(language, true, 1, { strictTypes: true }).message).toMatch(/expected an int/)
  })
  test('a vector of R of length one is its element, and nothing is an empty list', () => {
    expect(say('r', 5, [5])).toEqual(equal)
    expect(say('r', [1, 2], [[1], [2]])).toEqual(equal)
    expect(say('r', 'a', ['a'], { unordered: true })).toEqual(equal)
    expect(say('r', null, [])).toEqual(equal)
    expect(say('r', [], {})).toEqual(equal)
    expect(say('r', [2, 1], { $set: [1, 2] })).toEqual(equal)
    expect(say('r', 1, { $set: [1] })).toEqual(equal)
    expect(say('r', { a: 1, b: null }, { a: [1], b: [] })).toEqual(equal)
  })
  test('no more than that', () => {
    expect(say('r', 5, [6]).message).toBe('expected [6], got 5')
    expect(say('r', 5, [5, 5]).message).toMatch(/expected \[5, 5\]/)
    expect(say('r', [5], 5).message).toMatch(/expected 5/)
    expect(say('r', null, [1]).message).toMatch(/expected \[1\]/)
    expect(say('r', [], null).message).toMatch(/expected null/)
    expect(say('javascript', 5, [5]).message).toMatch(/expected \[5\]/)
    expect(say('javascript', null, []).message).toMatch(/expected \[\]/)
    expect(say('python', { 1: 'x' }, { $dict: [[1, 'x']] }).message).toMatch(/key 1 is missing/)
    expect(say('python', 2, { $float: '2.0' }).typeNote).toMatch(/expected a float/)
  })
})
