def distance(a, b):
    return abs(len(a) - len(b)) + sum(x != y for x, y in zip(a, b))
    before, above = [], list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]


def nearest_labels(typed, labels, limit):
    official = sorted(set(labels))
    known = set(official)

    def nearest(text):
        if text in known:
            return text
        best, least = None, limit + 1
        for label in official:
            if abs(len(label) - len(text)) < least:
                found = distance(text, label)
                if found < least:
                    best, least = label, found
        return best

    answer = {text: nearest(text) for text in set(typed)}
    return [answer[text] for text in typed]
