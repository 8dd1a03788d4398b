r"""Return the least rank `k` for which $\lVert \mat A - \mat A_k \rVert_F$ is at most
`share` times $\lVert \mat A \rVert_F$, as an integer. `share` is above 0 and below 1, and
`A`, of shape `(m, n)`, is not zero everywhere. Errors that exceed the limit by less than
`1e-9` of the norm of `A` are good enough.
"""

import numpy as np


def rank_for_error(A, share):
    # SOLUTION
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        error = np.sqrt((s[k:] ** 2).sum() / (s**2).sum())
        if error <= share + 1e-9:
            return k
    # WRONG: compares squared errors with the share
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        if (s[k:] ** 2).sum() / (s**2).sum() <= share + 1e-9:
            return k
    # WRONG: adds singular values where their squares are needed
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        if s[k:].sum() / s.sum() <= share + 1e-9:
            return k
    # WRONG: keeps at least this share, where it may lose at most this share
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        if np.sqrt((s[:k] ** 2).sum() / (s**2).sum()) >= share - 1e-9:
            return k
    # WRONG: looks at the first dropped singular value only
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        rest = s[k] if k < len(s) else 0.0
        if rest / np.linalg.norm(s) <= share + 1e-9:
            return k
    # WRONG: compares with the spectral norm of A
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        if np.sqrt((s[k:] ** 2).sum()) / s[0] <= share + 1e-9:
            return k
    # WRONG: takes the share for an error in the units of A
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        if np.sqrt((s[k:] ** 2).sum()) <= share + 1e-9:
            return k
    # WRONG: counts from 0, so it is one too small
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        if np.sqrt((s[k:] ** 2).sum() / (s**2).sum()) <= share + 1e-9:
            return k - 1
    # WRONG: wants the error to be below the share
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        if np.sqrt((s[k:] ** 2).sum() / (s**2).sum()) < share - 1e-9:
            return k
    # WRONG: leaves no room for rounding
    s = np.linalg.svd(A, compute_uv=False)
    for k in range(1, len(s) + 1):
        if np.sqrt((s[k:] ** 2).sum() / (s**2).sum()) <= share:
            return k
    # HINT: You need no A_k: the singular values alone tell its error.
    # HINT: The squared error of rank k is the sum of s[k:] ** 2, and the squared norm of
    # A is the sum of s ** 2.
    # EXPLAIN: The squared Frobenius norm of a matrix is the sum of its squared singular
    # values, and those of A - A_k are the dropped ones. With all kept nothing is dropped,
    # so the loop always finds a rank.


# CHECK
A = np.array([[0.0, 12.0, 0.0, 0.0], [3.0, 0, 0, 0], [0, 0, 0, 4.0]])
for share, truth in ((0.5, 1), (5 / 13, 1), (0.38, 2), (0.2, 3)):
    k = rank_for_error(A.copy(), share)
    assert np.shape(k) == () and k == truth, (
        f"12, 4 and 3 with errors 5/13 and 3/13: for {share:.3f} you need "
        f"rank {truth}, not {k}"
    )
near = rank_for_error(A.copy(), 5 / 13 - 5e-10)
assert near == 1, (
    "an error that exceeds the limit by 5e-10 of the norm is good enough: "
    f"rank 1, not {near}"
)
small = rank_for_error(1e-6 * A, 0.3)
assert small == 2, f"a millionth of it for 0.3 needs rank 2, not {small}"
one = rank_for_error(np.array([[-7.0]]), 0.1)
assert one == 1, f"a single number needs rank 1, not {one}"
rng = np.random.default_rng(0)
for _ in range(40):
    m, n = rng.integers(1, 9, size=2)
    A = rng.normal(size=(m, n)) * 1.5 ** np.arange(n)
    share = rng.uniform(0.05, 0.9)
    k = rank_for_error(A.copy(), share)
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    errors = [
        np.linalg.norm(A - U[:, :j] * s[:j] @ Vt[:j]) for j in range(len(s))
    ]
    truth = int((np.array(errors) > share * errors[0]).sum())
    assert k == truth, (
        f"shape {(m, n)}, share {share:.3f}: the least rank is {truth}, "
        f"not {k}"
    )
