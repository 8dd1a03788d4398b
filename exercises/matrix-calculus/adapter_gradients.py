r"""A frozen weight matrix $\mat W$, shape `(d_in, d_out)`, gets a
[low-rank adapter](../more-linear-algebra/low-rank-approximation.md): the layer uses
$\mat M = \mat W + \mat U\mat V$ with $\mat U$ of shape `(d_in, r)` and $\mat V$ of shape
`(r, d_out)`. Somebody has computed the gradient of the loss by $\mat M$, the array `G` of
shape `(d_in, d_out)`. Return the gradients of the loss by $\mat U$ and by $\mat V$, as a
tuple `(dU, dV)`.
"""

import numpy as np


def adapter_gradients(G, U, V):
    # SOLUTION
    return G @ V.T, U.T @ G
    # WRONG: multiplies from the sides that fit when everything is transposed
    return V @ G.T, G.T @ U
    # WRONG: returns the two in the wrong order
    return U.T @ G, G @ V.T
    # WRONG: forgets the incoming gradient
    d_in, d_out = G.shape
    return np.ones((d_in, d_out)) @ V.T, U.T @ np.ones((d_in, d_out))
    # WRONG: has the wrong sign, as if for a step
    return -G @ V.T, -U.T @ G
    # WRONG: uses the change of U for that of V
    dU = G @ V.T
    return dU, dU.T @ G
    # HINT: By the product rule, the change of M is dU V + U dV. Put it into
    # dL = tr(G^T dM).
    # HINT: In tr(G^T dU V) let V go round to the front. What is transposed before dU?
    # EXPLAIN: tr(G^T dU V) = tr(V G^T dU), and the transpose of V G^T is G V^T.
    # tr(G^T U dV) has its form already, and the transpose of G^T U is U^T G. The shapes
    # leave no other way: (d_in, d_out) times (d_out, r), and (r, d_in) times (d_in, d_out).


# CHECK
G = np.array([[1.0, 2.0, 0.0], [0.0, -1.0, 3.0]])
U, V = np.array([[2.0], [1.0]]), np.array([[1.0, 0.0, -1.0]])
dU, dV = adapter_gradients(G.copy(), U.copy(), V.copy())
assert np.shape(dU) == (2, 1), (
    f"the first gradient has the shape of U, (2, 1), not {np.shape(dU)}"
)
assert np.shape(dV) == (1, 3), (
    f"the second gradient has the shape of V, (1, 3), not {np.shape(dV)}"
)
assert np.allclose(dU, [[1], [-3]]), (
    f"each row of G times V: 1 and -3, not {np.ravel(dU)}"
)
assert np.allclose(dV, [[2, 3, 3]]), (
    f"twice the first row of G plus the second: 2, 3, 3, not {np.ravel(dV)}"
)
rng = np.random.default_rng(0)
for d_in, d_out, r in (
    (4, 3, 2),
    (3, 5, 1),
    (2, 2, 2),
    (3, 3, 3),
    (1, 4, 1),
):
    U, V = rng.normal(size=(d_in, r)), rng.normal(size=(r, d_out))
    W, C = rng.normal(size=(2, d_in, d_out))

    def loss(U, V, W=W, C=C):
        return (C * np.sin(W + U @ V)).sum()

    G = C * np.cos(W + U @ V)
    dU, dV = adapter_gradients(G.copy(), U.copy(), V.copy())
    assert np.shape(dU) == U.shape and np.shape(dV) == V.shape, (
        f"the gradients have the shapes {U.shape} and {V.shape}, "
        f"not {np.shape(dU)} and {np.shape(dV)}"
    )
    for k in np.ndindex(U.shape):
        nudge = np.zeros(U.shape)
        nudge[k] = 1e-5
        slope = (loss(U + nudge, V) - loss(U - nudge, V)) / 2e-5
        assert np.isclose(dU[k], slope, rtol=1e-5, atol=1e-6), (
            f"nudging entry {k} of U changes a loss "
            f"with slope {slope:.4f}, not {dU[k]:.4f}"
        )
    for k in np.ndindex(V.shape):
        nudge = np.zeros(V.shape)
        nudge[k] = 1e-5
        slope = (loss(U, V + nudge) - loss(U, V - nudge)) / 2e-5
        assert np.isclose(dV[k], slope, rtol=1e-5, atol=1e-6), (
            f"nudging entry {k} of V changes a loss "
            f"with slope {slope:.4f}, not {dV[k]:.4f}"
        )
