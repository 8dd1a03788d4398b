r"""One draw has the standard deviation `sigma`. Return the smallest whole number of
independent draws whose average has a standard error of at most `se`. Both numbers are
positive.
"""

import math


def draws_needed(sigma, se):
    # SOLUTION
    return math.ceil((sigma / se) ** 2)
    # WRONG: forgets the square
    return math.ceil(sigma / se)
    # WRONG: rounds down, so that the standard error is too large
    return max(1, math.floor((sigma / se) ** 2))
    # WRONG: takes the root in place of the square
    return math.ceil(math.sqrt(sigma / se))
    # WRONG: takes sigma for a variance
    return math.ceil(sigma / se**2)
    # WRONG: adds one to be on the safe side
    return math.ceil((sigma / se) ** 2) + 1
    # WRONG: rounds down and adds one, too many where it comes out even
    return math.floor((sigma / se) ** 2) + 1
    # HINT: Write down the standard error of an average of n draws, set it equal to se
    # and solve for n.
    # HINT: n has to be whole, and no smaller than the solution. `math.ceil` rounds up.
    # EXPLAIN: sigma / sqrt(n) is at most se if n is at least (sigma / se) squared. The
    # next whole number from there up is the smallest that does it.


# CHECK
import random

answer = draws_needed(3, 0.11)
assert answer == 744, (
    f"743 repair times have the error 0.11006, 744 have 0.10999: 744, "
    f"not {answer}"
)
answer = draws_needed(2, 5)
assert answer == 1, f"a single draw is already good enough, not {answer}"
answer = draws_needed(3, 0.75)
assert answer == 16, (
    f"16 repair times have a standard error of 3/4, which is at most 0.75: "
    f"16, not {answer}"
)
generator = random.Random(0)
for _ in range(40):
    sigma = generator.uniform(0.5, 20)
    se = sigma * generator.uniform(0.02, 1.2)
    n = draws_needed(sigma, se)
    assert isinstance(n, int) or n == int(n), f"{n} is not a whole number"
    assert n >= 1 and sigma / math.sqrt(n) <= se * (1 + 1e-9), (
        f"sigma {sigma:.3f}: with {n} draws the standard error is above "
        f"{se:.3f}"
    )
    assert n == 1 or sigma / math.sqrt(n - 1) > se * (1 - 1e-9), (
        f"sigma {sigma:.3f}: {n - 1} draws would do for {se:.3f}, so {n} "
        f"is not the smallest number"
    )
