r"""Return for each example whether there is another one with exactly the same features and
another label: a Boolean array of shape `(n,)`. `X` has the shape `(n, d)`, the labels `y` the
shape `(n,)`. No function of the features can get all examples of such a group right.
"""

import numpy as np


def has_twin(X, y):
    # SOLUTION
    same = (X[:, None, :] == X[None, :, :]).all(axis=2)
    other = y[:, None] != y[None, :]
    return (same & other).any(axis=1)
    # WRONG: counts twins with the same label as well
    same = (X[:, None, :] == X[None, :, :]).all(axis=2)
    return same.sum(axis=1) > 1
    # WRONG: is content with one equal feature
    same = (X[:, None, :] == X[None, :, :]).any(axis=2)
    return (same & (y[:, None] != y[None, :])).any(axis=1)
    # WRONG: compares the sums of the features
    s = X.sum(axis=1)
    same = np.isclose(s[:, None], s[None, :])
    return (same & (y[:, None] != y[None, :])).any(axis=1)
    # WRONG: takes nearly equal features for equal
    same = np.isclose(X[:, None, :], X[None, :, :]).all(axis=2)
    return (same & (y[:, None] != y[None, :])).any(axis=1)
    # WRONG: compares neighbouring rows only
    twin = np.zeros(len(X), dtype=bool)
    for i in range(len(X) - 1):
        if (X[i] == X[i + 1]).all() and y[i] != y[i + 1]:
            twin[i] = twin[i + 1] = True
    return twin
    # WRONG: marks only the later one of a pair
    twin = np.zeros(len(X), dtype=bool)
    for i in range(len(X)):
        for j in range(i):
            if (X[i] == X[j]).all() and y[i] != y[j]:
                twin[i] = True
    return twin
    # WRONG: marks all but the majority of a group
    twin = np.zeros(len(X), dtype=bool)
    for i in range(len(X)):
        group = y[(X == X[i]).all(axis=1)]
        counts = np.array([(group == k).sum() for k in np.unique(y)])
        twin[i] = y[i] != np.unique(y)[counts.argmax()]
    return twin
    # WRONG: finds other labels anywhere
    return np.array([np.any(y != label) for label in y])
    # WRONG: counts them
    same = (X[:, None, :] == X[None, :, :]).all(axis=2)
    return np.sum((same & (y[:, None] != y[None, :])).any(axis=1))
    # HINT: For one example `x`, `(X == x).all(axis=1)` says which rows equal it in all
    # features.
    # HINT: An example has a twin if among these rows *any* has another label. Do this for
    # each example in a loop, or for all pairs by broadcasting.
    # EXPLAIN: With `X[:, None, :]` and `X[None, :, :]` every row meets every row, in a
    # table `(n, n, d)`. A function gives one answer for one input, so in a group with two
    # labels at least one example comes out wrong.


# CHECK
X = np.array([[4.8, 1.8], [5.0, 1.7], [4.8, 1.8], [4.8, 1.7], [5.0, 1.7]])
y = np.array([1, 1, 2, 2, 1])
twin = has_twin(X, y)
assert np.shape(twin) == (5,), f"the shape is (5,), not {np.shape(twin)}"
assert np.array_equal(twin, [True, False, True, False, False]), (
    "only (4.8, 1.8) occurs with two labels, at 0 and 2; (5.0, 1.7) occurs "
    f"twice with the same one: not {twin}"
)
twin = has_twin(np.array([[4.8], [4.800001]]), np.array([0, 1]))
assert not np.any(twin), (
    "4.8 and 4.800001 are close, but not exactly the same: no twins"
)
rng = np.random.default_rng(0)
for _ in range(30):
    n, d = rng.integers(1, 12), rng.integers(1, 4)
    X = rng.integers(0, 2, size=(n, d)) * 0.5
    y = rng.integers(0, 3, size=n)
    twin = has_twin(X, y)
    for i in range(n):
        labels = {int(y[j]) for j in range(n) if tuple(X[j]) == tuple(X[i])}
        assert twin[i] == (len(labels) > 1), (
            f"the features {X[i]} occur with the labels {sorted(labels)}: "
            f"{len(labels) > 1}"
        )
