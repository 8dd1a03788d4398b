r"""Return the two slopes $\left(\frac{\partial L}{\partial w}, \frac{\partial L}{\partial
b}\right)$ of the loss of one neuron with softplus, as a pair.

The neuron predicts $\hat y_i = \log(1 + e^{z_i})$ with $z_i = w x_i + b$, and the loss is
the mean squared miss, $L = \frac1n \sum_{i=1}^n (\hat y_i - y_i)^2$. `x` and `y` have shape
`(n,)`. Use the rules, not finite differences. Entries of $z$ may be as large as 800 or as
small as $-800$, and the slopes have to be right there, too: `np.logaddexp(0, z)` is a softplus
that never overflows.
"""

import numpy as np


def softplus_loss_slopes(w, b, x, y):
    # SOLUTION
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    sigmoid = np.exp(z - y_hat)  # e^z / (1 + e^z)
    dz = 2 * (y_hat - y) * sigmoid
    return np.mean(dz * x), np.mean(dz)
    # WRONG: forgets the slope of softplus
    z = w * x + b
    dz = 2 * (np.logaddexp(0, z) - y)
    return np.mean(dz * x), np.mean(dz)
    # WRONG: takes softplus for its own slope
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    dz = 2 * (y_hat - y) * y_hat
    return np.mean(dz * x), np.mean(dz)
    # WRONG: takes the slope of the sigmoid
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    sigmoid = np.exp(z - y_hat)
    dz = 2 * (y_hat - y) * sigmoid * (1 - sigmoid)
    return np.mean(dz * x), np.mean(dz)
    # WRONG: has the sign of z wrong in the sigmoid
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    dz = 2 * (y_hat - y) * np.exp(-y_hat)
    return np.mean(dz * x), np.mean(dz)
    # WRONG: takes the slope of ReLU
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    dz = 2 * (y_hat - y) * (z > 0)
    return np.mean(dz * x), np.mean(dz)
    # WRONG: takes the outer slope at z in place of the prediction
    z = w * x + b
    sigmoid = np.exp(z - np.logaddexp(0, z))
    dz = 2 * (z - y) * sigmoid
    return np.mean(dz * x), np.mean(dz)
    # WRONG: forgets the inner slope x
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    dz = 2 * (y_hat - y) * np.exp(z - y_hat)
    return np.mean(dz), np.mean(dz)
    # WRONG: gives the slopes of the sum, not of the mean
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    dz = 2 * (y_hat - y) * np.exp(z - y_hat)
    return np.sum(dz * x), np.sum(dz)
    # WRONG: forgets the factor 2 of the square
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    dz = (y_hat - y) * np.exp(z - y_hat)
    return np.mean(dz * x), np.mean(dz)
    # WRONG: has the sign of the miss the wrong way round
    z = w * x + b
    y_hat = np.logaddexp(0, z)
    dz = 2 * (y - y_hat) * np.exp(z - y_hat)
    return np.mean(dz * x), np.mean(dz)
    # WRONG: overflows for large z, and divides infinity by infinity
    z = w * x + b
    with np.errstate(all="ignore"):
        y_hat = np.log(1 + np.exp(z))
        dz = 2 * (y_hat - y) * np.exp(z) / (1 + np.exp(z))
    return np.mean(dz * x), np.mean(dz)
    # WRONG: nudges, and drowns in rounding where the loss is large

    def loss(w, b):
        return np.mean((np.logaddexp(0, w * x + b) - y) ** 2)

    h = 1e-5
    return (
        (loss(w + h, b) - loss(w - h, b)) / (2 * h),
        (loss(w, b + h) - loss(w, b - h)) / (2 * h),
    )
    # HINT: Take it apart: z, softplus of z, miss, square, mean. Which slope has each step?
    # HINT: The slope of softplus is the sigmoid, e^z / (1 + e^z). Since softplus is the
    # logarithm of the denominator, that is the exponential of z minus softplus.
    # EXPLAIN: The chain of slopes is 2 times the miss, times the sigmoid of z, times x_i by w
    # and times 1 by b. Then the mean over the examples. The exponent z - softplus(z)
    # is never above 0, so nothing overflows.


# CHECK
slopes = softplus_loss_slopes(0.0, 0.0, np.array([3.0]), np.array([0.0]))
assert np.shape(slopes) == (2,), "return a pair, the slope by w and by b"
half = np.log(2)
assert np.allclose(slopes, (3 * half, half)), (
    "at z = 0 softplus is log 2 and its slope 1/2, so by w it is "
    f"2 log 2 * 0.5 * 3 = 2.079 and by b 0.693, not {np.round(slopes, 4)}"
)
slopes = softplus_loss_slopes(
    1.0, 0.0, np.array([800.0, -800.0]), np.array([799.0, 1.0])
)
assert np.allclose(slopes, (800, 1)), (
    "at z = 800 softplus is 800 with slope 1, at -800 it is 0 with "
    f"slope 0: the slopes are 800 and 1, not {np.round(slopes, 4)}"
)
slopes = softplus_loss_slopes(1.0, 0.0, np.array([0.0]), np.array([1e12]))
assert np.allclose(slopes, (0, half - 1e12)), (
    "with x = 0 and a target of 1e12 the slopes are 0 and log 2 - 1e12, "
    f"not {np.round(slopes, 4)}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(2, 8))
    x = rng.normal(size=n) + 0.5
    y = rng.uniform(0, 2, size=n)
    w, b = rng.normal(size=2)
    h = 1e-5

    def loss(w, b, x=x, y=y):
        return np.mean((np.logaddexp(0, w * x + b) - y) ** 2)

    truth = (
        (loss(w + h, b) - loss(w - h, b)) / (2 * h),
        (loss(w, b + h) - loss(w, b - h)) / (2 * h),
    )
    slopes = softplus_loss_slopes(w, b, x, y)
    assert np.allclose(slopes, truth, atol=1e-7), (
        f"by nudging: {np.round(truth, 4)}, not {np.round(slopes, 4)}"
    )
