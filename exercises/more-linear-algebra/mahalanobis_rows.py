r"""Old examples stand in `X`, of shape `(n, d)`, new ones in `Y`, of shape `(k, d)`, with
$d \ge 2$. Return the Mahalanobis distance of each new example from the mean of the old
ones: an array of shape `(k,)`. The matrix $\mat S$ is that of the old examples, with
$n - 1$, and is positive definite. Leave both tables as they are.
"""

import numpy as np


def mahalanobis_rows(X, Y):
    # SOLUTION
    D = Y - X.mean(axis=0)  # (k, d)
    L = np.linalg.cholesky(np.cov(X, rowvar=False))  # (d, d)
    return np.linalg.norm(np.linalg.solve(L, D.T), axis=0)
    # WRONG: measures the new examples from their own mean
    D = Y - Y.mean(axis=0)
    S = np.cov(X, rowvar=False)
    return np.sqrt((D * np.linalg.solve(S, D.T).T).sum(axis=1))
    # WRONG: takes the covariances of the new examples
    D = Y - X.mean(axis=0)
    S = np.cov(np.vstack([Y, X]), rowvar=False)
    return np.sqrt((D * np.linalg.solve(S, D.T).T).sum(axis=1))
    # WRONG: forgets the root
    D = Y - X.mean(axis=0)
    S = np.cov(X, rowvar=False)
    return (D * np.linalg.solve(S, D.T).T).sum(axis=1)
    # WRONG: multiplies by S in place of its inverse
    D = Y - X.mean(axis=0)
    S = np.cov(X, rowvar=False)
    return np.sqrt((D * (D @ S)).sum(axis=1))
    # WRONG: scales the columns, but leaves out the covariances
    D = (Y - X.mean(axis=0)) / X.std(axis=0, ddof=1)
    return np.linalg.norm(D, axis=1)
    # WRONG: divides by n in the covariances
    D = Y - X.mean(axis=0)
    S = np.cov(X, rowvar=False, ddof=0)
    return np.sqrt((D * np.linalg.solve(S, D.T).T).sum(axis=1))
    # WRONG: solves with the transposed Cholesky factor
    D = Y - X.mean(axis=0)
    L = np.linalg.cholesky(np.cov(X, rowvar=False))
    return np.linalg.norm(np.linalg.solve(L.T, D.T), axis=0)
    # WRONG: does not take the mean away
    S = np.cov(X, rowvar=False)
    return np.sqrt((Y * np.linalg.solve(S, Y.T).T).sum(axis=1))
    # WRONG: keeps the distances of pairs of new examples off the diagonal
    D = Y - X.mean(axis=0)
    S = np.cov(X, rowvar=False)
    return np.sqrt(np.abs(D @ np.linalg.solve(S, D.T)))
    # WRONG: takes the mean away from the caller's Y
    Y -= X.mean(axis=0)
    L = np.linalg.cholesky(np.cov(X, rowvar=False))
    return np.linalg.norm(np.linalg.solve(L, Y.T), axis=0)
    # HINT: What do you need from the old examples? Their mean and their covariance
    # matrix. The new ones only give the differences.
    # HINT: With S = L L^T the distance is the length of the solution u of
    # L u = difference. `np.linalg.solve` takes all differences at once, as columns.
    # EXPLAIN: The rows of D are the differences. As columns, D.T, they are solved with L
    # in one call, and each column of the result is a vector whose L2 norm is the
    # distance. Everything about the spread comes from the old examples, so that one
    # new example can be judged alone.


# CHECK
X = np.array([[1.0, 2.0], [2.0, 6.0], [3.0, 4.0]])
Y = np.array([[3.0, 5.0], [3.0, 3.0], [2.0, 4.0]])
kept = X.copy(), Y.copy()
d_M = mahalanobis_rows(X, Y)
assert np.array_equal(X, kept[0]) and np.array_equal(Y, kept[1]), (
    "both tables have to stay as they were"
)
assert np.shape(d_M) == (3,), (
    f"three new examples have three distances, not shape {np.shape(d_M)}"
)
assert np.isclose(d_M[0], 1), (
    f"(3, 5) is (1, 1) away from the mean, by Mahalanobis 1, not {d_M[0]}"
)
assert np.isclose(d_M[1], (7 / 3) ** 0.5), (
    f"(3, 3) is (1, -1) away: the root of 7/3, not {d_M[1]}"
)
assert np.isclose(d_M[2], 0), (
    f"the mean is 0 away from itself, not {d_M[2]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = rng.integers(2, 5)
    X = 2 + rng.normal(size=(d + 6, d)) @ rng.normal(size=(d, d))
    Y = rng.normal(size=(rng.integers(1, 6), d))
    d_M = mahalanobis_rows(X.copy(), Y.copy())
    assert np.shape(d_M) == (len(Y),), (
        "there is one distance for each row of Y"
    )
    inverse = np.linalg.inv(np.cov(X, rowvar=False))
    for y, distance in zip(Y, d_M):
        step = y - X.mean(axis=0)
        truth = np.sqrt(step @ inverse @ step)
        assert np.isclose(distance, truth), (
            f"with S from the rows of X, {y.round(2)} is {truth:.3f} from "
            f"their mean, not {distance:.3f}"
        )
