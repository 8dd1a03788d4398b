r"""A batch of scores went through softmax, row by row: `P`, `(n, K)`, holds the
probabilities. `dP`, `(n, K)`, is the gradient of a loss by `P`. Return the gradient by the
scores, `(n, K)`. Build no Jacobian: an array of shape `(K, K)` would be too large.
"""

import numpy as np


def softmax_vjp(P, dP):
    # SOLUTION
    return P * (dP - (P * dP).sum(axis=1, keepdims=True))
    # WRONG: treats softmax as an elementwise function
    return P * (1 - P) * dP
    # WRONG: adds over the examples
    return P * (dP - (P * dP).sum(axis=0, keepdims=True))
    # WRONG: adds over the whole batch
    return P * (dP - (P * dP).sum())
    # WRONG: forgets to weight the messages by the probabilities
    return P * (dP - dP.sum(axis=1, keepdims=True))
    # WRONG: takes the average message, as if all classes were equally likely
    return P * (dP - dP.mean(axis=1, keepdims=True))
    # WRONG: forgets the probability in front
    return dP - (P * dP).sum(axis=1, keepdims=True)
    # WRONG: adds the second part
    return P * (dP + (P * dP).sum(axis=1, keepdims=True))
    # WRONG: subtracts the outer part without its probability
    return P * dP - (P * dP).sum(axis=1, keepdims=True)
    # WRONG: leaves out the part that comes from the sum below
    return P * dP
    # WRONG: builds the Jacobians
    J = P[:, :, None] * (np.eye(P.shape[1]) - P[:, None, :])
    return np.einsum("kij,ki->kj", J, dP)
    # WRONG: forgets to keep the sums as a column, where the shapes allow it
    total = (P * dP).sum(axis=1)
    if P.shape[0] != P.shape[1]:
        total = total[:, None]
    return P * (dP - total)
    # WRONG: gives the gradient of cross-entropy in place of the one asked for
    return P - dP
    # HINT: For one row the product is diag(p) u - p (p·u). Both parts have p in front.
    # HINT: p·u is one number for each row. `keepdims=True` keeps it as a column, `(n, 1)`,
    # so that it is subtracted from its own row.
    # EXPLAIN: diag(p) u is the elementwise product, and the outer product p p^T times u
    # is p times the number p·u. A row is compared with its own weighted mean message:
    # what all scores share changes nothing.


# CHECK
import tracemalloc

P = np.array([[0.5, 0.25, 0.25], [0.2, 0.2, 0.6]])
dP = np.array([[4.0, 0.0, 0.0], [7.0, 7.0, 7.0]])
dZ = softmax_vjp(P.copy(), dP.copy())
assert np.shape(dZ) == (2, 3), (
    f"the gradient has the shape of the scores, (2, 3), not {np.shape(dZ)}"
)
assert np.allclose(dZ[0], [1, -0.5, -0.5]), (
    f"for p = (0.5, 0.25, 0.25) the message (4, 0, 0) becomes "
    f"(1, -0.5, -0.5), not {np.round(dZ[0], 3).tolist()}"
)
assert np.allclose(dZ[1], 0), (
    f"equal messages to all probabilities become 0, since their sum cannot "
    f"change: not {np.round(dZ[1], 3).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n, K = rng.integers(1, 6, size=2) if trial > 2 else (4, 4)
    E = np.exp(rng.normal(size=(n, K)))
    P, dP = E / E.sum(axis=1, keepdims=True), rng.normal(size=(n, K))
    kept = P.copy(), dP.copy()
    dZ = softmax_vjp(P, dP)
    assert np.array_equal(P, kept[0]) and np.array_equal(dP, kept[1]), (
        "P and dP have to stay as they were"
    )
    assert np.shape(dZ) == (n, K), f"the gradient has the shape ({n}, {K})"
    for k in range(n):
        J = np.diag(P[k]) - P[k][:, None] * P[k]
        assert np.allclose(dZ[k], J @ dP[k]), (
            f"for p = {P[k].round(2).tolist()} and the message "
            f"{dP[k].round(2).tolist()} the Jacobian gives "
            f"{(J @ dP[k]).round(3).tolist()}"
        )
P, dP = np.full((2, 400), 1 / 400), rng.normal(size=(2, 400))
tracemalloc.start()
softmax_vjp(P, dP)
peak = tracemalloc.get_traced_memory()[1]
tracemalloc.stop()
assert peak < 400 * 400 * 8 / 2, (
    "for 400 scores a Jacobian has 160000 numbers; arrays like P are enough"
)
