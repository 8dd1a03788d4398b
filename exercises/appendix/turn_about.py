"""Return the points turned about a centre, to the left, by an angle in degrees.

`points` is an array of complex numbers of any shape, `centre` a complex number. The
answer has the shape of `points`; leave `points` as it is.
"""

import numpy as np


def turn_about(points, centre, degrees):
    # SOLUTION
    u = np.exp(1j * np.deg2rad(degrees))
    return centre + u * (points - centre)
    # WRONG: turns about zero
    return points * np.exp(1j * np.deg2rad(degrees))
    # WRONG: takes the degrees for radians
    return centre + np.exp(1j * degrees) * (points - centre)
    # WRONG: does not move the centre back
    return np.exp(1j * np.deg2rad(degrees)) * (points - centre)
    # WRONG: turns to the right
    u = np.exp(-1j * np.deg2rad(degrees))
    return centre + u * (points - centre)
    # HINT: A turn about zero is one multiplication. By which number?
    # HINT: Move the centre to zero, turn, and move it back.
    # EXPLAIN: `points - centre` is where the points are as seen from the centre. Times
    # a number of modulus 1 they turn by its angle and keep their distance. Adding the
    # centre moves everything back.


# CHECK
corner = turn_about(np.array([1 + 0j]), 0j, 90)
assert np.allclose(corner, 1j), (
    f"a quarter turn to the left about 0 takes 1 to i, not to {corner}"
)
moved = turn_about(np.array([3 + 1j]), 2 + 1j, 180)
assert np.allclose(moved, 1 + 1j), (
    f"half a turn about 2 + i takes 3 + i to 1 + i, not to {moved}"
)
assert np.allclose(turn_about(np.array([2 + 1j]), 2 + 1j, 33), 2 + 1j), (
    "the centre stays where it is"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b = rng.normal(size=(2, 3, 4))
    x, y = rng.normal(size=2)
    degrees = rng.uniform(-300, 300)
    points, centre = a + 1j * b, complex(x, y)
    before = points.copy()
    turned = turn_about(points, centre, degrees)
    assert np.array_equal(points, before), "points has to stay as it was"
    assert np.shape(turned) == (3, 4), "the answer has the shape of points"
    c, s = np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))
    right = x + c * (a - x) - s * (b - y)
    up = y + s * (a - x) + c * (b - y)
    assert np.allclose(np.real(turned), right), (
        f"the real parts after {degrees:.1f} degrees are {right.round(2)}"
    )
    assert np.allclose(np.imag(turned), up), (
        f"the imaginary parts after {degrees:.1f} degrees are {up.round(2)}"
    )
