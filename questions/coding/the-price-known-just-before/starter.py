def as_of(order_products, order_times, price_products, price_times, prices, tolerance):
    """Price of each order's product with the latest time strictly before the order.

    Lists of whole numbers in any order; prices may hold None. tolerance: largest age in seconds, 0 or more.
    Returns one price or None per order.
    """
    raise NotImplementedError
