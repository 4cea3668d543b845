def answers(log, half_life):
    states = {}  # key -> (time, value at that time)

    def fade(value, seconds):
        return value * 0.5 ** (seconds / half_life)

    def combine(key, time, value):
        if key in states:
            other_time, other = states[key]
            latest = max(time, other_time)
            value = fade(value, latest - time) + fade(other, latest - other_time)
            time = latest
        states[key] = (time, value)

    values = []
    for what, key, *rest in log:
        if what == "add":
            combine(key, *rest)
        elif what == "merge":
            if rest[0] in states and rest[0] != key:
                combine(key, *states.pop(rest[0]))
        elif key in states:
            time, value = states[key]
            values.append(fade(value, rest[0] - time))
        else:
            values.append(0.0)
    return values
