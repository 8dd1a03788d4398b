r"""Of all probability tables over the numbers `values`, `(K,)`, with mean `m`, return the
one with the largest entropy, `(K,)`. The values are not all equal, in any order, and `m`
lies between the smallest and the largest, at least a tenth of their distance from both.
An accuracy of $10^{-6}$ is enough.
"""

import numpy as np
from scipy.optimize import brentq


def flattest_table(values, m):
    # SOLUTION
    spread = np.max(values) - np.min(values)
    scores = (np.asarray(values) - m) / spread

    def table(tilt):
        e = np.exp(tilt * scores - np.max(tilt * scores))
        return e / e.sum()

    return table(brentq(lambda tilt: table(tilt) @ scores, -200, 200))
    # WRONG: gives all values the same probability
    return np.full(len(values), 1 / len(values))
    # WRONG: tilts by the place in the list, not by the value
    places = np.arange(len(values)) / len(values)

    def table(tilt):
        e = np.exp(tilt * (places - places.mean()))
        return e / e.sum()

    try:
        return table(brentq(lambda t: table(t) @ values - m, -200, 200))
    except ValueError:
        return np.full(len(values), 1 / len(values))
    # WRONG: takes a straight line for the probabilities
    values = np.asarray(values)
    c = values - values.mean()
    return 1 / len(values) + (m - values.mean()) * c / (c @ c)
    # WRONG: tilts the wrong way, so that the mean is mirrored
    spread = np.max(values) - np.min(values)
    scores = (np.asarray(values) - m) / spread

    def table(tilt):
        e = np.exp(tilt * scores - np.max(tilt * scores))
        return e / e.sum()

    return table(-brentq(lambda tilt: table(tilt) @ scores, -200, 200))
    # WRONG: uses the two outermost values only
    p = np.zeros(len(values))
    low, high = np.argmin(values), np.argmax(values)
    p[high] = (m - values[low]) / (values[high] - values[low])
    p[low] = 1 - p[high]
    return p
    # WRONG: is a normal curve around the mean
    spread = np.std(values)
    e = np.exp(-((np.asarray(values) - m) ** 2) / (2 * spread**2))
    return e / e.sum()
    # WRONG: forgets to divide by the sum
    spread = np.max(values) - np.min(values)
    scores = (np.asarray(values) - m) / spread

    def table(tilt):
        e = np.exp(tilt * scores - np.max(tilt * scores))
        return e / e.sum()

    tilt = brentq(lambda tilt: table(tilt) @ scores, -200, 200)
    return np.exp(tilt * scores)
    # WRONG: searches for positive tilts only
    spread = np.max(values) - np.min(values)
    scores = (np.asarray(values) - m) / spread

    def table(tilt):
        e = np.exp(tilt * scores - np.max(tilt * scores))
        return e / e.sum()

    try:
        return table(brentq(lambda tilt: table(tilt) @ scores, 0, 200))
    except ValueError:
        return table(0.0)
    # HINT: The answer is a softmax of a multiple of the values. One number is unknown.
    # HINT: The mean of the softmax rises with that number, so `brentq` can find it. Take
    # (values - m) / (largest - smallest) for the scores: then one bracket serves all
    # values, and nothing overflows if you subtract the largest score first.
    # EXPLAIN: Setting the slopes of the Lagrangian to zero makes log p linear in the
    # value, whatever the values are. The tilt is set by the mean, the factor in front by
    # the sum.


# CHECK
p = flattest_table(np.array([1.0, 2, 3, 4, 5, 6]), 4.5)
assert np.shape(p) == (6,), f"six faces: shape (6,), not {np.shape(p)}"
assert np.isclose(np.sum(p), 1), f"the sum is 1, not {np.sum(p)}"
assert np.isclose(p[5], 0.3475, atol=1e-4), (
    f"the page's die shows a six with 0.3475, not {p[5]}"
)
p = flattest_table(np.array([10.0, 0.0]), 7.0)
assert np.allclose(p, [0.7, 0.3], atol=1e-5), (
    f"10 and 0 with mean 7: only (0.7, 0.3) will do, not {p}"
)
p = flattest_table(np.array([3.0, 1.0, 2.0, 2.0]), 2.0)
assert np.allclose(p, 0.25, atol=1e-5), (
    f"if equal probabilities have the mean, they are the answer, not {p}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    K = rng.integers(3, 8)
    values = rng.normal(size=K) * 10.0 ** rng.uniform(-2, 3)
    low, high = values.min(), values.max()
    m = low + (high - low) * rng.uniform(0.1, 0.9)
    kept = values.copy()
    p = flattest_table(values, m)
    assert np.array_equal(values, kept), "values has to stay as it was"
    assert np.shape(p) == (K,), f"{K} values have {K} probabilities"
    assert np.all(np.asarray(p) > 0), "no value is ruled out"
    assert np.isclose(np.sum(p), 1, atol=1e-5), "the sum is 1"
    assert abs(p @ values - m) < 1e-5 * (high - low), (
        f"the mean is m = {m:.4f}, not {p @ values:.4f}"
    )
    z = (values - low) / (high - low)
    fit = np.polyfit(z, np.log(p), 1)
    assert np.allclose(np.polyval(fit, z), np.log(p), atol=1e-3), (
        "at the largest entropy log p is a straight line over the values"
    )
