r"""Return the area between the graphs of f and g from a to b, by n equal slices and
their middle points.

All of the area counts as positive, whichever graph is above. `f` and `g` take an array
and return one of the same shape; $a < b$.
"""

import numpy as np


def area_between(f, g, a, b, n=10_000):
    # SOLUTION
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    return np.abs(f(middle) - g(middle)).sum() * (b - a) / n
    # WRONG: lets areas of different sign cancel
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    return (f(middle) - g(middle)).sum() * (b - a) / n
    # WRONG: takes the absolute value after adding up
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    return abs((f(middle) - g(middle)).sum()) * (b - a) / n
    # WRONG: takes the absolute values of the two functions
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    return (np.abs(f(middle)) - np.abs(g(middle))).sum() * (b - a) / n
    # WRONG: adds the areas under both
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    return (np.abs(f(middle)) + np.abs(g(middle))).sum() * (b - a) / n
    # WRONG: counts only where f is above
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    return np.maximum(f(middle) - g(middle), 0).sum() * (b - a) / n
    # WRONG: begins at 0 in place of a
    middle = (np.arange(n) + 0.5) * (b - a) / n
    return np.abs(f(middle) - g(middle)).sum() * (b - a) / n
    # WRONG: forgets the width of the interval
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    return np.abs(f(middle) - g(middle)).mean()
    # WRONG: takes the left ends, not the middles
    left = a + np.arange(n) * (b - a) / n
    return np.abs(f(left) - g(left)).sum() * (b - a) / n
    # WRONG: squares the distance
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    return ((f(middle) - g(middle)) ** 2).sum() * (b - a) / n
    # WRONG: splits where the graphs cross first, and not where they cross again
    middle = a + (np.arange(n) + 0.5) * (b - a) / n
    d = f(middle) - g(middle)
    k = np.argmax(np.sign(d) != np.sign(d[0]))
    return (abs(d[:k].sum()) + abs(d[k:].sum())) * (b - a) / n
    # HINT: The height of a bar is the distance of the two graphs at the middle of the
    # slice. Where are the middles?
    # HINT: A distance is an absolute value. Take it for each bar, before you add.
    # EXPLAIN: The area between is the integral of the absolute difference. By hand you
    # would split where the graphs cross; with slices the absolute value
    # of each bar does the same.


# CHECK
area = area_between(lambda t: 6 * t - t**2, lambda t: 2 * t, 0.0, 6.0)
assert np.isclose(area, 64 / 3, atol=1e-4), (
    f"tap and pump have 64 / 3 = 21.333 between them, not {area}"
)
area = area_between(np.cos, lambda x: 0 * x - 2, 1.0, 3.0)
truth = np.sin(3) - np.sin(1) + 4
assert np.isclose(area, truth, atol=1e-4), (
    f"down to a line at -2 it is sin 3 - sin 1 + 4 = {truth:.4f}, "
    f"not {area}"
)
area = area_between(np.sin, lambda x: 0 * x, 0.0, 3 * np.pi)
assert np.isclose(area, 6, atol=1e-4), (
    f"each of three arches of the sine has the area 2: 6, not {area}"
)
area = area_between(lambda x: x**2, lambda x: 0 * x, 0.0, 2.0, n=4)
assert np.isclose(area, 2.625), (
    f"four slices of x^2 from 0 to 2 make 2.625, not {area}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a = rng.normal()
    left, right = rng.uniform(0.5, 3, size=2)
    slope, shift = rng.normal(size=2)
    cross = a + left
    area = area_between(
        lambda x, s=slope, c=cross, d=shift: s * (x - c) + d,
        lambda x, d=shift: 0 * x + d,
        a,
        cross + right,
    )
    truth = abs(slope) * (left**2 + right**2) / 2
    assert np.isclose(area, truth, atol=1e-4), (
        f"two triangles: {truth:.4f}, not {area:.4f}"
    )
