r"""A table of covariances was put together from measurements with gaps, each entry from other
rows. So it is symmetric, but may have negative eigenvalues, which no covariance matrix has.
Mend `A`, shape $(n, n)$: keep its eigenvectors and its positive eigenvalues, and put 0 for
the negative ones. Return the new matrix, shape $(n, n)$.
"""

import numpy as np


def clip_eigenvalues(A):
    # SOLUTION
    lam, Q = np.linalg.eigh(A)
    return Q @ np.diag(np.maximum(lam, 0)) @ Q.T
    # WRONG: takes eig, whose columns are not orthonormal where eigenvalues repeat
    lam, V = np.linalg.eig(A)
    return (V @ np.diag(np.maximum(lam.real, 0)) @ V.T).real
    # WRONG: turns the negative eigenvalues round
    lam, Q = np.linalg.eigh(A)
    return Q @ np.diag(abs(lam)) @ Q.T
    # WRONG: puts 0 for negative entries
    return np.maximum(A, 0)
    # WRONG: lifts all eigenvalues, also those that were right
    lam, Q = np.linalg.eigh(A)
    return A - min(lam.min(), 0) * np.eye(len(A))
    # WRONG: multiplies in the wrong order, as if the eigenvectors were rows
    lam, Q = np.linalg.eigh(A)
    return Q.T @ np.diag(np.maximum(lam, 0)) @ Q
    # WRONG: returns the matrix in the coordinates of the eigenvectors
    lam, Q = np.linalg.eigh(A)
    return np.diag(np.maximum(lam, 0))
    # WRONG: scales the columns but does not change back
    lam, Q = np.linalg.eigh(A)
    return Q * np.maximum(lam, 0)
    # WRONG: puts 0 for negative numbers on the diagonal only
    B = A.copy()
    np.fill_diagonal(B, np.maximum(np.diag(A), 0))
    return B
    # WRONG: drops the positive ones
    lam, Q = np.linalg.eigh(A)
    return Q @ np.diag(np.minimum(lam, 0)) @ Q.T
    # HINT: Take the matrix apart with `np.linalg.eigh`. What is between Q and its transpose?
    # HINT: `np.maximum(lam, 0)` puts 0 for every negative number. Then build the matrix
    # again.
    # EXPLAIN: The spectral theorem takes the table apart into directions and the variances
    # along them. A negative variance is impossible, so 0 is put in its place, and the parts
    # are put together again. All other directions keep what they had.


# CHECK
B = clip_eigenvalues(np.array([[1.0, 2.0], [2.0, 1.0]]))
assert np.shape(B) == (2, 2), f"a (2, 2) matrix, not {np.shape(B)}"
assert np.allclose(B, 1.5), (
    f"3 along (1, 1) and 0 instead of -1 make 1.5 everywhere, not {B}"
)
A = np.array([[2.0, -1.0], [-1.0, 2.0]])
B = clip_eigenvalues(A.copy())
assert np.allclose(B, A), f"a bowl is right as it is, not to become {B}"
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 7))
    A = rng.normal(size=(n, n))
    A = A + A.T
    before = A.copy()
    B = clip_eigenvalues(A)
    assert np.array_equal(A, before), "A has to stay as it was"
    assert np.shape(B) == (n, n), f"a ({n}, {n}) matrix, not {np.shape(B)}"
    lam, Q = np.linalg.eigh(A)
    for value, v in zip(lam, Q.T, strict=True):
        assert np.allclose(B @ v, max(value, 0) * v), (
            f"along {v.round(2)}, an eigenvector for {value:.3f}, "
            f"the new matrix multiplies by {max(value, 0):.3f}"
        )
# three directions of variance 2 and two of variance -1
for _ in range(20):
    Q = np.linalg.qr(rng.normal(size=(5, 5)))[0]
    A = 2 * Q[:, :3] @ Q[:, :3].T - Q[:, 3:] @ Q[:, 3:].T
    truth = 2 * Q[:, :3] @ Q[:, :3].T
    B = clip_eigenvalues((A + A.T) / 2)
    assert np.allclose(B, truth), (
        "with the eigenvalue 2 three times and -1 twice, the part with 2 "
        f"is left: {truth.round(3).tolist()}"
    )
