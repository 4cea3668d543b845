from fractions import Fraction


def pruning_path(errors, left, right):
    left, right = list(left), list(right)
    total = len(errors)
    path = []
    current = Fraction(0)
    while True:
        below, leaves = list(errors), [1] * total
        for i in range(total - 1, -1, -1):
            if left[i] >= 0:
                below[i] = below[left[i]] + below[right[i]]
                leaves[i] = leaves[left[i]] + leaves[right[i]]

        if path and path[-1][0] == current:
            path[-1][1] = leaves[0]
        else:
            path.append([current, leaves[0]])
        if leaves[0] == 1:
            return [[float(alpha), count] for alpha, count in path]

        weakest, nodes, stack = None, [], [0]
        while stack:
            i = stack.pop()
            if left[i] < 0:
                continue
            link = Fraction(errors[i] - below[i], leaves[i])
            if weakest is None or link < weakest:
                weakest, nodes = link, [i]
            elif link == weakest:
                nodes.append(i)
            stack += [left[i], right[i]]
        current = weakest
        for i in nodes:
            left[i] = right[i] = -1
