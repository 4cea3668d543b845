import type { z } from 'zod'
import type { QuestionBody } from '#core/bank/question'
import type { CaseVerdict } from '#core/session/verdict'

/** The ways of answering. Each has exactly one widget in the renderer. */
export type AnswerWidget = 'prose' | 'options' | 'number' | 'code' | 'diagram'

/** What is known about an answer besides the answer itself when it is judged. */
export type Evidence = {
  /** Ids of the rubric points that whoever judges has ticked; `null` when nobody has judged yet. */
  ticks: readonly string[] | null
  /** Verdicts of the submitted run over all cases; empty when nothing was run. */
  verdicts: readonly CaseVerdict[]
}

/** One line of the reasoning behind a score: `share` and `weight` are 0 to 1; `counted` is what the share counts, such as `2 of 10 cases`. */
export type ScorePart = { label: string; share: number; weight: number; counted: string | null }

/** `share` is 0 to 1; `null` while the evidence does not suffice (points not yet ticked). */
export type Score = { share: number | null; parts: ScorePart[] }

/** The text files that stand beside `question.md`, by path relative to the folder, such as `mutants/off-by-one.py`. */
export type NeighbourFiles = Readonly<Record<string, string>>

/** A fault found in content: `file` is relative to the question's folder, `line` counts from 1. */
export type ContentFault = { file: string; line: number; message: string }

/**
 * A kind of question. `Q` is the loaded question with all its secrets, `P` what a candidate may see before the answer is
 * revealed, `A` what a candidate gives. All three are values JSON keeps.
 */
export type Kind<Front, Q, P, A> = {
  title: string
  widget: AnswerWidget
  /** True when the score needs no human. */
  isSelfScored: boolean
  front: z.ZodType<Front>
  question: z.ZodType<Q>
  publicQuestion: z.ZodType<P>
  answer: z.ZodType<A>
  /** Puts front matter, body and neighbours together. Never throws; `question` is null when faults forbid it. */
  assemble(front: Front, body: QuestionBody, files: NeighbourFiles): { question: Q | null; faults: ContentFault[] }
  toPublic(question: Q): P
  emptyAnswer(question: P): A
  isEmpty(answer: A): boolean
  /** Why an answer cannot be handed in as it stands, in a sentence; left out where every answer can. An empty one has no fault. */
  faultOf?(question: P, answer: A): string | null
  judge(question: Q, answer: A, evidence: Evidence): Score
}

/** Keeps the type arguments of a kind inferred from its schemas. */
export function defineKind<Front, Q, P, A>(kind: Kind<Front, Q, P, A>): Kind<Front, Q, P, A> {
  return kind
}
