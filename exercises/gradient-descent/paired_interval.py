r"""Two methods were run in pairs; their losses are `a` and `b`, both $(n,)$ with $n \ge 2$, pair by
pair. Return the 95 % confidence interval of the mean difference $a - b$, by the t distribution, as
a pair of numbers, the smaller first.
"""

import numpy as np
from scipy import stats


def paired_interval(a, b):
    # SOLUTION
    d = a - b
    se = d.std(ddof=1) / np.sqrt(d.size)
    half = stats.t.ppf(0.975, d.size - 1) * se
    return d.mean() - half, d.mean() + half
    # WRONG: treats the runs as two groups without partners
    n = a.size
    se = np.sqrt((a.var(ddof=1) + b.var(ddof=1)) / n)
    half = stats.t.ppf(0.975, n - 1) * se
    return (a - b).mean() - half, (a - b).mean() + half
    # WRONG: divides by n in the standard deviation
    d = a - b
    half = stats.t.ppf(0.975, d.size - 1) * d.std() / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: uses the spread of one difference, not of their mean
    d = a - b
    half = stats.t.ppf(0.975, d.size - 1) * d.std(ddof=1)
    return d.mean() - half, d.mean() + half
    # WRONG: uses the normal quantile
    d = a - b
    half = 1.96 * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: leaves 5 % on each side
    d = a - b
    half = stats.t.ppf(0.95, d.size - 1) * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: subtracts in the other order
    d = b - a
    se = d.std(ddof=1) / np.sqrt(d.size)
    half = stats.t.ppf(0.975, d.size - 1) * se
    return d.mean() - half, d.mean() + half
    # HINT: What is left of a pair once you compare? One number for each.
    # HINT: Mean of the differences, their standard deviation with n - 1 divided by the root of n, and
    # `stats.t.ppf(0.975, n - 1)`.
    # EXPLAIN: The differences are one sample. The interval is its mean, plus and minus the quantile
    # times the standard error of that mean.


# CHECK
pair = paired_interval(np.array([3.0, 1.0]), np.array([1.0, 1.0]))
assert len(pair) == 2, "an interval has two ends"
assert np.allclose(pair, [1 - 12.7062, 1 + 12.7062], atol=1e-3), (
    f"the differences 2 and 0 have mean 1 and standard error 1; with 1 "
    f"degree of freedom the interval is 1 - 12.71 to 1 + 12.71, not {pair}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(2, 12)
    a = rng.normal(size=n) * 3
    b = a + rng.normal(size=n) + 0.5
    pair = paired_interval(a.copy(), b.copy())
    mean = sum(a - b) / n
    se = (sum((a - b - mean) ** 2) / (n - 1) / n) ** 0.5
    truth = stats.t.interval(0.95, n - 1, loc=mean, scale=se)
    assert np.allclose(pair, truth), (
        f"for {n} pairs the interval is {truth[0]:.3f} to {truth[1]:.3f}, "
        f"not {pair[0]:.3f} to {pair[1]:.3f}"
    )
