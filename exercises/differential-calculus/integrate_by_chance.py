r"""Return a pair: the integral of f over a box, estimated from N random points, and the
standard error of the estimate.

The box goes from `low[i]` to `high[i]` in coordinate i; both arrays have shape `(d,)`.
`f` takes points of shape `(N, d)` and returns N heights, of shape `(N,)`. Draw the points
with `rng`, which is `np.random.default_rng(...)`, uniformly in the box.
"""

import numpy as np


def integrate_by_chance(f, low, high, rng, N):
    # SOLUTION
    points = rng.uniform(low, high, size=(N, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1) / N**0.5
    # WRONG: forgets the volume of the box
    points = rng.uniform(low, high, size=(N, len(low)))
    heights = f(points)
    return heights.mean(), heights.std(ddof=1) / N**0.5
    # WRONG: forgets the volume in the standard error
    points = rng.uniform(low, high, size=(N, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), heights.std(ddof=1) / N**0.5
    # WRONG: divides by N in place of its root
    points = rng.uniform(low, high, size=(N, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1) / N
    # WRONG: gives the spread of the heights, not of their mean
    points = rng.uniform(low, high, size=(N, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1)
    # WRONG: draws from the cube of side 1
    points = rng.random((N, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1) / N**0.5
    # WRONG: forgets to move the box to its lower corner
    points = rng.random((N, len(low))) * (high - low)
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1) / N**0.5
    # WRONG: uses one random number for all coordinates of a point
    points = low + rng.random((N, 1)) * (high - low)
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1) / N**0.5
    # WRONG: adds the sides of the box
    points = rng.uniform(low, high, size=(N, len(low)))
    heights = f(points)
    volume = np.sum(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1) / N**0.5
    # WRONG: takes the variance for the standard deviation
    points = rng.uniform(low, high, size=(N, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.var(ddof=1) / N**0.5
    # WRONG: draws normal points
    middle = (low + high) / 2
    points = rng.normal(middle, (high - low) / 4, size=(N, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1) / N**0.5
    # WRONG: makes a generator of its own, so that every run is the same
    own = np.random.default_rng(0)
    points = own.uniform(low, high, size=(N, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    return volume * heights.mean(), volume * heights.std(ddof=1) / N**0.5
    # WRONG: always takes the same number of points
    points = rng.uniform(low, high, size=(20_000, len(low)))
    heights = f(points)
    volume = np.prod(high - low)
    se = volume * heights.std(ddof=1) / 20_000**0.5
    return volume * heights.mean(), se
    # HINT: `rng.uniform(low, high, size=(N, d))` draws each coordinate in its own
    # interval, since low and high broadcast along the rows.
    # HINT: The integral is the volume of the box times the mean height. The standard error
    # is the volume times the standard deviation of the heights, over the root of N.
    # EXPLAIN: The density of a uniform point is 1 over the volume, so the expected height
    # is the integral over the volume. Multiplying the mean by the volume multiplies its
    # standard error, too.


# CHECK
def height(points):
    return points[:, 0] ** 2 + 3 * points[:, -1] * points[:, 0]


seed = np.random.default_rng(0)
for d in (1, 2, 3, 5):
    for _ in range(3):
        low = seed.uniform(-2, 2, size=d)
        high = low + seed.uniform(0.6, 2, size=d)
        kept_low, kept_high = low.copy(), high.copy()
        rng = np.random.default_rng(int(seed.integers(1000)))
        N = 20_000
        result = integrate_by_chance(height, low, high, rng, N)
        assert np.shape(result) == (2,), (
            "return a pair: the estimate and its standard error"
        )
        estimate, se = result
        assert np.array_equal(low, kept_low), "low has to stay as it was"
        assert np.array_equal(high, kept_high), "high has to stay as it was"
        volume = np.prod(high - low)
        judge = np.random.default_rng(7).random((200_000, d))
        heights = height(low + judge * (high - low))
        square = (high[0] ** 3 - low[0] ** 3) / 3 / (high[0] - low[0])
        mean = (high + low) / 2
        mixed = square if d == 1 else mean[0] * mean[-1]
        exact = volume * (square + 3 * mixed)
        truth = volume * heights.std() / N**0.5
        assert 0.9 * truth < se < 1.1 * truth, (
            f"{d} inputs: the standard error is about {truth:.4g}, "
            f"not {se:.4g}"
        )
        assert abs(estimate - exact) < 5 * truth, (
            f"{d} inputs: the integral is {exact:.4f}, and {estimate:.4f} "
            "is more than five standard errors away"
        )
rng = np.random.default_rng(1)
one, other = (
    integrate_by_chance(height, np.array([0.0]), np.array([1.0]), rng, 50)
    for _ in range(2)
)
assert one[0] != other[0], (
    f"new points from rng give another estimate, not {one[0]:.6f} again"
)
assert 0.1 < one[1] < 0.25, (
    "50 points of 4 x^2 from 0 to 1 have a standard error of about 0.17, "
    f"not {one[1]:.4f}"
)
