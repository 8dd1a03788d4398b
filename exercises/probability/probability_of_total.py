"""Return the probability that `dice` fair dice with `sides` sides each, numbered
from 1, show the total `total`. All three are whole numbers; there is at least one die
with at least two sides, and few enough dice to list every outcome.
"""

import itertools

import numpy as np


def probability_of_total(dice, sides, total):
    # SOLUTION
    omega = itertools.product(range(1, sides + 1), repeat=dice)
    totals = np.array([sum(outcome) for outcome in omega])
    return np.mean(totals == total)
    # WRONG: counts patterns, as if their orders did not matter
    omega = itertools.combinations_with_replacement(
        range(1, sides + 1), dice
    )
    totals = np.array([sum(outcome) for outcome in omega])
    return np.mean(totals == total)
    # WRONG: takes all totals to be equally likely
    possible = range(dice, dice * sides + 1)
    return (total in possible) / len(possible)
    # WRONG: gives the number of outcomes, not their share
    omega = itertools.product(range(1, sides + 1), repeat=dice)
    return sum(sum(outcome) == total for outcome in omega)
    # WRONG: numbers the sides from 0, as Python does
    omega = itertools.product(range(sides), repeat=dice)
    totals = np.array([sum(outcome) for outcome in omega])
    return np.mean(totals == total)
    # WRONG: counts places from the smallest total, and for one below it from the end
    if total > dice * sides:
        return 0.0
    ways = np.ones(1)
    for _ in range(dice):
        ways = np.convolve(ways, np.ones(sides))
    return ways[total - dice] / sides**dice
    # HINT: First list the sample space. `itertools.product` with `repeat` gives each
    # outcome as a tuple.
    # HINT: All outcomes are equally likely, so you need the share of those whose sum
    # is `total`. The mean of a Boolean mask is a share.
    # EXPLAIN: `itertools.product` lists every outcome in full detail, one face for
    # each die, and these are equally likely. The mask says in which of them the event
    # happens, and its mean is the number of True divided by the number of outcomes.


# CHECK
p = probability_of_total(3, 6, 9)
assert np.isclose(p, 25 / 216), (
    f"9 with three dice has 25 of 216 outcomes, 0.1157, not {p}"
)
p = probability_of_total(2, 6, 2)
assert np.isclose(p, 1 / 36), (
    f"2 with two dice needs 1 and 1, one of 36 outcomes, not {p}"
)
p = probability_of_total(2, 4, 9)
assert np.isclose(p, 0), f"two dice with 4 sides cannot show 9: 0, not {p}"
p = probability_of_total(3, 6, 2)
assert np.isclose(p, 0), f"three dice show at least 3, so 2 has 0, not {p}"
rng = np.random.default_rng(0)
for _ in range(20):
    dice, sides = (int(k) for k in rng.integers([1, 2], [5, 8]))
    ways = np.ones(1)  # by multiplying polynomials
    for _ in range(dice):
        ways = np.convolve(ways, np.append(0, np.ones(sides)))
    total = int(rng.integers(dice, dice * sides + 1))
    truth = ways[total] / sides**dice
    p = probability_of_total(dice, sides, total)
    assert np.isclose(p, truth), (
        f"{dice} dice with {sides} sides show {total} with {truth:.4f}"
    )
