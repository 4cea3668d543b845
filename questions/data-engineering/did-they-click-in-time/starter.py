def label_shows(events, window, lateness):
    """Join shows with clicks and label each show, with bounded state.

    events: in order of arrival, each [kind, id, time]; kind is "show" or "click",
        id identifies the show. A show comes at most once, clicks any number of times.
    window: a click counts if show time <= click time <= show time + window.
    lateness: the watermark is the greatest time seen so far minus lateness.
    Returns {"rows": [[id, label], ...], "late": int, "held": [shows, clicks]}.
    """
    raise NotImplementedError
