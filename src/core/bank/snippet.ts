import type { Term } from '#core/bank/search-query'

/** Around a hit in a snippet: characters no text holds. */
export const hitStart = '\u0001'
export const hitEnd = '\u0002'

type Word = { from: number; to: number; folded: string }
type Span = { from: number; to: number }

/** As FTS5's `unicode61 remove_diacritics 2` sees a word: lower case, marks gone. */
const fold = (word: string): string => (/^[\w]*$/.test(word) ? word.toLowerCase() : word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length, folded: fold(match[0]) }))
}

/** Words of a snippet; it begins a few words before its first hit. */
const length = 16
const lead = 4

/**
 * A passage of one of the texts with the wanted terms marked: the text with the most different terms, the earlier one of two alike, and of it the
 * window that holds most of them. Null when no term occurs in any. `texts` come in the order of their weight.
 */
export function makeSnippet(texts: readonly string[], terms: readonly Term[]): string | null {
  const wanted = terms.filter((term) => !term.isNot).map((term) => ({ words: wordsOf(term.text).map((word) => word.folded), isPrefix: term.isPrefix }))
  let best: { words: Word[]; hits: Hit[]; text: string; score: number } | null = null
  for (const text of texts) {
    if (best !== null && best.score === wanted.length) break
    const words = wordsOf(text)
    const hits = wanted.flatMap((term, index) => findTerm(words, term).map((at) => ({ at, count: term.words.length, term: index })))
    const score = new Set(hits.map((hit) => hit.term)).size
    if (score > 0 && (best === null || score > best.score)) best = { words, hits: hits.toSorted((one, other) => one.at - other.at), text, score }
  }
  return best === null ? null : cut(best.text, best.words, best.hits)
}

/** `at`: index of the first word; `term`: which of the wanted ones. */
type Hit = { at: number; count: number; term: number }

function findTerm(words: readonly Word[], term: { words: string[]; isPrefix: boolean }): number[] {
  const last = term.words.length - 1
  if (last < 0) return []
  const fits = (at: number): boolean =>
    term.words.every((wanted, index) => {
      const word = words[at + index]?.folded
      return word !== undefined && (term.isPrefix && index === last ? word.startsWith(wanted) : word === wanted)
    })
  return words.flatMap((_, at) => (fits(at) ? [at] : []))
}

function cut(text: string, words: readonly Word[], hits: readonly Hit[]): string {
  const within = (start: number): Hit[] => hits.filter((hit) => hit.at >= start && hit.at + hit.count <= start + length)
  const starts = [...new Set(hits.map((hit) => Math.max(0, Math.min(hit.at - lead, words.length - length))))]
  const kinds = (start: number): number => new Set(within(start).map((hit) => hit.term)).size
  const start = starts.reduce((best, one) => (kinds(one) > kinds(best) ? one : best), starts[0] ?? 0)
  const end = Math.min(words.length, start + length)
  const from = start === 0 ? 0 : (words[start]?.from ?? 0)
  const to = end === words.length ? text.length : (words[end - 1]?.to ?? text.length)
  const spans = within(start).map((hit): Span => ({ from: words[hit.at]?.from ?? 0, to: words[hit.at + hit.count - 1]?.to ?? 0 }))
  return `${start === 0 ? '' : '…'}${mark(text, from, to, spans)}${end === words.length ? '' : '…'}`.replace(/\s+/g, ' ').trim()
}

/** Overlapping hits are marked once. */
function mark(text: string, from: number, to: number, spans: readonly Span[]): string {
  let out = ''
  let at = from
  for (const span of spans) {
    if (span.from < at) continue
    out += `${text.slice(at, span.from)}${hitStart}${text.slice(span.from, span.to)}${hitEnd}`
    at = span.to
  }
  return out + text.slice(at, to)
}
