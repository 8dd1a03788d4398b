r"""Return the path of gradient descent with momentum, from the weights `w` of shape `(d,)` and
velocity zero: an array of floats of shape `(steps + 1, d)` that begins with `w`.

`grad` takes an array of shape `(d,)` and returns the gradient there, of the same shape; `lr` is
the learning rate and `beta` the momentum, with the rule of this page. `w` is to stay as it was.
"""

import numpy as np


def momentum_path(grad, w, lr, beta, steps):
    # SOLUTION
    w = np.array(w, dtype=float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: forgets the velocity, and walks plain descent
    path = [np.array(w, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
    # WRONG: averages, with 1 - beta before the gradient
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - (1 - beta) * lr * grad(w)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: moves by the old velocity, before it is updated
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v, w = beta * v - lr * grad(w), w + v
        path.append(w)
    return np.array(path)
    # WRONG: looks ahead, which is Nesterov's rule
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w + beta * v)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: applies the learning rate twice
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w)
        w = w + lr * v
        path.append(w)
    return np.array(path)
    # WRONG: walks uphill
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v + lr * grad(w)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: adds in place, so that all rows are the same array
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w)
        w += v
        path.append(w)
    return np.array(path)
    # WRONG: leaves out the start
    v, path = 0, []
    for _ in range(steps):
        v = beta * v - lr * grad(w)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: fades the gradient as well
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * (v - lr * grad(w))
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: fills an array of the dtype of `w`, which cuts off the steps of integers
    path = np.array([w] * (steps + 1))
    v = 0.0
    for t in range(steps):
        v = beta * v - lr * grad(path[t])
        path[t + 1] = path[t] + v
    return path
    # HINT: Two lines for each step: first the new velocity, then the new weights.
    # HINT: `w = w + v` makes a new array; append that to a list.
    # EXPLAIN: The velocity is updated first and then added, so that the first step is that
    # of plain descent. `w += v` would change the array that is already in the list.


# CHECK
path = np.asarray(momentum_path(lambda w: w, np.array([1, 2]), 0.5, 0.5, 3))
assert path.shape == (4, 2), f"3 steps are 4 places, not shape {path.shape}"
truth = np.outer([1, 0.5, 0, -0.25], [1, 2])
assert np.allclose(path, truth), (
    f"exercise 1 in both coordinates: {truth.tolist()}, not {path.tolist()}"
)
path = np.asarray(
    momentum_path(lambda w: 0 * w - 1, np.zeros(1), 0.1, 0.9, 3)
)
assert np.allclose(path[:, 0], [0, 0.1, 0.29, 0.561]), (
    "steps of 0.1, 0.19, 0.271 lead to 0, 0.1, 0.29, 0.561, not "
    f"{path[:, 0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d, steps = int(rng.integers(1, 5)), int(rng.integers(0, 7))
    A = rng.normal(size=(d, d))
    H, start = A @ A.T, rng.normal(size=d)
    lr, beta = rng.uniform(0.01, 0.2), rng.uniform(0, 0.95)
    kept = start.copy()
    path = np.asarray(
        momentum_path(lambda w: H @ w, start, lr, beta, steps)
    )
    assert np.array_equal(start, kept), "the start is to stay as it was"
    assert path.shape == (steps + 1, d), (
        f"shape ({steps + 1}, {d}), not {path.shape}"
    )
    truth = [kept]
    for t in range(steps):
        last = truth[-1] - truth[-2] if t else 0 * kept
        truth.append(truth[-1] + beta * last - lr * H @ truth[-1])
    assert np.allclose(path, truth), (
        f"each step is {beta:.2f} of the one before plus the plain step; "
        f"the last place is {truth[-1].round(4)}, not {path[-1]}"
    )
