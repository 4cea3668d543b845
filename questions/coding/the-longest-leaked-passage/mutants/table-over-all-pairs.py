def longest_leak(train, test):
    best, start = 0, None
    above = [0] * (len(train) + 1)
    for position, token in enumerate(test):
        row = [0] * (len(train) + 1)
        for place, other in enumerate(train, 1):
            if other == token:
                row[place] = above[place - 1] + 1
                if row[place] > best:
                    best, start = row[place], position - row[place] + 1
        above = row
    return [best, start]
