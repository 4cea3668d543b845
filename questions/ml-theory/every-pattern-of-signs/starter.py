def sign_flip_p_value(differences):
    """Exact two-sided p-value of the sum of whole-number differences under random signs.

    Share of the 2**n sign patterns with abs(sum) >= abs(observed sum); 1 for an empty list.
    """
    raise NotImplementedError
