import { z } from 'zod'
import { kindId } from '#core/kinds/index'
import { theme } from '#core/bank/theme'
import { report, reportFormat } from '#core/report/report'
import { command, query, saving } from '#contract/base'

const setItem = z.strictObject({
  questionId: z.string(),
  title: z.string(),
  /** False when this bank has no such question; it is kept and left out when a session starts. */
  isPresent: z.boolean(),
  theme: theme.nullable(),
  kind: kindId.nullable(),
  targetMinutes: z.int(),
})
export const questionSet = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** True for sets that come with the bank; they can be copied, not changed. */
  isBuiltIn: z.boolean(),
  items: z.array(setItem),
  minutes: z.int(),
  updatedAt: z.number(),
})
export type QuestionSet = z.infer<typeof questionSet>

/** A file to hand to the person: text, or base64 for what is not text. */
export const exportedFile = z.strictObject({
  fileName: z.string(),
  mime: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  content: z.string(),
})
export type ExportedFile = z.infer<typeof exportedFile>

const onSet = z.strictObject({ id: z.string() })

export const sets = {
  list: query('sets', 'bank').output(z.array(questionSet)),
  get: query('sets', 'bank').input(onSet).output(questionSet),
  /** Creates (`id` null) or replaces. */
  save: saving('sets')
    .input(
      z.strictObject({
        id: z.string().nullable(),
        name: z.string().trim().min(1).max(120),
        description: z.string().max(2000),
        questionIds: z.array(z.string()).max(60),
      }),
    )
    .output(questionSet),
  remove: command('sets').input(onSet).output(z.strictObject({})),
  export: query().input(onSet).output(exportedFile),
  /** `text` is the content of a set file. Refused with the faulty field when it is not one. */
  import: command('sets')
    .input(z.strictObject({ text: z.string().max(2_000_000) }))
    .output(z.strictObject({ set: questionSet, missing: z.array(z.string()), /** There was one of this name already, and still is. */ hadName: z.boolean() })),
}

export const reports = {
  get: query('sessions').input(z.strictObject({ sessionId: z.string(), isRedacted: z.boolean() })).output(report),
  export: query()
    .input(z.strictObject({ sessionId: z.string(), format: reportFormat, isRedacted: z.boolean() }))
    .output(exportedFile),
}

export const settingsValue = z.strictObject({
  colorScheme: z.enum(['auto', 'light', 'dark']),
  editorFontSize: z.int().min(8).max(40),
  editorTabWidth: z.int().min(1).max(8),
  editorKeys: z.enum(['standard', 'vim']),
  minutesPerDay: z.int().min(5).max(600),
  /** Share of recall aimed at when a review falls due. */
  desiredRetention: z.number().min(0.7).max(0.97),
  /** Levels stand beside questions in the bank; hidden until asked for, since they colour the answer. */
  showLevels: z.boolean(),
  /** Questions that ask for packages run in this machine's own Python. */
  allowMachinePython: z.boolean(),
  /** What a session was last set up with, as the page writes it; empty: never. */
  sessionChoices: z.string().max(8000),
  /** Share of a session's width that the question takes, in per cent. */
  questionShare: z.number().min(22).max(70),
  /** What an answer in Markdown shows while it is written. */
  proseView: z.enum(['write', 'side', 'preview']),
  /** Copies kept; the oldest goes first. */
  backupsKept: z.int().min(1).max(50),
})
export type Settings = z.infer<typeof settingsValue>

const backup = z.strictObject({ name: z.string(), createdAt: z.number(), bytes: z.int(), reason: z.enum(['manual', 'daily', 'migration', 'restore']) })

export const settings = {
  get: query('settings').output(settingsValue),
  /** Changes what is given, leaves the rest. */
  set: saving('settings').input(settingsValue.partial()).output(settingsValue),
  backups: query('backups').output(z.array(backup)),
  backUp: command('backups').output(backup),
  /** Puts a backup in place of the database, after backing up the present one. Every query is stale afterwards. */
  restore: command('bank', 'marks', 'sessions', 'reviews', 'ratings', 'sets', 'settings', 'backups')
    .input(z.strictObject({ name: z.string() }))
    .output(z.strictObject({})),
}

export const app = {
  info: query().output(
    z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'web', 'cli', 'test']),
      node: z.string(),
      electron: z.string().nullable(),
      dataFolder: z.string(),
      /** Where the page loads the frame for running code from. */
      sandboxUrl: z.string(),
      now: z.number(),
      timeZone: z.string(),
    }),
  ),
  /** Shows the data folder in the file manager; refused where there is none. */
  openDataFolder: command().output(z.strictObject({})),
}
