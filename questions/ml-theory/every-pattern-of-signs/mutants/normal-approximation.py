from math import erfc, sqrt


def sign_flip_p_value(differences):
    spread = sum(d * d for d in differences) ** 0.5
    if spread == 0:
        return 1.0
    return erfc(abs(sum(differences)) / spread / sqrt(2))
