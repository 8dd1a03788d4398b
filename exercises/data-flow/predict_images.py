r"""Return the probabilities that a convolutional network gives to a batch of images: valid
convolution with stride 1, ReLU, max pooling by 2, flattening, dense layer, softmax.

`X` has the shape `(n, height, width, c_in)`, `K` has `(k, k, c_in, c_out)`, `b1` has
`(c_out,)`, `W` has `(d, classes)` with the `d` numbers of a flattened example, and `b2` has
`(classes,)`. The sides of the feature maps are even. The probabilities have the shape
`(n, classes)`. Logits may be as large as 1000.
"""

import numpy as np


def predict_images(X, K, b1, W, b2):
    # SOLUTION
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = A.reshape(n, -1) @ W + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: forgets ReLU
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.einsum("nijcab,abco->nijo", windows, K) + b1
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = A.reshape(n, -1) @ W + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: flattens channel by channel
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = A.transpose(0, 3, 1, 2).reshape(n, -1) @ W + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: takes softmax over the batch
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = A.reshape(n, -1) @ W + b2
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)
    # WRONG: takes the exponential of large logits, which overflows
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = A.reshape(n, -1) @ W + b2
    with np.errstate(over="ignore", invalid="ignore"):
        E = np.exp(Z)
        return E / E.sum(axis=1, keepdims=True)
    # WRONG: takes away the largest logit of the batch, so that other rows vanish
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = A.reshape(n, -1) @ W + b2
    with np.errstate(invalid="ignore"):
        E = np.exp(Z - Z.max())
        return E / E.sum(axis=1, keepdims=True)
    # WRONG: pools by the mean
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).mean(axis=(2, 4))
    Z = A.reshape(n, -1) @ W + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: returns the logits
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    return A.reshape(n, -1) @ W + b2
    # WRONG: forgets the bias of the filters
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K), 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = A.reshape(n, -1) @ W + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: flips the kernels
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    K = K[::-1, ::-1]
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = A.reshape(n, -1) @ W + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: puts ReLU behind the dense layer, too
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(X, K.shape[:2], axis=(1, 2))
    A = np.maximum(np.einsum("nijcab,abco->nijo", windows, K) + b1, 0)
    n, height, width, c = A.shape
    A = A.reshape(n, height // 2, 2, width // 2, 2, c).max(axis=(2, 4))
    Z = np.maximum(A.reshape(n, -1) @ W + b2, 0)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # HINT: Take the steps one by one, and write the shape behind each. What are the sides
    # after the convolution, and after pooling?
    # HINT: In the flattened row the channel runs fastest, then the column, then the row, as
    # `reshape(n, -1)` gives it. Softmax is over the classes; take away the largest logit first.
    # EXPLAIN: The shapes go from `(n, height, width, c_in)` over the feature maps and their
    # quarter to `(n, d)` and `(n, classes)`. Taking the row's largest logit away changes no
    # probability, and keeps the exponential from overflowing.


# CHECK
X = np.array([0.0, 1000.0]).repeat(4).reshape(2, 2, 2, 1)
P = predict_images(
    X, np.ones((1, 1, 1, 1)), np.zeros(1), np.ones((1, 2)), np.log([1, 3])
)
assert np.allclose(P, [[0.25, 0.75], [0.25, 0.75]]), (
    "logits of 0 and log 3 in one row, both 1000 larger in the other: "
    f"each row has the probabilities 0.25 and 0.75, not {P}"
)
rng = np.random.default_rng(0)
for case in range(12):
    n, c_in, c_out, classes = (int(v) for v in rng.integers(2, 5, size=4))
    k, rows, columns = (int(v) for v in rng.integers(1, 4, size=3))
    if case == 0:
        n, c_in, c_out, classes, k, rows, columns = 2, 1, 4, 10, 3, 3, 3
    shape = (n, 2 * rows + k - 1, 2 * columns + k - 1, c_in)
    X = rng.normal(size=shape)
    K, b1 = rng.normal(size=(k, k, c_in, c_out)), rng.normal(size=c_out)
    W = rng.normal(size=(rows * columns * c_out, classes))
    b2 = rng.normal(size=classes) + (1000 if case % 3 == 2 else 0)
    P = predict_images(X.copy(), K.copy(), b1.copy(), W.copy(), b2.copy())
    assert np.shape(P) == (n, classes), (
        f"{n} images and {classes} classes: {(n, classes)}, "
        f"not {np.shape(P)}"
    )
    for m in range(n):
        z = b2.copy()
        for i, j, o in np.ndindex(rows, columns, c_out):
            best = 0.0
            for u, v in np.ndindex(2, 2):
                r, c = 2 * i + u, 2 * j + v
                window = X[m, r : r + k, c : c + k]
                best = max(best, (window * K[..., o]).sum() + b1[o])
            z = z + best * W[(i * columns + j) * c_out + o]
        p = np.exp(z - z.max())
        p = p / p.sum()
        assert np.allclose(P[m], p), (
            f"image {m} of {shape} has the probabilities {p.round(3)}, "
            f"not {np.round(P[m], 3)}"
        )
