r"""A network with one input and one hidden layer of ReLUs: its output is
`np.maximum(x * w1 + b1, 0) @ w2`, where `w1`, `b1` and `w2` have the shape `(m,)`, with
$m \ge 1$, and hold small whole numbers. Return the number of straight pieces of its graph, for
`x` from minus infinity to infinity. Where the slope does not change, no piece ends.
"""

from fractions import Fraction

import numpy as np


def count_pieces(w1, b1, w2):
    # SOLUTION
    changes = {}
    for u, c, v in zip(w1, b1, w2):
        if u != 0:
            place = Fraction(int(-c), int(u))
            changes[place] = changes.get(place, 0) + abs(int(u)) * int(v)
    return 1 + sum(change != 0 for change in changes.values())
    # WRONG: counts a fold for every neuron
    return len(w1) + 1
    # WRONG: counts folds at the same place apart
    return 1 + int(np.count_nonzero((w1 != 0) & (w2 != 0)))
    # WRONG: counts places, also where an output weight of 0 hides the fold
    places = {Fraction(int(-c), int(u)) for u, c in zip(w1, b1) if u != 0}
    return 1 + len(places)
    # WRONG: misses that folds at one place can cancel
    places = {
        Fraction(int(-c), int(u))
        for u, c, v in zip(w1, b1, w2)
        if u != 0 and v != 0
    }
    return 1 + len(places)
    # WRONG: adds u v: a neuron that looks left bends upwards as well
    changes = {}
    for u, c, v in zip(w1, b1, w2):
        if u != 0:
            place = Fraction(int(-c), int(u))
            changes[place] = changes.get(place, 0) + int(u) * int(v)
    return 1 + sum(change != 0 for change in changes.values())
    # WRONG: adds only the output weights
    changes = {}
    for u, c, v in zip(w1, b1, w2):
        if u != 0:
            place = Fraction(int(-c), int(u))
            changes[place] = changes.get(place, 0) + int(v)
    return 1 + sum(change != 0 for change in changes.values())
    # WRONG: takes the bias for the place of the fold
    changes = {}
    for u, c, v in zip(w1, b1, w2):
        if u != 0:
            place = int(-c)
            changes[place] = changes.get(place, 0) + abs(int(u)) * int(v)
    return 1 + sum(change != 0 for change in changes.values())

    # WRONG: looks for bends at whole numbers and halves only
    def output(x):
        return np.maximum(x[:, None] * w1 + b1, 0) @ w2

    x = np.arange(-100, 101) / 2
    bends = output(x + 0.1) - 2 * output(x) + output(x - 0.1)
    return 1 + int(np.count_nonzero(np.abs(bends) > 1e-9))
    # WRONG: counts the bends, not the pieces
    changes = {}
    for u, c, v in zip(w1, b1, w2):
        if u != 0:
            place = Fraction(int(-c), int(u))
            changes[place] = changes.get(place, 0) + abs(int(u)) * int(v)
    return sum(change != 0 for change in changes.values())
    # WRONG: looks only at folds to the right of 0
    changes = {}
    for u, c, v in zip(w1, b1, w2):
        if u != 0 and c * u <= 0:
            place = Fraction(int(-c), int(u))
            changes[place] = changes.get(place, 0) + abs(int(u)) * int(v)
    return 1 + sum(change != 0 for change in changes.values())
    # HINT: A neuron folds where w1 x + b1 = 0. Which neurons never fold?
    # HINT: By how much does the slope of the output change at the fold, from left to right?
    # Look at w1 > 0 and at w1 < 0.
    # HINT: Several neurons can fold at one place. Add up their changes, and count the places
    # where the sum is not 0. Fraction(p, q) is the exact fraction.
    # EXPLAIN: For w1 > 0 the slope goes from 0 to w1 w2, for w1 < 0 from w1 w2 to 0: both
    # are a change of |w1| w2. Places with a change other than 0 are bends; there is one piece
    # more than bends.


# CHECK
hat = np.array([1, 1, 1]), np.array([0, -1, -2]), np.array([1, -2, 1])
found = count_pieces(*hat)
assert found == 4, f"the hat has 4 pieces, two of them level, not {found}"
line = np.array([1, -1]), np.array([0, 0]), np.array([1, -1])
found = count_pieces(*line)
assert found == 1, f"relu(x) - relu(-x) is x: one piece, not {found}"
rng = np.random.default_rng(0)
for trial in range(80):
    m, most = int(rng.integers(1, 7)), 2 if trial < 60 else 5
    w1, b1, w2 = rng.integers(-most, most + 1, size=(3, m))
    folds = [-c / u for u, c in zip(w1.tolist(), b1.tolist()) if u]
    x = np.unique(np.array(folds + [-100.0, 100.0]).round(9))
    middles = (x[1:] + x[:-1]) / 2
    slopes = [
        sum(
            int(u) * int(v)
            for u, c, v in zip(w1, b1, w2)
            if u * middle + c > 0
        )
        for middle in middles
    ]
    truth = 1 + sum(a != b for a, b in zip(slopes[1:], slopes[:-1]))
    found = count_pieces(w1.copy(), b1.copy(), w2.copy())
    assert found == truth, (
        f"w1 = {w1.tolist()}, b1 = {b1.tolist()}, w2 = {w2.tolist()}: the "
        f"slopes from left to right are {slopes}, so {truth} pieces, not "
        f"{found}"
    )
