r"""Return the integral of f from a to b by the trapezoid rule, with slices enough for an
accuracy.

Let $T_n$ be the rule with n equal slices. The error of $T_{2n}$ is about a quarter of that of
$T_n$, so it is about $\frac13 \lvert T_{2n} - T_n \rvert$. Begin with $n = 2$. While this
estimate is larger than `tol`, double n. Return $T_{2n}$ for the first n where it is not. `f`
takes an array and returns one of the same shape.
"""

import numpy as np


def area_to_tolerance(f, a, b, tol):
    # SOLUTION
    def rule(n):
        x = np.linspace(a, b, n + 1)
        return np.trapezoid(f(x), x)

    n = 2
    while abs(rule(2 * n) - rule(n)) / 3 > tol:
        n *= 2
    return rule(2 * n)

    # WRONG: returns the less accurate of the two
    def rule(n):
        x = np.linspace(a, b, n + 1)
        return np.trapezoid(f(x), x)

    n = 2
    while abs(rule(2 * n) - rule(n)) / 3 > tol:
        n *= 2
    return rule(n)

    # WRONG: forgets the absolute value, and stops at once where the sums fall
    def rule(n):
        x = np.linspace(a, b, n + 1)
        return np.trapezoid(f(x), x)

    n = 2
    while (rule(2 * n) - rule(n)) / 3 > tol:
        n *= 2
    return rule(2 * n)

    # WRONG: takes n points, which are n - 1 slices
    def rule(n):
        x = np.linspace(a, b, n)
        return np.trapezoid(f(x), x)

    n = 2
    while abs(rule(2 * n) - rule(n)) / 3 > tol:
        n *= 2
    return rule(2 * n)
    # WRONG: does not look at the error at all
    x = np.linspace(a, b, 5)
    return np.trapezoid(f(x), x)

    # WRONG: forgets the widths
    def rule(n):
        return np.trapezoid(f(np.linspace(a, b, n + 1)))

    n = 2
    while abs(rule(2 * n) - rule(n)) / 3 > tol and n < 10_000:
        n *= 2
    return rule(2 * n)

    # WRONG: multiplies by 3 in place of dividing, and works too much
    def rule(n):
        x = np.linspace(a, b, n + 1)
        return np.trapezoid(f(x), x)

    n = 2
    while abs(rule(2 * n) - rule(n)) * 3 > tol:
        n *= 2
    return rule(2 * n)

    # WRONG: forgets to divide by 3
    def rule(n):
        x = np.linspace(a, b, n + 1)
        return np.trapezoid(f(x), x)

    n = 2
    while abs(rule(2 * n) - rule(n)) > tol:
        n *= 2
    return rule(2 * n)

    # WRONG: adds bars with the left heights
    def rule(n):
        x = a + np.arange(n) * (b - a) / n
        return f(x).sum() * (b - a) / n

    n = 2
    while abs(rule(2 * n) - rule(n)) / 3 > tol:
        n *= 2
    return rule(2 * n)

    # WRONG: doubles five times at most, whatever the accuracy
    def rule(n):
        x = np.linspace(a, b, n + 1)
        return np.trapezoid(f(x), x)

    n = 2
    while abs(rule(2 * n) - rule(n)) / 3 > tol and n < 64:
        n *= 2
    return rule(2 * n)

    # WRONG: begins with one slice
    def rule(n):
        x = np.linspace(a, b, n + 1)
        return np.trapezoid(f(x), x)

    n = 1
    while abs(rule(2 * n) - rule(n)) / 3 > tol:
        n *= 2
    return rule(2 * n)
    # HINT: Write a helper for the rule with n slices: n + 1 points from `np.linspace`.
    # HINT: A while loop doubles n as long as a third of the absolute difference of the two
    # rules is larger than tol.
    # EXPLAIN: The exact integral is unknown, but two rules whose errors have the ratio 4
    # differ by about three times the smaller error. So the difference of two
    # estimates tells how good the better one is, if f is smooth.


# CHECK
area = area_to_tolerance(lambda x: 2 * x + 1, 0.0, 3.0, 1e-3)
assert np.isclose(area, 12), f"a straight line is exact: 12, not {area}"
area = area_to_tolerance(np.exp, 0.0, 2.0, 1e-6)
assert abs(area - np.exp(2) + 1) < 1.1e-6, (
    f"e^x from 0 to 2, to 0.000001, is {np.exp(2) - 1:.6f}, not {area:.6f}"
)


def rule(f, a, b, n):
    total = (f(np.array([a]))[0] + f(np.array([b]))[0]) / 2
    for i in range(1, n):
        total += f(np.array([a + i * (b - a) / n]))[0]
    return total * (b - a) / n


functions = [np.exp, np.sin, lambda x: x**4, lambda x: -(x**2) + x]
rng = np.random.default_rng(0)
for k in range(24):
    f = functions[k % 4]
    a = rng.uniform(-1, 1)
    b = a + rng.uniform(0.5, 2.5)
    tol = 10 ** rng.uniform(-4, -1)
    n = 2
    while abs(rule(f, a, b, 2 * n) - rule(f, a, b, n)) / 3 > tol:
        n *= 2
    truth = rule(f, a, b, 2 * n)
    area = area_to_tolerance(f, a, b, tol)
    assert np.isclose(area, truth, rtol=1e-9, atol=1e-12), (
        f"from {a:.2f} to {b:.2f} with tol {tol:.1e} it stops with "
        f"{2 * n} slices, at {truth:.8f}, not at {area:.8f}"
    )
