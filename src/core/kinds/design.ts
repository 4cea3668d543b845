import { z } from 'zod'
import { baseFront, questionBody } from '#core/bank/question'
import { defineKind } from '#core/kinds/kind'
import { judgePoints } from '#core/kinds/points'
import { publicBase, toPublicBase } from '#core/kinds/public'

const front = z.strictObject({ ...baseFront.shape, kind: z.literal('design') })
const question = z.strictObject({ ...front.shape, ...questionBody.shape, diagram: z.string().nullable() })
const answer = z.strictObject({
  kind: z.literal('design'),
  text: z.string().max(200_000),
  /** Excalidraw scene as JSON text; empty when nothing was drawn. */
  diagram: z.string().max(5_000_000),
  /** The same scene as SVG text, for the debrief and the report. */
  picture: z.string().max(5_000_000),
})

const scene = z.looseObject({ type: z.literal('excalidraw'), elements: z.array(z.looseObject({ type: z.string() })).min(1) })

function isDrawn(text: string): boolean {
  try {
    return scene.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

/** A diagram and a text, judged by rubric points. */
export const design = defineKind({
  title: 'Design',
  widget: 'diagram',
  isSelfScored: false,
  front,
  question,
  publicQuestion: z.strictObject({ ...publicBase.shape, kind: z.literal('design') }),
  answer,
  assemble: (matter, body, files) => {
    const diagram = files['diagram.excalidraw'] ?? null
    const isScene = diagram === null || isDrawn(diagram)
    const fault = { file: 'diagram.excalidraw', line: 1, message: 'no Excalidraw scene: JSON with a list `elements` that is not empty' }
    return { question: isScene ? { ...matter, ...body, diagram } : null, faults: isScene ? [] : [fault] }
  },
  toPublic: (full) => ({ ...toPublicBase(full), kind: 'design' as const }),
  emptyAnswer: () => ({ kind: 'design' as const, text: '', diagram: '', picture: '' }),
  isEmpty: (given) => given.text.trim() === '' && given.diagram === '',
  judge: (full, _given, evidence) => judgePoints(full.rubric, evidence.ticks),
})
