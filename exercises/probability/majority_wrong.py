"""Each of n classifiers is wrong on an image with probability p, independently of the
others. They vote, and n is odd. Return the probability that more than half of them
are wrong.
"""

import math

import numpy as np


def majority_wrong(n, p):
    # SOLUTION
    total = 0.0
    for k in range(n // 2 + 1, n + 1):
        total += math.comb(n, k) * p**k * (1 - p) ** (n - k)
    return total
    # WRONG: forgets in how many ways k of n can be the wrong ones
    total = 0.0
    for k in range(n // 2 + 1, n + 1):
        total += p**k * (1 - p) ** (n - k)
    return total
    # WRONG: stops at the smallest majority
    k = n // 2 + 1
    return math.comb(n, k) * p**k * (1 - p) ** (n - k)
    # WRONG: lets the classifiers that are not counted be wrong or right
    total = 0.0
    for k in range(n // 2 + 1, n + 1):
        total += math.comb(n, k) * p**k
    return total
    # WRONG: leaves out the case in which all are wrong
    total = 0.0
    for k in range(n // 2 + 1, n):
        total += math.comb(n, k) * p**k * (1 - p) ** (n - k)
    return total
    # WRONG: starts one below a majority
    total = 0.0
    for k in range(n // 2, n + 1):
        total += math.comb(n, k) * p**k * (1 - p) ** (n - k)
    return total
    # HINT: What is the probability that one certain set of k classifiers is wrong and
    # the others are right? How many such sets are there?
    # HINT: "Exactly k are wrong" for different k exclude each other: add them for every
    # k that is a majority, up to n.
    # EXPLAIN: A certain set of k wrong ones has p**k * (1 - p)**(n - k), by
    # independence. There are n choose k such sets, and no two can be *the* set of wrong
    # ones, so their probabilities add, and so do those of the different k.


# CHECK
import itertools

answer = majority_wrong(1, 0.3)
assert np.isclose(answer, 0.3), f"one classifier decides: 0.3, not {answer}"
answer = majority_wrong(3, 0.5)
assert np.isclose(answer, 0.5), (
    f"three coins: 0.5 by symmetry, not {answer}"
)
answer = majority_wrong(5, 0.05)
assert np.isclose(answer, 0.001158, atol=1e-6), (
    f"five classifiers with 0.05 each: 0.001158, not {answer}"
)
rng = np.random.default_rng(0)
for n in (1, 3, 5, 7):
    p = rng.uniform(0.1, 0.9)
    truth = 0.0
    for wrong in itertools.product([True, False], repeat=n):
        if sum(wrong) > n / 2:
            truth += np.prod([p if w else 1 - p for w in wrong])
    answer = majority_wrong(n, p)
    assert np.isclose(answer, truth), (
        f"all {2**n} cases for n = {n}, p = {p:.3f} give {truth:.5f}"
    )
