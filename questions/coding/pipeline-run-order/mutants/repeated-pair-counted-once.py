import heapq


def plan_run(tasks, before, after):
    followers = [set() for _ in range(tasks)]
    waiting_for = [0] * tasks
    for first, then in zip(before, after):
        followers[first].add(then)
        waiting_for[then] += 1
    ready = [task for task in range(tasks) if waiting_for[task] == 0]
    order = []
    while ready:
        task = heapq.heappop(ready)
        order.append(task)
        for follower in followers[task]:
            waiting_for[follower] -= 1
            if waiting_for[follower] == 0:
                heapq.heappush(ready, follower)
    stuck = [task for task in range(tasks) if waiting_for[task] > 0]
    return {"order": order, "stuck": stuck}
