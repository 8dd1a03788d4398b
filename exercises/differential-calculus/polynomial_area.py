r"""Return the exact integral of a polynomial from a to b.

The polynomial is $c_0 + c_1 x + c_2 x^2 + \dots$; `c` is the array of its coefficients,
of shape `(n,)` with $n \ge 1$, the constant first. It may hold integers. The ends a and
b are any two numbers, also with b smaller than a.
"""

import numpy as np


def polynomial_area(c, a, b):
    # SOLUTION
    total = 0.0
    for k in range(len(c)):
        total += c[k] * (b ** (k + 1) - a ** (k + 1)) / (k + 1)
    return total
    # WRONG: forgets the antiderivative at the lower end
    total = 0.0
    for k in range(len(c)):
        total += c[k] * b ** (k + 1) / (k + 1)
    return total
    # WRONG: divides by the old exponent
    total = c[0] * (b - a)
    for k in range(1, len(c)):
        total += c[k] * (b ** (k + 1) - a ** (k + 1)) / k
    return total
    # WRONG: forgets to divide
    total = 0.0
    for k in range(len(c)):
        total += c[k] * (b ** (k + 1) - a ** (k + 1))
    return total
    # WRONG: differentiates
    total = 0.0
    for k in range(1, len(c)):
        total += k * c[k] * (b ** (k - 1) - a ** (k - 1))
    return total
    # WRONG: gives the change of the polynomial itself
    total = 0.0
    for k in range(len(c)):
        total += c[k] * (b**k - a**k)
    return total
    # WRONG: takes the power of the difference
    total = 0.0
    for k in range(len(c)):
        total += c[k] * (b - a) ** (k + 1) / (k + 1)
    return total
    # WRONG: makes an integral from right to left positive
    a, b = min(a, b), max(a, b)
    total = 0.0
    for k in range(len(c)):
        total += c[k] * (b ** (k + 1) - a ** (k + 1)) / (k + 1)
    return total
    # WRONG: divides integers without a remainder
    F = np.zeros(len(c) + 1, dtype=np.asarray(c).dtype)
    for k in range(len(c)):
        F[k + 1] = c[k] / (k + 1)
    return sum(F[k] * (b**k - a**k) for k in range(len(F)))
    # WRONG: takes the highest coefficient first
    c = c[::-1]
    total = 0.0
    for k in range(len(c)):
        total += c[k] * (b ** (k + 1) - a ** (k + 1)) / (k + 1)
    return total
    # WRONG: adds up slices, which comes near but is not exact
    x = a + (np.arange(100_000) + 0.5) * (b - a) / 100_000
    heights = sum(c[k] * x**k for k in range(len(c)))
    return heights.sum() * (b - a) / 100_000
    # HINT: An antiderivative of x to the power k is x to the power k + 1, over k + 1.
    # HINT: The integral is the change of the antiderivative: its value at b minus
    # its value at a, for each term.
    # EXPLAIN: Sums and constant factors may be taken out of an integral, so each term
    # can be done by itself. The change of an antiderivative is negative by
    # itself when you go from right to left.


# CHECK
area = polynomial_area(np.array([0, 6, -1]), 0, 6)
assert np.isclose(area, 36), (
    f"the tank, 6t - t^2 from 0 to 6, holds 36 litres, not {area}"
)
area = polynomial_area(np.array([5.0]), 1.0, 3.0)
assert np.isclose(area, 10), (
    f"a constant rate of 5 for 2 minutes makes 10, not {area}"
)
area = polynomial_area(np.array([1, 1, 1]), 3.0, 1.0)
assert np.isclose(area, -(2 + 4 + 26 / 3)), (
    f"from right to left the sign turns: -14.667, not {area}"
)
area = polynomial_area(np.array([0.0] * 9 + [10.0]), 0.0, 2.0)
assert np.isclose(area, 1024, rtol=1e-12), (
    f"10 x^9 from 0 to 2 is 2^10 = 1024 exactly, not {area:.9f}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 6))
    c = rng.normal(size=n)
    a, b = rng.uniform(-2, 2, size=2)
    slices = 20_000
    x = a + (np.arange(slices) + 0.5) * (b - a) / slices
    truth = sum(c[k] * x**k for k in range(n)).sum() * (b - a) / slices
    area = polynomial_area(c, a, b)
    assert np.isclose(area, truth, atol=1e-5), (
        f"{n} coefficients, from {a:.2f} to {b:.2f}: {truth:.4f} by "
        f"slices, not {area:.4f}"
    )
