import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addItem, contentToSave, minutesOf, mostItems, moveItem, nameFault, removeItem, rename, type SetDraft, type SetItem } from '../../../src/renderer/screens/sets/set-draft'

const item = (questionId: string, isPresent = true): SetItem => ({ questionId, title: questionId, isPresent, theme: 'coding', kind: 'code', targetMinutes: 10 })
const draft = (...ids: string[]): SetDraft => ({ name: 'A', goodName: 'A', description: '', items: ids.map((id) => item(id)) })
const ids = (one: SetDraft) => one.items.map((each) => each.questionId)

describe('a set on the screen', () => {
  it('takes a question once, and back at its place', () => {
    expect(ids(addItem(draft('a', 'b'), item('a')))).toEqual(['a', 'b'])
    expect(ids(addItem(removeItem(draft('a', 'b', 'c'), 'b'), item('b'), 1))).toEqual(['a', 'b', 'c'])
  })

  it('is full at its limit', () => {
    const full = draft(...Array.from({ length: mostItems }, (_, index) => `q${index}`))
    expect(addItem(full, item('one-more'))).toBe(full)
  })

  it('moves within its bounds', () => {
    expect(ids(moveItem(draft('a', 'b', 'c'), 'a', 2))).toEqual(['b', 'c', 'a'])
    expect(ids(moveItem(draft('a', 'b', 'c'), 'c', -5))).toEqual(['c', 'a', 'b'])
    const same = draft('a', 'b')
    expect(moveItem(same, 'b', 9)).toBe(same)
  })

  it('keeps every item through any moves, and the others in order', () => {
    const start = ['a', 'b', 'c', 'd', 'e']
    fc.assert(
      fc.property(fc.constantFrom(...start), fc.integer({ min: 0, max: 4 }), (id, to) => {
        const moved = ids(moveItem(draft(...start), id, to))
        expect(moved[to]).toBe(id)
        expect(moved.filter((one) => one !== id)).toEqual(start.filter((one) => one !== id))
      }),
    )
  })

  it('counts the minutes of what can be asked', () => {
    expect(minutesOf([item('a'), item('b', false), item('c')])).toBe(20)
  })

  it('keeps its last good name while the one on screen cannot be saved', () => {
    const nameless = addItem({ ...rename(rename(draft('a'), ' Phone screen '), ' '), description: 'new' }, item('b'))
    expect(nameless.name).toBe(' ')
    expect(contentToSave(nameless)).toEqual({ name: 'Phone screen', description: 'new', questionIds: ['a', 'b'] })
    expect(contentToSave(rename(nameless, 'x'.repeat(121))).name).toBe('Phone screen')
    expect(contentToSave(rename(nameless, 'Onsite')).name).toBe('Onsite')
  })

  it('needs a name', () => {
    expect(nameFault('  ')).toContain('name')
    expect(nameFault('x'.repeat(121))).toContain('120')
    expect(nameFault('Phone screen')).toBeNull()
  })
})
