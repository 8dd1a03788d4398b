r"""Elimination of a matrix with $n$ columns was carried on until its first $r$ columns
were those of the identity: `M` is $[\mat I \; \mat F]$, of shape $(r, n)$ with
$1 \le r \le n$, where $\mat F$ has shape $(r, n - r)$. Rows of zeros have been left out.

Return a matrix of shape $(n, n - r)$ whose columns are a basis of the null space. (If
$n = r$, it has no columns.)
"""

import numpy as np


def null_from_form(M):
    # SOLUTION
    r, n = M.shape
    return np.vstack([-M[:, r:], np.eye(n - r)])
    # WRONG: forgets the minus
    r, n = M.shape
    return np.vstack([M[:, r:], np.eye(n - r)])
    # WRONG: puts the free unknowns first
    r, n = M.shape
    return np.vstack([np.eye(n - r), -M[:, r:]])
    # WRONG: gives the row space
    return M.T
    # WRONG: gives zero vectors, which are no basis
    r, n = M.shape
    return np.zeros((n, n - r))
    # WRONG: gives the same vector again and again
    r, n = M.shape
    one = np.append(-M[:, r:].sum(axis=1), np.ones(n - r))
    return np.tile(one[:, None], (1, n - r))
    # WRONG: gives one vector only
    r, n = M.shape
    one = np.append(-M[:, r:].sum(axis=1), np.ones(n - r))
    return one[:, None]
    # WRONG: has the vectors in its rows
    r, n = M.shape
    return np.hstack([-M[:, r:].T, np.eye(n - r)])
    # WRONG: sets the chosen unknowns to 1, but leaves their effect out
    r, n = M.shape
    return np.vstack([np.zeros((r, n - r)), np.eye(n - r)])
    # HINT: Set the last n - r unknowns to 1, 0, …, 0. What do the rows say about the
    # first r? They read: x_i + (row i of F) times the last unknowns = 0.
    # HINT: The last n - r unknowns of the n - r basis vectors are an identity matrix.
    # Put it under what the rows give for the first r.
    # EXPLAIN: The pivots belong to the first r unknowns, so the others can be chosen. If
    # they are column j of the identity, the rows give minus column j of F for the first r.
    # Each vector has a 1 where all others have a 0, so they are independent, and there are
    # n - r of them, as many as the nullity.


# CHECK
M = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, -1.0]])
N = null_from_form(M)
assert np.shape(N) == (3, 1), (
    f"one basis vector with three entries: (3, 1), not {np.shape(N)}"
)
assert np.allclose(M @ N, 0), (
    f"M times {N.ravel()} has to be zero; the inks give (-2, 1, 1)"
)
assert np.abs(N).max() > 1e-9, "the zero vector is not part of any basis"
N = null_from_form(np.eye(3))
assert np.shape(N) == (3, 0), (
    f"with a pivot in all 3 columns there are 0 vectors: shape (3, 0), "
    f"not {np.shape(N)}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    r, free = rng.integers(1, 5, size=2)
    n = r + free
    M = np.hstack([np.eye(r), rng.normal(size=(r, free))])
    N = null_from_form(M.copy())
    assert np.shape(N) == (n, free), (
        f"n = {n}, r = {r}: the shape is ({n}, {free}), not {np.shape(N)}"
    )
    assert np.allclose(M @ N, 0), "M times each column has to be zero"
    assert np.linalg.matrix_rank(N) == free, (
        f"the {free} columns have to be independent"
    )
