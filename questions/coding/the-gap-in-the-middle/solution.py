def kth_gap(values, k):
    ordered = sorted(values)
    count = len(ordered)
    if k < 1 or k > count * (count - 1) // 2:
        return None

    def pairs_within(limit):
        found = left = 0
        for right, value in enumerate(ordered):
            while value - ordered[left] > limit:
                left += 1
            found += right - left
        return found

    low, high = 0, ordered[-1] - ordered[0]
    while low < high:
        middle = (low + high) // 2
        if pairs_within(middle) >= k:
            high = middle
        else:
            low = middle + 1
    return low
