import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { machineJob, machineLanguage } from '#core/session/run-protocol'
import { produced } from '#core/session/verdict'
import { command, query } from '#contract/base'

/** What binds a candidate's program on this machine; `how` is for people. */
const limit = z.strictObject({
  limit: z.enum(['time', 'memory', 'output', 'processes', 'leftovers', 'network', 'files', 'environment']),
  holds: z.boolean(),
  how: z.string(),
})
const languageState = z.strictObject({
  language: machineLanguage,
  title: z.string(),
  found: z.boolean(),
  version: z.string().nullable(),
  /** What is missing and what mends it; null when it is there. */
  sentence: z.string().nullable(),
  limits: z.array(limit),
})
export type LanguageState = z.infer<typeof languageState>

/** Languages that run as processes of this machine. */
export const runner = {
  /** Asks the machine anew each time. */
  languages: query('settings').output(z.array(languageState)),
  /** Why code in this language with these packages cannot run here, with what mends it; null when it can. */
  whyNot: query('settings')
    .input(z.strictObject({ language: machineLanguage, packages: z.array(z.string()).max(8) }))
    .output(z.strictObject({ sentence: z.string().nullable() })),
  /** Streams one result for each case, in order. Aborting the call ends the program. Refused where the language is not there or not allowed. */
  run: command()
    .input(z.strictObject({ job: machineJob, code: z.string().max(200_000) }))
    .output(eventIterator(produced)),
}
