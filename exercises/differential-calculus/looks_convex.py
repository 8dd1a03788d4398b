r"""Return whether points of a graph could belong to a convex function: whether no point
lies above the straight line from a point to its left to one to its right. `x`, of shape
$(n,)$, is increasing, not always in even steps; `y` has the same shape. Allow the slopes
a rounding error of $10^{-9}$. One or two points are always possible.
"""

import numpy as np


def looks_convex(x, y):
    # SOLUTION
    slopes = np.diff(y) / np.diff(x)
    return bool(np.all(np.diff(slopes) >= -1e-9))
    # WRONG: takes even steps for granted
    return bool(np.all(np.diff(y, n=2) >= -1e-9))
    # WRONG: does not allow three points on a line
    slopes = np.diff(y) / np.diff(x)
    return bool(np.all(np.diff(slopes) > 1e-9))
    # WRONG: leaves no room for rounding, which bends a straight line
    slopes = np.diff(y) / np.diff(x)
    return bool(np.all(np.diff(slopes) >= 0))
    # WRONG: asks whether the values rise
    return bool(np.all(np.diff(y) >= -1e-9))
    # WRONG: asks whether the graph is above its lines
    slopes = np.diff(y) / np.diff(x)
    return bool(np.all(np.diff(slopes) <= 1e-9))
    # WRONG: compares the first slope with the last only
    slopes = np.diff(y) / np.diff(x)
    return bool(slopes.size < 2 or slopes[-1] >= slopes[0] - 1e-9)
    # WRONG: asks for one place that bends upwards
    slopes = np.diff(y) / np.diff(x)
    return bool(slopes.size < 2 or np.any(np.diff(slopes) >= -1e-9))
    # WRONG: checks the line between the ends only
    if x.size < 2:
        return True
    part = (x - x[0]) / (x[-1] - x[0])
    line = y[0] + (y[-1] - y[0]) * part
    return bool(np.all(y <= line + 1e-9))
    # HINT: If a middle point lies above the line between its neighbours, which of the
    # two slopes at it is larger, the one before or the one after?
    # HINT: `np.diff` gives the differences of neighbours. Slopes are differences of y
    # divided by differences of x, and they must never decrease.
    # EXPLAIN: A point is not above the line of its neighbours if the slope after it is
    # at least that before it. If slopes never decrease, the same holds for points
    # farther apart. It is the test "second derivative not negative" for a table.


# CHECK
found = looks_convex(np.array([0.0, 1.0, 3.0]), np.array([0.0, 1.0, 2.0]))
assert not found, (
    "from (0, 0) to (3, 2) the line has height 2/3 at 1, and (1, 1) is "
    "above it: not convex"
)
x = np.array([-2.0, -1.0, 0.0, 3.0])
found = looks_convex(x, np.abs(x))
assert found, "points of |x| belong to a convex function"
found = looks_convex(np.array([1.0]), np.array([5.0]))
assert found, "a single point is always possible"
found = looks_convex(np.array([1.0, 2.0]), np.array([5.0, 3.0]))
assert found, "two points are always possible"
x = np.array([0.0, 0.5, 2.0, 2.25])
found = looks_convex(x, 3 - 2 * x)
assert found, "points on one line belong to it, and a line is convex"
x = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
found = looks_convex(x, 0.1 - 0.7 * x)
assert found, "points on a line that are rounded belong to it all the same"
rng = np.random.default_rng(0)
for _ in range(60):
    n = rng.integers(3, 8)
    x = np.cumsum(rng.uniform(0.1, 3, size=n))
    slopes = np.sort(rng.normal(size=n - 1))
    if rng.random() < 0.5:
        i, j = rng.choice(n - 1, size=2, replace=False)
        slopes[[i, j]] = slopes[[j, i]]
    y = np.append(0, np.cumsum(slopes * np.diff(x))) + rng.normal()
    truth = True
    for i in range(n):
        for j in range(i + 1, n):
            for k in range(j + 1, n):
                t = (x[j] - x[i]) / (x[k] - x[i])
                if y[j] > (1 - t) * y[i] + t * y[k] + 1e-8:
                    truth = False
    found = looks_convex(x, y)
    assert bool(found) == truth, (
        f"for slopes {slopes.round(2)} from left to right the answer is "
        f"{truth}, not {found}"
    )
