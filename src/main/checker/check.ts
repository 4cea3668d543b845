import { join, relative } from 'node:path'
import type { Question } from '#core/kinds/index'
import type { ContentFault } from '#core/kinds/kind'
import { readText } from '#main/bank/read-files'
import { readPack, type LoadedQuestion } from '#main/bank/read-question'
import { openCache } from '#main/checker/cache'
import { checkContent } from '#main/checker/content-rules'
import { createEngines } from '#main/checker/engines'
import { type Machine, noMachine } from '#main/checker/machine'
import { findUnargued, type NearDuplicate } from '#main/checker/near-duplicates'
import { coverRole, type RoleCoverage } from '#main/checker/role-coverage'
import { checkSets } from '#main/checker/set-rules'
import { runSolutions, type RunReport } from '#main/checker/run-solutions'

type Counts = Record<string, number>
type Spread = { least: number; median: number; most: number }

/** Everything JSON keeps; printed as it is by `questions:check --json`. Files are relative to the pack. */
export type CheckReport = {
  questions: number
  byTheme: Counts
  byKind: Counts
  byLevel: Counts
  byTopic: Counts
  references: RunReport['references']
  mutants: RunReport['mutants']
  skipped: RunReport['skipped']
  /** By id of the role: its items, and how many of them have enough questions. */
  roles: Record<string, RoleCoverage>
  /** Pairs nobody has argued for in `alike.yaml`. */
  nearDuplicates: NearDuplicate[]
  /** Words of the model answers, by kind. */
  wordsPerAnswer: Record<string, Spread>
  /** Choice questions whose right option is by far the longest, out of all. */
  longestOptionIsRight: { questions: number; of: number }
  warnings: ContentFault[]
  faults: ContentFault[]
}

export type CheckOptions = { pack: string; /** May be deleted at any time. */ cache: string; /** None when left out. */ machine?: Machine; onProgress?: (done: number, total: number, file: string) => void }

function countBy(questions: readonly Question[], pick: (question: Question) => string | number): Counts {
  const counts: Counts = {}
  for (const question of questions) counts[pick(question)] = (counts[pick(question)] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A question counts for each of its topics. */
function countByTopic(questions: readonly Question[]): Counts {
  const counts: Counts = {}
  for (const topic of questions.flatMap((question) => question.topics)) counts[topic] = (counts[topic] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { least: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 }
}

function wordsPerAnswer(questions: readonly Question[]): Record<string, Spread> {
  const byKind = Map.groupBy(questions, (question) => question.kind)
  const count = (question: Question): number => question.modelAnswer.split(/\s+/).length
  return Object.fromEntries([...byKind].map(([kind, list]) => [kind, spread(list.map(count))]))
}

async function contentOf(loaded: readonly (LoadedQuestion & { place: string })[]): Promise<{ faults: ContentFault[]; warnings: ContentFault[] }> {
  const all = await Promise.all(loaded.map(async ({ question, folder, place }) => {
    const read = await readText(join(folder, 'question.md'))
    const found = 'text' in read ? checkContent(question, read.text) : { faults: [], warnings: [] }
    const placed = (list: ContentFault[]): ContentFault[] => list.map((fault) => ({ ...fault, file: `${place}/${fault.file}` }))
    return { faults: placed(found.faults), warnings: placed(found.warnings) }
  }))
  return { faults: all.flatMap((one) => one.faults), warnings: all.flatMap((one) => one.warnings) }
}

const inOrder = (faults: ContentFault[]): ContentFault[] => faults.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))

/** Checks a whole pack: format, content, every reference solution and mutant. Reports everything at once; throws only for a folder that is none. */
export async function checkPack({ pack, cache, machine = noMachine, onProgress = () => undefined }: CheckOptions): Promise<CheckReport> {
  const read = await readPack(pack)
  const loaded = read.questions.map((one) => ({ ...one, place: relative(pack, one.folder).replaceAll('\\', '/') }))
  const questions = loaded.map((one) => one.question)
  const content = await contentOf(loaded)
  const roles = read.roles.map((role) => coverRole(role, questions))
  const alike = await findUnargued(pack, questions)
  const checks = await openCache(join(cache, 'checks.json'))
  const engines = createEngines(join(cache, 'sandbox'))
  try {
    const runs = await runSolutions(loaded, { engines, machine }, checks, onProgress)
    await checks.save()
    return {
      questions: questions.length,
      byTheme: countBy(questions, (one) => one.theme),
      byKind: countBy(questions, (one) => one.kind),
      byLevel: countBy(questions, (one) => one.level),
      byTopic: countByTopic(questions),
      references: runs.references,
      mutants: runs.mutants,
      skipped: runs.skipped,
      roles: Object.fromEntries(roles.map((one) => [one.role, one.coverage])),
      nearDuplicates: alike.pairs,
      wordsPerAnswer: wordsPerAnswer(questions),
      longestOptionIsRight: { questions: content.warnings.length, of: questions.filter((one) => one.kind === 'choice').length },
      warnings: inOrder([...content.warnings, ...runs.warnings]),
      faults: inOrder([...read.faults, ...content.faults, ...runs.faults, ...roles.flatMap((one) => one.faults), ...alike.faults, ...checkSets(read.sets, questions)]),
    }
  } finally {
    engines.dispose()
  }
}
