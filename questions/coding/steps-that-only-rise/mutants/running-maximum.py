from itertools import groupby


def calibrate(scores, outcomes):
    steps = []
    for score, group in groupby(sorted(zip(scores, outcomes)), key=lambda pair: pair[0]):
        labels = [label for _, label in group]
        mean = sum(labels) / len(labels)
        if not steps or mean > steps[-1][1]:
            steps.append([score, mean])
    return steps
