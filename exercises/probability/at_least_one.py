"""Return the probability that at least one of n independent events happens. The array
p, of shape (n,), holds their probabilities, which may differ.
"""

import numpy as np


def at_least_one(p):
    # SOLUTION
    return 1 - np.prod(1 - p)
    # WRONG: adds probabilities of events that overlap
    return np.sum(p)
    # WRONG: adds, and cuts off at 1
    return min(np.sum(p), 1.0)
    # WRONG: takes the complement of "all happen"
    return 1 - np.prod(p)
    # WRONG: gives the probability that none happens
    return np.prod(1 - p)
    # WRONG: gives the probability that all happen
    return np.prod(p)
    # WRONG: puts the mean in place of each probability
    return 1 - (1 - np.mean(p)) ** np.size(p)
    # HINT: What is the complement of "at least one happens"?
    # HINT: The complements of independent events are independent too, so their
    # probabilities multiply.
    # EXPLAIN: "At least one" has the complement "none". Each event stays away with
    # probability 1 - p, and independence lets you multiply these.


# CHECK
p = at_least_one(np.array([0.05, 0.05, 0.05]))
assert np.isclose(p, 0.142625), (
    f"three disks with 0.05 each: 1 - 0.95**3 = 0.142625, not {p}"
)
p = at_least_one(np.array([0.5, 0.2]))
assert np.isclose(p, 0.6), f"1 - 0.5 * 0.8 = 0.6, not {p}"
p = at_least_one(np.array([0.3, 1.0]))
assert np.isclose(p, 1), f"if one event is certain, so is 'any': 1, not {p}"
rng = np.random.default_rng(0)
for _ in range(20):
    chances = rng.random(rng.integers(1, 8))
    truth = 0.0  # one event after the other: P(A or B) = a + b - a b
    for chance in chances:
        truth = truth + chance - truth * chance
    p = at_least_one(chances)
    assert np.isclose(p, truth), (
        f"at least one of {chances.round(2)} has {truth:.4f}, not {p}"
    )
