r"""Return a matrix `P` with which a convolutional layer becomes one matrix product: for any
filters `K` of shape `(k, k, c_in, c_out)`, the product `P @ K.reshape(-1, c_out)` has the
rows of the layer's output without bias, image after image, and in each image row after row.

`X` has the shape `(n, height, width, c_in)`; stride 1, no padding. So `P` has
`n * (height - k + 1) * (width - k + 1)` rows and `k * k * c_in` columns, in the order in which
`reshape` lines up a filter.
"""

import numpy as np


def window_rows(X, k):
    # SOLUTION
    rows, columns = X.shape[1] - k + 1, X.shape[2] - k + 1
    P = [
        image[i : i + k, j : j + k].ravel()
        for image in X
        for i in range(rows)
        for j in range(columns)
    ]
    return np.array(P)
    # WRONG: lines the windows up channel by channel
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2))
    return windows.reshape(-1, k * k * X.shape[3])
    # WRONG: has columns before rows within a window
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2)).transpose(0, 1, 2, 5, 4, 3)
    return windows.reshape(-1, k * k * X.shape[3])
    # WRONG: goes through the places column after column
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2)).transpose(0, 2, 1, 4, 5, 3)
    return windows.reshape(-1, k * k * X.shape[3])
    # WRONG: takes windows that do not overlap
    rows = range(0, X.shape[1] - k + 1, k)
    columns = range(0, X.shape[2] - k + 1, k)
    P = [X[:, i : i + k, j : j + k] for i in rows for j in columns]
    return np.stack(P, axis=1).reshape(-1, k * k * X.shape[3])
    # WRONG: goes through the images at each place
    rows, columns = X.shape[1] - k + 1, X.shape[2] - k + 1
    P = [
        image[i : i + k, j : j + k].ravel()
        for i in range(rows)
        for j in range(columns)
        for image in X
    ]
    return np.array(P)
    # WRONG: gives the matrix transposed
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
    return windows.reshape(-1, k * k * X.shape[3]).T
    # WRONG: uses the first image only
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X[:1], (k, k), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
    return windows.reshape(-1, k * k * X.shape[3])
    # WRONG: flips the windows
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
    windows = windows[:, :, :, ::-1, ::-1]
    return windows.reshape(-1, k * k * X.shape[3])
    # HINT: Each row of `P` is one window, written in a line. In which order does
    # `reshape` write the axes of a filter: row, column, channel?
    # HINT: `X[m, i : i + k, j : j + k]` has these three axes in this order. The loop over
    # j is the innermost, then i, then the image.
    # EXPLAIN: `reshape(-1, c_out)` lines up the filter with the channel as the fastest
    # axis, then the column, then the row. A window of X, made flat, has the same
    # order. Then each output is a row times a column. Libraries do this too, since matrix
    # products are what machines are good at; the price is that numbers in several
    # windows are stored several times.


# CHECK
X = np.arange(12.0).reshape(1, 3, 2, 2)
P = window_rows(X.copy(), 2)
assert np.shape(P) == (2, 8), (
    f"two windows of 2 * 2 * 2 numbers: (2, 8), not {np.shape(P)}"
)
assert np.array_equal(P[1], [4, 5, 6, 7, 8, 9, 10, 11]), (
    f"the lower window, row, column, channel, is 4 to 11, not {P[1]}"
)
rng = np.random.default_rng(0)
for case in range(15):
    n, c_in = rng.integers(1, 4, size=2)
    k = int(rng.integers(1, 4))
    height, width = k + rng.integers(0, 4, size=2)
    if case == 0:
        n, k, c_in, height, width = 2, 2, 3, 3, 4
    X = rng.normal(size=(n, height, width, c_in))
    K = rng.normal(size=(k, k, c_in, 2))
    places = n * (height - k + 1) * (width - k + 1)
    P = window_rows(X.copy(), k)
    assert np.shape(P) == (places, k * k * c_in), (
        f"X of {X.shape} and k = {k} make "
        f"{(int(places), int(k * k * c_in))}, "
        f"not {np.shape(P)}"
    )
    truth = [
        [(X[m, i : i + k, j : j + k] * K[..., o]).sum() for o in range(2)]
        for m in range(n)
        for i in range(height - k + 1)
        for j in range(width - k + 1)
    ]
    assert np.allclose(P @ K.reshape(-1, 2), truth), (
        f"for X of {X.shape} and k = {k} the product should be the "
        "output of the layer"
    )
