import { parseQuery, tokenize, type QueryFault, type QuestionState, type Token } from '#core/bank/search'
import type { Theme } from '#core/bank/theme'

/*
 * The text of the search field is the only truth about what is shown: tree and filters read it and write it.
 * Fields go to the front, because the last word of a query also matches as a beginning.
 */

/** What a query asks for by name, without what it excludes. */
export function chosenIn(text: string): { themes: Theme[]; topics: string[]; states: QuestionState[] } {
  const { themes, topics, states } = parseQuery(text).query
  const wanted = <T>(tests: readonly { isNot: boolean; anyOf: T[] }[]): T[] => tests.filter((test) => !test.isNot).flatMap((test) => test.anyOf)
  return { themes: wanted(themes), topics: wanted(topics), states: wanted(states) }
}

const isWanted = (token: Token, field: string): boolean => !token.isNot && token.field?.toLowerCase() === field

function without(text: string, isDropped: (token: Token) => boolean): string {
  const tokens = [...tokenize(text)]
  const kept = tokens.filter((token) => !isDropped(token)).map((token) => text.slice(token.from, token.to))
  const last = tokens.at(-1)
  const isOpenEnded = last === undefined || isDropped(last) || last.to === text.length
  return kept.join(' ') + (isOpenEnded ? '' : ' ')
}

const inFront = (token: string, rest: string): string => (rest.trim() === '' ? `${token} ` : `${token} ${rest}`)
const isPlace = (token: Token): boolean => isWanted(token, 'theme') || isWanted(token, 'topic')

/** Everything from everywhere: theme and topic go, the rest stays. */
export const chooseAll = (text: string): string => without(text, isPlace)
export const chooseTheme = (text: string, theme: Theme): string => inFront(`theme:${theme}`, chooseAll(text))
export const chooseTopic = (text: string, topic: string): string => inFront(`topic:${topic}`, chooseAll(text))

/** No question is due and new at once: the one replaces the other. */
const rivals: Partial<Record<QuestionState, QuestionState>> = { due: 'new', new: 'due' }

/** Puts `is:state` into the query, or takes it out. */
export function toggleState(text: string, state: QuestionState): string {
  const names = (token: Token, wanted: QuestionState | undefined): boolean =>
    isWanted(token, 'is') && token.value.toLowerCase().split(',').some((part) => part.trim() === wanted)
  if (chosenIn(text).states.includes(state)) return without(text, (token) => names(token, state))
  return inFront(`is:${state}`, without(text, (token) => names(token, rivals[state])))
}

export type Segment = { text: string; isMarked: boolean }

/** The text cut into faulty and faultless stretches, in order; together they are the text again. */
export function segmentsOf(text: string, faults: readonly Pick<QueryFault, 'from' | 'to'>[]): Segment[] {
  const isFaulty = Array.from({ length: text.length }, (_, at) => faults.some((fault) => at >= fault.from && at < fault.to))
  const segments: Segment[] = []
  for (let at = 0; at < text.length; at++) {
    const last = segments.at(-1)
    if (last && last.isMarked === isFaulty[at]) last.text += text.charAt(at)
    else segments.push({ text: text.charAt(at), isMarked: isFaulty[at] ?? false })
  }
  return segments
}

/** A snippet of the search, whose hits stand between U+0001 and U+0002. */
export function snippetParts(snippet: string): Segment[] {
  return snippet
    .split('\u0001')
    .flatMap((part, index): Segment[] => {
      if (index === 0) return [{ text: part, isMarked: false }]
      const [hit = '', ...rest] = part.split('\u0002')
      return [{ text: hit, isMarked: true }, { text: rest.join(''), isMarked: false }]
    })
    .filter((part) => part.text !== '')
}
