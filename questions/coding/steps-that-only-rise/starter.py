def calibrate(scores, outcomes):
    """Rising step function from score to probability with the least squared error.

    scores: numbers in any order; outcomes: 0 or 1, one per score.
    Returns [[smallest score of the step, probability], ...] with strictly rising scores and probabilities.
    """
    raise NotImplementedError
