import { z } from 'zod'
import { codeCase, codeCasesFile } from '#core/bank/case'
import { baseFront, questionBody } from '#core/bank/question'
import { defineKind } from '#core/kinds/kind'
import { codeLanguage, codeLanguages, readNamedFiles, whyUnfit } from '#core/kinds/code-cases'
import { judgeCases, readCases, readMutants, toPublicCases } from '#core/kinds/runnable'
import { withPoints } from '#core/kinds/points'
import { publicBase, toPublicBase } from '#core/kinds/public'

const front = z.strictObject({
  ...baseFront.shape,
  kind: z.literal('code'),
  languages: z.array(codeLanguage).min(1),
  /** Left out where every case is a whole program's standard input or an assertion file. */
  entry: z.string().regex(/^[A-Za-z_]\w*$/, 'a function name').default(''),
  /** The name under which assertion files import the candidate's code; `solution` when left out. */
  module: z.string().regex(/^[A-Za-z_][\w-]*$/, 'a module name').optional(),
  /** Packages beyond the standard library: the question then needs the machine's own Python. */
  packages: z.array(z.string().regex(/^[a-z0-9]+([-_.][a-z0-9]+)*$/, 'a package name in lower case')).max(8).optional(),
  /** For each case. */
  timeLimitMs: z.int().min(100).max(20_000).default(2000),
})
const perLanguage = z.partialRecord(codeLanguage, z.string())
const question = z.strictObject({
  ...front.shape,
  ...questionBody.shape,
  cases: z.array(codeCase),
  /** The assertion files and checkers that cases name, by path. */
  files: z.record(z.string(), z.string()).optional(),
  starters: perLanguage,
  solutions: perLanguage,
  mutants: z.array(z.strictObject({ name: z.string(), language: codeLanguage, code: z.string() })),
})
const answer = z.strictObject({
  kind: z.literal('code'),
  language: codeLanguage,
  code: z.string().max(200_000),
  /** What was written in the other languages before another one was chosen. */
  others: z.partialRecord(codeLanguage, z.string().max(200_000)).optional(),
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
    packages: z.array(z.string()).optional(),
    timeLimitMs: z.number(),
    starters: perLanguage,
    visibleCases: z.array(codeCase),
    hiddenCaseCount: z.int(),
  }),
  answer,
  assemble: (matter, body, files) => {
    const { cases, faults } = readCases(codeCasesFile, files)
    const named = readNamedFiles(cases, files)
    faults.push(...named.faults, ...whyUnfit(matter, cases))
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
    return { question: faults.length > 0 ? null : { ...matter, ...body, cases, files: named.files, starters, solutions, mutants }, faults }
  },
  toPublic: (full) => ({
    ...toPublicBase(full),
    kind: 'code' as const,
    languages: full.languages,
    entry: full.entry,
    packages: full.packages,
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
    withPoints(judgeCases(full.cases, evidence.verdicts), full.rubric, evidence.ticks),
})
