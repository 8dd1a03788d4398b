"""Make the table of a random variable X.

`x` holds the value of X at each outcome, `p` the probability of each outcome; both
have shape (n,). Return two arrays of the same length: the different values of X in
increasing order, and the probability that X takes each of them.
"""

import numpy as np


def tabulate_values(x, p):
    # SOLUTION
    values = np.unique(x)  # (k,)
    return values, np.array([p[x == value].sum() for value in values])
    # WRONG: takes the outcomes to be equally likely
    values, counts = np.unique(x, return_counts=True)
    return values, counts / x.size
    # WRONG: takes the values to be equally likely
    values = np.unique(x)
    return values, np.full(values.size, 1 / values.size)
    # WRONG: lists outcomes, so that a value can come twice
    order = np.argsort(x)
    return x[order], p[order]
    # WRONG: takes one outcome of each value and forgets the others
    values, first = np.unique(x, return_index=True)
    return values, p[first]
    # WRONG: averages the outcomes of a value instead of adding them
    values = np.unique(x)
    return values, np.array([p[x == value].mean() for value in values])
    # HINT: `np.unique(x)` gives the different values, sorted. Which outcomes belong to
    # the event that X takes one of these values?
    # HINT: The mask `x == value` is that event. Its probability is the sum of the
    # probabilities of its outcomes.
    # EXPLAIN: For each value, the outcomes at which X takes it form an event. By the
    # third axiom its probability is the sum over these outcomes. Counting outcomes
    # would be right only if all were equally likely.


# CHECK
x = np.array([1, 0, 1, 2])
values, probabilities = tabulate_values(x, np.array([0.5, 0.1, 0.2, 0.2]))
assert np.array_equal(values, [0, 1, 2]), (
    f"the different values are 0, 1 and 2, not {values}"
)
assert np.allclose(probabilities, [0.1, 0.7, 0.2]), (
    f"1 comes from two outcomes, 0.5 + 0.2 = 0.7; not {probabilities}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(2, 12)
    x = rng.integers(-3, 4, size=n) / 2
    p = rng.dirichlet(np.ones(n))
    values, probabilities = tabulate_values(x, p)
    assert np.array_equal(values, sorted(set(x))), (
        f"the different values of {x} in order are {sorted(set(x))}"
    )
    for i, value in enumerate(values):
        truth = sum(p[j] for j in range(n) if x[j] == value)
        assert np.isclose(probabilities[i], truth), (
            f"the outcomes with X = {value} have {truth:.4f} together"
        )
