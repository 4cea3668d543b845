def plan_run(tasks, before, after):
    needs = [set() for _ in range(tasks)]
    for first, then in zip(before, after):
        needs[then].add(first)
    state = [0] * tasks
    order = []

    def can_start(task):
        if state[task]:
            return state[task] == 2
        state[task] = 1
        if not all([can_start(need) for need in sorted(needs[task])]):
            state[task] = 3
            return False
        state[task] = 2
        order.append(task)
        return True

    for task in range(tasks):
        can_start(task)
    return {"order": order, "stuck": [task for task in range(tasks) if state[task] != 2]}
