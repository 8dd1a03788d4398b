r"""`X_train`, `(n, d)`, and `X_test`, `(m, d)`, hold one example a row. Shift and scale the columns
of both so that the *training* columns have mean 0 and standard deviation 1 (divided by $n$), with
nothing learned from the test part. A column whose training entries are all equal is shifted, not scaled. Return the
two new arrays as a pair, and leave the given ones as they are.
"""

import numpy as np


def scale_honestly(X_train, X_test):
    # SOLUTION
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    std = np.where(X_train.max(axis=0) == X_train.min(axis=0), 1.0, std)
    return (X_train - mean) / std, (X_test - mean) / std
    # WRONG: scales the test part by its own mean and spread
    parts = []
    for X in (X_train, X_test):
        std = X.std(axis=0)
        std = np.where(X.max(axis=0) == X.min(axis=0), 1.0, std)
        parts.append((X - X.mean(axis=0)) / std)
    return tuple(parts)
    # WRONG: takes mean and spread from both parts together
    X = np.concatenate([X_train, X_test])
    mean, std = X.mean(axis=0), X.std(axis=0)
    std = np.where(X.max(axis=0) == X.min(axis=0), 1.0, std)
    return (X_train - mean) / std, (X_test - mean) / std
    # WRONG: divides a constant column by a spread of zero
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    with np.errstate(all="ignore"):
        return (X_train - mean) / std, (X_test - mean) / std
    # WRONG: asks for a spread of exactly 0, which rounding may turn into 1e-17
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    std = np.where(std == 0, 1.0, std)
    return (X_train - mean) / std, (X_test - mean) / std
    # WRONG: takes every small spread for none, also that of a column in small units
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    std = np.where(std < 1e-8, 1.0, std)
    return (X_train - mean) / std, (X_test - mean) / std
    # WRONG: takes one mean and one spread for all columns
    mean, std = X_train.mean(), X_train.std()
    std = std if std > 0 else 1.0
    return (X_train - mean) / std, (X_test - mean) / std
    # WRONG: scales, but does not shift the test part
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    std = np.where(X_train.max(axis=0) == X_train.min(axis=0), 1.0, std)
    return (X_train - mean) / std, X_test / std
    # WRONG: divides by n - 1 in the standard deviation
    mean = X_train.mean(axis=0)
    std = np.sqrt(((X_train - mean) ** 2).sum(axis=0) / (len(X_train) - 1))
    std = np.where(X_train.max(axis=0) == X_train.min(axis=0), 1.0, std)
    return (X_train - mean) / std, (X_test - mean) / std
    # HINT: Which two numbers for each column are learned, and from which array?
    # HINT: Use the same two for both arrays. Where all entries are equal, put 1 in the place of the
    # spread. Three times 0.1 has the spread 1e-17 in floating point: compare the largest entry
    # with the smallest.
    # EXPLAIN: Mean and spread are learned numbers, as weights are. The test part only goes
    # through them; its own mean need not be 0 afterwards, and should not be.


# CHECK
train, test = scale_honestly(np.array([[0.0], [2.0]]), np.array([[4.0]]))
assert np.allclose(train, [[-1], [1]]), (
    f"0 and 2 have mean 1 and deviation 1, so they become -1 and 1, "
    f"not {train.tolist()}"
)
assert np.allclose(test, [[3]]), (
    f"4 is three deviations above the training mean, not {test.tolist()}"
)
same, test = scale_honestly(np.full((3, 1), 0.1), np.array([[2.1]]))
assert np.allclose(same, 0) and np.allclose(test, 2), (
    "a column with 0.1 in each training row is shifted by 0.1 and not "
    f"scaled: 2.1 in the test part becomes 2, not {test[0, 0]}"
)
tiny, test = scale_honestly(np.array([[0.0], [2e-9]]), np.array([[4e-9]]))
assert np.allclose(tiny, [[-1], [1]]) and np.allclose(test, [[3]]), (
    "0 and 2e-9 become -1 and 1 as 0 and 2 do, and 4e-9 becomes 3: small "
    f"units are no reason not to scale, but here it is {test[0, 0]}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n, m, d = rng.integers(2, 8), rng.integers(1, 6), rng.integers(1, 5)
    X = rng.normal(size=(n, d)) * 3 + rng.normal(size=d) * 5
    T = rng.normal(size=(m, d)) * 2 + 4
    if trial % 3 == 0:
        X[:, 0] = 2.0
    given = X.copy(), T.copy()
    train, test = scale_honestly(*given)
    assert np.array_equal(given[0], X) and np.array_equal(given[1], T), (
        "the arrays that are handed over have to stay as they are"
    )
    assert np.shape(train) == X.shape and np.shape(test) == T.shape, (
        f"the shapes stay {X.shape} and {T.shape}"
    )
    for j in range(d):
        mean = sum(X[:, j]) / n
        std = (sum((X[:, j] - mean) ** 2) / n) ** 0.5
        std = std if trial % 3 or j else 1.0
        assert np.allclose(train[:, j], (X[:, j] - mean) / std), (
            f"training column {j} is {((X[:, j] - mean) / std).round(2)}, "
            f"not {train[:, j].round(2)}"
        )
        assert np.allclose(test[:, j], (T[:, j] - mean) / std), (
            f"test column {j}, moved by the training mean and spread, is "
            f"{((T[:, j] - mean) / std).round(2)}, "
            f"not {test[:, j].round(2)}"
        )
