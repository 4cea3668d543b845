function schedule(losses, budgets, keep_one_in) {
  const finished = budgets.map(() => []) // trials on each rung, in order of completion
  const promoted = budgets.map(() => new Set())
  const jobs = []
  let started = 0

  /** The best trial that may move up from the rung and has not yet, or undefined. */
  function candidate(rung) {
    const seats = Math.floor(finished[rung].length / keep_one_in)
    const ranked = finished[rung].toSorted((a, b) => losses[a][rung] - losses[b][rung] || a - b)
    return ranked.slice(0, seats).find((trial) => !promoted[rung].has(trial))
  }

  function nextJob() {
    for (let rung = budgets.length - 2; rung >= 0; rung -= 1) {
      const trial = candidate(rung)
      if (trial === undefined) continue
      promoted[rung].add(trial)
      return { trial, rung: rung + 1 }
    }
    if (started === losses.length) return null
    started += 1
    return { trial: started - 1, rung: 0 }
  }

  for (let job = nextJob(); job !== null; job = nextJob()) {
    jobs.push([job.trial, budgets[job.rung]])
    finished[job.rung].push(job.trial)
  }
  return jobs
}
