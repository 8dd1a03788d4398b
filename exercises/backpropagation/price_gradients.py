r"""A network for prices: `x`, `(d,)`, goes through `W1`, `(d, h)`, and `b1`, `(h,)`, then
ReLU, then `w2`, `(h,)`, and the number `b2`. There is no sigmoid: the answer is
$\hat y = \vec w^{(2)\T} \vec a + b^{(2)}$, and $L = \frac12 (\hat y - y)^2$. Return
`dW1, db1, dw2, db2`, each of the shape of its parameter. At $z = 0$ take 0 for ReLU's
slope.
"""

import numpy as np


def price_gradients(x, y, W1, b1, w2, b2):
    # SOLUTION
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 + b2 - y
    dz1 = dz2 * w2 * (z1 > 0)
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # WRONG: leaves out the slope of ReLU
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 + b2 - y
    dz1 = dz2 * w2
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # WRONG: takes the slope of tanh
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 + b2 - y
    dz1 = dz2 * w2 * (1 - a1**2)
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # WRONG: the weights' gradient transposed
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 + b2 - y
    dz1 = dz2 * w2 * (z1 > 0)
    return np.outer(dz1, x), dz1, dz2 * a1, dz2
    # WRONG: transposed only where the shapes do not show it
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 + b2 - y
    dz1 = dz2 * w2 * (z1 > 0)
    dW1 = np.outer(dz1, x).reshape(W1.shape)
    return dW1, dz1, dz2 * a1, dz2
    # WRONG: multiplies the last weights' gradient by pre-activations
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 + b2 - y
    dz1 = dz2 * w2 * (z1 > 0)
    return np.outer(x, dz1), dz1, dz2 * z1, dz2
    # WRONG: turns the sign of the miss
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = y - (a1 @ w2 + b2)
    dz1 = dz2 * w2 * (z1 > 0)
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # WRONG: forgets the last bias going forward
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 - y
    dz1 = dz2 * w2 * (z1 > 0)
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # WRONG: puts a sigmoid at the end
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    dz1 = dz2 * w2 * (z1 > 0)
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # WRONG: multiplies by the activation where its slope belongs
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 + b2 - y
    dz1 = dz2 * w2 * a1
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # WRONG: takes 1 for the slope at the kink
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    dz2 = a1 @ w2 + b2 - y
    dz1 = dz2 * w2 * (z1 >= 0)
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # HINT: Only two local derivatives differ from the page's: the first delta, and the slope
    # inside.
    # HINT: The first delta is the miss. `z1 > 0` works as a slope: True counts 1, False 0.
    # EXPLAIN: The miss goes back through w2 and the slopes 0 or 1. A weight gets its input
    # times the delta after it, so the matrix is the outer product of x and dz1, in this order.


# CHECK
W1, b1 = (
    np.array([[1.0, -1.0, 0.0], [0.0, 1.0, 2.0]]),
    np.array([0.0, 0, 1]),
)
found = price_gradients(
    np.array([2.0, 1.0]), 4.0, W1, b1, np.array([1.0, 3.0, 1.0]), 1.0
)
assert len(found) == 4, "four gradients: dW1, db1, dw2, db2"
truth = [[[4, 0, 4], [2, 0, 2]], [2, 0, 2], [4, 0, 6], 2]
for name, value, true in zip(("dW1", "db1", "dw2", "db2"), found, truth):
    assert np.shape(value) == np.shape(true), (
        f"{name} has the shape {np.shape(true)}, not {np.shape(value)}"
    )
    assert np.allclose(value, true), (
        f"x = (2, 1), z1 = (2, -1, 3), the answer is 6 where 4 is right: "
        f"{name} is {true}, not {np.round(value, 3).tolist()}"
    )
found = price_gradients(
    np.array([1.0]), 0.0, np.zeros((1, 2)), np.zeros(2), np.ones(2), 3.0
)
assert np.allclose(found[1], 0), (
    "where z is exactly 0, ReLU's slope is taken as 0: db1 is 0"
)
rng = np.random.default_rng(0)
for trial in range(20):
    d, h = (3, 3) if trial < 4 else rng.integers(1, 6, size=2)
    x, y = rng.normal(size=d), float(rng.normal())
    parts = [
        rng.normal(size=(d, h)),
        rng.normal(size=h),
        rng.normal(size=h),
    ]
    parts.append(np.array(rng.normal()))
    kept = [part.copy() for part in parts]
    found = price_gradients(x, y, *parts)
    assert all(np.array_equal(a, b) for a, b in zip(parts, kept)), (
        "the parameters have to stay as they were"
    )
    for k, name in enumerate(("dW1", "db1", "dw2", "db2")):
        assert np.shape(found[k]) == kept[k].shape, (
            f"{name} has the shape {kept[k].shape}, "
            f"not {np.shape(found[k])}"
        )
        for _ in range(2):
            v = rng.normal(size=kept[k].shape)
            ends = []
            for step in (1e-7, -1e-7):
                W1, b1, w2, b2 = (
                    part + step * v * (m == k) if m == k else part
                    for m, part in enumerate(kept)
                )
                y_hat = np.maximum(x @ W1 + b1, 0) @ w2 + b2
                ends.append((y_hat - y) ** 2 / 2)
            judged = (ends[0] - ends[1]) / 2e-7
            claim = (found[k] * v).sum()
            assert np.isclose(claim, judged, rtol=1e-4, atol=1e-5), (
                f"d = {d}, h = {h}: along a random direction the loss has "
                f"slope {judged:.5f}, your {name} says {claim:.5f}"
            )
