r"""Return Cohen's $d$ of two groups: the difference of their means, first minus second, in
units of the pooled standard deviation.

`x` and `y` have the shapes $(n_1,)$ and $(n_2,)$; the sizes may differ, and are at least 2.
"""

import numpy as np


def cohens_d(x, y):
    # SOLUTION
    above = (x.size - 1) * x.var(ddof=1) + (y.size - 1) * y.var(ddof=1)
    pooled = above / (x.size + y.size - 2)
    return (x.mean() - y.mean()) / np.sqrt(pooled)
    # WRONG: averages the two variances with equal weights
    pooled = (x.var(ddof=1) + y.var(ddof=1)) / 2
    return (x.mean() - y.mean()) / np.sqrt(pooled)
    # WRONG: takes the spread of all numbers together, which contains the difference
    both = np.concatenate([x, y])
    return (x.mean() - y.mean()) / both.std(ddof=1)
    # WRONG: divides by the standard error, which gives t
    above = (x.size - 1) * x.var(ddof=1) + (y.size - 1) * y.var(ddof=1)
    pooled = above / (x.size + y.size - 2)
    error = np.sqrt(pooled * (1 / x.size + 1 / y.size))
    return (x.mean() - y.mean()) / error
    # WRONG: divides by the pooled variance, not by its root
    above = (x.size - 1) * x.var(ddof=1) + (y.size - 1) * y.var(ddof=1)
    pooled = above / (x.size + y.size - 2)
    return (x.mean() - y.mean()) / pooled
    # WRONG: divides the squares by n1 + n2
    above = (x.size - 1) * x.var(ddof=1) + (y.size - 1) * y.var(ddof=1)
    pooled = above / (x.size + y.size)
    return (x.mean() - y.mean()) / np.sqrt(pooled)
    # WRONG: takes the second group minus the first
    above = (x.size - 1) * x.var(ddof=1) + (y.size - 1) * y.var(ddof=1)
    pooled = above / (x.size + y.size - 2)
    return (y.mean() - x.mean()) / np.sqrt(pooled)
    # WRONG: uses the spread of the second group only
    return (x.mean() - y.mean()) / y.std(ddof=1)
    # HINT: Which sum of squares has each group around its own mean?
    # HINT: Weigh each sample variance by its n - 1, add them, and divide by the sum of the
    # weights. The root of that is the unit.
    # EXPLAIN: Pooling adds up the squared distances from each group's own mean. The unit is a
    # typical scatter of single values, so doubling the data leaves d about where it was.


# CHECK
d = cohens_d(np.array([5.0, 7.0, 9.0]), np.array([2.0, 4.0]))
assert np.ndim(d) == 0, f"return one number, not {d}"
assert np.isclose(d, 4 / np.sqrt(10 / 3)), (
    "5, 7, 9 and 2, 4: the means differ by 4 and the pooled variance is "
    f"10/3, so d is 2.19, not {d}"
)
d = cohens_d(np.array([2.0, 4.0]), np.array([5.0, 7.0, 9.0]))
assert np.isclose(d, -4 / np.sqrt(10 / 3)), (
    f"first minus second: 2, 4 and 5, 7, 9 have d = -2.19, not {d}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n1, n2 = rng.integers(2, 15, size=2)
    x = rng.normal(rng.normal(), rng.exponential() + 0.2, size=n1)
    y = rng.normal(0, rng.exponential() + 0.2, size=n2)
    m1, m2 = sum(x) / n1, sum(y) / n2
    squares = sum((v - m1) ** 2 for v in x) + sum((v - m2) ** 2 for v in y)
    truth = (m1 - m2) / (squares / (n1 + n2 - 2)) ** 0.5
    d = cohens_d(x.copy(), y.copy())
    assert np.isclose(d, truth), (
        f"for {x.round(2)} and {y.round(2)} d is {truth:.3f}, not {d}"
    )
