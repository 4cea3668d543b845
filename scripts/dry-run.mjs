#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { missingPackages } from './packages.mjs'
import { root, stop, Stop } from './process.mjs'

// The command line of Dry Run, from a clone as it is: it runs the sources, so nothing need be built. It needs the packages, and says so.
async function main() {
  const [missing] = missingPackages(root)
  if (missing) throw new Stop(`The packages of Dry Run are not installed: ${missing} is missing. Run "npm ci" in ${root}, then the same command again.`, 2)
  const { findNode } = await import('./setup.mjs')
  const { status, signal } = spawnSync(await findNode(), [join(root, 'src', 'main', 'cli.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  })
  process.exitCode = signal ? 1 : (status ?? 1)
}

main().catch(stop)
