from collections import OrderedDict


def replay_cache(capacity, log):
    cache = OrderedDict()
    hits = misses = 0

    def touch(key):
        cache[key] = True
        cache.move_to_end(key)
        if len(cache) > capacity:
            cache.popitem(last=False)

    for action, ids in log:
        for key in ids:
            if action == "drop":
                cache.pop(key, None)
                continue
            if action == "read":
                if key in cache:
                    hits += 1
                else:
                    misses += 1
            touch(key)
    return [hits, misses, list(cache)]
