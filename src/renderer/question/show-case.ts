import type { CodeCase, Compare, Json, TableCase } from '#core/bank/case'
import { expandMacros } from '#core/bank/macro'

type AnyCase = CodeCase | TableCase

/** What a case does, as text: a call, a program's input, an assertion file. Null where the tables of the question are the input. */
export function inputText(entry: string, one: AnyCase, show: (value: Json) => string): string | null {
  if ('args' in one) return `${entry}(${one.args.map(show).join(', ')})`
  if ('stdin' in one) return one.stdin
  return 'test' in one ? one.test : null
}

/** Undefined where a checker or assertions decide. */
export function expectedValue(one: AnyCase): Json | undefined {
  if ('stdin' in one) return one.stdout
  if (!('expected' in one)) return undefined
  return 'args' in one ? expandMacros(one.expected) : one.expected
}

/** Who decides about a case without an expected value. */
export const decider = (one: AnyCase): string => ('test' in one ? 'Its assertions decide.' : 'A checker decides.')

export const rulesOf = (one: AnyCase | undefined): Compare | undefined => (one !== undefined && 'compare' in one ? one.compare : undefined)
