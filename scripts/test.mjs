import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { bringChromium } from './browser.mjs'
import { findElectron } from './electron.mjs'
import { progress, root, run, say, stop, tail } from './process.mjs'
import { environmentFor, ensureBuilt, setUp } from './setup.mjs'

const minuteMs = 60_000
const reports = join(root, '.cache', 'test')
const tool = (path) => join(root, 'node_modules', path)

const one = (isPassed) => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 })

/** A step of checks counts as one test. */
function check(args) {
  return async ({ node, env }) => {
    const { code, output } = await run(node, args, { env, timeoutMs: 6 * minuteMs })
    return { ...one(code === 0), details: code === 0 ? null : tail(output, 80) }
  }
}

/*
 * Two lanes of about the same length, for two cores; then the stories alone: they hold a real app to real times.
 */
const lanes = [
  [
    { title: 'questions', act: check([join(root, 'src/main/checker/cli.ts')]) },
    { title: 'types', act: check([tool('typescript/bin/tsc'), '-b']) },
    { title: 'lint', act: check([tool('oxlint/bin/oxlint'), '--deny-warnings', '--format=unix']) },
    { title: 'arrows', act: check([join(root, 'scripts/arrows.mjs')]) },
    { title: 'dead code', act: check([tool('knip/bin/knip.js')]) },
  ],
  [
    { title: 'build', act: runBuild },
    { title: 'unit and integration tests', act: runVitest },
  ],
]
const stories = { title: 'stories in Chromium and through the Electron host', act: runStories }

let isBuilt = false

async function runBuild({ node }) {
  await ensureBuilt(node)
  isBuilt = true
  return { ...one(true), details: null }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

async function runVitest({ node, env }) {
  const file = join(reports, 'vitest.json')
  const { code, output } = await run(node, [tool('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], { env, timeoutMs: 5 * minuteMs })
  const report = readReport(file)
  if (report === null) return { ...one(false), details: tail(output, 80) }
  // A file that could not be loaded has no tests to count: it counts as one.
  const unloaded = report.testResults.filter((suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed')).length
  const failed = report.numFailedTests + unloaded
  const isBroken = code !== 0 && failed === 0
  return {
    passed: report.numPassedTests,
    failed: failed + (isBroken ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
    details: code === 0 ? null : tail(output, 120),
  }
}

function* storiesOf(suite) {
  for (const spec of suite.specs ?? []) for (const test of spec.tests) yield test
  for (const child of suite.suites ?? []) yield* storiesOf(child)
}

function countStories(report) {
  const tests = report.suites.flatMap((suite) => [...storiesOf(suite)])
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length
  return { passed: count('expected', 'flaky'), failed: count('unexpected') + report.errors.length, skipped: count('skipped') }
}

// They take a few minutes; on a machine busy with other work, several times that. Only what hangs meets this limit.
const storiesLimitMs = 20 * minuteMs

async function runStories({ node, env }) {
  if (!isBuilt) return { ...one(false), details: 'The stories were not run: there is no build to run them on.' }
  const chromium = await bringChromium()
  if (chromium === null) return { ...one(false), details: 'The stories were not run: no Chromium or Chrome was found.' }
  const file = join(reports, 'stories.json')
  const { code, output } = await run(node, [tool('@playwright/test/cli.js'), 'test', '--reporter=dot,json', `--global-timeout=${storiesLimitMs}`], {
    env: { ...env, CHROME_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    timeoutMs: storiesLimitMs + minuteMs,
  })
  const report = readReport(file)
  if (report === null) return { ...one(false), details: tail(output, 80) }
  const counted = countStories(report)
  if (code !== 0 && counted.failed === 0) counted.failed = 1
  const shaky = report.suites.flatMap((suite) => [...storiesOf(suite)]).filter(({ status }) => status === 'flaky').length
  if (shaky > 0) say(`${shaky} of the stories passed only at the second try.`)
  return { ...counted, details: code === 0 ? null : tail(output, 150) }
}

const skippedPart = ({ skipped }) => (skipped > 0 ? `, ${skipped} skipped` : '')
const lineOf = (counts) => `${counts.passed} passed, ${counts.failed} failed${skippedPart(counts)}`

/** Runs a step to its end whatever happens in it: what breaks counts as failed, and the next step runs. */
async function attempt({ title, act }, surroundings) {
  const done = progress(title, { isInPlace: false })
  const result = await act(surroundings).catch((error) => ({ ...one(false), details: error.message }))
  done(lineOf(result))
  if (result.details !== null) say(`${stripVTControlCharacters(result.details)}\n`)
  return result
}

function sayWhatWasNotRun() {
  if (findElectron() !== null) return
  say('Real Electron was not run: its program is not on this machine. The same stories ran through the double (test/electron/double).')
}

async function main() {
  const node = await setUp()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const surroundings = { node, env: { ...environmentFor(node), FORCE_COLOR: '0', NO_COLOR: undefined } }
  const total = { passed: 0, failed: 0, skipped: 0 }
  const attemptAndAdd = async (step) => {
    const result = await attempt(step, surroundings)
    for (const key of Object.keys(total)) total[key] += result[key]
  }
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) await attemptAndAdd(step)
    }),
  )
  await attemptAndAdd(stories)
  sayWhatWasNotRun()
  process.stdout.write(`${lineOf(total)}\n`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

main().catch(stop)
