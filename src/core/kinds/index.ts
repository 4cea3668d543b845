import { z } from 'zod'
import { choice } from '#core/kinds/choice'
import { code } from '#core/kinds/code'
import { design } from '#core/kinds/design'
import type { AnswerWidget, Evidence, Score } from '#core/kinds/kind'
import { numeric } from '#core/kinds/numeric'
import { open } from '#core/kinds/open'
import { sql } from '#core/kinds/sql'

/** The register: a new kind is one file and one line here. */
export const kinds = { open, choice, numeric, code, sql, design }

export type KindId = keyof typeof kinds
export const kindIds = Object.keys(kinds) as [KindId, ...KindId[]]
export const kindId = z.enum(kindIds)

type Kinds = typeof kinds
export type Question = { [K in KindId]: z.infer<Kinds[K]['question']> }[KindId]
export type PublicQuestion = { [K in KindId]: z.infer<Kinds[K]['publicQuestion']> }[KindId]
export type Answer = { [K in KindId]: z.infer<Kinds[K]['answer']> }[KindId]

/** Unions over the register; `kind` tells them apart. */
const unionOf = <T>(pick: (kind: Kinds[KindId]) => z.ZodType): z.ZodType<T> =>
  z.discriminatedUnion('kind', Object.values(kinds).map(pick) as unknown as Parameters<typeof z.discriminatedUnion>[1]) as unknown as z.ZodType<T>
export const question = unionOf<Question>((kind) => kind.question)
export const publicQuestion = unionOf<PublicQuestion>((kind) => kind.publicQuestion)
export const answer = unionOf<Answer>((kind) => kind.answer)

/** What the functions below need of a kind once question and answer are known to belong together. */
type AnyKind = {
  widget: AnswerWidget
  isSelfScored: boolean
  toPublic(question: Question): PublicQuestion
  emptyAnswer(question: PublicQuestion): Answer
  isEmpty(answer: Answer): boolean
  faultOf?(question: PublicQuestion, answer: Answer): string | null
  judge(question: Question, answer: Answer, evidence: Evidence): Score
}
const kindOf = (id: KindId): AnyKind => kinds[id] as unknown as AnyKind

export const widgetOf = (id: KindId): AnswerWidget => kindOf(id).widget
export const isSelfScored = (id: KindId): boolean => kindOf(id).isSelfScored
export const toPublic = (full: Question): PublicQuestion => kindOf(full.kind).toPublic(full)
export const emptyAnswer = (shown: PublicQuestion): Answer => kindOf(shown.kind).emptyAnswer(shown)
export const isEmptyAnswer = (given: Answer): boolean => kindOf(given.kind).isEmpty(given)
export const answerFault = (shown: PublicQuestion, given: Answer): string | null => (shown.kind === given.kind ? (kindOf(shown.kind).faultOf?.(shown, given) ?? null) : null)

/** Throws RangeError when the answer is of another kind than the question. */
export function judge(full: Question, given: Answer, evidence: Evidence): Score {
  if (full.kind !== given.kind) throw new RangeError(`a ${given.kind} answer was given to a ${full.kind} question`)
  return kindOf(full.kind).judge(full, given, evidence)
}
