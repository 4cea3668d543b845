def replay_cache(capacity, log):
    order = []
    hits = misses = 0
    for action, ids in log:
        for key in ids:
            present = key in order
            if present:
                order.remove(key)
            if action == "drop":
                continue
            if action == "read":
                if present:
                    hits += 1
                else:
                    misses += 1
            order.append(key)
            if len(order) > capacity:
                order.pop(0)
    return [hits, misses, order]
