r"""Return

$$
\sum_{k=m}^{n} r^k
$$

for whole numbers $0 \le m$ and $n \ge m - 1$, and any number $r$ of magnitude at most 2.
For $n = m - 1$ the sum is empty. Use the formula, not a loop: the check asks for sums
with very many terms.
"""

import numpy as np


def power_sum(r, m, n):
    # SOLUTION
    count = n - m + 1
    if r == 1:
        return float(count)
    return r**m * (1 - r**count) / (1 - r)
    # WRONG: loses the last term: there are n - m + 1 of them
    if r == 1:
        return float(n - m)
    return r**m * (1 - r ** (n - m)) / (1 - r)
    # WRONG: divides by zero for r = 1
    return np.float64(r**m - r ** (n + 1)) / (1 - r) if r != 1 else np.nan
    # WRONG: starts at power 0, whatever m is
    if r == 1:
        return float(n + 1)
    return (1 - r ** (n + 1)) / (1 - r)
    # WRONG: takes the endless sum
    if r == 1:
        return float(n - m + 1)
    return r**m / (1 - r)
    # WRONG: takes away the powers up to m, and so the first term as well
    if r == 1:
        return float(n - m)
    return (r ** (m + 1) - r ** (n + 1)) / (1 - r)
    # WRONG: takes a number near 1 for 1
    if np.isclose(r, 1):
        return float(n - m + 1)
    return (r**m - r ** (n + 1)) / (1 - r)
    # HINT: How many terms are there from m to n? Both ends count.
    # HINT: Take the first term out as a factor. What is left starts with 1. And what is
    # the sum if r is 1?
    # EXPLAIN: There are n - m + 1 terms. With the first, r^m, taken out, the rest is a
    # geometric series that starts with 1: one minus the first power not in it, divided
    # by 1 - r. For r = 1 all terms are 1, and an empty sum comes out as 0.


# CHECK
for r, m, n, truth in (
    (2, 0, 3, 15),
    (2, 2, 4, 28),
    (0.5, 1, 1, 0.5),
    (1, 3, 7, 5),
    (1.0, 2, 1, 0),
    (-1, 0, 2, 1),
    (0.3, 4, 3, 0),
    (0, 0, 5, 1),
):
    total = power_sum(r, m, n)
    assert np.isclose(total, truth), (
        f"the powers of {r} from {m} to {n} add up to {truth}, not {total}"
    )
total = power_sum(1.0, 1, 10**12)
assert np.isclose(total, 1e12), (
    f"a million million ones are that many, not {total}"
)
total = power_sum(0.999, 0, 10**9)
assert np.isclose(total, 1000), (
    f"the powers of 0.999 add up to 1000, nearly, not {total}"
)
total = power_sum(1.000005, 1, 10**6)
assert np.isclose(total, 29_482_408.2, rtol=1e-6), (
    "a number near 1 is not 1: the first million powers of 1.000005 add up "
    f"to 29,482,408.2, not {total}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    r = rng.uniform(-1.5, 1.5)
    m = int(rng.integers(0, 6))
    n = m + int(rng.integers(-1, 9))
    truth = sum(r**k for k in range(m, n + 1))
    total = power_sum(r, m, n)
    assert np.isclose(total, truth, rtol=1e-9, atol=1e-9), (
        f"the powers of {r:.3f} from {m} to {n} add up to {truth:.6f}, "
        f"not {total}"
    )
