def slowest_stage(costs, stages):
    def fits(limit):
        cuts, load = 0, 0
        for cost in costs:
            if load + cost > limit:
                cuts += 1
                load = cost
            else:
                load += cost
        return cuts <= stages

    low, high = max(costs, default=0), sum(costs)
    while low < high:
        middle = (low + high) // 2
        if fits(middle):
            high = middle
        else:
            low = middle + 1
    return low
