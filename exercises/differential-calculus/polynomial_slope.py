r"""Return the slope of a polynomial at x.

`c` lists its coefficients, the constant first: `c = [7, -5, 0, 2]` is
$7 - 5x + 0x^2 + 2x^3$. Use the rules, not finite differences: the answer is
exact but for rounding.
"""

import numpy as np


def polynomial_slope(c, x):
    # SOLUTION
    slope = 0.0
    for k in range(1, len(c)):
        slope += k * c[k] * x ** (k - 1)
    return slope
    # WRONG: leaves the exponent as it was
    return sum(k * c[k] * x**k for k in range(len(c)))
    # WRONG: takes one off the exponent, but does not bring it down as a factor
    return sum(c[k] * x ** (k - 1) for k in range(1, len(c)))
    # WRONG: keeps the constant term
    return c[0] + sum(k * c[k] * x ** (k - 1) for k in range(1, len(c)))
    # WRONG: starts at the constant, where the exponent becomes -1
    return sum(k * c[k] * x ** (k - 1) for k in range(len(c)))
    # WRONG: reads the coefficients from the highest power down
    return np.polyval(np.polyder(c), x)
    # WRONG: finite differences, which drown in rounding where the values are large

    def value(t):
        return sum(c[k] * t**k for k in range(len(c)))

    return (value(x + 1e-5) - value(x - 1e-5)) / 2e-5
    # HINT: By the sum rule, each term can be differentiated on its own.
    # HINT: The term c[k] times x to the power k has the slope k times c[k] times x
    # to the power k - 1. What is it for k = 0?
    # EXPLAIN: The sum rule splits the polynomial into terms, the constant multiple
    # rule leaves c[k] as a factor, and the power rule does the rest. The loop starts
    # at 1, because a constant has the slope 0.


# CHECK
slope = polynomial_slope([7, -5, 0, 2], 2.0)
assert np.isclose(slope, 19), (
    f"7 - 5x + 2x^3 has the slope -5 + 6x^2 = 19 at 2, not {slope}"
)
slope = polynomial_slope([4.0], 3.0)
assert np.isclose(slope, 0), f"a constant has the slope 0, not {slope}"
try:
    slope = polynomial_slope([1.0, 5.0, 3.0], 0.0)
except ZeroDivisionError:
    raise AssertionError(
        "x may be 0: leave the constant out, its slope is 0 everywhere"
    ) from None
assert np.isclose(slope, 5), (
    f"at 0 only the term 5x has a slope: 5, not {slope}"
)
slope = polynomial_slope([1e15, 3.0], 2.0)
assert np.isclose(slope, 3), (
    f"a constant adds nothing, however large: the slope of 1e15 + 3x is 3, "
    f"not {slope}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    c = rng.normal(size=rng.integers(1, 8))
    x = rng.uniform(-2, 2)
    truth = np.polynomial.Polynomial(c).deriv()(x)
    assert np.isclose(polynomial_slope(c, x), truth), (
        f"with c = {c.round(2)} the slope at {x:.2f} is {truth:.4f}"
    )
