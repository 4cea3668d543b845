from collections import deque


def longest_calm(values, spread):
    highs, lows = deque(), deque()
    start = best_start = best_length = 0
    for end, value in enumerate(values):
        while highs and values[highs[-1]] <= value:
            highs.pop()
        highs.append(end)
        while lows and values[lows[-1]] >= value:
            lows.pop()
        lows.append(end)
        while start < end and values[highs[0]] - values[lows[0]] >= spread:
            start += 1
            if highs[0] < start:
                highs.popleft()
            if lows[0] < start:
                lows.popleft()
        if end - start + 1 > best_length:
            best_start, best_length = start, end - start + 1
    return [best_start, best_length]
