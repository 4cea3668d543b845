from collections import defaultdict


def week_before(users, times, amounts, days):
    rows_of = defaultdict(list)
    for row in sorted(range(len(users)), key=times.__getitem__):
        rows_of[users[row]].append(row)

    features = [None] * len(users)
    for rows in rows_of.values():
        front = back = total = 0  # rows[back:front] is the window
        for row in rows:
            while times[rows[front]] < times[row]:
                total += amounts[rows[front]]
                front += 1
            while back < front and times[rows[back]] <= times[row] - days:
                total -= amounts[rows[back]]
                back += 1
            features[row] = [front - back, total]
    return features
