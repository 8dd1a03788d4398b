r"""`P` of shape `(m, r)` holds predictions at $m$ places, a row each, by $r$ models, a column
each, that were fitted to $r$ training sets. `f`, `(m,)`, is the truth at the places. Return the
squared bias and the variance (divided by $r$), each averaged over the places, as a pair of
numbers.
"""

import numpy as np


def bias_variance(P, f):
    # SOLUTION
    average = P.mean(axis=1)
    return np.mean((average - f) ** 2), np.mean(P.var(axis=1))
    # WRONG: averages the bias over the places first and squares then
    average = P.mean(axis=1)
    return np.mean(average - f) ** 2, np.mean(P.var(axis=1))
    # WRONG: gives the squared error of the single fits for the bias
    return np.mean((P - f[:, None]) ** 2), np.mean(P.var(axis=1))
    # WRONG: divides by r - 1
    average = P.mean(axis=1)
    return np.mean((average - f) ** 2), np.mean(P.var(axis=1, ddof=1))
    # WRONG: takes the variance over all entries at once
    average = P.mean(axis=1)
    return np.mean((average - f) ** 2), P.var()
    # WRONG: takes the variance over the places
    average = P.mean(axis=1)
    return np.mean((average - f) ** 2), np.mean(P.var(axis=0))
    # WRONG: gives the absolute bias, not squared
    average = P.mean(axis=1)
    return np.mean(abs(average - f)), np.mean(P.var(axis=1))
    # WRONG: gives the standard deviation
    average = P.mean(axis=1)
    return np.mean((average - f) ** 2), np.mean(P.std(axis=1))
    # HINT: At one place, which numbers are averaged to see what the fits have in common?
    # HINT: `P.mean(axis=1)` is that average at each place. Its distance to f is the bias there.
    # EXPLAIN: Bias and variance belong to a place: how far the average fit is from the truth
    # there, and how the fits scatter about their average there. Only then
    # they are averaged over the places.


# CHECK
pair = bias_variance(np.array([[2.0, 4.0, 6.0]]), np.array([5.0]))
assert len(pair) == 2 and np.shape(pair[0]) == np.shape(pair[1]) == (), (
    "squared bias and variance are two numbers"
)
assert np.allclose(pair, [1, 8 / 3]), (
    f"fits 2, 4, 6 at the truth 5: squared bias 1, variance 8/3, not {pair}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m, r = rng.integers(1, 7, size=2)
    P, f = rng.normal(size=(m, r)) + 1, rng.normal(size=m)
    bias2 = variance = 0.0
    for i in range(m):
        average = sum(P[i]) / r
        bias2 += (average - f[i]) ** 2 / m
        variance += sum((P[i] - average) ** 2) / r / m
    pair = bias_variance(P.copy(), f.copy())
    assert np.isclose(pair[0], bias2), (
        f"at {m} places with {r} fits the squared bias averages {bias2:.3f}"
    )
    assert np.isclose(pair[1], variance), (
        f"at {m} places with {r} fits the variance averages {variance:.3f}"
    )
