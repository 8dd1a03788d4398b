r"""`Z` has shape $(n, d)$ and holds $n$ vectors of $d$ independent standard normal
numbers, one in each row. Return an array of shape $(n, d)$ with
$\vec\mu + \mat A \vec z$ for each of them. `mu` has shape $(d,)$, `A` has shape $(d, d)$.
"""

import numpy as np


def mix_normals(mu, A, Z):
    # SOLUTION
    return mu + Z @ A.T
    # WRONG: forgets the transpose
    return mu + Z @ A
    # WRONG: forgets the mean
    return Z @ A.T
    # WRONG: takes the covariance matrix in place of its root
    return mu + Z @ (A @ A.T)
    # WRONG: scales each number by the diagonal, and does not mix
    return mu + Z * np.diag(A)
    # WRONG: adds the mean before the matrix acts
    return (mu + Z) @ A.T
    # HINT: For a single vector it is `mu + A @ z`. Here each vector is a row.
    # HINT: The transpose of a product is the product of the transposes, in the other
    # order.
    # EXPLAIN: Row i of the result has to be A z_i as a row, which is z_i as a row times
    # the transpose of A. Broadcasting adds mu to every row. Without the transpose the
    # covariance would be that of the transposed matrix.


# CHECK
A = np.array([[2.0, 0.0], [3.0, 1.0]])
X = mix_normals(np.array([1.0, 2.0]), A.copy(), np.array([[1.0, 0.0]]))
assert np.shape(X) == (1, 2), f"one vector in, one out, not {np.shape(X)}"
assert np.allclose(X, [[3, 5]]), (
    f"z = (1, 0) picks the first column (2, 3) of A; with mu = (1, 2) "
    f"that is (3, 5), not {X[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = rng.integers(1, 6, size=2)
    mu, A = rng.normal(size=d), rng.normal(size=(d, d))
    Z = rng.normal(size=(n, d))
    X = mix_normals(mu.copy(), A.copy(), Z.copy())
    assert np.shape(X) == (n, d), (
        f"{n} vectors of {d} numbers in, the same out, not {np.shape(X)}"
    )
    for i in range(n):
        truth = mu + A @ Z[i]
        assert np.allclose(X[i], truth), (
            f"row {i} has to be {truth.round(3)}, not {X[i].round(3)}"
        )
mu, A = np.array([1.0, -2.0]), np.array([[1.0, 0.0], [2.0, 0.5]])
X = mix_normals(mu.copy(), A.copy(), rng.normal(size=(20_000, 2)))
assert abs((X[:, 0] - 1) @ (X[:, 1] + 2) / 20_000 - 2) < 0.2, (
    "with A = [[1, 0], [2, 0.5]] the covariance of the draws is about 2"
)
