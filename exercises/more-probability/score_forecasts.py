r"""A forecaster gives $K$ kinds of weather a probability on each of $n$ days: `P` has
the shape $(n, K)$, its rows sum to 1, all entries are above 0. `seen` holds the number
of the kind that occurred on each day, $(n,)$, from 0 to $K - 1$. Return the mean
negative log-likelihood. Thousands of days have to work.
"""

import numpy as np


def score_forecasts(P, seen):
    # SOLUTION
    given = P[np.arange(len(seen)), seen]
    return -np.log(given).mean()
    # WRONG: forgets the minus sign
    given = P[np.arange(len(seen)), seen]
    return np.log(given).mean()
    # WRONG: takes the logarithm of the mean
    given = P[np.arange(len(seen)), seen]
    return -np.log(given.mean())
    # WRONG: scores the largest probability, whether it came true or not
    return -np.log(P.max(axis=1)).mean()
    # WRONG: averages over all kinds, also those that did not occur
    return -np.log(P).mean()
    # WRONG: gives the sum over the days
    given = P[np.arange(len(seen)), seen]
    return -np.log(given).sum()
    # WRONG: multiplies first, which underflows for many days
    given = P[np.arange(len(seen)), seen]
    return -np.log(max(given.prod(), 1e-300)) / len(seen)
    # HINT: On each day only one of the K numbers counts. Which?
    # HINT: `P[rows, columns]` with two arrays of the same length picks one entry for
    # each pair. The rows are 0, 1, 2, up to n - 1.
    # EXPLAIN: Indexing with two arrays gives what the forecaster gave to the truth, one
    # number a day. The log-likelihood adds their logarithms; the mean of minus these
    # is the loss that a classifier is trained with.


# CHECK
P = np.array([[0.7, 0.2, 0.1], [0.1, 0.1, 0.8]])
score = score_forecasts(P, np.array([0, 1]))
assert np.ndim(score) == 0, (
    f"the mean over the days is one number, not shape {np.shape(score)}"
)
truth = -(np.log(0.7) + np.log(0.1)) / 2
assert np.isclose(score, truth), (
    f"0.7 and 0.1 for what occurred give {truth:.4f}, not {score}"
)
rng = np.random.default_rng(0)
for most in (9,) * 20 + (9000,):
    n, K = rng.integers(most // 2, most), rng.integers(2, 6)
    P = rng.dirichlet(np.full(K, 2.0), size=n)
    seen = rng.integers(0, K, size=n)
    total = 0.0
    for i in range(n):
        total -= np.log(P[i, seen[i]])
    score = score_forecasts(P.copy(), seen.copy())
    assert np.isclose(score, total / n), (
        f"{n} days with {K} kinds: the mean is {total / n:.4f}, "
        f"not {score:.4f}"
    )
