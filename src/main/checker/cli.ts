import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CaseVerdict } from '#core/session/verdict'
import { checkPack, type CheckReport } from '#main/checker/check'
import { machineOf, serveMachine } from '#main/checker/machine'
import { machineHere } from '#main/checker/machine-here'
import { createEngines } from '#main/checker/engines'
import { runOne, type RunRequest } from '#main/checker/run-one'
import { makeEngineFiles } from '#main/checker/engine-source'

const usage = `questions:check [folder] [--json | --roles]   checks a pack; this repository's questions when no folder is given
  --json   one JSON object on standard output and nothing else; faults make the exit code 1
  --roles  also a table: every item of every role with how many questions it has
  --question FOLDER  run one file against the cases of one question instead: --language L, --file F (the reference when left out)
  --machine-python   run what needs packages in this machine's own Python
  --trust            run a pack's Java and Python programs also where this machine cannot keep them from files and network`

const root = resolve(import.meta.dirname, '../../..')
const cache = join(root, '.cache')

/**
 * A pack's code may come from a stranger. Beyond what the engines' workers forbid, the whole process gives up what checking never
 * needs: starting programs, native code, code from strings, and writing anywhere but into the cache.
 */
async function runConfined(): Promise<number> {
  mkdirSync(cache, { recursive: true })
  // Making an engine's image takes more rights than using it, and runs nobody's code but ours.
  if (!existsSync(join(cache, 'sandbox'))) process.stderr.write('making the engines ready, once\n')
  await makeEngineFiles(join(cache, 'sandbox'))
  const flags = ['--permission', '--allow-worker', '--allow-fs-read=*', `--allow-fs-write=${cache}`, '--disallow-code-generation-from-strings', '--disable-warning=SecurityWarning']
  const child = spawn(process.execPath, [...flags, import.meta.filename, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  // Languages that run as programs are asked for from here, where they can be started, each in walls of its own.
  const { trust = false, question, 'machine-python': machinePython = false } = readOptions().values
  // A file that somebody runs by name is their own.
  const machine = machineHere({ kits: join(cache, 'kits'), trusts: trust || question !== undefined, machinePython })
  serveMachine(child, machine)
  const [code] = (await once(child, 'exit')) as [number | null]
  machine.close()
  return code ?? 2
}

function summary(report: CheckReport): string {
  const list = (counts: Record<string, number>): string => Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', ')
  const lines = (faults: CheckReport['faults']): string[] => faults.map((fault) => `  ${fault.file}:${fault.line}  ${fault.message}`)
  return [
    `${report.questions} questions: ${list(report.byTheme)}`,
    `kinds: ${list(report.byKind)}; levels: ${list(report.byLevel)}`,
    `references: ${report.references.passed} of ${report.references.run} passed; mutants: ${report.mutants.caught} of ${report.mutants.run} caught`,
    ...(report.skipped.count > 0 ? [`skipped: ${report.skipped.count}`, ...Object.entries(report.skipped.reasons).map(([why, count]) => `  ${count}: ${why}`)] : []),
    ...Object.entries(report.roles).map(([role, { items, itemsWith5 }]) => `role ${role}: ${itemsWith5} of ${items} items have 5 questions or more`),
    ...(report.warnings.length > 0 ? [`${report.warnings.length} warnings:`, ...lines(report.warnings)] : []),
    ...(report.faults.length > 0 ? [`${report.faults.length} faults:`, ...lines(report.faults)] : ['no faults']),
  ].join('\n')
}

function roleTable({ roles }: CheckReport): string {
  return Object.entries(roles)
    .map(([role, { questions }]) => [role, ...Object.entries(questions).map(([item, count]) => `${String(count).padStart(5)}  ${item}`)].join('\n'))
    .join('\n\n')
}

/** Progress on standard error, at most one line each second, in place when that is a terminal. */
function makeProgress(): (done: number, total: number, file: string) => void {
  let shownAt = 0
  return (done, total, file) => {
    const now = performance.now()
    if (done < total && now - shownAt < 1000) return
    shownAt = now
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${done}/${total} ${done < total ? file : '\n'}` : `checked ${done} of ${total} solutions and mutants\n`)
  }
}

function readOptions() {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  return parseArgs({ options: { json: flag, help: flag, trust: flag, roles: flag, 'machine-python': flag, question: text, language: text, file: text }, allowPositionals: true })
}

async function runQuestion(request: RunRequest, isJson: boolean): Promise<void> {
  const engines = createEngines(join(cache, 'sandbox'))
  try {
    const outcome = await runOne(request, { engines, machine: machineOf(process) })
    const line = (one: CaseVerdict): string => `  ${one.outcome.padEnd(8)} ${one.caseId}${one.message ? `: ${one.message}` : ''}${one.line ? ` (line ${one.line})` : ''}`
    process.stdout.write(isJson ? `${JSON.stringify(outcome, null, 2)}\n` : `${outcome.passed} of ${outcome.total} cases passed\n${outcome.verdicts.map(line).join('\n')}\n`)
    process.exitCode = outcome.passed === outcome.total ? 0 : 1
  } finally {
    engines.dispose()
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readOptions()
  if (values.help) return void process.stdout.write(`${usage}\n`)
  if (values.question !== undefined) return runQuestion({ folder: resolve(values.question), language: values.language, file: values.file }, values.json === true)
  const pack = resolve(positionals[0] ?? join(root, 'questions'))
  const report = await checkPack({ pack, cache, machine: machineOf(process), onProgress: makeProgress() })
  if (values.roles && !values.json) process.stdout.write(`${roleTable(report)}\n\n`)
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : summary(report)}\n`)
  process.exitCode = report.faults.length > 0 ? 1 : 0
}

try {
  if (process.permission) await main()
  else process.exitCode = await runConfined()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
} finally {
  // The channel to the parent would keep this process.
  if (process.permission) process.disconnect?.()
}
