r"""A network uses the same square weights twice: `A = np.maximum(X @ W, 0)` and then
`Z = A @ W`, without biases. `X` has the shape `(n, d)`, `W` the shape `(d, d)`, and `dZ`,
`(n, d)`, is the gradient of a loss by `Z`. Return `dW`, the gradient of the loss by `W`.
(Where a pre-activation is exactly 0, take 0 for the slope of ReLU.)
"""

import numpy as np


def tied_gradient(X, W, dZ):
    # SOLUTION
    S = X @ W  # (n, d)
    A = np.maximum(S, 0)  # (n, d)
    dS = (dZ @ W.T) * (S > 0)  # (n, d)
    return A.T @ dZ + X.T @ dS
    # WRONG: counts the second use only
    return np.maximum(X @ W, 0).T @ dZ
    # WRONG: counts the first use only
    return X.T @ ((dZ @ W.T) * (X @ W > 0))
    # WRONG: takes the mean of the two uses
    S = X @ W
    dS = (dZ @ W.T) * (S > 0)
    return (np.maximum(S, 0).T @ dZ + X.T @ dS) / 2
    # WRONG: forgets the mask of ReLU
    return np.maximum(X @ W, 0).T @ dZ + X.T @ (dZ @ W.T)
    # WRONG: takes the input of ReLU, not its output, for the second use
    S = X @ W
    return S.T @ dZ + X.T @ ((dZ @ W.T) * (S > 0))
    # WRONG: forgets the transpose of W on the way back
    S = X @ W
    return np.maximum(S, 0).T @ dZ + X.T @ ((dZ @ W) * (S > 0))
    # WRONG: takes the mask of the outputs
    S = X @ W
    A = np.maximum(S, 0)
    return A.T @ dZ + X.T @ ((dZ @ W.T) * (A @ W > 0))
    # WRONG: gives the transpose
    S = X @ W
    dS = (dZ @ W.T) * (S > 0)
    return (np.maximum(S, 0).T @ dZ + X.T @ dS).T
    # WRONG: divides by the batch, which dZ has done already
    S = X @ W
    dS = (dZ @ W.T) * (S > 0)
    return (np.maximum(S, 0).T @ dZ + X.T @ dS) / len(X)
    # WRONG: lets a unit through where its pre-activation is exactly 0
    S = X @ W
    dS = (dZ @ W.T) * (S >= 0)
    return np.maximum(S, 0).T @ dZ + X.T @ dS
    # HINT: Pretend that the two uses had weights of their own, W1 and W2. What are their
    # gradients?
    # HINT: If both are the same array, a nudge of W moves both. The chain rule over several
    # paths adds.
    # EXPLAIN: The second use is a dense layer with input A, so it gives A.T @ dZ. The first
    # is one with input X, and gets dZ @ W.T through the mask. W reaches the loss on both
    # ways, so the two gradients are added. A layer object that is used twice has to add
    # as well, and remember both inputs.


# CHECK
one = tied_gradient(np.array([[1.0]]), np.array([[3.0]]), np.array([[1.0]]))
assert np.shape(one) == (1, 1), (
    f"dW has the shape of W, (1, 1), not {np.shape(one)}"
)
assert np.isclose(one[0, 0], 6), (
    f"with d = 1, x = 1, w = 3 the output is w squared: slope 6, not {one}"
)
silent = tied_gradient(
    np.array([[1.0, -1.0]]), np.ones((2, 2)), np.array([[1.0, 2.0]])
)
assert np.allclose(silent, 0), (
    f"x = (1, -1) and weights of 1: both pre-activations are 0, so nothing "
    f"comes back, not {silent}"
)
rng = np.random.default_rng(0)


def output(X, W):
    return np.maximum(X @ W, 0) @ W


for trial in range(20):
    n, d = rng.integers(1, 6, size=2)
    X, W, dZ = (rng.normal(size=size) for size in ((n, d), (d, d), (n, d)))
    kept = X.copy(), W.copy(), dZ.copy()
    dW = tied_gradient(X, W, dZ)
    same = [np.array_equal(a, c) for a, c in zip((X, W, dZ), kept)]
    assert all(same), "X, W and dZ have to stay as they were"
    assert np.shape(dW) == (d, d), (
        f"dW has the shape of W, {(int(d), int(d))}, not {np.shape(dW)}"
    )
    slopes = np.zeros((d, d))
    for index in np.ndindex(d, d):
        nudge = np.zeros((d, d))
        nudge[index] = 1e-6
        change = output(X, W + nudge) - output(X, W - nudge)
        slopes[index] = (change * dZ).sum() / 2e-6
    assert np.allclose(dW, slopes, rtol=1e-4, atol=1e-6), (
        f"n = {n}, d = {d}: finite differences give "
        f"{slopes.round(3).tolist()}, not {np.round(dW, 3).tolist()}"
    )
