r"""Return `Q`, of shape $(m, n)$, with the orthonormal columns that Gram–Schmidt makes from
the independent columns of `A`, also of shape $(m, n)$: column $j$ lies in the span of the
first $j$ columns of `A`, and its inner product with column $j$ of `A` is positive.

The columns may lean towards each other so much that the classical order loses the right
angles. Errors up to $10^{-7}$ are allowed. Leave `A` as it is.
"""

import numpy as np


def orthonormalize(A):
    # SOLUTION
    Q = np.array(A, dtype=float)
    for j in range(Q.shape[1]):
        for i in range(j):
            Q[:, j] -= (Q[:, i] @ Q[:, j]) * Q[:, i]
        Q[:, j] /= np.linalg.norm(Q[:, j])
    return Q
    # WRONG: takes the projections of the given column, the classical order
    Q = np.array(A, dtype=float)
    for j in range(Q.shape[1]):
        for i in range(j):
            Q[:, j] -= (Q[:, i] @ A[:, j]) * Q[:, i]
        Q[:, j] /= np.linalg.norm(Q[:, j])
    return Q
    # WRONG: does not scale to length 1 until the end, and forgets to divide before
    Q = np.array(A, dtype=float)
    for j in range(Q.shape[1]):
        for i in range(j):
            Q[:, j] -= (Q[:, i] @ Q[:, j]) * Q[:, i]
    return Q / np.linalg.norm(Q, axis=0)
    # WRONG: does not scale at all
    Q = np.array(A, dtype=float)
    for j in range(Q.shape[1]):
        for i in range(j):
            q = Q[:, i]
            Q[:, j] -= (q @ Q[:, j]) / (q @ q) * q
    return Q
    # WRONG: subtracts the projection onto the column just before only
    Q = np.array(A, dtype=float)
    for j in range(Q.shape[1]):
        if j:
            Q[:, j] -= (Q[:, j - 1] @ Q[:, j]) * Q[:, j - 1]
        Q[:, j] /= np.linalg.norm(Q[:, j])
    return Q
    # WRONG: straightens the rows
    Q = np.array(A.T, dtype=float)
    for j in range(min(Q.shape)):
        for i in range(j):
            Q[:, j] -= (Q[:, i] @ Q[:, j]) * Q[:, i]
        Q[:, j] /= np.linalg.norm(Q[:, j])
    return Q.T
    # WRONG: keeps whatever signs np.linalg.qr chose
    return np.linalg.qr(A)[0]
    # WRONG: makes the entries on the diagonal positive, not the inner products
    Q = np.linalg.qr(A)[0]
    return Q * np.where(np.diag(Q) < 0, -1, 1)
    # WRONG: scales the columns only
    return A / np.linalg.norm(A, axis=0)
    # WRONG: stores the results as whole numbers when A has whole numbers
    Q = np.array(A)
    for j in range(Q.shape[1]):
        for i in range(j):
            Q[:, j] = Q[:, j] - (Q[:, i] @ Q[:, j]) * Q[:, i]
        Q[:, j] = Q[:, j] / np.linalg.norm(Q[:, j])
    return Q
    # WRONG: changes the caller's A
    for j in range(A.shape[1]):
        for i in range(j):
            A[:, j] = A[:, j] - (A[:, i] @ A[:, j]) * A[:, i]
        A[:, j] = A[:, j] / np.linalg.norm(A[:, j])
    return A
    # HINT: Take each projection of what is left so far, not of the column you were given.
    # HINT: Work on a copy, `np.array(A, dtype=float)`, and overwrite its columns from left
    # to right. Or use `np.linalg.qr` and mend the signs.
    # EXPLAIN: When columns i and j are nearly parallel, little is left after subtracting,
    # and its rounding error is not orthogonal to the other columns. The modified order
    # projects what is left, with the error, so the next subtractions remove part of it. With
    # `np.linalg.qr`, multiply column j of Q by the sign of entry (j, j) of R.


# CHECK
A = np.array([[1, 3], [2, 0], [2, 3]])
kept = A.copy()
Q = orthonormalize(A)
assert np.shape(Q) == (3, 2), (
    f"Q has the shape of A, (3, 2), not {np.shape(Q)}"
)
assert np.array_equal(A, kept), "A has to stay as it was"
assert np.allclose(Q[:, 0], [1 / 3, 2 / 3, 2 / 3]), (
    f"the first column is (1, 2, 2) / 3, not {Q[:, 0]}"
)
assert np.allclose(Q[:, 1], [2 / 3, -2 / 3, 1 / 3]), (
    f"the second column is (2, -2, 1) / 3, not {Q[:, 1]}"
)
A = np.linspace(0, 1, 40)[:, None] ** np.arange(11)
Q = orthonormalize(A.copy())
error = np.abs(Q.T @ Q - np.eye(11)).max()
assert error < 1e-7, (
    f"the powers 1, t, …, t**10 lean a lot: the inner products of columns "
    f"should be those of I up to 1e-7, and one is off by {error:.0e}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 6))
    m = n + int(rng.integers(0, 4))
    A = rng.normal(size=(m, n)) + 2 * np.eye(m)[rng.permutation(m), :n]
    kept = A.copy()
    Q = orthonormalize(A)
    assert np.array_equal(A, kept), "A has to stay as it was"
    assert np.shape(Q) == (m, n), f"Q has shape ({m}, {n})"
    assert np.allclose(Q.T @ Q, np.eye(n), atol=1e-7), (
        "the columns have length 1 and are orthogonal: Q.T @ Q is I"
    )
    R = Q.T @ kept
    assert np.allclose(Q @ R, kept, atol=1e-7), (
        "the columns of Q span the columns of A"
    )
    assert np.allclose(np.tril(R, -1), 0, atol=1e-7), (
        "column j of A lies in the span of the first j columns of Q"
    )
    assert (np.diag(R) > 0).all(), (
        "column j of Q has a positive inner product with column j of A"
    )
