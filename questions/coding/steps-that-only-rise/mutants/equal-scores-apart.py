from itertools import groupby


def calibrate(scores, outcomes):
    blocks = []  # (smallest score, sum of outcomes, number of outcomes)
    for score, label in sorted(zip(scores, outcomes)):
        labels = [label]
        first, total, count = score, sum(labels), len(labels)
        while blocks and blocks[-1][1] * count >= total * blocks[-1][2]:
            first, before_total, before_count = blocks.pop()
            total += before_total
            count += before_count
        blocks.append((first, total, count))
    return [[first, total / count] for first, total, count in blocks]
