def answer_calls(capacity, refill_ms, times, costs):
    """Replay calls against a token bucket that is full at the first call.

    capacity, refill_ms: whole numbers >= 1; times: whole milliseconds, never falling; costs: whole numbers >= 1.
    Returns for each call 0 (answered), the milliseconds to wait, or None (can never be answered).
    """
    raise NotImplementedError
