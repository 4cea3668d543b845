from collections import OrderedDict


def replay_cache(capacity, log):
    cache = OrderedDict()
    hits = misses = 0
    for action, ids in log:
        for key in ids:
            if action == "drop":
                cache.pop(key, None)
                continue
            if action == "read":
                hits += key in cache
                misses += key not in cache
                if key in cache:
                    cache.move_to_end(key)
                    continue
            if capacity == 0:
                continue
            if len(cache) >= capacity:
                cache.popitem(last=False)
            cache[key] = True
            cache.move_to_end(key)
    return [hits, misses, list(cache)]
