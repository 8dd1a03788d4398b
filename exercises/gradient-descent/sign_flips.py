r"""If two methods are equally good, each paired difference could as well have had the other sign.
`d`, $(n,)$ with $1 \le n \le 12$, holds the differences. Go through all $2^n$ ways to choose their
signs, and return the two-sided p-value: the share of ways whose sum is at least as far from 0 as
the sum of `d` (let 1e-9 pass for rounding).
"""

from itertools import product

import numpy as np


def sign_flips(d):
    # SOLUTION
    signs = np.array(list(product([-1, 1], repeat=len(d))))
    return np.mean(abs(signs @ d) >= abs(d.sum()) - 1e-9)
    # WRONG: looks at one side only
    signs = np.array(list(product([-1, 1], repeat=len(d))))
    return np.mean(signs @ d >= d.sum() - 1e-9)
    # WRONG: leaves out ways that are equally far
    signs = np.array(list(product([-1, 1], repeat=len(d))))
    return np.mean(abs(signs @ d) > abs(d.sum()) + 1e-9)
    # WRONG: forgets that the sum itself may be negative
    signs = np.array(list(product([-1, 1], repeat=len(d))))
    return np.mean(abs(signs @ d) >= d.sum() - 1e-9)
    # WRONG: counts the ways and does not divide by their number
    signs = np.array(list(product([-1, 1], repeat=len(d))))
    return np.sum(abs(signs @ d) >= abs(d.sum()) - 1e-9)
    # WRONG: keeps or drops each difference, in place of flipping it
    signs = np.array(list(product([0, 1], repeat=len(d))))
    return np.mean(abs(signs @ d) >= abs(d.sum()) - 1e-9)
    # WRONG: looks at the signs alone, not at the sizes
    signs = np.array(list(product([-1, 1], repeat=len(d))))
    seen = abs(np.sign(d).sum())
    return np.mean(abs(signs.sum(axis=1)) >= seen - 1e-9)
    # WRONG: doubles the share of one side, which counts a sum of 0 twice
    signs = np.array(list(product([-1, 1], repeat=len(d))))
    return 2 * np.mean(signs @ d >= abs(d.sum()) - 1e-9)
    # HINT: `product([-1, 1], repeat=n)` gives all ways to choose n signs.
    # HINT: Make an array of the ways, `(2**n, n)`. Its product with d has all the sums.
    # EXPLAIN: Under "no difference" all ways of signs are equally likely. The p-value is the share of
    # them that is at least as extreme, on either side, with the observed one among them.


# CHECK
p = sign_flips(np.array([3.0, 1.0, 2.0, 2.0]))
assert np.isclose(p, 2 / 16), (
    f"for 3, 1, 2, 2 only all plus and all minus are as far as 8: 2 of "
    f"16, 0.125, not {p}"
)
p = sign_flips(np.array([-5.0, 1.0]))
assert np.isclose(p, 1), (
    f"for -5 and 1 all four sums are at least 4 from 0: p is 1, not {p}"
)
p = sign_flips(np.array([2.0, -1.0, -1.0]))
assert np.isclose(p, 1), (
    f"2, -1 and -1 sum to 0, and each way is at least 0 away: p is 1, "
    f"not {p}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 8))
    d = rng.normal(size=n) + rng.choice([-0.5, 0.5])
    extreme = 0
    for code in range(2**n):
        total = sum(d[i] * (1 if code >> i & 1 else -1) for i in range(n))
        extreme += abs(total) >= abs(sum(d)) - 1e-9
    p = sign_flips(d.copy())
    assert np.isclose(p, extreme / 2**n), (
        f"for {d.round(2)} the share is {extreme} of {2**n}, not {p}"
    )
