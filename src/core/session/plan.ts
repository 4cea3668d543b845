import { type Theme, themeTitles } from '#core/bank/theme'
import { type KindId, kinds as kindRegister } from '#core/kinds/index'
import { seededRandom } from '#core/session/seeded'
import type { Plan, PlanItem, PlanRequest } from '#core/session/session'

/** A question that may be asked. Times epoch ms; `dueAt` null: never answered; `lastSeenAt` null: never seen. */
export type Candidate = {
  questionId: string
  title: string
  theme: Theme
  topic: string
  kind: KindId
  level: number
  targetMinutes: number
  dueAt: number | null
  lastSeenAt: number | null
}

type Group = 'due' | 'new' | 'old'
const groupOrder = { due: 0, new: 1, old: 2 } as const satisfies Record<Group, number>

const dayMs = 86_400_000

/**
 * Chooses questions for a session: kinds asked for by name take turns; within each, due ones first, then unseen ones, then those seen longest
 * ago, spread over themes and levels, and of lengths that let `count` questions fit into the minutes. The same request, candidates and moment give the same plan.
 * With `setId` the candidates are the set and are taken as they stand.
 */
export function makePlan(request: PlanRequest, candidates: readonly Candidate[], now: number): Plan {
  return request.setId === null ? choosePlan(request, candidates, now) : planOfSet(request, candidates)
}

function planOfSet(request: PlanRequest, candidates: readonly Candidate[]): Plan {
  const needed = candidates.reduce((total, one) => total + one.targetMinutes, 0)
  const notes: string[] = []
  if (candidates.length === 0) notes.push('The set holds no question that is in this bank.')
  if (needed > request.minutes) notes.push(`By their targets the questions take ${needed} minutes; the session has ${request.minutes}.`)
  return { items: candidates.map((one) => toItem(one, 'from the set')), minutes: request.minutes, notes }
}

function choosePlan(request: PlanRequest, candidates: readonly Candidate[], now: number): Plan {
  const wanted = candidates.filter((one) => fits(request, one))
  const chosen = choose(request, wanted, now)
  const items = chosen.map((one) => toItem(one, reasonOf(one, now)))
  return { items, minutes: request.minutes, notes: notesOn(request, wanted, chosen) }
}

function fits({ themes, levels, kinds }: PlanRequest, one: Candidate): boolean {
  const has = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value)
  return has(themes, one.theme) && has(levels, one.level) && has(kinds, one.kind)
}

const groupOf = (one: Candidate, now: number): Group => (one.dueAt !== null && one.dueAt <= now ? 'due' : one.lastSeenAt === null && one.dueAt === null ? 'new' : 'old')

type Ranked = { one: Candidate; group: Group; luck: number }

function choose(request: PlanRequest, wanted: readonly Candidate[], now: number): Candidate[] {
  const random = seededRandom(request.seed)
  // Ordered by id first: the order the bank hands them over must not matter.
  const left = wanted.toSorted((one, other) => compareText(one.questionId, other.questionId)).map((one): Ranked => ({ one, group: groupOf(one, now), luck: random() }))
  const shortest = left.toSorted((one, other) => one.one.targetMinutes - other.one.targetMinutes)
  const chosen = new Set<Ranked>()
  let minutesLeft = request.minutes
  while (chosen.size < request.count) {
    const next = bestOf(left, chosen, minutesLeft, request, shortest)
    if (!next) break
    chosen.add(next)
    minutesLeft -= next.one.targetMinutes
  }
  return [...chosen].map(({ one }) => one)
}

/**
 * The best that fits and still leaves room for the shortest others that are wanted; if none leaves that room, the shortest that fits. What is due
 * leaves no room for others: it comes first, even where fewer questions fit then.
 */
function bestOf(left: readonly Ranked[], chosen: ReadonlySet<Ranked>, minutesLeft: number, { count, kinds }: PlanRequest, shortest: readonly Ranked[]): Ranked | null {
  const missing = count - chosen.size
  const open = shortest.filter((one) => !chosen.has(one))
  const others = open.slice(0, missing)
  const sum = others.reduce((total, { one }) => total + one.targetMinutes, 0)
  const longestOfOthers = others.at(-1)
  const roomFor = (ranked: Ranked): number => minutesLeft - (others.includes(ranked) ? sum - ranked.one.targetMinutes : sum - (longestOfOthers?.one.targetMinutes ?? 0))
  const taken = [...chosen]
  let best: Ranked | null = null
  let bestKey: number[] = []
  for (const ranked of left) {
    if (chosen.has(ranked) || ranked.one.targetMinutes > (ranked.group === 'due' ? minutesLeft : roomFor(ranked))) continue
    const key = keyOf(ranked, taken, minutesLeft / missing, kinds.length > 0)
    if (best === null || compareKeys(key, bestKey) < 0) [best, bestKey] = [ranked, key]
  }
  const first = open[0]
  return best ?? (first && first.one.targetMinutes <= minutesLeft ? first : null)
}

/**
 * Smaller is better. Kinds asked for by name each get their turn before anything else is spread. Length counts in steps of half the minutes one
 * item has, so that it decides only between clearly different ones.
 */
function keyOf({ one, group, luck }: Ranked, taken: readonly Ranked[], share: number, areKindsAsked: boolean): number[] {
  const sameKind = areKindsAsked ? taken.filter((other) => other.one.kind === one.kind).length : 0
  const sameTheme = taken.filter((other) => other.one.theme === one.theme).length
  const sameTopic = taken.filter((other) => other.one.topic === one.topic).length
  const sameLevel = taken.filter((other) => other.one.level === one.level).length
  const offLength = Math.floor(Math.abs(one.targetMinutes - share) / Math.max(1, share / 2))
  const age = group === 'old' ? (one.lastSeenAt ?? 0) : 0
  return [sameKind, groupOrder[group], sameTheme, sameTopic, sameLevel, offLength, age, luck]
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, at) => value !== other[at])
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function toItem({ questionId, title, theme, topic, kind, targetMinutes }: Candidate, reason: string): PlanItem {
  return { questionId, title, theme, topic, kind, targetMinutes, reason }
}

/** `3 days`, `2 weeks`, `5 months`: whole units, the largest that fits. */
export function describeDays(ms: number): string {
  const days = Math.max(0, Math.floor(ms / dayMs))
  const [count, unit] = days < 14 ? [days, 'day'] : days < 60 ? [Math.floor(days / 7), 'week'] : [Math.floor(days / 30), 'month']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function reasonOf(one: Candidate, now: number): string {
  const group = groupOf(one, now)
  if (group === 'new') return 'new to you'
  if (group === 'due') return now - (one.dueAt ?? now) < dayMs ? 'due today' : `due for ${describeDays(now - (one.dueAt ?? now))}`
  const ago = now - (one.lastSeenAt ?? now)
  return ago < dayMs ? 'last seen today' : `last seen ${describeDays(ago)} ago`
}

function notesOn(request: PlanRequest, wanted: readonly Candidate[], chosen: readonly Candidate[]): string[] {
  const notes: string[] = []
  if (wanted.length === 0) return ['No question of the bank fits this choice. Allow more themes, topics, levels or kinds.']
  if (wanted.length < request.count) notes.push(`Only ${wanted.length} ${wanted.length === 1 ? 'question fits' : 'questions fit'} this choice; ${request.count} were asked for.`)
  else if (chosen.length < request.count) {
    notes.push(`Only ${chosen.length} of ${request.count} questions fit into ${request.minutes} minutes by their targets.`)
  }
  for (const theme of missing(request.themes, chosen.map((one) => one.theme), request.count)) notes.push(`No question of ${themeTitles[theme]} found a place.`)
  for (const kind of missing(request.kinds, chosen.map((one) => one.kind), request.count)) notes.push(`No ${kindRegister[kind].title.toLowerCase()} question found a place.`)
  for (const level of missing(request.levels, chosen.map((one) => one.level), request.count)) notes.push(`No question of level ${level} found a place.`)
  return notes
}

/** What was asked for and is not there. Fewer questions than values asked for cannot hold them all, and are not meant to. */
const missing = <T>(asked: readonly T[], got: readonly T[], count: number): T[] => (asked.length > count ? [] : asked.filter((one) => !got.includes(one)))
