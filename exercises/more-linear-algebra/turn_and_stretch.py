r"""`A` is a real matrix of shape $(2, 2)$ with complex eigenvalues $a \pm bi$, $b > 0$. In some
coordinates it turns and stretches. Return two numbers: the factor of the stretch, and the
angle of $a + bi$ in degrees, which lies between 0 and 180.
"""

import numpy as np


def turn_and_stretch(A):
    # SOLUTION
    lam = np.linalg.eig(A)[0]
    z = lam[lam.imag.argmax()]
    return abs(z), np.rad2deg(np.angle(z))
    # WRONG: takes the arctangent of b / a, which is wrong for negative a
    lam = np.linalg.eig(A)[0]
    z = lam[lam.imag.argmax()]
    return abs(z), np.rad2deg(np.arctan(z.imag / z.real))
    # WRONG: takes the determinant for the stretch, which is its square
    lam = np.linalg.eig(A)[0]
    z = lam[lam.imag.argmax()]
    return np.linalg.det(A), np.rad2deg(np.angle(z))
    # WRONG: gives the angle in radians
    lam = np.linalg.eig(A)[0]
    z = lam[lam.imag.argmax()]
    return abs(z), np.angle(z)
    # WRONG: takes the eigenvalue with the negative imaginary part
    lam = np.linalg.eig(A)[0]
    z = lam[lam.imag.argmin()]
    return abs(z), np.rad2deg(np.angle(z))
    # WRONG: takes the real part for the stretch
    lam = np.linalg.eig(A)[0]
    z = lam[lam.imag.argmax()]
    return z.real, np.rad2deg(np.angle(z))
    # WRONG: looks where the first unit vector goes, which is right only for a plain turn
    x = A[:, 0]
    return np.linalg.norm(x), abs(np.rad2deg(np.arctan2(x[1], x[0])))
    # WRONG: takes the longest stretch of any arrow, right only for a plain turn
    lam = np.linalg.eig(A)[0]
    z = lam[lam.imag.argmax()]
    return np.linalg.norm(A, 2), np.rad2deg(np.angle(z))
    # WRONG: takes the arcsine, which is wrong beyond 90 degrees
    lam = np.linalg.eig(A)[0]
    z = lam[lam.imag.argmax()]
    return abs(z), np.rad2deg(np.arcsin(z.imag / abs(z)))
    # HINT: Both numbers belong to the eigenvalue with the positive imaginary part. Which is
    # its modulus?
    # HINT: `np.angle` gives the angle of a complex number in radians, for any signs of its
    # parts.
    # EXPLAIN: The modulus is the stretch and the angle the turn. By hand the product of the
    # two eigenvalues, the determinant, is the square of the modulus, and half the trace is
    # the modulus times the cosine of the angle.


# CHECK
half = np.sqrt(3) / 2
cases = [
    (0.9 * np.array([[0.5, -half], [half, 0.5]]), 0.9, 60),
    (0.9 * np.array([[0.5, half], [-half, 0.5]]), 0.9, 60),
    (np.array([[0.0, -2.0], [2.0, 0.0]]), 2, 90),
    (np.array([[1.0, -2.0], [1.0, 3.0]]), 5**0.5, 26.565051),
]
rng = np.random.default_rng(0)
for _ in range(20):
    stretch, turn = rng.uniform(0.2, 3), rng.uniform(5, 175)
    c, s = np.cos(np.deg2rad(turn)), np.sin(np.deg2rad(turn))
    S = rng.normal(size=(2, 2)) + 2 * np.eye(2)
    A = S @ np.array([[c, -s], [s, c]]) @ np.linalg.inv(S)
    cases.append((stretch * A, stretch, turn))
for A, stretch, turn in cases:
    got = turn_and_stretch(A.copy())
    assert len(got) == 2, f"two numbers are wanted, not {got}"
    assert np.isclose(got[0], stretch), (
        f"{A.round(2).tolist()} stretches by {stretch:.4f}, not {got[0]}"
    )
    assert np.isclose(got[1], turn), (
        f"{A.round(2).tolist()} turns by {turn:.4f} degrees, not {got[1]}"
    )
