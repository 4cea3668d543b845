def pack(lengths, limit):
    """Put documents into rows by first fit.

    lengths: whole numbers from 1 to limit, in order of arrival; limit: tokens in a row.
    Returns [number of rows, padding tokens in all rows, row number of each document].
    """
    raise NotImplementedError
