import { z } from 'zod'
import { json } from '#core/bank/case'
import { codeLanguage } from '#core/kinds/code-cases'
import { dialect } from '#core/kinds/sql'
import { produced } from '#core/session/verdict'

/** Languages the sandbox can run. A new one is a file in `src/sandbox/languages` and a word here. */
export const sandboxLanguage = z.enum(['python', 'javascript', 'typescript', 'r', 'postgresql', 'sqlite'])
export type SandboxLanguage = z.infer<typeof sandboxLanguage>
/** Languages that run as processes of this machine, started by main. A new one is a file in `src/main/runner/languages` and a word here. */
export const machineLanguage = z.enum(['java', 'python-machine'])
export type MachineLanguage = z.infer<typeof machineLanguage>
/** Every language and dialect a job may be in, wherever it runs. */
export const runLanguage = z.enum([...codeLanguage.options, ...dialect.options, 'python-machine'])
export type RunLanguage = z.infer<typeof runLanguage>

/** For people. */
export const languageNames = {
  python: 'Python', javascript: 'JavaScript', typescript: 'TypeScript', r: 'R', postgresql: 'PostgreSQL', sqlite: 'SQLite',
  java: 'Java', 'python-machine': 'Python of this machine',
} as const satisfies Record<RunLanguage, string>

/** `visible`: the cases shown to the candidate. `all`: those and the hidden ones. `own`: one case of the candidate's own. */
export const runScope = z.enum(['visible', 'all', 'own'])
export type RunScope = z.infer<typeof runScope>

/** Text of a candidate's own input: a JSON list of arguments for code, inserts for sql. */
export const ownInput = z.string().max(100_000).nullable()

/** Inputs of one run: never an expected value. Macros are already expanded. */
export const runJob = z.strictObject({
  language: runLanguage,
  /** The function to call; unused for sql and for programs that read standard input. */
  entry: z.string(),
  /** The name under which assertion files import the candidate's code. */
  module: z.string().optional(),
  /** Packages the code may import beyond the language's own (machine Python). */
  packages: z.array(z.string()).optional(),
  /** Run in an engine that nobody's code has run in before. */
  isFresh: z.boolean().optional(),
  /** For each case. */
  timeLimitMs: z.number(),
  cases: z.array(
    z.strictObject({
      caseId: z.string(),
      /** Arguments of the entry function (code). */
      args: z.array(json).optional(),
      /** Statements that make the tables (sql). */
      setup: z.string().optional(),
      /** Standard input of a whole program (code). */
      stdin: z.string().optional(),
      /** An assertion file (code). */
      test: z.strictObject({ file: z.string(), text: z.string() }).optional(),
    }),
  ),
})
export type RunJob = z.infer<typeof runJob>

/** A job that the sandbox takes. */
const sandboxJob = runJob.extend({ language: sandboxLanguage })
export type SandboxJob = z.infer<typeof sandboxJob>
export const isSandboxJob = (job: RunJob): job is SandboxJob => sandboxLanguage.safeParse(job.language).success
/** A job for a process of this machine. */
export const machineJob = runJob.extend({ language: machineLanguage })
export type MachineJob = z.infer<typeof machineJob>
export const isMachineJob = (job: RunJob): job is MachineJob => machineLanguage.safeParse(job.language).success

/** Standard output kept of one case, in characters. */
export const printedLimit = 65_536
/** Text of one encoded value, in characters; longer ones are refused where they are made and again where they arrive. */
export const valueTextLimit = 4_000_000

/** Page → frame, over the one message channel. `warm` loads the engine while the person still reads. */
export const toFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('warm'), language: sandboxLanguage }),
  z.strictObject({ type: z.literal('run'), runId: z.int(), job: sandboxJob, code: z.string() }),
  z.strictObject({ type: z.literal('stop'), runId: z.int() }),
  /** Answered by `pong` at once, whatever runs. */
  z.strictObject({ type: z.literal('ping') }),
])
export type ToFrame = z.infer<typeof toFrame>

/** Frame → page. Everything in it may have been made by hostile code: parsed, never trusted. */
export const fromFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** How much of an engine has been read, 0 to 1. */
  z.strictObject({ type: z.literal('loading'), language: sandboxLanguage, share: z.number().min(0).max(1) }),
  z.strictObject({ type: z.literal('warmed'), language: sandboxLanguage, tookMs: z.number() }),
  z.strictObject({ type: z.literal('case'), runId: z.int(), produced: produced.omit({ checked: true }) }),
  z.strictObject({ type: z.literal('done'), runId: z.int() }),
  /** The engine could not be loaded or broke; `message` is a sentence. */
  z.strictObject({ type: z.literal('failed'), runId: z.int().nullable(), message: z.string().max(2000) }),
  z.strictObject({ type: z.literal('pong') }),
])
export type FromFrame = z.infer<typeof fromFrame>
