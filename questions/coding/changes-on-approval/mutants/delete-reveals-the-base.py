from collections.abc import MutableMapping

GONE = object()


class Staged(MutableMapping):
    def __init__(self, base):
        self.base = base
        self.changes = {}

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            for key, value in self.changes.items():
                if value is not GONE:
                    self.base[key] = value
                elif key in self.base:
                    del self.base[key]
        return False

    def __getitem__(self, key):
        value = self.changes[key] if key in self.changes else self.base[key]
        if value is GONE:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.changes[key] = value

    def __delitem__(self, key):
        self[key]
        self.changes.pop(key, None)

    def __iter__(self):
        for key in self.base:
            if self.changes.get(key) is not GONE:
                yield key
        for key, value in self.changes.items():
            if value is not GONE and key not in self.base:
                yield key

    def __len__(self):
        return sum(1 for _ in self)


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
