def logistic_loss_grad(rows, labels, w, b, l2):
    """Return [loss, gradient_w, gradient_b] of L2-regularised logistic regression.

    rows    list of feature lists, each as long as w
    labels  list of 0 and 1, one for each row
    w, b    weights (a list) and bias
    l2      strength of the penalty (l2 / 2) * sum of squared weights

    The data part is a mean over the rows (0 when there are none).
    """
    raise NotImplementedError
