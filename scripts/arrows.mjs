import { join } from 'node:path'
import { root, run, stop, Stop } from './process.mjs'

/** Checks the arrows of docs/architecture.md. Seeing no files is a fault too: then nothing was checked. */
async function main() {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { code, output } = await run(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src', 'db'])
  process.stdout.write(output)
  if (code !== 0) throw new Stop('', 1)
  const seen = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  if (seen < 50) throw new Stop(`Only ${seen} files were seen: dependency-cruiser cannot read TypeScript here (is @swc/core installed for this platform?).`)
}

main().catch(stop)
