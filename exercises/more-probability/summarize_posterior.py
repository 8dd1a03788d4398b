r"""An unknown probability has the prior $\operatorname{Beta}(\alpha, \beta)$, and $k$
of $n$ independent trials succeed. Return four numbers: the posterior mean, the MAP
estimate, and the lower and upper end of the credible interval of 95 % that leaves out
equal probability on either side. Here $\alpha > 1$ and $\beta > 1$.
`stats.beta.ppf(q, a, b)` is the quantile at `q` of $\operatorname{Beta}(a, b)$.
"""

import numpy as np
from scipy import stats


def summarize_posterior(alpha, beta, k, n):
    # SOLUTION
    a, b = alpha + k, beta + n - k
    low, high = stats.beta.ppf([0.025, 0.975], a, b)
    return a / (a + b), (a - 1) / (a + b - 2), low, high
    # WRONG: adds all trials to the second parameter, not only the failures
    a, b = alpha + k, beta + n
    low, high = stats.beta.ppf([0.025, 0.975], a, b)
    return a / (a + b), (a - 1) / (a + b - 2), low, high
    # WRONG: leaves out 5 % on either side
    a, b = alpha + k, beta + n - k
    low, high = stats.beta.ppf([0.05, 0.95], a, b)
    return a / (a + b), (a - 1) / (a + b - 2), low, high
    # WRONG: gives the relative frequency for the MAP estimate
    a, b = alpha + k, beta + n - k
    low, high = stats.beta.ppf([0.025, 0.975], a, b)
    return a / (a + b), k / n, low, high
    # WRONG: takes the interval of the prior
    a, b = alpha + k, beta + n - k
    low, high = stats.beta.ppf([0.025, 0.975], alpha, beta)
    return a / (a + b), (a - 1) / (a + b - 2), low, high
    # HINT: Which beta distribution is the posterior? Call its parameters a and b, and
    # go on with them only.
    # HINT: The interval goes from the quantile at 0.025 to that at 0.975.
    # EXPLAIN: The k successes are added to the first parameter and the n - k failures
    # to the second. All four numbers are then properties of Beta(a, b).


# CHECK
mean, top, low, high = summarize_posterior(2, 2, 7, 10)
assert np.isclose(mean, 9 / 14), f"the pin's mean is 9/14, not {mean}"
assert np.isclose(top, 2 / 3), f"the pin's MAP estimate is 2/3, not {top}"
assert np.allclose([low, high], [0.3857, 0.8614], atol=1e-3), (
    f"the pin's interval goes from 0.386 to 0.861, not {low} to {high}"
)
rng = np.random.default_rng(0)
theta = (np.arange(20_000) + 0.5) / 20_000
for _ in range(10):
    alpha, beta = rng.uniform(1.5, 8, size=2)
    n = int(rng.integers(1, 40))
    k = int(rng.integers(0, n + 1))
    log_w = (alpha + k - 1) * np.log(theta)
    log_w += (beta + n - k - 1) * np.log(1 - theta)
    w = np.exp(log_w - log_w.max())
    w /= w.sum()
    case = f"for Beta({alpha:.2f}, {beta:.2f}) and {k} of {n}"
    mean, top, low, high = summarize_posterior(alpha, beta, k, n)
    truth = (w * theta).sum()
    assert np.isclose(mean, truth, atol=1e-3), (
        f"{case} the mean is {truth:.3f}, not {mean:.3f}"
    )
    truth = theta[w.argmax()]
    assert np.isclose(top, truth, atol=1e-3), (
        f"{case} the top is at {truth:.3f}, not {top:.3f}"
    )
    below, above = w[theta < low].sum(), w[theta > high].sum()
    assert np.allclose([below, above], 0.025, atol=1e-3), (
        f"{case} the interval leaves out 0.025 on either side, "
        f"not {below:.3f} and {above:.3f}"
    )
