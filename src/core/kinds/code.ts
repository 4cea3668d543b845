import { z } from 'zod'
import { callCase, callCasesFile } from '#core/bank/case'
import { baseFront, questionBody } from '#core/bank/question'
import { defineKind } from '#core/kinds/kind'
import { caseShare, readCases, readMutants, toPublicCases } from '#core/kinds/runnable'
import { withPoints } from '#core/kinds/points'
import { publicBase, toPublicBase } from '#core/kinds/public'

export const codeLanguage = z.enum(['python', 'javascript', 'typescript', 'r'])
export type CodeLanguage = z.infer<typeof codeLanguage>
/** Languages a `code` question may offer, with the ending of its files. */
export const codeLanguages = { python: 'py', javascript: 'js', typescript: 'ts', r: 'R' } as const satisfies Record<CodeLanguage, string>

const front = z.strictObject({
  ...baseFront.shape,
  kind: z.literal('code'),
  languages: z.array(codeLanguage).min(1),
  entry: z.string().regex(/^[A-Za-z_]\w*$/, 'a function name'),
  /** For each case. */
  timeLimitMs: z.int().min(100).max(20_000).default(2000),
})
const perLanguage = z.partialRecord(codeLanguage, z.string())
const question = z.strictObject({
  ...front.shape,
  ...questionBody.shape,
  cases: z.array(callCase),
  starters: perLanguage,
  solutions: perLanguage,
  mutants: z.array(z.strictObject({ name: z.string(), language: codeLanguage, code: z.string() })),
})
const answer = z.strictObject({
  kind: z.literal('code'),
  language: codeLanguage,
  code: z.string().max(200_000),
  /** Own cases: each the text of a JSON list of arguments. */
  ownCases: z.array(z.string().max(20_000)).max(20),
})

/** A program in one of the offered languages, judged by cases and, when somebody ticks them, rubric points. */
export const code = defineKind({
  title: 'Code',
  widget: 'code',
  isSelfScored: true,
  front,
  question,
  publicQuestion: z.strictObject({
    ...publicBase.shape,
    kind: z.literal('code'),
    languages: z.array(codeLanguage),
    entry: z.string(),
    timeLimitMs: z.number(),
    starters: perLanguage,
    visibleCases: z.array(callCase),
    hiddenCaseCount: z.int(),
  }),
  answer,
  assemble: (matter, body, files) => {
    const { cases, faults } = readCases(callCasesFile, files)
    const starters: z.infer<typeof perLanguage> = {}
    const solutions: z.infer<typeof perLanguage> = {}
    for (const language of matter.languages) {
      const ending = codeLanguages[language]
      for (const [role, into] of [['starter', starters], ['solution', solutions]] as const) {
        const text = files[`${role}.${ending}`]
        if (text === undefined) faults.push({ file: 'question.md', line: 1, message: `${role}.${ending} is missing` })
        else into[language] = text
      }
    }
    const mutants = matter.languages.flatMap((language) =>
      readMutants(files, codeLanguages[language]).map((mutant) => ({ ...mutant, language })),
    )
    return { question: faults.length > 0 ? null : { ...matter, ...body, cases, starters, solutions, mutants }, faults }
  },
  toPublic: (full) => ({
    ...toPublicBase(full),
    kind: 'code' as const,
    languages: full.languages,
    entry: full.entry,
    timeLimitMs: full.timeLimitMs,
    starters: full.starters,
    ...toPublicCases(full.cases),
  }),
  emptyAnswer: (shown) => {
    const language = shown.languages[0] ?? 'python'
    return { kind: 'code' as const, language, code: shown.starters[language] ?? '', ownCases: [] }
  },
  isEmpty: (given) => given.code.trim() === '',
  judge: (full, _given, evidence) =>
    withPoints('cases', caseShare(full.cases, evidence.verdicts), full.rubric, evidence.ticks),
})
