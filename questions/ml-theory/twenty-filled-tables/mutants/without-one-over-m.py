def pool_imputations(estimates, variances):
    sets = len(estimates)
    if sets < 2:
        return None
    mean = sum(estimates) / sets
    within = sum(variances) / sets
    between = sum((estimate - mean) ** 2 for estimate in estimates) / (sets - 1)
    extra = between
    total = within + extra
    if extra == 0:
        return {"estimate": mean, "error": total ** 0.5, "missing_share": 0.0, "freedom": None}
    return {
        "estimate": mean,
        "error": total ** 0.5,
        "missing_share": extra / total,
        "freedom": (sets - 1) * (1 + within / extra) ** 2,
    }
