"""`X` is a table of shape (n, d) with gaps stored as NaN, and `y` has the label of each
row, of shape (n,). Return two arrays: the rows of X without any gap, and their labels,
both in the old order.
"""

import numpy as np


def complete_rows(X, y):
    # SOLUTION
    complete = ~np.isnan(X).any(axis=1)  # (n,)
    return X[complete], y[complete]
    # WRONG: the labels of the lost rows stay
    return X[~np.isnan(X).any(axis=1)], y
    # WRONG: drops a row only if all of it is missing
    complete = ~np.isnan(X).all(axis=1)
    return X[complete], y[complete]
    # WRONG: gives the rows with gaps
    gappy = np.isnan(X).any(axis=1)
    return X[gappy], y[gappy]
    # WRONG: looks at the first column only
    complete = ~np.isnan(X[:, 0])
    return X[complete], y[complete]
    # WRONG: drops columns in place of rows
    return X[:, ~np.isnan(X).any(axis=0)], y
    # WRONG: drops infinite values, which are no gaps
    complete = np.isfinite(X).all(axis=1)
    return X[complete], y[complete]
    # WRONG: turns gaps into 0, and then drops each row with a 0
    complete = np.nan_to_num(X).all(axis=1)
    return X[complete], y[complete]
    # HINT: `np.isnan(X)` is a mask of shape (n, d). How do you ask of each row whether
    # any entry of it is True?
    # HINT: `.any(axis=1)` gives one answer for each row; `~` turns it round. Use the
    # same mask for X and y.
    # EXPLAIN: A row is complete if none of its entries is missing. One mask for both
    # arrays keeps rows and labels together.


# CHECK
nan = np.nan
X = np.array([[1.0, 2.0], [nan, 3.0], [4.0, 5.0], [6.0, nan], [nan, nan]])
rows, labels = complete_rows(X, np.array([10, 11, 12, 13, 14]))
assert np.array_equal(rows, [[1, 2], [4, 5]]), (
    f"the first and the third row have no gap; not {rows}"
)
assert np.array_equal(labels, [10, 12]), (
    f"their labels are 10 and 12, not {labels}"
)
X = np.array([[0.0, 1.0], [np.inf, 2.0], [nan, 3.0]])
rows, labels = complete_rows(X, np.array([20, 21, 22]))
assert np.array_equal(rows, [[0, 1], [np.inf, 2]]), (
    f"0 and infinity are values, only NaN is a gap: {rows}"
)
assert np.array_equal(labels, [20, 21]), (
    f"the labels of the first two rows are 20 and 21, not {labels}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = rng.integers([1, 1], [12, 5])
    X, y = rng.normal(size=(n, d)), rng.integers(0, 9, size=n)
    X[rng.uniform(size=(n, d)) < 0.25] = nan
    keep = [i for i in range(n) if all(v == v for v in X[i])]
    rows, labels = complete_rows(X.copy(), y.copy())
    assert np.array_equal(rows, X[keep]), (
        f"rows {keep} of {n} have no gap; not {np.shape(rows)}"
    )
    assert np.array_equal(labels, y[keep]), (
        f"rows {keep} have the labels {y[keep]}, not {labels}"
    )
