r"""Return the slope, with respect to w, of the kiosk's loss over n days:

$$
L(w) = \frac{1}{n} \sum_{i=1}^{n} \left(e^{w x_i} - y_i\right)^2
+ \lambda w^2 .
$$

`x` (hours of sun) and `y` (crates sold) have shape (n,), `w` is a number and
`lam` is $\lambda$. Use the rules, not finite differences.
"""

import numpy as np


def kiosk_loss_slope(w, x, y, lam):
    # SOLUTION
    y_hat = np.exp(w * x)  # (n,)
    r = y_hat - y  # (n,)
    return np.mean(2 * r * y_hat * x) + 2 * lam * w
    # WRONG: forgets the innermost slope, that of w x by w
    y_hat = np.exp(w * x)
    return np.mean(2 * (y_hat - y) * y_hat) + 2 * lam * w
    # WRONG: stops after the square: the exponential has a slope too
    return np.mean(2 * (np.exp(w * x) - y) * x) + 2 * lam * w
    # WRONG: forgets the penalty
    y_hat = np.exp(w * x)
    return np.mean(2 * (y_hat - y) * y_hat * x)
    # WRONG: adds the penalty itself instead of its slope
    y_hat = np.exp(w * x)
    return np.mean(2 * (y_hat - y) * y_hat * x) + lam * w**2
    # WRONG: adds the days up and does not divide by their number
    y_hat = np.exp(w * x)
    return np.sum(2 * (y_hat - y) * y_hat * x) + 2 * lam * w
    # WRONG: multiplies the average slopes instead of averaging the products
    y_hat = np.exp(w * x)
    return np.mean(2 * (y_hat - y)) * np.mean(y_hat * x) + 2 * lam * w
    # WRONG: finite differences, which drown in rounding where the loss is large

    def loss(w):
        return np.mean((np.exp(w * x) - y) ** 2) + lam * w**2

    return (loss(w + 1e-5) - loss(w - 1e-5)) / 2e-5
    # HINT: By the sum rule, take the slope of one day's squared miss, then average.
    # HINT: One day's chain has three slopes: that of the square, that of the
    # exponential, and that of w times x.
    # EXPLAIN: Each day contributes 2r times the slope of the prediction, which is
    # the prediction times x. The factor 1/n is a constant multiple, so the slopes
    # are averaged like the losses. The penalty adds its own slope once.


# CHECK
def loss(w, x, y, lam):
    return np.mean((np.exp(w * x) - y) ** 2) + lam * w**2


one = np.array([2.0]), np.array([3.0])
slope = kiosk_loss_slope(0.5, *one, 0.1)
assert np.isclose(slope, -2.963, atol=1e-3), (
    f"the page's day, x = 2 and y = 3, has slope -2.963, not {slope}"
)
slope = kiosk_loss_slope(-1.0, np.array([0.0]), np.array([1.0]), 0.25)
assert np.isclose(slope, -0.5), (
    f"without sun, w changes only the penalty: 2 * 0.25 * (-1), not {slope}"
)
slope = kiosk_loss_slope(3.0, np.array([0.0]), np.array([1e9]), 0.5)
assert np.isclose(slope, 3), (
    f"the same holds for a huge miss: 2 * 0.5 * 3 = 3, not {slope}"
)
rng = np.random.default_rng(0)
for n in (1, 2, 5, 50):
    x, y = rng.uniform(0, 2, n), rng.uniform(0, 4, n)
    w, lam = rng.normal(0, 0.5), rng.uniform(0, 1)
    truth = loss(w + 1e-5, x, y, lam) - loss(w - 1e-5, x, y, lam)
    truth = truth / 2e-5
    slope = kiosk_loss_slope(w, x, y, lam)
    assert np.isclose(slope, truth, rtol=1e-5, atol=1e-5), (
        f"finite differences over {n} days say {truth:.4f}, not {slope}"
    )
