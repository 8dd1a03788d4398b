r"""Return the two partial derivatives of the loss of a line, as a pair
$\left(\frac{\partial L}{\partial w}, \frac{\partial L}{\partial b}\right)$.

The line predicts $\hat y_i = w x_i + b$, and the loss is the mean squared miss,
$L = \frac1n \sum_{i=1}^n (\hat y_i - y_i)^2$. The arrays x and y have shape `(n,)`, with
$n \ge 1$; w and b are numbers. Work the two slopes out by hand first. Leave x and y as they
are.
"""

import numpy as np


def line_loss_slopes(w, b, x, y):
    # SOLUTION
    miss = w * x + b - y
    return 2 * np.mean(miss * x), 2 * np.mean(miss)
    # WRONG: forgets the slope of the inner function by w, which is x
    miss = w * x + b - y
    return 2 * np.mean(miss), 2 * np.mean(miss)
    # WRONG: gives the slopes of the sum, not of the mean
    miss = w * x + b - y
    return 2 * np.sum(miss * x), 2 * np.sum(miss)
    # WRONG: has the sign of the miss the wrong way round
    miss = y - w * x - b
    return 2 * np.mean(miss * x), 2 * np.mean(miss)
    # WRONG: forgets the factor 2 of the square
    miss = w * x + b - y
    return np.mean(miss * x), np.mean(miss)
    # WRONG: takes the mean of x and of the miss apart
    miss = w * x + b - y
    return 2 * np.mean(miss) * np.mean(x), 2 * np.mean(miss)
    # WRONG: gives them in the other order
    miss = w * x + b - y
    return 2 * np.mean(miss), 2 * np.mean(miss * x)
    # WRONG: leaves b out of the prediction
    miss = w * x - y
    return 2 * np.mean(miss * x), 2 * np.mean(miss)
    # WRONG: loses the sign of the misses
    miss = np.abs(w * x + b - y)
    return 2 * np.mean(miss * x), 2 * np.mean(miss)
    # WRONG: writes the misses into y, which is not its own
    y -= w * x + b
    return -2 * np.mean(y * x), -2 * np.mean(y)
    # WRONG: writes the products into x, which is not its own
    miss = w * x + b - y
    x *= miss
    return 2 * np.mean(x), 2 * np.mean(miss)
    # HINT: The miss of example i is w times x_i, plus b, minus y_i. What is its slope
    # by w, with b held still? And by b?
    # HINT: The square has the slope twice the miss. Multiply by the inner slope, and
    # take the mean over the examples.
    # EXPLAIN: Each example's squared miss has the outer slope 2 miss. The inner slope
    # is x_i by w and 1 by b. The sum rule lets you add over the examples,
    # and the factor 1/n stays.


# CHECK
slopes = line_loss_slopes(2.0, 1.0, np.array([3.0]), np.array([5.0]))
assert np.shape(slopes) == (2,), "return a pair, the slope by w and by b"
assert np.allclose(slopes, (12, 4)), (
    "one point: the miss is 2, so the slopes are 2 * 2 * 3 = 12 and 4, "
    f"not {np.round(slopes, 4)}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(2, 8))
    x, y = rng.normal(size=(2, n)) + 1
    w, b = rng.normal(size=2)

    def loss(w, b, x=x, y=y):
        return np.mean((w * x + b - y) ** 2)

    h = 1e-5
    truth = (
        (loss(w + h, b) - loss(w - h, b)) / (2 * h),
        (loss(w, b + h) - loss(w, b - h)) / (2 * h),
    )
    kept = x.copy(), y.copy()
    slopes = line_loss_slopes(w, b, x, y)
    assert np.array_equal(x, kept[0]), "x has to stay as it was"
    assert np.array_equal(y, kept[1]), "y has to stay as it was"
    assert np.allclose(slopes, truth, atol=1e-6), (
        f"by nudging: {np.round(truth, 4)}, not {np.round(slopes, 4)}"
    )
