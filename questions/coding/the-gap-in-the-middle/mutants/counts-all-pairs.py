def kth_gap(values, k):
    ordered = sorted(values)
    count = len(ordered)
    if k < 1 or k > count * (count - 1) // 2:
        return None
    low, high = 0, ordered[-1] - ordered[0]
    while low < high:
        middle = (low + high) // 2
        found = 0
        for i in range(count):
            for j in range(i):
                if ordered[i] - ordered[j] <= middle:
                    found += 1
        if found >= k:
            high = middle
        else:
            low = middle + 1
    return low
