r"""PCA is a layer. Return a pair `(W, b)`, with shapes `(d, k)` and `(k,)`, such that
`X @ W + b` are the first `k` scores of `X`, of shape `(n, d)`, in the order of falling
variance. The signs of the columns are up to you. $n \ge 2$ and $1 \le k \le d$, and the
eigenvalues are all different. Leave `X` as it is.
"""

import numpy as np


def pca_layer(X, k):
    # SOLUTION
    m = X.mean(axis=0)  # (d,)
    V = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))[1]
    W = V[:, ::-1][:, :k]  # (d, k)
    return W, -m @ W
    # WRONG: has no bias, so the scores are not centred
    W = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))[1]
    return W[:, ::-1][:, :k], np.zeros(k)
    # WRONG: adds the mean in place of taking it away
    m = X.mean(axis=0)
    W = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))[1]
    W = W[:, ::-1][:, :k]
    return W, m @ W
    # WRONG: leaves the components in rising order
    m = X.mean(axis=0)
    W = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))[1]
    W = W[:, -k:]
    return W, -m @ W
    # WRONG: keeps the smallest ones
    m = X.mean(axis=0)
    W = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))[1]
    W = W[:, :k]
    return W, -m @ W
    # WRONG: takes the rows of V for eigenvectors
    m = X.mean(axis=0)
    W = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))[1]
    W = W[::-1][:k].T
    return W, -m @ W
    # WRONG: stores W as a layer of columns, (k, d)
    m = X.mean(axis=0)
    W = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))[1]
    W = W[:, ::-1][:, :k]
    return W.T, -m @ W
    # WRONG: whitens the scores as well
    m = X.mean(axis=0)
    lam, W = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))
    W = (W / np.sqrt(lam.clip(1e-12)))[:, ::-1][:, :k]
    return W, -m @ W
    # WRONG: takes the eigenvectors of data that are not centred
    m = X.mean(axis=0)
    W = np.linalg.eigh(X.T @ X)[1][:, ::-1][:, :k]
    return W, -m @ W
    # WRONG: centres the caller's X
    m = X.mean(axis=0)
    X -= m
    W = np.linalg.eigh(X.T @ X)[1][:, ::-1][:, :k]
    return W, -m @ W
    # HINT: The scores are (X - m) @ W. Multiply it out.
    # HINT: `np.linalg.eigh` has the largest eigenvalue last. Turn the columns round, then
    # keep the first k.
    # EXPLAIN: (X - m) @ W is X @ W - m @ W, so the bias is minus the scores of the mean. The
    # layer can be put in front of a network, and new examples pass through it with the
    # old mean, as they should.


# CHECK
X = np.array([[2.0, 1.0], [3.0, 3.0], [4.0, 3.0], [7.0, 5.0]])
kept = X.copy()
answer = pca_layer(X, 1)
assert np.array_equal(X, kept), "X has to stay as it was"
assert len(answer) == 2, "the answer is a pair, W and b"
W, b = np.asarray(answer[0]), np.asarray(answer[1])
assert W.shape == (2, 1) and b.shape == (1,), (
    f"W has shape (2, 1) and b (1,), not {W.shape} and {b.shape}"
)
assert np.allclose(np.array([4.0, 3.0]) @ W + b, 0), (
    "the mean, (4, 3), has the score 0"
)
assert np.allclose(abs(W[:, 0]), [0.8023, 0.5969], atol=1e-3), (
    f"the page's four points have component (0.802, 0.597), not {W[:, 0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = int(rng.integers(1, 6))
    X = rng.normal(size=(d + 5, d)) * 2.0 ** np.arange(d)
    X = 3 + X @ np.linalg.qr(rng.normal(size=(d, d)))[0]
    k = int(rng.integers(1, d + 1))
    W, b = pca_layer(X.copy(), k)
    assert np.shape(W) == (d, k) and np.shape(b) == (k,), (
        f"W has the shape {(d, k)} and b {(k,)}"
    )
    Z = X @ W + b
    assert np.allclose(Z.mean(axis=0), 0), "scores have the mean 0"
    assert np.allclose(W.T @ W, np.eye(k)), (
        "the columns of W are orthonormal"
    )
    s = np.linalg.svd(X - X.mean(axis=0))[1][:k] ** 2 / (len(X) - 1)
    variances = Z.var(axis=0, ddof=1)
    assert np.allclose(variances, s), (
        f"the scores' variances are {s.round(3)}, not {variances.round(3)}"
    )
