import { z } from 'zod'
import { answer, question } from '#core/kinds/index'
import { ratingChange } from '#core/rating/rating'
import { rubric } from '#core/bank/rubric'
import { grade } from '#core/srs/card'
import {
  participants,
  plan,
  planRequest,
  scorecard,
  sessionEvent,
  sessionHead,
  sessionItem,
  sessionView,
  settlement,
  tickIds,
} from '#core/session/session'
import { onlyCases, ownInput, runJob, runScope } from '#core/session/run-protocol'
import { caseVerdict, producedCases } from '#core/session/verdict'
import { command, query, saving } from '#contract/base'

const onSession = z.strictObject({ sessionId: z.string() })
/** The revision of the stored answer that the page knows; null: whatever is stored. */
const replaces = z.string().nullable().default(null)
const onItem = z.strictObject({ itemId: z.string() })

export const debriefItem = z.strictObject({
  item: sessionItem,
  /** The question as it was asked, with everything. */
  question,
  /** Verdicts of the submitted run. */
  verdicts: z.array(caseVerdict),
  settlement: settlement.nullable(),
  /** Ticks and note saved while judging, before settling. `ticks` null: nobody judged the points yet; empty: none was met. */
  judging: settlement.omit({ grade: true }),
  /** What the evidence proposes with the ticks saved so far; `grade` null until the points are ticked. */
  proposal: z.strictObject({
    share: z.number().nullable(),
    /** What the score was made from, in words; may be empty. */
    counted: z.string(),
    grade: grade.nullable(),
    reasons: z.array(z.string()),
  }),
  ratingChanges: z.array(ratingChange),
})
export type DebriefItem = z.infer<typeof debriefItem>

export const sessions = {
  plan: query('bank', 'marks', 'reviews', 'sets').input(planRequest).output(plan),
  /** Starts the clock. Refused while another session is running or paused. */
  start: command('sessions')
    .input(
      z.strictObject({
        title: z.string().trim().min(1).max(120),
        questionIds: z.array(z.string()).min(1).max(40),
        minutes: z.int().min(5).max(480),
        setId: z.string().nullable(),
        participants,
      }),
    )
    .output(onSession),
  list: query('sessions')
    .input(z.strictObject({ limit: z.int().min(1).max(200), before: z.number().nullable() }))
    .output(z.array(sessionHead)),
  /** The session that is running or paused, if any. */
  current: query('sessions').output(z.strictObject({ sessionId: z.string().nullable() })),
  get: query('sessions').input(onSession).output(sessionView),
  /** Makes an item the one on screen; its clock runs from now, the former one's stops. */
  open: command('sessions').input(onItem).output(sessionView),
  /** Changes no topic: the page already shows what it saves. Refused as `changed` when what is stored is not what it `replaces`. */
  saveDraft: saving().input(z.strictObject({ itemId: z.string(), answer, replaces })).output(z.strictObject({ savedAt: z.number(), revision: z.string() })),
  hint: command('sessions').input(onItem).output(z.strictObject({ text: z.string(), left: z.int() })),
  flag: command('sessions').input(z.strictObject({ itemId: z.string(), isFlagged: z.boolean() })).output(sessionView),
  /** Marks the item skipped and opens the next waiting one. A skipped item can be opened and answered later. */
  skip: command('sessions').input(onItem).output(sessionView),
  /** Inputs for the sandbox. `own` takes the text of a JSON list of arguments. */
  job: query().input(z.strictObject({ itemId: z.string(), scope: runScope, language: z.string(), own: ownInput })).output(runJob),
  /** What the checkers of a question still have to look at, to be run in engines of their own; their results go along as `checked`. */
  checkJobs: query().input(z.strictObject({ itemId: z.string(), produced: producedCases })).output(z.array(z.strictObject({ job: runJob, code: z.string() }))),
  /**
   * Compares what the sandbox produced, records the run with its code, returns the verdicts: of cases that `only` leaves out, those known before. While the session can be answered, `all` is refused: hidden cases
   * speak on submit. Once it has ended, `all` is taken once for an answer that has no verdicts yet (time took it as a draft), word for word.
   */
  run: command('sessions')
    .input(z.strictObject({ itemId: z.string(), scope: runScope, only: onlyCases, answer, produced: producedCases }))
    .output(z.array(caseVerdict)),
  /** Fixes the answer; for code and sql with what the sandbox produced for all cases. Opens the next waiting item. */
  submit: command('sessions')
    .input(z.strictObject({ itemId: z.string(), answer, produced: producedCases, replaces }))
    .output(sessionView),
  /** Takes a submitted answer back while the session runs. */
  reopen: command('sessions').input(onItem).output(sessionView),
  pause: command('sessions').input(onSession).output(sessionView),
  resume: command('sessions').input(onSession).output(sessionView),
  end: command('sessions').input(onSession).output(sessionView),
  /** Neutral facts about attention: never judged, only recorded. */
  observe: command()
    .input(z.strictObject({ itemId: z.string(), type: z.enum(['pasted', 'focus-lost', 'focus-back']), characters: z.int().min(0) }))
    .output(z.strictObject({})),
  /** Only of an ended session. */
  debrief: query('sessions')
    .input(onSession)
    .output(z.strictObject({ head: sessionHead, items: z.array(debriefItem), scorecard, rubrics: z.array(rubric) })),
  /** Saves ticks and note while judging; the reply's proposal follows them. */
  judge: saving('sessions').input(z.strictObject({ itemId: z.string(), ticks: tickIds.nullable(), note: z.string().max(20_000) })).output(debriefItem),
  /** Decides score, grade, card and rating and records them in one transaction. Settling again replaces the grade. */
  settle: command('sessions', 'reviews', 'ratings').input(z.strictObject({ itemId: z.string(), settlement })).output(debriefItem),
  saveScorecard: saving('sessions').input(z.strictObject({ sessionId: z.string(), scorecard })).output(scorecard),
  timeline: query('sessions').input(onSession).output(z.array(sessionEvent)),
  /** Removes a session with all that was kept of it. Own practice only while no answer is settled: what is settled is history and stays. */
  discard: command('sessions').input(onSession).output(z.strictObject({})),
}
