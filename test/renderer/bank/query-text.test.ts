import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#core/bank/search'
import { themes } from '#core/bank/theme'
import { chooseAll, chooseTheme, chooseTopic, chosenIn, segmentsOf, snippetParts, toggleState } from '../../../src/renderer/screens/bank/query-text'

const piece = fc.constantFrom('gradient', '"hash map"', '-tree', 'theme:coding', '-theme:coding', 'topic:streaming', 'is:due', 'is:new,starred', 'kind:sql', 'level:>=3', '"open')
const text = fc.tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom('', ' ')).map(([pieces, end]) => pieces.join(' ') + end)

describe('choosing a place', () => {
  it('puts theme or topic in front and keeps the rest as typed', () => {
    expect(chooseTheme('hash ma', 'coding')).toBe('theme:coding hash ma')
    expect(chooseTopic('theme:coding level:>=3 "hash map"', 'streaming')).toBe('topic:streaming level:>=3 "hash map"')
    expect(chooseAll('theme:coding Topic:streaming grad')).toBe('grad')
  })

  it('leaves excluded themes alone', () => {
    expect(chooseTheme('-theme:coding grad', 'ml-theory')).toBe('theme:ml-theory -theme:coding grad')
    expect(chosenIn('-theme:coding topic:streaming')).toEqual({ themes: [], topics: ['streaming'], states: [] })
  })

  it('keeps whether the last word may go on', () => {
    expect(chooseTheme('grad', 'coding').endsWith('grad')).toBe(true)
    expect(chooseTheme('grad ', 'coding').endsWith('grad ')).toBe(true)
  })

  it('changes the place and nothing else, whatever is typed', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...themes), (query, theme) => {
        const before = parseQuery(chooseAll(query)).query
        const after = parseQuery(chooseTheme(query, theme)).query
        expect(chosenIn(chooseTheme(query, theme)).themes).toEqual([theme])
        expect(after.topics.filter((test) => !test.isNot)).toEqual([])
        expect({ ...after, themes: after.themes.filter((test) => test.isNot) }).toEqual(before)
      }),
    )
  })
})

describe('toggling a state', () => {
  it('adds it once and takes it out again', () => {
    expect(toggleState('grad', 'starred')).toBe('is:starred grad')
    expect(toggleState('is:starred grad', 'starred')).toBe('grad')
    expect(toggleState('', 'due')).toBe('is:due ')
  })

  it('swaps due and new, which exclude each other', () => {
    expect(toggleState('is:due is:starred', 'new')).toBe('is:new is:starred')
  })

  it('holds the state after one toggle and not after two', () => {
    fc.assert(
      fc.property(text, (query) => {
        const once = toggleState(query, 'suspended')
        expect(chosenIn(once).states).toContain('suspended')
        expect(chosenIn(toggleState(once, 'suspended')).states).not.toContain('suspended')
      }),
    )
  })
})

describe('marking', () => {
  it('cuts the text at the faults and loses no letter', () => {
    const query = 'theme:codng tree level:9'
    const { faults } = parseQuery(query)
    const segments = segmentsOf(query, faults)
    expect(segments.map((one) => one.text).join('')).toBe(query)
    expect(segments.filter((one) => one.isMarked).map((one) => one.text)).toEqual(['codng', '9'])
  })

  it('finds the hits of a snippet', () => {
    expect(snippetParts('the \u0001hash\u0002 of a \u0001map\u0002')).toEqual([
      { text: 'the ', isMarked: false },
      { text: 'hash', isMarked: true },
      { text: ' of a ', isMarked: false },
      { text: 'map', isMarked: true },
    ])
    expect(snippetParts('nothing')).toEqual([{ text: 'nothing', isMarked: false }])
  })
})
