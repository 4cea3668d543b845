import { z } from 'zod'
import { baseFront, questionBody } from '#core/bank/question'
import { defineKind } from '#core/kinds/kind'
import { judgePoints } from '#core/kinds/points'
import { publicBase, toPublicBase } from '#core/kinds/public'

const front = z.strictObject({ ...baseFront.shape, kind: z.literal('open') })
const question = z.strictObject({ ...front.shape, ...questionBody.shape })
const answer = z.strictObject({ kind: z.literal('open'), text: z.string().max(200_000) })

/** A typed answer in Markdown, judged by rubric points. */
export const open = defineKind({
  title: 'Open',
  widget: 'prose',
  isSelfScored: false,
  front,
  question,
  publicQuestion: z.strictObject({ ...publicBase.shape, kind: z.literal('open') }),
  answer,
  assemble: (matter, body) => ({ question: { ...matter, ...body }, faults: [] }),
  toPublic: (full) => ({ ...toPublicBase(full), kind: 'open' as const }),
  emptyAnswer: () => ({ kind: 'open' as const, text: '' }),
  isEmpty: (given) => given.text.trim() === '',
  judge: (full, _given, evidence) => judgePoints(full.rubric, evidence.ticks),
})
