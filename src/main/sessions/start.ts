import { startSession } from '#core/session/clock'
import { type Candidate, makePlan } from '#core/session/plan'
import type { Participants, Plan, PlanRequest } from '#core/session/session'
import type { Inputs } from '#contract'
import type { House } from '#main/house'
import { refuse } from '#main/refused'
import { endLateSession } from '#main/sessions/load'
import type { NewItem } from '#main/sessions/store'
import { getSet } from '#main/sets/read'

const candidatesFor = ({ stores }: House, { topics }: PlanRequest): Candidate[] => (topics.length === 0 ? stores.candidates.all() : stores.candidates.ofTopics(topics))

/** Suspended questions are never chosen; from a set they are taken, because a person put them there. */
export function planSession(house: House, request: PlanRequest): Plan {
  const now = house.clock.now()
  if (request.setId === null) return makePlan(request, candidatesFor(house, request), now)
  const set = getSet(house, request.setId)
  const present = set.items.filter((one) => one.isPresent).map((one) => one.questionId)
  const plan = makePlan(request, house.stores.candidates.of(present), now)
  const absent = set.items.filter((one) => !one.isPresent)
  if (absent.length === 0) return plan
  const names = absent.map((one) => `“${one.title || one.questionId}”`).join(', ')
  return { ...plan, notes: [...plan.notes, `Not in this bank and left out: ${names}.`] }
}

/** Load, decide, record. Returns the new session's id. */
export function start(house: House, input: Inputs['sessions']['start']): string {
  endLateSession(house)
  if (house.stores.sessions.openId() !== null) throw refuse('Another session is running or paused. End it before you start a new one.')
  const items = itemsFor(house, input.questionIds)
  const decision = startSession(house.random.id(), items.map((one) => one.id), input.minutes, house.clock.now())
  const about = { title: input.title, participants: tidy(input.participants), setId: input.setId, minutes: input.minutes }
  house.stores.sessions.insert(about, items, decision)
  return decision.state.session.id
}

/** An empty name is no name: the session is then the owner's own. */
function tidy({ candidate, interviewer, role }: Participants): Participants {
  return { candidate: candidate || null, interviewer: interviewer || null, role: role || null }
}

function itemsFor(house: House, questionIds: readonly string[]): NewItem[] {
  const twice = questionIds.find((id, index) => questionIds.indexOf(id) !== index)
  if (twice !== undefined) throw refuse(`The question “${twice}” stands in the session twice.`, 'questionIds')
  return questionIds.map((questionId) => {
    const found = house.stores.bank.find(questionId)
    if (!found) throw refuse(`The bank has no question “${questionId}”.`, 'questionIds')
    return { id: house.random.id(), questionId, versionHash: found.versionHash, targetMs: found.question.minutes.target * 60_000 }
  })
}

