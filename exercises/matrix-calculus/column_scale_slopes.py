r"""A data matrix `X`, shape `(n, d)`, has each of its columns multiplied by a number of
its own: $y_{ij} = x_{ij}\, c_j$, in code `Y = X * c` with `c` of shape `(d,)`. Return the
derivative of `Y` by `c`, an array of shape `(n, d, d)` that holds the slope of
`Y[i, j]` by `c[k]` at `[i, j, k]`. Work it out; use no finite differences.
"""

import numpy as np


def column_scale_slopes(X):
    # SOLUTION
    return np.einsum("ij,jk->ijk", X, np.eye(X.shape[1]))
    # WRONG: gives a slope to every factor, not only to that of the own column
    return np.repeat(X[:, :, None], X.shape[1], axis=2)
    # WRONG: leaves out the zeros, and with them an axis
    return X.copy()
    # WRONG: puts the entry of column k into every column
    return np.einsum("ik,j->ijk", X, np.ones(X.shape[1]))
    # WRONG: has the delta between the row and the factor
    n, d = X.shape
    return X[:, :, None] * np.eye(n, d)[:, None, :]
    # WRONG: has the slope 1 instead of the entry
    return np.repeat(np.eye(X.shape[1])[None], X.shape[0], axis=0)
    # WRONG: has the axis of the factor first
    return np.einsum("ij,jk->kij", X, np.eye(X.shape[1]))
    # HINT: Does `Y[i, j]` depend on `c[k]` if k is not j? Write the slope with a delta.
    # HINT: The delta is an entry of `np.eye(d)`. Either use `np.einsum`, or broadcast
    # `X[:, :, None]` with it.
    # EXPLAIN: The slope of x_ij c_j by c_k is x_ij times the slope of c_j by c_k, and that
    # is the delta: x_ij if j = k, and 0 otherwise. `X[:, :, None] * np.eye(d)` gives the
    # same array.


# CHECK
X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
D = column_scale_slopes(X)
assert np.shape(D) == (2, 3, 3), (
    f"(2, 3) by (3,) has the shape (2, 3, 3), not {np.shape(D)}"
)
assert np.isclose(D[0, 1, 1], 2), (
    f"the slope of Y[0, 1] by c[1] is X[0, 1] = 2, not {D[0, 1, 1]}"
)
assert np.isclose(D[0, 1, 2], 0), (
    f"Y[0, 1] does not depend on c[2]: 0, not {D[0, 1, 2]}"
)
rng = np.random.default_rng(0)
for n, d in ((1, 1), (3, 1), (1, 4), (4, 3), (3, 3), (2, 5)):
    X, c = rng.normal(size=(n, d)), rng.normal(size=d)
    before = X.copy()
    D = column_scale_slopes(X)
    assert np.array_equal(X, before), "X has to stay as it was"
    assert np.shape(D) == (n, d, d), (
        f"({n}, {d}) by ({d},) has the shape {(n, d, d)}, not {np.shape(D)}"
    )
    for k in range(d):
        nudge = np.zeros(d)
        nudge[k] = 1e-5
        slope = (X * (c + nudge) - X * (c - nudge)) / 2e-5
        assert np.allclose(np.asarray(D)[:, :, k], slope, atol=1e-6), (
            f"shape ({n}, {d}): nudging c[{k}] changes only column {k}, "
            f"at the rate of its entries"
        )
