r"""Return the slope of a product of factors, $u_1 u_2 \cdots u_n$, at a point.

`values` has the values of the factors there, `slopes` their slopes, both of
shape (n,). A value may be 0.
"""

import numpy as np


def product_slope(values, slopes):
    # SOLUTION
    total = 0.0
    for i in range(len(values)):
        others = np.prod(np.delete(values, i))
        total += slopes[i] * others
    return total
    # WRONG: multiplies the slopes
    return np.prod(slopes)
    # WRONG: adds the slopes, as if the factors were terms of a sum
    return np.sum(slopes)
    # WRONG: divides by the values, which may be 0
    return np.prod(values) * np.sum(slopes / values)
    # WRONG: leaves out every factor that is 0, though only one may be left out
    zero = values == 0
    if zero.any():
        return np.prod(values[~zero]) * np.sum(slopes[zero])
    return np.prod(values) * np.sum(slopes / values)
    # WRONG: stops after two factors
    return slopes[0] * values[1] + values[0] * slopes[1]
    # HINT: Write three factors as u (v w) and use the product rule twice. How many
    # terms do you get, and how many slopes does each of them have?
    # HINT: Each term has the slope of one factor and the values of all the others.
    # Multiply those others without dividing.
    # EXPLAIN: Each factor in turn is allowed to change while the others stay as they
    # are, and the terms add up. For three factors: u'vw + uv'w + uvw'. With one
    # factor there are no others, and the product of nothing is 1.


# CHECK
slope = product_slope(np.array([4.0, 3.0]), np.array([2.0, 2.0]))
assert np.isclose(slope, 14), (
    f"the rectangle of the page grows by 2 * 3 + 4 * 2 = 14, not {slope}"
)
slope = product_slope(np.array([1.0, 2.0, 3.0]), np.array([1.0, 1.0, 1.0]))
assert np.isclose(slope, 11), (
    f"a box 1 by 2 by 3 grows by 2 * 3 + 1 * 3 + 1 * 2 = 11, not {slope}"
)
slope = product_slope(np.array([5.0]), np.array([-2.0]))
assert np.isclose(slope, -2), f"one factor has its own slope, not {slope}"
with np.errstate(all="ignore"):
    slope = product_slope(np.array([0.0, 2.0]), np.array([3.0, 1.0]))
assert np.isclose(slope, 6), (
    f"a factor may be 0 and still change: 3 * 2 + 0 * 1 = 6, not {slope}"
)
slope = product_slope(np.array([0.0, 0.0, 2.0]), np.array([3.0, 1.0, 1.0]))
assert np.isclose(slope, 0), (
    f"with two factors 0, every term still has one of them: 0, not {slope}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b = rng.normal(size=(2, rng.integers(2, 6)))  # factors a + b x at 0
    product = np.polynomial.Polynomial([1.0])
    for factor in zip(a, b):
        product *= np.polynomial.Polynomial(factor)
    truth = product.deriv()(0.0)  # multiplied out, without the product rule
    assert np.isclose(product_slope(a, b), truth), (
        f"the {len(a)} factors multiplied out have the slope {truth:.4f}"
    )
