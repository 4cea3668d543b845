from collections.abc import MutableMapping


class Staged(MutableMapping):
    """A view of a mapping whose changes reach it only when the with block ends without an exception.

    Offers what a MutableMapping needs: [], assignment, del, iteration, len.
    Can be nested: the base may be a dict or another Staged.
    """

    def __init__(self, base):
        raise NotImplementedError


def run(start, script):
    """Given, do not change: executes a script on a store and reports what it read.

    Steps: ["set", key, value], ["del", key], ["get", key], ["keys"], ["fail"],
    and ["block", [steps]], which runs its steps inside a nested Staged."""
    reads = []

    def execute(view, steps):
        for step in steps:
            what = step[0]
            if what == "set":
                view[step[1]] = step[2]
            elif what == "del":
                del view[step[1]]
            elif what == "get":
                reads.append(view.get(step[1], "absent"))
            elif what == "keys":
                reads.append(sorted(view))
            elif what == "fail":
                raise RuntimeError("failed")
            else:
                try:
                    with Staged(view) as inner:
                        execute(inner, step[1])
                except (RuntimeError, KeyError) as error:
                    reads.append(type(error).__name__)

    store = dict(start)
    execute(store, script)
    return {"store": store, "reads": reads}
