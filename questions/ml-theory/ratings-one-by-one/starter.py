def recommend(ratings, users, items, rate, penalty, epochs, user, count):
    """Train biases and factors by SGD over the ratings in order, then rank the user's unrated items.

    ratings: list of [user, item, rating]; users, items: starting factors, lists of equal length, not to be changed.
    rate, penalty: numbers; epochs: 0 or more; user: index into users; count: 0 or more.
    Returns [[item, prediction], ...], at most count, best first, ties by smaller item.
    """
    raise NotImplementedError
