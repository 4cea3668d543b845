def nested_score(xs, ys, outer, inner, choices):
    """Mean squared error of k-nearest-neighbour regression with k chosen inside each outer fold.

    xs, ys: numbers, one each per row; outer, inner: number of folds, at least 2; choices: candidate values of k.
    Row i is in outer fold i % outer; of the rows outside, renumbered from 0, row j is in inner fold j % inner.
    Returns {"error": float, "chosen": [k of outer fold 0, 1, ...]}.
    """
    raise NotImplementedError
