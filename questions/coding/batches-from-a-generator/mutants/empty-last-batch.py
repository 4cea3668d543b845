from itertools import islice


def batches(source, size, keep_last=True):
    """Yield lists of `size` items from any iterable, lazily; the last may be shorter."""
    items = iter(source)
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if keep_last:
        yield batch


def run(count, size, keep_last, wanted):
    """Given, do not change: takes `wanted` batches from a generator of 0, 1, ..., count - 1
    (endless if count is None) and reports how many items were drawn from it."""
    drawn = []

    def numbers():
        number = 0
        while count is None or number < count:
            drawn.append(number)
            yield number
            number += 1

    made = batches(numbers(), size, keep_last)
    taken = []
    for _ in range(wanted):
        batch = next(made, None)
        if batch is None:
            break
        taken.append(batch)
    return {"batches": [list(batch) for batch in taken], "drawn": len(drawn)}
