import { z } from 'zod'
import { level } from '#core/bank/question'
import { theme, themeTitles, type Theme } from '#core/bank/theme'
import { kindId, kinds } from '#core/kinds/index'
import type { Participants, PlanItem, PlanRequest } from '#core/session/session'

/** What the form holds. Empty lists mean "any". `minutes` is the whole session's clock. */
export const choices = z.object({
  source: z.enum(['choose', 'set']),
  themes: z.array(theme),
  topics: z.array(z.string().max(80)).max(40),
  levels: z.array(level),
  kinds: z.array(kindId),
  count: z.int().min(1).max(40),
  minutes: z.int().min(5).max(480),
  setId: z.string().nullable(),
  /** Null: named by what is chosen. */
  title: z.string().max(120).nullable(),
  isForCandidate: z.boolean(),
  candidate: z.string().max(120),
  interviewer: z.string().max(120),
  role: z.string().max(120),
})
export type Choices = z.infer<typeof choices>
export type NumberField = 'count' | 'minutes'

export const firstChoices: Choices = {
  source: 'choose',
  themes: [],
  topics: [],
  levels: [],
  kinds: [],
  count: 4,
  minutes: 45,
  setId: null,
  title: null,
  isForCandidate: false,
  candidate: '',
  interviewer: '',
  role: '',
}

/** What another screen may open the form with, as the state of the navigation: `navigate('/session', { state: { choices } })`. */
const preset = z.object({ choices: choices.partial() })

export const isPreset = (state: unknown): boolean => preset.safeParse(state).success

/** Remembered choices are replaced as far as the preset goes; filters it does not name mean "any". */
export function presetChoices(remembered: Choices, state: unknown): Choices {
  const read = preset.safeParse(state)
  if (!read.success) return remembered
  const { themes, topics, levels, kinds: kindIds, setId, title } = firstChoices
  return { ...remembered, themes, topics, levels, kinds: kindIds, setId, title, ...read.data.choices }
}

/** Remembered choices; anything unreadable in them falls back. A candidate's name and a title belong to one session only. */
export function readChoices(text: string): Choices {
  try {
    const read = choices.safeParse({ ...firstChoices, ...(JSON.parse(text) as object) })
    return read.success ? read.data : firstChoices
  } catch {
    return firstChoices
  }
}

export const writeChoices = (value: Choices): string => JSON.stringify({ ...value, candidate: '', title: null })

export function planRequestOf(value: Choices, seed: number): PlanRequest {
  const { themes, topics, levels, kinds: kindIds, count, minutes } = value
  if (value.source === 'set') return { themes: [], topics: [], levels: [], kinds: [], count: 40, minutes, setId: value.setId, seed }
  return { themes, topics, levels, kinds: kindIds, count, minutes, setId: null, seed }
}

const listed = (words: readonly string[]): string => (words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

/** A name that will still say something in a list: the set's, the themes', or the kinds'. */
export function titleOf(value: Choices, setName: string | null, items: readonly Pick<PlanItem, 'theme'>[]): string {
  if (value.title !== null && value.title.trim() !== '') return value.title.trim()
  const who = value.isForCandidate && value.candidate.trim() !== '' ? ` with ${value.candidate.trim()}` : ''
  if (value.source === 'set') return `${setName ?? 'Set'}${who}`.slice(0, 120)
  const themes: Theme[] = value.themes.length > 0 ? value.themes : [...new Set(items.map((item) => item.theme))]
  const what = themes.length === 0 || themes.length > 3 ? (value.kinds.length === 1 ? `${kinds[value.kinds[0] ?? 'open'].title} questions` : 'Mixed') : listed(themes.map((one) => themeTitles[one]))
  return `${what}${value.isForCandidate ? ' interview' : ' practice'}${who}`.slice(0, 120)
}

export function participantsOf(value: Choices): Participants {
  if (!value.isForCandidate) return { candidate: null, interviewer: null, role: null }
  const orNull = (text: string): string | null => text.trim() || null
  return { candidate: orNull(value.candidate), interviewer: orNull(value.interviewer), role: orNull(value.role) }
}

/** What is missing before the start, by field; empty when nothing is. */
export function faultsOf(value: Choices): { candidate?: string; interviewer?: string } {
  if (!value.isForCandidate) return {}
  return {
    ...(value.candidate.trim() === '' ? { candidate: 'Name the candidate; the report carries it, and can leave it out.' } : {}),
    ...(value.interviewer.trim() === '' ? { interviewer: 'Say who holds the interview.' } : {}),
  }
}

export const targetMinutesOf = (items: readonly Pick<PlanItem, 'targetMinutes'>[]): number => items.reduce((sum, item) => sum + item.targetMinutes, 0)
