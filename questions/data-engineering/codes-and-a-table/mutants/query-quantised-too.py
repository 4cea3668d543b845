from heapq import nsmallest


def squared(a, b):
    return sum((x - y) ** 2 for x, y in zip(a, b))


def search(codebooks, vectors, query, k):
    width = len(query) // len(codebooks)

    def part(vector, m):
        return vector[m * width:(m + 1) * width]

    codes = []
    for vector in vectors:
        code = []
        for m, centroids in enumerate(codebooks):
            piece = part(vector, m)
            code.append(min(range(len(centroids)), key=lambda j: squared(piece, centroids[j])))
        codes.append(code)
    query = [x for m, centroids in enumerate(codebooks) for x in min(centroids, key=lambda c: squared(part(query, m), c))]
    table = [[squared(part(query, m), centroid) for centroid in centroids] for m, centroids in enumerate(codebooks)]
    scored = ((sum(table[m][c] for m, c in enumerate(code)), i) for i, code in enumerate(codes))
    return {"codes": codes, "nearest": [[i, distance] for distance, i in nsmallest(k, scored)]}
