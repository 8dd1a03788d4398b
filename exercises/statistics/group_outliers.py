r"""`x` holds n values and `group` the group of each, a whole number, perhaps a negative
one; both have shape (n,). Return a Boolean mask of shape (n,): is the value an outlier
within its own group, by the rule of $1.5\,\mathrm{IQR}$ with the quartiles of
`np.quantile`? A value on the fence is none.
"""

import numpy as np


def group_outliers(x, group):
    # SOLUTION
    out = np.zeros(x.size, dtype=bool)
    for k in np.unique(group):
        q1, q3 = np.quantile(x[group == k], [0.25, 0.75])
        reach = 1.5 * (q3 - q1)
        far = (x < q1 - reach) | (x > q3 + reach)
        out[(group == k) & far] = True
    return out
    # WRONG: one pair of fences for all groups together
    q1, q3 = np.quantile(x, [0.25, 0.75])
    reach = 1.5 * (q3 - q1)
    return (x < q1 - reach) | (x > q3 + reach)
    # WRONG: looks at the upper fence only
    out = np.zeros(x.size, dtype=bool)
    for k in np.unique(group):
        q1, q3 = np.quantile(x[group == k], [0.25, 0.75])
        out[(group == k) & (x > q3 + 1.5 * (q3 - q1))] = True
    return out
    # WRONG: marks a value if it is far from any group, not from its own
    out = np.zeros(x.size, dtype=bool)
    for k in np.unique(group):
        q1, q3 = np.quantile(x[group == k], [0.25, 0.75])
        reach = 1.5 * (q3 - q1)
        out |= (x < q1 - reach) | (x > q3 + reach)
    return out
    # WRONG: gives the answers in the order of the groups, not of the values
    parts = []
    for k in np.unique(group):
        v = x[group == k]
        q1, q3 = np.quantile(v, [0.25, 0.75])
        reach = 1.5 * (q3 - q1)
        parts.append((v < q1 - reach) | (v > q3 + reach))
    return np.concatenate(parts)
    # WRONG: marks the values on the fence as well
    out = np.zeros(x.size, dtype=bool)
    for k in np.unique(group):
        q1, q3 = np.quantile(x[group == k], [0.25, 0.75])
        reach = 1.5 * (q3 - q1)
        far = (x <= q1 - reach) | (x >= q3 + reach)
        out[(group == k) & far] = True
    return out
    # WRONG: counts the groups from 0, and misses those with a number below
    out = np.zeros(x.size, dtype=bool)
    for k in range(group.max() + 1):
        if (group == k).any():
            q1, q3 = np.quantile(x[group == k], [0.25, 0.75])
            reach = 1.5 * (q3 - q1)
            far = (x < q1 - reach) | (x > q3 + reach)
            out[(group == k) & far] = True
    return out
    # WRONG: takes two standard deviations from the group's mean
    out = np.zeros(x.size, dtype=bool)
    for k in np.unique(group):
        v = x[group == k]
        out[group == k] = np.abs(v - v.mean()) > 2 * v.std()
    return out
    # HINT: `np.unique(group)` lists the groups, and `x[group == k]` has the values of
    # one of them.
    # HINT: Start with a mask of `False`. For each group find its fences, and write
    # into the places where `group == k`.
    # EXPLAIN: What is usual in one group can be far out in another. So each group has
    # its own quartiles and fences, and the mask is filled in group by group, which
    # keeps every answer at the place of its value.


# CHECK
x = np.array([10.0, 50, 11, 52, 12, 51, 13, 50, 51, 30, 14])
group = np.array([0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0])
out = group_outliers(x, group)
assert np.shape(out) == (11,), (
    f"eleven values have eleven answers, not shape {np.shape(out)}"
)
assert np.array_equal(np.flatnonzero(out), [9]), (
    f"30 is far from 10 to 14, all others are usual: {out}"
)
x = np.array([5.0, 10, 11, 12, 13, 14, 15, 16, 21])
out = group_outliers(x, np.full(9, -3))
assert not np.any(out), (
    f"5 and 21 stand on the fences, 11 - 6 and 15 + 6, and are none: {out}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    group = rng.integers(-1, 3, size=rng.integers(20, 40)) * 7
    x = 3.0 * group + rng.normal(size=group.size) ** 3
    out = group_outliers(x, group)
    assert np.shape(out) == x.shape, (
        f"{x.size} values have {x.size} answers, not {np.shape(out)}"
    )
    for i in range(x.size):
        v = np.sort(x[group == group[i]])
        q = np.interp([0.25, 0.75], np.linspace(0, 1, v.size), v)
        reach = 1.5 * (q[1] - q[0])
        truth = x[i] < q[0] - reach or x[i] > q[1] + reach
        assert bool(out[i]) == truth, (
            f"{x[i]:.2f} in group {group[i]} ({v.round(2)}): {truth}, not "
            f"{out[i]}"
        )
