def class_report(truth, predicted):
    """Accuracy, macro F1, and precision, recall and F1 of every class.

    truth, predicted: lists of class names of equal length, may be empty.
    Returns {"accuracy": a, "macro_f1": m, "classes": {name: {"precision": p, "recall": r, "f1": f}}}.
    A class counts when it occurs in either list; a ratio whose denominator is 0 is 0.
    """
    raise NotImplementedError
