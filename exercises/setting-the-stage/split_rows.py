r"""Split a data set at random: return `X_train`, `X_test`, `y_train`, `y_test`, in
this order, with `m` examples in the test set and all others in the training set.

`X` has shape $(n, d)$ and `y` has shape $(n,)$. Each row has to keep its label. The
same `seed` has to give the same split, another seed another one. Leave X and y as
they are, and use NumPy only.
"""

import numpy as np


def split_rows(X, y, m, seed):
    # SOLUTION
    order = np.random.default_rng(seed).permutation(y.size)
    test, train = order[:m], order[m:]
    return X[train], X[test], y[train], y[test]
    # WRONG: shuffles rows and labels each in an order of their own
    rng = np.random.default_rng(seed)
    X, y = rng.permutation(X), rng.permutation(y)
    return X[m:], X[:m], y[m:], y[:m]
    # WRONG: does not shuffle, so that the test set is the end of the table
    return X[:-m], X[-m:], y[:-m], y[-m:]
    # WRONG: draws the test set from all examples, and trains on all of them
    test = np.random.default_rng(seed).permutation(y.size)[:m]
    return X, X[test], y, y[test]
    # WRONG: draws examples with replacement, so that some are tested twice
    test = np.random.default_rng(seed).integers(0, y.size, size=m)
    train = np.setdiff1d(np.arange(y.size), test)
    return X[train], X[test], y[train], y[test]
    # WRONG: ignores the seed
    order = np.random.default_rng(0).permutation(y.size)
    test, train = order[:m], order[m:]
    return X[train], X[test], y[train], y[test]
    # WRONG: gives the test set the size of the training set
    order = np.random.default_rng(seed).permutation(y.size)
    train, test = order[:m], order[m:]
    return X[train], X[test], y[train], y[test]
    # WRONG: starts at a random row, but takes its neighbours
    start = np.random.default_rng(seed).integers(y.size)
    order = np.roll(np.arange(y.size), start)
    test, train = order[:m], order[m:]
    return X[train], X[test], y[train], y[test]
    # HINT: Shuffle the row numbers, not the rows. Then use the same numbers for X
    # and for y.
    # HINT: `rng.permutation(n)` has the numbers from 0 to n - 1 in random order. The
    # first m of them are the test set.
    # EXPLAIN: An array of row numbers, used as an index, picks rows of X and entries
    # of y in the same order, so that they stay together. Cut in two, it cannot have
    # a row in both parts.


# CHECK
rng = np.random.default_rng(0)
seen = []
for n, d, m in ((10, 2, 3), (25, 4, 5), (40, 3, 30)):
    y = rng.permutation(n) + 100
    X = np.outer(y, np.arange(1, d + 1)).astype(float)
    X_before, y_before = X.copy(), y.copy()
    X_train, X_test, y_train, y_test = split_rows(X, y, m, 1)
    assert np.shape(X_test) == (m, d) and np.shape(y_test) == (m,), (
        f"the test set has {m} examples: shapes {(m, d)} and {(m,)}, "
        f"not {np.shape(X_test)} and {np.shape(y_test)}"
    )
    assert np.shape(X_train) == (n - m, d), (
        f"the other {n - m} of {n} examples are for training, "
        f"not {np.shape(X_train)[0]}"
    )
    assert np.shape(y_train) == (n - m,), (
        f"there is a label for each of the {n - m} training examples"
    )
    assert np.array_equal(X, X_before) and np.array_equal(y, y_before), (
        "X and y have to stay as they were"
    )
    assert np.array_equal(X_train[:, 0], y_train) and np.array_equal(
        X_test[:, 0], y_test
    ), "each row has to keep its own label"
    together = np.sort(np.concatenate([y_train, y_test]))
    assert np.array_equal(together, np.sort(y)), (
        "each example is in one of the two sets, and only once"
    )
    again = split_rows(X, y, m, 1)[3]
    assert np.array_equal(again, y_test), (
        "a second call with the same seed has to give the same split"
    )
    seen.append((X, y, m))
X, y, m = seen[2]
tests = [set(split_rows(X, y, m, seed)[3].tolist()) for seed in range(5)]
assert any(t != tests[0] for t in tests), (
    "other seeds have to put other examples into the test set"
)
counts = np.zeros(10)
together = 0
for seed in range(300):
    y_test = split_rows(np.zeros((10, 1)), np.arange(10), 3, seed)[3]
    counts[y_test] += 1
    together += {0, 5} <= set(y_test.tolist())
assert counts.min() > 45 and counts.max() < 135, (
    "over many seeds each example should be tested about equally often"
)
assert 4 < together < 45, (
    "of ten examples, three tested, 0 and 5 should be tested together for "
    f"one seed in 15: about 20 times in 300, not {together}"
)
