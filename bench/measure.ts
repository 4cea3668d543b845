/** Milliseconds. */
export type Times = { p50: number; p95: number; max: number; runs: number }

export function summarize(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0)
  return { p50: at(0.5), p95: at(0.95), max: at(1), runs: sorted.length }
}

export const round = (ms: number): number => Math.round(ms * 1000) / 1000

export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** The two sides of a comparison, turn by turn, so that whatever else the machine does meets both. */
export async function compare(rounds: number, app: (round: number) => unknown, raw: (round: number) => unknown): Promise<{ app: number[]; raw: number[] }> {
  const times = { app: [] as number[], raw: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.app.push(await timed(() => app(round)))
    times.raw.push(await timed(() => raw(round)))
  }
  return times
}

export type Budget = { app: Times; raw: Times; budgetMs: number; isWithin: boolean }

/** Holds the p95 of the app against `factor` times that of raw SQLite plus 5 ms. */
export function judge(times: { app: number[]; raw: number[] }, factor: number): Budget {
  const [app, raw] = [summarize(times.app), summarize(times.raw)]
  const budgetMs = round(factor * raw.p95 + 5)
  return { app, raw, budgetMs, isWithin: app.p95 <= budgetMs }
}
