def timeline(logs, offsets):
    """Merge logs of machines with different clocks into one time line without copies.

    logs: list of logs, each a list of [time, event] sorted by time; offsets: what to add to each log's times.
    Returns [true time, log number, event] for each event where it was seen first, by time, log number, event.
    """
    raise NotImplementedError
