r"""Return the positions of the tests that are rejected after the correction for many
comparisons, as an array of whole numbers, from the smallest p-value to the largest.

`p` has shape (m,), the p-values of m different tests. The page's correction keeps the
probability of any false rejection at most `alpha`, whether the tests are independent or not.
A p-value that equals its limit is rejected.
"""

import numpy as np


def surviving_tests(p, alpha):
    # SOLUTION
    order = np.argsort(p)
    return order[p[order] <= alpha / p.size]
    # WRONG: compares each p-value with alpha itself
    order = np.argsort(p)
    return order[p[order] <= alpha]
    # WRONG: divides by the number of small p-values, not of all tests made
    order = np.argsort(p)
    return order[p[order] <= alpha / max(np.sum(p <= alpha), 1)]
    # WRONG: gives the p-values in place of their positions
    return np.sort(p[p <= alpha / p.size])
    # WRONG: leaves them in the order of the tests
    return np.flatnonzero(p <= alpha / p.size)
    # WRONG: keeps those that are not rejected
    order = np.argsort(p)
    return order[p[order] > alpha / p.size]
    # WRONG: gives places in the sorted list, not positions of the tests
    return np.flatnonzero(np.sort(p) <= alpha / p.size)
    # WRONG: always takes the smallest one
    return np.argsort(p)[: max(1, np.sum(p <= alpha / p.size))]
    # WRONG: takes a limit that is only right for independent tests
    order = np.argsort(p)
    return order[p[order] <= 1 - (1 - alpha) ** (1 / p.size) + 1e-12]
    # HINT: With m tests, each p-value is compared with alpha divided by m.
    # HINT: `np.argsort(p)` gives the positions from the smallest p-value on. Keep those
    # whose p-value is small enough.
    # EXPLAIN: Every test that was made counts in m, also those that found nothing. The
    # probability of a union is at most the sum, so that of any false rejection is at most
    # m times alpha / m.


# CHECK
p = np.array([0.2, 0.01, 0.9, 0.002, 0.03])
answer = np.asarray(surviving_tests(p.copy(), 0.05))
assert answer.shape == (2,), (
    f"0.002 and 0.01 are at most 0.05 / 5 = 0.01: two tests, not {answer}"
)
assert np.array_equal(answer, [3, 1]), (
    f"0.002 stands at position 3, 0.01 at position 1; not {answer}"
)
answer = np.asarray(surviving_tests(np.array([0.04, 0.3, 0.5]), 0.05))
assert answer.size == 0, (
    f"0.04 is above 0.05 / 3: nothing is left, not {answer}"
)
answer = np.asarray(surviving_tests(np.array([0.0253, 0.6]), 0.05))
assert answer.size == 0, (
    f"0.0253 is above 0.05 / 2 = 0.025: nothing is left, not {answer}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m = rng.integers(1, 15)
    p = rng.random(m) ** rng.integers(2, 5)
    alpha = [0.05, 0.1, 0.2][rng.integers(3)]
    truth = [
        i
        for v, i in sorted((v, i) for i, v in enumerate(p))
        if m * v <= alpha
    ]
    answer = np.asarray(surviving_tests(p.copy(), alpha))
    assert np.array_equal(answer, truth), (
        f"of {p.round(4)} at alpha = {alpha}, the limit is "
        f"{alpha / m:.4f}: positions {truth}, not {answer}"
    )
