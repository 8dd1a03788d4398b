r"""Return the slopes at the times `t` of a sum of waves

$$
s(t) = \sum_{k=1}^{K} a_k \sin(\omega_k t + \varphi_k) .
$$

`a`, `omega` and `phi` have shape `(K,)`, `t` has shape `(n,)`, all angles are in
radians. The result has shape `(n,)`.
"""

import numpy as np


def wave_slope(a, omega, phi, t):
    # SOLUTION
    angles = np.outer(t, omega) + phi  # (n, K)
    return np.cos(angles) @ (a * omega)
    # WRONG: forgets the inner slopes
    return np.cos(np.outer(t, omega) + phi) @ a
    # WRONG: the slope of the sine has no minus sign
    return -np.cos(np.outer(t, omega) + phi) @ (a * omega)
    # WRONG: forgets the shifts
    return np.cos(np.outer(t, omega)) @ (a * omega)
    # WRONG: the waves themselves
    return np.sin(np.outer(t, omega) + phi) @ a
    # WRONG: one wave with the sums of heights and frequencies
    return a.sum() * omega.sum() * np.cos(omega.sum() * t + phi.sum())
    # WRONG: adds over the times as well
    return np.full(
        len(t), np.sum(np.cos(np.outer(t, omega) + phi) @ (a * omega))
    )
    # HINT: One wave is a chain: the sine outside, a line inside.
    # HINT: np.outer(t, omega) holds every time multiplied by every frequency, with
    # shape (n, K).
    # EXPLAIN: The line inside has the slope omega. The sine outside has the slope
    # cosine, taken where the line has arrived. The height is a constant multiple, and
    # the sum rule adds the waves.


# CHECK
one = np.array([2.0]), np.array([3.0]), np.array([0.0])
slopes = wave_slope(*one, np.array([0.0]))
assert np.shape(slopes) == (1,), f"one time gives one slope, not {slopes}"
assert np.allclose(slopes, 6), (
    f"2 sin(3t) leaves 0 with the slope 2 * 3 = 6, not {slopes}"
)
slopes = wave_slope(
    np.ones(1), np.ones(1), np.array([np.pi / 2]), np.array([np.pi / 2])
)
assert np.allclose(slopes, -1), (
    f"sin(t + pi/2) is cos t, with slope -1 at pi/2, not {slopes}"
)
rng = np.random.default_rng(0)
for K, n in ((1, 4), (2, 3), (5, 1), (3, 7)):
    a, omega, phi = rng.normal(size=(3, K))
    t = rng.uniform(-2, 2, size=n)

    def s(t):
        return np.sum(a * np.sin(t[:, None] * omega + phi), axis=1)

    truth = (s(t + 1e-5) - s(t - 1e-5)) / 2e-5
    slopes = wave_slope(a, omega, phi, t)
    assert np.shape(slopes) == (n,), (
        f"{n} times give {n} slopes, not the shape {np.shape(slopes)}"
    )
    assert np.allclose(slopes, truth, atol=1e-6), (
        f"for {K} waves at the times {t.round(2)} finite differences say "
        f"{truth.round(4)}, not {slopes}"
    )
