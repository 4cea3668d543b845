from copy import deepcopy

from optimiser import replay


def test_arguments_stay_as_they_were():
    params = {"w": [1.0, -2.0], "b": [0.5]}
    gradients = [{"w": [3.0, 4.0], "b": [0.0]}, {"w": [-1.0, 0.5], "b": [2.0]}]
    spared = ["b"]
    before = deepcopy([params, gradients, spared])
    replay(params, gradients, 0.1, 0.9, 0.99, 1e-8, 0.01, 1.0, spared)
    assert [params, gradients, spared] == before
