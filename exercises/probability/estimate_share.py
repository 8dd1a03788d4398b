r"""Estimate the probability of an event, and how far off the estimate is likely to be.

`trial` is a function: `trial(rng)` does the experiment once, with random numbers from the
generator `rng`, and returns True or False. Call it `N` times. Return two numbers:
$\hat p$, and its standard error with $\hat p$ in place of the unknown $p$.
"""

import numpy as np


def estimate_share(trial, N, rng):
    # SOLUTION
    p_hat = sum(trial(rng) for _ in range(N)) / N
    return p_hat, (p_hat * (1 - p_hat) / N) ** 0.5
    # WRONG: forgets to divide by the number of trials
    p_hat = sum(trial(rng) for _ in range(N)) / N
    return p_hat, (p_hat * (1 - p_hat)) ** 0.5
    # WRONG: forgets the root
    p_hat = sum(trial(rng) for _ in range(N)) / N
    return p_hat, p_hat * (1 - p_hat) / N
    # WRONG: leaves the factor 1 - p out
    p_hat = sum(trial(rng) for _ in range(N)) / N
    return p_hat, (p_hat / N) ** 0.5
    # WRONG: does one trial, and counts it N times
    p_hat = float(trial(rng))
    return p_hat, (p_hat * (1 - p_hat) / N) ** 0.5
    # WRONG: takes a new generator with the same seed for each trial
    p_hat = sum(trial(np.random.default_rng(0)) for _ in range(N)) / N
    return p_hat, (p_hat * (1 - p_hat) / N) ** 0.5
    # WRONG: starts a generator of its own in place of the one it was given
    own = np.random.default_rng(0)
    p_hat = sum(trial(own) for _ in range(N)) / N
    return p_hat, (p_hat * (1 - p_hat) / N) ** 0.5
    # WRONG: returns the number of successes
    hits = sum(trial(rng) for _ in range(N))
    return hits, (hits * abs(N - hits) / N) ** 0.5
    # HINT: True counts as 1 in a sum. What do you divide by to get a share?
    # HINT: The standard error is the root of p (1 - p) / N. You do not know p: which
    # number do you put in its place?
    # EXPLAIN: Each call continues the stream of the one generator, so that the trials
    # are independent. The share of True is the estimate, and it also goes into the
    # formula for its own standard error.


# CHECK
def from_list(results):
    stream = iter(results)
    return lambda rng: next(stream)


p_hat, se = estimate_share(
    from_list([True, False, False, False]), 4, np.random.default_rng(0)
)
assert np.isclose(p_hat, 0.25), f"one success of four is 0.25, not {p_hat}"
assert np.isclose(se, (0.25 * 0.75 / 4) ** 0.5), (
    f"the root of 0.25 * 0.75 / 4 is 0.2165, not {se}"
)
rng = np.random.default_rng(0)
for _ in range(10):
    N = int(rng.integers(5, 60))
    results = [bool(r) for r in rng.random(N) < rng.random()]
    p_hat, se = estimate_share(from_list(results), N, rng)
    share = results.count(True) / N
    assert np.isclose(p_hat, share), (
        f"{results.count(True)} of {N} trials succeeded: {share:.4f}"
    )
    assert np.isclose(se, (share * (1 - share) / N) ** 0.5), (
        f"with p = {share:.4f} and N = {N}, {se} is no standard error"
    )
p_hat, se = estimate_share(
    lambda rng: rng.random() < 0.3, 3000, np.random.default_rng(1)
)
assert abs(p_hat - 0.3) < 0.03, (
    f"an event of probability 0.3, tried 3000 times: about 0.3, not {p_hat}"
)
same = np.random.default_rng(1)
share = sum(same.random() < 0.3 for _ in range(3000)) / 3000
assert np.isclose(p_hat, share), (
    f"the generator that was given makes {share:.4f} of the trials "
    f"succeed, not {p_hat}"
)
