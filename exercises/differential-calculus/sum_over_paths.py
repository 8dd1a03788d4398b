r"""Return the derivative of `end` by `start`, by adding over all paths.

`slopes` is a dictionary. Its keys are pairs of names, in any order, `("w", "b")` for an
arrow from w to b; its value for a pair is the slope along that arrow. Arrows never lead
round in a circle. If no path leads from start to end, the derivative is 0; if both are
the same node, it is 1.
"""

import numpy as np


def sum_over_paths(slopes, start, end):
    # SOLUTION
    if start == end:
        return 1.0
    total = 0.0
    for (tail, head), slope in slopes.items():
        if tail == start:
            total += slope * sum_over_paths(slopes, head, end)
    return total
    # WRONG: follows only the first arrow that leads on
    if start == end:
        return 1.0
    for (tail, head), slope in slopes.items():
        if tail == start:
            return slope * sum_over_paths(slopes, head, end)
    return 0.0
    # WRONG: adds the slopes along a path
    if start == end:
        return 0.0
    total = 0.0
    for (tail, head), slope in slopes.items():
        if tail == start:
            total += slope + sum_over_paths(slopes, head, end)
    return total
    # WRONG: counts an arrow that leads to a dead end as if it arrived
    total = 0.0
    found = False
    for (tail, head), slope in slopes.items():
        if tail == start and start != end:
            found = True
            total += slope * sum_over_paths(slopes, head, end)
    return total if found else 1.0
    # WRONG: multiplies the paths with each other
    if start == end:
        return 1.0
    total = 1.0
    for (tail, head), slope in slopes.items():
        if tail == start:
            total *= slope * sum_over_paths(slopes, head, end)
    return total
    # WRONG: knows paths of one and two arrows only
    total = slopes.get((start, end), 0.0)
    for (tail, head), slope in slopes.items():
        if tail == start:
            total += slope * slopes.get((head, end), 0.0)
    return total
    # WRONG: adds over the paths the sizes, without their signs
    if start == end:
        return 1.0
    total = 0.0
    for (tail, head), slope in slopes.items():
        if tail == start:
            total += abs(slope) * sum_over_paths(slopes, head, end)
    return total
    # WRONG: gives 0 for a node by itself
    if start == end:
        return 0.0
    total = 0.0
    for (tail, head), slope in slopes.items():
        if tail == start:
            rest = 1.0
            if head != end:
                rest = sum_over_paths(slopes, head, end)
            total += slope * rest
    return total
    # WRONG: goes through the arrows once, as if they were sorted from start to end
    found = {start: 1.0}
    for (tail, head), slope in slopes.items():
        step = found.get(tail, 0.0) * slope
        found[head] = found.get(head, 0.0) + step
    return found.get(end, 0.0)
    # HINT: A path from start begins with one arrow. What is left of it is a path from
    # the arrow's head.
    # HINT: Let the function call itself: for each arrow out of start, its slope times
    # the derivative of end by the arrow's head.
    # EXPLAIN: All paths that begin with the same arrow share its slope, so it can be
    # taken out of their sum. What is left is the same question from one node further
    # on. A node with no arrow out of it, other than end, adds nothing.


# CHECK
child = {
    ("t", "w"): 3.2,
    ("t", "h"): 0.06,
    ("w", "b"): 0.5,
    ("h", "b"): -20.0,
}
value = sum_over_paths(child, "t", "b")
assert np.isclose(value, 0.4), (
    f"two paths: 3.2 * 0.5 + 0.06 * (-20) = 0.4, not {value}"
)
value = sum_over_paths(child, "h", "b")
assert np.isclose(value, -20), (
    f"from h there is one arrow: -20, not {value}"
)
value = sum_over_paths(
    {("w", "a"): 2, ("a", "y"): 3, ("w", "y"): 6}, "w", "y"
)
assert np.isclose(value, 12), (
    f"the straight arrow is a path too: 2 * 3 + 6 = 12, not {value}"
)
value = sum_over_paths(child | {("w", "x"): 5.0}, "t", "b")
assert np.isclose(value, 0.4), (
    f"an arrow that does not lead to b adds nothing: 0.4, not {value}"
)
value = sum_over_paths(child, "b", "t")
assert np.isclose(value, 0), f"no path leads from b to t: 0, not {value}"
value = sum_over_paths(child, "w", "w")
assert np.isclose(value, 1), f"w changes w with slope 1, not {value}"
rng = np.random.default_rng(0)
for _ in range(20):
    layers = [1, *rng.integers(1, 4, size=3).tolist(), 1]
    matrices = [
        rng.normal(size=(m, n)) for m, n in zip(layers[:-1], layers[1:])
    ]
    slopes = {}
    for depth, matrix in enumerate(matrices):
        for i, row in enumerate(matrix):
            for j, slope in enumerate(row):
                slopes[(f"{depth}-{i}", f"{depth + 1}-{j}")] = slope
    names = list(slopes)
    rng.shuffle(names)
    slopes = {(a, b): slopes[(a, b)] for a, b in names}
    truth = np.linalg.multi_dot(matrices)[0, 0]
    value = sum_over_paths(slopes, "0-0", "4-0")
    assert np.isclose(value, truth), (
        f"layers of {layers} nodes: {truth:.4f}, not {value:.4f}"
    )
