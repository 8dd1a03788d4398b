r"""Return the max pooling of `A` with windows of `q` by `q` that do not overlap. Where `q`
does not divide the height or the width, leave out the last rows or columns.

`A` has the shape `(n, height, width, channels)`, and $1 \le q$, at most the height and the
width. The output has the shape `(n, height // q, width // q, channels)`.
"""

import numpy as np


def max_pool(A, q):
    # SOLUTION
    n, height, width, c = A.shape
    rows, columns = height // q, width // q
    tiles = A[:, : rows * q, : columns * q].reshape(
        n, rows, q, columns, q, c
    )
    return tiles.max(axis=(2, 4))
    # WRONG: lets every window begin one place on, so that they overlap
    view = np.lib.stride_tricks.sliding_window_view
    return view(A, (q, q), axis=(1, 2)).max(axis=(4, 5))
    # WRONG: begins with zeros, so that negative windows give 0
    n, height, width, c = A.shape
    P = np.zeros((n, height // q, width // q, c))
    for i in range(height // q):
        for j in range(width // q):
            window = A[:, i * q : i * q + q, j * q : j * q + q]
            P[:, i, j] = np.maximum(P[:, i, j], window.max(axis=(1, 2)))
    return P
    # WRONG: begins with -100, as if nothing could be lower
    n, height, width, c = A.shape
    P = np.full((n, height // q, width // q, c), -100.0)
    for i in range(height // q):
        for j in range(width // q):
            window = A[:, i * q : i * q + q, j * q : j * q + q]
            P[:, i, j] = np.maximum(P[:, i, j], window.max(axis=(1, 2)))
    return P
    # WRONG: takes the maximum over the channels, too
    n, height, width, c = A.shape
    rows, columns = height // q, width // q
    tiles = A[:, : rows * q, : columns * q].reshape(
        n, rows, q, columns, q, c
    )
    best = tiles.max(axis=(2, 4, 5), keepdims=True)
    return np.broadcast_to(best[:, :, 0, :, 0], (n, rows, columns, c))
    # WRONG: takes the mean
    n, height, width, c = A.shape
    rows, columns = height // q, width // q
    tiles = A[:, : rows * q, : columns * q].reshape(
        n, rows, q, columns, q, c
    )
    return tiles.mean(axis=(2, 4))
    # WRONG: splits the axes the other way round, so that a window is spread out
    n, height, width, c = A.shape
    rows, columns = height // q, width // q
    tiles = A[:, : rows * q, : columns * q].reshape(
        n, q, rows, q, columns, c
    )
    return tiles.max(axis=(1, 3))
    # WRONG: keeps the upper left number of each window
    n, height, width, c = A.shape
    return A[:, : height // q * q : q, : width // q * q : q]
    # WRONG: takes the largest absolute value
    n, height, width, c = A.shape
    rows, columns = height // q, width // q
    tiles = A[:, : rows * q, : columns * q].reshape(
        n, rows, q, columns, q, c
    )
    return np.abs(tiles).max(axis=(2, 4))
    # WRONG: leaves out the first rows and columns
    n, height, width, c = A.shape
    rows, columns = height // q, width // q
    rest = A[:, height - rows * q :, width - columns * q :]
    return rest.reshape(n, rows, q, columns, q, c).max(axis=(2, 4))
    # WRONG: pools along the rows only
    n, height, width, c = A.shape
    rows, columns = height // q, width // q
    tiles = A[:, : rows * q, : columns * q].reshape(
        n, rows, q, columns, q, c
    )
    return tiles.max(axis=2)[:, :, :, 0]
    # WRONG: pools partial windows at the end as well
    n, height, width, c = A.shape
    pad = ((0, 0), (0, -height % q), (0, -width % q), (0, 0))
    B = np.pad(A, pad, mode="edge")
    tiles = B.reshape(n, B.shape[1] // q, q, B.shape[2] // q, q, c)
    return tiles.max(axis=(2, 4))
    # HINT: Cut off what does not fit first: how many rows and columns of windows are there?
    # HINT: Split the axis of the rows into `(rows, q)`, the other into `(columns, q)`, and
    # take the maximum over the two axes of length q.
    # EXPLAIN: After the reshape to `(n, rows, q, columns, q, c)` axes 2 and 4 are the
    # place in the window. The maximum over both leaves one number for each
    # window and channel.


# CHECK
A = np.array([[1, 3, 0, 2], [2, 4, 1, 0], [5, 0, 2, 2], [1, 1, 0, 6]])
P = max_pool(A.reshape(1, 4, 4, 1).copy(), 2)
assert np.shape(P) == (1, 2, 2, 1), (
    f"the shape is (1, 2, 2, 1), not {np.shape(P)}"
)
assert np.array_equal(P[0, :, :, 0], [[4, 2], [5, 6]]), (
    f"the page's map gives [[4, 2], [5, 6]], not {P[0, :, :, 0]}"
)
P = max_pool(A.reshape(1, 4, 4, 1) - 1e9, 2)
assert np.allclose(P[0, :, :, 0] + 1e9, [[4, 2], [5, 6]]), (
    "the largest number of a window may lie as low as you like: with 1e9 "
    "taken away from the page's map, the maxima are lower by 1e9"
)
rng = np.random.default_rng(0)
for case in range(20):
    q = int(rng.integers(1, 4))
    n, c = rng.integers(1, 4, size=2)
    height, width = rng.integers(q, 10, size=2)
    A = rng.normal(size=(n, height, width, c)) - (2 if case % 2 else 0)
    P = max_pool(A.copy(), q)
    shape = (int(n), int(height // q), int(width // q), int(c))
    assert np.shape(P) == shape, (
        f"{A.shape} pooled by {q} has the shape {shape}, not {np.shape(P)}"
    )
    for m, i, j, o in np.ndindex(*shape):
        window = A[m, i * q : (i + 1) * q, j * q : (j + 1) * q, o]
        assert np.isclose(P[m, i, j, o], window.max()), (
            f"the largest of {window.round(2).ravel()} is "
            f"{window.max():.2f}, not {P[m, i, j, o]:.2f}"
        )
