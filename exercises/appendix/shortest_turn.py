r"""Return by how many degrees you have to turn to look in the direction `goal` when you
look in the direction `start`: the shortest turn, positive counterclockwise, negative
clockwise, between $-180$ and 180. Both are in degrees, numbers of any size. (For opposite
directions 180 and $-180$ are both right.)
"""

import numpy as np


def shortest_turn(start, goal):
    # SOLUTION
    turn = np.deg2rad(goal - start)
    return np.rad2deg(np.arctan2(np.sin(turn), np.cos(turn)))
    # WRONG: takes the plain difference, which can be more than half a turn
    return goal - start
    # WRONG: always turns counterclockwise
    return (goal - start) % 360
    # WRONG: loses the sign, since the cosine does
    return np.rad2deg(np.arccos(np.cos(np.deg2rad(goal - start))))
    # WRONG: goes back from the sine, which has no angle above 90 degrees
    return np.rad2deg(np.arcsin(np.sin(np.deg2rad(goal - start))))
    # WRONG: goes back from the tangent, which forgets half a turn
    return np.rad2deg(np.arctan(np.tan(np.deg2rad(goal - start))))
    # WRONG: turns from the goal to the start
    turn = np.deg2rad(start - goal)
    return np.rad2deg(np.arctan2(np.sin(turn), np.cos(turn)))
    # WRONG: takes off one full turn at most
    turn = goal - start
    return turn - 360 if turn > 180 else turn + 360 if turn < -180 else turn
    # WRONG: exchanges the two arguments of arctan2
    turn = np.deg2rad(goal - start)
    return np.rad2deg(np.arctan2(np.cos(turn), np.sin(turn)))
    # HINT: Two angles that differ by full turns are one point on the unit circle. Which
    # point is the difference?
    # HINT: Which function gives the angle of a point, with its sign, in every quadrant?
    # EXPLAIN: The sine and the cosine of the difference are a point on the unit circle,
    # the same with or without full turns. arctan2 gives its angle, between -180 and
    # 180 degrees: the shortest way there.


# CHECK
for start, goal, truth in (
    (10, 40, 30),
    (350, 10, 20),
    (10, 350, -20),
    (0, 135, 135),
    (90, -60, -150),
    (-170, 170, -20),
    (30, 30, 0),
    (5, 365 + 720, 0),
    (-1000, 100, 20),
):
    turn = shortest_turn(start, goal)
    assert np.isclose(turn, truth, atol=1e-6), (
        f"the shortest turn from {start} to {goal} is {truth}, not {turn}"
    )
turn = shortest_turn(0, 180)
assert np.isclose(abs(turn), 180), (
    f"to look back you turn by 180, one way or the other, not by {turn}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    start, truth = rng.uniform(-179, 179, size=2)
    goal = start + truth + 360 * int(rng.integers(-4, 5))
    turn = shortest_turn(start, goal)
    assert np.isclose(turn, truth, atol=1e-6), (
        f"the shortest turn from {start:.2f} to {goal:.2f} is "
        f"{truth:.2f}, not {turn:.2f}"
    )
