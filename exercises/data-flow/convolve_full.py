r"""Return the full convolution of `x` and `k`, an array of $n + K - 1$ numbers: entry $i$ is
the sum of $k_j\, x_{i-j}$ over all $j$ for which both exist.

`x` has the shape `(n,)`, `k` the shape `(K,)`, and either may be the longer one. Do not use
a ready-made convolution or correlation.
"""

import numpy as np


def convolve_full(x, k):
    # SOLUTION
    y = np.zeros(len(x) + len(k) - 1)
    for j in range(len(k)):
        y[j : j + len(x)] += k[j] * x
    return y
    # WRONG: does not flip the kernel, so it is the correlation
    y = np.zeros(len(x) + len(k) - 1)
    for j in range(len(k)):
        y[j : j + len(x)] += k[len(k) - 1 - j] * x
    return y
    # WRONG: writes where it should add
    y = np.zeros(len(x) + len(k) - 1)
    for j in range(len(k)):
        y[j : j + len(x)] = k[j] * x
    return y
    # WRONG: keeps the valid part only
    windows = np.lib.stride_tricks.sliding_window_view(x, len(k))
    return windows @ k[::-1]
    # WRONG: lets negative indices count from the end of x
    y = np.zeros(len(x) + len(k) - 1)
    for i in range(len(y)):
        for j in range(len(k)):
            if i - j < len(x):
                y[i] += k[j] * x[i - j]
    return y
    # WRONG: cuts to the length of x
    y = np.zeros(len(x) + len(k) - 1)
    for j in range(len(k)):
        y[j : j + len(x)] += k[j] * x
    return y[: len(x)]
    # WRONG: begins with a kernel that is rounded to whole numbers, as the dtype of x
    y = np.zeros(len(x) + len(k) - 1, dtype=x.dtype)
    for j in range(len(k)):
        y[j : j + len(x)] += (k[j] * x).astype(x.dtype)
    return y
    # WRONG: rounds a signal of fractions, as the dtype of the kernel
    y = np.zeros(len(x) + len(k) - 1, dtype=k.dtype)
    for j in range(len(k)):
        y[j : j + len(x)] += (k[j] * x).astype(k.dtype)
    return y
    # WRONG: pads by the length of x, which is right only if both are equally long
    padded = np.pad(x, len(x) - 1)
    windows = np.lib.stride_tricks.sliding_window_view(padded, len(k))
    return windows @ k[::-1]
    # HINT: What does a single entry k[j] do to the whole signal? It makes a copy of it,
    # multiplied by k[j] and moved by j places.
    # HINT: Begin with n + K - 1 zeros, and add these copies, each in its place.
    # EXPLAIN: In the sum, k[j] meets x[i - j]: so x[0] lands on place j, x[1] on place
    # j + 1. Adding shifted copies is the same sum in another order, without
    # asking which indices exist.


# CHECK
x, k = np.array([1, 3, 2, 0, 1]), np.array([1, 0, -1])
y = convolve_full(x.copy(), k.copy())
assert np.shape(y) == (7,), (
    f"5 + 3 - 1 = 7 numbers, not shape {np.shape(y)}"
)
assert np.allclose(y, [1, 3, 1, -3, -1, 0, -1]), (
    f"(1, 3, 2, 0, 1) * (1, 0, -1) is (1, 3, 1, -3, -1, 0, -1), not {y}"
)
y = convolve_full(np.array([1, 3]), np.array([2, 5]))
assert np.allclose(y, [2, 11, 15]), (
    f"(1 + 3t)(2 + 5t) has the coefficients 2, 11, 15, not {y}"
)
y = convolve_full(np.array([1, 3]), np.array([0.5, 0.25]))
assert np.allclose(y, [0.5, 1.75, 0.75]), (
    f"a signal of whole numbers may have a kernel of fractions: not {y}"
)
y = convolve_full(np.array([0.5, 0.25]), np.array([1, 3]))
assert np.allclose(y, [0.5, 1.75, 0.75]), (
    f"and a kernel of whole numbers a signal of fractions: not {y}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    x = rng.normal(size=rng.integers(1, 9))
    k = rng.normal(size=rng.integers(1, 9))
    y = convolve_full(x.copy(), k.copy())
    truth = np.polynomial.polynomial.polymul(x, k)
    assert np.shape(y) == truth.shape, (
        f"{x.size} and {k.size} numbers make {truth.size}, "
        f"not shape {np.shape(y)}"
    )
    assert np.allclose(y, truth), (
        f"{x.round(1)} * {k.round(1)} is {truth.round(2)}"
    )
