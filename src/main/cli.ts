import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { RouterClient } from '@orpc/server'
import { type ReportFormat, reportFormats } from '#core/report/report'
import type { ExportedFile } from '#contract/library'
import type { AppRouter } from '#main/app'
import { parseRefusal } from './option-words.mjs'
import { packageRoot, pathsFor, readVersion, systemClock, systemRandom } from '#main/surroundings'

const help = `Dry Run from the command line.

  import <file>                 take a set file into this data folder
  export-set <id or name>       write a set as a file             --out FILE
  report --session <id|latest>  write the report of a session     --format ${reportFormats.join('|')}  --out FILE  --redacted
  sets                          list the sets with their ids
  sessions                      list the latest sessions with their ids
  check <folder>                check a folder of questions       --json  --machine-python  --trust
  run --question <folder>       run a file against its cases      --language L  --file FILE  --json  --machine-python

Options: --data DIR (another data folder), --out FILE (default: a name in this folder), --force (write over a file), --help, --version`

/** What the person typed cannot be carried out; shown as it stands, exit code 2. */
class Misuse extends Error {}

type Options = { data?: string; out?: string; session?: string; format?: string; redacted?: boolean; force?: boolean; json?: boolean; question?: string; language?: string; file?: string; 'machine-python'?: boolean; trust?: boolean; help?: boolean; version?: boolean }
type Api = RouterClient<AppRouter>
/** First the words are checked, then the app is opened for what is left to do. */
type Command = (argument: string | undefined, options: Options) => (api: Api) => Promise<string>

function read(args: readonly string[]): { words: string[]; options: Options } {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: text, out: text, session: text, format: text, redacted: flag, force: flag, json: flag, question: text, language: text, file: text, 'machine-python': flag, trust: flag, help: { ...flag, short: 'h' }, version: flag },
    })
    return { words: positionals, options: values }
  } catch (error) {
    throw new Misuse(parseRefusal(error as Error, args))
  }
}

/** Paths are meant from where the person typed them; npm runs scripts elsewhere. */
const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path)

async function withApi(options: Options, run: (api: Api) => Promise<string>): Promise<string> {
  const [{ createApp }, { createRouterClient }] = await Promise.all([import('#main/app'), import('@orpc/server')])
  const platform = { host: 'cli' as const, version: readVersion(), electron: null, sandboxUrl: '', openFolder: null }
  const app = await createApp({ paths: pathsFor(options.data), clock: systemClock, random: systemRandom, platform })
  try {
    return await run(createRouterClient(app.router))
  } finally {
    app.close()
  }
}

function importSet(file: string | undefined): (api: Api) => Promise<string> {
  if (file === undefined) throw new Misuse('import needs the name of a set file.')
  const path = fromHere(file)
  if (!existsSync(path)) throw new Misuse(`There is no file ${path}.`)
  const text = readFileSync(path, 'utf8')
  return async (api) => {
    const { set, missing, hadName } = await api.sets.import({ text })
    const twin = hadName ? ' There was one of this name already.' : ''
    const note = missing.length === 0 ? '' : `\nThis bank lacks ${missing.length}: ${missing.join(', ')}. They stay in the set and are left out of a session.`
    return `Imported “${set.name}” with ${set.items.length} ${set.items.length === 1 ? 'question' : 'questions'} as ${set.id}.${twin}${note}`
  }
}

function exportSet(name: string | undefined, options: Options): (api: Api) => Promise<string> {
  if (name === undefined) throw new Misuse('export-set needs the id or the name of a set. `sets` lists them.')
  return async (api) => {
    const sets = await api.sets.list()
    const found = sets.find((one) => one.id === name) ?? sets.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (!found) throw new Misuse(`There is no set “${name}”. \`sets\` lists them.`)
    return write(await api.sets.export({ id: found.id }), options)
  }
}

function exportReport(_: string | undefined, options: Options): (api: Api) => Promise<string> {
  const { session, redacted } = options
  if (session === undefined) throw new Misuse('report needs --session <id>, or --session latest. `sessions` lists them.')
  const format = formatOf(options)
  return async (api) => {
    const [latest] = session === 'latest' ? await api.sessions.list({ limit: 1, before: null }) : []
    if (session === 'latest' && !latest) throw new Misuse('There is no session yet.')
    return write(await api.reports.export({ sessionId: latest?.id ?? session, format, isRedacted: redacted ?? false }), options)
  }
}

const endings: Record<string, ReportFormat> = { '.pdf': 'pdf', '.html': 'html', '.md': 'markdown', '.json': 'json', '.csv': 'csv' }

function formatOf({ format, out }: Options): ReportFormat {
  const named = format ?? endings[extname(out ?? '').toLowerCase()]
  const known = reportFormats.find((one) => one === named)
  if (known) return known
  throw new Misuse(format === undefined ? `report needs --format ${reportFormats.join('|')}.` : `There is no format “${format}”; there are ${reportFormats.join(', ')}.`)
}

const listSets: Command = () => async (api) => {
  const sets = await api.sets.list()
  return sets.map((one) => `${one.id}  ${one.name} (${one.items.length} questions, ${one.minutes} min)`).join('\n') || 'There is no set yet.'
}

const listSessions: Command = () => async (api) => {
  const sessions = await api.sessions.list({ limit: 50, before: null })
  const line = (one: (typeof sessions)[number]): string =>
    `${one.id}  ${new Date(one.clock.startedAt).toISOString().slice(0, 16).replace('T', ' ')}  ${one.status}  ${one.title}${one.participants.candidate ? ` (${one.participants.candidate})` : ''}`
  return sessions.map(line).join('\n') || 'There is no session yet.'
}

/** Whole or not at all, and never over a file that is there unless told to. */
function write(file: ExportedFile, { out, force }: Options): string {
  const path = fromHere(out ?? file.fileName)
  if (existsSync(path) && !force) throw new Misuse(`${path} is there already. Give another --out, or --force to write over it.`)
  const unfinished = `${path}.part`
  try {
    writeFileSync(unfinished, Buffer.from(file.content, file.encoding))
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw new Misuse(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
  return `Wrote ${path}.`
}

const commands: Record<string, Command> = { import: importSet, 'export-set': exportSet, report: exportReport, sets: listSets, sessions: listSessions }

/**
 * The checker runs as a program of its own: it starts workers from the sources, which a built command line does not hold. Its exit code is ours:
 * 1 when there are faults.
 */
function check(folder: string | undefined, options: Options): void {
  if (folder === undefined) throw new Misuse('check needs a folder of questions.')
  const pack = fromHere(folder)
  if (!existsSync(pack)) throw new Misuse(`There is no folder ${pack}.`)
  startChecker([pack, ...flagsOf(options)])
}

function runQuestion(extra: string | undefined, options: Options): void {
  const { question, language, file } = options
  if (question === undefined || extra !== undefined) throw new Misuse('run needs --question <folder>/<slug> and takes no other words.')
  const folder = fromHere(question)
  if (!existsSync(join(folder, 'question.md'))) throw new Misuse(`There is no question in ${folder}: it has no question.md.`)
  const path = file === undefined ? undefined : fromHere(file)
  if (path !== undefined && !existsSync(path)) throw new Misuse(`There is no file ${path}.`)
  startChecker(['--question', folder, ...(language === undefined ? [] : ['--language', language]), ...(path === undefined ? [] : ['--file', path]), ...flagsOf(options)])
}

const flagsOf = (options: Options): string[] => (['json', 'machine-python', 'trust'] as const).filter((one) => options[one]).map((one) => `--${one}`)

function startChecker(args: string[]): void {
  const checker = join(packageRoot(), 'src', 'main', 'checker', 'cli.ts')
  if (!existsSync(checker)) throw new Misuse('check and run need the sources of Dry Run, which this installation does not have.')
  const { status } = spawnSync(process.execPath, [checker, ...args], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}

/** The line to print; null when it is printed already. */
async function run(args: readonly string[]): Promise<string | null> {
  const { words, options } = read(args)
  const [name, argument, ...rest] = words
  if (options.version) return readVersion()
  if (options.help || name === undefined) return help
  if (rest.length > 0) throw new Misuse(`“${rest[0]}” is one word too many.`)
  if (name === 'check') {
    check(argument, options)
    return null
  }
  if (name === 'run') {
    runQuestion(argument, options)
    return null
  }
  const command = commands[name]
  if (!command) throw new Misuse(`There is no command “${name}”. --help lists them.`)
  return withApi(options, command(argument, options))
}

run(process.argv.slice(2)).then(
  (line) => void (line !== null && process.stdout.write(`${line}\n`)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = error instanceof Misuse ? 2 : 1
  },
)
