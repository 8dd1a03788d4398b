r"""`Z` of shape $(n, d)$ holds independent standard normal numbers. Turn each row into a draw
from the normal distribution with mean `mu`, shape $(d,)$, and covariance matrix `Sigma`,
shape $(d, d)$, positive definite: with the Cholesky factor $\mat L$ of `Sigma`, the row
$\vec z^\T$ becomes $(\vec\mu + \mat L \vec z)^\T$. Return the array of shape $(n, d)$.
"""

import numpy as np


def draw_by_cholesky(mu, Sigma, Z):
    # SOLUTION
    return mu + Z @ np.linalg.cholesky(Sigma).T
    # WRONG: forgets that the draws are rows, which need the transpose
    return mu + Z @ np.linalg.cholesky(Sigma)
    # WRONG: multiplies by the covariance matrix itself
    return mu + Z @ Sigma
    # WRONG: takes the roots of the entries on the diagonal only
    return mu + Z * np.sqrt(np.diag(Sigma))
    # WRONG: stretches the mean as well
    return (mu + Z) @ np.linalg.cholesky(Sigma).T
    # WRONG: forgets the mean
    return Z @ np.linalg.cholesky(Sigma).T
    # WRONG: divides by the factor, which is for whitening
    return mu + np.linalg.solve(np.linalg.cholesky(Sigma), Z.T).T
    # WRONG: takes the symmetric root, another factor than Cholesky's
    lam, Q = np.linalg.eigh(Sigma)
    return mu + Z @ (Q * np.sqrt(lam)) @ Q.T
    # WRONG: adds an entry of the mean to each row, not to each column
    return mu[: len(Z), None] + Z @ np.linalg.cholesky(Sigma).T
    # WRONG: writes the draws into Z
    Z[:] = mu + Z @ np.linalg.cholesky(Sigma).T
    return Z
    # HINT: What does one row look like, if it is a column z first?
    # HINT: The transpose of L z is z^T L^T. Broadcasting adds mu to every row.
    # EXPLAIN: L z has the covariance matrix L I L^T = Sigma, and mu moves the mean. With one
    # draw in each row everything is transposed: Z @ L.T. Other factors with A A^T = Sigma
    # would do as well for drawing, but give other draws.


# CHECK
Sigma = np.array([[4.0, 2.0], [2.0, 5.0]])
mu = np.array([10.0, 0.0])
X = draw_by_cholesky(
    mu.copy(), Sigma.copy(), np.array([[1.0, 0.0], [0, 1]])
)
assert np.shape(X) == (2, 2), f"two draws of two numbers, not {np.shape(X)}"
assert np.allclose(X, [[12, 1], [10, 2]]), (
    f"L is [[2, 0], [1, 2]], so (1, 0) gives (12, 1) and (0, 1) gives "
    f"(10, 2), not {X}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = (int(size) for size in rng.integers(1, 6, size=2))
    L = np.tril(rng.normal(size=(d, d)), -1)
    L = L + np.diag(rng.uniform(0.5, 2, size=d))
    mu, Z = rng.normal(size=d), rng.normal(size=(n, d))
    before = Z.copy()
    X = draw_by_cholesky(mu, L @ L.T, Z)
    assert np.array_equal(Z, before), "Z has to stay as it was"
    assert np.shape(X) == (n, d), f"({n}, {d}) draws, not {np.shape(X)}"
    for x, z in zip(X, Z, strict=True):
        assert np.allclose(x, mu + L @ z), (
            f"with L = {L.round(2).tolist()} and mu = {mu.round(2)}, "
            f"{z.round(2)} becomes {(mu + L @ z).round(3)}, not {x}"
        )
