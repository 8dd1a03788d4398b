r"""Return how many of the values fall into each bin: an array of whole numbers of
shape $(k,)$ for `edges` of shape $(k + 1,)$, which rise.

A bin holds its left edge and not its right one. The last bin holds both. Values
outside of all bins are not counted.
"""

import numpy as np


def bin_counts(values, edges):
    # SOLUTION
    left, right = edges[:-1], edges[1:]
    inside = (left <= values[:, None]) & (values[:, None] < right)
    counts = inside.sum(axis=0)
    counts[-1] += (values == edges[-1]).sum()
    return counts
    # WRONG: leaves out values on the last edge
    left, right = edges[:-1], edges[1:]
    inside = (left <= values[:, None]) & (values[:, None] < right)
    return inside.sum(axis=0)
    # WRONG: counts a value on an inner edge twice
    left, right = edges[:-1], edges[1:]
    inside = (left <= values[:, None]) & (values[:, None] <= right)
    return inside.sum(axis=0)
    # WRONG: gives an inner edge to the bin on its left
    left, right = edges[:-1], edges[1:]
    inside = (left < values[:, None]) & (values[:, None] <= right)
    counts = inside.sum(axis=0)
    counts[0] += (values == edges[0]).sum()
    return counts
    # WRONG: takes only the number of bins from the edges, not their places
    return np.histogram(values, edges.size - 1)[0]
    # WRONG: gives shares in place of counts
    return np.histogram(values, edges)[0] / values.size
    # WRONG: counts in an array of zeros, which holds floating-point numbers
    counts = np.zeros(edges.size - 1)
    for i in range(edges.size - 1):
        inside = (edges[i] <= values) & (values < edges[i + 1])
        counts[i] = inside.sum()
    counts[-1] += (values == edges[-1]).sum()
    return counts
    # HINT: The values between two edges are those where two comparisons hold. Sum
    # the mask.
    # HINT: Do all bins as the first ones, then add the values that are equal to the
    # last edge to the last count. Or look at what `np.histogram` returns.
    # EXPLAIN: Comparing values of shape (n, 1) with edges of shape (k,) gives a
    # mask (n, k), a column for each bin, and its sum along axis 0 counts. The last
    # edge is the one exception. `np.histogram(values, edges)[0]` is the same.


# CHECK
edges = np.array([0.0, 1.0, 2.0, 3.0])
counts = bin_counts(np.array([1.2, 0.4, 2.9, 2.0, 1.0, 3.0, 0.0]), edges)
assert np.shape(counts) == (3,), (
    f"four edges make three bins, not shape {np.shape(counts)}"
)
assert np.array_equal(counts, [2, 2, 3]), (
    f"the seven numbers counted by hand give 2, 2, 3, not {counts}"
)
assert np.asarray(counts).dtype.kind in "iu", (
    f"counts are whole numbers, not {np.asarray(counts).dtype}"
)
counts = bin_counts(np.array([-0.1, 3.1, 1.0]), edges)
assert np.array_equal(counts, [0, 1, 0]), (
    f"-0.1 and 3.1 are in no bin, and 1 is in the second, not {counts}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k = int(rng.integers(1, 6))
    edges = np.sort(rng.choice(20, size=k + 1, replace=False)) / 4
    values = rng.integers(-2, 22, size=30) / 4
    truth = [0] * k
    for v in values.tolist():
        for i in range(k):
            last = i == k - 1 and v == edges[k]
            if edges[i] <= v < edges[i + 1] or last:
                truth[i] += 1
    counts = bin_counts(values, edges)
    assert np.array_equal(counts, truth), (
        f"with edges {edges} the counts are {truth}, not {counts}"
    )
