r"""Return what is left of `X`, of shape `(n, d)`, when each row is described by its first
`k` scores alone: an array of shape `(n, d)`, in the units of `X`. Here $n \ge 2$ and
$1 \le k \le d$, and the first $k$ eigenvalues are larger than the others. Leave `X` as it
is.
"""

import numpy as np


def reconstruct(X, k):
    # SOLUTION
    m = X.mean(axis=0)  # (d,)
    S = (X - m).T @ (X - m) / (len(X) - 1)  # (d, d)
    V_k = np.linalg.eigh(S)[1][:, -k:]  # (d, k), the largest k
    return m + (X - m) @ V_k @ V_k.T  # (n, d)
    # WRONG: takes the smallest eigenvalues, which come first
    m = X.mean(axis=0)
    V_k = np.linalg.eigh((X - m).T @ (X - m))[1][:, :k]
    return m + (X - m) @ V_k @ V_k.T
    # WRONG: forgets to add the mean again
    m = X.mean(axis=0)
    V_k = np.linalg.eigh((X - m).T @ (X - m))[1][:, -k:]
    return (X - m) @ V_k @ V_k.T
    # WRONG: does not centre
    V_k = np.linalg.eigh(X.T @ X)[1][:, -k:]
    return X @ V_k @ V_k.T
    # WRONG: finds the components of centred data, but projects the data as they are
    m = X.mean(axis=0)
    V_k = np.linalg.eigh((X - m).T @ (X - m))[1][:, -k:]
    return X @ V_k @ V_k.T
    # WRONG: takes rows for eigenvectors, where they are columns
    m = X.mean(axis=0)
    V_k = np.linalg.eigh((X - m).T @ (X - m))[1][-k:].T
    return m + (X - m) @ V_k @ V_k.T
    # WRONG: standardizes, so that it answers another question
    m, s = X.mean(axis=0), X.std(axis=0)
    U = (X - m) / s
    V_k = np.linalg.eigh(U.T @ U)[1][:, -k:]
    return m + s * (U @ V_k @ V_k.T)
    # WRONG: takes the scores for the reconstruction
    m = X.mean(axis=0)
    V_k = np.linalg.eigh((X - m).T @ (X - m))[1][:, -k:]
    return (X - m) @ V_k
    # WRONG: centres the caller's X
    m = X.mean(axis=0)
    X -= m
    V_k = np.linalg.eigh(X.T @ X)[1][:, -k:]
    return m + X @ V_k @ V_k.T
    # WRONG: for a single column, where np.cov gives a number, has no component to keep
    m, S = X.mean(axis=0), np.cov(X, rowvar=False)
    if S.ndim < 2:
        return np.full_like(X, m)
    V_k = np.linalg.eigh(S)[1][:, -k:]
    return m + (X - m) @ V_k @ V_k.T
    # HINT: Scores first: centre, and multiply with the columns for the k largest
    # eigenvalues. `np.linalg.eigh` sorts them upwards.
    # HINT: The way back multiplies with the transposed columns. What has to be added at the
    # end?
    # EXPLAIN: (X - m) @ V_k are the scores, and @ V_k.T goes that far along each
    # component. V_k @ V_k.T is a projection matrix, so signs and the order of the columns
    # do not matter. The mean was taken away at the start and has to come back.


# CHECK
rng = np.random.default_rng(0)
X = np.array([[2.0, 1.0], [3.0, 3.0], [4.0, 3.0], [7.0, 5.0]])
kept = X.copy()
X_hat = reconstruct(X, 1)
assert np.array_equal(X, kept), "X has to stay as it was"
assert np.shape(X_hat) == (4, 2), (
    f"the reconstruction has the shape of X, (4, 2), not {np.shape(X_hat)}"
)
assert np.allclose(X_hat[2], [4, 3]), (
    f"the point at the mean is (4, 3) again, not {X_hat[2]}"
)
error = ((X_hat - X) ** 2).sum()
lost = (11 - 109**0.5) / 3
assert np.isclose(error, 3 * lost), (
    f"one component loses 3 times {lost:.3f} in squares, not {error:.3f}"
)
column = np.array([[1.0], [5.0], [3.0]])
assert np.allclose(reconstruct(column.copy(), 1), column), (
    "a single column is its own first component: nothing is lost"
)
for _ in range(20):
    n, d = rng.integers(5, 12), rng.integers(2, 6)
    X = rng.normal(size=(n, d)) * 3.0 ** np.arange(d)
    X = 4 + X @ np.linalg.qr(rng.normal(size=(d, d)))[0]
    k = rng.integers(1, min(d, 3) + 1)
    X_hat = reconstruct(X.copy(), int(k))
    assert np.shape(X_hat) == (n, d), "one row and column for each of X"
    assert np.allclose(X_hat.mean(axis=0), X.mean(axis=0)), (
        "the mean of the reconstruction is that of the data"
    )
    U, s, Vt = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    truth = X.mean(axis=0) + (U[:, :k] * s[:k]) @ Vt[:k]
    assert np.allclose(X_hat, truth), (
        f"{k} of {d} components: the squared error is "
        f"{(s[k:] ** 2).sum():.3f}, not {((X_hat - X) ** 2).sum():.3f}"
    )
assert np.allclose(reconstruct(X, X.shape[1]), X), (
    "with all components nothing is lost"
)
