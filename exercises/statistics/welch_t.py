r"""Return Welch's t statistic and its degrees of freedom, as a tuple of two numbers.

`x` and `y` hold the two groups, of shapes $(n_1,)$ and $(n_2,)$, each of two or more numbers
that are not all equal. Compute from the definition, without SciPy.
"""

import numpy as np


def welch_t(x, y):
    # SOLUTION
    a = x.var(ddof=1) / x.size
    b = y.var(ddof=1) / y.size
    t = (x.mean() - y.mean()) / np.sqrt(a + b)
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    return t, nu
    # WRONG: divides by n in the variances
    a = x.var() / x.size
    b = y.var() / y.size
    t = (x.mean() - y.mean()) / np.sqrt(a + b)
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    return t, nu
    # WRONG: pools the variances, which is Student's test
    n = x.size + y.size - 2
    pooled = (
        (x.size - 1) * x.var(ddof=1) + (y.size - 1) * y.var(ddof=1)
    ) / n
    t = (x.mean() - y.mean()) / np.sqrt(pooled * (1 / x.size + 1 / y.size))
    return t, n
    # WRONG: takes Student's degrees of freedom
    a = x.var(ddof=1) / x.size
    b = y.var(ddof=1) / y.size
    t = (x.mean() - y.mean()) / np.sqrt(a + b)
    return t, x.size + y.size - 2
    # WRONG: adds the standard errors in place of their squares
    a = x.var(ddof=1) / x.size
    b = y.var(ddof=1) / y.size
    t = (x.mean() - y.mean()) / (np.sqrt(a) + np.sqrt(b))
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    return t, nu
    # WRONG: forgets to divide the variances by the group sizes
    a = x.var(ddof=1)
    b = y.var(ddof=1)
    t = (x.mean() - y.mean()) / np.sqrt(a + b)
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    return t, nu
    # WRONG: loses the sign
    a = x.var(ddof=1) / x.size
    b = y.var(ddof=1) / y.size
    t = abs(x.mean() - y.mean()) / np.sqrt(a + b)
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    return t, nu
    # HINT: Begin with the squared standard error of each mean: the sample variance divided by
    # the size of that group.
    # HINT: With these two numbers a and b, t is the difference of the means divided by the
    # root of a + b. Then the formula for the degrees of freedom.
    # EXPLAIN: The variances of the two means add up, because the groups are independent. The
    # degrees of freedom are near those of the group that dominates the sum.


# CHECK
answer = welch_t(np.array([20.0, 28.0]), np.array([1.0, 7.0]))
assert np.shape(answer) == (2,), f"return two numbers, not {answer}"
assert np.isclose(answer[0], 4), (
    "20, 28 against 1, 7: the means differ by 20, the squared standard "
    f"errors are 16 and 9, so t = 20 / 5 = 4, not {answer[0]}"
)
assert np.isclose(answer[1], 625 / 337), (
    f"there nu = 25^2 / (16^2 + 9^2) = 1.85, not {answer[1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n1, n2 = rng.integers(2, 12, size=2)
    x = rng.normal(0, rng.exponential() + 0.2, size=n1) + rng.normal()
    y = rng.normal(0, rng.exponential() + 0.2, size=n2)
    squares = []
    for g in (x, y):
        mean = sum(g) / len(g)
        s2 = sum((v - mean) ** 2 for v in g) / (len(g) - 1)
        squares.append(s2 / len(g))
    t = (sum(x) / n1 - sum(y) / n2) / sum(squares) ** 0.5
    share = squares[0] / sum(squares)
    nu = 1 / (share**2 / (n1 - 1) + (1 - share) ** 2 / (n2 - 1))
    answer = welch_t(x.copy(), y.copy())
    assert np.isclose(answer[0], t), (
        f"for {x.round(2)} and {y.round(2)} t is {t:.3f}, not {answer[0]}"
    )
    assert np.isclose(answer[1], nu), (
        f"for {x.round(2)} and {y.round(2)} nu is {nu:.3f}, not {answer[1]}"
    )
