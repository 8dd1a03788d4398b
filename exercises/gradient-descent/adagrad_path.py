r"""Walk with Adagrad. `grad(w)` is the gradient at `w`, both of shape `(d,)`. Return the path, shape
`(steps + 1, d)`, with the start in its first row. $\epsilon$ stands outside the root.
Leave `w` as it is; `steps` can be 0.
"""

import numpy as np


def adagrad_path(grad, w, lr, steps, eps=1e-8):
    # SOLUTION
    w = np.array(w, dtype=float)
    G, path = np.zeros(w.size), [w]
    for _ in range(steps):
        g = grad(w)
        G = G + g**2
        w = w - lr * g / (np.sqrt(G) + eps)
        path.append(w)
    return np.array(path)
    # WRONG: puts epsilon inside the root
    w = np.array(w, dtype=float)
    G, path = np.zeros(w.size), [w]
    for _ in range(steps):
        g = grad(w)
        G = G + g**2
        w = w - lr * g / np.sqrt(G + eps)
        path.append(w)
    return np.array(path)
    # WRONG: divides by the record before the new gradient is in it
    w = np.array(w, dtype=float)
    G, path = np.zeros(w.size), [w]
    for _ in range(steps):
        g = grad(w)
        w = w - lr * g / (np.sqrt(G) + eps)
        G = G + g**2
        path.append(w)
    return np.array(path)
    # WRONG: forgets the root
    w = np.array(w, dtype=float)
    G, path = np.zeros(w.size), [w]
    for _ in range(steps):
        g = grad(w)
        G = G + g**2
        w = w - lr * g / (G + eps)
        path.append(w)
    return np.array(path)
    # WRONG: keeps one record for all weights
    w = np.array(w, dtype=float)
    G, path = 0.0, [w]
    for _ in range(steps):
        g = grad(w)
        G = G + (g**2).sum()
        w = w - lr * g / (np.sqrt(G) + eps)
        path.append(w)
    return np.array(path)
    # WRONG: forgets the past
    w = np.array(w, dtype=float)
    path = [w]
    for _ in range(steps):
        g = grad(w)
        w = w - lr * g / (np.sqrt(g**2) + eps)
        path.append(w)
    return np.array(path)
    # WRONG: takes the gradient at the start all the time
    w = np.array(w, dtype=float)
    g = grad(w)
    G, path = np.zeros(w.size), [w]
    for _ in range(steps):
        G = G + g**2
        w = w - lr * g / (np.sqrt(G) + eps)
        path.append(w)
    return np.array(path)
    # WRONG: leaves out the start
    w = np.array(w, dtype=float)
    G, path = np.zeros(w.size), []
    for _ in range(steps):
        g = grad(w)
        G = G + g**2
        w = w - lr * g / (np.sqrt(G) + eps)
        path.append(w)
    return np.array(path).reshape(steps, w.size)
    # WRONG: moves the point that it was given
    G, path = np.zeros(w.size), [w.copy()]
    for _ in range(steps):
        g = grad(w)
        G = G + g**2
        w -= lr * g / (np.sqrt(G) + eps)
        path.append(w.copy())
    return np.array(path)
    # HINT: The record G has the shape of w, and starts at zero. What happens first in a step,
    # the update of G or the step?
    # HINT: In each step: g = grad(w), add g**2 to G, subtract lr * g / (np.sqrt(G) + eps).
    # EXPLAIN: The new gradient is in the record before the division, so the first step of each
    # weight has the length lr. Making a new w in each step (w = w - ...) leaves the given one
    # alone and keeps the rows of the path apart.


# CHECK
path = adagrad_path(lambda w: np.array([3.0, -4.0]), np.zeros(2), 1.0, 2)
assert np.shape(path) == (3, 2), (
    f"two steps have three points, shape (3, 2), not {np.shape(path)}"
)
assert np.array_equal(path[0], [0, 0]), "the first row is the start"
assert np.allclose(path[1], [-1, 1]), (
    f"the first step has the length lr in each: [-1, 1], not {path[1]}"
)
assert np.allclose(path[2] - path[1], np.array([-1, 1]) / np.sqrt(2)), (
    "with the same gradient again, each second step is lr / sqrt(2) long"
)
start = np.array([1.0])
path = adagrad_path(lambda w: w, start, 0.5, 2)
assert np.array_equal(start, [1.0]), "w has to stay as it was"
second = 0.5 - 0.25 / np.sqrt(1.25)
assert np.allclose(path.ravel(), [1, 0.5, second]), (
    f"for the gradient w from 1: 1, 0.5, {second:.4f}, not {path.ravel()}"
)
path = adagrad_path(lambda w: 0 * w + 2.0, np.zeros(1), 1.0, 1, eps=2.0)
assert np.allclose(path[1], [-0.5]), (
    f"with eps = 2 outside the root the step is 2 / (2 + 2), not {path[1]}"
)
path = adagrad_path(lambda w: np.array([0.0, 1.0]), np.ones(2), 0.1, 3)
assert np.allclose(path[:, 0], 1), (
    "a weight without any gradient stays where it is"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d, steps = rng.integers(1, 5), rng.integers(0, 6)
    c, b, start = rng.normal(size=(3, d))
    lr, eps = rng.uniform(0.01, 2), rng.uniform(0, 0.5) + 1e-8

    def grad(w, c=c, b=b):
        return c * np.asarray(w) + b

    path = adagrad_path(grad, start.copy(), lr, steps, eps)
    assert np.shape(path) == (steps + 1, d), (
        f"{steps} steps have {steps + 1} points"
    )
    assert np.allclose(path[0], start), "the first row is the start"
    slopes = np.array([grad(w) for w in path])
    for t in range(steps):
        length = np.sqrt((slopes[: t + 1] ** 2).sum(axis=0))
        step = -lr * slopes[t] / (length + eps)
        assert np.allclose(path[t + 1] - path[t], step), (
            f"step {t + 1} divides each gradient by eps plus the root of "
            f"the sum of its {t + 1} squares so far"
        )
