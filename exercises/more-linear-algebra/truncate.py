r"""Return the matrix of rank `k` or less that is nearest to `A` in the Frobenius norm. `A`
has the shape `(m, n)`, $1 \le k$, and `k` is at most the smaller of $m$ and $n$. No two
singular values are equal. Leave `A` as it is.
"""

import numpy as np


def truncate(A, k):
    # SOLUTION
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return U[:, :k] * s[:k] @ Vt[:k]  # (m, k) @ (k, n)
    # WRONG: keeps the smallest singular values
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return U[:, -k:] * s[-k:] @ Vt[-k:]
    # WRONG: drops k pieces in place of keeping k
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    r = len(s) - k
    return U[:, :r] * s[:r] @ Vt[:r]
    # WRONG: keeps one piece too many
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return U[:, : k + 1] * s[: k + 1] @ Vt[: k + 1]
    # WRONG: gives the k-th piece only, not the sum
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return s[k - 1] * np.outer(U[:, k - 1], Vt[k - 1])
    # WRONG: forgets the singular values
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return U[:, :k] @ Vt[:k]
    # WRONG: takes columns of Vt for the right singular vectors
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return U[:, :k] * s[:k] @ Vt[:, :k].T
    # WRONG: takes the first rows of U
    U, s, Vt = np.linalg.svd(A)
    return U[:k].T * s[:k] @ Vt[:k]
    # WRONG: keeps the first k columns of A and clears the rest
    B = np.zeros_like(A, dtype=float)
    B[:, :k] = A[:, :k]
    return B
    # WRONG: centres the columns, as PCA does, and stays there
    U, s, Vt = np.linalg.svd(A - A.mean(axis=0), full_matrices=False)
    return A.mean(axis=0) + U[:, :k] * s[:k] @ Vt[:k]
    # WRONG: clears the caller's matrix entry by entry
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    A[:] = U[:, :k] * s[:k] @ Vt[:k]
    return A
    # HINT: Take the reduced SVD apart: which columns of U, which entries of s, which rows
    # of Vt belong to the first k pieces?
    # HINT: `U[:, :k] * s[:k]` multiplies each column with its singular value.
    # EXPLAIN: Each of the k pieces is a column of U times a singular value times a row of
    # Vt, and a product of a (m, k) and a (k, n) matrix adds the k pieces. Eckart and Young
    # say that nothing of this rank is nearer.


# CHECK
A = np.array([[3.0, 0.0, 0.0], [0.0, 0.0, 5.0]])
kept = A.copy()
B = truncate(A, 1)
assert np.array_equal(A, kept), "A has to stay as it was"
assert np.shape(B) == (2, 3), f"the shape stays (2, 3), it is {np.shape(B)}"
assert np.allclose(B, [[0, 0, 0], [0, 0, 5]]), (
    f"of 3 and 5 at rank 1 the 5 stays in its place: {B} is not that"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m, n = rng.integers(1, 7, size=2)
    A = 1 + rng.normal(size=(m, n))
    k = int(rng.integers(1, min(m, n) + 1))
    B = truncate(A.copy(), k)
    assert np.shape(B) == (m, n), f"the shape stays {(m, n)}"
    s = np.linalg.svd(A, compute_uv=False)
    rank = np.linalg.matrix_rank(B, tol=1e-9 * s[0])
    assert rank <= k, f"its rank is {rank}, and may be {k} at most"
    error, best = np.linalg.norm(A - B), np.sqrt((s[k:] ** 2).sum())
    assert np.isclose(error, best, atol=1e-9), (
        f"rank {k} of shape {(m, n)}: the best is {best:.4f} away, "
        f"yours {error:.4f}"
    )
