from bisect import bisect_left, insort


def moving_percentile(times, window, p):
    ordered, answer = [], []
    for index, time in enumerate(times):
        if index >= window:
            del ordered[bisect_left(ordered, times[index - window])]
        insort(ordered, time)
        answer.append(ordered[max(0, p * len(ordered) // 100 - 1)])
    return answer
