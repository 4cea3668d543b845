def week_before(users, times, amounts, days):
    """Number and sum of the same user's purchases in the `days` days before each purchase.

    users: names or numbers; times: whole day numbers; amounts: whole cents; in any order.
    Returns a list of [number, sum] in input order; purchases of the same day are not counted.
    """
    raise NotImplementedError
