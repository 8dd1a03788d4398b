r"""Return the exponential moving averages of $x_1, \dots, x_n$ after each of them, that is
$a_t = \rho\, a_{t-1} + (1 - \rho)\, x_t$ for $t = 1, \dots, n$, starting at $a_0 = 0$.

`x` has shape `(n, d)`: one row a step, and each column is averaged for itself. The result has
the same shape. It does not contain $a_0$.
"""

import numpy as np


def moving_averages(x, rho):
    # SOLUTION
    averages = np.zeros(x.shape)
    a = np.zeros(x.shape[1])
    for t, row in enumerate(x):
        a = rho * a + (1 - rho) * row
        averages[t] = a
    return averages
    # WRONG: swaps the two shares
    averages = np.zeros(x.shape)
    a = np.zeros(x.shape[1])
    for t, row in enumerate(x):
        a = (1 - rho) * a + rho * row
        averages[t] = a
    return averages
    # WRONG: starts at the first value and not at zero
    averages = np.zeros(x.shape)
    a = x[0]
    for t, row in enumerate(x):
        a = rho * a + (1 - rho) * row
        averages[t] = a
    return averages
    # WRONG: stores the average before the new value has come in
    averages = np.zeros(x.shape)
    a = np.zeros(x.shape[1])
    for t, row in enumerate(x):
        averages[t] = a
        a = rho * a + (1 - rho) * row
    return averages
    # WRONG: adds the new value in full
    averages = np.zeros(x.shape)
    a = np.zeros(x.shape[1])
    for t, row in enumerate(x):
        a = rho * a + row
        averages[t] = a
    return averages
    # WRONG: makes the result of the type of x, which cuts off decimals of integers
    averages = np.zeros_like(x)
    a = np.zeros(x.shape[1])
    for t, row in enumerate(x):
        a = rho * a + (1 - rho) * row
        averages[t] = a
    return averages
    # WRONG: averages along the rows
    averages = np.zeros(x.shape)
    a = np.zeros(x.shape[0])
    for t, column in enumerate(x.T):
        a = rho * a + (1 - rho) * column
        averages[:, t] = a
    return averages
    # WRONG: keeps one average for all columns
    averages = np.zeros(x.shape)
    a = 0.0
    for t, row in enumerate(x):
        a = rho * a + (1 - rho) * row.mean()
        averages[t] = a
    return averages
    # HINT: You need the last average only. Keep it in an array of shape (d,) and go through
    # the rows.
    # HINT: Compute the new average first, then store it in row t of the result, an array of
    # floats.
    # EXPLAIN: The rule is the program. Each row of the result is one more application of it,
    # and arrays of shape (d,) do all columns at once.


# CHECK
got = moving_averages(np.array([[4, 0], [2, 8], [0, 0]]), 0.5)
assert np.shape(got) == (3, 2), (
    f"the result has the shape of x, (3, 2), not {np.shape(got)}"
)
assert np.allclose(got[0], [2, 0]), (
    f"after 4 and 0, from zero: half of each, [2, 0], not {got[0]}"
)
assert np.allclose(got[1:], [[2, 4], [1, 2]]), (
    f"then come [2, 4] and [1, 2], not {got[1]} and {got[2]}"
)
got = moving_averages(np.array([[1], [3]]), 0.75)
assert np.allclose(got, [[0.25], [0.9375]]), (
    f"with rho = 0.75, 1 and 3 give 0.25 and 0.9375, not {np.ravel(got)}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = rng.integers(1, 9, size=2)
    x, rho = rng.normal(size=(n, d)), rng.uniform(0.05, 0.95)
    keep = x.copy()
    got = moving_averages(x, rho)
    assert np.array_equal(x, keep), "x has to stay as it was"
    assert np.shape(got) == (n, d), f"the shape is {(n, d)}"
    for t in range(n):
        shares = (1 - rho) * rho ** np.arange(t, -1, -1)
        assert np.allclose(got[t], shares @ x[: t + 1]), (
            f"row {t} is the sum of the first {t + 1} rows with the shares "
            f"{shares.round(3)}, oldest first"
        )
