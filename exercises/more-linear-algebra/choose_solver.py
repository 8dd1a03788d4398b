r"""Many right-hand sides will come for one real matrix `A`, of shape `(m, n)`. Return the
name of the decomposition to prepare, by the first line that fits:

- `"cholesky"`: `A` is symmetric and positive definite;
- `"lu"`: `A` is square and has an inverse;
- `"qr"`: the columns of `A` are independent;
- `"svd"`: everything else.

Take an eigenvalue or singular value below $10^{-9}$ times the largest (in absolute value)
for zero, and allow for rounding of that relative size in the test for symmetry.
"""

import numpy as np


def choose_solver(A):
    # SOLUTION
    m, n = A.shape
    s = np.linalg.svd(A, compute_uv=False)
    if m < n or s[-1] <= 1e-9 * s[0]:
        return "svd"
    if m > n:
        return "qr"
    if np.allclose(A, A.T, rtol=0, atol=1e-9 * s[0]):
        if np.linalg.eigvalsh((A + A.T) / 2)[0] > 0:
            return "cholesky"
    return "lu"
    # WRONG: lets Cholesky decide, which does not look at the upper triangle
    m, n = A.shape
    s = np.linalg.svd(A, compute_uv=False)
    if m < n or s[-1] <= 1e-9 * s[0]:
        return "svd"
    if m > n:
        return "qr"
    try:
        np.linalg.cholesky(A)
        return "cholesky"
    except np.linalg.LinAlgError:
        return "lu"
    # WRONG: takes every symmetric matrix for a positive definite one
    m, n = A.shape
    s = np.linalg.svd(A, compute_uv=False)
    if m < n or s[-1] <= 1e-9 * s[0]:
        return "svd"
    if m > n:
        return "qr"
    return "cholesky" if np.allclose(A, A.T) else "lu"
    # WRONG: looks at the determinant, which is tiny for a small multiple of the identity
    m, n = A.shape
    if m == n and abs(np.linalg.det(A)) > 1e-9:
        definite = np.allclose(A, A.T) and np.linalg.eigvalsh(A)[0] > 0
        return "cholesky" if definite else "lu"
    s = np.linalg.svd(A, compute_uv=False)
    return "qr" if m > n and s[-1] > 1e-9 * s[0] else "svd"
    # WRONG: gives QR to matrices that are wider than tall
    m, n = A.shape
    s = np.linalg.svd(A, compute_uv=False)
    if s[-1] <= 1e-9 * s[0]:
        return "svd"
    if m != n:
        return "qr"
    definite = np.allclose(A, A.T) and np.linalg.eigvalsh(A)[0] > 0
    return "cholesky" if definite else "lu"
    # WRONG: gives QR to every tall matrix, also with dependent columns
    m, n = A.shape
    if m > n:
        return "qr"
    s = np.linalg.svd(A, compute_uv=False)
    if m < n or s[-1] <= 1e-9 * s[0]:
        return "svd"
    definite = np.allclose(A, A.T) and np.linalg.eigvalsh(A)[0] > 0
    return "cholesky" if definite else "lu"
    # WRONG: takes positive eigenvalues for enough, without symmetry
    m, n = A.shape
    s = np.linalg.svd(A, compute_uv=False)
    if m < n or s[-1] <= 1e-9 * s[0]:
        return "svd"
    if m > n:
        return "qr"
    lam = np.linalg.eigvals(A)
    return "cholesky" if (lam.real > 0).all() else "lu"
    # WRONG: calls a matrix positive definite if its entries are positive
    m, n = A.shape
    s = np.linalg.svd(A, compute_uv=False)
    if m < n or s[-1] <= 1e-9 * s[0]:
        return "svd"
    if m > n:
        return "qr"
    return "cholesky" if np.allclose(A, A.T) and (A > 0).all() else "lu"
    # WRONG: trusts NumPy's rank, whose cut-off is far below the one asked for
    m, n = A.shape
    if np.linalg.matrix_rank(A) < n:
        return "svd"
    if m > n:
        return "qr"
    symmetric = np.allclose(A, A.T, rtol=0, atol=1e-9 * abs(A).max())
    definite = symmetric and np.linalg.eigvalsh(A)[0] > 0
    return "cholesky" if definite else "lu"
    # WRONG: takes 1e-9 for zero, whatever the size of the matrix
    m, n = A.shape
    s = np.linalg.svd(A, compute_uv=False)
    if m < n or s[-1] <= 1e-9:
        return "svd"
    if m > n:
        return "qr"
    symmetric = np.allclose(A, A.T, rtol=0, atol=1e-9 * s[0])
    definite = symmetric and np.linalg.eigvalsh(A)[0] > 0
    return "cholesky" if definite else "lu"
    # WRONG: leaves the tolerance for symmetry to NumPy, which takes 1e-8 for zero
    m, n = A.shape
    s = np.linalg.svd(A, compute_uv=False)
    if m < n or s[-1] <= 1e-9 * s[0]:
        return "svd"
    if m > n:
        return "qr"
    definite = np.allclose(A, A.T) and np.linalg.eigvalsh(A)[0] > 0
    return "cholesky" if definite else "lu"
    # WRONG: takes the eigenvalues of A^T A, which are the squares
    m, n = A.shape
    lam = np.linalg.eigvalsh(A.T @ A)
    if m < n or lam[0] <= 1e-9 * lam[-1]:
        return "svd"
    if m > n:
        return "qr"
    symmetric = np.allclose(A, A.T, rtol=0, atol=1e-9 * abs(A).max())
    definite = symmetric and np.linalg.eigvalsh(A)[0] > 0
    return "cholesky" if definite else "lu"
    # HINT: Which facts do you need: the shape, the rank, the symmetry, the signs of the
    # eigenvalues? In which order is each worth asking?
    # HINT: The singular values tell independent columns in every shape, but a matrix that is
    # wider than tall never has them.
    # EXPLAIN: A wide or rank-deficient matrix is out first. What is left is tall, with
    # independent columns, or square with an inverse, and only then symmetry and the sign of
    # the smallest eigenvalue matter.


# CHECK
shown = (
    ([[7, 2], [2, 4]], "cholesky", "symmetric, with eigenvalues 3 and 8"),
    ([[1, 2], [2, 1]], "lu", "symmetric, with eigenvalues -1 and 3"),
    ([[2, 1], [0, 3]], "lu", "not symmetric, with determinant 6"),
    ([[2, 4], [1, 2]], "svd", "square, of rank 1"),
    ([[1, 0], [1, 1], [1, 2]], "qr", "tall, with independent columns"),
    ([[1, 2], [2, 4], [3, 6]], "svd", "tall, of rank 1"),
    ([[1, 0, 2], [0, 1, 1]], "svd", "wider than tall"),
    ([[1, 0], [0, 1e-12]], "svd", "of rank 1 by this cut-off"),
    ([[1, 0], [0, 1e-6], [0, 0]], "qr", "tall, with s = 1 and 1e-6"),
    ([[2e-10, 1e-10], [0, 3e-10]], "lu", "tiny and far from symmetric"),
)
for rows, name, reason in shown:
    answer = choose_solver(np.array(rows, dtype=float))
    assert answer == name, f"{rows} is {reason}: {name!r}, not {answer!r}"
rng = np.random.default_rng(0)
for _ in range(60):
    scale = 10.0 ** rng.integers(-6, 4)
    n = int(rng.integers(2, 6))
    kind = rng.integers(7)
    Q, R = np.linalg.qr(rng.normal(size=(2, n, n)))[0]
    lam = rng.uniform(0.5, 3, size=n)
    if kind == 0:
        A, name = Q @ np.diag(lam) @ Q.T, "cholesky"
    elif kind == 1:
        lam[0] = -lam[0]
        A, name = Q @ np.diag(lam) @ Q.T, "lu"
    elif kind == 2:
        A, name = Q @ np.diag(lam) @ R, "lu"
    elif kind == 3:
        lam[0] = 0
        A, name = Q @ np.diag(lam) @ (Q.T if n % 2 else R), "svd"
    elif kind == 4:
        A, name = rng.normal(size=(n + 3, n)), "qr"
    elif kind == 5:
        lam[0] = 0
        A, name = rng.normal(size=(n + 3, n)) @ np.diag(lam) @ R, "svd"
    else:
        A, name = rng.normal(size=(n, n + 1)), "svd"
    answer = choose_solver(scale * A)
    s = np.linalg.svd(scale * A, compute_uv=False)
    assert answer == name, (
        f"shape {A.shape}, singular values from {s[-1]:.2g} to {s[0]:.2g}, "
        f"symmetric: {kind in (0, 1)}: {name!r}, not {answer!r}"
    )
