def longest_leak(train, test):
    text = "".join(str(token) for token in train)
    best, start = 0, None
    for first in range(len(test)):
        count = 0
        while first + count < len(test) and "".join(str(token) for token in test[first:first + count + 1]) in text:
            count += 1
        if count > best:
            best, start = count, first
    return [best, start]
