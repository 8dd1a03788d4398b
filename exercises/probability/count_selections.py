"""Return in how many ways you can take k of n different objects.

If `order` is True, the same objects in another order are another way. If `repeat` is
True, an object may be taken more than once. `n` and `k` are whole numbers, at least 1;
if you cannot take k, the answer is 0.
"""

import math


def count_selections(n, k, order, repeat):
    # SOLUTION
    if order:
        return n**k if repeat else math.perm(n, k)
    return math.comb(n + k - 1, k) if repeat else math.comb(n, k)
    # WRONG: exchanges the base and the exponent
    if order:
        return k**n if repeat else math.perm(n, k)
    return math.comb(n + k - 1, k) if repeat else math.comb(n, k)
    # WRONG: divides by the orders also where an object comes more than once
    if order:
        return n**k if repeat else math.perm(n, k)
    return n**k // math.factorial(k) if repeat else math.comb(n, k)
    # WRONG: exchanges permutations and combinations
    if order:
        return n**k if repeat else math.comb(n, k)
    return math.comb(n + k - 1, k) if repeat else math.perm(n, k)
    # WRONG: arranges all n objects
    if order:
        return n**k if repeat else math.factorial(n)
    return math.comb(n + k - 1, k) if repeat else math.comb(n, k)
    # WRONG: divides with /, so that large numbers lose their last digits
    if order:
        return n**k if repeat else math.perm(n, k)
    if repeat:
        return math.comb(n + k - 1, k)
    return math.perm(n, k) / math.factorial(k)
    # HINT: There are four cases. The page has a table of them.
    # HINT: `math.perm` and `math.comb` cover two cases, and give 0 if k is above n.
    # One of the other two is a power, the other is stars and bars.
    # EXPLAIN: With order and repetition each of k choices has n possibilities. With
    # order alone the possibilities shrink by one each time. Without order each set was
    # counted k! times. Without order but with repetition the number of orders differs
    # from set to set, so no division helps, and you count rows of stars and bars.


# CHECK
import itertools

ways = count_selections(10, 4, order=True, repeat=True)
assert ways == 10_000, f"there are 10,000 four-digit codes, not {ways}"
ways = count_selections(10, 4, order=True, repeat=False)
assert ways == 5040, f"5040 codes have no digit twice, not {ways}"
ways = count_selections(10, 4, order=False, repeat=False)
assert ways == 210, f"10 choose 4 is 210, not {ways}"
ways = count_selections(6, 3, order=False, repeat=True)
assert ways == 56, f"three dice show 56 patterns, not {ways}"
row = 1  # 90 choose k, each from the one before
for k in range(1, 31):
    row = row * (91 - k) // k
ways = count_selections(90, 30, order=False, repeat=False)
assert ways == row, f"90 choose 30 is {row}, to the last digit, not {ways}"
for n, k in itertools.product(range(1, 6), repeat=2):
    cases = {
        (True, True): itertools.product(range(n), repeat=k),
        (True, False): itertools.permutations(range(n), k),
        (False, False): itertools.combinations(range(n), k),
    }
    sets = itertools.combinations_with_replacement(range(n), k)
    cases[False, True] = sets
    for (order, repeat), listed in cases.items():
        truth = len(list(listed))
        answer = count_selections(n, k, order, repeat)
        assert answer == truth, (
            f"{k} of {n}, order={order}, repeat={repeat}: listed, they are "
            f"{truth}, not {answer}"
        )
