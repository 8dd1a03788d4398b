r"""f is defined for $t \ge x$ only. Return an estimate of its slope at x, from $f(x)$,
$f(x + h)$ and $f(x + 2h)$ alone, with an error $O(h^2)$ for smooth f: exact, but for
rounding, if f is a parabola. `f` takes a number, $h > 0$.
"""

import numpy as np


def slope_at_start(f, x, h):
    # SOLUTION
    return (-3 * f(x) + 4 * f(x + h) - f(x + 2 * h)) / (2 * h)
    # WRONG: the secant, with an error of order h
    return (f(x + h) - f(x)) / h
    # WRONG: the central difference, which leaves the domain
    return (f(x + h) - f(x - h)) / (2 * h)
    # WRONG: the slope in the middle of the three points
    return (f(x + 2 * h) - f(x)) / (2 * h)
    # WRONG: the mean of two secants from x, still of order h
    return ((f(x + h) - f(x)) / h + (f(x + 2 * h) - f(x)) / (2 * h)) / 2
    # WRONG: forgets the 2 of the denominator
    return (-3 * f(x) + 4 * f(x + h) - f(x + 2 * h)) / h
    # WRONG: the weights in the order of the last point
    return (f(x) - 4 * f(x + h) + 3 * f(x + 2 * h)) / (2 * h)
    # WRONG: corrects the secant to the wrong side
    near, far = (f(x + h) - f(x)) / h, (f(x + 2 * h) - f(x)) / (2 * h)
    return 2 * far - near
    # HINT: The secant over h has the error h/2 times f'', up to order h^2. Which error
    # has the secant over 2h?
    # HINT: It is twice as large. So 2 times the short secant minus the long one has
    # none of it left.
    # EXPLAIN: 2 (f(x+h) - f(x)) / h - (f(x+2h) - f(x)) / (2h) is the answer, written
    # over one denominator (-3 f(x) + 4 f(x+h) - f(x+2h)) / (2h). The terms with f''
    # cancel, and an error of order h^2 stays.


# CHECK
slope = slope_at_start(lambda t: t**2, 1.0, 0.5)
assert np.isclose(slope, 2), f"x^2 has the slope 2 at 1, not {slope}"
rng = np.random.default_rng(0)
for _ in range(20):
    a, b, c, x = rng.normal(size=4)
    h = rng.uniform(0.1, 1)

    def f(t, a=a, b=b, c=c, x=x):
        assert t >= x - 1e-12, (
            f"f is not defined at {t:.3f}, before {x:.3f}"
        )
        return a * t**2 + b * t + c

    slope = slope_at_start(f, x, h)
    assert np.isclose(slope, 2 * a * x + b, rtol=1e-6, atol=1e-6), (
        f"this parabola has the slope {2 * a * x + b:.4f} at {x:.3f}, "
        f"not {slope:.4f}"
    )
slope = slope_at_start(lambda t: t**3, 0.0, 0.5)
assert np.isclose(slope, -0.5), (
    "x^3 at 0, with h = 0.5: 4 times 0.125 minus 1, divided by 1, is -0.5 "
    f"(an error of -2h^2), not {slope}"
)
