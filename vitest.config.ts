import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/electron/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Files share a process, and with it what is made once: a bank that is read, a data folder. None leaves anything behind that another would meet.
    isolate: false,
    maxWorkers: 2,
  },
})
