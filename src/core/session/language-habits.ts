import type { RunLanguage } from '#core/session/run-protocol'

/** What a language cannot tell apart, so that comparing must not either. */
export type Habits = {
  /** One sort of number, list and key: `2` is `2.0`, a list stands for a tuple, the key `1` is the key `"1"`. */
  isPlain: boolean
  /** A vector of length one is a scalar, nothing is an empty list, and there are no sets. */
  isVectorised: boolean
}

const plain: Habits = { isPlain: true, isVectorised: false }
const habits: Partial<Record<RunLanguage, Habits>> = { javascript: plain, typescript: plain, r: { isPlain: true, isVectorised: true } }

/** Of a language that tells everything apart where none is known. */
export const habitsOf = (language: RunLanguage | null | undefined): Habits => (language && habits[language]) ?? { isPlain: false, isVectorised: false }
