def slowest_stage(costs, stages):
    def fits(limit):
        used, load = 1, 0
        for cost in costs:
            if load + cost > limit:
                used += 1
                load = cost
            else:
                load += cost
        return used <= stages

    low, high = 0, sum(costs)
    while low < high:
        middle = (low + high) // 2
        if fits(middle):
            high = middle
        else:
            low = middle + 1
    return low
