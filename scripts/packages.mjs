import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The packages package.json in `folder` asks for that are not in its node_modules; optional ones may rightly be absent. */
export function missingPackages(folder) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !existsSync(join(folder, 'node_modules', name, 'package.json')))
}
