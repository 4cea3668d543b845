def quantile(ordered, share):
    place = share * (len(ordered) - 1)
    below = min(int(place), len(ordered) - 1)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def ratio_interval(clicks, views, draws, level):
    estimates = []
    for draw in draws:
        rates = [clicks[user] / views[user] for user in draw if views[user]]
        if rates:
            estimates.append(sum(rates) / len(rates))
    if not estimates:
        return None
    estimates.sort()
    tail = (1 - level) / 2
    return [quantile(estimates, tail), quantile(estimates, 1 - tail)]
