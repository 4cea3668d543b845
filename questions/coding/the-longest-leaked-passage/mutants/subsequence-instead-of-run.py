def longest_leak(train, test):
    best, start = 0, None
    for first in range(len(test)):
        place = count = 0
        for token in test[first:]:
            while place < len(train) and train[place] != token:
                place += 1
            if place == len(train):
                break
            place += 1
            count += 1
        if count > best:
            best, start = count, first
    return [best, start]
