r"""Two tables describe the same $n$ examples: `X` of shape `(n, d)` and `Y` of shape
`(n, k)`, with $n \ge 2$. Return the sample covariances between their columns, with
$n - 1$: an array of shape `(d, k)` whose entry `[i, j]` is the covariance of column `i`
of `X` with column `j` of `Y`. Leave both tables as they are.
"""

import numpy as np


def covariance_product(X, Y):
    # SOLUTION
    X_c = X - X.mean(axis=0)  # (n, d)
    Y_c = Y - Y.mean(axis=0)  # (n, k)
    return X_c.T @ Y_c / (len(X) - 1)  # (d, k)
    # WRONG: forgets to take the means away
    return X.T @ Y / (len(X) - 1)
    # WRONG: divides by n
    X_c, Y_c = X - X.mean(axis=0), Y - Y.mean(axis=0)
    return X_c.T @ Y_c / len(X)
    # WRONG: has the table the other way round
    X_c, Y_c = X - X.mean(axis=0), Y - Y.mean(axis=0)
    return Y_c.T @ X_c / (len(X) - 1)
    # WRONG: takes the mean of all numbers from every column
    X_c, Y_c = X - X.mean(), Y - Y.mean()
    return X_c.T @ Y_c / (len(X) - 1)
    # WRONG: takes the means of the rows away
    X_c = X - X.mean(axis=1, keepdims=True)
    Y_c = Y - Y.mean(axis=1, keepdims=True)
    return X_c.T @ Y_c / (len(X) - 1)
    # WRONG: gives the covariances within each table as well
    return np.cov(X, Y, rowvar=False)
    # WRONG: counts the columns in place of the rows
    X_c, Y_c = X - X.mean(axis=0), Y - Y.mean(axis=0)
    return X_c.T @ Y_c / max(X.shape[1] - 1, 1)
    # WRONG: divides by the standard deviations, which gives correlations
    X_c, Y_c = X - X.mean(axis=0), Y - Y.mean(axis=0)
    scale = np.outer(X.std(axis=0, ddof=1), Y.std(axis=0, ddof=1))
    scale[scale == 0] = 1
    return X_c.T @ Y_c / (len(X) - 1) / scale
    # WRONG: changes the tables of the caller
    X -= X.mean(axis=0).astype(X.dtype)
    Y -= Y.mean(axis=0).astype(Y.dtype)
    return X.T @ Y / (len(X) - 1)
    # HINT: With Y = X this is the sample covariance matrix of the page.
    # HINT: Take the column means away. Which product has the inner shapes (d, n) and
    # (n, k)?
    # EXPLAIN: Entry [i, j] of X_c.T @ Y_c multiplies column i of X_c with column j of Y_c,
    # row by row, and adds up. It would be enough to take the means from one of the two:
    # the columns of X_c add to 0, so a constant in a column of Y adds nothing.


# CHECK
X = np.array([[1.0], [2.0], [3.0]])
Y = np.array([[2.0, 0.0], [6.0, 1.0], [4.0, 5.0]])
kept = X.copy(), Y.copy()
C = covariance_product(X, Y)
assert np.array_equal(X, kept[0]) and np.array_equal(Y, kept[1]), (
    "both tables have to stay as they were"
)
assert np.shape(C) == (1, 2), (
    f"one column against two has the shape (1, 2), not {np.shape(C)}"
)
assert np.allclose(C, [[1, 2.5]]), (
    f"1, 2, 3 has covariance 1 with 2, 6, 4 and 2.5 with 0, 1, 5; not {C}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d, k = rng.integers(2, 8), rng.integers(1, 5), rng.integers(1, 5)
    X = rng.normal(3, 2, size=(n, d))
    Y = rng.normal(-1, 5, size=(n, k))
    C = covariance_product(X.copy(), Y.copy())
    assert np.shape(C) == (d, k), (
        f"{d} columns against {k} have shape {(d, k)}, not {np.shape(C)}"
    )
    for i in range(d):
        for j in range(k):
            truth = np.cov(X[:, i], Y[:, j])[0, 1]
            assert np.isclose(C[i, j], truth), (
                f"entry [{i}, {j}] is the covariance {truth:.4f} of these "
                f"two columns, not {C[i, j]:.4f}"
            )
