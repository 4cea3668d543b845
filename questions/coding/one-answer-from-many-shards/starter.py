def merge_hits(shards, k):
    """The k best different documents of several sorted hit lists.

    shards: list of lists of [id, score], each by falling score, equal scores by rising id.
    Returns at most k pairs [id, score] in the same order, each id once with its highest score.
    """
    raise NotImplementedError
