import { expect, test } from 'vitest'
import { isBoundedJson, type Json, codeCasesFile } from '#core/bank/case'
import { expandMacros, macroLimit } from '#core/bank/macro'
import { readCases } from '#core/kinds/runnable'

test('macros stand for lists, wherever they are', () => {
  expect(expandMacros({ a: [{ $range: [0, 3] }, { $repeat: [{ $range: [1, 3] }, 2] }] })).toEqual({ a: [[0, 1, 2], [[1, 2], [1, 2]]] })
  expect(expandMacros({ $random: { seed: 1, count: 3, min: 5, max: 5 } })).toEqual([5, 5, 5])
  expect(expandMacros({ $range: [5, 0, -2] })).toEqual([5, 3, 1])
})

test.each<[string, Json]>([
  ['a range without numbers', { $range: 5 }],
  ['a range with a step of 0', { $range: [0, 1, 0] }],
  ['a random without its parts', { $random: [1] }],
  ['a repeat without a count', { $repeat: [1] }],
  ['too many at once', { $range: [0, macroLimit + 1] }],
  ['too many together', [{ $range: [0, macroLimit] }, { $range: [0, 1] }]],
  ['too many because nested', { $repeat: [{ $repeat: [0, 2000] }, 2000] }],
  ['too many because what is repeated is long', { $repeat: [Array.from({ length: 2000 }, () => 0), 2000] }],
])('%s is refused before it is made', (_, value) => {
  expect(() => expandMacros(value)).toThrow(RangeError)
})

test('a macro that cannot be expanded is a fault of the file, with its line', () => {
  const text = `{ "cases": [
    { "id": "a", "visible": true, "args": [1], "expected": 1 },
    { "id": "b", "args": [{ "$repeat": [{ "$repeat": [0, 2000000] }, 2000000] }], "expected": 1 }
  ] }`
  const { faults } = readCases(codeCasesFile, { 'cases.json': text })
  expect(faults).toEqual([{ file: 'cases.json', line: 3, message: expect.stringMatching(/^cases\.1: \$repeat makes 2000000 elements; at most 2000000/) }])
})

test('JSON of bounded depth, however it is made', () => {
  const nest = (depth: number): Json => Array.from({ length: depth }).reduce<Json>((inner) => [inner], 1)
  expect([nest(300), { a: null, b: [true, 'x', 1.5] }].every(isBoundedJson)).toBe(true)
  expect([nest(301), nest(50_000), undefined, Number.NaN, [1, undefined], { a: () => 1 }].some(isBoundedJson)).toBe(false)
})
