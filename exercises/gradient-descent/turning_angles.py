r"""Return the angle, in degrees from 0 to 180, by which a path turns at each of its inner
points: 0 if the next step goes straight on, 180 if it goes straight back.

`path` has the shape `(T + 1, d)` with $T \ge 2$ steps of nonzero length, in any number of
dimensions; the result has the shape `(T - 1,)`.
"""

import numpy as np


def turning_angles(path):
    # SOLUTION
    steps = np.diff(path, axis=0)
    steps = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    cosine = (steps[1:] * steps[:-1]).sum(axis=1)
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    # WRONG: takes the angle between the points, not between the steps
    points = path / np.linalg.norm(path, axis=1, keepdims=True)
    cosine = (points[2:] * points[1:-1]).sum(axis=1)
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    # WRONG: gives radians
    steps = np.diff(path, axis=0)
    steps = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    return np.arccos(np.clip((steps[1:] * steps[:-1]).sum(axis=1), -1, 1))
    # WRONG: takes differences along the wrong axis
    steps = np.diff(path, axis=1)
    steps = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    cosine = (steps[1:] * steps[:-1]).sum(axis=1)
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))[:-1]
    # WRONG: forgets to divide by the lengths
    steps = np.diff(path, axis=0)
    cosine = (steps[1:] * steps[:-1]).sum(axis=1)
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    # WRONG: measures the angle inside the corner, 180 for straight on
    steps = np.diff(path, axis=0)
    steps = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    cosine = (steps[1:] * steps[:-1]).sum(axis=1)
    return 180 - np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    # WRONG: never more than 90 degrees, by an absolute value
    steps = np.diff(path, axis=0)
    steps = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    cosine = abs((steps[1:] * steps[:-1]).sum(axis=1))
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    # WRONG: uses two coordinates only
    steps = np.diff(np.asarray(path)[:, :2], axis=0)
    turn = np.diff(np.arctan2(steps[:, -1], steps[:, 0]))
    return np.degrees(abs((turn + np.pi) % (2 * np.pi) - np.pi))
    # WRONG: forgets that a turn from 170 to -170 degrees is one of 20
    if np.shape(path)[1] == 2:
        steps = np.diff(path, axis=0)
        angles = np.arctan2(steps[:, 1], steps[:, 0])
        return np.degrees(abs(np.diff(angles)))
    steps = np.diff(path, axis=0)
    steps = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    cosine = (steps[1:] * steps[:-1]).sum(axis=1)
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    # WRONG: lets rounding make a cosine above 1, which has no angle
    steps = np.diff(path, axis=0)
    steps = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    cosine = (steps[1:] * steps[:-1]).sum(axis=1) * (1 + 1e-15)
    with np.errstate(invalid="ignore"):
        return np.degrees(np.arccos(cosine))
    # HINT: `np.diff(path, axis=0)` gives the steps, one in each row.
    # HINT: The cosine of an angle is the inner product of two vectors divided by both
    # lengths. `np.clip(c, -1, 1)` mends what rounding pushed out of the range.
    # EXPLAIN: Divide each step by its length, multiply each with the one before and add up
    # along the row: that is the cosine of the turn, in any dimension. Rounding can make
    # it 1.0000000000000002 on a straight path, which has no angle, so it is clipped.


# CHECK
path = np.array([[0.0, 0], [1, 0], [1, 2], [1, 1], [2, 0]])
angles = np.asarray(turning_angles(path.copy()))
assert angles.shape == (3,), (
    f"4 steps turn at 3 inner points, not shape {angles.shape}"
)
assert np.allclose(angles, [90, 180, 45], atol=1e-4), (
    f"a right angle, straight back, then 45 degrees, not {angles}"
)
path = np.array([[0.0, 0], [-1, 0.1], [-2, 0], [-3, 0.1]])
angles = np.asarray(turning_angles(path))
truth = 2 * np.degrees(np.arctan(0.1))
assert np.allclose(angles, truth), (
    f"a walk to the left that waves a little turns by {truth:.2f} degrees "
    f"each time, not {angles}"
)
rng = np.random.default_rng(0)
for d in (1, 2, 3, 5, 7):
    step = rng.normal(size=d)
    path = np.arange(6)[:, None] * step
    angles = np.asarray(turning_angles(path))
    assert angles.shape == (4,) and np.allclose(angles, 0, atol=1e-4), (
        f"a straight path in {d} dimensions does not turn: {angles}"
    )
for _ in range(20):
    d, T = rng.integers(2, 6), rng.integers(2, 7)
    path = rng.normal(size=(T + 1, d)) * 10.0 ** rng.integers(-2, 3)
    angles = np.asarray(turning_angles(path.copy()))
    assert angles.shape == (T - 1,), (
        f"{T} steps turn at {T - 1} points, not shape {angles.shape}"
    )
    for i in range(T - 1):
        a, b = path[i + 1] - path[i], path[i + 2] - path[i + 1]
        aa, bb = np.linalg.norm(a), np.linalg.norm(b)
        gap = np.linalg.norm(a / aa - b / bb) / 2
        truth = 2 * np.degrees(np.arcsin(min(gap, 1)))
        assert np.isclose(angles[i], truth, atol=1e-4), (
            f"in {d} dimensions, from {a.round(3)} to {b.round(3)}, the "
            f"path turns by {truth:.3f} degrees, not {angles[i]}"
        )
