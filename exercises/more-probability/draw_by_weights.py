r"""Turn uniform numbers into draws from a table of weights.

`weights`, of shape $(K,)$, holds numbers that are not negative, with a positive sum. `u`,
of shape $(N,)$, holds numbers with $0 \le u < 1$. Lay the indices $0, 1, \dots, K - 1$
along the interval from 0 to 1, in this order, each as long as its share of the weights,
and return for each number of `u` the index of the stretch it lies in. A number on a
border belongs to the stretch that begins there, so that an index with weight 0 is never
drawn.
"""

import numpy as np


def draw_by_weights(weights, u):
    # SOLUTION
    F = np.cumsum(weights)
    return np.searchsorted(F, u * F[-1], side="right")
    # WRONG: does not divide by the sum of the weights
    return np.searchsorted(np.cumsum(weights), u, side="right")
    # WRONG: gives a number on a border to the stretch that ends there
    F = np.cumsum(weights)
    return np.searchsorted(F, u * F[-1])
    # WRONG: looks the number up in the weights and not in their running sums
    return np.searchsorted(weights / weights.sum(), u, side="right")
    # WRONG: draws all indices with the same probability
    return (u * weights.size).astype(int)
    # WRONG: counts the indices from 1
    F = np.cumsum(weights)
    return np.searchsorted(F, u * F[-1], side="right") + 1
    # HINT: Where do the stretches end? Running sums of the weights, divided by the
    # last one.
    # HINT: The index is the number of stretches that end at or before u.
    # `np.searchsorted` counts them; look at its parameter `side`.
    # EXPLAIN: The running sums are the cumulative distribution function, up to a
    # factor, which u can take as well. The first running sum above u ends the stretch
    # of u. With `side="right"` an end equal to u counts as passed.


# CHECK
draws = draw_by_weights(
    np.array([1, 1, 2, 3, 1]), np.array([0.6, 0.0, 0.1, 0.2, 0.45, 0.99])
)
assert np.array_equal(draws, [3, 0, 0, 1, 2, 4]), (
    f"0.6, 0, 0.1, 0.2, 0.45, 0.99 lie in the stretches 3, 0, 0, 1, 2, 4 "
    f"of the weights 1, 1, 2, 3, 1, not {draws}"
)
draws = draw_by_weights(np.array([0, 1, 0, 3]), np.array([0.0, 0.25]))
assert np.array_equal(draws, [1, 3]), (
    f"weights 0, 1, 0, 3: the number 0 begins the stretch of index 1, and "
    f"1/4 that of index 3, not {draws}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    K = int(rng.integers(1, 7))
    weights = rng.uniform(0.1, 5, size=K)
    if K > 1:
        weights[rng.integers(K)] = 0
    u = rng.uniform(size=12)
    draws = draw_by_weights(weights.copy(), u.copy())
    assert np.shape(draws) == (12,), (
        f"12 numbers give 12 draws, not {np.shape(draws)}"
    )
    for number, draw in zip(u, draws):
        start, index = 0.0, 0
        while start + weights[index] / weights.sum() <= number:
            start += weights[index] / weights.sum()
            index += 1
        assert draw == index, (
            f"weights {weights.round(2)}: {number:.3f} lies in the stretch "
            f"of index {index}, not {draw}"
        )
