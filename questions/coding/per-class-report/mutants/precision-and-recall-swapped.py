from collections import Counter


def class_report(truth, predicted):
    hits = Counter(label for label, guess in zip(truth, predicted) if label == guess)
    actual, claimed = Counter(truth), Counter(predicted)

    classes = {}
    for label in actual.keys() | claimed.keys():
        precision = ratio(hits[label], actual[label])
        recall = ratio(hits[label], claimed[label])
        classes[label] = {
            "precision": precision,
            "recall": recall,
            "f1": ratio(2 * hits[label], claimed[label] + actual[label]),
        }
    return {
        "accuracy": ratio(sum(hits.values()), len(truth)),
        "macro_f1": ratio(sum(one["f1"] for one in classes.values()), len(classes)),
        "classes": classes,
    }


def ratio(part, whole):
    return part / whole if whole else 0.0
