function schedule(losses, budgets, keep_one_in) {
  const finished = budgets.map(() => [])
  const promoted = budgets.map(() => new Set())
  const jobs = []
  let started = 0
  function nextJob() {
    for (let rung = budgets.length - 2; rung >= 0; rung -= 1) {
      const ranked = finished[rung].toSorted((a, b) => losses[a][rung] - losses[b][rung] || a - b)
      const trial = ranked.slice(0, Math.ceil(ranked.length / keep_one_in)).find((one) => !promoted[rung].has(one))
      if (trial === undefined) continue
      promoted[rung].add(trial)
      return [trial, rung + 1]
    }
    return started < losses.length ? [started++, 0] : null
  }
  for (let job = nextJob(); job !== null; job = nextJob()) {
    jobs.push([job[0], budgets[job[1]]])
    finished[job[1]].push(job[0])
  }
  return jobs
}
