r"""An unknown probability of success has the prior
$\operatorname{Beta}(\alpha, \beta)$, and $k$ of $n$ independent trials succeeded. Return
the posterior predictive probability that the next $m$ trials all succeed, for a whole
number $m \ge 1$.
"""

import numpy as np


def predict_run(alpha, beta, k, n, m):
    # SOLUTION
    a, b = alpha + k, beta + n - k
    p = 1.0
    for _ in range(m):
        p = p * a / (a + b)
        a = a + 1
    return p
    # WRONG: takes a power of the posterior mean, as if the probability were known
    return ((alpha + k) / (alpha + beta + n)) ** m
    # WRONG: takes a power of the relative frequency
    return (k / n) ** m
    # WRONG: predicts from the prior only
    p, a, b = 1.0, alpha, beta
    for _ in range(m):
        p = p * a / (a + b)
        a = a + 1
    return p
    # WRONG: counts each success of the run as a failure
    a, b = alpha + k, beta + n - k
    p = 1.0
    for _ in range(m):
        p = p * a / (a + b)
        b = b + 1
    return p
    # HINT: For one trial it is the posterior mean. What is the posterior after that
    # trial, if it succeeds?
    # HINT: Go one trial at a time: multiply by the mean, then add 1 to the first
    # parameter.
    # EXPLAIN: By the product rule, a run is a first success, times a second one given
    # the first, and so on. Each factor is the mean of the beta distribution that has
    # been updated by the successes before. The factors grow: each success is also news.


# CHECK
p = predict_run(2, 2, 7, 10, 1)
assert np.isclose(p, 9 / 14), f"the next throw is up with 9/14, not {p}"
p = predict_run(2, 2, 7, 10, 2)
assert np.isclose(p, 3 / 7), f"two ups follow with 3/7, not {p}"
rng = np.random.default_rng(0)
theta = (np.arange(20_000) + 0.5) / 20_000
for _ in range(15):
    alpha, beta = rng.uniform(1.5, 6, size=2)
    n, m = int(rng.integers(1, 30)), int(rng.integers(1, 8))
    k = int(rng.integers(0, n + 1))
    log_w = (alpha + k - 1) * np.log(theta)
    log_w += (beta + n - k - 1) * np.log(1 - theta)
    w = np.exp(log_w - log_w.max())
    truth = (w * theta**m).sum() / w.sum()
    p = predict_run(alpha, beta, k, n, m)
    assert np.isclose(p, truth, rtol=1e-3), (
        f"with Beta({alpha:.2f}, {beta:.2f}) and {k} of {n}, a run of {m} "
        f"has {truth:.4f} on a fine grid"
    )
