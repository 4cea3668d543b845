def sign_flip_p_value(differences):
    observed = abs(sum(differences))
    ways = {0: 1}  # sum -> number of sign patterns that give it
    for difference in differences:
        following = {}
        for total, count in ways.items():
            for moved in (total + difference, total - difference):
                following[moved] = following.get(moved, 0) + count
        ways = following
    extreme = sum(count for total, count in ways.items() if total >= observed)
    return extreme / 2 ** len(differences)
