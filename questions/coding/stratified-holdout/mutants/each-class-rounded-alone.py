def stratified_split(labels, ranks, test_size):
    members = {}
    for position, label in enumerate(labels):
        members.setdefault(label, []).append(position)
    chosen = set()
    for positions in members.values():
        positions.sort(key=lambda position: ranks[position])
        chosen.update(positions[:round(len(positions) * test_size / len(labels))])
    train = [position for position in range(len(labels)) if position not in chosen]
    return [train, sorted(chosen)]
