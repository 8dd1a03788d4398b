r"""Return the label of the training example that is most similar to `x`: the one
with the smallest sum of squared differences of the features.

`X_train` has shape $(n, d)$, `y_train` has shape $(n,)$, and `x` has shape $(d,)$.
No two examples are equally far from `x`. All three arrays stay as they are.
"""

import numpy as np


def nearest_label(X_train, y_train, x):
    # SOLUTION
    far = ((X_train - x) ** 2).sum(axis=1)
    return y_train[far.argmin()]
    # WRONG: adds up the differences with their signs, so that they cancel
    far = (X_train - x).sum(axis=1)
    return y_train[np.abs(far).argmin()]
    # WRONG: gives the row number of the example and not its label
    far = ((X_train - x) ** 2).sum(axis=1)
    return far.argmin()
    # WRONG: takes the least similar example
    far = ((X_train - x) ** 2).sum(axis=1)
    return y_train[far.argmax()]
    # WRONG: looks at the feature with the largest difference only
    far = np.abs(X_train - x).max(axis=1)
    return y_train[far.argmin()]
    # WRONG: adds up the differences without squares
    far = np.abs(X_train - x).sum(axis=1)
    return y_train[far.argmin()]
    # WRONG: subtracts in place, and has another training set afterwards
    X_train -= x
    return y_train[(X_train**2).sum(axis=1).argmin()]
    # HINT: Broadcasting subtracts x from every row of X_train.
    # HINT: Square, sum along each row, and find where the sum is smallest.
    # EXPLAIN: `X_train - x` has shape (n, d). The sum of squares along axis 1 is one
    # number for each example, `argmin` is the row of the smallest, and the label
    # stands in y_train at the same place.


# CHECK
X_train = np.array([[0.0, 0.0], [3.0, 3.0], [5.0, 0.0]])
y_train = np.array([7, 4, 9])
label = nearest_label(X_train, y_train, np.array([4.5, 0.5]))
assert label == 9, (
    f"(5, 0) is nearest to (4.5, 0.5), and its label is 9, not {label}"
)
assert np.array_equal(X_train, [[0, 0], [3, 3], [5, 0]]), (
    f"X_train has to stay as it was; it has become {X_train.tolist()}"
)
label = nearest_label(X_train, y_train, np.array([3.0, -3.0]))
assert label == 9, (
    f"(3, -3) has the sums 18, 36 and 13: the label is 9, not {label}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    n, d = (int(v) for v in rng.integers(2, 9, size=2))
    X_train, x = rng.normal(size=(n, d)), rng.normal(size=d)
    y_train = rng.permutation(n) + 20
    best = min(
        range(n),
        key=lambda i: sum((X_train[i, j] - x[j]) ** 2 for j in range(d)),
    )
    label = nearest_label(X_train.copy(), y_train.copy(), x.copy())
    assert label == y_train[best], (
        f"row {best} of {n} is nearest, with label {y_train[best]}, "
        f"not {label}"
    )
