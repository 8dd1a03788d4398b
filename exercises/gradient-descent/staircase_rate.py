r"""Return the learning rate of step `t`, $t \ge 1$, under step decay: the first `k` steps have the rate `base`, and after every `k` steps
it is multiplied by `gamma`. `t` is a whole number or an array of them; then the result is an array of the same shape.
"""

import numpy as np


def staircase_rate(t, base, gamma, k):
    # SOLUTION
    return base * gamma ** ((t - 1) // k)
    # WRONG: counts from 0, so that step k is already lower
    return base * gamma ** (t // k)
    # WRONG: falls a little in each step
    return base * gamma ** ((t - 1) / k)
    # WRONG: multiplies after every step
    return base * gamma ** (t - 1)
    # WRONG: falls only once
    return base * gamma ** np.minimum((t - 1) // k, 1)
    # WRONG: multiplies by gamma and the number of falls
    return base * gamma * ((t - 1) // k)
    # WRONG: rounds up
    return base * gamma ** np.ceil(t / k)
    # WRONG: looks at how many steps an array holds, not at which
    if np.ndim(t) == 0:
        return base * gamma ** ((t - 1) // k)
    return base * gamma ** (np.arange(len(t)) // k)
    # HINT: How often has the rate fallen before step t? At t = k not at all, at t = k + 1 once.
    # HINT: The operator // divides and rounds down.
    # EXPLAIN: Before step t, t - 1 steps are done, so (t - 1) // k groups of k are full.


# CHECK
got = [staircase_rate(t, 8.0, 0.5, 3) for t in (1, 3, 4, 6, 7)]
assert np.allclose(got, [8, 8, 4, 4, 2]), (
    f"steps 1, 3, 4, 6, 7 have the rates 8, 8, 4, 4, 2, not {got}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k = int(rng.integers(1, 8))
    base, gamma = rng.uniform(0.1, 2), rng.uniform(0.1, 0.95)
    steps = np.arange(1, 25)
    got = staircase_rate(steps, base, gamma, k)
    assert np.shape(got) == (24,), (
        "an array of steps gives an array of rates"
    )
    rate = base
    for t in range(1, 25):
        assert np.isclose(got[t - 1], rate), (
            f"for k = {k} the rate of step {t} is {rate:.4f}, "
            f"not {got[t - 1]:.4f}"
        )
        if t % k == 0:
            rate = rate * gamma
    some = rng.integers(1, 25, size=(2, 3))
    again = staircase_rate(some, base, gamma, k)
    assert np.shape(again) == (2, 3), (
        f"steps of shape (2, 3) have rates of the same shape, "
        f"not {np.shape(again)}"
    )
    assert np.allclose(again, got[some - 1]), (
        f"the steps {some.tolist()}, in this order, have the rates "
        f"{got[some - 1].round(4).tolist()}"
    )
