r"""A Ferris wheel of radius `radius` turns once in `period` minutes, at an even speed. Its
lowest point is `low` metres above the ground. Return the height above the ground, `t`
minutes after the start, of a seat that is at the lowest point at $t = 0$. `t` is a number
or an array, of any sign.
"""

import numpy as np


def wheel_height(t, radius, low, period):
    # SOLUTION
    return low + radius - radius * np.cos(2 * np.pi * t / period)
    # WRONG: starts at the top
    return low + radius + radius * np.cos(2 * np.pi * t / period)
    # WRONG: starts half way up
    return low + radius + radius * np.sin(2 * np.pi * t / period)
    # WRONG: takes the lowest point for the hub
    return low - radius * np.cos(2 * np.pi * t / period)
    # WRONG: uses degrees, where the cosine wants radians
    return low + radius - radius * np.cos(360 * t / period)
    # WRONG: takes half a turn for a whole one
    return low + radius - radius * np.cos(np.pi * t / period)
    # WRONG: rises evenly to the top and falls evenly
    share = t / period - np.floor(t / period)
    return low + 2 * radius * (1 - np.abs(2 * share - 1))
    # WRONG: takes the radius for the diameter
    return low + radius / 2 * (1 - np.cos(2 * np.pi * t / period))
    # HINT: How high is the hub? And how far below it is the seat at the start?
    # HINT: After t minutes the wheel has turned by the share t / period of 2 pi.
    # EXPLAIN: The hub is at low + radius. The seat is below it by radius times the cosine
    # of the turned angle: by the whole radius at the start, by nothing after a quarter
    # turn, and by minus the radius, which is above, after half a turn.


# CHECK
for t, truth in ((0, 2), (1, 7.8579), (2, 22), (4, 42), (6, 22), (8, 2)):
    h = wheel_height(t, 20.0, 2.0, 8.0)
    assert np.isclose(h, truth, atol=1e-3), (
        f"the wheel of the page is at {truth} m after {t} minutes, not {h}"
    )
rng = np.random.default_rng(0)
for _ in range(20):
    radius, low, period = rng.uniform(1, 30, size=3)
    share = rng.uniform(-2, 2, size=5)
    h = wheel_height(share * period, radius, low, period)
    assert np.shape(h) == (5,), (
        f"five times give five heights, not the shape {np.shape(h)}"
    )
    angle = np.exp(1j * 2 * np.pi * (share - 0.25))  # from the right
    truth = low + radius + radius * angle.imag
    assert np.allclose(h, truth), (
        f"radius {radius:.2f}, lowest point {low:.2f}, one turn in "
        f"{period:.2f}: after {share[0] * period:.3f} the height is "
        f"{truth[0]:.4f}, not {h[0]:.4f}"
    )
