def as_of(order_products, order_times, price_products, price_times, prices, tolerance):
    found = []
    for product, time in zip(order_products, order_times):
        best_time, best = None, None
        for other, then, price in zip(price_products, price_times, prices):
            if other == product and then < time and time - then <= tolerance and (best_time is None or then >= best_time):
                best_time, best = then, price
        found.append(best)
    return found
