from collections import Counter


def suggest(searches, typed):
    # A trie of dictionaries; the key None holds the best three queries below a node.
    root = {None: []}
    counts = Counter(searches)
    for query in sorted(counts, key=lambda one: -counts[one]):
        node = root
        if len(node[None]) < 3:
            node[None].append(query)
        for letter in query:
            node = node.setdefault(letter, {None: []})
            if len(node[None]) < 3:
                node[None].append(query)

    def best(prefix):
        node = root
        for letter in prefix:
            node = node.get(letter)
            if node is None:
                return []
        return list(node[None])

    return [best(prefix) for prefix in typed]
