r"""`x` holds some first measurements, of shape (n,) with $n \ge 2$, independent and not
all equal. You want to measure so often that the standard error of the mean is at most
`target`. Take the sample deviation s of `x` (with $n - 1$) as the deviation of all
that follow, and return the smallest number of measurements that is enough, a whole
number.
"""

import numpy as np


def sample_for_error(x, target):
    # SOLUTION
    return int(np.ceil((x.std(ddof=1) / target) ** 2))
    # WRONG: divides the deviation by n in place of n - 1
    return int(np.ceil((x.std() / target) ** 2))
    # WRONG: forgets the square: the error falls with the root only
    return int(np.ceil(x.std(ddof=1) / target))
    # WRONG: takes the variance for the deviation
    return int(np.ceil((x.var(ddof=1) / target) ** 2))
    # WRONG: rounds down, which is one too few
    return int((x.std(ddof=1) / target) ** 2)
    # WRONG: multiplies the given number, as if s were already the error
    return int(np.ceil(x.size * (x.std(ddof=1) / target) ** 2))
    # HINT: With m measurements the standard error is s divided by the root of m. When
    # is that at most the target?
    # HINT: Solve for m: it has to be at least the square of s divided by the target.
    # Round up.
    # EXPLAIN: From s / sqrt(m) <= target follows m >= (s / target) squared. The
    # smallest whole number with that is the one that `np.ceil` gives.


# CHECK
m = sample_for_error(np.array([1.0, 3.0, 5.0]), 0.5)
assert m == 16, f"1, 3, 5 have s = 2, and 2 / sqrt(16) = 0.5; not {m}"
m = sample_for_error(np.array([1.0, 3.0, 5.0]), 0.6)
assert m == 12, f"2 / sqrt(12) = 0.577, 2 / sqrt(11) = 0.603; not {m}"
rng = np.random.default_rng(0)
for _ in range(20):
    x = rng.normal(0, rng.uniform(1, 5), size=rng.integers(2, 9))
    target = rng.uniform(0.1, 1.5)
    s = (((x - x.mean()) ** 2).sum() / (x.size - 1)) ** 0.5
    m = sample_for_error(x, target)
    assert m >= 1 and s / m**0.5 <= target, (
        f"s = {s:.3f}: {m} are too few for an error of {target:.3f}"
    )
    assert m == 1 or s / (m - 1) ** 0.5 > target, (
        f"s = {s:.3f}: fewer than {m} do for an error of {target:.3f}"
    )
