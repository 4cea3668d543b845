def masked(word):
    core = word.rstrip(",.;:")
    tail = word[len(core):]
    if any(letter.isdigit() for letter in core):
        return "<*>" + tail
    key, sign, _ = core.partition("=")
    return key + "=<*>" + tail if sign else word


def templates(lines):
    found = {}
    for line in lines:
        template = " ".join(masked(word) for word in line.split())
        count, first = found.get(template, (0, line))
        found[template] = (count + 1, line)
    ranked = sorted(found.items(), key=lambda item: -item[1][0])
    return [[template, count, first] for template, (count, first) in ranked]
