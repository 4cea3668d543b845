import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkPack, type CheckReport } from '#main/checker/check'
import { makeEngineFiles } from '#main/checker/engine-source'

const usage = `questions:check [folder] [--json | --roles]   checks a pack; this repository's questions when no folder is given
  --json   one JSON object on standard output and nothing else; faults make the exit code 1
  --roles  also a table: every item of every role with how many questions it has`

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
  return spawnSync(process.execPath, [...flags, import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2
}

function summary(report: CheckReport): string {
  const list = (counts: Record<string, number>): string => Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', ')
  const lines = (faults: CheckReport['faults']): string[] => faults.map((fault) => `  ${fault.file}:${fault.line}  ${fault.message}`)
  return [
    `${report.questions} questions: ${list(report.byTheme)}`,
    `kinds: ${list(report.byKind)}; levels: ${list(report.byLevel)}`,
    `references: ${report.references.passed} of ${report.references.run} passed; mutants: ${report.mutants.caught} of ${report.mutants.run} caught`,
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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' }, roles: { type: 'boolean' }, help: { type: 'boolean' } }, allowPositionals: true })
  if (values.help) return void process.stdout.write(`${usage}\n`)
  const pack = resolve(positionals[0] ?? join(root, 'questions'))
  const report = await checkPack({ pack, cache, onProgress: makeProgress() })
  if (values.roles && !values.json) process.stdout.write(`${roleTable(report)}\n\n`)
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : summary(report)}\n`)
  process.exitCode = report.faults.length > 0 ? 1 : 0
}

try {
  if (process.permission) await main()
  else process.exitCode = await runConfined()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
  process.exitCode = 2
}
