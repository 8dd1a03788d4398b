r"""A random variable takes the numbers in `values` with the probabilities in `p`, both
of shape $(n,)$. The values are different, but not sorted. Return its quantile for `q`,
a number between 0 and 1: the smallest value $x$ with $P(X \le x) \ge q$.

Sums are rounded, so let a sum that misses `q` by less than $10^{-9}$ count as `q`.
"""

import numpy as np


def table_quantile(values, p, q):
    # SOLUTION
    order = np.argsort(values)
    F = np.cumsum(p[order])
    return values[order][F >= q - 1e-9][0]
    # WRONG: takes the values in the order in which they stand
    F = np.cumsum(p)
    return values[F >= q - 1e-9][0]
    # WRONG: sorts the values and leaves their probabilities where they were
    F = np.cumsum(p)
    return np.sort(values)[F >= q - 1e-9][0]
    # WRONG: takes the largest value that stays below q
    order = np.argsort(values)
    F = np.cumsum(p[order])
    below = values[order][F < q - 1e-9]
    return below[-1] if below.size else values.min()
    # WRONG: ignores the probabilities
    return np.quantile(values, q)
    # WRONG: asks for more than q, not for at least q
    order = np.argsort(values)
    F = np.cumsum(p[order])
    return values[order][F > q + 1e-9][0]
    # WRONG: wants q to the last bit, which a rounded sum may miss
    order = np.argsort(values)
    F = np.cumsum(p[order])
    return values[order][min((F < q).sum(), values.size - 1)]
    # HINT: First you need the cumulative distribution function at each value. For that
    # the values have to stand in increasing order, each with its own probability.
    # HINT: `np.argsort(values)` gives the order, `np.cumsum` the running sums.
    # HINT: The mask `F >= q - 1e-9` marks the values that are large enough. Which of
    # them do you want?
    # EXPLAIN: In sorted order the running sums are the cumulative distribution function
    # at the values. It never falls, so the values where it is at least q are the last
    # ones, and the first of these is the quantile.


# CHECK
values, p = np.array([4.0, 0.0, 2.0]), np.array([0.25, 0.5, 0.25])
for q, truth in ((0.3, 0), (0.5, 0), (0.6, 2), (0.75, 2), (0.9, 4)):
    answer = table_quantile(values.copy(), p.copy(), q)
    assert np.isclose(answer, truth), (
        f"0, 2 and 4 with 0.5, 0.25 and 0.25: the quantile for {q} is "
        f"{truth}, not {answer}"
    )
dice = np.arange(1.0, 7.0)
answer = table_quantile(dice, (2 * dice - 1) / 36, 0.25)
assert answer == 3, (
    f"the larger of two dice is at most 3 with 9/36 = 0.25, so its "
    f"quantile for 0.25 is 3, not {answer}"
)
answer = table_quantile(np.arange(1.0, 11.0), np.full(10, 0.1), 0.8)
assert answer == 8, (
    f"ten values with 0.1 each: eight of them have the probability 0.8, up "
    f"to rounding, so the quantile for 0.8 is the eighth, 8, not {answer}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    n = int(rng.integers(1, 8))
    values = rng.permutation(np.arange(-9, 10))[:n] / 2
    p = rng.dirichlet(np.ones(n))
    q = rng.uniform(0.02, 0.98)
    truth = min(x for x in values if p[values <= x].sum() >= q)
    answer = table_quantile(values.copy(), p.copy(), q)
    assert np.isclose(answer, truth), (
        f"values {values}, probabilities {p.round(3)}: the quantile for "
        f"{q:.3f} is {truth}, not {answer}"
    )
