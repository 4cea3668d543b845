from heapq import heappop, heappush, heapreplace


def search(vectors, layers, entry, query, ef, k):
    def distance(node):
        return sum((a - b) ** 2 for a, b in zip(vectors[node], query))

    computed = 1
    start = (distance(entry), entry)
    for depth, neighbours in enumerate(layers):
        width = ef if depth == len(layers) - 1 else 1
        visited = {start[1]}
        to_expand = [start]
        best = [(-start[0], -start[1])]  # the root is the worst of the best
        while to_expand:
            nearest = heappop(to_expand)
            worst = (-best[0][0], -best[0][1])
            if len(best) == width and nearest > worst:
                break
            for node in neighbours[nearest[1]]:
                if node in visited:
                    continue
                visited.add(node)
                computed += 1
                found = (distance(node), node)
                if len(best) < width:
                    heappush(best, (-found[0], -found[1]))
                    heappush(to_expand, found)
                elif found < (-best[0][0], -best[0][1]):
                    heapreplace(best, (-found[0], -found[1]))
                    heappush(to_expand, found)
        ranked = sorted((-d, -node) for d, node in best)
        start = ranked[0]
    return {"nearest": [node for _, node in ranked[:k]], "computed": computed}
