"""A house has the floors 0 to `floors` - 1. Two lifts stand still, each at any floor with
the same probability, independently of each other. You are on the floor `you`. Return an
array of shape (floors,): entry d is the probability that the lift nearest to you is d
floors away.
"""

import numpy as np


def nearest_lift(floors, you):
    # SOLUTION
    away = np.abs(np.arange(floors) - you)  # (floors,), of one lift
    nearest = np.minimum(away[:, None], away)  # (floors, floors)
    return np.array([(nearest == d).mean() for d in range(floors)])
    # WRONG: has one lift only
    away = np.abs(np.arange(floors) - you)
    return np.array([(away == d).mean() for d in range(floors)])
    # WRONG: lets both lifts be d floors away
    away = np.abs(np.arange(floors) - you)
    return np.array([(away == d).mean() ** 2 for d in range(floors)])
    # WRONG: asks for the lift that is farther away
    away = np.abs(np.arange(floors) - you)
    farthest = np.maximum(away[:, None], away)
    return np.array([(farthest == d).mean() for d in range(floors)])
    # WRONG: asks whether any of the two lifts is d floors away
    away = np.abs(np.arange(floors) - you)
    miss = np.array([(away != d).mean() for d in range(floors)])
    return 1 - miss**2
    # WRONG: counts each pair of floors once, as if order did not matter
    away = np.abs(np.arange(floors) - you)
    pairs = np.triu_indices(floors)
    nearest = np.minimum(away[pairs[0]], away[pairs[1]])
    return np.array([(nearest == d).mean() for d in range(floors)])
    # HINT: List the sample space: the floor of the first lift and that of the second.
    # All pairs are equally likely.
    # HINT: The distance of the nearest lift is a random variable on these pairs, the
    # smaller of two distances. Tabulate it.
    # EXPLAIN: The two lifts make floors * floors equally likely pairs. A column and a row
    # of distances broadcast to a table of all pairs, and the minimum is taken for each.
    # The share of pairs with the value d is its probability.


# CHECK
p = nearest_lift(5, 0)
assert np.shape(p) == (5,), f"one number for each distance 0 to 4, not {p}"
assert np.isclose(p[0], 0.36), (
    f"no lift is here with 0.8 * 0.8, so p[0] = 0.36, not {p[0]}"
)
assert np.isclose(p[4], 0.04), (
    f"4 floors away means that both are at the top: 0.04, not {p[4]}"
)
p = nearest_lift(3, 1)
assert np.allclose(p, [5 / 9, 4 / 9, 0]), (
    f"from the middle of three floors: 5/9, 4/9, 0, not {p}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    floors = int(rng.integers(1, 9))
    you = int(rng.integers(floors))
    truth = np.zeros(floors)
    for a in range(floors):
        for b in range(floors):
            truth[min(abs(a - you), abs(b - you))] += 1 / floors**2
    p = nearest_lift(floors, you)
    assert np.allclose(p, truth), (
        f"{floors} floors, you on {you}: listed, it is {truth.round(3)}"
    )
