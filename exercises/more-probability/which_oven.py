r"""A box of $n$ loaves came out of one of $K$ ovens. Oven $k$ is chosen with probability
`prior[k]`, and then its loaves have independent normal weights with mean `mu[k]` and
standard deviation `sigma[k]`; these three are $(K,)$. Return the posterior probability
of each oven, given the `weights` $(n,)$: shape $(K,)$. Boxes of a thousand loaves have
to work.
"""

import numpy as np


def which_oven(weights, prior, mu, sigma):
    # SOLUTION
    z = (weights[:, None] - mu) / sigma
    score = np.log(prior) + (-(z**2) / 2 - np.log(sigma)).sum(axis=0)
    product = np.exp(score - score.max())
    return product / product.sum()
    # WRONG: multiplies densities, which underflow or overflow
    z = (weights[:, None] - mu) / sigma
    density = np.exp(-(z**2) / 2) / sigma
    product = prior * density.prod(axis=0)
    return product / product.sum()
    # WRONG: leaves out the spread before the exponential
    z = (weights[:, None] - mu) / sigma
    score = np.log(prior) + (-(z**2) / 2).sum(axis=0)
    product = np.exp(score - score.max())
    return product / product.sum()
    # WRONG: leaves out the prior
    z = (weights[:, None] - mu) / sigma
    score = (-(z**2) / 2 - np.log(sigma)).sum(axis=0)
    product = np.exp(score - score.max())
    return product / product.sum()
    # WRONG: looks only at the average weight, as if it were one loaf
    z = (weights.mean() - mu) / sigma
    score = np.log(prior) - z**2 / 2 - np.log(sigma)
    product = np.exp(score - score.max())
    return product / product.sum()
    # WRONG: counts the prior once for each loaf
    z = (weights[:, None] - mu) / sigma
    score = np.log(prior) - z**2 / 2 - np.log(sigma)
    score = score.sum(axis=0)
    product = np.exp(score - score.max())
    return product / product.sum()
    # HINT: It is Bayes' theorem with a product of n densities as the likelihood. What does
    # the logarithm of one normal density look like?
    # HINT: `weights[:, None] - mu` has the shape (n, K): one row a loaf, one column an
    # oven. Sum the logarithms down the rows, add the log prior, subtract the largest.
    # EXPLAIN: The log-likelihood of an oven adds -z^2 / 2 - log sigma over the loaves;
    # the term with 2 pi is the same for all ovens and cancels. Subtracting the largest
    # score before np.exp keeps one product at 1.


# CHECK
post = which_oven(
    np.array([500.0]),
    np.array([0.5, 0.5]),
    np.array([500.0, 500.0]),
    np.array([10.0, 20.0]),
)
assert np.shape(post) == (2,), (
    f"two ovens have two posteriors, not shape {np.shape(post)}"
)
assert np.allclose(post, [2 / 3, 1 / 3]), (
    "a loaf in the middle of both has twice the density where the spread "
    f"is half: 2/3 and 1/3, not {post}"
)
rng = np.random.default_rng(0)
for n in (1, 2, 3, 5, 8, 1000, 1000):
    K = rng.integers(2, 5)
    prior = rng.dirichlet(np.full(K, 3.0))
    mu = 500 + rng.normal(size=K) * 10 / n**0.5
    sigma = 10 * (1 + rng.uniform(-0.5, 0.5, size=K) / n**0.5)
    weights = rng.normal(mu[0], sigma[0], size=n)
    post = which_oven(weights.copy(), prior.copy(), mu, sigma)
    assert np.isclose(np.sum(post), 1), (
        f"the posteriors of {n} loaves add up to 1, not {np.sum(post)}"
    )
    for k in range(1, K):
        ratio = np.log(prior[k] / prior[0])
        for w in weights:
            ratio += np.log(sigma[0] / sigma[k])
            ratio += ((w - mu[0]) / sigma[0]) ** 2 / 2
            ratio -= ((w - mu[k]) / sigma[k]) ** 2 / 2
        assert np.isclose(post[k], post[0] * np.exp(min(ratio, 700))), (
            f"after {n} loaves the odds of oven {k} to oven 0 are "
            f"{np.exp(min(ratio, 700)):.4g}"
        )
