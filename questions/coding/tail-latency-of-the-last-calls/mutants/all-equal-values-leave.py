from bisect import bisect_left, insort


def moving_percentile(times, window, p):
    ordered, answer = [], []
    for index, time in enumerate(times):
        if index >= window:
            ordered = [one for one in ordered if one != times[index - window]]
        insort(ordered, time)
        answer.append(ordered[(p * len(ordered) + 99) // 100 - 1])
    return answer
