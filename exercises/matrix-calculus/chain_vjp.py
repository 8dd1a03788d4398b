r"""A chain of layers maps `x`, `(n_0,)`, on: for each `W` in the list `Ws` in turn, `x`
becomes `np.tanh(x @ W)`. The last output is $\vec y$, and `u` has its shape. Return
$\mat J^\T \vec u$, `(n_0,)`, where $\mat J$ is the Jacobian of $\vec y$ by the first `x`.
Build no Jacobian. `Ws` has one matrix or more.
"""

import numpy as np


def chain_vjp(Ws, x, u):
    # SOLUTION
    slopes = []
    for W in Ws:
        x = np.tanh(x @ W)
        slopes.append(1 - x**2)
    for W, s in zip(Ws[::-1], slopes[::-1]):
        u = W @ (s * u)
    return u
    # WRONG: leaves out the slopes
    for W in Ws[::-1]:
        u = W @ u
    return u
    # WRONG: takes the slopes at the layers' inputs
    slopes = []
    for W in Ws:
        slopes.append(1 - x**2)
        x = np.tanh(x @ W)
    for W, s in zip(Ws[::-1], slopes[::-1]):
        u = s * (W @ u)
    return u
    # WRONG: multiplies by tanh where its slope belongs
    outputs = []
    for W in Ws:
        x = np.tanh(x @ W)
        outputs.append(x)
    for W, a in zip(Ws[::-1], outputs[::-1]):
        u = W @ (a * u)
    return u
    # WRONG: forgets the slopes of the last layer
    slopes = []
    for W in Ws:
        x = np.tanh(x @ W)
        slopes.append(1 - x**2)
    slopes[-1] = 1.0
    for W, s in zip(Ws[::-1], slopes[::-1]):
        u = W @ (s * u)
    return u
    # WRONG: uses the last layer's slopes for all layers of the same width
    slopes = []
    for W in Ws:
        x = np.tanh(x @ W)
        slopes.append(1 - x**2)
    for W, s in zip(Ws[::-1], slopes[::-1]):
        u = W @ ((slopes[-1] if slopes[-1].shape == s.shape else s) * u)
    return u
    # WRONG: takes 1 - a for the slope of tanh
    slopes = []
    for W in Ws:
        x = np.tanh(x @ W)
        slopes.append(1 - x)
    for W, s in zip(Ws[::-1], slopes[::-1]):
        u = W @ (s * u)
    return u
    # WRONG: takes the slope at tanh(z) where z belongs
    slopes = []
    for W in Ws:
        x = np.tanh(x @ W)
        slopes.append(1 - np.tanh(x) ** 2)
    for W, s in zip(Ws[::-1], slopes[::-1]):
        u = W @ (s * u)
    return u
    # WRONG: forgets the transpose where the shapes allow it
    slopes = []
    for W in Ws:
        x = np.tanh(x @ W)
        slopes.append(1 - x**2)
    for W, s in zip(Ws[::-1], slopes[::-1]):
        square = W.shape[0] == W.shape[1]
        u = (s * u) @ W if square else W @ (s * u)
    return u
    # WRONG: builds the Jacobian
    J = np.eye(len(x))
    for W in Ws:
        x = np.tanh(x @ W)
        J = (1 - x**2)[:, None] * (W.T @ J)
    return J.T @ u
    # WRONG: stops before the first layer
    slopes = []
    for W in Ws:
        x = np.tanh(x @ W)
        slopes.append(1 - x**2)
    for W, s in zip(Ws[:0:-1], slopes[:0:-1]):
        u = W @ (s * u)
    return u
    # HINT: Two loops. The first goes forward and remembers something of each layer.
    # HINT: What a layer does to u on the way back: first times its slopes, then W.
    # EXPLAIN: The Jacobian of one layer is diag(s) times W transposed, so its transpose
    # is W times diag(s). The last layer's comes first, since u lives on the output side.
    # All that is carried along is one vector.


# CHECK
import tracemalloc

W = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 0.0]])
u = np.array([1.0, 2.0])
found = chain_vjp([W], np.zeros(3), u.copy())
assert np.shape(found) == (3,), (
    f"three inputs: shape (3,), not {np.shape(found)}"
)
assert np.allclose(found, [5, -2, 3]), (
    f"at x = 0 all slopes of tanh are 1, so one layer gives W u, "
    f"(5, -2, 3), not {np.round(found, 3).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    sizes = rng.integers(1, 6, size=rng.integers(2, 6))
    if trial < 5:
        sizes = [3] * (trial + 2)
    Ws = [rng.normal(size=pair) for pair in zip(sizes[:-1], sizes[1:])]
    x, u = rng.normal(size=sizes[0]), rng.normal(size=sizes[-1])
    kept = [W.copy() for W in Ws], x.copy(), u.copy()
    found = chain_vjp(Ws, x, u)
    assert (
        np.array_equal(x, kept[1])
        and np.array_equal(u, kept[2])
        and len(Ws) == len(kept[0])
        and all(np.array_equal(a, c) for a, c in zip(Ws, kept[0]))
    ), "the weights, x and u have to stay as they were"
    assert np.shape(found) == x.shape, f"the shape is that of x, {x.shape}"
    for _ in range(3):
        v = rng.normal(size=x.shape)
        totals = []
        for k in (1, -1):
            y = x + k * 1e-5 * v
            for W in Ws:
                y = np.tanh(y @ W)
            totals.append(u @ y)
        judged = (totals[0] - totals[1]) / 2e-5
        assert np.isclose(found @ v, judged, rtol=1e-5, atol=1e-8), (
            f"sizes {[int(k) for k in sizes]}: along a random direction "
            f"the sum of u times the outputs has slope {judged:.5f}, "
            f"your gradient says {found @ v:.5f}"
        )
Ws = [rng.normal(size=(300, 300)) / 20 for _ in range(3)]
x, u = rng.normal(size=(2, 300))
tracemalloc.start()
chain_vjp(Ws, x, u)
peak = tracemalloc.get_traced_memory()[1]
tracemalloc.stop()
assert peak < 300 * 300 * 8 / 2, (
    "for width 300 a Jacobian has 90000 numbers; vectors of 300 are enough"
)
