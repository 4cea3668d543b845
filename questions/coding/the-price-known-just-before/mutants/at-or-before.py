from bisect import bisect_right
from collections import defaultdict


def as_of(order_products, order_times, price_products, price_times, prices, tolerance):
    history = defaultdict(lambda: ([], []))
    for i in sorted(range(len(prices)), key=price_times.__getitem__):
        times, values = history[price_products[i]]
        times.append(price_times[i])
        values.append(prices[i])

    found = []
    for product, time in zip(order_products, order_times):
        times, values = history.get(product, ([], []))
        last = bisect_right(times, time) - 1
        found.append(values[last] if last >= 0 and time - times[last] <= tolerance else None)
    return found
