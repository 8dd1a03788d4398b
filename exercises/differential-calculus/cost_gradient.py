r"""Return the gradient, of shape `(2,)`, of the cost

$$
f(x, p) = a x + b p + \frac{c}{x\,p}
$$

at the point `z`, an array with $x$ and $p$, both above 0. Use the rules, not finite
differences. Leave z as it is; it may hold integers.
"""

import numpy as np


def cost_gradient(z, a, b, c):
    # SOLUTION
    x, p = z
    return np.array([a - c / (x**2 * p), b - c / (x * p**2)])
    # WRONG: has the sign of the quotient's slope wrong
    x, p = z
    return np.array([a + c / (x**2 * p), b + c / (x * p**2)])
    # WRONG: forgets the square
    x, p = z
    return np.array([a - c / (x * p), b - c / (x * p)])
    # WRONG: squares the input that is held still as well
    x, p = z
    return np.array([a - c / (x * p) ** 2, b - c / (x * p) ** 2])
    # WRONG: swaps the two quotients
    x, p = z
    return np.array([a - c / (x * p**2), b - c / (x**2 * p)])
    # WRONG: keeps the linear terms
    x, p = z
    return np.array([a * x - c / (x**2 * p), b * p - c / (x * p**2)])
    # WRONG: treats 1 / x as if its slope were log x
    x, p = z
    return np.array([a + c * np.log(x) / p, b + c * np.log(p) / x])
    # WRONG: lets the other input disappear from the quotient
    x, p = z
    return np.array([a - c / x**2, b - c / p**2])
    # WRONG: divides integers without a remainder
    x, p = z
    return np.array([a - c // (x**2 * p), b - c // (x * p**2)])
    # WRONG: gives the direction downhill
    x, p = z
    return -np.array([a - c / (x**2 * p), b - c / (x * p**2)])
    # WRONG: has lost the prices
    x, p = z
    return np.array([-c / (x**2 * p), -c / (x * p**2)])
    # WRONG: nudges, and drowns in rounding where the cost is large

    def f(x, p):
        return a * x + b * p + c / (x * p)

    x, p = z
    h = 1e-5
    return np.array(
        [
            (f(x + h, p) - f(x - h, p)) / (2 * h),
            (f(x, p + h) - f(x, p - h)) / (2 * h),
        ]
    )
    # HINT: For the slope by x, c / p is a constant factor. What is the slope of 1 / x?
    # HINT: The slope of 1 / x is -1 / x squared. By p it is the same with the roles
    # swapped.
    # EXPLAIN: With p held still, a x has the slope a, b p is a constant, and c / (x p) is
    # c / p times 1 / x. The gradient collects the two partial derivatives in the order of
    # the inputs.


# CHECK
g = cost_gradient(np.array([2.0, 2.0]), 4.0, 1.0, 16.0)
assert np.shape(g) == (2,), (
    f"two inputs, two slopes, not shape {np.shape(g)}"
)
assert np.allclose(g, [2, -1]), f"at (2, 2) it is (2, -1), not {g}"
g = cost_gradient(np.array([1, 4]), 4, 1, 16)
assert np.allclose(g, 0), f"at (1, 4) the cost is flat, not {g}"
z = np.array([2, 3])
g = cost_gradient(z, 4, 1, 16)
assert np.allclose(g, [4 - 4 / 3, 1 - 8 / 9]), (
    f"at (2, 3), as integers: (2.667, 0.111), not {g}"
)
assert np.array_equal(z, [2, 3]), "z has to stay as it was"
g = cost_gradient(np.array([2.0, 2.0]), 4.0, 1e12, 16.0)
assert np.isclose(g[0], 2), (
    f"a dear heater does not change the slope by x: 2, not {g[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    z = rng.uniform(0.5, 3, size=2)
    a, b, c = rng.uniform(-2, 5, size=3)
    h = 1e-5

    def f(x, p, a=a, b=b, c=c):
        return a * x + b * p + c / (x * p)

    truth = (
        (f(z[0] + h, z[1]) - f(z[0] - h, z[1])) / (2 * h),
        (f(z[0], z[1] + h) - f(z[0], z[1] - h)) / (2 * h),
    )
    g = cost_gradient(z, a, b, c)
    assert np.allclose(g, truth, atol=1e-6), (
        f"by nudging at {z.round(2)}: {np.round(truth, 4)}, "
        f"not {np.round(g, 4)}"
    )
