import { z } from 'zod'
import { tableCase, tableCasesFile } from '#core/bank/case'
import { baseFront, questionBody } from '#core/bank/question'
import { defineKind } from '#core/kinds/kind'
import { withPoints } from '#core/kinds/points'
import { publicBase, toPublicBase } from '#core/kinds/public'
import { judgeCases, readCases, readMutants, toPublicCases } from '#core/kinds/runnable'

export const dialect = z.enum(['postgresql', 'sqlite'])

const front = z.strictObject({
  ...baseFront.shape,
  kind: z.literal('sql'),
  dialect,
  /** For each case. */
  timeLimitMs: z.int().min(100).max(20_000).default(3000),
})
const question = z.strictObject({
  ...front.shape,
  ...questionBody.shape,
  schema: z.string(),
  seed: z.string(),
  cases: z.array(tableCase),
  starter: z.string(),
  solution: z.string(),
  mutants: z.array(z.strictObject({ name: z.string(), code: z.string() })),
})
const answer = z.strictObject({ kind: z.literal('sql'), code: z.string().max(200_000) })

/** One SELECT over given tables, judged by the rows it returns and, when somebody ticks them, rubric points. */
export const sql = defineKind({
  title: 'SQL',
  widget: 'code',
  isSelfScored: true,
  front,
  question,
  publicQuestion: z.strictObject({
    ...publicBase.shape,
    kind: z.literal('sql'),
    dialect,
    timeLimitMs: z.number(),
    starter: z.string(),
    schema: z.string(),
    seed: z.string(),
    visibleCases: z.array(tableCase),
    hiddenCaseCount: z.int(),
  }),
  answer,
  assemble: (matter, body, files) => {
    const { cases, faults } = readCases(tableCasesFile, files)
    for (const file of ['schema.sql', 'seed.sql', 'solution.sql']) {
      if (files[file] === undefined) faults.push({ file: 'question.md', line: 1, message: `${file} is missing` })
    }
    if (faults.length > 0) return { question: null, faults }
    const text = (file: string): string => files[file] ?? ''
    const neighbours = { schema: text('schema.sql'), seed: text('seed.sql'), starter: text('starter.sql'), solution: text('solution.sql') }
    return { question: { ...matter, ...body, ...neighbours, cases, mutants: readMutants(files, 'sql') }, faults }
  },
  toPublic: (full) => ({
    ...toPublicBase(full),
    kind: 'sql' as const,
    dialect: full.dialect,
    timeLimitMs: full.timeLimitMs,
    starter: full.starter,
    schema: full.schema,
    seed: full.seed,
    ...toPublicCases(full.cases),
  }),
  emptyAnswer: (shown) => ({ kind: 'sql' as const, code: shown.starter }),
  isEmpty: (given) => given.code.trim() === '',
  judge: (full, _given, evidence) =>
    withPoints(judgeCases(full.cases, evidence.verdicts), full.rubric, evidence.ticks),
})
