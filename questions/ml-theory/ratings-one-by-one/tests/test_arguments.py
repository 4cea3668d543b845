from copy import deepcopy

from recommender import recommend


def test_arguments_stay_as_they_were():
    ratings = [[0, 0, 5], [1, 1, 3], [0, 1, 2]]
    users, items = [[0.5, -0.2], [0.1, 0.4]], [[0.3, 0.3], [-0.6, 0.2], [0.1, 0.9]]
    before = deepcopy([ratings, users, items])
    recommend(ratings, users, items, 0.1, 0.05, 3, 0, 2)
    assert [ratings, users, items] == before
