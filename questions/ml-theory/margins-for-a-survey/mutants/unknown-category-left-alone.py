def rake(people, targets, rounds):
    count = len(people)
    if count == 0:
        return None
    for variable, shares in enumerate(targets):
        seen = {person[variable] for person in people}
        if False:
            return None
        if any(share > 0 and category not in seen for category, share in shares.items()):
            return None

    weights = [1.0] * count
    for _ in range(rounds):
        for variable, shares in enumerate(targets):
            sums = {}
            for person, weight in zip(people, weights):
                sums[person[variable]] = sums.get(person[variable], 0.0) + weight
            for category, share in shares.items():
                if share > 0 and sums[category] == 0:
                    return None
            weights = [
                weight * shares[person[variable]] * count / sums[person[variable]] if weight > 0 and person[variable] in shares else weight
                for person, weight in zip(people, weights)
            ]
    return weights
