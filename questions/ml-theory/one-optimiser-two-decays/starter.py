def replay(params, gradients, lr, beta1, beta2, eps, decay, clip, spared):
    """Final parameters after replaying recorded gradients through AdamW.

    params: {name: [floats]}; gradients: one {name: [floats]} with the same names and lengths for each step.
    clip: largest allowed norm of all gradients of a step together, above 0.
    spared: names that are not decayed. The inputs stay unchanged.
    """
    raise NotImplementedError
