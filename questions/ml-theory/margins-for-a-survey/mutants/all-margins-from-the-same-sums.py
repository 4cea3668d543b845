def rake(people, targets, rounds):
    count = len(people)
    if count == 0:
        return None
    for variable, shares in enumerate(targets):
        seen = {person[variable] for person in people}
        if seen - set(shares) or any(share > 0 and category not in seen for category, share in shares.items()):
            return None
    weights = [1.0] * count
    for _ in range(rounds):
        factors = []
        for variable, shares in enumerate(targets):
            sums = {}
            for person, weight in zip(people, weights):
                sums[person[variable]] = sums.get(person[variable], 0.0) + weight
            if any(share > 0 and sums[category] == 0 for category, share in shares.items()):
                return None
            factors.append({category: shares[category] * count / total if total else 0.0 for category, total in sums.items()})
        for i, person in enumerate(people):
            for variable, category in enumerate(person):
                weights[i] *= factors[variable][category]
    return weights
