r"""Whiten new examples `Y`, of shape `(k, d)`, with the mean and the covariance matrix of
the old examples `X`, of shape `(n, d)`: return an array of shape `(k, d)`. The same map has
to turn `X` itself into data with mean 0 and the identity as sample covariance matrix (with
$n - 1$). That matrix of `X` is positive definite, and $d \ge 2$. Order and signs of the
new columns are up to you.
"""

import numpy as np


def whiten_new(X, Y):
    # SOLUTION
    lam, V = np.linalg.eigh(np.cov(X, rowvar=False))  # (d,), (d, d)
    return (Y - X.mean(axis=0)) @ V / np.sqrt(lam)  # (k, d)
    # WRONG: takes the mean of the new examples
    lam, V = np.linalg.eigh(np.cov(X, rowvar=False))
    return (Y - Y.mean(axis=0)) @ V / np.sqrt(lam)
    # WRONG: forgets the root
    lam, V = np.linalg.eigh(np.cov(X, rowvar=False))
    return (Y - X.mean(axis=0)) @ V / lam
    # WRONG: multiplies where it should divide
    lam, V = np.linalg.eigh(np.cov(X, rowvar=False))
    return (Y - X.mean(axis=0)) @ V * np.sqrt(lam)
    # WRONG: only turns, without dividing
    lam, V = np.linalg.eigh(np.cov(X, rowvar=False))
    return (Y - X.mean(axis=0)) @ V
    # WRONG: only standardizes the columns
    return (Y - X.mean(axis=0)) / X.std(axis=0, ddof=1)
    # WRONG: turns by the transposed matrix
    lam, V = np.linalg.eigh(np.cov(X, rowvar=False))
    return (Y - X.mean(axis=0)) @ V.T / np.sqrt(lam)
    # WRONG: divides by n in the covariances
    lam, V = np.linalg.eigh(np.cov(X, rowvar=False, ddof=0))
    return (Y - X.mean(axis=0)) @ V / np.sqrt(lam)
    # WRONG: does not take the mean away
    lam, V = np.linalg.eigh(np.cov(X, rowvar=False))
    return Y @ V / np.sqrt(lam)
    # HINT: Which numbers come from X? The mean, the eigenvectors, the eigenvalues. Y only
    # passes through.
    # HINT: Scores along the components are (Y - m) @ V. Divide each column by the standard
    # deviation that the old scores have.
    # EXPLAIN: The columns of V turn the axes to where the old data vary, and there the
    # variances are the eigenvalues. Dividing by their roots makes them 1. A single new
    # example can be whitened too, since nothing is computed from Y.


# CHECK
X = np.array([[3.0, 0.0], [-3.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
white = whiten_new(X.copy(), np.array([[6.0**0.5, 0.0]]))
assert np.shape(white) == (1, 2), (
    f"one new example gives the shape (1, 2), not {np.shape(white)}"
)
assert np.isclose((white**2).sum(), 1), (
    "the old variance is 6 along the first axis, so (root of 6, 0) gets "
    "length 1"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d, k = int(rng.integers(2, 5)), int(rng.integers(1, 5))
    X = 2 + rng.normal(size=(d + 6, d)) @ rng.normal(size=(d, d))
    Y = rng.normal(size=(k, d))
    own = whiten_new(X.copy(), X.copy())
    assert np.allclose(own.mean(axis=0), 0), "the old examples get mean 0"
    assert np.allclose(np.cov(own, rowvar=False), np.eye(d)), (
        "the old examples get the identity as covariance matrix"
    )
    white = whiten_new(X.copy(), Y.copy())
    assert np.shape(white) == (k, d), "the shape is that of Y"
    D = Y - X.mean(axis=0)
    truth = D @ np.linalg.inv(np.cov(X, rowvar=False)) @ D.T
    assert np.allclose(white @ white.T, truth), (
        "whitened lengths are Mahalanobis distances from the old mean: "
        f"squared {np.diag(truth).round(2)}"
    )
