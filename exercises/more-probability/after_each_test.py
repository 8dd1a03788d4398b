r"""A test is positive with probability `hit` for an ill person, and with `alarm` for a
healthy one. `results` is a list of Booleans, True for a positive result, of one
person who is tested again and again; the results are independent given that the person
is ill, and given that the person is healthy. Return the probability of "ill" after
each result, an array as long as `results`. It starts from `prior`; all three
probabilities lie between 0 and 1, without the ends.
"""

import numpy as np


def after_each_test(prior, hit, alarm, results):
    # SOLUTION
    p = prior
    beliefs = []
    for positive in results:
        if positive:
            ill, healthy = hit, alarm
        else:
            ill, healthy = 1 - hit, 1 - alarm
        p = p * ill / (p * ill + (1 - p) * healthy)
        beliefs.append(p)
    return np.array(beliefs)
    # WRONG: takes every result for a positive one
    p = prior
    beliefs = []
    for positive in results:
        p = p * hit / (p * hit + (1 - p) * alarm)
        beliefs.append(p)
    return np.array(beliefs)
    # WRONG: starts from the first prior at every result
    beliefs = []
    for positive in results:
        ill = hit if positive else 1 - hit
        healthy = alarm if positive else 1 - alarm
        beliefs.append(prior * ill / (prior * ill + (1 - prior) * healthy))
    return np.array(beliefs)
    # WRONG: exchanges the two likelihoods at a negative result
    p = prior
    beliefs = []
    for positive in results:
        ill = hit if positive else alarm
        healthy = alarm if positive else hit
        p = p * ill / (p * ill + (1 - p) * healthy)
        beliefs.append(p)
    return np.array(beliefs)
    # WRONG: updates "ill", but keeps the first probability of "healthy"
    p = prior
    beliefs = []
    for positive in results:
        ill = hit if positive else 1 - hit
        healthy = alarm if positive else 1 - alarm
        p = p * ill / (p * ill + (1 - prior) * healthy)
        beliefs.append(p)
    return np.array(beliefs)
    # HINT: What are the two likelihoods of a negative result?
    # HINT: Keep one number in the loop, the probability of "ill" so far. Each result
    # takes it as the prior and leaves the posterior in its place.
    # EXPLAIN: A negative result has the likelihoods 1 - hit and 1 - alarm. The
    # posterior after one result is the prior of the next; that is allowed because the
    # results are independent given each hypothesis.


# CHECK
beliefs = after_each_test(0.008, 0.90, 0.07, [True, True, True])
assert np.shape(beliefs) == (3,), (
    f"three results give three probabilities, not shape {np.shape(beliefs)}"
)
assert np.allclose(beliefs, [0.0939, 0.5714, 0.9449], atol=1e-4), (
    f"three positive mammograms: 0.094, 0.571, 0.945, not {beliefs}"
)
beliefs = after_each_test(0.008, 0.90, 0.07, [False])
assert np.isclose(beliefs[0], 0.0008 / 0.92336, rtol=1e-4), (
    f"after one negative mammogram: 0.000866, not {beliefs[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    prior, hit, alarm = rng.uniform(0.05, 0.95, size=3)
    results = [bool(r) for r in rng.random(rng.integers(1, 7)) < 0.5]
    beliefs = after_each_test(prior, hit, alarm, results)
    for i in range(len(results)):
        plus = sum(results[: i + 1])
        minus = i + 1 - plus
        odds = prior / (1 - prior)
        odds *= (hit / alarm) ** plus
        odds *= ((1 - hit) / (1 - alarm)) ** minus
        assert np.isclose(beliefs[i], odds / (1 + odds)), (
            f"{plus} positive and {minus} negative results multiply the "
            f"odds to {odds:.4g}: probability {odds / (1 + odds):.4f}"
        )
