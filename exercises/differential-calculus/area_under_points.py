r"""Return the area under the straight lines that join measured points.

`x` and `y` have shape `(n,)`, with $n \ge 2$, and `x` is increasing; its steps may
differ. Write it with sums and products, without `np.trapezoid`.
"""

import numpy as np


def area_under_points(x, y):
    # SOLUTION
    return (np.diff(x) * (y[1:] + y[:-1]) / 2).sum()
    # WRONG: pretends that all steps are equal
    h = (x[-1] - x[0]) / (len(x) - 1)
    return h * ((y[1:] + y[:-1]) / 2).sum()
    # WRONG: takes bars with the left heights
    return (np.diff(x) * y[:-1]).sum()
    # WRONG: takes bars with the right heights
    return (np.diff(x) * y[1:]).sum()
    # WRONG: forgets to halve the sum of two heights
    return (np.diff(x) * (y[1:] + y[:-1])).sum()
    # WRONG: forgets the widths
    return ((y[1:] + y[:-1]) / 2).sum()
    # WRONG: multiplies the mean height by the whole width
    return y.mean() * (x[-1] - x[0])
    # WRONG: integrates x by y
    return (np.diff(y) * (x[1:] + x[:-1]) / 2).sum()
    # WRONG: counts the triangles under the lines, but not the boxes
    return (np.diff(x) * np.diff(y) / 2).sum()
    # WRONG: counts area below zero as positive
    return abs(np.diff(x) * (y[1:] + y[:-1]) / 2).sum()
    # WRONG: loses halves of integers
    return (np.diff(x) * (y[1:] + y[:-1]) // 2).sum()
    # HINT: A trapezoid's area is its width times the mean of its two end heights.
    # HINT: `np.diff(x)` has the n - 1 widths; `y[:-1]` and `y[1:]` are the heights at the
    # left and the right end of each slice.
    # EXPLAIN: Slice i lies between points i and i + 1. All slices at once: the widths, times
    # the sums of neighbours, divided by 2, added up.


# CHECK
hours = np.array([0.0, 0.5, 1.0, 3.0, 6.0])
rain = np.array([0.0, 6.0, 8.0, 2.0, 0.0])
area = area_under_points(hours, rain)
assert np.isclose(area, 18), (
    f"the rain is 1.5 + 3.5 + 10 + 3 = 18 mm, not {area}"
)
area = area_under_points(np.array([1, 2, 4]), np.array([3, 4, -2]))
assert np.isclose(area, 5.5), (
    f"integers: 3.5 in the first slice, 2 in the second: 5.5, not {area}"
)
area = area_under_points(np.array([2.0, 5.0]), np.array([-1.0, -3.0]))
assert np.isclose(area, -6), (
    f"one slice, all below zero: 3 * (-2) = -6, not {area}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(2, 9))
    x = rng.normal() + np.cumsum(rng.uniform(0.1, 2, size=n))
    y = rng.normal(size=n)
    truth = 0.0
    for i in range(n - 1):
        truth += (x[i + 1] - x[i]) * (y[i] + y[i + 1]) / 2
    area = area_under_points(x, y)
    assert np.isclose(area, truth), (
        f"{n} points with different steps: {truth:.4f}, not {area:.4f}"
    )
