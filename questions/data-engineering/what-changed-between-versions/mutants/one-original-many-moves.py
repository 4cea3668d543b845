def diff(old, new):
    gone = {}
    for path in sorted(old.keys() - new.keys()):
        gone.setdefault(old[path], []).append(path)
    added, moved = [], []
    for path in sorted(new.keys() - old.keys()):
        candidates = gone.get(new[path])
        if candidates:
            moved.append([candidates[0], path])
        else:
            added.append(path)
    both = old.keys() & new.keys()
    changed = sorted(path for path in both if old[path] != new[path])
    return {
        "added": added,
        "removed": sorted(path for paths in gone.values() for path in paths),
        "changed": changed,
        "moved": sorted(moved),
        "unchanged": len(both) - len(changed),
    }
