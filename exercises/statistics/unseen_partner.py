r"""`x` has shape (n,) and at least three different values, symmetric or not. Return a
column `y` of the same shape that is a function of `x` (equal $x_i$ have equal $y_i$),
is not constant, and has the Pearson correlation 0 with `x`.
"""

import numpy as np


def unseen_partner(x):
    # SOLUTION
    u = x - x.mean()  # (n,)
    y = u**2  # (n,)
    slope = ((y - y.mean()) * u).sum() / (u**2).sum()
    return y - slope * u
    # WRONG: the parabola alone, which does it only for a symmetric x
    return (x - x.mean()) ** 2
    # WRONG: noise: nearly uncorrelated, and no function of x
    return np.random.default_rng(1).normal(size=x.size)
    # WRONG: constant, which has no correlation
    return np.zeros(x.size)
    # WRONG: the parabola round 0, which is not the mean
    return x**2
    # WRONG: the cube without its line, which may leave nothing
    u = x - x.mean()
    slope = (u**4).sum() / (u**2).sum()
    return u**3 - slope * u
    # WRONG: the distance from the median
    return np.abs(x - np.median(x))
    # HINT: Start from any curve, such as the square of the distance from the mean. In
    # general it still has some correlation with x. What could you subtract?
    # HINT: Subtract a multiple c of u, the distances of x from its mean. Choose c so
    # that the products of u with the rest add up to 0.
    # EXPLAIN: With c = sum(y u) / sum(u u) the products of u and y - c u have the sum
    # sum(y u) - c sum(u u) = 0. (As the sum of u is 0, it does not matter whether the
    # mean of y is subtracted.) The rest is still a curve in x, and no constant: a
    # parabola minus a line takes any one value at two places at most, and x has three.


# CHECK
y = np.asarray(unseen_partner(np.array([2.0, 4.0, 6.0])), dtype=float)
assert y.shape == (3,), f"three values of x have three of y, not {y.shape}"
assert y.max() - y.min() > 1e-6, f"for x = 2, 4, 6, y is not constant: {y}"
rng = np.random.default_rng(0)
for t in range(20):
    n = rng.integers(4, 15)
    x = rng.integers(0, 6, size=n) + rng.integers(0, 9) / 2
    x[:3] = 0.0, 1.5, 7.0
    x = rng.permutation(x)
    y = np.asarray(unseen_partner(x.copy()), dtype=float)
    assert y.shape == x.shape, (
        f"y has a value for each of the {n} of x, not shape {y.shape}"
    )
    spread = y.max() - y.min()
    assert spread > 1e-6, "y is not constant"
    for value in np.unique(x):
        same = y[x == value]
        assert same.max() - same.min() <= 1e-9 * spread, (
            f"x = {value} has one y, not {same}"
        )
    r = np.corrcoef(x, y)[0, 1]
    assert abs(r) < 1e-6, f"x = {x}: r is 0, not {r:.4f}"
