import type { BankQuery, Term } from '#core/bank/search-query'

/** True when FTS5's `unicode61` tokenizer finds at least one word in the text; an empty phrase would match nothing. */
export const isSearchable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/**
 * A term as an FTS5 string: in double quotes, with those inside doubled, nothing is special any more
 * (https://sqlite.org/fts5.html#fts5_strings). Control characters go, because a NUL would end the expression; so do lone surrogates.
 */
export function quoteTerm(term: Term): string {
  const text = term.text.toWellFormed().replace(/\p{Cc}|\uFFFD/gu, ' ').replaceAll('"', '""')
  return term.isPrefix ? `"${text}"*` : `"${text}"`
}

/**
 * The terms as an FTS5 expression: all wanted ones, without the unwanted ones. Null when nothing is wanted: FTS5 cannot say "everything
 * without x"; see `toExclude`.
 */
export function toMatch(query: BankQuery): string | null {
  const wanted = query.terms.filter((term) => !term.isNot).map(quoteTerm)
  if (wanted.length === 0) return null
  const unwanted = query.terms.filter((term) => term.isNot).map(quoteTerm)
  const all = wanted.join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
}

/**
 * For a query of unwanted terms only, such as `-tree theme:coding`: an FTS5 expression of the rows to leave out
 * (`rowid NOT IN (SELECT rowid … MATCH ?)`). Null when `toMatch` has it already, or nothing is unwanted.
 */
export function toExclude(query: BankQuery): string | null {
  if (query.terms.length === 0 || query.terms.some((term) => !term.isNot)) return null
  return query.terms.map(quoteTerm).join(' OR ')
}
