"""Do one step of Gaussian elimination with pivoting.

`M` has shape (n, n + 1): coefficients, then the right-hand side. The columns before
column `k` are done. Swap the row with the largest absolute value in column `k`, among
the rows from `k` on, with row `k`. Then subtract multiples of it from the rows below it,
so that column `k` is zero there. Return a new array of floats, and leave `M` as it is.
At least one of the numbers to choose the pivot from is not zero, and the largest absolute
value occurs once.
"""

import numpy as np


def clear_column(M, k):
    # SOLUTION
    M = M.astype(float)
    p = k + np.abs(M[k:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: takes the largest number, without the absolute value
    M = M.astype(float)
    p = k + M[k:, k].argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: searches the rows above as well, which are done
    M = M.astype(float)
    p = np.abs(M[:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: takes the position below row k for the number of the row
    M = M.astype(float)
    p = np.abs(M[k:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: does not swap
    M = M.astype(float)
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k] if M[k, k] else M[i]
    return M
    # WRONG: swaps only where the pivot is zero
    M = M.astype(float)
    if M[k, k] == 0:
        p = k + np.abs(M[k:, k]).argmax()
        M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: leaves the right-hand side out
    M = M.astype(float)
    p = k + np.abs(M[k:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i, :-1] = M[i, :-1] - M[i, k] / M[k, k] * M[k, :-1]
    return M
    # WRONG: stores the results as whole numbers
    M = M.copy()
    p = k + np.abs(M[k:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: changes the caller's M
    p = k + np.abs(M[k:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M.astype(float)
    # WRONG: copies whole numbers only, so changes the caller's M if it has floats
    M = np.asarray(M, dtype=float)
    p = k + np.abs(M[k:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: swaps two views of M, so that both rows become the same
    M = M.astype(float)
    p = k + np.abs(M[k:, k]).argmax()
    M[k], M[p] = M[p], M[k]
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: clears the rows above the pivot as well
    M = M.astype(float)
    p = k + np.abs(M[k:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(len(M)):
        if i != k:
            M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # WRONG: forgets the last row
    M = M.astype(float)
    p = k + np.abs(M[k:, k]).argmax()
    M[[k, p]] = M[[p, k]]
    for i in range(k + 1, len(M) - 1):
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M
    # HINT: `argmax` of `M[k:, k]` counts from row k. How do you get the number of the row
    # in M?
    # HINT: `M[[k, p]] = M[[p, k]]` swaps two rows. `M.astype(float)` is a copy, so the
    # caller's M is safe.
    # EXPLAIN: Only rows from k on may move: the rows above hold the equations that are
    # done. The multiplier is the number to remove, divided by the pivot, and the whole
    # row takes part, with the right-hand side. Because the pivot is the largest, no
    # multiplier exceeds 1 in absolute value.


# CHECK
M = np.array([[2, 1, -1, 3], [4, 5, -3, 11], [-2, 5, 2, 10]])
kept = M.copy()
out = clear_column(M, 0)
assert np.shape(out) == (3, 4), (
    f"the shape stays (3, 4), not {np.shape(out)}"
)
assert np.array_equal(M, kept), "M has to stay as it was"
truth = [[4, 5, -3, 11], [0, -1.5, 0.5, -2.5], [0, 7.5, 0.5, 15.5]]
assert np.allclose(out, truth), (
    f"the coffee bills become {truth}, with the pivot 4"
)
M = np.array([[1e-20, 1, 1], [1, 1, 2]])
out = clear_column(M, 0)
assert np.array_equal(M, [[1e-20, 1, 1], [1, 1, 2]]), (
    "M has to stay as it was, also if it has floats"
)
assert np.allclose(out, [[1, 1, 2], [0, 1, 1]]), (
    "the pivot 1 is larger than 1e-20: [[1, 1, 2], [0, 1, 1]]"
)
M = np.array([[9.0, 1, 1, 1, 1], [0, 1, 2, 3, 4], [0, -2, 1, 1, 1]])
M = np.vstack([M, [0.0, 1, 0, 5, 5]])
out = clear_column(M, 1)
assert np.array_equal(out[0], M[0]), "the rows above row k stay as they are"
assert np.array_equal(out[1], M[2]), (
    "of 1, -2 and 1 the pivot is -2, the largest absolute value"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(2, 7))
    k = int(rng.integers(0, n - 1))
    M = rng.normal(size=(n, n + 1))
    for j in range(k):
        M[j + 1 :, j] = 0
        M[j] *= 5
    out = clear_column(M.copy(), k)
    p = k + int(np.abs(M[k:, k]).argmax())
    order = np.arange(n)
    order[[k, p]] = order[[p, k]]
    S = M[order]
    S[k + 1 :] -= np.outer(S[k + 1 :, k] / S[k, k], S[k])
    assert np.allclose(out, S), (
        f"column {k} of {M.round(2).tolist()}: the pivot is "
        f"{M[p, k]:.2f}, and below it there are zeros"
    )
