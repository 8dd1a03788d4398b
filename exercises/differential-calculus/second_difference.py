r"""Return an estimate of $f''(x)$ from $f(x - h)$, $f(x)$ and $f(x + h)$ alone, with an
error $O(h^2)$ for smooth f: exact, but for rounding, if f is a cubic polynomial. `f`
takes a number and gives a number.
"""

import numpy as np


def second_difference(f, x, h):
    # SOLUTION
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2
    # WRONG: divides by h once
    return (f(x + h) - 2 * f(x) + f(x - h)) / h
    # WRONG: forgets that the halves of both sides add up to one
    return 2 * (f(x + h) - 2 * f(x) + f(x - h)) / h**2
    # WRONG: subtracts the middle once
    return (f(x + h) - f(x) + f(x - h)) / h**2
    # WRONG: divides by the square of the whole width
    return (f(x + h) - 2 * f(x) + f(x - h)) / (2 * h) ** 2
    # WRONG: gives the first derivative
    return (f(x + h) - f(x - h)) / (2 * h)
    # WRONG: steps to one side twice, with an error of order h
    return (f(x + 2 * h) - 2 * f(x + h) + f(x)) / h**2
    # WRONG: turns the sign
    return (2 * f(x) - f(x + h) - f(x - h)) / h**2
    # WRONG: takes its own step in place of h
    return (f(x + 1e-4) - 2 * f(x) + f(x - 1e-4)) / 1e-8
    # HINT: Add the two Taylor polynomials of f(x + h) and f(x - h) in place of
    # subtracting them. What is left?
    # HINT: The sum is 2 f(x) + h^2 f''(x) and terms of order h^4. Solve for f''(x).
    # EXPLAIN: In the sum all odd terms cancel. Subtract 2 f(x) and divide by h^2, and
    # an error of order h^2 stays, which contains the fourth derivative: zero for a
    # cubic.


# CHECK
value = second_difference(lambda t: t**2, 3.0, 0.5)
assert np.isclose(value, 2), (
    f"x^2 has the second derivative 2 everywhere, not {value}"
)
value = second_difference(lambda t: t**4, 1.0, 0.5)
assert np.isclose(value, 12.5), (
    "for x^4 at 1 with h = 0.5 the three values give 12.5 (the truth, 12, "
    f"plus 2h^2), not {value}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b, c, d, x = rng.normal(size=5)
    h = rng.uniform(0.1, 1)
    value = second_difference(
        lambda t: a * t**3 + b * t**2 + c * t + d, x, h
    )
    assert np.isclose(value, 6 * a * x + 2 * b, rtol=1e-6, atol=1e-6), (
        f"this cubic has f'' = {6 * a * x + 2 * b:.4f} at {x:.3f}, "
        f"not {value:.4f}"
    )
value = second_difference(np.sin, 1.0, 1e-3)
assert abs(value + np.sin(1.0)) < 1e-6, (
    "the second derivative of the sine at 1 is -sin(1) = -0.8415, "
    f"not {value}"
)
