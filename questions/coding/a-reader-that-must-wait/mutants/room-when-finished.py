from heapq import heapreplace


def run_pipeline(read, work, workers, capacity):
    free = [0] * workers
    starts = []
    put = blocked = end = 0
    for i in range(len(read)):
        done = put + read[i]
        put = max(done, starts[i - capacity]) if i >= capacity else done
        blocked += put - done
        start = max(put, free[0])
        starts.append(start + work[i])
        heapreplace(free, start + work[i])
        end = max(end, start + work[i])
    return [end, blocked, workers * end - sum(work)]
