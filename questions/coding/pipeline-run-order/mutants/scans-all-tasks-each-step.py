def plan_run(tasks, before, after):
    needs = [set() for _ in range(tasks)]
    for first, then in zip(before, after):
        needs[then].add(first)
    order = []
    done = set()
    while True:
        for task in range(tasks):
            if task not in done and needs[task] <= done:
                done.add(task)
                order.append(task)
                break
        else:
            break
    stuck = [task for task in range(tasks) if task not in done]
    return {"order": order, "stuck": stuck}
