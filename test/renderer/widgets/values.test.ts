import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '#core/bank/case'
import { ownInputFault } from '../../../src/renderer/widgets/own-input'
import { togglePicked } from '../../../src/renderer/widgets/picked'
import { parseScene, sceneMark } from '../../../src/renderer/widgets/scene'
import { markTables } from '../../../src/renderer/widgets/table-diff'
import { prettyLines, sideBySide } from '../../../src/renderer/widgets/value-lines'

describe('values for people', () => {
  it('keeps short values on one line and breaks long ones by element', () => {
    expect(prettyLines([1, 2])).toEqual(['[1, 2]'])
    const long = { accuracy: 0.6, classes: Array.from({ length: 30 }, (_, index) => index) }
    const lines = prettyLines(long)
    expect(lines[0]).toBe('{')
    expect(lines[1]).toBe('  "accuracy": 0.6,')
    expect(lines.at(-1)).toBe('}')
    expect(lines.every((line) => line.length < 80)).toBe(true)
  })

  it('shows a text of several lines as lines', () => {
    expect(prettyLines('a\nb')).toEqual(['a', 'b'])
  })

  it('loses nothing of JSON when it breaks lines', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: true } as never), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json
        fc.pre(!JSON.stringify(plain).includes('$') && !(typeof plain === 'string'))
        expect(JSON.parse(prettyLines(plain, 10).join('\n'))).toEqual(plain)
      }),
    )
  })

  it('puts every line of both sides in its column, in order', () => {
    const line = fc.array(fc.constantFrom('a', 'b', 'c d', ''), { maxLength: 12 })
    fc.assert(
      fc.property(line, line, (want, got) => {
        const rows = sideBySide(want, got)
        const column = (side: 'want' | 'got') => rows.flatMap((row) => (row[side] === null ? [] : [row[side].map((piece) => piece.text).join('')]))
        expect(column('want')).toEqual(want)
        expect(column('got')).toEqual(got)
        for (const row of rows) if (row.isSame) expect(row.want).toEqual(row.got)
      }),
    )
  })

  it('marks the words that differ, not the whole line', () => {
    const [row] = sideBySide(['"recall": 0.5'], ['"recall": 0.7'])
    expect(row?.want?.filter((piece) => piece.isChanged).map((piece) => piece.text).join('')).toContain('5')
    expect(row?.want?.some((piece) => !piece.isChanged && piece.text.includes('recall'))).toBe(true)
  })
})

const table = (...rows: Json[][]) => ({ columns: ['day', 'users'], rows })
const differing = (marked: { rows: { isDifferent: boolean }[][] }) => marked.rows.map((row) => row.map((cell) => cell.isDifferent))

describe('markTables', () => {
  it('marks single cells and whole missing rows', () => {
    const { want, got } = markTables(table(['mon', 1], ['tue', 2]), table(['mon', 3]), undefined)
    expect(differing(want)).toEqual([[false, true], [true, true]])
    expect(differing(got)).toEqual([[false, true]])
    expect(got.rows[0]?.[1]?.text).toBe('3')
  })

  it('goes by the tolerance of the case, and by any order when that is free', () => {
    const close = markTables(table(['mon', 1.001]), table(['mon', 1.002]), { atol: 0.01 })
    expect(differing(close.want)).toEqual([[false, false]])
    const mixed = markTables(table(['mon', 1], ['tue', 2]), table(['tue', 2], ['mon', 1]), { unordered: true })
    expect(differing(mixed.want).flat()).not.toContain(true)
    expect(differing(mixed.got).flat()).not.toContain(true)
  })

  it('shows NULL as such and names that differ', () => {
    const { got } = markTables(table(['mon', 1]), { columns: ['day', 'people'], rows: [['mon', null]] }, undefined)
    expect(got.columns.map((cell) => cell.isDifferent)).toEqual([false, true])
    expect(got.rows[0]?.[1]).toEqual({ text: 'NULL', isDifferent: true })
  })
})

describe('own input', () => {
  it('takes a JSON list and says where anything else goes wrong', () => {
    expect(ownInputFault('[[1, 2], 3]')).toBeNull()
    expect(ownInputFault('')).toMatch(/JSON list/)
    expect(ownInputFault('{"a": 1}')).toMatch(/put \[ and \]/)
    expect(ownInputFault('[1,\n 2,, 3]')).toBe('This is not JSON: "," is not expected in line 2, column 4.')
    expect(ownInputFault('[1, 2')).toMatch(/ends too early/)
    expect(ownInputFault('[1] x')).toMatch(/line 1, column 5/)
    expect(ownInputFault("['a']")).toMatch(/line 1, column 2/)
  })
})

describe('picks', () => {
  const ids = ['a', 'b', 'c']
  it('replace each other where one is right, and add up where several are', () => {
    expect(togglePicked(ids, ['a'], 'c', false)).toEqual(['c'])
    expect(togglePicked(ids, ['c'], 'a', true)).toEqual(['a', 'c'])
    expect(togglePicked(ids, ['a', 'c'], 'a', true)).toEqual(['c'])
    expect(togglePicked(ids, ['a'], 'x', true)).toEqual(['a'])
  })
})

describe('scenes', () => {
  it('reads what cannot be a scene as an empty board', () => {
    for (const text of ['', '{', '[]', '{"elements": 3}', 'null']) expect(parseScene(text)).toEqual({})
    expect(parseScene('{"elements": [], "appState": {}}')).toEqual({ elements: [], appState: {} })
  })

  it('tells drawings apart by the versions of their elements', () => {
    const one = { id: 'a', version: 1, isDeleted: false }
    expect(sceneMark([one])).toBe(sceneMark([{ ...one }]))
    expect(sceneMark([one])).not.toBe(sceneMark([{ ...one, version: 2 }]))
    expect(sceneMark([one])).not.toBe(sceneMark([{ ...one, isDeleted: true }]))
  })
})
