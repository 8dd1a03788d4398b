r"""A camera's map of the plane, `A` of shape $(2, 2)$, keeps the side on which things lie
(it does not mirror), and has independent columns. Write it as
$\mat A = \mat Q \mat R$, where $\mat Q$ turns by the angle $\theta$ and $\mat R$ is upper
triangular with a positive diagonal. Return $\theta$ in degrees, from −180 to 180, and
`R`, of shape $(2, 2)$.
"""

import numpy as np


def turn_and_shear(A):
    # SOLUTION
    theta = np.arctan2(A[1, 0], A[0, 0])
    cos, sin = np.cos(theta), np.sin(theta)
    back = np.array([[cos, sin], [-sin, cos]])
    return np.rad2deg(theta), back @ A
    # WRONG: takes the arctangent of the ratio, which mixes up opposite directions
    theta = np.arctan(A[1, 0] / (A[0, 0] or 1e-300))
    cos, sin = np.cos(theta), np.sin(theta)
    back = np.array([[cos, sin], [-sin, cos]])
    return np.rad2deg(theta), back @ A
    # WRONG: takes the arccosine, which does not know left from right
    theta = np.arccos(A[0, 0] / np.linalg.norm(A[:, 0]))
    cos, sin = np.cos(theta), np.sin(theta)
    back = np.array([[cos, sin], [-sin, cos]])
    return np.rad2deg(theta), back @ A
    # WRONG: returns radians
    theta = np.arctan2(A[1, 0], A[0, 0])
    cos, sin = np.cos(theta), np.sin(theta)
    back = np.array([[cos, sin], [-sin, cos]])
    return theta, back @ A
    # WRONG: reads the angle from the first row, so turns the other way
    theta = np.arctan2(A[0, 1], A[0, 0])
    cos, sin = np.cos(theta), np.sin(theta)
    back = np.array([[cos, sin], [-sin, cos]])
    return np.rad2deg(theta), back @ A
    # WRONG: turns once more in place of back
    theta = np.arctan2(A[1, 0], A[0, 0])
    cos, sin = np.cos(theta), np.sin(theta)
    again = np.array([[cos, -sin], [sin, cos]])
    return np.rad2deg(theta), again @ A
    # WRONG: undoes the turn on the wrong side
    theta = np.arctan2(A[1, 0], A[0, 0])
    cos, sin = np.cos(theta), np.sin(theta)
    back = np.array([[cos, sin], [-sin, cos]])
    return np.rad2deg(theta), A @ back
    # WRONG: keeps the signs that np.linalg.qr chose
    Q, R = np.linalg.qr(A)
    return np.rad2deg(np.arctan2(Q[1, 0], Q[0, 0])), R
    # WRONG: mends the sign of R, but forgets that of the turn
    Q, R = np.linalg.qr(A)
    signs = np.where(np.diag(R) < 0, -1, 1)
    return np.rad2deg(np.arctan2(Q[1, 0], Q[0, 0])), R * signs[:, None]
    # WRONG: reads the angle from the second column, which the shear has moved
    theta = np.arctan2(-A[0, 1], A[1, 1])
    cos, sin = np.cos(theta), np.sin(theta)
    back = np.array([[cos, sin], [-sin, cos]])
    return np.rad2deg(theta), back @ A
    # WRONG: swaps the arguments of the arctangent
    theta = np.arctan2(A[0, 0], A[1, 0])
    cos, sin = np.cos(theta), np.sin(theta)
    back = np.array([[cos, sin], [-sin, cos]])
    return np.rad2deg(theta), back @ A
    # HINT: An upper triangular R leaves the first axis where it is. So where does A send
    # the first unit vector, and which angle has that?
    # HINT: `np.arctan2(y, x)` is the angle of the vector (x, y), in radians. R is what is
    # left when you turn A back by it.
    # EXPLAIN: The first column of Q R is the first column of Q times a positive number, so
    # its direction is the angle of the turn. The transpose of Q turns back, and the
    # transpose of Q times A is R. Or take `np.linalg.qr` and choose the signs so that the
    # diagonal of R is positive.


# CHECK
A = np.array([[0.8, -0.2], [0.6, 1.1]])
theta, R = turn_and_shear(A)
assert np.isclose(theta, 36.87, atol=0.01), (
    f"the first axis turns to (0.8, 0.6), at 36.87 degrees, not {theta}"
)
assert np.shape(R) == (2, 2), f"R has shape (2, 2), not {np.shape(R)}"
assert np.allclose(R, [[1, 0.5], [0, 1]]), (
    f"turned back, a shear is left, [[1, 0.5], [0, 1]], not {R}"
)
rng = np.random.default_rng(0)
for angle in [0, 90, -90, 135, -135, *rng.uniform(-179, 179, size=20)]:
    turn = np.deg2rad(angle)
    Q = np.array(
        [[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]
    )
    S = np.array([[rng.uniform(0.5, 2), rng.normal()], [0, 0]])
    S[1, 1] = rng.uniform(0.5, 2)
    theta, R = turn_and_shear(Q @ S)
    assert np.isclose(theta, angle), (
        f"turned by {angle:.1f} degrees, not by {theta:.1f}"
    )
    assert np.allclose(R, S), (
        f"before the turn it was {S.round(3).tolist()}, "
        f"not {np.round(R, 3).tolist()}"
    )
