from collections import defaultdict


def close_day(carried, users, times, day_end, gap):
    """Cut one day of events into sessions, taking over what yesterday left open."""
    by_user = defaultdict(list)
    for user, time in zip(users, times):
        by_user[user].append(time)
    taken_over = {session[0]: session for session in carried}

    sessions = []
    for user in by_user.keys() | taken_over.keys():
        current = list(taken_over[user]) if user in taken_over else None
        for time in by_user.get(user, ()):
            if current is not None and time - current[2] <= gap:
                current[2] = time
                current[3] += 1
            else:
                if current is not None:
                    sessions.append(current)
                current = [user, time, time, 1]
        sessions.append(current)

    closed, still_open = [], []
    for session in sorted(sessions):
        # The earliest event that can still come is at day_end itself.
        (closed if day_end - session[2] > gap else still_open).append(session)
    return {"closed": closed, "open": still_open}
