r"""Return the Riemann sum of f for slices of any width.

`edges` has shape `(n + 1,)` and is increasing: slice i goes from `edges[i]` to
`edges[i + 1]`. `points` has shape `(n,)`: the point in each slice at which f is taken.
`f` takes an array and returns one of the same shape.
"""

import numpy as np


def riemann_sum(f, edges, points):
    # SOLUTION
    return (f(points) * np.diff(edges)).sum()
    # WRONG: pretends that all slices are equally wide
    width = (edges[-1] - edges[0]) / len(points)
    return (f(points) * width).sum()
    # WRONG: takes the left ends in place of the points
    return (f(edges[:-1]) * np.diff(edges)).sum()
    # WRONG: takes the middles in place of the points
    return (f((edges[1:] + edges[:-1]) / 2) * np.diff(edges)).sum()
    # WRONG: adds up the heights without the widths
    return f(points).sum()
    # WRONG: averages the heights
    return f(points).mean() * (edges[-1] - edges[0])
    # WRONG: counts area below zero as positive
    return (np.abs(f(points)) * np.diff(edges)).sum()
    # WRONG: has the sign of the widths the wrong way round
    return (f(points) * (edges[:-1] - edges[1:])).sum()
    # WRONG: leaves the last slice out
    return (f(points) * np.diff(edges))[:-1].sum()
    # HINT: Each slice is a bar: its height is f at its point. How wide is it?
    # HINT: `np.diff(edges)` gives edges[i + 1] - edges[i] for every slice.
    # EXPLAIN: Multiply each height by the width of its own slice, and add. With n + 1
    # edges there are n differences, one for each of the n points.


# CHECK
total = riemann_sum(
    lambda t: 6 * t - t**2,
    np.array([0.0, 2.0, 4.0, 6.0]),
    np.array([1.0, 3.0, 5.0]),
)
assert np.isclose(total, 38), (
    f"three slices of the tank make (5 + 9 + 5) * 2 = 38, not {total}"
)
total = riemann_sum(
    lambda x: x - 2, np.array([0.0, 1.0, 4.0]), np.array([0.5, 1.0])
)
assert np.isclose(total, -4.5), (
    f"heights -1.5 and -1, widths 1 and 3: -4.5, not {total}"
)
total = riemann_sum(np.cos, np.array([1.0, 1.5]), np.array([1.2]))
assert np.isclose(total, np.cos(1.2) / 2), (
    f"one slice is one bar: {np.cos(1.2) / 2:.4f}, not {total}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 9))
    edges = rng.normal() + np.cumsum(rng.uniform(0.1, 1, size=n + 1))
    share = rng.random(n)
    points = edges[:-1] + share * (edges[1:] - edges[:-1])
    total = riemann_sum(np.sin, edges, points)
    truth = 0.0
    for i in range(n):
        truth += np.sin(points[i]) * (edges[i + 1] - edges[i])
    assert np.isclose(total, truth), (
        f"{n} slices of different width: {truth:.4f}, not {total:.4f}"
    )
