def answers(log, half_life):
    states = {}
    values = []
    for what, key, *rest in log:
        if what == "add":
            time, amount = rest
            states[key] = states.get(key, 0.0) + amount * 2.0 ** (time / half_life)
        elif what == "merge":
            if rest[0] in states and rest[0] != key:
                states[key] = states.get(key, 0.0) + states.pop(rest[0])
        else:
            values.append(states.get(key, 0.0) / 2.0 ** (rest[0] / half_life))
    return values
