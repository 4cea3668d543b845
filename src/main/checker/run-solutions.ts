import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { codeLanguages, type CodeLanguage } from '#core/kinds/code-cases'
import type { ContentFault } from '#core/kinds/kind'
import { compareCases, isRunnable, type RunnableQuestion } from '#core/session/compare'
import { makeCheckJobs, withChecks } from '#core/session/check-job'
import { makeJob } from '#core/session/job'
import { isMachineJob, isSandboxJob, type RunJob } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import type { LoadedQuestion } from '#main/bank/read-question'
import type { CheckCache } from '#main/checker/cache'
import type { Machine } from '#main/checker/machine'
import type { Engines } from '#main/checker/engines'

/** One program to run: a reference must pass every case, a mutant must fail one. */
type Task = { question: RunnableQuestion; place: string; role: 'reference' | 'mutant'; language: string; file: string; code: string }

export type RunReport = {
  references: { run: number; passed: number }
  mutants: { run: number; caught: number }
  /** References and mutants that need a program this machine has not, or may not start; with how many each reason left out. */
  skipped: { count: number; reasons: Record<string, number> }
  faults: ContentFault[]
  warnings: ContentFault[]
}

/** A checker's machine is often busy: a reference that was too slow gets one more chance, and a warning. */
const secondChance = 4

function tasksOf(question: RunnableQuestion, place: string): Task[] {
  const task = (role: Task['role'], language: string, file: string, code: string): Task => ({ question, place, role, language, file, code })
  if (question.kind === 'sql') {
    return [task('reference', question.dialect, 'solution.sql', question.solution), ...question.mutants.map((one) => task('mutant', question.dialect, `mutants/${one.name}.sql`, one.code))]
  }
  const ending = (language: CodeLanguage): string => codeLanguages[language]
  return [
    ...question.languages.map((language) => task('reference', language, `solution.${ending(language)}`, question.solutions[language] ?? '')),
    ...question.mutants.map((one) => task('mutant', one.language, `mutants/${one.name}.${ending(one.language)}`, one.code)),
  ]
}

function jobOf(task: Task): RunJob {
  const job = makeJob(task.question, 'all', task.question.kind === 'sql' ? null : task.language, null)
  if ('refused' in job) throw new Error(job.refused)
  return job
}

/** Everything the outcome depends on; a change of the rules of comparing changes `rules`. */
const rules = 2
const keyOf = (task: Task): string =>
  createHash('sha256').update(JSON.stringify([rules, process.versions.node, task.role, task.language, task.code, jobOf(task), task.question.cases, 'files' in task.question ? task.question.files : null])).digest('hex')

type Failure = { caseId: string; message: string; line: number | null }

export type Places = { engines: Pick<Engines, 'of'>; machine: Machine }
type Hear = { onCase(produced: Produced): void; signal?: AbortSignal }

/** Where the job's language runs. */
async function runJob({ engines, machine }: Places, job: RunJob, code: string, { onCase, signal }: Hear): Promise<Produced[]> {
  if (isSandboxJob(job)) return engines.of(job.language).run(job, code, { onCase, signal })
  if (!isMachineJob(job)) throw new Error(`nothing here runs ${job.language}`)
  const produced = await machine.run(job, code)
  for (const one of produced) onCase(one)
  return produced
}

/** What the question's checkers say of the values that came back. */
async function check(places: Places, question: RunnableQuestion, produced: readonly Produced[]): Promise<Produced[]> {
  const checks: Produced[] = []
  for (const { job, code } of makeCheckJobs(question, produced)) checks.push(...(await runJob(places, job, code, { onCase: () => undefined })))
  return withChecks(produced, checks)
}

/** All cases, and then the checkers. */
export async function runChecked(places: Places, question: RunnableQuestion, job: RunJob, code: string): Promise<Produced[]> {
  return check(places, question, await runJob(places, job, code, { onCase: () => undefined }))
}

const checkedCases = (question: RunnableQuestion): ReadonlySet<string> => new Set(question.kind === 'code' ? question.cases.filter((one) => 'checker' in one).map((one) => one.id) : [])

/** The first case that is not passed, null when all are; slowest case in ms. Stops at the first failure. */
async function runTask(task: Task, places: Places, slack: number): Promise<{ failure: Failure | null; slowestMs: number; isTimeout: boolean }> {
  const base = jobOf(task)
  const job = { ...base, timeLimitMs: base.timeLimitMs * slack }
  const stopper = new AbortController()
  let failure: Failure | null = null
  let [slowestMs, isTimeout] = [0, false]
  const checked = checkedCases(task.question)
  const judge = (produced: Produced): void => {
    if (failure !== null) return
    const verdict = compareCases(task.question, [produced], 'all', job.language).find((one) => one.caseId === produced.caseId)
    slowestMs = Math.max(slowestMs, produced.timeMs)
    if (verdict?.outcome === 'passed') return
    isTimeout = verdict?.outcome === 'timeout'
    failure = { caseId: produced.caseId, message: verdict?.message ?? produced.outcome, line: verdict?.line ?? null }
    stopper.abort()
  }
  const onCase = (produced: Produced): void => void (checked.has(produced.caseId) || judge(produced))
  const produced = await runJob(places, job, task.code, { onCase, signal: stopper.signal })
  if (failure === null && checked.size > 0) for (const one of await check(places, task.question, produced)) if (checked.has(one.caseId)) judge(one)
  return { failure, slowestMs, isTimeout }
}

async function checkTask(task: Task, places: Places, report: RunReport): Promise<boolean> {
  const file = `${task.place}/${task.file}`
  const limitMs = task.question.timeLimitMs
  let seen = await runTask(task, places, 1)
  if (task.role === 'mutant') {
    if (seen.failure === null) report.faults.push({ file, line: 1, message: 'this mutant passes every case: add a case that it fails' })
    return seen.failure !== null
  }
  const wasSlow = seen.isTimeout
  if (wasSlow) seen = await runTask(task, places, secondChance)
  if (seen.failure) report.faults.push({ file, line: seen.failure.line ?? 1, message: `case ${seen.failure.caseId}: ${seen.failure.message}` })
  else if (seen.slowestMs > limitMs / 2) report.warnings.push({ file, line: 1, message: `the slowest case took ${Math.round(seen.slowestMs)} ms; the limit is ${limitMs} ms, half of it is the aim` })
  return seen.failure === null
}

async function whyNot(task: Task, machine: Machine): Promise<string | null> {
  const job = jobOf(task)
  return isMachineJob(job) ? machine.whyNot(job.language, job.packages ?? []) : null
}

/** Engines of more than one lane compute beside each other; more than the machine has cores would only be slow. */
const laneCount = Math.max(1, Math.min(4, availableParallelism()))

/**
 * Gives lanes their tasks. A lane stays with its language, whose engine it has warm; then it takes the one that most is left of, those first that
 * no other lane is at.
 */
export function shareOut<T extends { language: string }>(tasks: readonly T[], lanes: number): (lane: number) => T | null {
  const left = new Map(Map.groupBy(tasks, (task) => task.language))
  const current = new Array<string | null>(lanes).fill(null)
  return (lane) => {
    const taken = new Set(current.filter((_, index) => index !== lane))
    const open = [...left].filter(([, list]) => list.length > 0).toSorted((a, b) => Number(taken.has(a[0])) - Number(taken.has(b[0])) || b[1].length - a[1].length)
    const [language, list] = open.find(([name]) => name === current[lane]) ?? open[0] ?? [null, []]
    current[lane] = language
    return list.shift() ?? null
  }
}

/** Runs every reference solution and mutant in the sandbox's engines. `onProgress` hears how many are done. */
export async function runSolutions(
  loaded: readonly (LoadedQuestion & { place: string })[],
  places: Places,
  cache: CheckCache,
  onProgress: (done: number, total: number, file: string) => void,
): Promise<RunReport> {
  const report: RunReport = { references: { run: 0, passed: 0 }, mutants: { run: 0, caught: 0 }, skipped: { count: 0, reasons: {} }, faults: [], warnings: [] }
  const tasks = loaded.flatMap(({ question, place }) => (isRunnable(question) ? tasksOf(question, place) : []))
  let done = 0
  const placesOf = (lane: number): Places => ({ ...places, engines: { of: (language) => places.engines.of(language, lane) } })
  const runOne = async (task: Task, lane: number): Promise<void> => {
    const why = await whyNot(task, places.machine)
    if (why !== null) {
      report.skipped = { count: report.skipped.count + 1, reasons: { ...report.skipped.reasons, [why]: (report.skipped.reasons[why] ?? 0) + 1 } }
      return onProgress((done += 1), tasks.length, `${task.place}/${task.file}`)
    }
    const key = keyOf(task)
    const isGood = cache.has(key) || (await checkTask(task, placesOf(lane), report))
    // Only what came out well is remembered: a fault is looked at again, with its message.
    if (isGood) cache.add(key)
    const isReference = task.role === 'reference'
    if (isReference) report.references = { run: report.references.run + 1, passed: report.references.passed + Number(isGood) }
    else report.mutants = { run: report.mutants.run + 1, caught: report.mutants.caught + Number(isGood) }
    onProgress((done += 1), tasks.length, `${task.place}/${task.file}`)
  }
  const next = shareOut(tasks, laneCount)
  await Promise.all(Array.from({ length: laneCount }, async (_, lane) => {
    for (let task = next(lane); task !== null; task = next(lane)) await runOne(task, lane)
  }))
  return report
}
