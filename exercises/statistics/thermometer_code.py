"""A grade from 1 to K is ordinal. Its thermometer code has K - 1 columns of 0 and 1
that answer: at least 2? at least 3? and so on, up to: at least K? So with K = 4 the
grade 3 is (1, 1, 0), and the grade 1 is (0, 0, 0).

Return the codes of `grades`, an array of n whole numbers from 1 to K, as an array of
shape (n, K - 1).
"""

import numpy as np


def thermometer_code(grades, K):
    # SOLUTION
    return (grades[:, None] >= np.arange(2, K + 1)).astype(float)
    # WRONG: one-hot: the grades have lost their order
    return (grades[:, None] == np.arange(2, K + 1)).astype(float)
    # WRONG: asks "at least 1?" as well, which is always true
    return (grades[:, None] >= np.arange(1, K + 1)).astype(float)
    # WRONG: asks "more than" instead of "at least"
    return (grades[:, None] > np.arange(2, K + 1)).astype(float)
    # WRONG: fills from the right
    return (grades[:, None] >= np.arange(K, 1, -1)).astype(float)
    # HINT: The questions are the numbers 2, 3, up to K. Which call makes them?
    # HINT: Entry (i, j) compares grade i with number j. Broadcast `grades[:, None]`
    # against the numbers.
    # EXPLAIN: The comparison with 2, ..., K has one column for each question. Two
    # codes differ in as many columns as the grades differ in steps, so neighbours are
    # near and the ends are far apart, and a weight for each column lets a network
    # learn how much each step is worth.


# CHECK
codes = thermometer_code(np.array([1, 3, 4]), 4)
assert np.shape(codes) == (3, 3), (
    f"three grades, three questions each: not {np.shape(codes)}"
)
assert np.array_equal(codes[0], [0, 0, 0]), (
    f"1 is not at least 2: its code is 0, 0, 0, not {codes[0]}"
)
assert np.array_equal(codes[1], [1, 1, 0]), (
    f"3 is at least 2 and 3, not 4: 1, 1, 0, not {codes[1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    K = int(rng.integers(2, 8))
    grades = rng.integers(1, K + 1, size=rng.integers(1, 9))
    codes = thermometer_code(grades, K)
    assert np.shape(codes) == (grades.size, K - 1), (
        f"the shape is {(grades.size, K - 1)}, not {np.shape(codes)}"
    )
    for grade, code in zip(grades, codes):
        truth = [1] * (grade - 1) + [0] * (K - grade)
        assert np.array_equal(code, truth), (
            f"grade {grade} of {K} has the code {truth}, not {code}"
        )
