r"""Each of $d$ features is 0 or 1: `X` has the shape $(n, d)$. `p_c` holds the
probabilities of $K$ classes, $(K,)$, and `on` the probability that a feature is 1 in a
class, $(K, d)$, strictly between 0 and 1. Return the class with the largest posterior by
naive Bayes for each row of `X`, a number from 0 to $K - 1$: shape $(n,)$. Thousands of
features have to work.
"""

import numpy as np


def classify_binary(X, p_c, on):
    # SOLUTION
    score = np.log(p_c) + X @ np.log(on).T + (1 - X) @ np.log(1 - on).T
    return score.argmax(axis=1)
    # WRONG: counts only the features that are on
    score = np.log(p_c) + X @ np.log(on).T
    return score.argmax(axis=1)
    # WRONG: leaves out the prior
    score = X @ np.log(on).T + (1 - X) @ np.log(1 - on).T
    return score.argmax(axis=1)
    # WRONG: forgets the logarithm of the prior
    score = p_c + X @ np.log(on).T + (1 - X) @ np.log(1 - on).T
    return score.argmax(axis=1)
    # WRONG: adds probabilities where their logarithms belong
    score = np.log(p_c) + X @ on.T + (1 - X) @ (1 - on).T
    return score.argmax(axis=1)
    # WRONG: multiplies probabilities, which underflow for many features
    chance = np.where(X[:, None, :] == 1, on, 1 - on)
    return (p_c * chance.prod(axis=2)).argmax(axis=1)
    # HINT: A feature that is off is an event as well. What is its probability in class
    # c?
    # HINT: Multiply `X` by the logarithms of `on`, and `1 - X` by those of `1 - on`;
    # then add the logarithm of the prior.
    # EXPLAIN: Each feature contributes log q if it is 1 and log(1 - q) if it is 0. The
    # two matrix products pick the right one for each feature and add them up. To find
    # the largest posterior there is no need to divide by the evidence.


# CHECK
named = classify_binary(
    np.array([[1, 0], [0, 0]]),
    np.array([0.5, 0.5]),
    np.array([[0.9, 0.5], [0.95, 0.01]]),
)
assert np.shape(named) == (2,), (
    f"two rows give two classes, not shape {np.shape(named)}"
)
assert named[0] == 1, (
    "on, off has 0.9 * 0.5 = 0.45 in class 0 and 0.95 * 0.99 = 0.94 in "
    f"class 1: it is 1, not {named[0]}"
)
assert named[1] == 0, (
    "off, off has 0.1 * 0.5 = 0.05 in class 0 and 0.05 * 0.99 = 0.0495 in "
    f"class 1: it is 0, not {named[1]}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    n, K, d = 8, rng.integers(2, 5), rng.integers(1, 6)
    p_c = rng.dirichlet(np.ones(K))
    on = rng.uniform(0.05, 0.95, size=(K, d))
    X = rng.integers(0, 2, size=(n, d))
    named = classify_binary(X.copy(), p_c.copy(), on.copy())
    for i in range(n):
        products = [
            p_c[c]
            * np.prod([q if x else 1 - q for x, q in zip(X[i], on[c])])
            for c in range(K)
        ]
        assert named[i] == int(np.argmax(products)), (
            f"{X[i]} has the products {np.round(products, 4)}: class "
            f"{int(np.argmax(products))}, not {named[i]}"
        )
on = np.array([np.full(5000, 0.3), np.full(5000, 0.4)])
for ones, truth in ((1800, 1), (1700, 0)):
    row = (np.arange(5000) < ones).astype(np.int64)
    named = classify_binary(row[None], np.full(2, 0.5), on)
    assert named[0] == truth, (
        f"{ones} of 5000 are on, each with probability 0.3 in class 0 and "
        f"0.4 in class 1: it is {truth}, not {named[0]}"
    )
