"""Return True if the vector `b`, of shape (d,), is in the span of the columns of `V`,
of shape (d, k), and False if not.

There may be fewer or more vectors than entries, they may be dependent, and some may be
zero. All entries are whole numbers from -9 to 9, and d and k are at most 6.
"""

import numpy as np


def in_span(V, b):
    # SOLUTION
    rank = np.linalg.matrix_rank
    return bool(rank(np.column_stack([V, b])) == rank(V))
    # WRONG: takes the rows for the vectors, where that is possible
    rank = np.linalg.matrix_rank
    if V.shape[1] != len(b):
        return bool(rank(np.column_stack([V, b])) == rank(V))
    return bool(rank(np.vstack([V, b])) == rank(V))
    # WRONG: trusts the residuals of lstsq, which are left out for dependent vectors
    left = np.linalg.lstsq(V, b)[1]
    return bool((left < 1e-9).all())
    # WRONG: asks whether the vectors span the whole space
    return bool(np.linalg.matrix_rank(V) == len(b))
    # WRONG: asks whether there are enough vectors
    return V.shape[1] >= len(b)
    # WRONG: looks for b among the multiples of single vectors
    rank = np.linalg.matrix_rank
    pairs = [np.column_stack([v, b]) for v in V.T]
    return bool(
        not b.any() or any(rank(p) == 1 and p[:, 0].any() for p in pairs)
    )
    # WRONG: compares with the number of vectors, so fails for dependent ones
    M = np.column_stack([V, b])
    return bool(np.linalg.matrix_rank(M) == V.shape[1])
    # WRONG: asks for dependence of all vectors, with b
    M = np.column_stack([V, b])
    return bool(np.linalg.matrix_rank(M) < M.shape[1])
    # WRONG: turns the answer round
    rank = np.linalg.matrix_rank
    return bool(rank(np.column_stack([V, b])) > rank(V))
    # WRONG: says that the zero vector is in no span
    rank = np.linalg.matrix_rank
    return bool(b.any() and rank(np.column_stack([V, b])) == rank(V))
    # WRONG: adds V times b, which has the span of V whatever b is
    rank = np.linalg.matrix_rank
    return bool(rank(np.column_stack([V, V @ V.T @ b])) == rank(V))
    # HINT: If b is a combination of the columns, then a matrix with b as one more column
    # spans nothing new.
    # HINT: Compare the rank of V with that of `np.column_stack([V, b])`.
    # EXPLAIN: The rank is the dimension of the span. If b lies in the span, adding it
    # does not change the span, so the rank stays. If it does not, the span grows by one
    # dimension. This is the rule of the pivot in the last column, with the rounding left
    # to `matrix_rank`.


# CHECK
inks = np.array([[1, 0, 2], [0, 1, -1], [2, 1, 3]])
shown = [
    (inks[:, :2], [3, 2, 8], True),
    (inks[:, :2], [3, 2, 7], False),
    (inks, [3, 2, 8], True),
    (inks, [3, 2, 7], False),
    (inks, [0, 0, 0], True),
    (np.zeros((3, 2), dtype=int), [0, 0, 0], True),
    (np.zeros((3, 2), dtype=int), [0, 1, 0], False),
    (np.array([[0, 0], [1, 2]]), [1, 0], False),
    (np.array([[2], [-4]]), [-3, 6], True),
    (np.array([[2], [-4]]), [3, 6], False),
]
for V, b, truth in shown:
    answer = in_span(V, np.array(b))
    assert answer == truth, (
        f"{b} and the columns of {V.tolist()}: {truth}, not {answer}"
    )
rng = np.random.default_rng(0)
for _ in range(80):
    d, k, r = rng.integers(1, 5, size=3)
    V = rng.integers(-1, 2, size=(d, r)) @ rng.integers(-1, 2, size=(r, k))
    if rng.random() < 0.5:
        b = V @ rng.integers(-1, 2, size=k)
        b = b if np.abs(b).max() < 10 else 0 * b
    else:
        b = rng.integers(-3, 4, size=d)
    c = np.linalg.pinv(V.astype(float)) @ b
    truth = bool(np.allclose(V @ c, b))
    answer = in_span(V.copy(), b.copy())
    assert answer == truth, (
        f"{b} and the columns of {V.tolist()}: {truth}, not {answer}"
    )
