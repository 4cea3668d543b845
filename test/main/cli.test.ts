import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { createTestApp, root } from '../helpers/app'
import { started, version } from '../helpers/started'
import { open, startSession } from '../helpers/session'

vi.setConfig({ testTimeout: 90_000 })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dry-run-cli-'))
})
/** The data folder of somebody who has started the app before: the bank is not read anew for each command. */
const hasStarted = (): Promise<void> => started(join(folder, 'data'))

type Ended = { code: number; out: string; err: string }

/** The command line as a person runs it: its own process, here in a folder of its own. */
function dryRun(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder }
    execFile(process.execPath, [join(root, 'src', 'main', 'cli.ts'), ...args, '--data', join(folder, 'data')], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

test('a set goes in and comes out again the same; a file that is there is not written over', async () => {
  await hasStarted()
  const text = `${JSON.stringify({ format: 'dry-run-set', version: 1, name: 'Mine', description: '', items: [{ questionId: 'far', title: 'Far away' }] }, null, 2)}\n`
  writeFileSync(join(folder, 'mine.json'), text)
  const taken = await dryRun('import', 'mine.json')
  expect(taken.err).toBe('')
  expect(taken.out).toMatch(/^Imported “Mine” with 1 question as .*\nThis bank lacks 1: Far away\./)
  expect((await dryRun('sets')).out).toContain('  Mine (1 questions, 0 min)')
  expect(await dryRun('export-set', 'mine', '--out', 'copy.json')).toMatchObject({ code: 0, out: `Wrote ${join(folder, 'copy.json')}.\n` })
  expect(readFileSync(join(folder, 'copy.json'), 'utf8')).toBe(text)
  expect(await dryRun('export-set', 'mine', '--out', 'copy.json')).toMatchObject({ code: 2, err: expect.stringMatching(/is there already/) })
  expect((await dryRun('export-set', 'mine', '--out', 'copy.json', '--force')).code).toBe(0)
})

test.each([
  [['check'], 2, /needs a folder of questions/],
  [['check', 'nowhere'], 2, /There is no folder/],
  [['nonsense'], 2, /no command “nonsense”/],
  [['import'], 2, /needs the name of a set file/],
  [['import', 'nowhere.json'], 2, /There is no file .*nowhere\.json/],
  [['import', 'one.json', 'two.json'], 2, /“two\.json” is one word too many/],
  [['sets', '--colour'], 2, /--colour/],
  [['report'], 2, /needs --session/],
  [['report', '--session', 'latest', '--format', 'pdf'], 2, /no session yet/],
  [['report', '--session', 'x', '--format', 'docx'], 2, /no format “docx”; there are pdf/],
  [['report', '--session', 'x', '--format', 'pdf'], 1, /There is no session “x” here/],
])('%j ends with %i and a sentence', async (args, code, message) => {
  await hasStarted()
  const ended = await dryRun(...args)
  expect(ended.code).toBe(code)
  expect(ended.err).toMatch(message)
  expect(ended.err.trim().split('\n')).toHaveLength(1)
})

test('help needs no data folder and makes none', async () => {
  expect((await dryRun('--help')).out).toMatch(/import <file>/)
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

test('the report of the latest session is written in the format of the file’s ending', async () => {
  await hasStarted()
  const t = await createTestApp({ data: join(folder, 'data'), questions: join(root, 'questions'), version })
  const [row] = (await t.api.bank.search({ query: 'kind:open', limit: 1, offset: 0 })).rows
  const view = await startSession(t, [row?.id ?? ''], { candidate: 'Ada Example' })
  await t.api.sessions.submit({ itemId: view.items[0]?.id ?? '', answer: open('An answer nobody else gives.'), produced: [] })
  await t.api.sessions.end({ sessionId: view.head.id })
  t.app.close()
  expect(await dryRun('report', '--session', 'latest', '--out', 'report.md')).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toMatch(/Ada Example[\s\S]*An answer nobody else gives\./)
  expect(await dryRun('report', '--session', view.head.id, '--format', 'json', '--redacted', '--out', 'report.json')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).not.toContain('Ada Example')
  expect((await dryRun('sessions')).out).toContain('ended  Mock (Ada Example)')
})

test('a folder of questions is checked: solutions run, faults by file and line, exit code 1', async () => {
  const bank = join(folder, 'bank')
  cpSync(join(root, 'test', 'fixtures', 'bank'), bank, { recursive: true })
  writeFileSync(join(bank, 'coding', 'largest-gap', 'solution.py'), 'def largest_gap(numbers):\n    return 5\n')
  const checked = await dryRun('check', 'bank')
  expect(checked.code).toBe(1)
  expect(checked.out).toMatch(/9 questions/)
  expect(checked.out).toMatch(/references: 2 of 3 passed/)
  expect(checked.out).toMatch(/coding\/largest-gap\/.*\bone\b/)
})
