r"""Return the sample quantile of `x`, shape (n,) with $n \ge 1$, unsorted, at the
fraction `p` from 0 to 1, by the course's definition: go $(n - 1)\,p$ gaps along the
sorted values. Do it without `np.quantile`, `np.percentile` and their kin, and leave `x`
as it is.
"""

import numpy as np


def linear_quantile(x, p):
    # SOLUTION
    x = np.sort(x)  # (n,)
    h = (x.size - 1) * p
    k = int(h)
    after = min(k + 1, x.size - 1)
    return x[k] + (h - k) * (x[after] - x[k])
    # WRONG: forgets to sort
    h = (x.size - 1) * p
    k = int(h)
    after = min(k + 1, x.size - 1)
    return x[k] + (h - k) * (x[after] - x[k])
    # WRONG: sorts in place, and so the caller's values change their order
    x.sort()
    h = (x.size - 1) * p
    k = int(h)
    after = min(k + 1, x.size - 1)
    return x[k] + (h - k) * (x[after] - x[k])
    # WRONG: n gaps in place of n - 1
    x = np.sort(x)
    h = x.size * p
    k = min(int(h), x.size - 1)
    after = min(k + 1, x.size - 1)
    return x[k] + (h - k) * (x[after] - x[k])
    # WRONG: takes the lower neighbour, without going on by the rest
    x = np.sort(x)
    return x[int((x.size - 1) * p)]
    # WRONG: always goes half of the gap
    x = np.sort(x)
    h = (x.size - 1) * p
    return (x[int(np.floor(h))] + x[int(np.ceil(h))]) / 2
    # WRONG: mixes the shares of the two neighbours up
    x = np.sort(x)
    h = (x.size - 1) * p
    k = int(h)
    after = min(k + 1, x.size - 1)
    return x[after] + (h - k) * (x[k] - x[after])
    # HINT: Sort first. How many gaps do you go, and which of the sorted values have
    # you passed then?
    # HINT: With `h = (n - 1) * p` and `k = int(h)`, start at `x[k]` and go the share
    # `h - k` of the gap to `x[k + 1]`. What is `x[k + 1]` if p is 1?
    # EXPLAIN: The whole part of h says which gap you are in, the rest how far. At the
    # very end there is no next value, and the share is 0, so any value will do there.


# CHECK
x = np.array([30.0, 10.0, 20.0, 60.0])
q = linear_quantile(x, 0.5)
assert np.isclose(q, 25), f"1.5 gaps: halfway from 20 to 30, 25, not {q}"
assert np.array_equal(x, [30, 10, 20, 60]), (
    f"the values that were handed in keep their order, 30, 10, 20, 60: {x}"
)
q = linear_quantile(x, 0.25)
assert np.isclose(q, 17.5), f"0.75 gaps: from 10 to 20, 17.5, not {q}"
q = linear_quantile(x, 0)
assert np.isclose(q, 10), f"p = 0 gives the least value, 10, not {q}"
q = linear_quantile(x, 1)
assert np.isclose(q, 60), f"p = 1 gives the largest value, 60, not {q}"
q = linear_quantile(np.array([7.0]), 0.3)
assert np.isclose(q, 7), f"one value is its own quantile, 7, not {q}"
rng = np.random.default_rng(0)
for _ in range(30):
    x = rng.normal(50, 10, size=rng.integers(2, 12)).round(1)
    p = rng.uniform()
    places = np.linspace(0, 1, x.size)
    truth = np.interp(p, places, np.array(sorted(x)))
    q = linear_quantile(x, p)
    assert np.isclose(q, truth), (
        f"{x} has at p = {p:.3f} the quantile {truth:.3f}, not {q}"
    )
