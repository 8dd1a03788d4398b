r"""Max pooling with stride 1: `y[i] = x[i : i + q].max()` for `i` from 0 to `m - q`, where `x`
has the shape `(m,)` and may hold integers, and $1 \le q \le m$. `dy`, `(m - q + 1,)`, is the gradient of a loss by `y`.
Return `dx`, the gradient by `x`. If several entries of a window are largest, the first of them
gets the whole message.
"""

import numpy as np


def sliding_max_gradient(x, q, dy):
    # SOLUTION
    dx = np.zeros(x.size)
    for i, message in enumerate(dy):
        dx[i + x[i : i + q].argmax()] += message
    return dx
    # WRONG: overwrites where an entry is the maximum of several windows
    dx = np.zeros(x.size)
    for i, message in enumerate(dy):
        dx[i + x[i : i + q].argmax()] = message
    return dx
    # WRONG: forgets where the window starts
    dx = np.zeros(x.size)
    for i, message in enumerate(dy):
        dx[x[i : i + q].argmax()] += message
    return dx
    # WRONG: gives to all of equal maxima
    dx = np.zeros(x.size)
    for i, message in enumerate(dy):
        window = x[i : i + q]
        dx[i : i + q] += message * (window == window.max())
    return dx
    # WRONG: spreads the message over the window
    dx = np.zeros(x.size)
    for i, message in enumerate(dy):
        dx[i : i + q] += message / q
    return dx
    # WRONG: windows do not overlap
    dx = np.zeros(x.size)
    for i, message in enumerate(dy):
        window = x[i * q : i * q + q]
        if window.size:
            dx[i * q + window.argmax()] += message
    return dx
    # WRONG: takes the largest absolute value
    dx = np.zeros(x.size)
    for i, message in enumerate(dy):
        dx[i + np.abs(x[i : i + q]).argmax()] += message
    return dx
    # WRONG: takes the last of equal maxima
    dx = np.zeros(x.size)
    for i, message in enumerate(dy):
        window = x[i : i + q]
        dx[i + q - 1 - window[::-1].argmax()] += message
    return dx
    # WRONG: uses an addition that counts repeated indices once
    dx = np.zeros(x.size)
    where = [i + x[i : i + q].argmax() for i in range(dy.size)]
    dx[where] += dy
    return dx
    # WRONG: starts from an array of integers if the signal is such
    dx = np.zeros_like(x)
    for i, message in enumerate(dy):
        dx[i + x[i : i + q].argmax()] += message
    return dx
    # HINT: For each window: at which index of x stands its maximum? There the message goes.
    # HINT: `argmax` counts within the window and takes the first of equals. One entry may be
    # the maximum of several windows.
    # EXPLAIN: The message of a window goes to one entry, and an entry adds up the messages of
    # all windows that it wins, as a pixel does under a kernel.


# CHECK
dx = sliding_max_gradient(
    np.array([1.0, 5.0, 2.0, 4.0]), 2, np.array([1.0, 10.0, 100.0])
)
assert np.shape(dx) == (4,), (
    f"dx has the shape of x, (4,), not {np.shape(dx)}"
)
assert np.allclose(dx, [0, 11, 0, 100]), (
    f"the 5 wins the first two windows, the 4 the last: (0, 11, 0, 100), "
    f"not {dx}"
)
half = sliding_max_gradient(np.array([3, 1]), 2, np.array([0.5]))
assert np.allclose(half, [0.5, 0]), (
    f"signal of the integers 3 and 1, message 0.5: (0.5, 0), not {half}"
)
rng = np.random.default_rng(0)
for trial in range(40):
    m = int(rng.integers(1, 12))
    q = int(rng.integers(1, m + 1))
    x = rng.normal(size=m)
    if trial % 2:
        x = np.round(x)  # with ties
    dy = rng.normal(size=m - q + 1)
    kept = x.copy(), dy.copy()
    dx = sliding_max_gradient(x, q, dy)
    assert np.array_equal(x, kept[0]) and np.array_equal(dy, kept[1]), (
        "x and dy have to stay as they were"
    )
    truth = [0.0] * m
    for i in range(m - q + 1):
        best = i
        for t in range(i, i + q):
            if x[t] > x[best]:
                best = t
        truth[best] += dy[i]
    assert np.shape(dx) == (m,) and np.allclose(dx, truth), (
        f"x = {x.round(2).tolist()}, q = {q}, dy = {dy.round(2).tolist()}: "
        f"dx = {np.round(truth, 2).tolist()}, not {np.round(dx, 2)}"
    )
