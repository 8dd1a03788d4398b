r"""A point in space at distance $r$ from the origin, at an angle $\theta$ from the $z$ axis and
turned by $\varphi$ round it, is at

$$
(r\sin\theta\cos\varphi,\; r\sin\theta\sin\varphi,\; r\cos\theta) .
$$

Return the Jacobian of this map at `p`, an array `(r, theta, phi)` of shape `(3,)`: an array of
shape `(3, 3)`. Use no finite differences. (Then look at its determinant.)
"""

import numpy as np


def spherical_jacobian(p):
    # SOLUTION
    r, theta, phi = p
    s, c = np.sin(theta), np.cos(theta)
    u, v = np.sin(phi), np.cos(phi)
    return np.array(
        [
            [s * v, r * c * v, -r * s * u],
            [s * u, r * c * u, r * s * v],
            [c, -r * s, 0.0],
        ]
    )
    # WRONG: has a row for each input
    r, theta, phi = p
    s, c = np.sin(theta), np.cos(theta)
    u, v = np.sin(phi), np.cos(phi)
    return np.array(
        [
            [s * v, s * u, c],
            [r * c * v, r * c * u, -r * s],
            [-r * s * u, r * s * v, 0.0],
        ]
    )
    # WRONG: forgets the minus sign in the derivative of the cosine
    r, theta, phi = p
    s, c = np.sin(theta), np.cos(theta)
    u, v = np.sin(phi), np.cos(phi)
    return np.array(
        [
            [s * v, r * c * v, r * s * u],
            [s * u, r * c * u, r * s * v],
            [c, r * s, 0.0],
        ]
    )
    # WRONG: forgets the factor r in the columns of the angles
    r, theta, phi = p
    s, c = np.sin(theta), np.cos(theta)
    u, v = np.sin(phi), np.cos(phi)
    return np.array(
        [[s * v, c * v, -s * u], [s * u, c * u, s * v], [c, -s, 0.0]]
    )
    # WRONG: has the columns of the two angles swapped
    r, theta, phi = p
    s, c = np.sin(theta), np.cos(theta)
    u, v = np.sin(phi), np.cos(phi)
    return np.array(
        [
            [s * v, -r * s * u, r * c * v],
            [s * u, r * s * v, r * c * u],
            [c, 0.0, -r * s],
        ]
    )
    # HINT: Row i belongs to output i. In it stand its slopes by r, theta and phi.
    # HINT: The third output does not depend on phi at all.
    # EXPLAIN: Each output is a product of functions of one input each, so a slope changes
    # one factor only. The determinant is r^2 sin(theta), the factor of small volumes:
    # integrated over r to R and all angles it gives 4/3 pi R^3, the volume of a ball.


# CHECK
def place(p):
    r, theta, phi = p
    flat = r * np.sin(theta)
    return np.array(
        [flat * np.cos(phi), flat * np.sin(phi), r * np.cos(theta)]
    )


J = spherical_jacobian(np.array([2.0, np.pi / 2, 0.0]))
assert np.shape(J) == (3, 3), f"3 outputs by 3 inputs, not {np.shape(J)}"
assert np.allclose(J, [[1, 0, 0], [0, 0, 2], [0, -2, 0]]), (
    "at (2, 90 degrees, 0) the point is (2, 0, 0): r moves it along x, "
    f"theta down along z, phi along y, both by 2, "
    f"not {np.round(J, 3).tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    p = rng.uniform([0.5, 0.2, -3], [3, 3, 3])
    J = spherical_jacobian(p.copy())
    for k, name in enumerate(("r", "theta", "phi")):
        nudge = np.zeros(3)
        nudge[k] = 1e-5
        slope = (place(p + nudge) - place(p - nudge)) / 2e-5
        assert np.allclose(np.asarray(J)[:, k], slope, atol=1e-6), (
            f"at {p.round(2)} the column of {name} is {slope.round(3)}"
        )
