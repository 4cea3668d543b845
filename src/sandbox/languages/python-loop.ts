/**
 * Runs inside Pyodide, before the harness, when the interpreter's image is made: gives `asyncio` an event loop without files and sockets, which needs nobody. Pyodide's own hands
 * everything to the page's loop, which is out of reach here.
 */
export const pythonLoop = String.raw`
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

_use_own_loop()
del _use_own_loop
`
