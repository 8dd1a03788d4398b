r"""Return the angle between two nonzero vectors of shape (d,), in radians, from 0 to
$\pi$, for any d. In rounded arithmetic a cosine can come out as 1.0000000000000002,
and `np.arccos` of that is not a number: see to it that your function returns an angle
nevertheless.
"""

import numpy as np


def angle_between(x, y):
    # SOLUTION
    cosine = (x @ y) / (np.linalg.norm(x) * np.linalg.norm(y))
    return np.arccos(np.clip(cosine, -1, 1))
    # WRONG: leaves cosines just outside of -1 to 1 as they are
    return np.arccos((x @ y) / (np.linalg.norm(x) * np.linalg.norm(y)))
    # WRONG: clips at 0, and so has no angle wider than 90 degrees
    cosine = (x @ y) / (np.linalg.norm(x) * np.linalg.norm(y))
    return np.arccos(np.clip(cosine, 0, 1))
    # WRONG: forgets the lengths
    return np.arccos(np.clip(x @ y, -1, 1))
    # WRONG: divides by one length only
    return np.arccos(np.clip((x @ y) / np.linalg.norm(x), -1, 1))
    # WRONG: divides by squared lengths
    return np.arccos(np.clip((x @ y) / ((x @ x) * (y @ y)), -1, 1))
    # WRONG: takes 0 for every cosine outside of -1 to 1, also for opposite vectors
    cosine = (x @ y) / (np.linalg.norm(x) * np.linalg.norm(y))
    return np.nan_to_num(np.arccos(cosine))
    # WRONG: gives degrees
    cosine = (x @ y) / (np.linalg.norm(x) * np.linalg.norm(y))
    return np.rad2deg(np.arccos(np.clip(cosine, -1, 1)))
    # WRONG: gives the cosine
    return (x @ y) / (np.linalg.norm(x) * np.linalg.norm(y))
    # WRONG: uses the first two entries only
    return abs(np.arctan2(x[1], x[0]) - np.arctan2(y[1], y[0]))
    # WRONG: takes the sine, which is the same for an angle and its supplement
    u, v = x / np.linalg.norm(x), y / np.linalg.norm(y)
    return np.arcsin(np.clip(np.linalg.norm(u - (u @ v) * v), -1, 1))
    # HINT: Solve the formula with the cosine for the cosine. Which two lengths do you
    # divide by?
    # HINT: `np.clip(value, low, high)` moves what is outside to the nearer end.
    # EXPLAIN: The inner product divided by both lengths is the cosine, and arccos gives
    # the angle. Exactly computed, it never leaves -1 to 1; rounded it can, by a hair, if
    # the vectors are (nearly) parallel. Then the right answer is 0 or pi, and clipping
    # gives that.


# CHECK
def near(angle, truth):
    return np.shape(angle) == () and abs(angle - truth) < 1e-6


got = angle_between(np.array([3.0, 3.0]), np.array([3.0, 4.0]))
assert near(got, 0.1418971), (
    f"boat and channel are 0.1419 apart (8.13 degrees), not {got}"
)
got = angle_between(np.array([2.0, 0.0]), np.array([-5.0, 5.0]))
assert near(got, 3 * np.pi / 4), (
    f"(2, 0) and (-5, 5) are 3 pi / 4 = 2.356 apart, not {got}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    d = int(rng.integers(2, 7))
    a, b = np.linalg.qr(rng.normal(size=(d, 2)))[0].T  # at right angles
    truth = rng.uniform(0.01, np.pi - 0.01)
    x = rng.uniform(0.1, 5) * a
    y = rng.uniform(0.1, 5) * (np.cos(truth) * a + np.sin(truth) * b)
    got = angle_between(x, y)
    assert near(got, truth), (
        f"vectors of {d} entries, {truth:.3f} apart by design, not {got}"
    )
with np.errstate(all="ignore"):
    for _ in range(200):
        x = rng.normal(size=4)
        same = angle_between(x, rng.uniform(0.1, 5) * x)
        assert np.isfinite(same) and abs(same) < 1e-6, (
            f"a vector and its multiple are 0 apart, not {same}"
        )
        opposite = angle_between(x, -rng.uniform(0.1, 5) * x)
        assert np.isfinite(opposite) and abs(opposite - np.pi) < 1e-6, (
            f"opposite vectors are pi apart, not {opposite}"
        )
