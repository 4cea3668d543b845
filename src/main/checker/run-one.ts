import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeLanguages } from '#core/kinds/code-cases'
import { compareCases, isRunnable, type RunnableQuestion } from '#core/session/compare'
import { makeJob } from '#core/session/job'
import { isMachineJob } from '#core/session/run-protocol'
import type { CaseVerdict } from '#core/session/verdict'
import { readPack } from '#main/bank/read-question'
import { runChecked, type Places } from '#main/checker/run-solutions'

/** Everything JSON keeps; printed as it is by `run --json`. */
export type RunOutcome = { question: string; language: string; passed: number; total: number; verdicts: CaseVerdict[] }

export type RunRequest = { /** `<pack>/<theme>/<slug>`. */ folder: string; /** The question's first one when left out. */ language?: string; /** The reference when left out. */ file?: string }

async function readQuestion(folder: string): Promise<RunnableQuestion> {
  const pack = await readPack(dirname(dirname(folder)), (one) => one === folder)
  const found = pack.questions.find((one) => one.folder === folder)?.question
  const place = `${basename(dirname(folder))}/${basename(folder)}/`
  const faults = pack.faults.filter((one) => one.file.startsWith(place)).map((one) => `${one.file}:${one.line}  ${one.message}`)
  if (!found) throw new Error(faults.length > 0 ? `The question cannot be read:\n${faults.join('\n')}` : `${folder} is no question's folder (<pack>/<theme>/<slug> with a question.md).`)
  if (!isRunnable(found)) throw new Error(`A question of kind ${found.kind} has nothing to run.`)
  return found
}

/** Runs one file against all cases of a question, hidden ones too. Throws with a sentence when that cannot be done. */
export async function runOne({ folder, language, file }: RunRequest, places: Places): Promise<RunOutcome> {
  const question = await readQuestion(folder)
  const chosen = question.kind === 'sql' ? question.dialect : (language ?? question.languages[0] ?? '')
  const job = makeJob(question, 'all', question.kind === 'sql' ? null : chosen, null)
  if ('refused' in job) throw new Error(job.refused)
  const refusal = isMachineJob(job) ? await places.machine.whyNot(job.language, job.packages ?? []) : null
  if (refusal !== null) throw new Error(refusal)
  const ending = question.kind === 'sql' ? 'sql' : codeLanguages[chosen as keyof typeof codeLanguages]
  const code = await readFile(file ?? join(folder, `solution.${ending}`), 'utf8')
  const verdicts = compareCases(question, await runChecked(places, question, job, code), 'all', job.language)
  return { question: question.id, language: job.language, passed: verdicts.filter((one) => one.outcome === 'passed').length, total: verdicts.length, verdicts }
}
