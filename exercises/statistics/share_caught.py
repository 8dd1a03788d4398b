r"""Return the share of the samples whose interval $\bar x \pm 1.96\, s / \sqrt n$ contains
`mu`.

`samples` has shape (R, n), one sample of $n \ge 2$ numbers in each row, and $s$ divides by
$n - 1$. Each sample makes its own interval.
"""

import numpy as np


def share_caught(samples, mu):
    # SOLUTION
    n = samples.shape[1]
    half = 1.96 * samples.std(axis=1, ddof=1) / np.sqrt(n)
    return np.mean(np.abs(samples.mean(axis=1) - mu) <= half)
    # WRONG: divides by n in the standard deviation
    n = samples.shape[1]
    half = 1.96 * samples.std(axis=1) / np.sqrt(n)
    return np.mean(np.abs(samples.mean(axis=1) - mu) <= half)
    # WRONG: forgets the root of n, and takes the spread of single values
    half = 1.96 * samples.std(axis=1, ddof=1)
    return np.mean(np.abs(samples.mean(axis=1) - mu) <= half)
    # WRONG: treats the columns as samples
    n = samples.shape[0]
    half = 1.96 * samples.std(axis=0, ddof=1) / np.sqrt(n)
    return np.mean(np.abs(samples.mean(axis=0) - mu) <= half)
    # WRONG: takes one width for all, from the spread of all numbers together
    n = samples.shape[1]
    half = 1.96 * samples.std(ddof=1) / np.sqrt(n)
    return np.mean(np.abs(samples.mean(axis=1) - mu) <= half)
    # WRONG: counts the single numbers inside their sample's interval
    n = samples.shape[1]
    half = 1.96 * samples.std(axis=1, ddof=1) / np.sqrt(n)
    centre = samples.mean(axis=1)
    return np.mean(np.abs(samples - centre[:, None]) <= half[:, None])
    # WRONG: leaves out the absolute value, so that no mean is too small
    n = samples.shape[1]
    half = 1.96 * samples.std(axis=1, ddof=1) / np.sqrt(n)
    return np.mean(samples.mean(axis=1) - mu <= half)
    # WRONG: promises 95 percent in place of counting
    return 0.95
    # HINT: Along which axis is one sample? Its mean, its s and its n are needed.
    # HINT: The interval contains mu if the distance from the mean to mu is at most 1.96
    # standard errors. The mean of such a mask is a share.
    # EXPLAIN: Each row has its own mean and its own half width. The mask is true where mu
    # is no further from the mean than half the interval, and its mean is the share.


# CHECK
samples = np.array([[1.0, 3.0], [6.0, 6.5], [-9.0, 1.0], [4.0, 8.0]])
share = share_caught(samples, 4.0)
assert np.ndim(share) == 0, f"return one number, not {share}"
assert np.isclose(share, 0.5), (
    "the intervals are 0.04 to 3.96, 5.76 to 6.74, -13.8 to 5.8 and 2.08 "
    f"to 9.92; two of four contain 4, not a share of {share}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    R, n = rng.integers(5, 60), rng.integers(2, 12)
    mu = rng.normal(0, 3)
    spread = rng.exponential(size=(R, 1)) + 0.2
    samples = mu + rng.normal(0.3, 1, size=(R, n)) * spread
    inside = 0
    for row in samples:
        mean = sum(row) / n
        s = (sum((v - mean) ** 2 for v in row) / (n - 1)) ** 0.5
        half = 1.96 * s / n**0.5
        inside += mean - half <= mu <= mean + half
    share = share_caught(samples.copy(), mu)
    assert np.isclose(share, inside / R), (
        f"{inside} of {R} intervals contain {mu:.2f}: {inside / R:.3f}, "
        f"not {share}"
    )
