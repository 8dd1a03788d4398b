r"""`theta` is a grid of values between 0 and 1 (without the ends), `prior` holds the
prior probability of each, above 0 and with sum 1; both have the shape $(m,)$. After $k$
successes in $n$ independent trials, return the posterior probability of each value,
$(m,)$. Tens of thousands of trials have to work: then $\theta^k$ alone underflows.
"""

import numpy as np


def grid_posterior(theta, prior, k, n):
    # SOLUTION
    log_product = np.log(prior)
    log_product = log_product + k * np.log(theta)
    log_product = log_product + (n - k) * np.log(1 - theta)
    product = np.exp(log_product - log_product.max())
    return product / product.sum()
    # WRONG: multiplies powers, which underflow for many trials
    product = prior * theta**k * (1 - theta) ** (n - k)
    return product / product.sum()
    # WRONG: leaves the prior out
    log_product = k * np.log(theta) + (n - k) * np.log(1 - theta)
    product = np.exp(log_product - log_product.max())
    return product / product.sum()
    # WRONG: counts all trials as failures as well
    log_product = np.log(prior) + k * np.log(theta)
    log_product = log_product + n * np.log(1 - theta)
    product = np.exp(log_product - log_product.max())
    return product / product.sum()
    # WRONG: does not divide by the evidence
    log_product = np.log(prior) + k * np.log(theta)
    log_product = log_product + (n - k) * np.log(1 - theta)
    return np.exp(log_product - log_product.max())
    # WRONG: keeps the products from underflowing, and so makes them all equal
    log_product = np.log(prior) + k * np.log(theta)
    log_product = log_product + (n - k) * np.log(1 - theta)
    product = np.exp(np.maximum(log_product, -700))
    return product / product.sum()
    # HINT: Add logarithms in place of multiplying, as for the page of a book in
    # Floating point and randomness.
    # HINT: Before you go back by `np.exp`, subtract the largest logarithm. That divides
    # all products by the same number, and the division by the sum removes it.
    # EXPLAIN: The logarithms of prior and likelihood are ordinary numbers, however many
    # trials there are. After subtracting the largest, one product is 1, so the sum is
    # safe, and what underflows beside it is too small to matter.


# CHECK
post = grid_posterior(np.array([0.2, 0.5, 0.8]), np.full(3, 1 / 3), 2, 3)
assert np.shape(post) == (3,), (
    f"three values have three posteriors, not shape {np.shape(post)}"
)
assert np.allclose(post, [0.1123, 0.4386, 0.4491], atol=1e-3), (
    f"up, up, side: 0.112, 0.439, 0.449, not {post}"
)
post = grid_posterior(np.array([0.4, 0.6]), np.array([0.9, 0.1]), 1, 2)
assert np.allclose(post, [0.9, 0.1]), (
    "one success in two has the same likelihood for 0.4 and 0.6, so the "
    f"priors 0.9 and 0.1 stay, not {post}"
)
rng = np.random.default_rng(0)
for n in (1, 5, 30, 200, 40_000, 40_000):
    width = min(0.2, 2 / n**0.5)  # near enough for ratios that count
    theta = np.sort(rng.uniform(0.5 - width, 0.5 + width, size=6))
    prior = rng.dirichlet(np.full(6, 3.0))
    k = int(round(n * rng.uniform(0.5 - width / 2, 0.5 + width / 2)))
    post = grid_posterior(theta.copy(), prior.copy(), k, n)
    assert np.isclose(np.sum(post), 1), (
        f"after {k} of {n} the posteriors add up to 1, not {np.sum(post)}"
    )
    odds = theta[1:] / theta[:-1]
    other = (1 - theta[1:]) / (1 - theta[:-1])
    log_ratio = k * np.log(odds) + (n - k) * np.log(other)
    log_ratio = np.log(prior[1:] / prior[:-1]) + log_ratio
    for i in range(5):
        ratio = np.exp(log_ratio[i])
        assert np.isclose(post[i + 1], post[i] * ratio, atol=1e-12), (
            f"after {k} of {n}, the posterior of {theta[i + 1]:.4f} is "
            f"{ratio:.4g} times that of {theta[i]:.4f}"
        )
