r"""Return the smallest whole number of trials for which the standard error of an
estimated probability is at most `s`. If you have an idea of the probability, it is
given as `p`, above 0 and below 1; if not, `p` is None, and the number has to be enough for
every probability.
"""

import math


def trials_needed(s, p=None):
    # SOLUTION
    if p is None:
        p = 0.5
    return math.ceil(p * (1 - p) / s**2 - 1e-9)
    # WRONG: forgets to square the error
    if p is None:
        p = 0.5
    return math.ceil(p * (1 - p) / s - 1e-9)
    # WRONG: rounds down, which is one trial short
    if p is None:
        p = 0.5
    return math.floor(p * (1 - p) / s**2 + 1e-9)
    # WRONG: adds a trial also where the number is whole already
    if p is None:
        p = 0.5
    return math.floor(p * (1 - p) / s**2) + 1
    # WRONG: takes p = 1 for the worst case, where the error is 0
    if p is None:
        p = 1.0
    return math.ceil(p * (1 - p) / s**2 - 1e-9)
    # WRONG: always takes the worst case
    return math.ceil(0.25 / s**2 - 1e-9)
    # WRONG: takes the error relative to p
    if p is None:
        p = 0.5
    return math.ceil((1 - p) / p / s**2 - 1e-9)
    # WRONG: leaves the factor 1 - p out
    if p is None:
        p = 0.5
    return math.ceil(p / s**2 - 1e-9)
    # HINT: Solve s = sqrt(p (1 - p) / N) for N.
    # HINT: For which p is p (1 - p) largest? That is the one to take if p is unknown.
    # HINT: `math.ceil` rounds up to a whole number.
    # EXPLAIN: Squared, the formula says N = p (1 - p) / s**2. The product p (1 - p) is at
    # most 1/4, at p = 1/2. Rounding up keeps the error at most s; the tiny number taken
    # off before keeps rounding in the last digit from adding a trial.


# CHECK
import random

N = trials_needed(0.001)
assert abs(N - 250_000) <= 1, (
    f"for 0.001 and any p, 250,000 trials are enough, not {N}"
)
N = trials_needed(0.005, 0.9)
assert abs(N - 3600) <= 1, f"0.09 / 0.005**2 is 3600, not {N}"
N = trials_needed(0.125)  # these numbers are exact in floating point
assert N == 16, f"0.25 / 0.125**2 is 16, and 16 are enough, not {N}"
generator = random.Random(0)
for _ in range(30):
    s = generator.uniform(0.003, 0.1)
    p = generator.choice([None, generator.uniform(0.05, 0.95)])
    N = trials_needed(s, p)
    q = 0.5 if p is None else p
    assert N == int(N) and N >= 1, f"a whole number of trials, not {N}"
    assert (q * (1 - q) / N) ** 0.5 <= s * (1 + 1e-6), (
        f"s = {s:.4f}, p = {p}: with N = {N} the standard error is above s"
    )
    assert N == 1 or (q * (1 - q) / (N - 1)) ** 0.5 > s * (1 - 1e-6), (
        f"s = {s:.4f}, p = {p}: one trial less than {N} would be enough"
    )
