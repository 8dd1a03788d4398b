r"""Return the time $t$ at which

$$
T(t) = R + (S - R)\, a^{t / p}
$$

has the value `goal`. It starts at `start` ($S$), and its distance from `rest` ($R$) is
multiplied by `factor` ($a$) in every stretch of time `period` ($p > 0$). The factor is
positive and not 1, and `goal` lies on the same side of `rest` as `start`. The time is
negative if the goal lies in the past.
"""

import numpy as np


def time_to_reach(goal, start, rest, factor, period):
    # SOLUTION
    share = (goal - rest) / (start - rest)
    return period * np.log(share) / np.log(factor)
    # WRONG: takes the logarithm before the power stands alone
    return period * np.log(goal / start) / np.log(factor)
    # WRONG: invents a rule: the logarithm of the quotient in place of the quotient
    share = (goal - rest) / (start - rest)
    return period * np.log(share / factor)
    # WRONG: forgets the period
    return np.log((goal - rest) / (start - rest)) / np.log(factor)
    # WRONG: divides by the period, not multiplies
    share = (goal - rest) / (start - rest)
    return np.log(share) / np.log(factor) / period
    # WRONG: draws a straight line through the first period
    share = (goal - rest) / (start - rest)
    return period * (1 - share) / (1 - factor)
    # WRONG: splits the logarithm of a difference, which only works on one side
    share = np.log(abs(goal - rest)) - np.log(abs(start - rest))
    return abs(period * share / np.log(factor))
    # WRONG: takes the logarithms of negative distances one by one
    if goal < rest:
        return np.nan
    up, down = np.log(goal - rest), np.log(start - rest)
    return period * (up - down) / np.log(factor)
    # HINT: Subtract R, then divide by S - R. Now the power stands alone.
    # HINT: Take logarithms on both sides: the exponent t / p comes down as a factor of
    # log(a).
    # EXPLAIN: The power alone is the share of the distance that is left. Its logarithm
    # is t / p times log(a), so t is p times a quotient of two logarithms. Any base
    # will do: another one multiplies both of them by the same number.


# CHECK
t = time_to_reach(60.0, 90.0, 20.0, 0.6, 10.0)
assert np.isclose(t, 10.955, atol=1e-3), (
    f"the coffee is at 60 degrees after 10.955 minutes, not {t}"
)
t = time_to_reach(200.0, 100.0, 0.0, 1.05, 1.0)
assert np.isclose(t, 14.2067, atol=1e-3), (
    f"at 5 % a year money doubles in 14.207 years, not {t}"
)
t = time_to_reach(-19.0, -14.0, -24.0, 0.5, 3.0)
assert np.isclose(t, 3), (
    f"half of the distance from -24 is gone after one period, 3, not {t}"
)
t = time_to_reach(12.0, 4.0, 20.0, 0.5, 6.0)
assert np.isclose(t, 6), (
    f"milk at 4 degrees is half way to 20, at 12, in 6 minutes, not {t}"
)
t = time_to_reach(90.0, 55.0, 20.0, 0.5, 7.0)
assert np.isclose(t, -7), (
    f"half of the excess of 90 was left 7 minutes later: -7, not {t}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    start, rest = rng.uniform(-50, 50, size=2)
    factor, period = rng.uniform(0.2, 0.9), rng.uniform(0.5, 9)
    factor = factor if rng.random() < 0.5 else 1 / factor
    truth = rng.uniform(-2, 3) * period
    goal = rest + (start - rest) * factor ** (truth / period)
    t = time_to_reach(goal, start, rest, factor, period)
    assert np.isclose(t, truth, rtol=1e-6, atol=1e-7), (
        f"from {start:.2f} to {goal:.2f}, with rest {rest:.2f} and factor "
        f"{factor:.3f} in every {period:.2f}, it takes {truth:.4f}, not {t}"
    )
