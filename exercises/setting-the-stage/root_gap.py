r"""Return $\sqrt{x + 1} - \sqrt{x}$ for every entry of `x`, with a relative error
below $10^{-12}$.

`x` is an array of any shape, with entries from 0 to $10^{18}$. For large entries the
two roots agree in most of their digits, so the plain difference is useless. Multiply
and divide by the sum of the roots.
"""

import numpy as np


def root_gap(x):
    # SOLUTION
    return 1 / (np.sqrt(x + 1) + np.sqrt(x))
    # WRONG: subtracts two nearly equal roots
    return np.sqrt(x + 1) - np.sqrt(x)
    # WRONG: takes both roots as equal, which is right only for large x
    return 0.5 / np.sqrt(x + 0.5)
    # WRONG: divides by the difference in place of the sum
    with np.errstate(divide="ignore"):
        return 1 / (np.sqrt(x + 1) - np.sqrt(x))
    # WRONG: works for one number only
    return 1 / (np.sqrt(x.flat[0] + 1) + np.sqrt(x.flat[0]))
    # HINT: What is (a - b) times (a + b), if a and b are the two roots?
    # HINT: It is a squared minus b squared, which is (x + 1) - x. So the difference
    # of the roots is a fraction. Which one?
    # EXPLAIN: With a and b for the roots, (a - b)(a + b) = a² - b² = 1. So a - b is
    # 1 divided by a + b, and a sum of positive numbers cancels nothing.


# CHECK
from decimal import Decimal, localcontext

gap = root_gap(np.array([0.0, 9.0]))
assert np.shape(gap) == (2,), (
    f"two numbers have two answers, not shape {np.shape(gap)}"
)
assert np.isclose(gap[0], 1), (
    f"for x = 0 the difference is 1 - 0 = 1, not {gap[0]}"
)
assert np.isclose(gap[1], 0.16227766), (
    f"for x = 9 it is the root of 10 minus 3, 0.1623, not {gap[1]}"
)
assert root_gap(np.array([1e18]))[0] > 0, (
    "for x = 1e18 the difference is about 5e-10, not 0"
)
rng = np.random.default_rng(0)
x = 10 ** rng.uniform(-3, 18, size=(5, 4))
gap = root_gap(x)
assert np.shape(gap) == (5, 4), "the answer has the shape of x"
for i in range(5):
    for j in range(4):
        with localcontext() as context:
            context.prec = 60
            exact = Decimal(float(x[i, j]))
            exact = float((exact + 1).sqrt() - exact.sqrt())
        off = abs(gap[i, j] / exact - 1)
        assert off < 1e-12, (
            f"for x = {x[i, j]:.3g} the difference is {exact:.6g}, and "
            f"{gap[i, j]:.6g} is off by {off:.1g} of it, more than 1e-12"
        )
