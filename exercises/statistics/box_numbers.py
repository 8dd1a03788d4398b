r"""Return the five numbers of a box plot of `x`, an array of shape (5,): the end of the
lower whisker, $Q_1$, $Q_2$, $Q_3$, and the end of the upper whisker. A whisker ends at
the last value that is not an outlier by the rule of $1.5\,\mathrm{IQR}$; a value on the
fence is not one. Quartiles are those of `np.quantile`.
"""

import numpy as np


def box_numbers(x):
    # SOLUTION
    q1, q2, q3 = np.quantile(x, [0.25, 0.5, 0.75])
    reach = 1.5 * (q3 - q1)
    inside = x[(x >= q1 - reach) & (x <= q3 + reach)]
    return np.array([inside.min(), q1, q2, q3, inside.max()])
    # WRONG: draws the whiskers to the fences, where there may be no value
    q1, q2, q3 = np.quantile(x, [0.25, 0.5, 0.75])
    reach = 1.5 * (q3 - q1)
    return np.array([q1 - reach, q1, q2, q3, q3 + reach])
    # WRONG: draws the whiskers to the least and the largest value
    return np.quantile(x, [0, 0.25, 0.5, 0.75, 1])
    # WRONG: counts the reach from the median
    q1, q2, q3 = np.quantile(x, [0.25, 0.5, 0.75])
    reach = 1.5 * (q3 - q1)
    inside = x[(x >= q2 - reach) & (x <= q2 + reach)]
    return np.array([inside.min(), q1, q2, q3, inside.max()])
    # WRONG: finds the quartiles again after the outliers have gone
    q1, q3 = np.quantile(x, [0.25, 0.75])
    reach = 1.5 * (q3 - q1)
    inside = x[(x >= q1 - reach) & (x <= q3 + reach)]
    return np.quantile(inside, [0, 0.25, 0.5, 0.75, 1])
    # WRONG: a reach of one interquartile range
    q1, q2, q3 = np.quantile(x, [0.25, 0.5, 0.75])
    inside = x[(x >= 2 * q1 - q3) & (x <= 2 * q3 - q1)]
    return np.array([inside.min(), q1, q2, q3, inside.max()])
    # HINT: Find the quartiles and the two fences first. Which values lie between the
    # fences?
    # HINT: A mask picks them. The whiskers end at their least and largest value.
    # EXPLAIN: The quartiles come from all values. The fences decide which values count
    # as outliers, and the whiskers end at actual values, the last ones inside.


# CHECK
x = np.array([1.0, 10, 11, 12, 13, 14, 15, 16, 40])
numbers = box_numbers(x)
assert np.shape(numbers) == (5,), (
    f"a box plot has five numbers, not shape {np.shape(numbers)}"
)
assert np.allclose(numbers[1:4], [11, 13, 15]), (
    f"two, four and six gaps of eight: 11, 13, 15, not {numbers[1:4]}"
)
assert np.isclose(numbers[0], 10), (
    f"the lower fence is 5, so the whisker ends at 10, not {numbers[0]}"
)
assert np.isclose(numbers[4], 16), (
    f"the upper fence is 21, so the whisker ends at 16, not {numbers[4]}"
)
numbers = box_numbers(np.array([5.0, 10, 11, 12, 13, 14, 15, 16, 21]))
assert np.allclose(numbers, [5, 11, 13, 15, 21]), (
    f"5 and 21 stand on the fences, and are not outliers: {numbers}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    x = rng.normal(size=rng.integers(5, 30)) ** 3
    s = np.sort(x)
    q = np.interp([0.25, 0.5, 0.75], np.linspace(0, 1, s.size), s)
    low, high = q[0] - 1.5 * (q[2] - q[0]), q[2] + 1.5 * (q[2] - q[0])
    good = [v for v in s if low <= v <= high]
    truth = np.array([good[0], *q, good[-1]])
    numbers = box_numbers(x)
    assert np.allclose(numbers, truth), (
        f"{s.round(2)} has the numbers {truth.round(2)}, not {numbers}"
    )
