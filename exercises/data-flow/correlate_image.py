r"""Return the cross-correlation of the image `X` with the kernel `K`, with `p` rows and
columns of zeros on each of the four sides and stride `s` along both axes.

`X` has the shape `(height, width)`, `K` has `(a, b)`, and $p \ge 0$, $s \ge 1$. The kernel
fits into the padded image. Leave `X` as it is. A ready-made correlation is not needed.
"""

import numpy as np


def correlate_image(X, K, p=0, s=1):
    # SOLUTION
    padded = np.pad(X, p)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s, ::s] * K).sum(axis=(2, 3))
    # WRONG: flips the kernel, so it is the convolution
    padded = np.pad(X, p)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s, ::s] * K[::-1, ::-1]).sum(axis=(2, 3))
    # WRONG: takes the kernel transposed
    padded = np.pad(X, p)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.T.shape)
    return (windows[::s, ::s] * K.T).sum(axis=(2, 3))
    # WRONG: has the stride along the rows only
    padded = np.pad(X, p)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s] * K).sum(axis=(2, 3))
    # WRONG: shrinks the image first and slides over what is left
    padded = np.pad(X, p)[::s, ::s]
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows * K).sum(axis=(2, 3))
    # WRONG: pads the columns only
    padded = np.pad(X, ((0, 0), (p, p)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s, ::s] * K).sum(axis=(2, 3))
    # WRONG: pads by repeating the edge instead of zeros
    padded = np.pad(X, p, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s, ::s] * K).sum(axis=(2, 3))
    # WRONG: takes the mean where it should add
    padded = np.pad(X, p)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s, ::s] * K).mean(axis=(2, 3))
    # WRONG: adds up too few rows of each window
    padded = np.pad(X, p)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s, ::s] * K)[:, :, : K.shape[1]].sum(axis=(2, 3))
    # WRONG: stores fractions in whole numbers
    padded = np.pad(X, p)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s, ::s] * K).sum(axis=(2, 3)).astype(X.dtype)
    # WRONG: stores fractions in whole numbers if the kernel has them
    padded = np.pad(X, p)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return (windows[::s, ::s] * K).sum(axis=(2, 3)).astype(K.dtype)
    # HINT: `np.pad(X, p)` puts the zeros on all four sides. Which windows of it do you
    # need?
    # HINT: `sliding_window_view(padded, K.shape)` has four axes: the place of the window
    # and the place in the window. Take every s-th along the first two.
    # EXPLAIN: The windows at every s-th row and column are multiplied by the kernel,
    # entry by entry, and added over the two axes in the window.


# CHECK
X = np.zeros((5, 5), dtype=int)
X[:4, 1] = 1
X[3, 1:4] = 1
K = np.array([[-1, 0, 1]] * 3)
Y = correlate_image(X.copy(), K)
assert np.allclose(Y, [[0, -3, 0], [1, -2, -1], [1, -1, -1]]), (
    f"the edges of the letter are [[0, -3, 0], [1, -2, -1], "
    f"[1, -1, -1]], not {Y}"
)
Y = correlate_image(
    np.array([[1, 2], [3, 4]]), np.array([[0.5, 0], [0, 0.25]])
)
assert np.allclose(Y, [[1.5]]), f"0.5 * 1 + 0.25 * 4 = 1.5, not {Y}"
Y = correlate_image(
    np.array([[0.5, 0.25], [0, 0.5]]), np.array([[1, 3], [5, 1]])
)
assert np.allclose(Y, [[1.75]]), (
    f"1 * 0.5 + 3 * 0.25 + 1 * 0.5 = 1.75, not {Y}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    height, width = rng.integers(5, 9, size=2)
    a, b = rng.integers(1, 5, size=2)
    p, s = int(rng.integers(0, 3)), int(rng.integers(1, 4))
    X, K = rng.normal(size=(height, width)), rng.normal(size=(a, b))
    given = X.copy()
    Y = correlate_image(given, K.copy(), p, s)
    assert np.array_equal(given, X), "the image has to stay as it is"
    Z = np.zeros((height + 2 * p, width + 2 * p))
    Z[p : p + height, p : p + width] = X
    rows = range(0, height + 2 * p - a + 1, s)
    columns = range(0, width + 2 * p - b + 1, s)
    truth = np.array(
        [
            [(Z[i : i + a, j : j + b] * K).sum() for j in columns]
            for i in rows
        ]
    )
    assert np.shape(Y) == truth.shape, (
        f"{X.shape} with a kernel of {K.shape}, p = {p}, s = {s} makes "
        f"{truth.shape}, not {np.shape(Y)}"
    )
    assert np.allclose(Y, truth), (
        f"with p = {p}, s = {s} the first row is {truth[0].round(2)}"
    )
