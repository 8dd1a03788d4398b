r"""Two methods were run at several learning rates with the same $n \ge 2$ seeds. `val_a` and `test_a`, `(r, n)`, hold
the validation and test losses of A, rates in rows and seeds in columns; `val_b` and `test_b`, `(q, n)`, those of B.
Choose one rate for each method by its mean validation loss (there are no ties), and return the 95 % confidence interval of the mean difference of their
test losses, A minus B, for paired seeds, as a pair, the smaller end first.
"""

import numpy as np
from scipy import stats


def fair_interval(val_a, test_a, val_b, test_b):
    # SOLUTION
    a = test_a[val_a.mean(axis=1).argmin()]
    b = test_b[val_b.mean(axis=1).argmin()]
    d = a - b
    se = d.std(ddof=1) / np.sqrt(d.size)
    half = stats.t.ppf(0.975, d.size - 1) * se
    return d.mean() - half, d.mean() + half
    # WRONG: chooses on the test losses
    a = test_a[test_a.mean(axis=1).argmin()]
    b = test_b[test_b.mean(axis=1).argmin()]
    d = a - b
    half = stats.t.ppf(0.975, d.size - 1) * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: compares the validation losses that were used to choose
    a = val_a[val_a.mean(axis=1).argmin()]
    b = val_b[val_b.mean(axis=1).argmin()]
    d = a - b
    half = stats.t.ppf(0.975, d.size - 1) * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: takes the best rate of each seed
    d = test_a.min(axis=0) - test_b.min(axis=0)
    half = stats.t.ppf(0.975, d.size - 1) * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: chooses another rate for each seed
    seeds = np.arange(test_a.shape[1])
    d = test_a[val_a.argmin(axis=0), seeds]
    d = d - test_b[val_b.argmin(axis=0), seeds]
    half = stats.t.ppf(0.975, d.size - 1) * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: gives both methods the row that is best for A
    row = val_a.mean(axis=1).argmin()
    d = test_a[row] - test_b[min(row, len(test_b) - 1)]
    half = stats.t.ppf(0.975, d.size - 1) * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: treats the runs as two groups without partners
    a = test_a[val_a.mean(axis=1).argmin()]
    b = test_b[val_b.mean(axis=1).argmin()]
    se = np.sqrt((a.var(ddof=1) + b.var(ddof=1)) / a.size)
    half = stats.t.ppf(0.975, a.size - 1) * se
    return (a - b).mean() - half, (a - b).mean() + half
    # WRONG: uses the normal quantile
    d = test_a[val_a.mean(axis=1).argmin()]
    d = d - test_b[val_b.mean(axis=1).argmin()]
    half = 1.96 * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: divides by n in the standard deviation
    d = test_a[val_a.mean(axis=1).argmin()]
    d = d - test_b[val_b.mean(axis=1).argmin()]
    half = stats.t.ppf(0.975, d.size - 1) * d.std() / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # WRONG: subtracts in the other order
    d = test_b[val_b.mean(axis=1).argmin()]
    d = d - test_a[val_a.mean(axis=1).argmin()]
    half = stats.t.ppf(0.975, d.size - 1) * d.std(ddof=1) / np.sqrt(d.size)
    return d.mean() - half, d.mean() + half
    # HINT: Two decisions before any statistics: which row of A, which row of B, and which arrays may
    # you look at for that?
    # HINT: Then one row of differences, its mean, its standard error, and a quantile of t.
    # EXPLAIN: Validation chooses, test reports, and pairs take out what made a seed hard for both. The
    # lists of rates may differ, as here; their lengths should not, if the budget is to be fair.


# CHECK
val_a = np.array([[0.2, 0.4], [0.5, 0.5]])
test_a = np.array([[3.0, 1.0], [0.0, 0.0]])
val_b, test_b = np.array([[0.9, 0.9]]), np.array([[1.0, 1.0]])
pair = fair_interval(val_a, test_a, val_b, test_b)
assert len(pair) == 2, "an interval has two ends"
assert np.allclose(pair, [1 - 12.7062, 1 + 12.7062], atol=1e-3), (
    "A is taken at its first rate, so the differences are 2 and 0: mean 1, "
    f"standard error 1, interval 1 - 12.71 to 1 + 12.71, not {pair}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    n, r, q = rng.integers(2, 9), rng.integers(1, 6), rng.integers(1, 6)
    hard = rng.exponential(size=n)
    val_a, test_a = hard + rng.normal(size=(2, r, n)) / 3
    val_b, test_b = hard + rng.normal(size=(2, q, n)) / 3
    given = [val_a, test_a, val_b, test_b]
    kept = [x.copy() for x in given]
    pair = fair_interval(*given)
    same = all(np.array_equal(x, y) for x, y in zip(given, kept))
    assert same, "the arrays have to stay as they were"
    sums_a, sums_b = [sum(x) for x in val_a], [sum(x) for x in val_b]
    i, j = sums_a.index(min(sums_a)), sums_b.index(min(sums_b))
    d = [x - y for x, y in zip(test_a[i], test_b[j])]
    mean = sum(d) / n
    se = (sum((x - mean) ** 2 for x in d) / (n - 1) / n) ** 0.5
    truth = stats.t.interval(0.95, n - 1, loc=mean, scale=se)
    assert np.allclose(pair, truth), (
        f"{n} seeds, A at its rate {i}, B at its rate {j}: the interval "
        f"is {truth[0]:.3f} to {truth[1]:.3f}, "
        f"not {pair[0]:.3f} to {pair[1]:.3f}"
    )
