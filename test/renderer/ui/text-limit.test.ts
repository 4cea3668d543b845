import { expect, it } from 'vitest'
import { limitSentence } from '../../../src/renderer/ui/text-limit'

it('says nothing of a text that fits', () => {
  expect(limitSentence('', 10)).toBeNull()
  expect(limitSentence('x'.repeat(9), 10)).toBeNull()
})

it('says that a full field took no more', () => {
  expect(limitSentence('x'.repeat(20_000), 20_000)).toContain('only the first 20\u202f000 characters')
})

it('says that what is too long is not saved', () => {
  expect(limitSentence('x'.repeat(200_001), 200_000)).toMatch(/200\u202f001 characters of at most 200\u202f000/)
})
