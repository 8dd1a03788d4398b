r"""A layer was trained from `W_old` to `W_new`, both of shape `(d_in, d_out)`. Return a pair
`(U, V)` with shapes `(d_in, r)` and `(r, d_out)`, such that `W_old + U @ V` is as near to
`W_new` as possible in the Frobenius norm. `r` is at least 1 and at most the smaller of
$d_{\text{in}}$ and $d_{\text{out}}$.
"""

import numpy as np


def best_adapter(W_old, W_new, r):
    # SOLUTION
    U, s, Vt = np.linalg.svd(W_new - W_old, full_matrices=False)
    return U[:, :r] * s[:r], Vt[:r]
    # WRONG: approximates the new weights in place of the change
    U, s, Vt = np.linalg.svd(W_new, full_matrices=False)
    return U[:, :r] * s[:r], Vt[:r]
    # WRONG: has the change the wrong way round
    U, s, Vt = np.linalg.svd(W_old - W_new, full_matrices=False)
    return U[:, :r] * s[:r], Vt[:r]
    # WRONG: forgets the singular values
    U, s, Vt = np.linalg.svd(W_new - W_old, full_matrices=False)
    return U[:, :r], Vt[:r]
    # WRONG: gives the singular values to both
    U, s, Vt = np.linalg.svd(W_new - W_old, full_matrices=False)
    return U[:, :r] * s[:r], s[:r, None] * Vt[:r]
    # WRONG: takes the columns of Vt
    U, s, Vt = np.linalg.svd(W_new - W_old, full_matrices=False)
    return U[:, :r] * s[:r], Vt[:, :r].T
    # WRONG: returns V as columns
    U, s, Vt = np.linalg.svd(W_new - W_old, full_matrices=False)
    return U[:, :r] * s[:r], Vt[:r].T
    # WRONG: keeps the smallest singular values
    U, s, Vt = np.linalg.svd(W_new - W_old, full_matrices=False)
    return U[:, -r:] * s[-r:], Vt[-r:]
    # WRONG: changes the first r outputs only
    D = W_new - W_old
    return D[:, :r], np.eye(r, D.shape[1])
    # WRONG: returns the product, not the pair
    U, s, Vt = np.linalg.svd(W_new - W_old, full_matrices=False)
    return U[:, :r] * s[:r] @ Vt[:r]
    # HINT: Which matrix does U @ V have to be near to?
    # HINT: The nearest matrix of rank r is the truncated SVD of the change. Multiply the
    # singular values into one of the two factors, or their roots into both.
    # EXPLAIN: W_old stays, so U @ V has to approximate the change W_new - W_old, of which the
    # truncated SVD is the best approximation of rank r. How it is split in two does not
    # matter: only the product enters the layer.


# CHECK
W_old = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
change = np.array([[0.0, 2.0, 0.0], [0.0, 0.0, 1.0]])
pair = best_adapter(W_old.copy(), W_old + change, 1)
assert len(pair) == 2 and np.shape(pair[0]) == (2, 1), (
    "the answer is a pair, and U has the shape (2, 1) here"
)
assert np.shape(pair[1]) == (1, 3), (
    f"V has the shape (1, 3) here, not {np.shape(pair[1])}"
)
assert np.allclose(pair[0] @ pair[1], [[0, 2, 0], [0, 0, 0]]), (
    "of the changes 2 and 1 an adapter of rank 1 makes the 2"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d_in, d_out = rng.integers(1, 7, size=2)
    W_old, W_new = rng.normal(size=(2, d_in, d_out))
    r = int(rng.integers(1, min(d_in, d_out) + 1))
    U, V = best_adapter(W_old.copy(), W_new.copy(), r)
    assert np.shape(U) == (d_in, r) and np.shape(V) == (r, d_out), (
        f"the shapes are {(d_in, r)} and {(r, d_out)}, "
        f"not {np.shape(U)} and {np.shape(V)}"
    )
    error = np.linalg.norm(W_old + U @ V - W_new)
    s = np.linalg.svd(W_new - W_old, compute_uv=False)
    best = np.sqrt((s[r:] ** 2).sum())
    assert np.isclose(error, best, atol=1e-9), (
        f"rank {r} can come as near as {best:.4f}, yours is {error:.4f} off"
    )
