"""`x` holds n values with gaps stored as NaN, and `group` the group of each, a whole
number, perhaps a negative one; both have shape (n,). Return x with each gap filled by
the mean of the observed values of its own group. Every group has an observed value.
Leave `x` as it is.
"""

import numpy as np


def fill_by_group(x, group):
    # SOLUTION
    filled = x.copy()
    for k in np.unique(group):
        inside = group == k
        filled[inside & np.isnan(x)] = np.nanmean(x[inside])
    return filled
    # WRONG: fills with the mean of everybody
    return np.where(np.isnan(x), np.nanmean(x), x)
    # WRONG: replaces the observed values of the group as well
    filled = x.copy()
    for k in np.unique(group):
        filled[group == k] = np.nanmean(x[group == k])
    return filled
    # WRONG: takes the mean of the other groups
    filled = x.copy()
    for k in np.unique(group):
        others = x[group != k] if (group != k).any() else x
        filled[(group == k) & np.isnan(x)] = np.nanmean(others)
    return filled
    # WRONG: averages the means of the groups, whatever the gap's own group is
    means = [np.nanmean(x[group == k]) for k in np.unique(group)]
    return np.where(np.isnan(x), np.mean(means), x)
    # WRONG: counts the groups from 0, and misses those with a number below
    filled = x.copy()
    for k in range(group.max() + 1):
        inside = group == k
        if inside.any():
            filled[inside & np.isnan(x)] = np.nanmean(x[inside])
    return filled
    # WRONG: writes into the argument
    for k in np.unique(group):
        inside = group == k
        x[inside & np.isnan(x)] = np.nanmean(x[inside])
    return x
    # HINT: Go through the groups with `np.unique(group)`. Which two conditions hold for
    # an entry that is filled in this round?
    # HINT: Work on a copy. The mask of the entries to fill is
    # `(group == k) & np.isnan(x)`, and the fill is `np.nanmean(x[group == k])`.
    # EXPLAIN: Each round fills the gaps of one group with that group's own mean. If the
    # gaps come by chance within each group, their values are like the observed ones
    # there, so the mean of the whole column comes out right on average.


# CHECK
nan = np.nan
x = np.array([20.0, nan, 24.0, 35.0, nan, 31.0])
group = np.array([0, 0, 0, 1, 1, 1])
before = x.copy()
filled = fill_by_group(x, group)
assert np.array_equal(x, before, equal_nan=True), (
    "the column that was handed in still has its gaps"
)
assert np.isclose(filled[1], 22), (
    f"the first group has 20 and 24 observed, mean 22, not {filled[1]}"
)
assert np.isclose(filled[4], 33), (
    f"the second group has 35 and 31 observed, mean 33, not {filled[4]}"
)
assert filled[0] == 20, f"observed values stay: 20, not {filled[0]}"
rng = np.random.default_rng(0)
for _ in range(20):
    K = int(rng.integers(1, 4))
    group = np.append(np.arange(K), rng.integers(0, K, size=12)) * 7 - 7
    x = group + rng.normal(size=group.size)
    x[K:][rng.uniform(size=12) < 0.4] = nan
    order = rng.permutation(group.size)
    x, group = x[order], group[order]
    before = x.copy()
    filled = fill_by_group(x, group)
    for i in range(x.size):
        seen = [
            v for v, g in zip(before, group) if g == group[i] and v == v
        ]
        truth = before[i]
        if truth != truth:
            truth = sum(seen) / len(seen)
        assert np.isclose(filled[i], truth), (
            f"place {i}, group {group[i]}: {truth:.3f}, not {filled[i]}"
        )
