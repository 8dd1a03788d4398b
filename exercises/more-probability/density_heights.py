r"""Estimate a density from the draws `x`, of shape $(N,)$.

`edges`, of shape $(k + 1,)$, holds the edges of $k$ bars in increasing order; the bars
may have different widths. Every draw lies between the first and the last edge. Return
the heights of the bars, an array of shape $(k,)$, so that the area of each bar is the
share of the draws in it. A draw on an edge between two bars belongs to the right one.
"""

import numpy as np


def density_heights(x, edges):
    # SOLUTION
    counts, _ = np.histogram(x, edges)
    return counts / (x.size * np.diff(edges))
    # WRONG: returns shares, whose areas depend on the width
    counts, _ = np.histogram(x, edges)
    return counts / x.size
    # WRONG: forgets the number of draws
    counts, _ = np.histogram(x, edges)
    return counts / np.diff(edges)
    # WRONG: takes all bars to be as wide as the first
    counts, _ = np.histogram(x, edges)
    return counts / (x.size * (edges[1] - edges[0]))
    # WRONG: makes the heights, not the areas, have sum 1
    counts, _ = np.histogram(x, edges)
    heights = counts / np.diff(edges)
    return heights / heights.sum()
    # WRONG: multiplies by the width
    counts, _ = np.histogram(x, edges)
    return counts / x.size * np.diff(edges)
    # WRONG: gives a draw on an edge to the bar on its left
    below = np.array([(x <= edge).sum() for edge in edges])
    return np.diff(below) / (x.size * np.diff(edges))
    # HINT: The area of a bar is its height times its width. Which area do you want?
    # HINT: `np.histogram(x, edges)` gives counts and edges, `np.diff(edges)` the
    # widths.
    # EXPLAIN: The share of a bar is its count divided by N, and the height is the share
    # divided by the width. Then the areas have sum 1. `np.histogram` with
    # `density=True` does the same.


# CHECK
x = np.array([0.1, 0.3, 0.6, 0.7])
heights = density_heights(x, np.array([0.0, 0.5, 1.0]))
assert np.shape(heights) == (2,), (
    f"three edges make two bars, not {np.shape(heights)}"
)
assert np.allclose(heights, [1, 1]), (
    f"two of four draws in a bar of width 0.5: height 1, not {heights}"
)
heights = density_heights(x, np.array([0.0, 0.2, 1.0]))
assert np.allclose(heights, [1.25, 0.9375]), (
    f"shares 1/4 and 3/4 in widths 0.2 and 0.8 give heights 1.25 and "
    f"0.9375, not {heights}"
)
heights = density_heights(
    np.array([0.2, 0.5, 0.5, 0.7]), np.array([0.0, 0.5, 1.0])
)
assert np.allclose(heights, [0.5, 1.5]), (
    f"0.2, 0.5, 0.5 and 0.7 with the edges 0, 0.5 and 1: the draws on the "
    f"edge belong to the right bar, so the heights are 0.5 and 1.5, not "
    f"{heights}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k = int(rng.integers(1, 7))
    edges = np.cumsum(rng.uniform(0.1, 2, size=k + 1)) - 3
    x = rng.uniform(edges[0], edges[-1], size=int(rng.integers(5, 60)))
    heights = density_heights(x.copy(), edges.copy())
    assert np.shape(heights) == (k,), (
        f"{k + 1} edges make {k} bars, not {np.shape(heights)}"
    )
    for i in range(k):
        share = ((edges[i] <= x) & (x < edges[i + 1])).sum() / x.size
        area = heights[i] * (edges[i + 1] - edges[i])
        assert np.isclose(area, share), (
            f"the area of bar {i + 1} of {k} has to be {share:.4f}, the "
            f"share of its draws, not {area:.4f}"
        )
