r"""The corners of a polygon stand in the rows of `P`, shape $(n, 2)$, $n \ge 3$, in their
order round the border. Return its signed area: positive if the border is walked with
the inside on the left (counterclockwise), else negative. The border does not cross
itself.

Use that the triangle from the origin to $\vec p$ and $\vec q$ has half the signed area
of their parallelogram, and that these triangles for all edges add up.
"""

import numpy as np


def polygon_area(P):
    # SOLUTION
    Q = np.roll(P, -1, axis=0)
    return (P[:, 0] * Q[:, 1] - Q[:, 0] * P[:, 1]).sum() / 2
    # WRONG: leaves out the edge from the last corner back to the first
    Q = P[1:]
    P = P[:-1]
    return (P[:, 0] * Q[:, 1] - Q[:, 0] * P[:, 1]).sum() / 2
    # WRONG: adds up parallelograms, not triangles
    Q = np.roll(P, -1, axis=0)
    return (P[:, 0] * Q[:, 1] - Q[:, 0] * P[:, 1]).sum()
    # WRONG: drops the sign at the end
    Q = np.roll(P, -1, axis=0)
    return abs((P[:, 0] * Q[:, 1] - Q[:, 0] * P[:, 1]).sum()) / 2
    # WRONG: drops the sign of each triangle, so that those outside count as well
    Q = np.roll(P, -1, axis=0)
    return abs(P[:, 0] * Q[:, 1] - Q[:, 0] * P[:, 1]).sum() / 2
    # WRONG: takes each corner with the one before it, which turns the sign
    Q = np.roll(P, 1, axis=0)
    return (P[:, 0] * Q[:, 1] - Q[:, 0] * P[:, 1]).sum() / 2
    # WRONG: cuts into triangles from the first corner, and counts all as positive
    A, B = P[1:-1] - P[0], P[2:] - P[0]
    return abs(A[:, 0] * B[:, 1] - B[:, 0] * A[:, 1]).sum() / 2
    # WRONG: takes the corners for whole numbers
    P = P.astype(np.int64)
    Q = np.roll(P, -1, axis=0)
    return (P[:, 0] * Q[:, 1] - Q[:, 0] * P[:, 1]).sum() / 2
    # WRONG: fills the box around the polygon
    return np.prod(P.max(axis=0) - P.min(axis=0))
    # HINT: The signed area of the parallelogram between p and q is a determinant with
    # the columns p and q.
    # HINT: The edges join corner 0 to 1, 1 to 2, and so on, and the last one to 0.
    # EXPLAIN: Each edge makes a triangle with the origin. Triangles that are walked
    # clockwise count negative, and cancel what others covered outside the polygon, so
    # the sum is right wherever the origin lies. `np.roll` moves the rows up by one.


# CHECK
square = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
area = polygon_area(square.copy())
assert np.isclose(area, 1), f"the unit square has the area 1, not {area}"
area = polygon_area(square[::-1].copy())
assert np.isclose(area, -1), (
    f"walked clockwise the unit square has -1, not {area}"
)
area = polygon_area(square + 5)
assert np.isclose(area, 1), (
    f"moved off the origin the square still has the area 1, not {area}"
)
dart = np.array([[2, 0], [0, 2], [-2, 0], [0, 1]])
area = polygon_area(dart)
assert np.isclose(area, 2), (
    f"a triangle of area 4 less a notch of area 2 has 2, not {area}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(3, 9))
    # a corner in each sector, so that no two edges cross
    angle = (np.arange(n) + rng.uniform(0, 0.8, size=n)) * 2 * np.pi / n
    radius = rng.uniform(1, 3, size=n)
    star = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    truth = 0.0
    for i in range(n):
        turn = angle[(i + 1) % n] - angle[i]
        truth += radius[i] * radius[(i + 1) % n] * np.sin(turn) / 2
    star = star + rng.normal(size=2)
    area = polygon_area(star.copy())
    assert np.isclose(area, truth), (
        f"the {n} triangles from the middle add up to {truth:.4f}, "
        f"not {area}"
    )
    area = polygon_area(star[::-1].copy())
    assert np.isclose(area, -truth), (
        f"walked the other way it is {-truth:.4f}, not {area}"
    )
