r"""Return the three angles of a triangle in degrees, as an array of shape `(3,)`: the
first opposite the side `a`, the second opposite `b`, the third opposite `c`. There is
such a triangle: each side is shorter than the other two together.
"""

import numpy as np


def triangle_angles(a, b, c):
    # SOLUTION
    alpha = np.arccos((b**2 + c**2 - a**2) / (2 * b * c))
    beta = np.arccos((a**2 + c**2 - b**2) / (2 * a * c))
    return np.rad2deg([alpha, beta, np.pi - alpha - beta])
    # WRONG: gives radians
    alpha = np.arccos((b**2 + c**2 - a**2) / (2 * b * c))
    beta = np.arccos((a**2 + c**2 - b**2) / (2 * a * c))
    return np.array([alpha, beta, np.pi - alpha - beta])
    # WRONG: takes the angle next to a side for the one opposite
    alpha = np.arccos((a**2 + b**2 - c**2) / (2 * a * b))
    beta = np.arccos((b**2 + c**2 - a**2) / (2 * b * c))
    return np.rad2deg([alpha, beta, np.pi - alpha - beta])
    # WRONG: forgets the 2 of the law of cosines
    alpha = np.arccos(np.clip((b**2 + c**2 - a**2) / (b * c), -1, 1))
    beta = np.arccos(np.clip((a**2 + c**2 - b**2) / (a * c), -1, 1))
    return np.rad2deg([alpha, beta, np.pi - alpha - beta])
    # WRONG: uses arcsin, which never gives an angle above 90 degrees
    gamma = np.arccos((a**2 + b**2 - c**2) / (2 * a * b))
    alpha = np.arcsin(np.clip(a * np.sin(gamma) / c, -1, 1))
    beta = np.arcsin(np.clip(b * np.sin(gamma) / c, -1, 1))
    return np.rad2deg([alpha, beta, gamma])
    # WRONG: treats every triangle as a right one
    alpha = np.arctan2(a, b)
    beta = np.arctan2(b, a)
    return np.rad2deg([alpha, beta, np.pi - alpha - beta])
    # WRONG: shares 180 degrees in proportion to the sides
    return 180 * np.array([a, b, c]) / (a + b + c)
    # HINT: Solve the law of cosines for the cosine. Which side stands alone in it?
    # HINT: The angle opposite a lies between b and c.
    # EXPLAIN: In the law for the side a the angle is the one between b and c, opposite
    # a. arccos covers 0 to 180 degrees, so each angle is the only one that fits. The
    # third is what is left of 180 degrees.


# CHECK
for sides, truth in (
    ((3.0, 4.0, 5.0), [36.8699, 53.1301, 90]),
    ((2.0, 2.0, 2.0), [60, 60, 60]),
    ((7.0, 3.0, 5.0), [120, 21.7868, 38.2132]),
    ((3.0, 7.0, 5.0), [21.7868, 120, 38.2132]),
):
    angles = triangle_angles(*sides)
    assert np.shape(angles) == (3,), (
        f"there are three angles, not the shape {np.shape(angles)}"
    )
    assert np.allclose(angles, truth, atol=1e-3), (
        f"opposite the sides {sides} are the angles {truth}, not {angles}"
    )
rng = np.random.default_rng(0)
for _ in range(30):
    corners = rng.normal(size=(3, 2))
    a, b, c = (
        np.sqrt(((corners[i] - corners[j]) ** 2).sum())
        for i, j in ((1, 2), (0, 2), (0, 1))
    )
    truth = []
    for i in range(3):  # as the difference of two directions
        (x1, y1), (x2, y2) = (
            corners[(i + k) % 3] - corners[i] for k in (1, 2)
        )
        turn = abs(np.arctan2(y1, x1) - np.arctan2(y2, x2))
        truth.append(np.rad2deg(min(turn, 2 * np.pi - turn)))
    angles = triangle_angles(a, b, c)
    assert np.allclose(angles, truth, atol=1e-4), (
        f"opposite the sides {a:.3f}, {b:.3f} and {c:.3f} are "
        f"{np.round(truth, 2)} degrees, not {np.round(angles, 2)}"
    )
