from functools import wraps


class Busy(Exception):
    """Worth another try."""


class Bad(Exception):
    """Not worth another try."""


def retry(attempts, first_wait, cap, on, sleep):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            wait = first_wait
            for attempt in range(1, attempts + 1):
                try:
                    return function(*args, **kwargs)
                except on:
                    if attempt == attempts:
                        return None
                sleep(min(wait, cap))
                wait *= 2

        return wrapper

    return decorate


def run(outcomes, attempts, first_wait, cap):
    """Given, do not change: calls a decorated function whose k-th call has the k-th outcome,
    "busy", "bad" or a value to return, and reports what happened."""
    waits = []
    seen = []

    @retry(attempts, first_wait, cap, on=(Busy,), sleep=waits.append)
    def fetch(shop, *, page=1):
        """Fetch one page."""
        outcome = outcomes[len(seen)]
        seen.append([shop, page])
        if outcome == "busy":
            raise Busy(len(seen))
        if outcome == "bad":
            raise Bad(len(seen))
        return outcome

    report = {"name": fetch.__name__, "doc": fetch.__doc__}
    try:
        report["result"] = fetch("oslo", page=3)
    except (Busy, Bad) as error:
        report["error"] = [type(error).__name__, error.args[0]]
    return {**report, "waits": waits, "calls": seen}
