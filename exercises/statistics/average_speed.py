"""A trip has n pieces. `lengths` holds their lengths in km and `speeds` the speed on
each in km/h, both of shape (n,) and positive. Return the average speed: all the
kilometres divided by all the hours.
"""

import numpy as np


def average_speed(lengths, speeds):
    # SOLUTION
    return lengths.sum() / (lengths / speeds).sum()
    # WRONG: the arithmetic mean of the speeds
    return speeds.mean()
    # WRONG: the harmonic mean, which is for pieces of equal length
    return speeds.size / (1 / speeds).sum()
    # WRONG: weights the speeds by length; weights by time would be right
    return (lengths * speeds).sum() / lengths.sum()
    # WRONG: gives hours for each kilometre
    return (lengths / speeds).sum() / lengths.sum()
    # HINT: How long does each piece take?
    # HINT: A piece takes its length divided by its speed. Add up the lengths, add up
    # the times, and divide.
    # EXPLAIN: The average speed is the one constant speed that covers the same way in
    # the same time. For equal lengths it is the harmonic mean of the speeds; in
    # general each speed counts by its length inside the harmonic mean.


# CHECK
v = average_speed(np.array([30.0, 30.0]), np.array([60.0, 40.0]))
assert np.isclose(v, 48), (
    f"30 km at 60 and 30 km at 40 take 1.25 h, so 48 km/h, not {v}"
)
v = average_speed(np.array([60.0, 40.0]), np.array([60.0, 40.0]))
assert np.isclose(v, 50), (
    f"an hour at 60 and an hour at 40 make 100 km in 2 h, 50, not {v}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(1, 7)
    lengths = rng.uniform(1, 50, size=n).round(1)
    speeds = rng.uniform(5, 120, size=n).round(1)
    hours = sum(a / b for a, b in zip(lengths, speeds))
    v = average_speed(lengths, speeds)
    assert np.isclose(v * hours, lengths.sum()), (
        f"{hours:.3f} h for {lengths.sum():.1f} km is not {v} km/h"
    )
