import { defineConfig } from '@playwright/test'
import type { HostOptions } from './test/e2e/fixture.ts'
import { findElectron } from './scripts/electron.mjs'

const electronStories = ['test/electron/**/*.spec.ts']
const stories = ['test/e2e/**/*.spec.ts']

/*
 * The stories run in Chromium against the real loopback host. Those tagged @both also run through the Electron host: on
 * Electron itself where its program is present, else on the double (test/electron/double). `npm run e2e -- --project web`.
 */
const electronHost = findElectron() === null ? 'double' : 'electron'

export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A shared CI machine may stall for seconds; a second try is counted and said in the summary.
  retries: process.env.CI ? 1 : 0,
  reporter: [['line']],
  use: {
    // Recording costs as much as the story itself: only what failed once is recorded, at its second try.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    acceptDownloads: true,
  },
  projects: [
    { name: 'web', testMatch: stories, use: { host: 'web' } },
    { name: 'both', testMatch: stories, grep: /@both/, use: { host: electronHost } },
    { name: 'electron', testMatch: electronStories, use: { host: 'double' } },
  ],
})
