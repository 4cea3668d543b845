def answer_calls(capacity, refill_ms, times, costs):
    level, last = capacity, None
    answers = []
    for time, cost in zip(times, costs):
        if last is not None:
            level = min(capacity, level + (time - last) // refill_ms)
        last = time
        if cost > capacity:
            answers.append(None)
        elif cost > level:
            answers.append((cost - level) * refill_ms)
        else:
            level -= cost
            answers.append(0)
    return answers
