r"""Return the batch normalization of a batch of images, as in training: mean and biased variance of
each channel over all examples, rows and columns, $\epsilon$ inside the root, then scale and
shift.

`X` has the shape `(n, height, width, channels)`; `gamma` and `beta` have `(channels,)`.
Leave `X` as it is.
"""

import numpy as np


def batch_norm_images(X, gamma, beta, eps=1e-5):
    # SOLUTION
    mean = X.mean(axis=(0, 1, 2))
    variance = X.var(axis=(0, 1, 2))
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: takes the statistics of each pixel over the batch only
    mean, variance = X.mean(axis=0), X.var(axis=0)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: takes the statistics of each image on its own
    mean = X.mean(axis=(1, 2), keepdims=True)
    variance = X.var(axis=(1, 2), keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: takes the statistics over the channels, too
    return gamma * (X - X.mean()) / np.sqrt(X.var() + eps) + beta
    # WRONG: takes the statistics over the channels only, as layer normalization
    mean, variance = X.mean(-1, keepdims=True), X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: uses the unbiased variance
    mean = X.mean(axis=(0, 1, 2))
    variance = X.var(axis=(0, 1, 2), ddof=1)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: adds eps outside the root
    mean = X.mean(axis=(0, 1, 2))
    return gamma * (X - mean) / (X.std(axis=(0, 1, 2)) + eps) + beta
    # WRONG: divides by the variance
    mean = X.mean(axis=(0, 1, 2))
    variance = X.var(axis=(0, 1, 2))
    return gamma * (X - mean) / (variance + eps) + beta
    # WRONG: scales the shift as well
    mean = X.mean(axis=(0, 1, 2))
    variance = X.var(axis=(0, 1, 2))
    return gamma * ((X - mean) / np.sqrt(variance + eps) + beta)
    # WRONG: forgets scale and shift
    mean = X.mean(axis=(0, 1, 2))
    return (X - mean) / np.sqrt(X.var(axis=(0, 1, 2)) + eps)
    # WRONG: ignores the given eps
    mean = X.mean(axis=(0, 1, 2))
    return gamma * (X - mean) / np.sqrt(X.var(axis=(0, 1, 2)) + 1e-5) + beta
    # WRONG: writes into X
    X -= X.mean(axis=(0, 1, 2))
    return gamma * X / np.sqrt(X.var(axis=(0, 1, 2)) + eps) + beta
    # HINT: Every channel is one feature. How many numbers of it are in the batch, and along
    # which axes do they lie?
    # HINT: `X.mean(axis=(0, 1, 2))` has the shape `(channels,)` and broadcasts against `X`.
    # EXPLAIN: A filter is the same at all places, so all places count for its statistics:
    # one mean and one variance a channel, over n * height * width numbers.


# CHECK
X = np.array([1.0, 1, 5, 5]).reshape(2, 2, 1, 1)
Y = batch_norm_images(X.copy(), np.array([3.0]), np.array([1.0]))
assert np.shape(Y) == (2, 2, 1, 1), f"the shape stays, not {np.shape(Y)}"
assert np.allclose(np.ravel(Y), [-2, -2, 4, 4], atol=1e-3), (
    f"1, 1, 5, 5 with gamma = 3, beta = 1 becomes -2, -2, 4, 4, "
    f"not {np.ravel(Y)}"
)
rng = np.random.default_rng(0)
for case in range(20):
    n, height, width, c = (int(v) for v in rng.integers(2, 5, size=4))
    spread, shift = rng.uniform(0.5, 5, size=c), rng.normal(size=c)
    X = rng.normal(size=(n, height, width, c)) * spread + shift
    X = (
        X
        + rng.normal(size=(n, 1, 1, 1))
        + rng.normal(size=(height, width, 1))
    )
    gamma, beta = rng.normal(size=c), rng.normal(size=c)
    eps = 0.3 if case % 2 else 1e-5
    if case == 4:
        X[..., 0] = 2.0
    given = X.copy()
    Y = batch_norm_images(given, gamma.copy(), beta.copy(), eps)
    assert np.array_equal(given, X), "X has to stay as it is"
    assert np.shape(Y) == X.shape, (
        f"the shape stays {X.shape}, not {np.shape(Y)}"
    )
    for j in range(c):
        values = [X[m, u, v, j] for m, u, v in np.ndindex(n, height, width)]
        mean = sum(values) / len(values)
        variance = sum((x - mean) ** 2 for x in values) / len(values)
        truth = (
            gamma[j] * (X[..., j] - mean) / (variance + eps) ** 0.5
            + beta[j]
        )
        assert np.allclose(Y[..., j], truth), (
            f"channel {j} has mean {mean:.3f} and variance {variance:.3f}; "
            f"with eps = {eps} its first number becomes {truth.flat[0]:.4f}"
        )
