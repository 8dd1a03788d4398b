r"""Return the slope at time `t` of

$$
N(t) = N_0\, a^{t/T} ,
$$

a quantity that starts at `start` ($N_0$) and is multiplied by `factor` ($a > 0$) in
every stretch of time `span` ($T > 0$). With $a = \frac12$, $T$ is a half-life. All are
numbers. Use the rules, not finite differences.
"""

import numpy as np


def growth_rate(start, factor, span, t):
    # SOLUTION
    return start * factor ** (t / span) * np.log(factor) / span
    # WRONG: treats the exponential as a power of t
    return start * t / span * factor ** (t / span - 1)
    # WRONG: forgets the factor log(a): only the base e has the factor 1
    return start * factor ** (t / span) / span
    # WRONG: forgets the inner slope 1/T
    return start * factor ** (t / span) * np.log(factor)
    # WRONG: gives the rate relative to what is there, not the slope
    return np.log(factor) / span
    # WRONG: takes the logarithm to base 2, which fits half-lives by luck
    return start * factor ** (t / span) * np.log2(factor) / span
    # WRONG: the slope at time 0, for every time
    return start * np.log(factor) / span
    # WRONG: finite differences, which drown in rounding where there is much

    def amount(t):
        return start * factor ** (t / span)

    return (amount(t + 1e-5) - amount(t - 1e-5)) / 2e-5
    # HINT: Write u = t / T. The outer function is a to the power of u, the inner one
    # is a constant times t.
    # HINT: The slope of a to the power of u is itself times log(a).
    # EXPLAIN: The outer slope is the height times log(a), taken at t / T, and the
    # inner slope is 1 / T. The start is a constant multiple. So the slope is always
    # log(a) / T times what is there: growth for a > 1, decay for a < 1.


# CHECK
slope = growth_rate(10.0, 0.5, 3.0, 6.0)
assert np.isclose(slope, -2.5 * np.log(2) / 3), (
    "10 grams with a half-life of 3 are 2.5 grams after 6, and change by "
    f"{-2.5 * np.log(2) / 3:.4f}, not {slope}"
)
slope = growth_rate(7.0, 1.0, 2.0, 5.0)
assert slope == 0, (
    f"what is multiplied by 1 stays: its slope is 0, not {slope}"
)
slope = growth_rate(2.0**30, 1 + 2.0**-30, 1.0, 0.5)
assert np.isclose(slope, 1), (
    "a billion that grow by a billionth in every unit of time have the "
    f"slope 1, not {slope}"
)
rng = np.random.default_rng(0)
for _ in range(10):
    start, factor, span = rng.uniform(0.5, 3, size=3)
    t = rng.uniform(-2, 2)
    after = start * factor ** ((t + 1e-5) / span)
    before = start * factor ** ((t - 1e-5) / span)
    truth = (after - before) / 2e-5
    slope = growth_rate(start, factor, span, t)
    assert np.isclose(slope, truth, rtol=1e-6, atol=1e-8), (
        f"for a start of {start:.3f} and a factor of {factor:.3f} in every "
        f"{span:.3f}, finite differences at {t:.3f} say {truth:.6f}, "
        f"not {slope}"
    )
