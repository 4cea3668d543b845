def predict(train_x, train_y, x, k):
    order = sorted(range(len(train_x)), key=lambda i: (abs(train_x[i] - x), i))[:k]
    return sum(train_y[i] for i in order) / len(order)


def nested_score(xs, ys, outer, inner, choices):
    def error(train, test, k):
        train_x, train_y = [xs[i] for i in train], [ys[i] for i in train]
        return sum((predict(train_x, train_y, xs[i], k) - ys[i]) ** 2 for i in test)

    rows = range(len(xs))
    total, chosen = 0.0, []
    for fold in range(outer):
        train = [i for i in rows if i % outer != fold]
        test = [i for i in rows if i % outer == fold]
        best_k, best_error = None, None
        for k in choices:
            candidate = 0.0
            for part in range(inner):
                fit = [row for place, row in enumerate(train) if row % inner != part]
                held_out = [row for place, row in enumerate(train) if row % inner == part]
                candidate += error(fit, held_out, k) if fit else 0.0
            if best_error is None or candidate < best_error - 1e-12:
                best_k, best_error = k, candidate
        chosen.append(best_k)
        total += error(train, test, best_k)
    return {"error": total / len(xs), "chosen": chosen}
