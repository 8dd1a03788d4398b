"""Return the Pearson correlation of each column of `X`, of shape (n, d), with `y`, of
shape (n,), as an array of shape (d,). A constant column has none: give it 0. `y` is not
constant.
"""

import numpy as np


def column_correlations(X, y):
    # SOLUTION
    U = X - X.mean(axis=0)  # (n, d)
    v = y - y.mean()  # (n,)
    top = (U * v[:, None]).sum(axis=0)  # (d,)
    bottom = np.sqrt((U**2).sum(axis=0) * (v**2).sum())  # (d,)
    constant = (X == X[0]).all(axis=0)  # (d,)
    return np.where(constant, 0, top / np.where(constant, 1, bottom))
    # WRONG: gives covariances, which depend on the units
    U, v = X - X.mean(axis=0), y - y.mean()
    return (U * v[:, None]).sum(axis=0) / (y.size - 1)
    # WRONG: forgets to subtract the means
    bottom = np.sqrt((X**2).sum(axis=0) * (y**2).sum())
    return (X * y[:, None]).sum(axis=0) / np.where(bottom == 0, 1, bottom)
    # WRONG: divides by n - 1 above and by n below
    U, v = X - X.mean(axis=0), y - y.mean()
    bottom = (y.size - 1) * X.std(axis=0) * y.std()
    constant = (X == X[0]).all(axis=0)
    top = (U * v[:, None]).sum(axis=0)
    return np.where(constant, 0, top / np.where(constant, 1, bottom))
    # WRONG: forgets the root, which the squares need
    U, v = X - X.mean(axis=0), y - y.mean()
    bottom = (U**2).sum(axis=0) * (v**2).sum()
    constant = (X == X[0]).all(axis=0)
    top = (U * v[:, None]).sum(axis=0)
    return np.where(constant, 0, top / np.where(constant, 1, bottom))
    # WRONG: divides 0 by 0 for a constant column
    U, v = X - X.mean(axis=0), y - y.mean()
    with np.errstate(invalid="ignore", divide="ignore"):
        top = (U * v[:, None]).sum(axis=0)
        return top / np.sqrt((U**2).sum(axis=0) * (v**2).sum())
    # WRONG: takes a column with a small unit for a constant one
    U, v = X - X.mean(axis=0), y - y.mean()
    bottom = np.sqrt((U**2).sum(axis=0) * (v**2).sum())
    constant = np.isclose(bottom, 0)
    top = (U * v[:, None]).sum(axis=0)
    return np.where(constant, 0, top / np.where(constant, 1, bottom))
    # HINT: Subtract each column's mean and the mean of y. Broadcasting does it for all
    # columns at once.
    # HINT: Above stands the sum of products down each column; below, the root of the
    # two sums of squares, multiplied. Where a column is constant, avoid the division.
    # EXPLAIN: All sums run down the rows, so each has one entry for each column. The
    # factors 1 / (n - 1) above and below cancel. A constant column has all distances
    # 0, and 0 / 0 is no number, so it is treated apart.


# CHECK
X = np.array([[1.0, 3.0, 7.0], [2.0, 2.0, 7.0], [3.0, 1.0, 7.0]])
r = column_correlations(X, np.array([2.0, 1.0, 6.0]))
assert np.shape(r) == (3,), (
    f"three columns have three correlations, not shape {np.shape(r)}"
)
assert np.isclose(r[0], 4 / 28**0.5), (
    f"the page's three points have 4 / sqrt(28) = 0.756, not {r[0]}"
)
assert np.isclose(r[1], -4 / 28**0.5), (
    f"the reversed column has the same with a minus, not {r[1]}"
)
assert np.isclose(r[2], 0), f"a constant column gets 0, not {r[2]}"
small = column_correlations(X * 1e-9, np.array([2.0, 1.0, 6.0]))
assert np.allclose(small, [4 / 28**0.5, -4 / 28**0.5, 0]), (
    f"a billionth of all values has the same correlations, not {small}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = rng.integers([3, 1], [12, 5])
    y = rng.normal(50, 10, size=n)
    X = rng.normal(100, 3, size=(n, d)) + y[:, None] * rng.normal(size=d)
    r = column_correlations(X, y)
    for j in range(d):
        truth = np.corrcoef(X[:, j], y)[0, 1]
        assert np.isclose(r[j], truth), (
            f"column {j} of {d}: {truth:.4f}, not {r[j]}"
        )
