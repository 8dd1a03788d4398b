"""Return the average speed on each stretch of a drive, in km/h.

`t` are times in hours, rising and not always equally far apart, and `s` the readings of
the odometer in km at these times, both of shape (n,) with n of at least 2. The answer
has shape (n - 1,).
"""

import numpy as np


def average_speeds(t, s):
    # SOLUTION
    return (s[1:] - s[:-1]) / (t[1:] - t[:-1])
    # WRONG: gives kilometres, not kilometres per hour
    return s[1:] - s[:-1]
    # WRONG: divides by all the time since the start of the clock
    return (s[1:] - s[:-1]) / t[1:]
    # WRONG: divides readings by times, as if both began at zero
    return s[1:] / t[1:]
    # WRONG: takes all stretches to be as long as the first
    return (s[1:] - s[:-1]) / (t[1] - t[0])
    # HINT: A speed is a change of distance over a change of time. Which two slices of
    # s give all the changes at once?
    # EXPLAIN: `s[1:] - s[:-1]` are the changes from each reading to the next, and the
    # same for t. Their ratio is the slope of the line through two neighbouring points.


# CHECK
t = np.array([0.0, 1.0, 2.0, 2.5])
speeds = average_speeds(t, 40 * t + 5 * t**2)
assert np.shape(speeds) == (3,), (
    f"four readings have three stretches, not shape {np.shape(speeds)}"
)
assert np.isclose(speeds[0], 45), (
    f"the van makes 45 km in the first hour: 45 km/h, not {speeds[0]}"
)
assert np.isclose(speeds[2], 62.5), (
    f"from 2 to 2.5 h it makes 31.25 km, so 62.5 km/h, not {speeds[2]}"
)
late = average_speeds(np.array([5.0, 7.0]), np.array([300.0, 300.0]))
assert np.allclose(late, 0), f"a van that stands has speed 0, not {late}"
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(2, 9)
    t = np.cumsum(rng.uniform(0.1, 1, size=n))
    s = rng.uniform(0, 500) + np.cumsum(rng.uniform(0, 60, size=n))
    before = t.copy(), s.copy()
    speeds = average_speeds(t, s)
    assert np.array_equal(t, before[0]) and np.array_equal(s, before[1]), (
        "t and s have to stay as they were"
    )
    assert np.shape(speeds) == (n - 1,), f"{n} readings, {n - 1} stretches"
    for k in range(n - 1):
        truth = (s[k + 1] - s[k]) / (t[k + 1] - t[k])
        assert np.isclose(speeds[k], truth), (
            f"{s[k + 1] - s[k]:.2f} km in {t[k + 1] - t[k]:.2f} h are"
            f" {truth:.2f} km/h, not {speeds[k]}"
        )
