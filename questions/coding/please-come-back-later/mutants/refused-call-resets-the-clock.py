def answer_calls(capacity, refill_ms, times, costs):
    # The level is counted in milliseconds of refill: one token is refill_ms units.
    full = capacity * refill_ms
    level, last = full, None
    answers = []
    for time, cost in zip(times, costs):
        if last is not None:
            level = min(full, level + time - last)
        else:
            last = time
        need = cost * refill_ms
        if need > full:
            answers.append(None)
        elif need > level:
            answers.append(need - level)
        else:
            level -= need
            last = time
            answers.append(0)
    return answers
