import type { Theme } from '#core/bank/theme'
import type { KindId } from '#core/kinds/index'

/** `due`: the card's time has come. `new`: never answered. */
export const questionStates = ['due', 'new', 'starred', 'suspended'] as const
export type QuestionState = (typeof questionStates)[number]

/** Holds when the value is one of `anyOf` (never empty); with `isNot`, when it is none of them. */
export type WordTest<T extends string> = { isNot: boolean; anyOf: T[] }
/** Whole numbers, both ends included; null is open. A range with `min` above `max` holds nothing. */
export type NumberRange = { min: number | null; max: number | null }
export type NumberTest = { isNot: boolean; anyOf: NumberRange[] }
/** Text to look for; `isPrefix`: the last word may go on. */
export type Term = { text: string; isPhrase: boolean; isPrefix: boolean; isNot: boolean }

/** A search as a plain value. All tests and all terms must hold; an empty query holds for every question. */
export type BankQuery = {
  themes: WordTest<Theme>[]
  topics: WordTest<string>[]
  kinds: WordTest<KindId>[]
  levels: NumberTest[]
  minutes: NumberTest[]
  states: WordTest<QuestionState>[]
  terms: Term[]
}

/** `from` and `to` are offsets into the query text. */
export type QueryFault = { from: number; to: number; message: string }
