r"""Standardize a training set and a test set, by the mean and the standard deviation
(divided by the number of rows) of the training set's columns. Return both as a pair,
`(train, test)`.

`X_train` has the shape `(n, d)` and `X_test` the shape `(m, d)`. They are not changed. A
column that is constant in the training set is shifted, but not divided.
"""

import numpy as np


def standardize_both(X_train, X_test):
    # SOLUTION
    mu, s = X_train.mean(axis=0), X_train.std(axis=0)
    s = np.where(X_train.max(axis=0) == X_train.min(axis=0), 1, s)
    return (X_train - mu) / s, (X_test - mu) / s
    # WRONG: standardizes each set by itself
    pair = []
    for X in (X_train, X_test):
        s = X.std(axis=0)
        pair.append((X - X.mean(axis=0)) / np.where(s == 0, 1, s))
    return tuple(pair)
    # WRONG: lets the test set have a say in mean and deviation
    both = np.concatenate([X_train, X_test])
    mu, s = both.mean(axis=0), both.std(axis=0)
    s = np.where(s == 0, 1, s)
    return (X_train - mu) / s, (X_test - mu) / s
    # WRONG: one mean and one deviation for all columns
    mu, s = X_train.mean(), X_train.std()
    s = 1 if s == 0 else s
    return (X_train - mu) / s, (X_test - mu) / s
    # WRONG: standardizes the rows
    mu = X_train.mean(axis=1, keepdims=True)
    s = X_train.std(axis=1, keepdims=True)
    return (X_train - mu) / s, (X_test - mu[: len(X_test)]) / s[
        : len(X_test)
    ]
    # WRONG: divides by zero where a column is constant
    mu, s = X_train.mean(axis=0), X_train.std(axis=0)
    with np.errstate(all="ignore"):
        return (X_train - mu) / s, (X_test - mu) / s
    # WRONG: divides by the variance
    mu, s = X_train.mean(axis=0), X_train.var(axis=0)
    s = np.where(s == 0, 1, s)
    return (X_train - mu) / s, (X_test - mu) / s
    # WRONG: divides by n - 1 in the deviation
    mu, s = X_train.mean(axis=0), X_train.std(axis=0, ddof=1)
    s = np.where(s == 0, 1, s)
    return (X_train - mu) / s, (X_test - mu) / s
    # WRONG: drops what is new in the test set where a column was constant
    mu, s = X_train.mean(axis=0), X_train.std(axis=0)
    safe = np.where(s == 0, 1, s)
    return (X_train - mu) / safe, (X_test - mu) / safe * (s > 0)
    # WRONG: takes small numbers for a constant column
    mu, s = X_train.mean(axis=0), X_train.std(axis=0)
    s = np.where(s < 1e-3, 1, s)
    return (X_train - mu) / s, (X_test - mu) / s
    # WRONG: changes its input
    mu, s = X_train.mean(axis=0), X_train.std(axis=0)
    s = np.where(s == 0, 1, s)
    for X in (X_train, X_test):
        X -= mu
        X /= s
    return X_train, X_test
    # HINT: Compute mean and deviation once, of which set, and along which axis?
    # HINT: `np.where(condition, 1, s)` puts a 1 in the places where the condition
    # holds, here where the column is constant.
    # EXPLAIN: The test set is transformed by numbers that were known before it came.
    # So its own mean need not be 0, nor its deviation 1, and that is right: the
    # difference is what the model is to see.


# CHECK
rng = np.random.default_rng(0)
train = np.array([[85.0, 30], [120, 5], [60, 80], [45, 12]])
a, b = standardize_both(train, np.array([[100.0, 12]]))
assert np.shape(a) == (4, 2) and np.shape(b) == (1, 2), (
    "both keep their shapes, (4, 2) and (1, 2)"
)
assert np.isclose(b[0, 0], 0.7924, atol=1e-3), (
    f"100 m² is (100 - 77.5) / 28.39 = 0.792 here, not {b[0, 0]}"
)
tiny = np.array([[1e-6], [3e-6]])
a, b = standardize_both(tiny, np.array([[4e-6]]))
assert np.allclose(a, [[-1], [1]]) and np.allclose(b, [[2]]), (
    "0.000001 and 0.000003 differ, so they become -1 and 1, and 0.000004 "
    f"becomes 2: not {a[:, 0]} and {b[:, 0]}"
)
for _ in range(20):
    n, m, d = rng.integers(2, 7, size=3)
    train = rng.normal(size=(n, d)) * rng.uniform(0.1, 9, size=d) + 4
    test = rng.normal(size=(m, d)) + 1
    train[:, 0] = 2.5
    before = train.copy(), test.copy()
    a, b = standardize_both(train, test)
    assert np.array_equal(train, before[0]), "X_train is not changed"
    assert np.array_equal(test, before[1]), "X_test is not changed"
    assert np.allclose(a[:, 0], 0), (
        "a constant column of the training set becomes 0"
    )
    assert np.allclose(b[:, 0], test[:, 0] - 2.5), (
        "a column that is constant, 2.5, in the training set is only "
        "shifted, by 2.5, in the test set"
    )
    for j in range(1, d):
        mean = sum(train[:, j]) / n
        s = (sum((train[:, j] - mean) ** 2) / n) ** 0.5
        assert np.allclose(a[:, j], (train[:, j] - mean) / s), (
            f"each column of X_train has its own mean, {mean:.3f}, "
            f"and deviation, {s:.3f}"
        )
        assert np.allclose(b[:, j], (test[:, j] - mean) / s), (
            "the test set takes mean and deviation of the training set, "
            f"{mean:.3f} and {s:.3f} for this column"
        )
