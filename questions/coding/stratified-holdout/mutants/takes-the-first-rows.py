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

    in_test = [False] * len(labels)
    for label, positions in members.items():
        for position in positions[:seats[label]]:
            in_test[position] = True
    train = [position for position, chosen in enumerate(in_test) if not chosen]
    test = [position for position, chosen in enumerate(in_test) if chosen]
    return [train, test]
