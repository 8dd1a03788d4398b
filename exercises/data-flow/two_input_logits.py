r"""Return the logits of a network with two inputs: scans `X`, shape `(n, height, width, c_in)`,
and other columns `T`, shape `(n, d)`, which are scaled already. The scans go through a valid
convolution with stride 1 and filters `K`, shape `(k, k, c_in, c_out)`, with biases `b1`, then
ReLU, max pooling by 2, and flattening. Rows and columns that do not fill a window of the pooling
are left out. Then the columns of `T` follow, a hidden layer `W2`, `b2` with ReLU, and the last
layer `W3`, `b3` without.

The result has the shape `(n, outputs)`.
"""

import numpy as np


def two_input_logits(X, T, K, b1, W2, b2, W3, b3):
    # SOLUTION
    n, k = len(X), len(K)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    h, w = A.shape[1] // 2, A.shape[2] // 2
    A = A[:, : 2 * h, : 2 * w].reshape(n, h, 2, w, 2, -1).max(axis=(2, 4))
    F = np.hstack([A.reshape(n, -1), T])
    return np.maximum(F @ W2 + b2, 0) @ W3 + b3
    # WRONG: pools over the groups, not over the places in a group
    n, k = len(X), len(K)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    h, w = A.shape[1] // 2, A.shape[2] // 2
    A = A[:, : 2 * h, : 2 * w].reshape(n, 2, h, 2, w, -1).max(axis=(1, 3))
    F = np.hstack([A.reshape(n, -1), T])
    return np.maximum(F @ W2 + b2, 0) @ W3 + b3
    # WRONG: puts the other columns first
    n, k = len(X), len(K)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    h, w = A.shape[1] // 2, A.shape[2] // 2
    A = A[:, : 2 * h, : 2 * w].reshape(n, h, 2, w, 2, -1).max(axis=(2, 4))
    F = np.hstack([T, A.reshape(n, -1)])
    return np.maximum(F @ W2 + b2, 0) @ W3 + b3
    # WRONG: takes ReLU of the logits, too
    n, k = len(X), len(K)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    h, w = A.shape[1] // 2, A.shape[2] // 2
    A = A[:, : 2 * h, : 2 * w].reshape(n, h, 2, w, 2, -1).max(axis=(2, 4))
    F = np.hstack([A.reshape(n, -1), T])
    return np.maximum(np.maximum(F @ W2 + b2, 0) @ W3 + b3, 0)
    # WRONG: forgets ReLU where the two inputs meet
    n, k = len(X), len(K)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    h, w = A.shape[1] // 2, A.shape[2] // 2
    A = A[:, : 2 * h, : 2 * w].reshape(n, h, 2, w, 2, -1).max(axis=(2, 4))
    F = np.hstack([A.reshape(n, -1), T])
    return (F @ W2 + b2) @ W3 + b3
    # WRONG: flattens channels first
    n, k = len(X), len(K)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    h, w = A.shape[1] // 2, A.shape[2] // 2
    A = A[:, : 2 * h, : 2 * w].reshape(n, h, 2, w, 2, -1).max(axis=(2, 4))
    F = np.hstack([np.moveaxis(A, -1, 1).reshape(n, -1), T])
    return np.maximum(F @ W2 + b2, 0) @ W3 + b3
    # WRONG: standardizes the other columns once more, by the batch
    n, k = len(X), len(K)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, (k, k), axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    h, w = A.shape[1] // 2, A.shape[2] // 2
    A = A[:, : 2 * h, : 2 * w].reshape(n, h, 2, w, 2, -1).max(axis=(2, 4))
    T = (T - T.mean(axis=0)) / (T.std(axis=0) + 1e-5)
    F = np.hstack([A.reshape(n, -1), T])
    return np.maximum(F @ W2 + b2, 0) @ W3 + b3
    # HINT: Follow the shapes: `(n, height, width, c_in)`, after the convolution
    # `(n, height - k + 1, width - k + 1, c_out)`, after pooling half of both sides, then
    # one row an item.
    # HINT: `np.hstack([F, T])` sets two tables side by side, row by row.
    # EXPLAIN: Each input goes its own way until it is a table with one row an item. After
    # `np.hstack` the dense layer treats all columns alike. Pooling splits each axis into groups
    # and places in the group, and takes the maximum over the places, axes 2 and 4.


# CHECK
def loops(x, t, K, b1, W2, b2, W3, b3):
    k, _, c_in, c_out = K.shape
    height, width = x.shape[0] - k + 1, x.shape[1] - k + 1
    row = []
    for i in range(height // 2):
        for j in range(width // 2):
            for o in range(c_out):
                best = 0.0  # ReLU
                for p in (2 * i, 2 * i + 1):
                    for q in (2 * j, 2 * j + 1):
                        window = x[p : p + k, q : q + k]
                        best = max(best, (window * K[..., o]).sum() + b1[o])
                row.append(best)
    a = [
        max(sum((*row, *t) * W2[:, j]) + b2[j], 0)
        for j in range(W2.shape[1])
    ]
    return [sum(a * W3[:, j]) + b3[j] for j in range(W3.shape[1])]


rng = np.random.default_rng(0)
for trial in range(20):
    n, d, hidden, out, c_in, c_out = rng.integers(1, 5, size=6).tolist()
    k = int(rng.integers(1, 4))
    height, width = rng.integers(k + 1, k + 6, size=2).tolist()
    if trial == 0:
        n, d, hidden, out, c_in, c_out, k, height, width = (
            4, 1, 3, 1, 1, 2, 3, 6, 6,
        )  # fmt: skip
    joined = ((height - k + 1) // 2) * ((width - k + 1) // 2) * c_out + d
    X, T = (
        rng.normal(size=(n, height, width, c_in)),
        rng.normal(size=(n, d)),
    )
    weights = [
        rng.normal(size=(k, k, c_in, c_out)),
        rng.normal(size=c_out),
        rng.normal(size=(joined, hidden)),
        rng.normal(size=hidden),
        rng.normal(size=(hidden, out)),
        rng.normal(size=out),
    ]
    kept = [array.copy() for array in (X, T, *weights)]
    Z = two_input_logits(X, T, *weights)
    what = f"scans {X.shape}, columns {T.shape}, filters {weights[0].shape}"
    assert np.shape(Z) == (n, out), (
        f"{what}, {out} outputs: the logits have the shape {(n, out)}, "
        f"not {np.shape(Z)}"
    )
    truth = [loops(x, t, *weights) for x, t in zip(X, T)]
    assert np.allclose(Z, truth), (
        f"{what}: the first item's first logit is {truth[0][0]:.4f}, "
        f"not {Z[0, 0]:.4f}"
    )
    same = [np.array_equal(a, b) for a, b in zip((X, T, *weights), kept)]
    assert all(same), "inputs and weights have to stay as they were"
