r"""Return the area under the ROC curve. `y` holds the classes 0 and 1 and `score` the scores,
both of shape (n,). Both classes occur; scores may be tied. Do not use scikit-learn.
"""

import numpy as np


def roc_area(y, score):
    # SOLUTION
    positive, negative = score[y == 1], score[y == 0]
    larger = (positive[:, None] > negative).mean()
    return larger + 0.5 * (positive[:, None] == negative).mean()
    # WRONG: leaves out ties
    positive, negative = score[y == 1], score[y == 0]
    return (positive[:, None] > negative).mean()
    # WRONG: counts ties in full
    positive, negative = score[y == 1], score[y == 0]
    return (positive[:, None] >= negative).mean()
    # WRONG: takes the negatives' side
    positive, negative = score[y == 1], score[y == 0]
    smaller = (positive[:, None] < negative).mean()
    return smaller + 0.5 * (positive[:, None] == negative).mean()
    # WRONG: gives the number of pairs in place of their share
    positive, negative = score[y == 1], score[y == 0]
    larger = (positive[:, None] > negative).sum()
    return larger + 0.5 * (positive[:, None] == negative).sum()
    # WRONG: gives the accuracy at threshold 0.5
    return ((score >= 0.5) == y).mean()
    # WRONG: draws a step for each example, so that ties depend on their order
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(y[order]) / y.sum()
    return hits[y[order] == 0].mean()
    # WRONG: divides by all pairs of examples, not by those of a positive and a negative
    positive, negative = score[y == 1], score[y == 0]
    larger = (positive[:, None] > negative).sum()
    ties = (positive[:, None] == negative).sum()
    return (larger + 0.5 * ties) / (y.size * (y.size - 1) / 2)
    # WRONG: turns scores round that are worse than chance
    positive, negative = score[y == 1], score[y == 0]
    larger = (positive[:, None] > negative).mean()
    area = larger + 0.5 * (positive[:, None] == negative).mean()
    return max(area, 1 - area)
    # HINT: There is a way without a curve: pairs of a positive and a negative example.
    # HINT: What is the share of the pairs in which the positive has the larger score? Add half
    # the share of the ties.
    # EXPLAIN: Each negative is a column under the curve, as high as the share of positives with
    # a larger score. The area adds up the columns, so it is the share of all pairs.


# CHECK
y = np.array([1, 1, 1, 0, 0, 0, 0])
score = np.array([0.9, 0.8, 0.4, 0.7, 0.3, 0.2, 0.1])
area = roc_area(y, score)
assert np.ndim(area) == 0, f"return one number, not {area}"
assert np.isclose(area, 11 / 12), (
    f"in 11 of the 12 pairs the positive is larger: 0.917, not {area}"
)
area = roc_area(np.array([1, 0, 1, 0, 0]), np.array([8, 6, 4, 4, 1]) / 10)
assert np.isclose(area, 0.75), (
    f"with 0.8, 0.4 against 0.6, 0.4, 0.1 it is 4.5 / 6, not {area}"
)
area = roc_area(np.array([0, 1, 1, 0]), np.full(4, 0.5))
assert np.isclose(area, 0.5), (
    f"if all scores are equal, every pair is a tie: 0.5, not {area}"
)
area = roc_area(np.array([1, 0, 0]), np.array([0.2, 0.1, 0.9]))
assert np.isclose(area, 0.5), (
    f"0.2 beats 0.1 and loses to 0.9: one pair of two, 0.5, not {area}"
)
area = roc_area(np.array([1, 0, 0]), np.array([0.2, 0.3, 0.9]))
assert np.isclose(area, 0), (
    f"0.2 loses to 0.3 and to 0.9: the area is 0, not {area}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(4, 25)
    y = rng.integers(0, 2, size=n)
    y[:2] = [1, 0]
    score = (rng.normal(size=n) + 0.7 * y).round(1)
    area = height = width = truth = 0.0
    for s in sorted(set(score.tolist()), reverse=True):  # along the curve
        up = sum((score == s) & (y == 1)) / sum(y == 1)
        right = sum((score == s) & (y == 0)) / sum(y == 0)
        truth += right * (height + up / 2)
        height, width = height + up, width + right
    area = roc_area(y.copy(), score.copy())
    assert np.isclose(area, truth), (
        f"for the classes {y} with the scores {score} the area is "
        f"{truth:.4f}, not {area}"
    )
