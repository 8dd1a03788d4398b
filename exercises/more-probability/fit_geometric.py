r"""Each entry of `x`, an array of shape $(n,)$, counts independent trials up to and
including the first success, so it is 1 or more. The probability of such a count is
$p(x \mid \theta) = (1 - \theta)^{x-1}\,\theta$, where $\theta$ is the probability of
success. Return the maximum likelihood estimate $\hat\theta$.
"""

import numpy as np


def fit_geometric(x):
    # SOLUTION
    return x.size / x.sum()
    # WRONG: gives the mean count, not the probability
    return x.sum() / x.size
    # WRONG: divides the successes by the failures only
    return x.size / max(x.sum() - x.size, 1)
    # WRONG: averages the estimates of the single counts
    return (1 / x).mean()
    # WRONG: gives the share of counts that succeeded at once
    return (x == 1).mean()
    # HINT: Write down the log-likelihood of all counts. How often does log theta occur
    # in it, and how often log(1 - theta)?
    # HINT: Set n / theta - (sum of x - n) / (1 - theta) to zero and solve for theta.
    # EXPLAIN: The log-likelihood is n log(theta) + (sum of x - n) log(1 - theta), that
    # of a coin with n heads in as many tosses as the counts add up to. So the estimate
    # is successes divided by trials.


# CHECK
theta = fit_geometric(np.array([1, 4, 2, 3]))
assert np.isclose(theta, 0.4), (
    f"four successes in ten trials give 0.4, not {theta}"
)
theta = fit_geometric(np.array([1, 1]))
assert np.isclose(theta, 1), (
    f"two counts of 1 are most likely if success is certain: 1, not {theta}"
)
rng = np.random.default_rng(0)
grid = (np.arange(20_000) + 0.5) / 20_000
for _ in range(20):
    x = rng.geometric(rng.uniform(0.1, 0.8), size=rng.integers(1, 9))
    log_p = (x[:, None] - 1) * np.log(1 - grid) + np.log(grid)
    best = grid[log_p.sum(axis=0).argmax()]
    theta = fit_geometric(x.copy())
    assert abs(theta - best) < 1e-4, (
        f"the log-likelihood of {x} is largest near {best:.3f}, "
        f"not at {theta:.3f}"
    )
