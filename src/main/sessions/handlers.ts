import { makeCheckJobs } from '#core/session/check-job'
import { endEarly, flagItem, openItem, pauseSession, reopenItem, resumeSession, skipItem, submitItem, takeHint, whyClosed } from '#core/session/commands'
import type { Answer } from '#core/kinds/index'
import type { SessionView } from '#core/session/session'
import type { Decision, Refusal, SessionState } from '#core/session/state'
import type { Produced } from '#core/session/verdict'
import type { Inputs, Outputs } from '#contract'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { conflict } from '#main/refused'
import { debrief, debriefOf, judge, saveScorecard } from '#main/sessions/debrief'
import { toHead } from '#main/sessions/head-row'
import { carryOut, endLateSession, loadState, placeOf } from '#main/sessions/load'
import { checkKind, checkReadable, isFilled, jobOf, recordRun, verdictsOf } from '#main/sessions/run'
import { settle } from '#main/sessions/settle'
import { planSession, start } from '#main/sessions/start'
import type { ItemPlace } from '#main/sessions/store'
import { revisionOf, viewSession, viewState } from '#main/sessions/view'

export function sessionHandlers({ sessions: door }: Door, house: House) {
  return {
    plan: door.plan.handler(({ input }) => planSession(house, input)),
    start: door.start.handler(({ input }) => ({ sessionId: start(house, input) })),
    list: door.list.handler(({ input }) => {
      endLateSession(house)
      return house.stores.sessions.heads(input.limit, input.before).map((row) => toHead(row, house.clock.now()))
    }),
    current: door.current.handler(() => {
      endLateSession(house)
      return { sessionId: house.stores.sessions.openId() }
    }),
    get: door.get.handler(({ input }) => viewSession(house, input.sessionId)),
    open: door.open.handler(({ input }) => onItem(house, input.itemId, openItem)),
    saveDraft: door.saveDraft.handler(({ input }) => saveDraft(house, input)),
    hint: door.hint.handler(({ input }) => hint(house, input.itemId)),
    flag: door.flag.handler(({ input }) => onItem(house, input.itemId, (state, id, now) => flagItem(state, id, input.isFlagged, now))),
    skip: door.skip.handler(({ input }) => onItem(house, input.itemId, skipItem)),
    job: door.job.handler(({ input }) => {
      const question = house.stores.bank.version(placeOf(house, input.itemId).versionHash)
      return jobOf(question, input.scope, input.language, input.own)
    }),
    checkJobs: door.checkJobs.handler(({ input }) => makeCheckJobs(house.stores.bank.version(placeOf(house, input.itemId).versionHash), input.produced)),
    run: door.run.handler(({ input }) => recordRun(house, input)),
    submit: door.submit.handler(({ input }) => submit(house, input)),
    reopen: door.reopen.handler(({ input }) => onItem(house, input.itemId, reopenItem)),
    pause: door.pause.handler(({ input }) => onSession(house, input.sessionId, pauseSession)),
    resume: door.resume.handler(({ input }) => onSession(house, input.sessionId, resumeSession)),
    end: door.end.handler(({ input }) => onSession(house, input.sessionId, endEarly)),
    observe: door.observe.handler(({ input }) => observe(house, input)),
    debrief: door.debrief.handler(({ input }) => debrief(house, input.sessionId)),
    judge: door.judge.handler(({ input }) => judge(house, input.itemId, input.ticks, input.note)),
    settle: door.settle.handler(({ input }) => {
      settle(house, input.itemId, input.settlement)
      return debriefOf(house, input.itemId)
    }),
    saveScorecard: door.saveScorecard.handler(({ input }) => saveScorecard(house, input.sessionId, input.scorecard)),
    timeline: door.timeline.handler(({ input }) => {
      loadState(house, input.sessionId)
      return house.stores.sessions.events(input.sessionId)
    }),
    discard: door.discard.handler(({ input }) => {
      loadState(house, input.sessionId)
      if (!house.stores.sessions.remove(input.sessionId)) throw conflict('settled', 'Answers of this session are settled: they are part of your history, and it stays with them.')
      return {}
    }),
  }
}

type ItemCommand = (state: SessionState, itemId: string, now: number) => Decision | Refusal

function onItem(house: House, itemId: string, command: ItemCommand): SessionView {
  const { sessionId } = placeOf(house, itemId)
  return viewState(house, carryOut(house, sessionId, (state, now) => command(state, itemId, now)))
}

function onSession(house: House, sessionId: string, command: (state: SessionState, now: number) => Decision | Refusal): SessionView {
  return viewState(house, carryOut(house, sessionId, command))
}

type Submitted = { itemId: string; answer: Answer; produced: Produced[]; replaces: string | null }

/** Two windows on one session: neither overwrites what it has not seen. An answer that is stored already replaces nothing. */
function checkReplaced(house: House, status: ItemPlace['status'], { itemId, answer, replaces }: Omit<Submitted, 'produced'>): void {
  if (replaces === null || (status !== 'waiting' && status !== 'skipped')) return
  const stored = house.stores.sessions.answerText(itemId)
  if (revisionOf(stored) !== replaces && stored !== JSON.stringify(answer)) throw conflict('changed', 'Another window changed this answer. Choose which one stays.')
}

function submit(house: House, { itemId, answer, produced, replaces }: Submitted): SessionView {
  const { sessionId, versionHash, status } = placeOf(house, itemId)
  const question = house.stores.bank.version(versionHash)
  checkReadable(question, answer)
  checkReplaced(house, status, { itemId, answer, replaces })
  const { full, shown, run } = verdictsOf(question, answer, produced)
  const given = { itemId, answer, verdicts: shown, submittedVerdicts: full }
  return viewState(house, carryOut(house, sessionId, (state, now) => submitItem(state, itemId, run, now), given))
}

/** The lightest command: little is read, one row written. Writing into a skipped item on screen takes the skip back, so that its time runs again. */
function saveDraft(house: House, { itemId, answer, replaces }: Omit<Submitted, 'produced'>): Outputs['sessions']['saveDraft'] {
  const { sessionId, versionHash, status } = placeOf(house, itemId)
  const state = loadState(house, sessionId)
  const question = house.stores.bank.version(versionHash)
  checkKind(question, answer)
  checkReplaced(house, status, { itemId, answer, replaces })
  const says = isFilled(question, answer)
  if (!house.stores.sessions.saveDraft(itemId, JSON.stringify(answer), says)) {
    const closed = state.session.status === 'paused' ? null : whyClosed(state)
    throw conflict(closed?.now ?? 'answered', closed?.refused ?? 'This item has its answer already. Reopen it to change the answer.')
  }
  const isOnScreen = state.session.status === 'running' && state.session.currentItemId === itemId
  if (says && status === 'skipped' && isOnScreen) carryOut(house, sessionId, (now, at) => openItem(now, itemId, at))
  return { savedAt: house.clock.now(), revision: revisionOf(JSON.stringify(answer)) }
}

function hint(house: House, itemId: string): Outputs['sessions']['hint'] {
  const { sessionId, versionHash } = placeOf(house, itemId)
  const { hints } = house.stores.bank.version(versionHash)
  const after = carryOut(house, sessionId, (state, now) => takeHint(state, itemId, hints.length, now))
  const taken = after.items.find((one) => one.id === itemId)?.hintsTaken ?? 0
  return { text: hints[taken - 1] ?? '', left: hints.length - taken }
}

function observe(house: House, { itemId, type, characters }: Inputs['sessions']['observe']): Outputs['sessions']['observe'] {
  const { sessionId } = placeOf(house, itemId)
  const closed = whyClosed(loadState(house, sessionId))
  if (!closed) house.stores.sessions.appendEvent(sessionId, { at: house.clock.now(), type, itemId, data: { characters } })
  return {}
}
