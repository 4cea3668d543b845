def schedule(losses, budgets, keep_one_in):
    top = len(budgets) - 1
    done = [[] for _ in budgets]  # per rung: (loss, trial) in order of completion
    promoted = [set() for _ in budgets]
    jobs = []
    started = 0
    while True:
        job = None
        for rung in reversed(range(top)):
            seats = len(done[rung]) // keep_one_in
            for loss, trial in sorted(done[rung])[:seats]:
                if trial not in promoted[rung]:
                    promoted[rung].add(trial)
                    job = (trial, rung + 1)
                    break
            if job:
                break
        if job is None:
            if started == len(losses):
                return jobs
            job = (started, 0)
            started += 1
        trial, rung = job
        jobs.append([trial, budgets[rung]])
        done[rung].append((losses[trial][rung], trial))
