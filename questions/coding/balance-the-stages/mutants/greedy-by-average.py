def slowest_stage(costs, stages):
    target = -(-sum(costs) // stages)
    worst = load = 0
    used = 1
    for cost in costs:
        if load and load + cost > target and used < stages:
            worst = max(worst, load)
            used += 1
            load = 0
        load += cost
    return max(worst, load)
