r"""A dense layer has computed `Z = X @ W + b` for a batch of $n$ examples. Its weights
`W` have shape $(d, d)$ and all $d$ pivots, `b` has shape $(d,)$ and `Z` shape $(n, d)$.
Return the batch `X`, of shape $(n, d)$.
"""

import numpy as np


def undo_layer(Z, W, b):
    # SOLUTION
    return np.linalg.solve(W.T, (Z - b).T).T
    # WRONG: solves with W, where the rows of X are multiplied from the right
    return np.linalg.solve(W, (Z - b).T).T
    # WRONG: takes the bias off the caller's Z
    Z -= b
    return np.linalg.solve(W.T, Z.T).T
    # WRONG: takes the bias off after solving
    return np.linalg.solve(W.T, Z.T).T - b
    # WRONG: forgets the bias
    return np.linalg.solve(W.T, Z.T).T
    # WRONG: adds the bias again
    return np.linalg.solve(W.T, (Z + b).T).T
    # WRONG: leaves one example in each column
    return np.linalg.solve(W.T, (Z - b).T)
    # WRONG: multiplies by the transpose, which undoes only turns and mirrors
    return (Z - b) @ W.T
    # WRONG: divides entry by entry
    return (Z - b) / np.diag(W)
    # WRONG: runs the layer once more
    return (Z - b) @ W
    # HINT: Take the bias off first: it was added last.
    # HINT: `solve(A, B)` finds the matrix with A @ (it) = B. Transpose X @ W = Z - b to
    # bring W to the left.
    # EXPLAIN: Transposed, X W = Z - b reads: W transposed, times X transposed, is
    # Z - b transposed. That is one linear system for each example, all with the same
    # matrix, so it is factored once. The result has the examples in its columns, and a
    # last transpose brings them back into rows.


# CHECK
W = np.array([[1.0, 1.0], [0.0, 2.0]])
b = np.array([10.0, 20.0])
X = np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 0.0]])
Z = X @ W + b
kept = Z.copy()
out = undo_layer(Z, W, b)
assert np.shape(out) == (3, 2), (
    f"three examples, two inputs: shape (3, 2), not {np.shape(out)}"
)
assert np.allclose(out[2], 0), (
    f"an output equal to the bias came from the input (0, 0), not {out[2]}"
)
assert np.allclose(out, X), (
    f"the batch was {X.tolist()}, not {np.round(out, 3).tolist()}"
)
assert np.array_equal(Z, kept), "Z has to stay as it was"
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = rng.integers(1, 7, size=2)
    W = rng.normal(size=(d, d)) + 4 * np.eye(d)[rng.permutation(d)]
    b, X = rng.normal(size=d), rng.normal(size=(n, d))
    out = undo_layer(X @ W + b, W, b)
    assert np.shape(out) == (n, d), f"X has shape ({n}, {d})"
    assert np.allclose(out @ W + b, X @ W + b, atol=1e-6), (
        f"n = {n}, d = {d}: your X, sent through the layer, has to give Z"
    )
