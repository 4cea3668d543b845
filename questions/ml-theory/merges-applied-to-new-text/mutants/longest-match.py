def encode(data, merges):
    spell = [[byte] for byte in range(256)]
    for left, right in merges:
        spell.append(spell[left] + spell[right])
    table = {tuple(text): token for token, text in enumerate(spell)}
    longest = max(len(text) for text in spell)
    tokens, i = [], 0
    while i < len(data):
        n = min(longest, len(data) - i)
        while tuple(data[i:i + n]) not in table:
            n -= 1
        tokens.append(table[tuple(data[i:i + n])])
        i += n
    return {"tokens": tokens, "lengths": [len(spell[token]) for token in tokens]}
