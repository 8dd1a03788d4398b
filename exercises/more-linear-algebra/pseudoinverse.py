r"""Return the pseudoinverse of `A`, of shape `(m, n)`, where singular values of at most
`1e-10` times the largest one count as 0. The table was measured, so that what should be 0
may come out near `1e-12` times the largest. `A` may be tall, wide, of any scale, or full of
zeros.
"""

import numpy as np


def pseudoinverse(A):
    # SOLUTION
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-10 * s.max()
    return Vt[keep].T / s[keep] @ U[:, keep].T  # (n, m)
    # WRONG: has the cut-off of rounding errors, which keeps errors of measurement
    return np.linalg.pinv(A)
    # WRONG: cuts off below a fixed number, whatever the scale
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-10
    return Vt[keep].T / s[keep] @ U[:, keep].T
    # WRONG: gives the transpose of the pseudoinverse
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-10 * s.max()
    return U[:, keep] / s[keep] @ Vt[keep]
    # WRONG: does not invert the singular values
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-10 * s.max()
    return Vt[keep].T * s[keep] @ U[:, keep].T
    # WRONG: takes Vt for V
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-10 * s.max()
    if Vt.shape[0] != Vt.shape[1]:
        Vt = Vt.T
    return Vt[:, keep] / s[keep] @ U[:, keep].T
    # WRONG: needs independent columns, and fails without
    return np.linalg.solve(A.T @ A + 1e-9 * np.eye(A.shape[1]), A.T)
    # WRONG: cuts off the rows and columns, but only those of s that are 0
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 0
    return Vt[keep].T / s[keep] @ U[:, keep].T
    # WRONG: divides the largest too, so a table of zeros is 0 / 0
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s >= 1e-10 * s.max()
    with np.errstate(divide="ignore", invalid="ignore"):
        return Vt[keep].T / s[keep] @ U[:, keep].T
    # WRONG: compares the squares, so that it cuts off at a hundred-thousandth
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s**2 > 1e-10 * s.max() ** 2
    return Vt[keep].T / s[keep] @ U[:, keep].T
    # HINT: Swap the two turns, and invert the singular values that count.
    # HINT: `s > 1e-10 * s.max()` is a mask. Take those columns of U and those rows of Vt.
    # EXPLAIN: Directions with a singular value that counts as 0 are left out, which is the
    # same as to give them the factor 0. The cut-off is a share of the largest one, so
    # that a table in other units is treated alike. `np.linalg.pinv(A, 1e-10)` does the
    # same.


# CHECK
def matrix_with(s, m, n, rng):
    U = np.linalg.qr(rng.normal(size=(m, len(s))))[0]
    V = np.linalg.qr(rng.normal(size=(n, len(s))))[0]
    good = np.array([size > 1e-10 * s[0] for size in s])
    return U * s @ V.T, V[:, good] / np.array(s)[good] @ U[:, good].T


A = np.array([[1.0, 2.0], [2.0, 4.0]])
P = pseudoinverse(A.copy())
assert np.allclose(P, A / 25), (
    f"for the page's example it is A / 25, not {P}"
)
P = pseudoinverse(np.array([[3.0, 4.0]]))
assert np.shape(P) == (2, 1), (
    f"for the shape (1, 2) it has the shape (2, 1), not {np.shape(P)}"
)
assert np.allclose(P, [[0.12], [0.16]]), (
    f"for one row (3, 4) it is (0.12, 0.16) as a column, not {P}"
)
P = pseudoinverse(np.zeros((2, 3)))
assert np.shape(P) == (3, 2) and np.allclose(P, 0), (
    "of zeros, shape (2, 3), it is zeros, shape (3, 2)"
)
rng = np.random.default_rng(0)
A, truth = matrix_with([5.0, 2.0, 1e-12], 4, 3, rng)
assert np.allclose(pseudoinverse(A), truth), (
    "of singular values 5, 2 and 1e-12 the last is a measuring error, "
    "and counts as 0"
)
A, truth = matrix_with([5e-13, 2e-13], 4, 3, rng)
assert np.allclose(pseudoinverse(A) * 1e-13, truth * 1e-13), (
    "5e-13 and 2e-13 are a small table in large units: both count"
)
A, truth = matrix_with([5.0, 1e-7], 3, 4, rng)
assert np.allclose(pseudoinverse(A) * 1e-7, truth * 1e-7, atol=1e-6), (
    "of 5 and 1e-7 both count: 1e-7 is more than 1e-10 times 5"
)
for _ in range(20):
    m, n = rng.integers(1, 7, size=2)
    k = min(m, n)
    A, truth = matrix_with(np.sort(rng.uniform(1, 9, k))[::-1], m, n, rng)
    P = pseudoinverse(A.copy())
    assert np.shape(P) == (n, m), (
        f"for the shape {(m, n)} it has the shape {(n, m)}"
    )
    assert np.allclose(P, truth), "the nonzero singular values are inverted"
