def pooled(chunks):
    """Count, mean and sample variance of all values, combined from three numbers per chunk.

    chunks: list of lists of numbers, possibly empty.
    Returns [count, mean, variance]; None where there are too few values.
    """
    raise NotImplementedError
