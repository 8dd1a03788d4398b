r"""The customers who ask for rye bread on a day are Poisson with mean `lam`. Return the
smallest whole number $s \ge 0$ of loaves so that demand exceeds $s$ with a probability
of at most `risk`, which lies between 0 and 1. `stats.poisson.cdf(s, lam)` is the
probability of at most `s`.
"""

import numpy as np
from scipy import stats


def smallest_stock(lam, risk):
    # SOLUTION
    s = 0
    while 1 - stats.poisson.cdf(s, lam) > risk:
        s += 1
    return s
    # WRONG: asks that s customers or more are rare, which is one loaf too many
    s = 0
    while 1 - stats.poisson.cdf(s - 1, lam) > risk:
        s += 1
    return s
    # WRONG: stops one loaf too early
    s = 0
    while 1 - stats.poisson.cdf(s + 1, lam) > risk:
        s += 1
    return s
    # WRONG: bakes the mean, whatever the risk
    return int(np.ceil(lam))
    # WRONG: takes the risk for the probability of having enough
    s = 0
    while stats.poisson.cdf(s, lam) < risk:
        s += 1
    return s
    # WRONG: takes the normal distribution, also for few customers
    return int(np.ceil(stats.norm.ppf(1 - risk, lam, lam**0.5)))
    # WRONG: bakes at least one loaf
    s = 1
    while 1 - stats.poisson.cdf(s, lam) > risk:
        s += 1
    return s
    # HINT: "Demand exceeds s" is the complement of "demand is at most s".
    # HINT: Start at s = 0 and count up until the probability of more than s is small
    # enough.
    # EXPLAIN: The loop finds the quantile of the demand at 1 - risk: the smallest number
    # that is not exceeded with at least that probability. `stats.poisson.ppf` has it
    # ready.


# CHECK
s = smallest_stock(0.5, 0.1)
assert s == 1, (
    f"with mean 0.5, more than 1 comes with 0.09 and more than 0 with "
    f"0.39: one loaf is enough for a risk of 0.1, not {s}"
)
lam = np.random.default_rng(1).uniform(0.05, 0.15)
s = smallest_stock(lam, 0.2)
assert s == 0, (
    f"with mean {lam:.2f} nobody comes with {np.exp(-lam):.2f}: no loaf is "
    f"needed for a risk of 0.2, not {s}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    lam, risk = rng.uniform(0.3, 30), rng.uniform(0.005, 0.6)
    s = smallest_stock(lam, risk)
    k = np.arange(0, 200)
    pmf = stats.poisson.pmf(k, lam)
    truth = next(t for t in range(200) if pmf[t + 1 :].sum() <= risk)
    assert s == truth, (
        f"with mean {lam:.2f} and risk {risk:.3f} it is {truth}: more than "
        f"{truth} come with {pmf[truth + 1 :].sum():.4f}; not {s}"
    )
