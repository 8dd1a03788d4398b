"""A box has `size` lamps, of which `faulty` are faulty. You take `drawn` of them
without putting any back. Return the probability that exactly j of yours are faulty.
All four are whole numbers, at least 0; `faulty` and `drawn` are at most `size`.
"""

import math


def faulty_in_sample(size, faulty, drawn, j):
    # SOLUTION
    if j > drawn:
        return 0.0
    bad = math.comb(faulty, j)
    good = math.comb(size - faulty, drawn - j)
    return bad * good / math.comb(size, drawn)
    # WRONG: puts each lamp back before it takes the next
    if j > drawn:
        return 0.0
    p = faulty / size
    return math.comb(drawn, j) * p**j * (1 - p) ** (drawn - j)
    # WRONG: forgets to choose the good lamps
    return math.comb(faulty, j) / math.comb(size, drawn)
    # WRONG: takes the good lamps from the whole box
    if j > drawn:
        return 0.0
    ways = math.comb(faulty, j) * math.comb(size, drawn - j)
    return ways / math.comb(size, drawn)
    # WRONG: lets the faulty lamps come first, one order of many
    if j > drawn:
        return 0.0
    ways = math.perm(faulty, j) * math.perm(size - faulty, drawn - j)
    return ways / math.perm(size, drawn)
    # HINT: How many samples are there, if order does not count? They are equally
    # likely.
    # HINT: A sample with j faulty lamps takes j of the faulty ones and the rest of the
    # good ones. The multiplication principle counts them.
    # HINT: If j is larger than the sample, no sample has it: return 0.
    # EXPLAIN: Each choice of j faulty lamps goes with each choice of the good lamps, so
    # the two counts are multiplied. `math.comb` gives 0 where there are not enough
    # lamps. It refuses a negative number of good lamps, which is why j > drawn is
    # sorted out first.


# CHECK
import itertools
import random

p = faulty_in_sample(50, 4, 3, 0)
assert abs(p - 0.7745) < 1e-4, (
    f"none of three from 50 lamps with 4 faulty: 0.7745, not {p}"
)
p = faulty_in_sample(10, 2, 3, 1)
assert abs(p - 7 / 15) < 1e-9, f"one cracked egg of three: 7/15, not {p}"
generator = random.Random(0)
for _ in range(40):
    size = generator.randint(1, 8)
    faulty = generator.randint(0, size)
    drawn = generator.randint(0, size)
    j = generator.randint(0, drawn + 1)
    samples = list(itertools.combinations(range(size), drawn))
    hits = sum(sum(i < faulty for i in s) == j for s in samples)
    p = faulty_in_sample(size, faulty, drawn, j)
    assert abs(p - hits / len(samples)) < 1e-9, (
        f"{size} lamps, {faulty} faulty, {drawn} drawn: {hits} of "
        f"{len(samples)} samples have {j} faulty ones"
    )
