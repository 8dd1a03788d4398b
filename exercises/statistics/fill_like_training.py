"""`X_train` and `X_test` have shapes (n, d) and (m, d), with gaps stored as NaN. Return
`X_test` with each gap filled by the mean of the observed values of that column in
`X_train`. Every training column has an observed value. Leave the arguments as they are.
"""

import numpy as np


def fill_like_training(X_train, X_test):
    # SOLUTION
    return np.where(np.isnan(X_test), np.nanmean(X_train, axis=0), X_test)
    # WRONG: fills with the test set's own means
    return np.where(np.isnan(X_test), np.nanmean(X_test, axis=0), X_test)
    # WRONG: takes the means over both sets
    means = np.nanmean(np.vstack([X_train, X_test]), axis=0)
    return np.where(np.isnan(X_test), means, X_test)
    # WRONG: one mean for the whole table
    return np.where(np.isnan(X_test), np.nanmean(X_train), X_test)
    # WRONG: looks for gaps with ==, and finds none
    return np.where(X_test == np.nan, np.nanmean(X_train, axis=0), X_test)
    # WRONG: counts the training gaps as zeros
    means = np.nan_to_num(X_train).mean(axis=0)
    return np.where(np.isnan(X_test), means, X_test)
    # WRONG: fills with medians
    middle = np.nanmedian(X_train, axis=0)
    return np.where(np.isnan(X_test), middle, X_test)
    # WRONG: writes into the argument
    rows, columns = np.nonzero(np.isnan(X_test))
    X_test[rows, columns] = np.nanmean(X_train, axis=0)[columns]
    return X_test
    # WRONG: fills the training set as well, in place
    means = np.nanmean(X_train, axis=0)
    rows, columns = np.nonzero(np.isnan(X_train))
    X_train[rows, columns] = means[columns]
    return np.where(np.isnan(X_test), means, X_test)
    # HINT: `np.nanmean` with an axis leaves the gaps out. Which axis gives one mean for
    # each column?
    # HINT: `np.where(gaps, a, b)` takes a where there is a gap and b elsewhere, and
    # broadcasts the row of means down the table.
    # EXPLAIN: The means have shape (d,) and belong to the columns. `np.where` makes a
    # new array, so the arguments stay as they are. The test set is filled with what
    # was known before it was seen.


# CHECK
nan = np.nan
X_train = np.array([[1.0, 10.0], [nan, 30.0], [5.0, nan], [9.0, 80.0]])
X_test = np.array([[nan, 7.0], [2.0, nan]])
before, train_before = X_test.copy(), X_train.copy()
filled = fill_like_training(X_train, X_test)
assert np.array_equal(X_test, before, equal_nan=True), (
    "the test set that was handed in still has its gaps"
)
assert np.array_equal(X_train, train_before, equal_nan=True), (
    "the training set that was handed in still has its gaps"
)
assert np.shape(filled) == (2, 2), (
    f"the test set keeps its shape, (2, 2), not {np.shape(filled)}"
)
assert filled[0][1] == 7 and filled[1][0] == 2, (
    f"observed values stay: {filled}"
)
assert np.isclose(filled[0][0], 5), (
    f"the training mean of 1, 5, 9 is 5, not {filled[0][0]}"
)
assert np.isclose(filled[1][1], 40), (
    f"the training mean of 10, 30, 80 is 40, not {filled[1][1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, m, d = rng.integers([3, 1, 1], [9, 6, 5])
    X_train, X_test = rng.normal(size=(n, d)), rng.normal(size=(m, d))
    X_train[1:][rng.uniform(size=(n - 1, d)) < 0.3] = nan
    X_test[rng.uniform(size=(m, d)) < 0.4] = nan
    before = X_test.copy()
    filled = fill_like_training(X_train.copy(), X_test)
    for i in range(m):
        for j in range(d):
            seen = [v for v in X_train[:, j] if v == v]
            truth = before[i, j]
            if truth != truth:
                truth = sum(seen) / len(seen)
            assert np.isclose(filled[i][j], truth), (
                f"row {i}, column {j}: {truth:.3f}, not {filled[i][j]}"
            )
