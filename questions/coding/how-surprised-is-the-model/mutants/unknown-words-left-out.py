from collections import Counter
from math import exp, log

START, END, UNKNOWN = "<s>", "</s>", "<unk>"


def perplexity(train, test, k):
    pairs, lefts = Counter(), Counter()
    vocabulary = {END, UNKNOWN}
    for sentence in train:
        vocabulary.update(sentence)
        marked = [START, *sentence, END]
        lefts.update(marked[:-1])
        pairs.update(zip(marked, marked[1:]))

    total, number = 0.0, 0
    for sentence in test:
        marked = [START, *(word for word in sentence if word in vocabulary), END]
        for left, right in zip(marked, marked[1:]):
            total += log((pairs[left, right] + k) / (lefts[left] + k * len(vocabulary)))
            number += 1
    return exp(-total / number) if number else None
