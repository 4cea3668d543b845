import { spawnSync } from 'node:child_process'
import type { RunJob } from '#core/session/run-protocol'

const inNode = (code: string, entry: string): string =>
  `${code}\nconst cases = JSON.parse(CASES)\nconst start = performance.now()\nfor (const args of cases) JSON.stringify(${entry}(...args))\nconsole.log(performance.now() - start)\n`

/** The same program, cases one after the other, in the machine's own interpreter. Prints the milliseconds they took, start of the interpreter left out. */
const programs: Record<string, { command: string; args: string[]; wrap: (code: string, entry: string) => string }> = {
  python: {
    command: 'python3',
    args: ['-I', '-'],
    wrap: (code, entry) => `${code}\nimport json, time\ncases = json.loads(CASES)\nstart = time.perf_counter()\nfor args in cases:\n    json.dumps(${entry}(*args))\nprint((time.perf_counter() - start) * 1000)\n`,
  },
  javascript: { command: process.execPath, args: ['-'], wrap: inNode },
  typescript: { command: process.execPath, args: ['--input-type=commonjs-typescript', '-'], wrap: inNode },
  // SQLite as a library of this process's own kind: there need be no program of that name.
  sqlite: {
    command: process.execPath,
    args: ['-'],
    wrap: (code) => `const Database = require('better-sqlite3')\nconst setups = JSON.parse(CASES)\nconst start = performance.now()\nfor (const setup of setups) {\n  const database = new Database(':memory:')\n  database.exec(setup)\n  JSON.stringify(database.prepare(${JSON.stringify(code)}).all())\n  database.close()\n}\nconsole.log(performance.now() - start)\n`,
  },
}

/** Null where no such interpreter is installed. */
export function nativeMs(language: string, { entry, cases }: Pick<RunJob, 'entry' | 'cases'>, code: string): number | null {
  const program = programs[language]
  if (!program) return null
  const text = `CASES = ${JSON.stringify(JSON.stringify(cases.map((one) => one.args ?? one.setup)))}\n${program.wrap(code, entry)}`
  const { status, stdout } = spawnSync(program.command, program.args, { input: text, encoding: 'utf8', timeout: 60_000 })
  return status === 0 ? Math.round(Number(stdout) * 10) / 10 : null
}
