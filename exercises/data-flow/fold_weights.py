r"""Points on a curve: `t` and `y` have the shape `(m + 1,)`, with $m \ge 1$; `t` is increasing,
not always evenly. They may hold whole numbers. Return the weights `w`, of shape `(m,)`, for which

`y[0] + np.maximum(x[:, None] - t[:-1], 0) @ w`

goes through all points on straight pieces, for `x` from `t[0]` to `t[-1]`.
"""

import numpy as np


def fold_weights(t, y):
    # SOLUTION
    slopes = np.diff(y) / np.diff(t)
    return np.diff(slopes, prepend=0)
    # WRONG: gives the slopes, not their changes
    return np.diff(y) / np.diff(t)
    # WRONG: forgets to divide by the lengths of the pieces
    return np.diff(np.diff(y), prepend=0)
    # WRONG: takes the first piece's length for all
    slopes = np.diff(y) / (t[1] - t[0])
    return np.diff(slopes, prepend=0)
    # WRONG: takes the mean length for all
    slopes = np.diff(y) / ((t[-1] - t[0]) / (len(t) - 1))
    return np.diff(slopes, prepend=0)
    # WRONG: leaves out the first slope
    slopes = np.diff(y) / np.diff(t)
    return np.diff(slopes, append=slopes[-1])
    # WRONG: turns the sign of the changes
    slopes = np.diff(y) / np.diff(t)
    return -np.diff(slopes, prepend=0)
    # WRONG: uses the heights as weights
    return y[:-1] * 1.0
    # WRONG: loses the fractions in an array of whole numbers, if y holds such
    slopes = np.diff(y) / np.diff(t)
    w = np.zeros_like(y[:-1])
    w[:] = np.diff(slopes, prepend=0)
    return w
    # WRONG: divides the length by the rise
    slopes = np.diff(t) / (np.diff(y) + 1e-12)
    return np.diff(slopes, prepend=0)
    # HINT: What is the slope of each piece? Each is a rise divided by a length.
    # HINT: Left of the first point all neurons are off. Each point adds its weight to the
    # slope.
    # EXPLAIN: In piece number k the neurons 1 to k are on, so the slope is the sum of their
    # weights. So the weights are the first slope, and then the changes of slope.


# CHECK
w = fold_weights(np.array([0.0, 1.0, 2.0]), np.array([0.0, 1.0, 0.0]))
assert np.shape(w) == (2,), f"two pieces take two folds, not {np.shape(w)}"
assert np.allclose(w, [1, -2]), (
    f"up to height 1 and down again: the weights are 1 and -2, not {w}"
)
rng = np.random.default_rng(0)
for trial in range(30):
    m = int(rng.integers(1, 8)) if trial > 3 else 1
    t = np.cumsum(rng.uniform(0.2, 2, size=m + 1)) - 3
    y = rng.normal(size=m + 1) * 3
    if trial % 5 == 4:
        t, y = 3 * np.arange(m + 1), rng.integers(-5, 6, size=m + 1)
    kept = t.copy(), y.copy()
    w = np.asarray(fold_weights(t, y))
    assert np.array_equal(t, kept[0]) and np.array_equal(y, kept[1]), (
        "t and y have to stay as they were"
    )
    assert w.shape == (m,), f"{m} pieces take {m} folds, not {w.shape}"
    x = rng.uniform(t[0], t[-1], size=50)
    y_hat = y[0] + np.maximum(x[:, None] - t[:-1], 0) @ w
    worst = np.abs(y_hat - np.interp(x, t, y)).argmax()
    truth = np.interp(x[worst], t, y)
    assert np.isclose(y_hat[worst], truth, atol=1e-8), (
        f"t = {np.round(t, 2).tolist()}, y = {np.round(y, 2).tolist()}: at "
        f"x = {x[worst]:.3f} the straight pieces are at {truth:.4f}, your "
        f"folds at {y_hat[worst]:.4f}"
    )
