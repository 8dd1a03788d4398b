r"""Return by how much the slope of f changes at x: the slope of the secant from x to
the right minus that from x to the left, both over a distance $h$.

A result near 0 speaks for a derivative at x, another for a kink. `f` takes a number
and gives a number.
"""

import numpy as np


def kink_size(f, x, h=1e-6):
    # SOLUTION
    right = (f(x + h) - f(x)) / h
    left = (f(x) - f(x - h)) / h
    return right - left
    # WRONG: divides the left rise by h where the run is -h
    right = (f(x + h) - f(x)) / h
    left = (f(x - h) - f(x)) / h
    return right - left
    # WRONG: left minus right
    right = (f(x + h) - f(x)) / h
    left = (f(x) - f(x - h)) / h
    return left - right
    # WRONG: loses the sign of the change
    right = (f(x + h) - f(x)) / h
    left = (f(x) - f(x - h)) / h
    return abs(right - left)
    # WRONG: forgets to divide by h
    return f(x + h) - 2 * f(x) + f(x - h)
    # WRONG: divides once too often, which gives the rate at which the slope changes
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2
    # WRONG: gives the slope itself
    return (f(x + h) - f(x - h)) / (2 * h)
    # WRONG: takes its own step in place of h
    right = (f(x + 1e-6) - f(x)) / 1e-6
    left = (f(x) - f(x - 1e-6)) / 1e-6
    return right - left
    # WRONG: compares sizes of slopes, which agree for the absolute value
    right = (f(x + h) - f(x)) / h
    left = (f(x) - f(x - h)) / h
    return abs(right) - abs(left)
    # HINT: Two secants share the point at x. Write the rise and the run of each.
    # HINT: From x to the left the run is -h, and the rise is f(x - h) - f(x). Both
    # signs can be turned at once.
    # EXPLAIN: The one-sided slopes are compared with each other, where the judge with
    # a step to both sides averages them and so cannot see a kink.


# CHECK
size = kink_size(abs, 0.0)
assert np.isclose(size, 2), (
    f"the slope of |x| goes from -1 to 1 at 0: by 2, not by {size}"
)
size = kink_size(abs, 3.0)
assert abs(size) < 1e-3, (
    f"at 3 the slope of |x| is 1 on both sides: a change of 0, not {size}"
)
size = kink_size(lambda t: t**2, 1.0, h=0.1)
assert np.isclose(size, 0.2), (
    "with h = 0.1 the secants of t^2 at 1 have the slopes 2.1 and 1.9: "
    f"a change of 0.2, not {size}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b, c, x = rng.normal(size=4)

    def bent(t, a=a, b=b, c=c, x=x):
        return c + (a if t < x else b) * (t - x)

    size = kink_size(bent, x)
    assert np.isclose(size, b - a, rtol=1e-3, atol=1e-3), (
        f"a slope that goes from {a:.3f} to {b:.3f} changes by "
        f"{b - a:.3f}, not {size:.3f}"
    )
