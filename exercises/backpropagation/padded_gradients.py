r"""A convolutional layer for one image with one channel pads the image `X`, `(H, W)`, with `p`
rows and columns of zeros on each side, and correlates it with the kernel `K`, `(k, k)`, with
stride 1: the output has the shape `(H + 2 * p - k + 1, W + 2 * p - k + 1)`. `dY` is the
gradient of a loss by the output. Return the tuple `dK, dX` of the gradients by kernel and
image, with their shapes. `p` may be 0, `X` may hold integers, and $k \le H + 2p$,
$k \le W + 2p$.
"""

import numpy as np


def padded_gradients(X, K, dY, p):
    # SOLUTION
    k, (h, w) = len(K), dY.shape
    padded = np.pad(np.asarray(X, dtype=float), p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] += K[i, j] * dY
    return dK, dpadded[p : p + X.shape[0], p : p + X.shape[1]]
    # WRONG: leaves the rim on
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] += K[i, j] * dY
    return dK, dpadded
    # WRONG: cuts with -p, which leaves nothing for p = 0
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] += K[i, j] * dY
    return dK, dpadded[p:-p, p:-p]
    # WRONG: cuts off the wrong corner
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] += K[i, j] * dY
    return dK, dpadded[: X.shape[0], : X.shape[1]]
    # WRONG: flips the kernel on the way back
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] += K[-1 - i, -1 - j] * dY
    return dK, dpadded[p : p + X.shape[0], p : p + X.shape[1]]
    # WRONG: transposes the kernel on the way back
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] += K[j, i] * dY
    return dK, dpadded[p : p + X.shape[0], p : p + X.shape[1]]
    # WRONG: takes the mean over the places for the kernel
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).mean()
        dpadded[i : i + h, j : j + w] += K[i, j] * dY
    return dK, dpadded[p : p + X.shape[0], p : p + X.shape[1]]
    # WRONG: overwrites in place of adding
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] = K[i, j] * dY
    return dK, dpadded[p : p + X.shape[0], p : p + X.shape[1]]
    # WRONG: forgets the padding for the kernel's gradient
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, ((0, 2 * p), (0, 2 * p)))
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] += K[i, j] * dY
    return dK, dpadded[p : p + X.shape[0], p : p + X.shape[1]]
    # WRONG: keeps the image's type, and cuts the gradient of integers off
    k, (h, w) = len(K), dY.shape
    padded = np.pad(X, p)
    dpadded, dK = np.zeros(padded.shape), np.zeros(K.shape)
    for i, j in np.ndindex(k, k):
        dK[i, j] = (padded[i : i + h, j : j + w] * dY).sum()
        dpadded[i : i + h, j : j + w] += K[i, j] * dY
    dX = dpadded[p : p + X.shape[0], p : p + X.shape[1]]
    return dK, dX.astype(X.dtype)
    # HINT: Pad the image first, as the layer did. Then it is a layer without padding.
    # HINT: `np.pad(X, p)` pads on all sides. At the end, which part of the padded image's
    # gradient belongs to the image? Mind p = 0.
    # EXPLAIN: Padding copies the image into the middle of a larger array, so its gradient is the
    # middle of that array's gradient. The rim of zeros is no parameter and no input, and what
    # would come back to it is dropped.


# CHECK
dK, dX = padded_gradients(
    np.array([[3.0]]), np.arange(9.0).reshape(3, 3), np.array([[2.0]]), 1
)
assert np.shape(dX) == (1, 1) and np.shape(dK) == (3, 3), (
    f"dK and dX have the shapes of K and X, not {np.shape(dK)}, "
    f"{np.shape(dX)}"
)
assert np.isclose(dX[0, 0], 8) and np.isclose(dK[1, 1], 6), (
    f"one pixel under the kernel's middle, 4: dX = 8, dK there 6, "
    f"not {dX}, {dK[1, 1]}"
)
dX = padded_gradients(
    np.array([[3]]), np.array([[0.5]]), np.array([[1.0]]), 0
)[1]
assert np.allclose(dX, 0.5), (
    f"one pixel, the integer 3, times 0.5: dX is 0.5, not {dX}"
)
rng = np.random.default_rng(0)
for trial in range(30):
    k, p = int(rng.integers(1, 4)), int(rng.integers(0, 3))
    H, W = (max(k - 2 * p, 1) + int(v) for v in rng.integers(0, 4, size=2))
    X, K = rng.normal(size=(H, W)), rng.normal(size=(k, k))
    h, w = H + 2 * p - k + 1, W + 2 * p - k + 1
    dY = rng.normal(size=(h, w))
    kept = X.copy(), K.copy(), dY.copy()
    dK, dX = padded_gradients(X, K, dY, p)
    assert all(np.array_equal(a, c) for a, c in zip((X, K, dY), kept)), (
        "X, K and dY have to stay as they were"
    )
    true_K, true_X = np.zeros((k, k)), np.zeros((H, W))
    for u, v, i, j in np.ndindex(h, w, k, k):
        a, c = u + i - p, v + j - p
        if 0 <= a < H and 0 <= c < W:
            true_K[i, j] += dY[u, v] * X[a, c]
            true_X[a, c] += dY[u, v] * K[i, j]
    case = f"image {(H, W)}, kernel {(k, k)}, padding {p}"
    assert np.shape(dX) == (H, W), (
        f"{case}: dX has the shape of X, not {np.shape(dX)}"
    )
    assert np.allclose(dX, true_X), (
        f"{case}: dX is {true_X.round(2).tolist()}"
    )
    assert np.shape(dK) == (k, k) and np.allclose(dK, true_K), (
        f"{case}: dK is {true_K.round(2).tolist()}"
    )
