r"""Return

$$
\sum_{i=1}^{n} \sum_{j=i+1}^{n} x_i\, x_j ,
$$

the sum of the products of all pairs of *different* places of `x`, each pair once, for an
array of shape `(n,)`, $n \ge 1$. Do it without a double loop: there may be ten thousand
numbers.
"""

import numpy as np


def pair_products(x):
    # SOLUTION
    return (x.sum() ** 2 - (x**2).sum()) / 2
    # WRONG: counts each pair twice
    return x.sum() ** 2 - (x**2).sum()
    # WRONG: counts the squares as pairs of a number with itself
    return x.sum() ** 2
    # WRONG: halves all, the squares too
    return x.sum() ** 2 / 2
    # WRONG: takes neighbours only
    return (x[:-1] * x[1:]).sum()
    # WRONG: adds the squares where they have to be taken away
    return (x.sum() ** 2 + (x**2).sum()) / 2
    # WRONG: exchanges the square and the sum
    return ((x**2).sum() - x.sum() ** 2) / 2
    # HINT: Start with the double sum over all i and all j. What is that?
    # HINT: Put all products into a square table. Which part of it do you want, and what
    # stands on its diagonal?
    # EXPLAIN: The double sum over all i and j is the square of the sum. Its terms fill
    # a table: the squares on the diagonal, and each pair twice, below it and above it.
    # Take the diagonal away, and halve what is left.


# CHECK
total = pair_products(np.array([1.0, 2.0, 3.0]))
assert np.isclose(total, 11), f"1*2 + 1*3 + 2*3 is 11, not {total}"
total = pair_products(np.array([7.0]))
assert np.isclose(total, 0), f"one number has no pairs: 0, not {total}"
total = pair_products(np.array([2.0, -2.0]))
assert np.isclose(total, -4), (
    f"2 and -2 are one pair, with product -4, not {total}"
)
total = pair_products(np.ones(10_000))
assert np.isclose(total, 49_995_000), (
    f"ten thousand ones have 49,995,000 pairs, not {total}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    x = rng.normal(size=rng.integers(1, 8))
    before = x.copy()
    truth = sum(
        x[i] * x[j] for i in range(x.size) for j in range(i + 1, x.size)
    )
    total = pair_products(x)
    assert np.isclose(total, truth), (
        f"the pairs of {before.round(2)} add up to {truth:.4f}, not {total}"
    )
    assert np.array_equal(x, before), "x has to stay as it was"
