import { expect, test } from 'vitest'
import { answerFault } from '#core/kinds/index'
import { readNumber } from '#core/kinds/numeric'

test.each([
  ['1 234.5', 'GB', 1234.5],
  ['1_234', '', 1234],
  ['1,234.5 GB', 'GB', 1234.5],
  ['3e-4', '', 3e-4],
  ['3E4 s', 's', 3e4],
  ['−2', '', -2],
  ['12 %', '%', 12],
  ['12 percent', '%', 12],
  ['12 copies', 'copies', 12],
  ['1 copy', 'copies', 1],
  ['5 epochs', 'epochs', 5],
  ['90 min', 'minutes', 90],
  ['2 hours', 'h', 2],
  ['.5', '', 0.5],
  ['7.', '', 7],
] as const)('%s in “%s” is %d', (text, unit, value) => expect(readNumber(text, unit)).toBe(value))

test.each([
  ['12 km', 'copies'],
  ['12 m', 'ms'],
  ['12 %', ''],
  ['1e999', 'copies'],
  ['abc', 'copies'],
  ['5e', ''],
  ['5e-', ''],
  ['1.2.3', ''],
  ['12 34', ''],
] as const)('%s in “%s” is no answer', (text, unit) => expect(readNumber(text, unit)).toBeNull())

test('why a number cannot be handed in is a sentence; nothing has no fault', () => {
  const shown = (unit: string) => ({ kind: 'numeric', unit }) as Parameters<typeof answerFault>[0]
  const fault = (text: string, unit: string) => answerFault(shown(unit), { kind: 'numeric', text })
  expect(fault('12 km', 'copies')).toBe('The answer is asked for in copies, and “km” is something else.')
  expect(fault('12 km', '')).toBe('The answer is a number alone; leave “km” away.')
  expect(fault('1e999', 'copies')).toBe('This number is too large to be kept.')
  expect(fault('abc', 'copies')).toContain('cannot be read')
  expect([fault('', 'copies'), fault('12', 'copies')]).toEqual([null, null])
})
