from collections import OrderedDict


def replay_cache(capacity, log):
    cache = OrderedDict()
    hits = misses = 0
    for action, ids in log:
        for key in ids:
            if action == "drop":
                cache.pop(key, None)
            elif action == "read":
                if key in cache:
                    hits += 1
                    cache.move_to_end(key)
                else:
                    misses += 1
            else:
                cache[key] = True
                cache.move_to_end(key)
                if len(cache) > capacity:
                    cache.popitem(last=False)
    return [hits, misses, list(cache)]
