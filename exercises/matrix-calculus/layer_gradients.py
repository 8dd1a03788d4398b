r"""A dense layer has computed `Z = X @ W + b` from `X`, `(n, d_in)`, and `W`,
`(d_in, d_out)`. `dZ`, `(n, d_out)`, is the gradient of a loss by `Z`. Return the tuple
`dW, db, dX`: the gradients of the loss by `W`, by `b`, `(d_out,)`, and by `X`.
"""

import numpy as np


def layer_gradients(X, W, dZ):
    # SOLUTION
    return X.T @ dZ, dZ.sum(axis=0), dZ @ W.T
    # WRONG: gives the gradient by W transposed
    return dZ.T @ X, dZ.sum(axis=0), dZ @ W.T
    # WRONG: averages the bias's gradient over the batch
    return X.T @ dZ, dZ.mean(axis=0), dZ @ W.T
    # WRONG: averages over the batch, though 1/n is in dZ already if it belongs there
    return X.T @ dZ / len(X), dZ.sum(axis=0) / len(X), dZ @ W.T
    # WRONG: adds the bias's gradient over the outputs
    return X.T @ dZ, dZ.sum(axis=1), dZ @ W.T
    # WRONG: leaves one row for each example in the bias's gradient
    return X.T @ dZ, dZ, dZ @ W.T
    # WRONG: adds all of dZ into one number
    return X.T @ dZ, dZ.sum(), dZ @ W.T
    # WRONG: adds the inputs' gradient over the batch
    return X.T @ dZ, dZ.sum(axis=0), (dZ @ W.T).sum(axis=0)
    # WRONG: takes the input's gradient for the Jacobian
    return X.T @ dZ, dZ.sum(axis=0), np.broadcast_to(W.sum(axis=1), X.shape)
    # WRONG: forgets the message in the weights' gradient
    return X.T @ np.ones(dZ.shape), dZ.sum(axis=0), dZ @ W.T
    # WRONG: forgets the transpose of W where the shapes allow it
    square = W.shape[0] == W.shape[1]
    return X.T @ dZ, dZ.sum(axis=0), dZ @ W if square else dZ @ W.T
    # WRONG: has the gradient by W transposed where the shapes allow it
    square = W.shape[0] == W.shape[1]
    dW = dZ.T @ X if square else X.T @ dZ
    return dW, dZ.sum(axis=0), dZ @ W.T
    # HINT: Write down the three shapes that have to come out, and the shapes you have.
    # HINT: The weight between input i and output j gets x_ki times dz_kj from each
    # example k. Which product adds over k?
    # EXPLAIN: Each index that is not in the result is added over: the examples for W and
    # b, which all examples share, and the outputs for X, since an input reaches the loss
    # through every output.


# CHECK
X = np.array([[1.0, 2.0, -1.0], [0.0, 1.0, 2.0]])
W = np.array([[1.0, 0.0], [-1.0, 2.0], [0.5, 1.0]])
dZ = np.array([[2.0, -1.0], [1.0, 3.0]])
dW, db, dX = layer_gradients(X.copy(), W.copy(), dZ.copy())
assert np.shape(dW) == (3, 2), (
    f"dW has the shape of W, (3, 2), not {np.shape(dW)}"
)
assert np.shape(db) == (2,), (
    f"db has the shape of b, (2,), not {np.shape(db)}"
)
assert np.shape(dX) == (2, 3), (
    f"dX has the shape of X, (2, 3), not {np.shape(dX)}"
)
assert np.allclose(dW, [[2, -1], [5, 1], [0, 7]]), (
    f"for the page's batch dW is [[2, -1], [5, 1], [0, 7]], "
    f"not {np.round(dW, 3).tolist()}"
)
assert np.allclose(db, [3, 2]), (
    f"for the page's batch db is (3, 2), not {np.round(db, 3).tolist()}"
)
assert np.allclose(dX, [[2, -4, 0], [1, 5, 3.5]]), (
    f"for the page's batch dX is [[2, -4, 0], [1, 5, 3.5]], "
    f"not {np.round(dX, 3).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n, d_in, d_out = rng.integers(1, 6, size=3)
    if trial < 3:
        n = d_in = d_out = 3
    X, W = rng.normal(size=(n, d_in)), rng.normal(size=(d_in, d_out))
    b, dZ = rng.normal(size=d_out), rng.normal(size=(n, d_out))
    kept = X.copy(), W.copy(), dZ.copy()
    found = layer_gradients(X, W, dZ)
    same = [np.array_equal(a, c) for a, c in zip((X, W, dZ), kept)]
    assert all(same), "X, W and dZ have to stay as they were"
    for which, name in enumerate(("dW", "db", "dX")):
        A = (W, b, X)[which]
        assert np.shape(found[which]) == A.shape, (
            f"n, d_in, d_out = {n}, {d_in}, {d_out}: {name} has the shape "
            f"{A.shape}, not {np.shape(found[which])}"
        )
        step = rng.normal(size=A.shape)
        moved = [W, b, X]
        moved[which] = A + step
        change = ((moved[2] @ moved[0] + moved[1] - X @ W - b) * dZ).sum()
        assert np.isclose((found[which] * step).sum(), change), (
            f"n, d_in, d_out = {n}, {d_in}, {d_out}: if only "
            f"{name[1]} moves, the loss changes by dZ times the change of Z"
        )
