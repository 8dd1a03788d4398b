"""`X` is a table of shape (n, d). Return the median absolute deviation of each column,
an array of shape (d,), without a factor: the median of the distances from the column's
median.
"""

import numpy as np


def column_mads(X):
    # SOLUTION
    return np.median(np.abs(X - np.median(X, axis=0)), axis=0)
    # WRONG: distances from the mean
    return np.median(np.abs(X - X.mean(axis=0)), axis=0)
    # WRONG: averages the distances
    return np.mean(np.abs(X - np.median(X, axis=0)), axis=0)
    # WRONG: forgets the absolute value, and the distances cancel
    return np.median(X - np.median(X, axis=0), axis=0)
    # WRONG: one median for the whole table
    return np.median(np.abs(X - np.median(X)), axis=0)
    # WRONG: takes medians along the rows
    centre = np.median(X, axis=1, keepdims=True)
    return np.median(np.abs(X - centre), axis=1)
    # HINT: `np.median(X, axis=0)` has one median for each column, of shape (d,). What
    # does `X` minus it give?
    # HINT: Take the absolute value of the differences, then a median again, down the
    # columns.
    # EXPLAIN: The inner median is the centre of each column, and broadcasting
    # subtracts it from every row. The outer median picks the middle distance, so half
    # of the values are at most that far away, however far the others are.


# CHECK
X = np.array(
    [[1.0, 10.0], [2.0, 10.0], [4.0, 10.0], [5.0, 12.0], [99.0, 90.0]]
)
mads = column_mads(X)
assert np.shape(mads) == (2,), (
    f"two columns have two deviations, not shape {np.shape(mads)}"
)
assert np.isclose(mads[0], 2), (
    f"distances from 4 are 3, 2, 0, 1, 95: the middle is 2, not {mads[0]}"
)
assert np.isclose(mads[1], 0), (
    f"distances from 10 are 0, 0, 0, 2, 80: the middle is 0, not {mads[1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = rng.integers([2, 1], [9, 5])
    X = rng.normal(5, 3, size=(n, d)) ** 3
    mads = column_mads(X)
    assert np.shape(mads) == (d,), (
        f"{d} columns have {d} deviations, not shape {np.shape(mads)}"
    )
    for j in range(d):
        x = np.sort(X[:, j])
        gaps = np.sort(abs(x - (x[(n - 1) // 2] + x[n // 2]) / 2))
        truth = (gaps[(n - 1) // 2] + gaps[n // 2]) / 2
        assert np.isclose(mads[j], truth), (
            f"{x.round(1)} has the deviation {truth:.3f}, not {mads[j]}"
        )
