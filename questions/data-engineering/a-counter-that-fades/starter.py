def answers(log, half_life):
    """Exponentially fading sums per key.

    log: entries in order of arrival:
        ["add", key, time, amount]   an event; its time may be earlier than that of events before
        ["read", key, time]          not earlier than any event of this key that has arrived
        ["merge", target, source]    the events of source from now on belong to target; source is empty then
    half_life: seconds after which an amount counts half.
    Returns the list of values read.
    """
    raise NotImplementedError
