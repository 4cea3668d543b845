def moving_percentile(times, window, p):
    answer = []
    for end in range(1, len(times) + 1):
        ordered = sorted(times[max(0, end - window):end])
        answer.append(ordered[(p * len(ordered) + 99) // 100 - 1])
    return answer
