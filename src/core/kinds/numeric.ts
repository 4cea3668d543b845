import { z } from 'zod'
import { baseFront, questionBody } from '#core/bank/question'
import { defineKind } from '#core/kinds/kind'
import { publicBase, toPublicBase } from '#core/kinds/public'

const front = z.strictObject({
  ...baseFront.shape,
  kind: z.literal('numeric'),
  answer: z
    .strictObject({
      value: z.number(),
      unit: z.string().max(20),
      atol: z.number().min(0).optional(),
      rtol: z.number().min(0).optional(),
    })
    .refine((value) => value.atol !== undefined || value.rtol !== undefined, { message: 'give `atol` or `rtol`' }),
})
const question = z.strictObject({ ...front.shape, ...questionBody.shape })
const answer = z.strictObject({ kind: z.literal('numeric'), text: z.string().max(100) })

/**
 * Reads a number as people type it: `1 234.5`, `1_234`, `1,234.5`, `3e-4`, `12 %` (kept as 12), a trailing unit is ignored.
 * Null when there is none.
 */
export function readNumber(text: string): number | null {
  const compact = text.trim().replace(/(?<=\d)[\s_,'’](?=\d{3}(?!\d))/g, '').replace(/^−/, '-')
  const match = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(?=\s*[^\d.]*$)/i.exec(compact)
  return match ? Number(match[0]) : null
}

/** One number with a unit, right within |given − value| <= atol + rtol·|value|. */
export const numeric = defineKind({
  title: 'Numeric',
  widget: 'number',
  isSelfScored: true,
  front,
  question,
  publicQuestion: z.strictObject({ ...publicBase.shape, kind: z.literal('numeric'), unit: z.string() }),
  answer,
  assemble: (matter, body) => ({ question: { ...matter, ...body }, faults: [] }),
  toPublic: (full) => ({ ...toPublicBase(full), kind: 'numeric' as const, unit: full.answer.unit }),
  emptyAnswer: () => ({ kind: 'numeric' as const, text: '' }),
  isEmpty: (given) => given.text.trim() === '',
  judge: (full, given) => {
    const { value, atol = 0, rtol = 0 } = full.answer
    const number = readNumber(given.text)
    const share = number !== null && Math.abs(number - value) <= atol + rtol * Math.abs(value) ? 1 : 0
    return { share, parts: [{ label: 'value', share, weight: 1 }] }
  },
})
