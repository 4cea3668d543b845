import { z } from 'zod'
import { baseFront, questionBody } from '#core/bank/question'
import { defineKind } from '#core/kinds/kind'
import { publicBase, toPublicBase } from '#core/kinds/public'

const option = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  text: z.string().min(1),
  correct: z.boolean().default(false),
  why: z.string().min(8),
})
const front = z
  .strictObject({
    ...baseFront.shape,
    kind: z.literal('choice'),
    multiple: z.boolean().default(false),
    options: z.array(option).min(3).max(6),
  })
  .refine((value) => new Set(value.options.map((one) => one.id)).size === value.options.length, {
    message: 'option ids must be unique',
    path: ['options'],
  })
  .refine((value) => value.options.some((one) => one.correct), { message: 'no option is correct', path: ['options'] })
  .refine((value) => value.multiple || value.options.filter((one) => one.correct).length === 1, {
    message: 'several options are correct: say `multiple: true`',
    path: ['multiple'],
  })
const question = z.strictObject({ ...front.shape, ...questionBody.shape })
type Question = z.infer<typeof question>

/** (right picks − wrong picks) / right options, not below 0. */
function shareOf(options: Question['options'], picked: readonly string[]): number {
  const right = options.filter((one) => one.correct)
  const hits = right.filter((one) => picked.includes(one.id)).length
  const misses = options.filter((one) => !one.correct && picked.includes(one.id)).length
  return Math.max(0, (hits - misses) / right.length)
}

/** Every option with whether it was picked. */
export type GivenOption = z.infer<typeof givenOption>
export const givenOption = z.strictObject({ text: z.string(), why: z.string(), isRight: z.boolean(), isPicked: z.boolean() })
export const givenOptions = ({ options }: Pick<Question, 'options'>, picked: readonly string[]): GivenOption[] =>
  options.map(({ id, text, why, correct }) => ({ text, why, isRight: correct, isPicked: picked.includes(id) }))

/** One or several options; every option says why it is right or wrong. */
export const choice = defineKind({
  title: 'Choice',
  widget: 'options',
  isSelfScored: true,
  front,
  question,
  publicQuestion: z.strictObject({
    ...publicBase.shape,
    kind: z.literal('choice'),
    multiple: z.boolean(),
    options: z.array(option.pick({ id: true, text: true })),
  }),
  answer: z.strictObject({ kind: z.literal('choice'), picked: z.array(z.string()).max(6) }),
  assemble: (matter, body) => ({ question: { ...matter, ...body }, faults: [] }),
  toPublic: (full) => ({
    ...toPublicBase(full),
    kind: 'choice' as const,
    multiple: full.multiple,
    options: full.options.map(({ id, text }) => ({ id, text })),
  }),
  emptyAnswer: () => ({ kind: 'choice' as const, picked: [] }),
  isEmpty: (given) => given.picked.length === 0,
  judge: (full, given) => {
    const share = shareOf(full.options, given.picked)
    return { share, parts: [{ label: 'options', share, weight: 1, counted: null }] }
  },
})
