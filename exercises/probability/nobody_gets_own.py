r"""The coats of n guests are handed back in random order, one to each guest. Return the
probability that nobody gets their own coat, for any whole number n from 1 to 100.
"""

import math


def nobody_gets_own(n):
    # SOLUTION
    return sum((-1) ** k / math.factorial(k) for k in range(n + 1))
    # WRONG: multiplies as if the guests were independent
    return (1 - 1 / n) ** n
    # WRONG: adds the guests' probabilities of 1/n as if they excluded each other
    return 1 - n * (1 / n)
    # WRONG: gives the probability that somebody does get their own
    return 1 - sum((-1) ** k / math.factorial(k) for k in range(n + 1))
    # WRONG: stops the inclusion and exclusion one term early
    return sum((-1) ** k / math.factorial(k) for k in range(n))
    # WRONG: gives the probability that one certain guest gets another coat
    return 1 - 1 / n
    # HINT: The complement is "somebody gets their own coat", a union of n events that
    # overlap.
    # HINT: That k certain guests all get their own coats has probability (n - k)! / n!.
    # There are n choose k such groups. Multiply the two.
    # HINT: Inclusion and exclusion has alternating signs, and what you get from the hint
    # before is 1 / k!.
    # EXPLAIN: Let A_i be "guest i gets their own coat". For k certain guests, the other
    # n - k coats can go in (n - k)! orders of n!. Times n choose k this is 1 / k!. One
    # minus the alternating sum of these is 1 - 1 + 1/2! - 1/3! + ..., up to n, which soon
    # is as good as 1/e. The answer (1 - 1/n)**n is close for large n, but the events are
    # not independent: if all but one have their own coats, so has the last.


# CHECK
import itertools

p = nobody_gets_own(1)
assert abs(p) < 1e-9, f"a single guest gets the only coat: 0, not {p}"
p = nobody_gets_own(2)
assert abs(p - 0.5) < 1e-9, f"two coats are exchanged or not: 0.5, not {p}"
p = nobody_gets_own(3)
assert abs(p - 1 / 3) < 1e-9, (
    f"2 of the 6 orders of three coats: 1/3, not {p}"
)
for n in range(1, 8):
    orders = list(itertools.permutations(range(n)))
    hits = sum(all(o[i] != i for i in range(n)) for o in orders)
    p = nobody_gets_own(n)
    assert abs(p - hits / len(orders)) < 1e-9, (
        f"{hits} of the {len(orders)} orders of {n} coats have nobody right"
    )
for n in (20, 100):
    p = nobody_gets_own(n)
    assert abs(p - math.exp(-1)) < 1e-9, (
        f"for n = {n} it is 1/e = 0.367879441 to nine digits, not {p}"
    )
