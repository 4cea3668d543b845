import { expect, test } from 'vitest'
import { readWhole, stepWhole } from '../../../src/renderer/ui/whole-number.ts'

test('a whole number within bounds is read, anything else is not', () => {
  expect(['8', ' 14 ', '40'].map((text) => readWhole(text, 8, 40))).toEqual([8, 14, 40])
  for (const text of ['', ' ', '7', '41', '0', '-9', '14.5', '1e1', '1e9', '14 px', 'abc', '99999999999']) expect(readWhole(text, 8, 40), text).toBeNull()
})

test('a step stays within bounds and starts at the value that counts where the text does not', () => {
  expect(stepWhole('14', 1, 14, 8, 40)).toBe(15)
  expect(stepWhole('40', 5, 40, 8, 40)).toBe(40)
  expect(stepWhole('8', -1, 8, 8, 40)).toBe(8)
  expect(stepWhole('1e9', 1, 14, 8, 40)).toBe(15)
})
