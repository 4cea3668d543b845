def recommend(ratings, users, items, rate, penalty, epochs, user, count):
    users = [list(factors) for factors in users]
    items = [list(factors) for factors in items]
    user_bias, item_bias = [0.0] * len(users), [0.0] * len(items)
    mean = sum(rating for _, _, rating in ratings) / len(ratings) if ratings else 0.0

    def predict(u, i):
        return mean + user_bias[u] + item_bias[i] + sum(p * q for p, q in zip(users[u], items[i]))

    for _ in range(epochs):
        for u, i, rating in ratings:
            error = rating - predict(u, i)
            user_bias[u] += rate * (error - penalty * user_bias[u])
            item_bias[i] += rate * (error - penalty * item_bias[i])
            old_user, old_item = users[u], items[i]
            users[u] = [p + rate * (error * q - penalty * p) for p, q in zip(old_user, old_item)]
            items[i] = [q + rate * (error * p - penalty * q) for p, q in zip(old_user, old_item)]

    rated = {i for u, i, _ in ratings if u == user}
    scores = [[i, predict(user, i)] for i in range(len(items)) if i not in rated]
    return sorted(scores, key=lambda pair: (-pair[1], pair[0]))[:count]
