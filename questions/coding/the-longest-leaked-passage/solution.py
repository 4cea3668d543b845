def longest_leak(train, test):
    # Suffix automaton of train.
    following, link, length = [{}], [-1], [0]
    last = 0
    for token in train:
        state = len(length)
        following.append({})
        length.append(length[last] + 1)
        link.append(0)
        place = last
        while place != -1 and token not in following[place]:
            following[place][token] = state
            place = link[place]
        if place != -1:
            other = following[place][token]
            if length[other] == length[place] + 1:
                link[state] = other
            else:
                copy = len(length)
                following.append(dict(following[other]))
                length.append(length[place] + 1)
                link.append(link[other])
                while place != -1 and following[place].get(token) == other:
                    following[place][token] = copy
                    place = link[place]
                link[other] = link[state] = copy
        last = state

    best, start = 0, None
    state = matched = 0
    for position, token in enumerate(test):
        while state and token not in following[state]:
            state = link[state]
            matched = length[state]
        if token in following[state]:
            state = following[state][token]
            matched += 1
        if matched > best:
            best, start = matched, position - matched + 1
    return [best, start]
