r"""Exactly one of $m$ hypotheses is true. `prior` holds their probabilities before
the data, `likelihood` the probability of the data under each; both have the shape
$(m,)$. Return their probabilities after the data, again $(m,)$. At least one
hypothesis with a prior above 0 makes the data possible.
"""

import numpy as np


def posterior_table(prior, likelihood):
    # SOLUTION
    product = prior * likelihood
    return product / product.sum()
    # WRONG: does not divide by the evidence
    return prior * likelihood
    # WRONG: leaves the prior out
    return likelihood / likelihood.sum()
    # WRONG: divides by the sum of the likelihoods, as if the priors were equal
    return prior * likelihood / likelihood.sum()
    # WRONG: divides by the largest product, so that the best hypothesis gets 1
    product = prior * likelihood
    return product / product.max()
    # WRONG: leaves out the hypotheses that the data rule out
    product = prior * likelihood
    product = product[product > 0]
    return product / product.sum()
    # HINT: For each hypothesis, how likely are both together, the hypothesis and the
    # data?
    # HINT: The evidence is the sum of these products over all hypotheses.
    # EXPLAIN: The product of prior and likelihood is the probability that the
    # hypothesis is true and the data occur. The data did occur, so what is left of the
    # sample space has the probability of the sum, and each hypothesis has its share.


# CHECK
post = posterior_table(np.array([0.008, 0.992]), np.array([0.90, 0.07]))
assert np.shape(post) == (2,), (
    f"two hypotheses have two posteriors, not shape {np.shape(post)}"
)
assert np.isclose(post[0], 0.093946, atol=1e-5), (
    f"after one positive mammogram 'ill' has 0.0939, not {post[0]}"
)
post = posterior_table(np.array([0.6, 0.3, 0.1]), np.array([0.2, 1, 1]))
assert np.allclose(post, np.array([0.12, 0.3, 0.1]) / 0.52), (
    f"the lost keys have 0.23, 0.58 and 0.19, not {post}"
)
post = posterior_table(np.array([0.2, 0.5, 0.3]), np.array([0.6, 0, 0.2]))
assert np.shape(post) == (3,) and np.allclose(post, [2 / 3, 0, 1 / 3]), (
    "a hypothesis that the data rule out keeps its place, with posterior "
    f"0: here 2/3, 0, 1/3, not {post}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m = rng.integers(2, 7)
    prior = rng.dirichlet(np.ones(m))
    likelihood = rng.random(m)
    post = posterior_table(prior.copy(), likelihood.copy())
    assert np.isclose(np.sum(post), 1), (
        f"one of the {m} hypotheses is true: the posteriors add up to 1, "
        f"not {np.sum(post):.3f}"
    )
    for i in range(m):
        for j in range(i):
            left = post[i] * prior[j] * likelihood[j]
            right = post[j] * prior[i] * likelihood[i]
            assert np.isclose(left, right), (
                "two posteriors have the ratio of prior times likelihood"
            )
