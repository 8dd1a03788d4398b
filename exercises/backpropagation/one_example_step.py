r"""Train the page's network on one example: tanh inside, sigmoid at the end, binary
cross-entropy. `x` is `(d,)`, `y` is 0 or 1, `W1` `(d, h)`, `b1` `(h,)`, `w2` `(h,)`, `b2` a
number, all of type float. Return the new `W1, b1, w2, b2` after one step of gradient
descent with learning rate `lr`. The arrays that came in have to stay as they were.
"""

import numpy as np


def one_example_step(x, y, W1, b1, w2, b2, lr):
    # SOLUTION
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    dz1 = dz2 * w2 * (1 - a1**2)
    return (
        W1 - lr * np.outer(x, dz1),
        b1 - lr * dz1,
        w2 - lr * dz2 * a1,
        b2 - lr * dz2,
    )
    # WRONG: changes w2 before the message has passed through it
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    w2, b2 = w2 - lr * dz2 * a1, b2 - lr * dz2
    dz1 = dz2 * w2 * (1 - a1**2)
    return W1 - lr * np.outer(x, dz1), b1 - lr * dz1, w2, b2
    # WRONG: steps uphill
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    dz1 = dz2 * w2 * (1 - a1**2)
    return (
        W1 + lr * np.outer(x, dz1),
        b1 + lr * dz1,
        w2 + lr * dz2 * a1,
        b2 + lr * dz2,
    )
    # WRONG: returns the gradients
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    dz1 = dz2 * w2 * (1 - a1**2)
    return np.outer(x, dz1), dz1, dz2 * a1, dz2
    # WRONG: changes the arrays of the caller
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    dz1 = dz2 * w2 * (1 - a1**2)
    W1 -= lr * np.outer(x, dz1)
    b1 -= lr * dz1
    w2 -= lr * dz2 * a1
    return W1, b1, w2, b2 - lr * dz2
    # WRONG: leaves out the slopes of tanh
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    dz1 = dz2 * w2
    return (
        W1 - lr * np.outer(x, dz1),
        b1 - lr * dz1,
        w2 - lr * dz2 * a1,
        b2 - lr * dz2,
    )
    # WRONG: multiplies by the sigmoid's slope, as for squared error
    a1 = np.tanh(x @ W1 + b1)
    p = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    dz2 = (p - y) * p * (1 - p)
    dz1 = dz2 * w2 * (1 - a1**2)
    return (
        W1 - lr * np.outer(x, dz1),
        b1 - lr * dz1,
        w2 - lr * dz2 * a1,
        b2 - lr * dz2,
    )
    # WRONG: leaves the first layer's bias where it was
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    dz1 = dz2 * w2 * (1 - a1**2)
    return W1 - lr * np.outer(x, dz1), b1, w2 - lr * dz2 * a1, b2 - lr * dz2
    # WRONG: changes the first layer, then goes forward again for the second
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    dz1 = dz2 * w2 * (1 - a1**2)
    W1, b1 = W1 - lr * np.outer(x, dz1), b1 - lr * dz1
    a1 = np.tanh(x @ W1 + b1)
    dz2 = 1 / (1 + np.exp(-(a1 @ w2 + b2))) - y
    return W1, b1, w2 - lr * dz2 * a1, b2 - lr * dz2
    # HINT: First all four gradients, then all four steps.
    # HINT: `W1 -= …` writes into the caller's array. `W1 - …` makes a new one.
    # EXPLAIN: The gradient is that of one point, so the old w2 carries the message back.
    # New arrays are returned and nothing is written into the old ones.


# CHECK
rng = np.random.default_rng(0)
for trial in range(20):
    d, h = (2, 2) if trial < 4 else rng.integers(1, 5, size=2)
    x, y = rng.normal(size=d), int(rng.integers(0, 2))
    W1, b1 = rng.normal(size=(d, h)), rng.normal(size=h)
    w2, b2 = rng.normal(size=h), float(rng.normal())
    lr = float(rng.uniform(0.1, 2))
    kept = x.copy(), W1.copy(), b1.copy(), w2.copy()
    found = one_example_step(x, y, W1, b1, w2, b2, lr)
    for now, before in zip((x, W1, b1, w2), kept):
        assert np.array_equal(now, before), (
            "the arrays that came in have to stay as they were"
        )
    assert len(found) == 4, "four results: the new W1, b1, w2, b2"
    theta = np.concatenate([W1.ravel(), b1, w2, [b2]])

    def loss(t):
        a = np.tanh(x @ t[: d * h].reshape(d, h) + t[d * h : d * h + h])
        z = a @ t[d * h + h : -1] + t[-1]
        return np.logaddexp(0, -z if y == 1 else z)

    slopes = [
        (loss(theta + e) - loss(theta - e)) / 2e-5
        for e in 1e-5 * np.eye(theta.size)
    ]
    right = theta - lr * np.array(slopes)
    start = 0
    for name, value, old in zip(
        ("W1", "b1", "w2", "b2"), found, (W1, b1, w2, b2)
    ):
        assert np.shape(value) == np.shape(old), (
            f"{name} has the shape {np.shape(old)}, not {np.shape(value)}"
        )
        true = right[start : start + np.size(old)]
        start += np.size(old)
        assert np.allclose(np.ravel(value), true, atol=1e-6), (
            f"d = {d}, h = {h}, lr = {lr:.2f}: by finite differences the "
            f"new {name} is {true.round(4).tolist()}, "
            f"not {np.ravel(value).round(4).tolist()}"
        )
