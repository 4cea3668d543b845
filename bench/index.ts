import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchRunner } from './runner.ts'
import { benchSandbox } from './sandbox.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { benchSubmit } from './submit.ts'

/** The register: each part measures one thing and returns what JSON keeps. A new one is a file and a line here. */
const parts: Record<string, () => Promise<unknown>> = {
  start: () => benchStart(),
  submit: async () => {
    // The first session warms the engine up.
    await benchSubmit(1)
    return benchSubmit()
  },
  search: () => benchSearch(),
  sandbox: () => benchSandbox(),
  runner: () => benchRunner(),
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true } } })
const unknown = values.only?.find((name) => !(name in parts))
if (unknown !== undefined) {
  process.stderr.write(`There is no part “${unknown}”; there are ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}

const results: Record<string, unknown> = {}
for (const [name, run] of Object.entries(parts)) {
  if (values.only && !values.only.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  results[name] = await run()
}
const report = { at: new Date().toISOString(), node: process.versions.node, cores: cpus().length, cpu: cpus()[0]?.model ?? '', results }
process.stdout.write(`${JSON.stringify(report, null, values.json ? 0 : 2)}\n`)
