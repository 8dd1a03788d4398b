r"""Return the layer normalization of `X` over its last axis, with the biased variance, $\epsilon$
inside the root, and scale and shift for each feature.

`X` has a shape `(..., d)` with any number of axes before the last, also none; `gamma` and `beta`
have the shape `(d,)`. Leave `X` as it is; it may hold whole numbers.
"""

import numpy as np


def layer_norm(X, gamma, beta, eps=1e-5):
    # SOLUTION
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: normalizes over the first axis
    mean, variance = X.mean(axis=0), X.var(axis=0)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: normalizes over axis 1, which is the last only for two axes
    axis = min(1, X.ndim - 1)
    mean = X.mean(axis=axis, keepdims=True)
    variance = X.var(axis=axis, keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: normalizes over all numbers at once
    return gamma * (X - X.mean()) / np.sqrt(X.var() + eps) + beta
    # WRONG: uses the unbiased variance
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True, ddof=1)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: adds eps outside the root
    mean = X.mean(axis=-1, keepdims=True)
    return gamma * (X - mean) / (X.std(axis=-1, keepdims=True) + eps) + beta
    # WRONG: does not subtract the mean
    variance = X.var(axis=-1, keepdims=True)
    return gamma * X / np.sqrt(variance + eps) + beta
    # WRONG: writes into X
    X -= X.mean(axis=-1, keepdims=True).astype(X.dtype)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * X / np.sqrt(variance + eps) + beta
    # WRONG: takes mean square minus squared mean, which cancels for large numbers
    mean = X.mean(axis=-1, keepdims=True)
    variance = (X**2).mean(axis=-1, keepdims=True) - mean**2
    variance = np.maximum(variance, 0)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    # WRONG: shifts before it scales
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * ((X - mean) / np.sqrt(variance + eps) + beta)
    # WRONG: divides by the norm of the row instead of its standard deviation
    D = X - X.mean(axis=-1, keepdims=True)
    return (
        gamma * D / np.sqrt((D**2).sum(axis=-1, keepdims=True) + eps) + beta
    )
    # HINT: Which axis holds the features of one example? Count it from the end.
    # HINT: `keepdims=True` leaves that axis with length 1, so that mean and variance broadcast
    # against `X`.
    # EXPLAIN: Axis -1 is the last one however many there are. Each vector along it is
    # standardized on its own; gamma and beta broadcast along all other axes.


# CHECK
X = np.array([[1, 20, 0], [3, 40, 0], [5, 60, 8], [7, 80, 8]])
Y = layer_norm(X.copy(), np.ones(3), np.zeros(3))
assert np.shape(Y) == (4, 3), f"the shape stays (4, 3), not {np.shape(Y)}"
assert np.allclose(Y[0], [-0.652, 1.413, -0.761], atol=1e-3), (
    f"(1, 20, 0) becomes (-0.652, 1.413, -0.761), not {Y[0]}"
)
far = layer_norm(X + 1e9, np.ones(3), np.zeros(3))
assert np.allclose(far, Y, atol=1e-5), (
    "the same number added to all features changes nothing, not even 1e9: "
    f"the first row stays (-0.652, 1.413, -0.761), not {far[0]}"
)
rng = np.random.default_rng(0)
for case in range(20):
    d = int(rng.integers(2, 7))
    before = tuple(int(v) for v in rng.integers(2, 5, size=case % 4))
    X = rng.normal(rng.normal() * 3, rng.uniform(0.5, 4), size=(*before, d))
    gamma, beta = rng.normal(size=d), rng.normal(size=d)
    eps = 0.2 if case % 3 == 1 else 1e-5
    given = X.copy()
    Y = layer_norm(given, gamma.copy(), beta.copy(), eps)
    assert np.array_equal(given, X), "X has to stay as it is"
    assert np.shape(Y) == X.shape, (
        f"the shape stays {X.shape}, not {np.shape(Y)}"
    )
    for place in np.ndindex(*before):
        x = X[place]
        mean = sum(x) / d
        variance = sum((value - mean) ** 2 for value in x) / d
        truth = gamma * (x - mean) / (variance + eps) ** 0.5 + beta
        assert np.allclose(Y[place], truth), (
            f"{x.round(2)} with eps = {eps} becomes {truth.round(3)}, "
            f"not {np.round(Y[place], 3)}"
        )
