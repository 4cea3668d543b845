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

/** Other spellings of one unit; the rest are the same but for case, blanks and plural. */
const spellings = [['%', 'percent'], ['s', 'sec', 'second'], ['min', 'minute'], ['h', 'hr', 'hour'], ['d', 'day']]

function plainUnit(unit: string): string {
  const compact = unit.toLowerCase().replace(/[\s.]+/g, '')
  const singular = compact.length > 3 ? compact.replace(/ies$/, 'y').replace(/s$/, '') : compact
  return spellings.find((group) => group.includes(singular))?.[0] ?? singular
}

/** A number as people type it: the value, or why it cannot be taken. */
function read(text: string, unit: string): { value: number } | { fault: string } {
  const compact = text.trim().replace(/(?<=\d)[\s_,'’](?=\d{3}(?!\d))/g, '').replace(/^−/, '-')
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(\D*)$/i.exec(compact)
  const given = match?.[2] ?? ''
  if (!match || /^(e[+-]?$|[.,])/i.test(given)) return { fault: 'This cannot be read as one number yet. Digits, a decimal point and an exponent are enough.' }
  if (given !== '' && plainUnit(given) !== plainUnit(unit)) {
    return { fault: unit === '' ? `The answer is a number alone; leave “${given}” away.` : `The answer is asked for in ${unit}, and “${given}” is something else.` }
  }
  const value = Number(match[1])
  return Number.isFinite(value) ? { value } : { fault: 'This number is too large to be kept.' }
}

/** Reads `1 234.5`, `1_234`, `1,234.5`, `3e-4`, or `12 %` where the unit is % (kept as 12). Null when it is no number in that unit. */
export function readNumber(text: string, unit: string): number | null {
  const found = read(text, unit)
  return 'value' in found ? found.value : null
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
  faultOf(shown, given) {
    const found = given.text.trim() === '' ? null : read(given.text, shown.unit)
    return found && 'fault' in found ? found.fault : null
  },
  judge: (full, given) => {
    const { value, atol = 0, rtol = 0 } = full.answer
    const number = readNumber(given.text, full.answer.unit)
    const share = number !== null && Math.abs(number - value) <= atol + rtol * Math.abs(value) ? 1 : 0
    return { share, parts: [{ label: 'value', share, weight: 1, counted: null }] }
  },
})
