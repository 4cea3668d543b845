import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { missingPackages } from '../../scripts/packages.mjs'
import { root } from '../helpers/app'

/** A clone with two packages, and an npm that writes down how it was called and puts them there. */
let clone: string
const install = (name: string): void => {
  mkdirSync(join(clone, 'node_modules', name), { recursive: true })
  writeFileSync(join(clone, 'node_modules', name, 'package.json'), '{}')
}
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'dry-run-clone-'))
  cpSync(join(root, 'scripts'), join(clone, 'scripts'), { recursive: true })
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ type: 'module', dependencies: { one: '1' }, devDependencies: { '@some/other': '1' }, optionalDependencies: { third: '1' } }))
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages: {} }))
  const npm = `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
    appendFileSync('npm-calls', process.argv.slice(2).join(' '))
    for (const name of ['one', '@some/other']) {
      mkdirSync('node_modules/' + name, { recursive: true })
      writeFileSync('node_modules/' + name + '/package.json', '{}')
    }`
  writeFileSync(join(clone, 'npm.mjs'), npm)
})
afterAll(() => rmSync(clone, { recursive: true, force: true }))

const ensure = () =>
  spawnSync(process.execPath, ['--input-type=module', '-e', `await (await import(${JSON.stringify(join(clone, 'scripts/setup.mjs'))})).ensureInstalled()`], {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(clone, 'npm.mjs') },
  })

it('names what package.json asks for and is not there; optional ones may be absent', () => {
  install('one')
  expect(missingPackages(clone)).toEqual(['@some/other'])
  install('@some/other')
  expect(missingPackages(clone)).toEqual([])
})

it('installs again, and says so, when a folder is gone although everything was installed once', () => {
  writeFileSync(join(clone, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: {} }))
  ensure()
  rmSync(join(clone, 'node_modules/one'), { recursive: true })
  writeFileSync(join(clone, 'npm-calls'), '')
  const { stderr, status } = ensure()
  expect(status).toBe(0)
  expect(stderr).toContain('node_modules is incomplete (missing: one), so the packages are installed again.')
  expect(readFileSync(join(clone, 'npm-calls'), 'utf8')).toMatch(/^ci --ignore-scripts/)
  expect(missingPackages(clone)).toEqual([])
  expect(ensure().stderr).toBe('')
})
