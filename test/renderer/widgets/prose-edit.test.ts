import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { continueList, fence, indentLines, prefixLines, wrap, type Editing } from '../../../src/renderer/widgets/prose-edit'

/** `|` marks the selection: one for a caret, two for a stretch. */
function at(marked: string): Editing {
  const [before = '', inner, after] = marked.split('|')
  return after === undefined ? { text: before + (inner ?? ''), from: before.length, to: before.length } : { text: before + (inner ?? '') + after, from: before.length, to: before.length + (inner ?? '').length }
}
const show = ({ text, from, to }: Editing): string => (from === to ? `${text.slice(0, from)}|${text.slice(from)}` : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`)

describe('editing Markdown', () => {
  it('wraps a selection and unwraps it again', () => {
    const bold = wrap(at('a |word| b'), '**', 'bold')
    expect(show(bold)).toBe('a **|word|** b')
    expect(show(wrap(bold, '**', 'bold'))).toBe('a |word| b')
    expect(show(wrap(at('|'), '`', 'code'))).toBe('`|code|`')
  })

  it('makes lists of lines and takes them back', () => {
    const list = prefixLines(at('x\n|one\ntwo|'), '1. ')
    expect(list.text).toBe('x\n1. one\n2. two')
    expect(prefixLines(list, '1. ').text).toBe('x\none\ntwo')
    expect(prefixLines(at('on|e'), '- ').text).toBe('- one')
  })

  it('goes on with a list and ends it on an empty entry', () => {
    expect(continueList(at('- a|')) && show(continueList(at('- a|')) as Editing)).toBe('- a\n- |')
    expect(show(continueList(at('  9. a|')) as Editing)).toBe('  9. a\n  10. |')
    expect(show(continueList(at('- a\n- |')) as Editing)).toBe('- a\n|')
    expect(continueList(at('plain|'))).toBeNull()
  })

  it('fences a selection on lines of its own', () => {
    expect(fence(at('say |x = 1| now'), '```').text).toBe('say \n```\nx = 1\n```\n now')
  })

  it('indents a text that begins with an empty line from its first line on', () => {
    expect(indentLines({ text: '\n', from: 0, to: 1 }, false).text).toBe('  \n  ')
  })

  it('indents out again to where it was', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-'), maxLength: 30 })
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (text, one, other) => {
        const [from, to] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
        const once = indentLines({ text, from, to }, false)
        expect(indentLines(once, true).text).toBe(text)
        expect(once.from).toBeLessThanOrEqual(once.to)
      }),
    )
  })
})
