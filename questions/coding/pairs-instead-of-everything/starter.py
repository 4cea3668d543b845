def pairwise_tests(parameters, forbidden):
    """Tests that cover every possible pair of values of two parameters, chosen greedily.

    parameters: list of [name, values]; names differ, values of one parameter differ, each has at least one.
    forbidden: list of [[name, value], [name, value]] of two different parameters that may not occur together.
    Returns a list of combinations, each a list of values in the order of the parameters.
    """
    raise NotImplementedError
