function backtest(values: number[], season: number, first_train: number, horizon: number, step: number, gap: number, window: number | null): number[] | null {
  const errors = new Array<number>(horizon).fill(0)
  let used = 0
  for (let origin = first_train; origin + gap + horizon <= values.length; origin += step) {
    if (Math.min(window ?? origin, origin) < season) continue
    used += 1
    for (let ahead = 0; ahead < horizon; ahead += 1) {
      errors[ahead] += Math.abs(values[origin + gap + ahead] - values[origin - season + (ahead % season)])
    }
  }
  return used === 0 ? null : errors.map((error) => error / used)
}
