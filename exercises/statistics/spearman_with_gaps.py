r"""Return the Spearman correlation of two columns with gaps: leave out every row in which `x` or
`y` is NaN, and then take the Pearson correlation of the ranks.

Both have shape (n,). At least three rows are complete, with different values in both columns.
Equal values share their average rank, as `stats.rankdata` gives it.
"""

import numpy as np
from scipy import stats


def spearman_with_gaps(x, y):
    # SOLUTION
    known = ~(np.isnan(x) | np.isnan(y))
    ranks_x = stats.rankdata(x[known])
    ranks_y = stats.rankdata(y[known])
    return np.corrcoef(ranks_x, ranks_y)[0, 1]
    # WRONG: leaves out the gaps of each column on its own, which moves the pairs apart
    ranks_x = stats.rankdata(x[~np.isnan(x)])
    ranks_y = stats.rankdata(y[~np.isnan(y)])
    n = min(ranks_x.size, ranks_y.size)
    return np.corrcoef(ranks_x[:n], ranks_y[:n])[0, 1]
    # WRONG: fills the gaps with the mean
    filled_x = np.where(np.isnan(x), np.nanmean(x), x)
    filled_y = np.where(np.isnan(y), np.nanmean(y), y)
    return np.corrcoef(stats.rankdata(filled_x), stats.rankdata(filled_y))[
        0, 1
    ]
    # WRONG: correlates the values, not their ranks
    known = ~(np.isnan(x) | np.isnan(y))
    return np.corrcoef(x[known], y[known])[0, 1]
    # WRONG: gives equal values different ranks, in their order
    known = ~(np.isnan(x) | np.isnan(y))
    ranks_x = x[known].argsort(kind="stable").argsort(kind="stable")
    ranks_y = y[known].argsort(kind="stable").argsort(kind="stable")
    return np.corrcoef(ranks_x, ranks_y)[0, 1]
    # WRONG: leaves out a row only if both are missing
    known = ~(np.isnan(x) & np.isnan(y))
    x, y = np.nan_to_num(x[known]), np.nan_to_num(y[known])
    return np.corrcoef(stats.rankdata(x), stats.rankdata(y))[0, 1]
    # WRONG: takes argsort for ranks
    known = ~(np.isnan(x) | np.isnan(y))
    return np.corrcoef(x[known].argsort(), y[known].argsort())[0, 1]
    # HINT: A row counts only if both values are known. Make one mask for both columns.
    # HINT: Rank the two columns after the rows have gone, then `np.corrcoef`.
    # EXPLAIN: A pair with a gap has no place in a correlation. The ranks have to be made anew
    # among the rows that are left, and equal values share theirs.


# CHECK
nan = np.nan
x = np.array([1.0, 2, nan, 4, 5, 9])
y = np.array([3.0, nan, 7, 8, 10, 100])
r = spearman_with_gaps(x.copy(), y.copy())
assert np.ndim(r) == 0, f"return one number, not {r}"
assert np.isclose(r, 1), (
    "in the four complete rows y rises with x: the ranks have correlation "
    f"1, not {r}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(7, 15)
    x = rng.integers(0, 9, size=n) * 1.0
    y = (x * rng.choice([-1, 1]) + rng.integers(0, 9, size=n)) ** 3 * 1.0
    x[3:][rng.random(n - 3) < 0.2] = nan
    y[3:][rng.random(n - 3) < 0.2] = nan
    x[:3], y[:3] = (
        rng.permutation([0.0, 4, 8]),
        rng.permutation([1.0, 2, 3]),
    )
    pairs = [
        (a, b) for a, b in zip(x.tolist(), y.tolist()) if a == a and b == b
    ]
    ranked = []
    for column in zip(*pairs):
        ranked.append(
            [sum((w < v) + (w == v) / 2 for w in column) for v in column]
        )
    a, b = (np.array(c) - np.mean(c) for c in ranked)
    truth = (a * b).sum() / ((a**2).sum() * (b**2).sum()) ** 0.5
    r = spearman_with_gaps(x.copy(), y.copy())
    assert np.isclose(r, truth), (
        f"the complete pairs {pairs} have r_s = {truth:.3f}, not {r}"
    )
