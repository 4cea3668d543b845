def deduplicate(ids, times, lateness):
    """Drop redelivered and late events from a stream, with bounded memory.

    ids, times: two lists of equal length, in order of arrival; event i has the
        id ids[i] and the event time times[i]. Copies of an event have the same
        id and the same event time.
    lateness: a whole number >= 0; the watermark is the greatest event time seen
        so far minus lateness.
    Returns {"kept": [...], "late": int, "duplicates": int, "peak": int}.
    """
    raise NotImplementedError
