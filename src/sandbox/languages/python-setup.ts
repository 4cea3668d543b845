/**
 * Runs inside Pyodide, before the harness, when the interpreter's image is made: puts right what differs from the Python people know.
 * - Pyodide's event loop hands everything to the page's, which is out of reach here: one without files and sockets, which needs nobody.
 * - A cached function that calls itself takes the browser's own stack, which ends after 400 calls; the standard library has the same cache in Python, at two
 *   frames for each call, so whoever caches gets twice the usual limit.
 * - A word has 32 bits, but people write `sys.maxsize` for "more than anything".
 * - What is printed leaves at once: a line that was begun would be lost in a loop without end.
 */
export const pythonSetup = String.raw`
def _use_own_cache():
    import functools, importlib.util, sys
    spec = importlib.util.find_spec("functools")
    plain = importlib.util.module_from_spec(spec)
    compiled, sys.modules["_functools"] = sys.modules["_functools"], None
    try:
        spec.loader.exec_module(plain)
    finally:
        sys.modules["_functools"] = compiled
    make, limit, set_limit, usual = plain._lru_cache_wrapper, sys.getrecursionlimit, sys.setrecursionlimit, sys.getrecursionlimit()

    def _lru_cache_wrapper(*given):
        if limit() == usual:
            set_limit(2 * usual)
        return make(*given)

    functools._lru_cache_wrapper = _lru_cache_wrapper


def _use_own_loop():
    import asyncio, time

    class Waiting:
        def select(self, timeout):
            if timeout is None:
                raise RuntimeError("every task waits for another: nothing will ever happen")
            if timeout > 0:
                time.sleep(timeout)
            return ()

        def close(self):
            pass

    class OwnLoop(asyncio.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self._selector = Waiting()

        def _process_events(self, events):
            pass

        def _write_to_self(self):
            pass

    class OwnPolicy(asyncio.events._BaseDefaultEventLoopPolicy):
        _loop_factory = OwnLoop

    asyncio.events._set_event_loop_policy(OwnPolicy())
    asyncio._set_running_loop(None)
    # As they were before Pyodide put its own in their place.
    asyncio.run = asyncio.runners.run
    time.sleep = getattr(time.sleep, "__wrapped__", time.sleep)

import io, sys
_use_own_loop()
_use_own_cache()
sys.maxsize = 2**63 - 1
sys.stdout = sys.__stdout__ = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="utf-8", write_through=True)
sys.stderr = sys.__stderr__ = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), encoding="utf-8", errors="backslashreplace", write_through=True)
del _use_own_loop, _use_own_cache, io, sys
`
