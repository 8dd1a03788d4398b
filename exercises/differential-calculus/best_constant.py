r"""Return the number $c$ that makes

$$
L(c) = \frac1n \sum_{i=1}^n (x_i - c)^2 + \lambda c^2
$$

smallest. `x` has the shape $(n,)$, $n \ge 1$, and `lam` is $\lambda \ge 0$. Find the
formula by hand first.
"""

import numpy as np


def best_constant(x, lam):
    # SOLUTION
    return x.mean() / (1 + lam)
    # WRONG: takes the sum of squares for their mean
    return x.sum() / (x.size + lam)
    # WRONG: forgets the penalty
    return x.mean()
    # WRONG: subtracts the penalty in place of shrinking
    return x.mean() - lam
    # WRONG: forgets the 2 of the squares, but not of the penalty
    return x.mean() / (1 + 2 * lam)
    # WRONG: takes the middle number, which is best for absolute values
    return np.median(x) / (1 + lam)
    # WRONG: turns the sign of the penalty's slope
    return x.mean() / (1 - lam) if lam != 1 else np.inf
    # WRONG: searches a grid in steps of 0.001 in place of finding the formula
    grid = np.arange(x.min() - abs(x.min()), 2 * abs(x.max()) + 0.1, 1e-3)
    L = ((x[:, None] - grid) ** 2).mean(axis=0) + lam * grid**2
    return grid[L.argmin()]
    # WRONG: gives the value of L, not the place
    c = x.mean() / (1 + lam)
    return ((x - c) ** 2).mean() + lam * c**2
    # HINT: Differentiate by c: the inner slope of each bracket is -1.
    # HINT: The slope is -2 times (mean of x minus c), plus 2 lam c. Set it to 0, and
    # collect c.
    # EXPLAIN: The slope -2 (mean - c) + 2 lam c is zero at c = mean / (1 + lam). The
    # second derivative is 2 + 2 lam > 0 everywhere, so L is convex and this is the
    # global minimum. The penalty pulls the mean towards 0.


# CHECK
c = best_constant(np.array([2.0, 3.0, 7.0]), 0.0)
assert np.isclose(c, 4), (
    f"without penalty the best constant for 2, 3, 7 is the mean 4, not {c}"
)
c = best_constant(np.array([2.0, 3.0, 7.0]), 1.0)
assert np.isclose(c, 2), (
    f"with lam = 1, L has slope 4c - 8, zero at 2, not at {c}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    x = rng.normal(loc=1, scale=3, size=rng.integers(1, 8))
    lam = rng.uniform(0, 3)
    c = best_constant(x, lam)
    here = ((x - c) ** 2).mean() + lam * c**2
    for step in (-1e-5, 1e-5):
        there = ((x - c - step) ** 2).mean() + lam * (c + step) ** 2
        assert here < there, (
            f"for x = {x.round(2)} and lam = {lam:.2f}, L is smaller at "
            f"{c + step:.6f} than at {c:.6f}"
        )
