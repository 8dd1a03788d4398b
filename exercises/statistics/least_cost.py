r"""Return the smallest cost that any threshold can reach, where each miss costs `miss` and each
false alarm costs 1: the least value of `miss * FN + FP`.

`y` holds the classes 0 and 1 and `score` the scores, both of shape (n,). The prediction is
positive where the score is at least the threshold. Scores may be any numbers, and a threshold may
be so high that nothing is positive.
"""

import numpy as np


def least_cost(y, score, miss):
    # SOLUTION
    thresholds = np.append(np.unique(score), np.inf)
    costs = []
    for threshold in thresholds:
        y_hat = score >= threshold
        fn = np.sum(~y_hat & (y == 1))
        fp = np.sum(y_hat & (y == 0))
        costs.append(miss * fn + fp)
    return min(costs)
    # WRONG: forgets the threshold at which nothing is positive
    costs = []
    for threshold in np.unique(score):
        y_hat = score >= threshold
        fn = np.sum(~y_hat & (y == 1))
        fp = np.sum(y_hat & (y == 0))
        costs.append(miss * fn + fp)
    return min(costs)
    # WRONG: exchanges the costs of the two mistakes
    costs = []
    for threshold in np.append(np.unique(score), np.inf):
        y_hat = score >= threshold
        fn = np.sum(~y_hat & (y == 1))
        fp = np.sum(y_hat & (y == 0))
        costs.append(fn + miss * fp)
    return min(costs)
    # WRONG: takes the threshold 0.5
    y_hat = score >= 0.5
    return miss * np.sum(~y_hat & (y == 1)) + np.sum(y_hat & (y == 0))
    # WRONG: gives the threshold in place of its cost
    thresholds = np.append(np.unique(score), np.inf)
    costs = []
    for threshold in thresholds:
        y_hat = score >= threshold
        fn = np.sum(~y_hat & (y == 1))
        fp = np.sum(y_hat & (y == 0))
        costs.append(miss * fn + fp)
    return thresholds[np.argmin(costs)]
    # WRONG: says positive only above the threshold, so the lowest score never is
    costs = []
    for threshold in np.append(np.unique(score), np.inf):
        y_hat = score > threshold
        fn = np.sum(~y_hat & (y == 1))
        fp = np.sum(y_hat & (y == 0))
        costs.append(miss * fn + fp)
    return min(costs)
    # WRONG: takes the threshold with the highest accuracy
    best, cost = -1.0, 0.0
    for threshold in np.append(np.unique(score), np.inf):
        y_hat = score >= threshold
        fn = np.sum(~y_hat & (y == 1))
        fp = np.sum(y_hat & (y == 0))
        if np.mean(y_hat == y) > best:
            best, cost = np.mean(y_hat == y), miss * fn + fp
    return cost
    # WRONG: tries thresholds between 0 and 1 only, as if every score lay there
    costs = []
    for threshold in np.linspace(0, 1, 101):
        y_hat = score >= threshold
        fn = np.sum(~y_hat & (y == 1))
        fp = np.sum(y_hat & (y == 0))
        costs.append(miss * fn + fp)
    return min(costs)
    # HINT: Between two neighbouring scores nothing changes. So only which thresholds have to
    # be tried?
    # HINT: Try each score as a threshold, and one that is larger than all of them. Count the
    # two mistakes for each.
    # EXPLAIN: With n different scores there are n + 1 ways to cut the sorted examples into a
    # quiet and a ringing part, and each is tried.


# CHECK
y = np.array([0, 1, 0, 1, 0])
score = np.array([0.1, 0.2, 0.3, 0.8, 0.6])
cost = least_cost(y, score, 10)
assert np.ndim(cost) == 0, f"return one number, not {cost}"
assert np.isclose(cost, 2), (
    f"from 0.2 on there is no miss and two false alarms: cost 2, not {cost}"
)
cost = least_cost(np.array([1, 0, 0]), np.array([1.0, 2.0, 7.0]), 1.5)
assert np.isclose(cost, 1.5), (
    f"here silence is best, with one miss: 1.5, not {cost}"
)
cost = least_cost(np.array([0, 1, 0]), np.array([-3.0, -2.0, 5.0]), 4)
assert np.isclose(cost, 1), (
    "with the scores -3, -2 and 5 the threshold -2 has no miss and one "
    f"false alarm: cost 1, not {cost}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    n = rng.integers(2, 20)
    y = rng.integers(0, 2, size=n)
    score = (rng.random(n) * 0.6 + 0.3 * y * (rng.random() < 0.7)).round(2)
    miss = float(rng.choice([0.25, 0.5, 1, 2, 5, 20]))
    pairs = sorted(zip(score.tolist(), y.tolist()))
    best = float("inf")
    for limit in [-1.0] + score.tolist():  # quiet up to this score
        cost = sum(miss for s, c in pairs if s <= limit and c == 1)
        cost += sum(1 for s, c in pairs if s > limit and c == 0)
        best = min(best, cost)
    cost = least_cost(y.copy(), score.copy(), miss)
    assert np.isclose(cost, best), (
        f"for the classes {y}, the scores {score} and a miss at {miss}, "
        f"the least cost is {best}, not {cost}"
    )
