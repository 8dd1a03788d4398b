r"""Return the smallest whole number of slices for which the predicted error of the
trapezoid rule is at most `error`, in absolute value.

The prediction is $\frac{h^2}{12}\,(f'(b) - f'(a))$, where $h = \frac{b - a}{n}$. You get
the slopes `slope_a` $= f'(a)$ and `slope_b` $= f'(b)$, the ends $a < b$, and `error` above
0. You need at least one slice.
"""

import math

import numpy as np


def slices_needed(slope_a, slope_b, a, b, error):
    # SOLUTION
    n = (b - a) * math.sqrt(abs(slope_b - slope_a) / (12 * error))
    return max(1, math.ceil(n))
    # WRONG: forgets the absolute value, and fails where the slope falls
    n = (b - a) * math.sqrt(max(slope_b - slope_a, 0) / (12 * error))
    return max(1, math.ceil(n))
    # WRONG: takes the width as 1
    n = math.sqrt(abs(slope_b - slope_a) / (12 * error))
    return max(1, math.ceil(n))
    # WRONG: forgets the root
    n = (b - a) ** 2 * abs(slope_b - slope_a) / (12 * error)
    return max(1, math.ceil(n))
    # WRONG: rounds down, so that the error is a little too large
    n = (b - a) * math.sqrt(abs(slope_b - slope_a) / (12 * error))
    return max(1, math.floor(n))
    # WRONG: rounds to the nearest number of slices
    n = (b - a) * math.sqrt(abs(slope_b - slope_a) / (12 * error))
    return max(1, round(n))
    # WRONG: goes one up also where the root is a whole number
    n = (b - a) * math.sqrt(abs(slope_b - slope_a) / (12 * error))
    return math.floor(n) + 1
    # WRONG: adds the slopes
    n = (b - a) * math.sqrt(abs(slope_b + slope_a) / (12 * error))
    return max(1, math.ceil(n))
    # WRONG: has the width of the interval under the root
    n = math.sqrt((b - a) * abs(slope_b - slope_a) / (12 * error))
    return max(1, math.ceil(n))
    # WRONG: gives no slice at all where the slopes are equal
    n = (b - a) * math.sqrt(abs(slope_b - slope_a) / (12 * error))
    return math.ceil(n)
    # WRONG: goes up by doubling, and stops too late
    n = 1
    while ((b - a) / n) ** 2 / 12 * abs(slope_b - slope_a) > error:
        n *= 2
    return n
    # HINT: Put h = (b - a) / n into the prediction, and solve for n.
    # HINT: n squared is (b - a) squared times the absolute change of slope, over 12 times
    # the error. Which way do you have to round the root?
    # EXPLAIN: The predicted error falls as 1 / n squared, so every n from the root on is
    # enough; the smallest is the root, rounded up. A hundredth of the error needs ten times
    # as many slices.


# CHECK
n = slices_needed(0.0, -2 / np.e, 0.0, 1.0, 5e-7)
assert n == 351, (
    f"six digits of the integral of exp(-x^2) need 351 slices, not {n}"
)
n = slices_needed(1.0, 1.0, 0.0, 2.0, 1e-3)
assert n == 1, f"equal slopes predict no error, one slice will do, not {n}"
n = slices_needed(0.0, 1.0, 0.0, 1.0, 10.0)
assert n == 1, f"you need at least one slice, not {n}"
n = slices_needed(5.0, -7.0, 1.0, 7.0, 1.0)
assert n == 6, (
    f"6 slices of width 1 have the predicted error 12 / 12 = 1, not {n}"
)
rng = np.random.default_rng(0)
for _ in range(50):
    slope_a, slope_b, a = rng.normal(size=3)
    b = a + rng.uniform(0.5, 5)
    error = 10 ** rng.uniform(-5, -2)
    n = slices_needed(slope_a, slope_b, a, b, error)
    assert n == int(n) and n >= 1, f"a whole number from 1 on, not {n}"

    def predicted(n, a=a, b=b, change=slope_b - slope_a):
        return ((b - a) / n) ** 2 / 12 * abs(change)

    assert predicted(n) <= error, (
        f"{n} slices have a predicted error of {predicted(n):.2e}, more "
        f"than {error:.2e}"
    )
    assert n == 1 or predicted(n - 1) > error, (
        f"{n - 1} slices would be enough for {error:.2e}, too"
    )
