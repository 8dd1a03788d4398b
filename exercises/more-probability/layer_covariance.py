r"""The inputs of a layer are random, with mean `mu` of shape $(d,)$ and covariance matrix
`Sigma` of shape $(d, d)$. The layer computes $\vec z = \mat W^\T \vec x + \vec b$, with
`W` of shape $(d, k)$ and `b` of shape $(k,)$.

Return the mean of $\vec z$, of shape $(k,)$, and its covariance matrix, of shape
$(k, k)$.
"""

import numpy as np


def layer_covariance(W, b, mu, Sigma):
    # SOLUTION
    return W.T @ mu + b, W.T @ Sigma @ W
    # WRONG: takes the inputs to be uncorrelated
    return W.T @ mu + b, W.T @ np.diag(np.diag(Sigma)) @ W
    # WRONG: takes the inputs to be uncorrelated with variance 1
    return W.T @ mu + b, W.T @ W
    # WRONG: lets the bias act on the covariance
    return W.T @ mu + b, W.T @ Sigma @ W + np.outer(b, b)
    # WRONG: forgets the bias in the mean
    return W.T @ mu, W.T @ Sigma @ W
    # WRONG: keeps the variances of the outputs and drops their covariances
    return W.T @ mu + b, np.diag(np.diag(W.T @ Sigma @ W))
    # WRONG: does not take the mean off
    return W.T @ mu + b, W.T @ (Sigma + np.outer(mu, mu)) @ W
    # HINT: Which matrix acts on the column x here? It has shape (k, d).
    # HINT: The matrix from the left, its transpose from the right. A constant shift does
    # not change how far values are from their mean.
    # EXPLAIN: The layer is a linear map with the transpose of W, plus a shift. The shift
    # moves the mean only. Every pair of inputs that vary together makes outputs vary
    # together, so the whole of Sigma is needed.


# CHECK
mean, cov = layer_covariance(
    np.array([[1.0], [-1.0]]),
    np.array([4.0]),
    np.array([1.0, 2.0]),
    np.array([[2.0, 1.2], [1.2, 1.0]]),
)
assert np.allclose(mean, [3]), (
    f"the difference of the sensors plus 4 has mean 1 - 2 + 4 = 3, "
    f"not {mean}"
)
assert np.shape(cov) == (1, 1), (
    f"one output has a (1, 1) covariance matrix, not {np.shape(cov)}"
)
assert np.allclose(cov, 0.6), (
    f"its variance is 2 + 1 - 2.4 = 0.6, not {cov}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d, k = (int(size) for size in rng.integers(1, 5, size=2))
    # four times as many equally likely inputs as dimensions: exact averages
    X = rng.normal(size=(4 * d, d))
    W, b = rng.normal(size=(d, k)), rng.normal(size=k)
    D = X - X.mean(axis=0)
    Z = np.array([W.T @ x + b for x in X])
    E = Z - Z.mean(axis=0)
    mean, cov = layer_covariance(
        W.copy(), b.copy(), X.mean(axis=0), D.T @ D / len(X)
    )
    assert np.shape(mean) == (k,) and np.shape(cov) == (k, k), (
        f"{k} outputs have a mean ({k},) and a covariance matrix "
        f"({k}, {k}), not {np.shape(mean)} and {np.shape(cov)}"
    )
    assert np.allclose(mean, Z.mean(axis=0)), (
        f"the mean of the outputs is {Z.mean(axis=0).round(3)}, not {mean}"
    )
    assert np.allclose(cov, E.T @ E / len(X)), (
        f"averaged over the inputs, the covariance matrix of the outputs "
        f"is {(E.T @ E / len(X)).round(3).tolist()}"
    )
