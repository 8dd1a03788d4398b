r"""Return the 95 percent confidence interval of the difference of two means, first minus second,
as a tuple (low, high): the difference plus and minus the 0.975 quantile of the t distribution
with Welch's $\nu$, times the standard error $\sqrt{a + b}$.

`x` and `y` may differ in size, and have gaps, NaN, which are left out. At least two values of each
are known, not all equal.
"""

import numpy as np
from scipy import stats


def welch_interval(x, y):
    # SOLUTION
    x, y = x[~np.isnan(x)], y[~np.isnan(y)]
    a, b = x.var(ddof=1) / x.size, y.var(ddof=1) / y.size
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    half = stats.t.ppf(0.975, nu) * np.sqrt(a + b)
    D = x.mean() - y.mean()
    return D - half, D + half
    # WRONG: takes 1.96, as if the groups were large
    x, y = x[~np.isnan(x)], y[~np.isnan(y)]
    a, b = x.var(ddof=1) / x.size, y.var(ddof=1) / y.size
    half = 1.96 * np.sqrt(a + b)
    D = x.mean() - y.mean()
    return D - half, D + half
    # WRONG: takes the 0.95 quantile, which makes a 90 percent interval
    x, y = x[~np.isnan(x)], y[~np.isnan(y)]
    a, b = x.var(ddof=1) / x.size, y.var(ddof=1) / y.size
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    half = stats.t.ppf(0.95, nu) * np.sqrt(a + b)
    D = x.mean() - y.mean()
    return D - half, D + half
    # WRONG: counts the gaps in the sizes
    n1, n2 = x.size, y.size
    a, b = np.nanvar(x, ddof=1) / n1, np.nanvar(y, ddof=1) / n2
    nu = (a + b) ** 2 / (a**2 / (n1 - 1) + b**2 / (n2 - 1))
    half = stats.t.ppf(0.975, nu) * np.sqrt(a + b)
    D = np.nanmean(x) - np.nanmean(y)
    return D - half, D + half
    # WRONG: fills the gaps with the mean, which makes the interval too short
    x = np.where(np.isnan(x), np.nanmean(x), x)
    y = np.where(np.isnan(y), np.nanmean(y), y)
    a, b = x.var(ddof=1) / x.size, y.var(ddof=1) / y.size
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    half = stats.t.ppf(0.975, nu) * np.sqrt(a + b)
    D = x.mean() - y.mean()
    return D - half, D + half
    # WRONG: takes the second mean minus the first
    x, y = x[~np.isnan(x)], y[~np.isnan(y)]
    a, b = x.var(ddof=1) / x.size, y.var(ddof=1) / y.size
    nu = (a + b) ** 2 / (a**2 / (x.size - 1) + b**2 / (y.size - 1))
    half = stats.t.ppf(0.975, nu) * np.sqrt(a + b)
    D = y.mean() - x.mean()
    return D - half, D + half
    # WRONG: pools the variances, with Student's degrees of freedom
    x, y = x[~np.isnan(x)], y[~np.isnan(y)]
    n1, n2 = x.size, y.size
    squares = (n1 - 1) * x.var(ddof=1) + (n2 - 1) * y.var(ddof=1)
    error = np.sqrt(squares / (n1 + n2 - 2) * (1 / n1 + 1 / n2))
    half = stats.t.ppf(0.975, n1 + n2 - 2) * error
    D = x.mean() - y.mean()
    return D - half, D + half
    # HINT: Leave out the gaps first; then the sizes are those of the known values.
    # HINT: a and b are the squared standard errors. `stats.t.ppf(0.975, nu)` is the quantile: 2.5
    # percent are left out on each side.
    # EXPLAIN: The interval has the difference in its middle. It is longer than with 1.96,
    # because the standard error is estimated from few values.


# CHECK
nan = np.nan
answer = welch_interval(np.array([20.0, nan, 28]), np.array([1.0, 7, nan]))
assert np.shape(answer) == (2,), f"return two numbers, not {answer}"
half = stats.t.ppf(0.975, 625 / 337) * 5
assert np.isclose(np.mean(answer), 20), (
    "20, 28 against 1, 7 differ by 20, the middle of the interval, "
    f"not {np.mean(answer)}"
)
assert np.isclose(answer[0], 20 - half), (
    "there nu is 1.85 and the standard error 5, so the interval begins at "
    f"{20 - half:.2f}, not at {answer[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n1, n2 = rng.integers(3, 12, size=2)
    x = rng.normal(1, rng.exponential() + 0.2, size=n1)
    y = rng.normal(0, rng.exponential() + 0.2, size=n2)
    x[2:][rng.random(n1 - 2) < 0.25] = nan
    y[2:][rng.random(n2 - 2) < 0.25] = nan
    known_x = [v for v in x.tolist() if v == v]
    known_y = [v for v in y.tolist() if v == v]
    test = stats.ttest_ind(known_x, known_y, equal_var=False)
    low, high = test.confidence_interval(0.95)
    answer = welch_interval(x.copy(), y.copy())
    assert np.isclose(answer[0], low), (
        f"for {x.round(2)} and {y.round(2)} the interval begins at "
        f"{low:.3f}, not at {answer[0]}"
    )
    assert np.isclose(answer[1], high), (
        f"for {x.round(2)} and {y.round(2)} the interval ends at "
        f"{high:.3f}, not at {answer[1]}"
    )
