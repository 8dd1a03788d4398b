r"""Return the real solutions of

$$
ax^2 + bx + c = 0
$$

as an array, the smallest first: of shape `(2,)`, `(1,)` or `(0,)`. The numbers `a`, `b`
and `c` are such that $b^2 - 4ac$ comes out exactly, and `a` is not 0.
"""

import numpy as np


def real_roots(a, b, c):
    # SOLUTION
    inside = b**2 - 4 * a * c
    if inside < 0:
        return np.array([])
    if inside == 0:
        return np.array([-b / (2 * a)])
    both = np.array([-1.0, 1.0]) * np.sqrt(inside)
    return np.sort((-b + both) / (2 * a))
    # WRONG: divides the root alone by 2a, and not -b
    inside = b**2 - 4 * a * c
    if inside < 0:
        return np.array([])
    if inside == 0:
        return np.array([-b / (2 * a)])
    both = np.array([-1.0, 1.0]) * np.sqrt(inside)
    return np.sort(-b + both / (2 * a))
    # WRONG: forgets that a negative a exchanges the two
    inside = b**2 - 4 * a * c
    if inside < 0:
        return np.array([])
    if inside == 0:
        return np.array([-b / (2 * a)])
    both = np.array([-1.0, 1.0]) * np.sqrt(inside)
    return (-b + both) / (2 * a)
    # WRONG: gives a double root twice
    inside = b**2 - 4 * a * c
    if inside < 0:
        return np.array([])
    both = np.array([-1.0, 1.0]) * np.sqrt(inside)
    return np.sort((-b + both) / (2 * a))
    # WRONG: divides by 2 and then multiplies by a
    inside = b**2 - 4 * a * c
    if inside < 0:
        return np.array([])
    if inside == 0:
        return np.array([-b / 2 * a])
    both = np.array([-1.0, 1.0]) * np.sqrt(inside)
    return np.sort((-b + both) / 2 * a)
    # WRONG: has the wrong sign before b
    inside = b**2 - 4 * a * c
    if inside < 0:
        return np.array([])
    if inside == 0:
        return np.array([b / (2 * a)])
    both = np.array([-1.0, 1.0]) * np.sqrt(inside)
    return np.sort((b + both) / (2 * a))
    # HINT: Compute b^2 - 4ac first. Its sign says how many solutions there are.
    # HINT: The whole of -b plus or minus the root is divided by the whole of 2a. Which
    # of the two is smaller if a is negative?
    # EXPLAIN: The sign of b^2 - 4ac decides: no real number has a negative square, 0 has
    # one root, and a positive number has two. Sorting at the end saves thinking about
    # the sign of a.


# CHECK
for (a, b, c), truth in (
    ((-5, 9, 2), [-0.2, 2]),
    ((1, 0, -9), [-3, 3]),
    ((2, -4, 2), [1]),
    ((-3, 0, 0), [0]),
    ((1, 2, 5), []),
    ((-1, 0, -4), []),
):
    roots = real_roots(a, b, c)
    assert np.shape(roots) == (len(truth),), (
        f"for a = {a}, b = {b}, c = {c} the solutions are {truth}, "
        f"an array of shape {(len(truth),)}, not {np.shape(roots)}"
    )
    assert np.allclose(roots, truth), (
        f"for a = {a}, b = {b}, c = {c} the solutions are {truth}, "
        f"not {roots}"
    )
rng = np.random.default_rng(0)
for _ in range(40):
    low, high = np.sort(rng.integers(-9, 10, size=2))
    a = int(rng.choice([-3, -2, -1, 1, 2, 3]))
    b, c = int(-a * (low + high)), int(a * low * high)
    truth = [int(low), int(high)] if low < high else [int(low)]
    roots = real_roots(a, b, c)
    assert np.shape(roots) == (len(truth),), (
        f"{a} (x - {low}) (x - {high}) is 0 at {truth}: the shape is "
        f"{(len(truth),)}, not {np.shape(roots)}"
    )
    assert np.allclose(roots, truth), (
        f"{a} (x - {low}) (x - {high}) is 0 at {truth}, the smallest "
        f"first, not at {roots}"
    )
    lift = int(rng.integers(1, 9)) * (1 if a > 0 else -1)
    roots = real_roots(a, -2 * a * int(low), a * int(low) ** 2 + lift)
    assert np.shape(roots) == (0,), (
        f"{a} (x - {low})^2 + {lift} is never 0: no solution"
    )
