def stratified_split(labels, ranks, test_size):
    members = {}
    for position, label in enumerate(labels):
        members.setdefault(label, []).append(position)

    seats, rests = {}, []
    for label in sorted(members):
        seats[label], rest = divmod(len(members[label]) * test_size, len(labels))
        rests.append((-rest, label))
    for _, label in sorted(rests)[:test_size - sum(seats.values())]:
        seats[label] += 1

    test = []
    for label, positions in members.items():
        positions.sort(key=lambda position: ranks[position])
        test.extend(positions[:seats[label]])
    train = [position for position in range(len(labels)) if position not in test]
    return [train, sorted(test)]
