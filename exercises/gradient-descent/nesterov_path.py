r"""Return the path of Nesterov momentum, from the weights `w` of shape `(d,)` and velocity
zero: an array of shape `(steps + 1, d)` that begins with `w`. It holds the weights, not the
points ahead.

`grad` takes an array of shape `(d,)` and returns the gradient there, of the same shape; `lr` is
the learning rate and `beta` the momentum. Call `grad` once for each step.
"""

import numpy as np


def nesterov_path(grad, w, lr, beta, steps):
    # SOLUTION
    w = np.array(w, dtype=float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w + beta * v)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: takes the gradient at the weights, which is plain momentum
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: looks ahead with each coordinate by itself, the others left behind
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        g = np.zeros_like(w)
        for i in range(w.size):
            own = w.copy()
            own[i] += beta * v[i]
            g[i] = grad(own)[i]
        v = beta * v - lr * g
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: lets only the first coordinate look ahead
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        ahead = w.copy()
        ahead[0] += beta * v[0]
        v = beta * v - lr * grad(ahead)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: looks ahead by the whole velocity, not by beta times it
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w + v)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: looks back
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w - beta * v)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: moves from the point ahead, and so counts beta * v twice
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        ahead = w + beta * v
        v = beta * v - lr * grad(ahead)
        w = ahead + v
        path.append(w)
    return np.array(path)
    # WRONG: forgets to keep a part of the velocity
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = -lr * grad(w + beta * v)
        w = w + v
        path.append(w)
    return np.array(path)
    # WRONG: gives the points ahead
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w + beta * v)
        w = w + v
        path.append(w + beta * v)
    return np.array(path)
    # WRONG: adds in place, so that all rows are the same array
    w = np.array(w, dtype=float)
    v, path = np.zeros_like(w), [w]
    for _ in range(steps):
        v = beta * v - lr * grad(w + beta * v)
        w += v
        path.append(w)
    return np.array(path)
    # HINT: One point ahead for the whole vector, and one gradient there.
    # HINT: `v = beta * v - lr * grad(w + beta * v)`; the weights then move by `v`.
    # EXPLAIN: `w + beta * v` moves every coordinate at once, so `grad` is called at a
    # point where the weights could be. The step starts at w, since v holds beta * v
    # already. Mixed curvature shows whether all coordinates looked ahead.


# CHECK
path = np.asarray(nesterov_path(lambda w: w, np.array([1, 2]), 0.5, 0.5, 3))
assert path.shape == (4, 2), f"3 steps are 4 places, not shape {path.shape}"
truth = np.outer([1, 0.5, 0.125, -0.03125], [1, 2])
assert np.allclose(path, truth), (
    f"exercise 2 in both coordinates: {truth.tolist()}, not {path.tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d, steps = int(rng.integers(2, 5)), int(rng.integers(2, 7))
    A = rng.normal(size=(d, d))
    H, start = A @ A.T, rng.normal(size=d)
    lr, beta = rng.uniform(0.01, 0.2), rng.uniform(0.2, 0.95)
    kept, calls = start.copy(), []

    def grad(w, H=H, calls=calls):
        calls.append(1)
        return H @ w

    path = np.asarray(nesterov_path(grad, start, lr, beta, steps))
    assert np.array_equal(start, kept), "the start is to stay as it was"
    assert path.shape == (steps + 1, d), (
        f"shape ({steps + 1}, {d}), not {path.shape}"
    )
    truth = [kept]
    for t in range(steps):
        last = truth[-1] - truth[-2] if t else 0 * kept
        ahead = truth[-1] + beta * last
        truth.append(ahead - lr * H @ ahead)
    assert np.allclose(path, truth), (
        f"in {d} dimensions with a tilted bowl the last place is "
        f"{truth[-1].round(4)}, not {path[-1]}"
    )
    assert len(calls) == steps, (
        f"{steps} steps need {steps} gradients, not {len(calls)}"
    )
