r"""Layer $l$ of a network ends in a sigmoid, and layer $l + 1$ is dense with the weights
`W_next`. You have `dZ_next`, `(n, d_next)`, the delta of layer $l + 1$, and `Z`, `(n, d)`,
the pre-activations of layer $l$. Return the delta of layer $l$, `(n, d)`.
"""

import numpy as np


def delta_before(dZ_next, W_next, Z):
    # SOLUTION
    A = 1 / (1 + np.exp(-Z))
    return dZ_next @ W_next.T * A * (1 - A)
    # WRONG: leaves out the slopes
    return dZ_next @ W_next.T
    # WRONG: forgets the transpose where the shapes allow it
    A = 1 / (1 + np.exp(-Z))
    square = W_next.shape[0] == W_next.shape[1]
    return dZ_next @ (W_next if square else W_next.T) * A * (1 - A)
    # WRONG: takes Z for the activation
    return dZ_next @ W_next.T * Z * (1 - Z)
    # WRONG: multiplies by the activation
    return dZ_next @ W_next.T / (1 + np.exp(-Z))
    # WRONG: takes the slope of tanh
    A = 1 / (1 + np.exp(-Z))
    return dZ_next @ W_next.T * (1 - A**2)
    # WRONG: takes the slope at the activation in place of Z
    A = 1 / (1 + np.exp(-Z))
    A = 1 / (1 + np.exp(-A))
    return dZ_next @ W_next.T * A * (1 - A)
    # WRONG: divides by the number of examples a second time
    A = 1 / (1 + np.exp(-Z))
    return dZ_next @ W_next.T * A * (1 - A) / len(Z)
    # WRONG: averages the message over the examples
    A = 1 / (1 + np.exp(-Z))
    return (dZ_next @ W_next.T).mean(axis=0) * A * (1 - A)
    # HINT: First back through the weights, then times the slopes. Shapes: (n, d_next) to
    # (n, d).
    # HINT: The slope of the sigmoid is a (1 - a), with a the sigmoid of Z.
    # EXPLAIN: This is equation (2). dZ_next @ W_next.T is the gradient by the activations of
    # layer l. The slopes make it the gradient by its pre-activations, entry by entry.


# CHECK
found = delta_before(
    np.array([[1.0, 2.0]]),
    np.array([[4.0, 0], [0, 2], [4, 4]]),
    np.zeros((1, 3)),
)
assert np.shape(found) == (1, 3), (
    f"the delta has the shape of Z, (1, 3), not {np.shape(found)}"
)
assert np.allclose(found, [[1, 1, 3]]), (
    f"the message (4, 4, 12) times the slope 1/4 at z = 0 is (1, 1, 3), "
    f"not {np.round(found, 3).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n, d, d_next = (3, 3, 3) if trial < 5 else rng.integers(1, 6, size=3)
    Z, W = rng.normal(size=(n, d)), rng.normal(size=(d, d_next))
    C = rng.normal(size=(n, d_next))
    kept = Z.copy(), W.copy(), C.copy()
    found = delta_before(C, W, Z)
    for now, before in zip((Z, W, C), kept):
        assert np.array_equal(now, before), (
            "the arrays that came in have to stay as they were"
        )
    assert np.shape(found) == (n, d), f"the delta has the shape ({n}, {d})"
    for _ in range(3):
        V = rng.normal(size=(n, d))
        ends = [
            (C * (1 / (1 + np.exp(-(Z + h * V))) @ W)).sum()
            for h in (1e-5, -1e-5)
        ]
        judged = (ends[0] - ends[1]) / 2e-5
        claim = (found * V).sum()
        assert np.isclose(claim, judged, rtol=1e-5, atol=1e-7), (
            f"n = {n}, d = {d}, d_next = {d_next}: along a random "
            f"direction of Z the slope is {judged:.5f}, your delta says "
            f"{claim:.5f}"
        )
