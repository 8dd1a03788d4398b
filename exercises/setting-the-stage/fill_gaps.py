r"""Return a copy of `steps` in which each gap is replaced by the mean of the same hour
on the other days.

`steps` has shape $(n, d)$, a row for each day and a column for each hour; gaps are
NaN. Each column has one number or more. Leave `steps` as it is.
"""

import numpy as np


def fill_gaps(steps):
    # SOLUTION
    return np.where(np.isnan(steps), np.nanmean(steps, axis=0), steps)
    # WRONG: takes the mean of the day and not that of the hour
    day = np.nanmean(steps, axis=1, keepdims=True)
    return np.where(np.isnan(steps), day, steps)
    # WRONG: takes one mean for the whole table
    return np.where(np.isnan(steps), np.nanmean(steps), steps)
    # WRONG: counts gaps as zeros in the mean
    full = np.nan_to_num(steps)
    return np.where(np.isnan(steps), full.mean(axis=0), steps)
    # WRONG: fills the gaps with zeros
    return np.nan_to_num(steps)
    # WRONG: writes into the table it was given
    rows, columns = np.nonzero(np.isnan(steps))
    steps[rows, columns] = np.nanmean(steps, axis=0)[columns]
    return steps
    # HINT: `np.nanmean` leaves gaps out of the mean. Along which axis is there one
    # mean for each hour?
    # HINT: `np.where(mask, a, b)` takes from a where the mask is true. A row of
    # means broadcasts over all days.
    # EXPLAIN: The means have shape (d,) and are used for each row. `np.where` makes a
    # new array, so the given one keeps its gaps.


# CHECK
nan = np.nan
steps = np.array([[10.0, nan, 3.0], [20.0, 8.0, nan], [nan, 4.0, 5.0]])
before = steps.copy()
full = fill_gaps(steps)
assert np.shape(full) == (3, 3), (
    f"the copy has the shape of the table, not {np.shape(full)}"
)
assert np.array_equal(steps, before, equal_nan=True), (
    "the given table has to keep its gaps"
)
assert not np.isnan(full).any(), "no gap should be left"
assert np.isclose(full[2, 0], 15), (
    f"hour 0 has 10 and 20 on the other days: 15, not {full[2, 0]}"
)
assert np.isclose(full[0, 1], 6), (
    f"hour 1 has 8 and 4 on the other days: 6, not {full[0, 1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = (int(v) for v in rng.integers(2, 7, size=2))
    steps = rng.integers(0, 50, size=(n, d)).astype(float)
    steps[1:][rng.random((n - 1, d)) < 0.4] = nan
    full = fill_gaps(steps.copy())
    for j in range(d):
        known = [v for v in steps[:, j].tolist() if v == v]
        for i in range(n):
            truth = steps[i, j] if steps[i, j] == steps[i, j] else None
            if truth is None:
                truth = sum(known) / len(known)
            assert np.isclose(full[i, j], truth), (
                f"in a column with {known} the entry of row {i} is "
                f"{truth:.2f}, not {full[i, j]}"
            )
