def slowest_stage(costs, stages):
    total = [0]
    for cost in costs:
        total.append(total[-1] + cost)
    best = list(total)
    for _ in range(min(stages, len(costs)) - 1):
        best = [
            min((max(best[cut], total[end] - total[cut]) for cut in range(end)), default=0)
            for end in range(len(total))
        ]
    return best[-1]
