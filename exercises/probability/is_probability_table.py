"""Return True if the numbers of the array p, one for each of finitely many outcomes,
can be the outcomes' probabilities, else False.

The numbers were computed in floating point, so a sum that differs from 1 by less than
0.000001 counts as 1. A negative number counts as negative, however small.
"""

import numpy as np


def is_probability_table(p):
    # SOLUTION
    return bool(np.all(p >= 0) and abs(np.sum(p) - 1) < 1e-6)
    # WRONG: expects the sum to be 1 to the last digit
    return bool(np.all(p >= 0) and np.sum(p) == 1)
    # WRONG: looks at the sum only
    return bool(abs(np.sum(p) - 1) < 1e-6)
    # WRONG: does not look at the sum
    return bool(np.all(p >= 0) and np.all(p <= 1))
    # WRONG: allows no outcome of probability 0
    return bool(np.all(p > 0) and abs(np.sum(p) - 1) < 1e-6)
    # WRONG: takes a sum that is too small for right
    return bool(np.all(p >= 0) and np.sum(p) < 1 + 1e-6)
    # WRONG: rounds the sum to two decimals
    return bool(np.all(p >= 0) and round(float(np.sum(p)), 2) == 1)
    # WRONG: gives the same room to the sign as to the sum
    return bool(np.all(p > -1e-6) and abs(np.sum(p) - 1) < 1e-6)
    # WRONG: adds the sizes of the numbers and leaves their signs out
    return bool(abs(np.abs(p).sum() - 1) < 1e-6)
    # HINT: For finitely many outcomes the three axioms come down to two conditions on
    # the numbers.
    # HINT: `np.all(p >= 0)` tests every number. How far is the sum from 1?
    # EXPLAIN: No number may be negative, and together they have to give 1. That
    # each is at most 1 follows from these two. The sum is compared with some room,
    # since floating-point sums are off in the last digits.


# CHECK
answer = is_probability_table(np.array([0.5, 0.3, 0.2]))
assert answer, "0.5, 0.3 and 0.2 are not negative and have sum 1: True"
answer = is_probability_table(np.array([0.5, 0.3, 0.3]))
assert not answer, "0.5, 0.3 and 0.3 have the sum 1.1: False"
answer = is_probability_table(np.array([0.5, 0.3, 0.1]))
assert not answer, "0.5, 0.3 and 0.1 have the sum 0.9: False"
answer = is_probability_table(np.array([0.8, 0.4, -0.2]))
assert not answer, "the sum is 1, but -0.2 is negative: False"
answer = is_probability_table(np.array([0.5, -0.3, 0.2]))
assert not answer, "the sum is 0.4, and -0.3 is negative: False"
answer = is_probability_table(np.array([0.5, 0.3, 0.201]))
assert not answer, "0.5, 0.3 and 0.201 have the sum 1.001: False"
answer = is_probability_table(np.array([0.5, 0.5, -1e-9]))
assert not answer, "-0.000000001 is negative, if only a little: False"
answer = is_probability_table(np.array([0.0, 1.0]))
assert answer, "a sure and an impossible outcome are a table too: True"
rng = np.random.default_rng(0)
for _ in range(50):
    p = rng.exponential(size=rng.integers(2, 9))
    p = p / p.sum()
    assert is_probability_table(p), (
        f"{p} has sum 1 but for rounding in the last digits: True"
    )
    assert is_probability_table(p * (1 + 1e-9)), (
        "a sum of 1.000000001 counts as 1: True"
    )
    assert not is_probability_table(p * rng.uniform(1.01, 2)), (
        "if the sum is above 1 by more than rounding: False"
    )
    p[0], p[1] = -p[0], p[1] + 2 * p[0]
    assert not is_probability_table(p), (
        f"the sum of {p} is 1, but its first number is negative: False"
    )
