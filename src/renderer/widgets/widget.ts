import type { Answer, PublicQuestion } from '#core/kinds/index'
import type { CaseVerdict, Produced } from '#core/session/verdict'

/** `visible`: the cases shown to the candidate. `own`: one case of the candidate's own. `all`: every case, for submitting. */
export type RunScope = 'visible' | 'all' | 'own'

/** Where a run stands. `loading`: the engine is being brought in, `share` 0 to 1 when known. */
export type RunState =
  | { phase: 'idle' }
  | { phase: 'loading'; scope: RunScope; share: number | null }
  | { phase: 'running'; scope: RunScope; done: number; total: number }

export type RunResult = { scope: RunScope; verdicts: readonly CaseVerdict[]; isStopped: boolean }

/** Running the candidate's code, for whoever shows a runnable question. One run at a time. */
export type RunControl = {
  state: RunState
  /** Of the latest run that came to an end here, in the language that is chosen; null before. */
  result: RunResult | null
  /** What is known of the question's cases from runs here, in the language that is chosen; null before. */
  caseVerdicts: readonly CaseVerdict[] | null
  /** A sentence when the latest run could not be made at all. */
  error: string | null
  /** The visible cases, or those of them in `only`. */
  runVisible(only?: string[] | null): void
  /** `own` as `sessions.job` takes it: a JSON list of arguments, standard input, or inserts. */
  runOwn(own: string): void
  /** The query plan of a SQL answer on the rows that `own` inserts: a table of lines, or the error. Nothing is recorded. */
  explain(own: string | null): Promise<Produced | null>
  /** What the code produces for every case; null when it was stopped. Throws when the engine or main refuses. */
  produceAll(): Promise<Produced[] | null>
  stop(): void
}

/** What every way of answering gets. `answer.kind` equals `question.kind`. */
export type WidgetProps = {
  question: PublicQuestion
  answer: Answer
  onChange: (answer: Answer) => void
  isReadOnly: boolean
  /** Verdicts known from before this screen was opened. */
  verdicts: readonly CaseVerdict[]
  /** Null where nothing is run: the widget then shows no buttons for it. */
  runs: RunControl | null
}
