"""Return the Spearman correlation of `x` and `y`, both of shape (n,) and not constant:
the Pearson correlation of their ranks. Equal values share the mean of their places. Do
it without `scipy.stats`.
"""

import numpy as np


def rank_correlation(x, y):
    # SOLUTION
    r_x = (x < x[:, None]).sum(axis=1) + (x == x[:, None]).sum(axis=1) / 2
    r_y = (y < y[:, None]).sum(axis=1) + (y == y[:, None]).sum(axis=1) / 2
    return np.corrcoef(r_x, r_y)[0, 1]
    # WRONG: correlates the values
    return np.corrcoef(x, y)[0, 1]
    # WRONG: argsort tells where the sorted values stand, not their ranks
    return np.corrcoef(np.argsort(x), np.argsort(y))[0, 1]
    # WRONG: gives equal values different ranks, by their order in the array
    r_x = np.argsort(np.argsort(x, kind="stable"))
    r_y = np.argsort(np.argsort(y, kind="stable"))
    return np.corrcoef(r_x, r_y)[0, 1]
    # WRONG: gives equal values the lowest of their places
    r_x = (x < x[:, None]).sum(axis=1)
    r_y = (y < y[:, None]).sum(axis=1)
    return np.corrcoef(r_x, r_y)[0, 1]
    # WRONG: numbers the different values, so that equal ones take one place only
    r_x = np.unique(x, return_inverse=True)[1]
    r_y = np.unique(y, return_inverse=True)[1]
    return np.corrcoef(r_x, r_y)[0, 1]
    # WRONG: the short formula, which is for data without ties
    r_x = (x < x[:, None]).sum(axis=1) + (x == x[:, None]).sum(axis=1) / 2
    r_y = (y < y[:, None]).sum(axis=1) + (y == y[:, None]).sum(axis=1) / 2
    n = x.size
    return 1 - 6 * ((r_x - r_y) ** 2).sum() / (n * (n**2 - 1))
    # HINT: The rank of a value without ties is one more than the count of smaller
    # values. What is it for a value that occurs three times?
    # HINT: Count for each value how many are smaller, and how many are equal, itself
    # included. The shared rank is the first count plus half of (the second plus 1).
    # EXPLAIN: With b smaller values and e equal ones, the places are b + 1 to b + e,
    # and their mean is b + (e + 1) / 2. A constant added to all ranks does not change
    # a correlation, so the last half may be left out.


# CHECK
x = np.array([10.0, 20.0, 30.0, 1000.0])
r = rank_correlation(x, np.array([1.0, 2.0, 3.0, 4.0]))
assert np.isclose(r, 1), f"the same order throughout has r_s = 1, not {r}"
r = rank_correlation(x, np.array([2.0, 4.0, 4.0, 6.0]))
assert np.isclose(r, 4.5 / 22.5**0.5), (
    f"ranks 1, 2.5, 2.5, 4 give 4.5 / sqrt(22.5) = 0.949, not {r}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    n = rng.integers(3, 12)
    x, y = rng.integers(-4, 5, size=(2, n)) / 2.0
    x[:2], y[:2] = (5, 6), (-7, 8)
    order = rng.permutation(n)
    x, y = x[order], y[order]
    ranks = []
    for v in (x, y):
        s = sorted(v)
        places = [[k for k in range(n) if s[k] == value] for value in v]
        ranks.append([sum(p) / len(p) for p in places])
    truth = np.corrcoef(ranks)[0, 1]
    r = rank_correlation(x, y)
    assert np.isclose(r, truth), (
        f"x = {x}, y = {y}: r_s = {truth:.4f}, not {r}"
    )
