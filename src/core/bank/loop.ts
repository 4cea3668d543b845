import { z } from 'zod'
import { level } from '#core/bank/question'
import { theme } from '#core/bank/theme'
import { kindId } from '#core/kinds/index'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens')

/** What happens within a round, in order. */
const phase = z.strictObject({ title: z.string().min(2).max(60), minutes: z.int().min(1).max(240) })

/** One interview of a loop. Empty lists mean "any", as in a plan. */
export const round = z
  .strictObject({
    id,
    title: z.string().min(3).max(90),
    /** What this round finds out. */
    purpose: z.string().min(20).max(400),
    minutes: z.int().min(10).max(240),
    themes: z.array(theme).default([]),
    topics: z.array(id).max(20).default([]),
    kinds: z.array(kindId).default([]),
    levels: z.array(level).default([]),
    /** Questions asked, at most. */
    count: z.int().min(1).max(12),
    phases: z.array(phase).min(1),
    /** Ids of the pack's rubrics that score it. */
    rubrics: z.array(id).default([]),
  })
  .refine((value) => value.phases.reduce((total, one) => total + one.minutes, 0) === value.minutes, {
    message: 'the phases must add up to the minutes of the round',
    path: ['phases'],
  })
export type Round = z.infer<typeof round>

/** `questions/loops/<id>.yaml`: an interview day (or its parts over weeks), round by round. */
export const loop = z.strictObject({
  id,
  title: z.string().min(3).max(90),
  summary: z.string().min(20).max(600),
  /** The role it interviews for; null: any. */
  role: id.nullable(),
  rounds: z
    .array(round)
    .min(1)
    .refine((rounds) => new Set(rounds.map((one) => one.id)).size === rounds.length, 'round ids must be unique'),
})
export type Loop = z.infer<typeof loop>
