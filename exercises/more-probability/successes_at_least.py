r"""Return the probability of at least `k` successes in `n` independent trials, each of
which succeeds with probability `p`. `n` and `k` are whole numbers with
$0 \le k \le n$. Use `math.comb`, no distribution of SciPy.
"""

import math


def successes_at_least(n, k, p):
    # SOLUTION
    return sum(
        math.comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(k, n + 1)
    )
    # WRONG: gives the probability of exactly k
    return math.comb(n, k) * p**k * (1 - p) ** (n - k)
    # WRONG: leaves out k itself
    return sum(
        math.comb(n, j) * p**j * (1 - p) ** (n - j)
        for j in range(k + 1, n + 1)
    )
    # WRONG: stops before n, since range does
    return sum(
        math.comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(k, n)
    )
    # WRONG: forgets that the successes can come in many orders
    return sum(p**j * (1 - p) ** (n - j) for j in range(k, n + 1))
    # WRONG: demands k successes and lets the other trials do as they like
    return math.comb(n, k) * p**k
    # WRONG: exchanges success and failure
    return sum(
        math.comb(n, j) * (1 - p) ** j * p ** (n - j)
        for j in range(k, n + 1)
    )
    # WRONG: gets each term from the one before, and divides by 1 - p
    if p == 1:
        return 0.0
    term = (1 - p) ** n
    total = term if k == 0 else 0.0
    for j in range(1, n + 1):
        term *= (n - j + 1) / j * p / (1 - p)
        total += term if j >= k else 0.0
    return total
    # HINT: "At least k" means k, or one more, and so on up to n. These exclude each
    # other.
    # HINT: `range(k, n + 1)` runs over them. Each has a binomial probability.
    # EXPLAIN: The events "exactly j successes" have nothing in common, so their
    # probabilities add up. Picking k places for successes and leaving the rest open
    # counts outcomes with more than k successes several times.


# CHECK
import itertools
import random

answer = successes_at_least(10, 9, 0.7)
assert abs(answer - 0.14931) < 1e-4, (
    f"at least nine of ten free throws: 0.1493, not {answer}"
)
answer = successes_at_least(5, 0, 0.3)
assert abs(answer - 1) < 1e-9, f"at least none is certain, not {answer}"
answer = successes_at_least(4, 2, 1.0)
assert abs(answer - 1) < 1e-9, (
    f"four trials that never fail have at least 2 successes with "
    f"probability 1, not {answer}"
)
generator = random.Random(0)
for _ in range(30):
    n = generator.randint(1, 8)
    k = generator.randint(0, n)
    p = generator.random()
    truth = 0
    for trials in itertools.product((0, 1), repeat=n):
        if sum(trials) >= k:
            truth += math.prod(p if hit else 1 - p for hit in trials)
    answer = successes_at_least(n, k, p)
    assert abs(answer - truth) < 1e-9, (
        f"n = {n}, k = {k}, p = {p:.3f}: over all {2**n} sequences it is "
        f"{truth:.4f}, not {answer}"
    )
