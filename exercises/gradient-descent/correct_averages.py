r"""`a` holds exponential moving averages with the factor $\rho$ that started at zero. Its first row is the average
after the first value, shape `(T, d)`. Return all of them after bias correction, as a new array of the same shape.
"""

import numpy as np


def correct_averages(a, rho):
    # SOLUTION
    t = np.arange(1, len(a) + 1)
    return a / (1 - rho**t)[:, None]
    # WRONG: counts from t = 0
    t = np.arange(len(a))
    with np.errstate(all="ignore"):
        return a / (1 - rho**t)[:, None]
    # WRONG: counts from t = 2
    t = np.arange(2, len(a) + 2)
    return a / (1 - rho**t)[:, None]
    # WRONG: divides each row by the factor of the last one
    return a / (1 - rho ** len(a))
    # WRONG: divides by 1 - rho in each row, as is right in the first
    return a / (1 - rho)
    # WRONG: multiplies
    t = np.arange(1, len(a) + 1)
    return a * (1 - rho**t)[:, None]
    # WRONG: counts along the columns
    t = np.arange(1, a.shape[1] + 1)
    return a / (1 - rho**t)
    # WRONG: multiplies rho by t, and does not raise it to the power t
    t = np.arange(1, len(a) + 1)
    with np.errstate(all="ignore"):
        return a / (1 - rho * t)[:, None]
    # WRONG: overwrites the array that it was given
    for t in range(1, len(a) + 1):
        a[t - 1] = a[t - 1] / (1 - rho**t)
    return a
    # HINT: Row 0 is the average after one value, so its t is 1. Which factor belongs to it?
    # HINT: Make the array of factors 1 - rho**t for t from 1 to T, and give it the shape
    # (T, 1), so that it divides rows.
    # EXPLAIN: np.arange(1, T + 1) counts the steps from 1. With [:, None] the factors become
    # a column, and broadcasting divides each row by its own.


# CHECK
got = correct_averages(np.array([[2.0, 1.0], [2.5, 0.5]]), 0.5)
assert np.shape(got) == (2, 2), f"the shape is (2, 2), not {np.shape(got)}"
assert np.allclose(got[0], [4, 2]), (
    f"row 0 is divided by 1 - 0.5 = 0.5: [4, 2], not {got[0]}"
)
assert np.allclose(got[1], [10 / 3, 2 / 3]), (
    f"row 1 is divided by 1 - 0.25 = 0.75: [3.33, 0.67], not {got[1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    T, d = rng.integers(1, 8, size=2)
    x, rho = rng.normal(size=(T, d)), rng.uniform(0.1, 0.99)
    a = np.array(
        [
            (1 - rho) * rho ** np.arange(t, -1, -1) @ x[: t + 1]
            for t in range(T)
        ]
    )
    keep = a.copy()
    got = correct_averages(a, rho)
    assert np.array_equal(a, keep), "a has to stay as it was"
    assert np.shape(got) == (T, d), f"the shape is {(T, d)}"
    for t in range(T):
        weights = rho ** np.arange(t, -1, -1)
        mean = np.average(x[: t + 1], axis=0, weights=weights)
        assert np.allclose(got[t], mean), (
            f"after correction row {t} is a weighted mean of {t + 1} values"
        )
