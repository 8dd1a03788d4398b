r"""A layer computes `y[i] = k @ x[s * i : s * i + r]` for every `i` for which the window lies
within the signal: `x` has the shape `(m,)`, the kernel `k` the shape `(r,)`, with $r \le m$, and
the stride `s` is a positive integer. `dy` is the gradient of a loss by `y`. Return the tuple
`dk, dx` of the gradients by kernel and signal. Entries of `x` in no window get 0.
"""

import numpy as np


def strided_gradients(x, k, dy, s):
    # SOLUTION
    dk, dx = np.zeros(k.size), np.zeros(x.size)
    for i, message in enumerate(dy):
        window = slice(s * i, s * i + k.size)
        dk += message * x[window]
        dx[window] += message * k
    return dk, dx
    # WRONG: forgets the stride
    dk, dx = np.zeros(k.size), np.zeros(x.size)
    for i, message in enumerate(dy):
        window = slice(i, i + k.size)
        dk += message * x[window]
        dx[window] += message * k
    return dk, dx
    # WRONG: overwrites where windows overlap
    dk, dx = np.zeros(k.size), np.zeros(x.size)
    for i, message in enumerate(dy):
        window = slice(s * i, s * i + k.size)
        dk += message * x[window]
        dx[window] = message * k
    return dk, dx
    # WRONG: flips the kernel on the way back
    dk, dx = np.zeros(k.size), np.zeros(x.size)
    for i, message in enumerate(dy):
        window = slice(s * i, s * i + k.size)
        dk += message * x[window]
        dx[window] += message * k[::-1]
    return dk, dx
    # WRONG: gives the kernel's gradient flipped
    dk, dx = np.zeros(k.size), np.zeros(x.size)
    for i, message in enumerate(dy):
        window = slice(s * i, s * i + k.size)
        dk += message * x[window]
        dx[window] += message * k
    return dk[::-1], dx
    # WRONG: takes the mean over the windows
    dk, dx = np.zeros(k.size), np.zeros(x.size)
    for i, message in enumerate(dy):
        window = slice(s * i, s * i + k.size)
        dk += message * x[window] / dy.size
        dx[window] += message * k
    return dk, dx
    # WRONG: returns an input gradient that ends with the last window
    dk, dx = np.zeros(k.size), np.zeros(s * (dy.size - 1) + k.size)
    for i, message in enumerate(dy):
        window = slice(s * i, s * i + k.size)
        dk += message * x[window]
        dx[window] += message * k
    return dk, dx
    # WRONG: exchanges the two
    dk, dx = np.zeros(k.size), np.zeros(x.size)
    for i, message in enumerate(dy):
        window = slice(s * i, s * i + k.size)
        dk += message * x[window]
        dx[window] += message * k
    return dx, dk
    # WRONG: starts from arrays of integers if the inputs are such
    dk, dx = np.zeros_like(k), np.zeros_like(x)
    for i, message in enumerate(dy):
        window = slice(s * i, s * i + k.size)
        dk += (message * x[window]).astype(dk.dtype)
        dx[window] += (message * k).astype(dx.dtype)
    return dk, dx
    # HINT: Go through the outputs one by one. Output i has a window of x, and a message.
    # HINT: To the kernel each output adds message times window; to the window it adds message
    # times kernel.
    # EXPLAIN: The loop is the derivation: each output is a dot product, and of a dot product
    # each factor's gradient is the other factor, times the message. The stride only says where
    # the windows lie.


# CHECK
dk, dx = strided_gradients(
    np.array([2, 0, 1, 3]), np.array([1, -1]), np.array([1.0, 2.0, -1.5]), 1
)
assert np.shape(dk) == (2,) and np.shape(dx) == (4,), (
    f"dk and dx have the shapes of k and x, not {np.shape(dk)}, "
    f"{np.shape(dx)}"
)
assert np.allclose(dk, [0.5, -2.5]), (
    f"signal (2, 0, 1, 3), message (1, 2, -1.5): dk = (0.5, -2.5), not {dk}"
)
assert np.allclose(dx, [1, 1, -3.5, 1.5]), (
    f"kernel (1, -1), message (1, 2, -1.5): dx = (1, 1, -3.5, 1.5), "
    f"not {dx}"
)
rng = np.random.default_rng(0)
for trial in range(40):
    r, s = (int(v) for v in rng.integers(1, 5, size=2))
    m = r + int(rng.integers(0, 9))
    x, k = rng.normal(size=m), rng.normal(size=r)
    count = (m - r) // s + 1
    dy = rng.normal(size=count)
    kept = x.copy(), k.copy(), dy.copy()
    dk, dx = strided_gradients(x, k, dy, s)
    assert all(np.array_equal(a, c) for a, c in zip((x, k, dy), kept)), (
        "x, k and dy have to stay as they were"
    )
    case = f"{m} inputs, kernel of {r}, stride {s}"
    assert np.shape(dk) == (r,), f"{case}: dk has the shape of k, {(r,)}"
    assert np.shape(dx) == (m,), f"{case}: dx has the shape of x, {(m,)}"
    M = np.zeros((count, m))  # y = M x
    for i in range(count):
        M[i, s * i : s * i + r] = k
    assert np.allclose(dx, M.T @ dy), (
        f"{case}: dx is {(M.T @ dy).round(3)}, not {np.round(dx, 3)}"
    )
    truth = [
        sum(dy[i] * x[s * i + j] for i in range(count)) for j in range(r)
    ]
    assert np.allclose(dk, truth), (
        f"{case}: dk is {np.round(truth, 3)}, not {np.round(dk, 3)}"
    )
