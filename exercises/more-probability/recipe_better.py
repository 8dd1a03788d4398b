r"""Of `n1` guests who tried the old recipe `k1` liked it, of `n2` others who tried the new
one `k2` did. Each recipe has its own unknown share of guests who like it, with the prior
$\operatorname{Beta}(1, 1)$, independent of the other. Return the posterior probability
that the share of the new one is larger, right to within 0.01. You may compute on a grid,
or draw at least 100,000 times from both posteriors.
"""

import numpy as np
from scipy import stats


def recipe_better(k1, n1, k2, n2):
    # SOLUTION
    theta = (np.arange(4000) + 0.5) / 4000
    new = stats.beta.pdf(theta, 1 + k2, 1 + n2 - k2)
    old_below = stats.beta.cdf(theta, 1 + k1, 1 + n1 - k1)
    return (new * old_below).mean()
    # WRONG: says 1 or 0, by the larger share of the guests
    return float(k2 / n2 > k1 / n1)
    # WRONG: exchanges the recipes
    theta = (np.arange(4000) + 0.5) / 4000
    old = stats.beta.pdf(theta, 1 + k1, 1 + n1 - k1)
    new_below = stats.beta.cdf(theta, 1 + k2, 1 + n2 - k2)
    return (old * new_below).mean()
    # WRONG: takes the old recipe's share to be known
    mean = (1 + k1) / (2 + n1)
    return 1 - stats.beta.cdf(mean, 1 + k2, 1 + n2 - k2)
    # WRONG: adds all guests, not only those who did not like it
    theta = (np.arange(4000) + 0.5) / 4000
    new = stats.beta.pdf(theta, 1 + k2, 1 + n2)
    old_below = stats.beta.cdf(theta, 1 + k1, 1 + n1)
    return (new * old_below).mean()
    # WRONG: compares the posterior means
    return (1 + k2) / (2 + n2) / ((1 + k1) / (2 + n1) + (1 + k2) / (2 + n2))
    # WRONG: takes the posteriors to be normal, which they are not for few guests
    old = stats.beta(1 + k1, 1 + n1 - k1)
    new = stats.beta(1 + k2, 1 + n2 - k2)
    spread = (old.var() + new.var()) ** 0.5
    return stats.norm.cdf((new.mean() - old.mean()) / spread)
    # HINT: What are the two posteriors?
    # HINT: Draw many shares from each, and count how often the new one is larger. Or
    # average, over the new share, the probability that the old one lies below it.
    # EXPLAIN: Given the new share t, the old one is below it with the value of its
    # cumulative distribution function at t. Averaging this over the posterior of the new
    # share is the law of total probability.


# CHECK
p = recipe_better(5, 10, 5, 10)
assert abs(p - 0.5) < 0.015, (
    f"with equal results both are equally likely to be better: 0.5, not {p}"
)
p = recipe_better(0, 1, 1, 1)
assert abs(p - 5 / 6) < 0.015, (
    f"0 of 1 against 1 of 1 has 5/6 = 0.833, not {p}"
)
p = recipe_better(0, 3, 0, 30)
assert abs(p - 4 / 34) < 0.015, (
    f"0 of 3 against 0 of 30 has 4/34 = 0.118, not {p}"
)
rng = np.random.default_rng(0)
for _ in range(8):
    n1, n2 = (int(n) for n in rng.integers(3, 40, size=2))
    k1, k2 = int(rng.integers(1, n1)), int(rng.integers(1, n2))
    old = rng.beta(1 + k1, 1 + n1 - k1, size=200_000)
    new = rng.beta(1 + k2, 1 + n2 - k2, size=200_000)
    truth = (new > old).mean()
    p = recipe_better(k1, n1, k2, n2)
    assert abs(p - truth) < 0.015, (
        f"{k1} of {n1} against {k2} of {n2}: about {truth:.3f}, not {p:.3f}"
    )
