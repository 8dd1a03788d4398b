r"""Return the point of the interval from a to b, ends included, at which f is smallest.

`points` is an array of shape $(n,)$ with all stationary points and kinks of f on the
whole line, in any order; some may lie outside the interval, and there may be none
($n = 0$). f is continuous on the interval, works on arrays and on numbers, and has one
smallest value there, at one point.
"""

import numpy as np


def lowest_point(f, points, a, b):
    # SOLUTION
    inside = points[(points > a) & (points < b)]
    candidates = np.append(inside, [a, b])
    return candidates[f(candidates).argmin()]
    # WRONG: forgets the ends
    inside = points[(points > a) & (points < b)]
    return inside[f(inside).argmin()] if inside.size else a
    # WRONG: allows points outside the interval
    candidates = np.append(points, [a, b])
    return candidates[f(candidates).argmin()]
    # WRONG: takes the best point of a fine grid, which is near, but not it
    grid = np.linspace(a, b, 100_001)
    return grid[f(grid).argmin()]
    # WRONG: looks for the highest point
    inside = points[(points > a) & (points < b)]
    candidates = np.append(inside, [a, b])
    return candidates[f(candidates).argmax()]
    # WRONG: returns the value, not the point
    inside = points[(points > a) & (points < b)]
    return f(np.append(inside, [a, b])).min()
    # WRONG: looks at the ends only
    return a if f(a) < f(b) else b
    # WRONG: finds the place among the candidates before they were selected
    inside = points[(points > a) & (points < b)]
    values = f(np.append(inside, [a, b]))
    return np.append(points, [a, b])[values.argmin()]
    # WRONG: forgets the right end
    inside = points[(points > a) & (points < b)]
    candidates = np.append(inside, a)
    return candidates[f(candidates).argmin()]
    # WRONG: clips points from outside to the ends, but then forgets the ends without one
    candidates = np.clip(points, a, b)
    return candidates[f(candidates).argmin()] if candidates.size else b
    # HINT: Which points of the interval can be the lowest? Make one array of them.
    # HINT: A mask selects the points inside; `np.append` adds the ends; `argmin` says
    # where the smallest value stands.
    # EXPLAIN: Between neighbouring candidates f only rises or only falls, so its
    # smallest value is at one of them, and comparing finitely many values is enough.


# CHECK
def f(x):
    return x**4 - 4 * x**3 + 10


found = lowest_point(f, np.array([0.0, 3.0]), -1.0, 5.0)
assert np.isclose(found, 3), (
    f"on [-1, 5] the loss of the page is smallest at 3, not at {found}"
)
found = lowest_point(f, np.array([0.0, 3.0]), -1.0, 2.0)
assert np.isclose(found, 2), (
    f"on [-1, 2] it falls all the way, so it is smallest at 2, not {found}"
)
found = lowest_point(lambda x: 2 * x + 1, np.array([]), -3.0, 4.0)
assert np.isclose(found, -3), (
    f"a rising line is lowest at its left end, -3, not at {found}"
)
found = lowest_point(lambda x: 1 - 2 * x, np.array([]), -3.0, 4.0)
assert np.isclose(found, 4), (
    f"a falling line is lowest at its right end, 4, not at {found}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    roots = rng.uniform(-2, 2, size=3)
    slope = np.polynomial.Polynomial.fromroots(roots)
    curve = slope.integ() * rng.choice([-1, 1])
    a, b = np.sort(rng.uniform(-2.5, 2.5, size=2))
    grid = np.linspace(a, b, 2001)
    found = lowest_point(curve, roots, a, b)
    assert a - 1e-9 <= found <= b + 1e-9, (
        f"{found} does not lie between {a:.3f} and {b:.3f}"
    )
    gaps = np.abs(np.append(roots, [a, b]) - found)
    assert gaps.min() < 1e-12, (
        f"{found} is no stationary point and no end, so it is not lowest"
    )
    assert curve(found) <= curve(grid).min() + 1e-9, (
        f"between {a:.3f} and {b:.3f} this curve is lowest near "
        f"{grid[curve(grid).argmin()]:.3f}, not at {found:.3f}"
    )
