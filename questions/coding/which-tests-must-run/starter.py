def affected(imports, changed, tests):
    """Tests that were changed or that import a changed module, directly or indirectly.

    imports: dict from module name to the list of names it imports; absent means none.
    changed, tests: lists of module names.
    Returns the affected test names, sorted, each once.
    """
    raise NotImplementedError
