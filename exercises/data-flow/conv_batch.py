r"""Return the output of a convolutional layer with stride 1 and no padding, for a batch.

`X` has the shape `(n, height, width, c_in)`, `K` the shape `(k, k, c_in, c_out)` and `b` the
shape `(c_out,)`. The output has the shape `(n, height - k + 1, width - k + 1, c_out)`. There
is no activation. `X` may hold whole numbers.
"""

import numpy as np


def conv_batch(X, K, b):
    # SOLUTION
    k = K.shape[0]
    rows, columns = X.shape[1] - k + 1, X.shape[2] - k + 1
    Z = np.zeros((X.shape[0], rows, columns, K.shape[3])) + b
    for i in range(rows):
        for j in range(columns):
            window = X[:, i : i + k, j : j + k]
            Z[:, i, j] += np.tensordot(window, K, axes=3)
    return Z
    # WRONG: forgets the bias
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    return np.einsum("nijcab,abco->nijo", windows, K)
    # WRONG: adds the bias once for each input channel
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    return np.einsum("nijcab,abco->nijo", windows, K) + b * K.shape[2]
    # WRONG: flips the kernels, so it is a convolution
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    return np.einsum("nijcab,abco->nijo", windows, K[::-1, ::-1]) + b
    # WRONG: swaps rows and columns of the kernels
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    return np.einsum("nijcab,baco->nijo", windows, K) + b
    # WRONG: swaps rows and columns of the output
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    return np.einsum("nijcab,abco->njio", windows, K) + b
    # WRONG: uses the first channel only
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X[..., :1], K.shape[:2], axis=(1, 2))
    return np.einsum("nijcab,abco->nijo", windows, K[:, :, :1]) + b
    # WRONG: takes the mean over the channels
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    return np.einsum("nijcab,abco->nijo", windows, K) / K.shape[2] + b
    # WRONG: puts ReLU behind it
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    return np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b, 0)
    # WRONG: gives every image the output of the first
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    Z = np.einsum("nijcab,abco->nijo", windows, K) + b
    return np.repeat(Z[:1], len(X), axis=0)
    # WRONG: adds every kernel to every channel, not each to its own
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2)).sum(axis=3)
    return np.einsum("nijab,abco->nijo", windows, K) + b
    # WRONG: leaves out the last row and the last column
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))[:, :-1, :-1]
    return np.einsum("nijcab,abco->nijo", windows, K) + b
    # WRONG: stores the output in whole numbers where the image has them
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    Z = np.einsum("nijcab,abco->nijo", windows, K) + b
    return Z.astype(X.dtype)
    # HINT: At one place the window `X[:, i : i + k, j : j + k]` has the shape
    # `(n, k, k, c_in)`. Which of its axes meet axes of `K`?
    # HINT: All three of them are summed: rows, columns and channels. An einsum, a
    # tensordot, or a loop over filters and a sum does it.
    # EXPLAIN: `np.tensordot(window, K, axes=3)` multiplies along the last three axes of
    # the window and the first three of K, and adds: `(n, c_out)`, one row
    # for each image. The bias is added once for each output channel.


# CHECK
X = np.arange(18.0).reshape(1, 3, 3, 2)
K = np.zeros((2, 2, 2, 1))
K[0, 0, 0, 0], K[1, 0, 1, 0] = 1, -1
Z = conv_batch(X.copy(), K, np.array([10.0]))
assert np.shape(Z) == (1, 2, 2, 1), (
    f"a 3 by 3 image and a 2 by 2 filter make (1, 2, 2, 1), "
    f"not {np.shape(Z)}"
)
assert np.allclose(Z, 3), (
    f"the pixel minus channel 1 of the one below is -7, plus the bias 3: "
    f"not {Z}"
)
X = np.array([[1, 2], [3, 4]]).reshape(1, 2, 2, 1)
K = np.array([[0.5, 0], [0, 0.25]]).reshape(2, 2, 1, 1)
Z = conv_batch(X.copy(), K, np.array([0.25]))
assert np.allclose(Z, 1.75), (
    "pixels may be whole numbers: 0.5 * 1 + 0.25 * 4 + 0.25 = 1.75, "
    f"not {Z}"
)
rng = np.random.default_rng(0)
for _ in range(15):
    n, c_in, c_out = rng.integers(1, 5, size=3)
    k = int(rng.integers(1, 4))
    height, width = rng.integers(k, k + 4, size=2)
    X = rng.normal(size=(n, height, width, c_in))
    K, b = rng.normal(size=(k, k, c_in, c_out)), rng.normal(size=c_out)
    Z = conv_batch(X.copy(), K.copy(), b.copy())
    shape = (n, height - k + 1, width - k + 1, c_out)
    shape = tuple(int(size) for size in shape)
    assert np.shape(Z) == shape, (
        f"X of {X.shape} and K of {K.shape} make {shape}, not {np.shape(Z)}"
    )
    for m, i, j, o in np.ndindex(*shape):
        truth = b[o]
        for c in range(c_in):
            truth += (X[m, i : i + k, j : j + k, c] * K[:, :, c, o]).sum()
        assert np.isclose(Z[m, i, j, o], truth), (
            f"image {m}, row {i}, column {j}, channel {o} is {truth:.3f}, "
            f"not {Z[m, i, j, o]:.3f}"
        )
