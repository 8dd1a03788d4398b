r"""For a symmetric positive semidefinite `A`, of shape `(n, n)`, return the symmetric
positive semidefinite `R` with `R @ R` equal to `A`. (There is exactly one.)
"""

import numpy as np


def symmetric_root(A):
    # SOLUTION
    lam, Q = np.linalg.eigh(A)  # (n,), (n, n)
    return Q * np.sqrt(lam.clip(0)) @ Q.T
    # WRONG: takes the root of each entry
    return np.sqrt(abs(A)) * np.sign(A)
    # WRONG: takes the Cholesky factor, whose product with its transpose is A
    return np.linalg.cholesky(A + 1e-12 * np.trace(A) * np.eye(len(A)))
    # WRONG: forgets to turn back
    lam, Q = np.linalg.eigh(A)
    return Q * np.sqrt(lam.clip(0))
    # WRONG: turns the wrong way round
    lam, Q = np.linalg.eigh(A)
    return Q.T * np.sqrt(lam.clip(0)) @ Q
    # WRONG: forgets the roots
    lam, Q = np.linalg.eigh(A)
    return Q * lam @ Q.T
    # WRONG: divides by the roots, which makes the root of the inverse
    lam, Q = np.linalg.eigh(A)
    return Q / np.sqrt(lam.clip(1e-9)) @ Q.T
    # WRONG: takes the root of an eigenvalue 0 that was rounded to below 0
    lam, Q = np.linalg.eigh(A - 1e-14 * np.trace(A) * np.eye(len(A)))
    with np.errstate(invalid="ignore"):
        return Q * np.sqrt(lam) @ Q.T
    # WRONG: halves the eigenvalues
    lam, Q = np.linalg.eigh(A)
    return Q * (lam / 2) @ Q.T
    # WRONG: takes eig, whose vectors need not be orthogonal where eigenvalues repeat
    lam, V = np.linalg.eig(A)
    return (V * np.sqrt(lam.real.clip(0)) @ V.T).real
    # HINT: In the basis of its eigenvectors A only stretches. What has to be done twice to
    # stretch by 9?
    # HINT: Change the basis, stretch by the roots, change back. Rounding can make an
    # eigenvalue 0 come out a little below 0.
    # EXPLAIN: With R = Q D Q^T, R R is Q D Q^T Q D Q^T = Q D D Q^T, so D holds the roots of
    # the eigenvalues. Unlike Cholesky's factor it is symmetric. Whitening by its inverse
    # moves the data least, where whitening by components turns them as well.


# CHECK
R = np.asarray(symmetric_root(np.array([[5.0, 4.0], [4.0, 5.0]])))
assert R.shape == (2, 2), f"the root has the shape (2, 2), not {R.shape}"
assert np.allclose(R, [[2, 1], [1, 2]]), (
    f"[[2, 1], [1, 2]] times itself is [[5, 4], [4, 5]]; you have {R}"
)
R = np.asarray(symmetric_root(np.array([[7.0, 2.0], [2.0, 4.0]])))
assert np.allclose(R @ R, [[7, 2], [2, 4]]), (
    f"R @ R has to be [[7, 2], [2, 4]], not {(R @ R).round(3).tolist()}"
)
rng = np.random.default_rng(0)
for i in range(20):
    n = int(rng.integers(1, 6))
    r = n if i % 2 else max(1, n - 1)
    B = rng.normal(size=(n, r)) * 10.0 ** rng.integers(-2, 3)
    A = B @ B.T
    R = np.asarray(symmetric_root(A.copy()))
    size = np.linalg.norm(A)
    assert np.shape(R) == (n, n), f"the root has the shape {(n, n)}"
    assert np.isfinite(R).all(), (
        f"a matrix of shape {(n, n)} and rank {r} has a root without nan"
    )
    assert np.allclose(R, R.T, atol=1e-6 * size**0.5), "R is symmetric"
    assert np.allclose(R @ R, A, atol=1e-6 * size), (
        f"R @ R is off by {abs(R @ R - A).max():.2g}"
    )
    least = np.linalg.eigvalsh((R + R.T) / 2)[0]
    assert least > -1e-6 * size**0.5, (
        f"no eigenvalue of R is negative, as {least:.3g} is"
    )
for n in range(3, 9):
    u = rng.normal(size=n)
    A = np.eye(n) + np.outer(u, u)  # the eigenvalue 1, n - 1 times
    R = np.asarray(symmetric_root(A.copy()))
    assert np.allclose(R @ R, A), (
        f"the eigenvalue 1 comes {n - 1} times here, and R @ R is off by "
        f"{abs(R @ R - A).max():.2g}"
    )
