r"""A missed illness costs more than a false alarm. So the loss of one person is
$L = -c\,y \log p - (1 - y) \log(1 - p)$ with $p = \sigma(z)$ and a weight $c > 0$. `z` and
`y` are arrays of shape `(n,)`; `y` holds zeros and ones, and `z` may be as large as 50. Return
the deltas, `(n,)`: for each person the derivative of her own loss by her own `z`.
"""

import numpy as np


def weighted_delta(z, y, c):
    # SOLUTION
    p = 1 / (1 + np.exp(-z))
    return c * y * (p - 1) + (1 - y) * p
    # WRONG: forgets the weight
    p = 1 / (1 + np.exp(-z))
    return p - y
    # WRONG: weighs both kinds
    p = 1 / (1 + np.exp(-z))
    return c * (p - y)
    # WRONG: weighs the label in p - y
    p = 1 / (1 + np.exp(-z))
    return p - c * y
    # WRONG: weighs the healthy
    p = 1 / (1 + np.exp(-z))
    return y * (p - 1) + c * (1 - y) * p
    # WRONG: stops at the derivative by p
    p = 1 / (1 + np.exp(-z))
    return -c * y / p + (1 - y) / (1 - p)
    # WRONG: turns the sign
    p = 1 / (1 + np.exp(-z))
    return c * y * (1 - p) - (1 - y) * p
    # WRONG: takes the mean over the people
    p = 1 / (1 + np.exp(-z))
    return (c * y * (p - 1) + (1 - y) * p) / len(z)
    # WRONG: takes z for the probability
    return c * y * (z - 1) + (1 - y) * z
    # WRONG: multiplies by the sigmoid's slope once too often
    p = 1 / (1 + np.exp(-z))
    return (c * y * (p - 1) + (1 - y) * p) * p * (1 - p)
    # WRONG: multiplies by p (1 - p) without cancelling: 0 times infinity
    p = 1 / (1 + np.exp(-z))
    with np.errstate(all="ignore"):
        dp = -c * y / p + (1 - y) / (1 - p)
        return dp * p * (1 - p)
    # HINT: Take the two labels one at a time. For y = 1 the loss is -c log p.
    # HINT: The slope of -log p by z is p - 1, and that of -log(1 - p) is p.
    # EXPLAIN: For y = 1 the delta is c (p - 1), for y = 0 it is p. The two halves of the
    # formula are switched on by y and 1 - y. With c = 1 their sum is p - y.


# CHECK
found = weighted_delta(np.zeros(2), np.array([1.0, 0.0]), 4.0)
assert np.shape(found) == (2,), (
    f"two people have two deltas, not shape {np.shape(found)}"
)
assert np.allclose(found, [-2, 0.5]), (
    f"at z = 0, p is 0.5; with c = 4 the ill person's delta is -2 and the "
    f"healthy one's 0.5, not {np.round(found, 3).tolist()}"
)
found = weighted_delta(np.array([50.0, 50.0]), np.array([1.0, 0.0]), 4.0)
assert np.allclose(found, [0, 1]), (
    "at z = 50, 1 - p is too small to see in p: the ill person's delta is "
    f"nearly 0, the healthy one's 1, not {np.round(found, 3).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n = int(rng.integers(1, 7))
    z, c = rng.normal(scale=2, size=n), float(rng.uniform(0.2, 5))
    y = rng.integers(0, 2, size=n)
    if trial % 2:
        y = y.astype(float)
    kept = z.copy(), y.copy()
    found = weighted_delta(z, y, c)
    assert np.array_equal(z, kept[0]) and np.array_equal(y, kept[1]), (
        "z and y have to stay as they were"
    )
    assert np.shape(found) == (n,), f"the deltas have the shape ({n},)"
    for i in range(n):
        ends = []
        for moved in (z[i] + 1e-5, z[i] - 1e-5):
            p = 1 / (1 + np.exp(-moved))
            ends.append(-c * np.log(p) if y[i] == 1 else -np.log(1 - p))
        judged = (ends[0] - ends[1]) / 2e-5
        assert np.isclose(found[i], judged, rtol=1e-5, atol=1e-8), (
            f"z = {z[i]:.2f}, y = {int(y[i])}, c = {c:.2f}: the loss has "
            f"slope {judged:.5f}, not {found[i]:.5f}"
        )
