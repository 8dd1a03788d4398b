r"""Return the average pooling of `A` with windows of `q` by `q` and stride `s`, which may be
smaller or larger than `q`. Only whole windows count.

`A` has the shape `(n, height, width, channels)`, with sides of at least $q$, and $s \ge 1$.
The output has the shape `(n, (height - q) // s + 1, (width - q) // s + 1, channels)`.
"""

import numpy as np


def average_pool(A, q, s):
    # SOLUTION
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (q, q), axis=(1, 2))[:, ::s, ::s]
    return windows.mean(axis=(4, 5))
    # WRONG: takes the stride for the size of the windows
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (s, s), axis=(1, 2))[:, ::q, ::q]
    return windows.mean(axis=(4, 5))
    # WRONG: takes the sum
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (q, q), axis=(1, 2))[:, ::s, ::s]
    return windows.sum(axis=(4, 5))
    # WRONG: divides by q in place of q times q
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (q, q), axis=(1, 2))[:, ::s, ::s]
    return windows.sum(axis=(4, 5)) / q
    # WRONG: ignores the stride
    view = np.lib.stride_tricks.sliding_window_view
    return view(A, (q, q), axis=(1, 2)).mean(axis=(4, 5))
    # WRONG: takes the mean over the channels, too
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (q, q), axis=(1, 2))[:, ::s, ::s]
    return 0 * windows[..., 0, 0] + windows.mean(axis=(3, 4, 5))[..., None]
    # WRONG: takes the maximum
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (q, q), axis=(1, 2))[:, ::s, ::s]
    return windows.max(axis=(4, 5))
    # WRONG: has the stride along the rows only
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (q, q), axis=(1, 2))[:, ::s]
    return windows.mean(axis=(4, 5))
    # WRONG: rounds to whole numbers where the input has them
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (q, q), axis=(1, 2))[:, ::s, ::s]
    return windows.mean(axis=(4, 5)).astype(A.dtype)
    # WRONG: shrinks first and averages what is left
    view = np.lib.stride_tricks.sliding_window_view
    return view(A[:, ::s, ::s], (q, q), axis=(1, 2)).mean(axis=(4, 5))
    # WRONG: also takes the windows that stick out at the end
    n, height, width, c = A.shape
    P = [
        [
            A[:, i : i + q, j : j + q].mean(axis=(1, 2))
            for j in range(0, width, s)
        ]
        for i in range(0, height, s)
    ]
    return np.moveaxis(np.array(P), 2, 0)
    # WRONG: swaps rows and columns of the output
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(A, (q, q), axis=(1, 2))[:, ::s, ::s]
    return windows.mean(axis=(4, 5)).swapaxes(1, 2)
    # HINT: Where do the windows begin? At rows 0, s, 2s and so on, as long as q rows are
    # left.
    # HINT: `sliding_window_view(A, (q, q), axis=(1, 2))` has all windows, with the place in
    # the window on the last two axes. Two loops do as well.
    # EXPLAIN: Every s-th window along both axes, and the mean over the place in the window.
    # With s = q the windows do not overlap, and the reshape of the page is the
    # same.


# CHECK
A = np.array([[1, 3, 0, 2], [2, 4, 1, 0], [5, 0, 2, 2], [1, 1, 0, 6]])
P = average_pool(A.reshape(1, 4, 4, 1).copy(), 2, 2)
assert np.shape(P) == (1, 2, 2, 1), (
    f"the shape is (1, 2, 2, 1), not {np.shape(P)}"
)
assert np.allclose(P[0, :, :, 0], [[2.5, 0.75], [1.75, 2.5]]), (
    f"the page's map gives [[2.5, 0.75], [1.75, 2.5]], not {P[0, :, :, 0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    q, s, n, c = (int(v) for v in rng.integers(1, 5, size=4))
    height, width = (int(v) for v in rng.integers(q, 11, size=2))
    A = rng.normal(size=(n, height, width, c))
    P = average_pool(A.copy(), q, s)
    shape = (n, (height - q) // s + 1, (width - q) // s + 1, c)
    assert np.shape(P) == shape, (
        f"{A.shape} with q = {q}, s = {s} has the shape {shape}, "
        f"not {np.shape(P)}"
    )
    for m, i, j, o in np.ndindex(*shape):
        window = A[m, i * s : i * s + q, j * s : j * s + q, o]
        assert np.isclose(P[m, i, j, o], window.mean()), (
            f"q = {q}, s = {s}: the mean of window {i}, {j} is "
            f"{window.mean():.3f}, "
            f"not {P[m, i, j, o]:.3f}"
        )
