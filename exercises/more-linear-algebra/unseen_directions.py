r"""A linear map does not see a change of its input along its null space. Return a matrix
whose columns are an orthonormal basis of the null space of `A`, which has the shape
`(m, n)`. Its shape is `(n, n - r)`, where $r$ is the rank of `A`, also if that is
`(n, 0)`. Singular values of at most `1e-10` times the largest count as 0.
"""

import numpy as np


def unseen_directions(A):
    # SOLUTION
    s, Vt = np.linalg.svd(A)[1:]  # full: Vt is (n, n)
    r = (s > 1e-10 * s.max()).sum()
    return Vt[r:].T  # (n, n - r)
    # WRONG: takes the reduced form, which lacks the vectors of a wide matrix
    s, Vt = np.linalg.svd(A, full_matrices=False)[1:]
    r = (s > 1e-10 * s.max()).sum()
    return Vt[r:].T
    # WRONG: takes the left singular vectors
    U, s, Vt = np.linalg.svd(A)
    r = (s > 1e-10 * s.max()).sum()
    return U[:, r:]
    # WRONG: returns them as rows
    s, Vt = np.linalg.svd(A)[1:]
    r = (s > 1e-10 * s.max()).sum()
    return Vt[r:]
    # WRONG: takes columns of Vt, where the vectors are rows
    s, Vt = np.linalg.svd(A)[1:]
    r = (s > 1e-10 * s.max()).sum()
    return Vt[:, r:]
    # WRONG: returns what is seen
    s, Vt = np.linalg.svd(A)[1:]
    r = (s > 1e-10 * s.max()).sum()
    return Vt[:r].T
    # WRONG: counts only singular values that are exactly 0
    s, Vt = np.linalg.svd(A)[1:]
    return Vt[(s > 0).sum() :].T
    # WRONG: supposes that the rank is as large as the shape allows
    s, Vt = np.linalg.svd(A)[1:]
    return Vt[min(A.shape) :].T
    # WRONG: cuts off at a fixed number, so a small scale looks like rank 0
    s, Vt = np.linalg.svd(A)[1:]
    return Vt[(s > 1e-10).sum() :].T
    # WRONG: takes the rank with NumPy's cut-off, which is that of rounding
    r = np.linalg.matrix_rank(A)
    return np.linalg.svd(A)[2][r:].T
    # HINT: A v_i = sigma_i u_i. For which i is that zero?
    # HINT: A wide matrix has more right singular vectors than singular values. Which of
    # the two forms has them all?
    # EXPLAIN: The first r right singular vectors are stretched by a nonzero factor. The
    # other n - r are sent to zero, and they are orthonormal. The full form has all n of
    # them as rows of Vt, also where a wide matrix has no singular value left for them.


# CHECK
N = np.asarray(unseen_directions(np.array([[3.0, 4.0]])))
assert N.shape == (2, 1), (
    f"one equation for two numbers leaves one direction, not {N.shape}"
)
assert np.allclose(abs(N[:, 0]), [0.8, 0.6]), (
    f"3 x + 4 y does not see (0.8, -0.6); {N[:, 0]} is not along it"
)
N = np.asarray(unseen_directions(np.array([[2.0, 1.0], [0.0, 1.0]])))
assert N.shape == (2, 0), (
    f"a matrix with an inverse sees all: the shape is (2, 0), not {N.shape}"
)
N = np.asarray(unseen_directions(np.zeros((2, 3))))
assert N.shape == (3, 3), "zeros see nothing: all 3 directions are unseen"
N = np.asarray(unseen_directions(np.diag([3.0, 1e-12, 1e-9])))
assert N.shape == (3, 1), (
    "of 3, 1e-12 and 1e-9 only the second is at most 1e-10 times the "
    f"largest: one direction, not shape {N.shape}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    m, n = rng.integers(1, 7, size=2)
    r = rng.integers(1, min(m, n) + 1)
    A = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))
    A *= 10.0 ** rng.integers(-12, 4)
    N = np.asarray(unseen_directions(A.copy()))
    assert N.shape == (n, n - r), (
        f"shape {(m, n)} and rank {r}: the answer has the shape "
        f"{(n, n - r)}, not {N.shape}"
    )
    assert np.allclose(N.T @ N, np.eye(n - r)), (
        "the columns are orthonormal"
    )
    assert np.allclose(A @ N / abs(A).max(), 0), (
        "A sends every column to zero"
    )
