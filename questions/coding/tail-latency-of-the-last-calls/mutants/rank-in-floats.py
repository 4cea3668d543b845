import math
from bisect import bisect_left, insort


def moving_percentile(times, window, p):
    ordered, answer = [], []
    for index, time in enumerate(times):
        if index >= window:
            del ordered[bisect_left(ordered, times[index - window])]
        insort(ordered, time)
        answer.append(ordered[math.ceil(p / 100 * len(ordered)) - 1])
    return answer
