r"""Return how many hours of each day have `least` steps or more.

`steps` has shape $(n, 24)$, a row for each day, and gaps are NaN. A gap is not an
active hour. The answer has shape $(n,)$.
"""

import numpy as np


def active_hours(steps, least):
    # SOLUTION
    return (steps >= least).sum(axis=1)
    # WRONG: counts along the wrong axis, one number for each hour
    return (steps >= least).sum(axis=0)
    # WRONG: leaves out hours with exactly that many steps
    return (steps > least).sum(axis=1)
    # WRONG: counts gaps too, since NaN is not below anything
    return (~(steps < least)).sum(axis=1)
    # WRONG: adds up the steps in place of counting the hours
    return np.where(steps >= least, steps, 0).sum(axis=1)
    # WRONG: counts all hours of the week together
    return (steps >= least).sum()
    # HINT: A comparison gives a mask. What is the sum of a mask?
    # HINT: The axis to remove is that of the hours.
    # EXPLAIN: Every comparison with NaN is false, so gaps drop out by themselves. True
    # counts as 1, and the sum along axis 1 leaves one count for each day.


# CHECK
steps = np.zeros((2, 24))
steps[0, 5:9] = [500, 499, 501, np.nan]
steps[1, 0] = 800
counts = active_hours(steps, 500)
assert np.shape(counts) == (2,), (
    f"two days have two counts, not shape {np.shape(counts)}"
)
assert counts[0] == 2, (
    f"500 and 501 are enough, 499 and a gap are not: 2, not {counts[0]}"
)
assert counts[1] == 1, f"the second day has one such hour, not {counts[1]}"
rng = np.random.default_rng(0)
for _ in range(10):
    n = int(rng.integers(1, 9))
    steps = rng.integers(0, 30, size=(n, 24)).astype(float)
    steps[rng.random((n, 24)) < 0.2] = np.nan
    least = int(rng.integers(5, 25))
    counts = active_hours(steps.copy(), least)
    truth = [sum(s >= least for s in row) for row in steps.tolist()]
    assert np.array_equal(counts, truth), (
        f"with at least {least} steps the counts are {truth}, not {counts}"
    )
