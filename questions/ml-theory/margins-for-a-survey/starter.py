def rake(people, targets, rounds):
    """Weights of respondents by raking (iterative proportional fitting).

    people: one list of categories per respondent; targets: for each variable a dict category -> population share;
    rounds: 0 or more. Every weight starts at 1. Returns the list of weights, or None when it cannot be done.
    """
    raise NotImplementedError
