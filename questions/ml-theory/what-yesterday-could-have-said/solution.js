function backtest(values, season, first_train, horizon, step, gap, window) {
  const errors = new Array(horizon).fill(0)
  let used = 0
  for (let origin = first_train; origin + gap + horizon <= values.length; origin += step) {
    const known = window === null ? origin : Math.min(window, origin)
    if (known < season) continue
    used += 1
    for (let ahead = 0; ahead < horizon; ahead += 1) {
      // The last known season holds the latest value of every phase.
      const forecast = values[origin - season + ((gap + ahead) % season)]
      errors[ahead] += Math.abs(values[origin + gap + ahead] - forecast)
    }
  }
  return used === 0 ? null : errors.map((error) => error / used)
}
