"""Return the part of v that leaves the height unchanged where the gradient is g.

You want to walk along v, but stay on the contour. Take from v what leads up or
down, and keep the rest. Both vectors have shape (n,), and g is not the zero
vector. Leave them as they are.
"""

import numpy as np


def level_direction(g, v):
    # SOLUTION
    return v - (v @ g) / (g @ g) * g
    # WRONG: forgets that the gradient does not have length 1
    return v - (v @ g) * g
    # WRONG: divides by the length where its square is needed
    return v - (v @ g) / np.linalg.norm(g) * g
    # WRONG: keeps the part that climbs, and drops the level one
    return (v @ g) / (g @ g) * g
    # WRONG: turns the gradient by a right angle, whatever v is
    level = np.zeros_like(g)
    level[0], level[1] = -g[1], g[0]
    return level
    # WRONG: subtracts the whole gradient
    return v - g
    # WRONG: changes the caller's v
    v -= (v @ g) / (g @ g) * g
    return v
    # HINT: Along the contour the slope is zero, so the answer's dot product with g
    # has to be 0.
    # HINT: The part of v along g is its projection onto g. The page "Vector
    # operations" has its formula.
    # EXPLAIN: The projection of v onto g is the only part of v that changes the
    # height. What is left when it is subtracted is at right angles to g, so the slope
    # in its direction is 0. The projection divides by the squared length of g, once
    # to measure v along g and once to make g a unit vector.


# CHECK
level = level_direction(np.array([4.0, 6.0]), np.array([1.0, 0.0]))
assert np.shape(level) == (2,), (
    f"the answer is a vector like v, of shape (2,), not {np.shape(level)}"
)
assert np.isclose(level @ np.array([4.0, 6.0]), 0), (
    f"{level} still climbs: its dot product with (4, 6) has to be 0"
)
g, v = np.array([0.0, 2.0]), np.array([5.0, 7.0])
level = level_direction(g, v)
assert np.allclose(level, [5, 0]), (
    f"where uphill is (0, 2), (5, 7) leaves (5, 0), not {level}"
)
assert np.array_equal(v, [5.0, 7.0]), "v has to stay as it was"
assert np.array_equal(g, [0.0, 2.0]), "g has to stay as it was"
level = level_direction(np.array([4.0, 6.0]), np.array([3.0, -2.0]))
assert np.allclose(level, [3, -2]), (
    f"(3, -2) is level already where uphill is (4, 6): {level} is not it"
)
rng = np.random.default_rng(0)
for _ in range(20):
    g, v = rng.normal(size=(2, 5))
    level = level_direction(g.copy(), v.copy())
    assert np.isclose(level @ g, 0), (
        "in five dimensions too: no climb is left"
    )
    rest = v - level
    assert np.isclose(
        abs(rest @ g), np.linalg.norm(rest) * np.linalg.norm(g)
    ), "what you took away from v has to lie along the gradient"
