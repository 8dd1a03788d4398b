r"""Return the standard error of a statistic by the bootstrap: the standard deviation of
the statistic over B new samples, dividing by B.

`x` has shape (n,). `statistic` takes an array of shape (n,) and returns a number. Draw each
new sample from the values of x with replacement, as many as x has, with the generator `rng`.
"""

import numpy as np


def bootstrap_error(x, statistic, B, rng):
    # SOLUTION
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(x[rng.integers(0, x.size, size=x.size)])
    return values.std()
    # WRONG: draws without replacement, which gives the same values in another order
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(rng.permutation(x))
    return values.std()
    # WRONG: divides by the root of n once more
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(x[rng.integers(0, x.size, size=x.size)])
    return values.std() / np.sqrt(x.size)
    # WRONG: gives the error of the average over the new samples
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(x[rng.integers(0, x.size, size=x.size)])
    return values.std() / np.sqrt(B)
    # WRONG: uses the formula for the mean, whatever the statistic is
    return x.std(ddof=1) / np.sqrt(x.size)
    # WRONG: gives the statistic's average, not its spread
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(x[rng.integers(0, x.size, size=x.size)])
    return values.mean()
    # WRONG: never draws the last value
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(x[rng.integers(0, x.size - 1, size=x.size)])
    return values.std()
    # WRONG: draws new samples of B values each
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(x[rng.integers(0, x.size, size=B)])
    return values.std()
    # WRONG: divides by B - 1 in the deviation
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(x[rng.integers(0, x.size, size=x.size)])
    return values.std(ddof=1)
    # WRONG: makes a generator of its own, so that every call draws the same samples
    own = np.random.default_rng(0)
    values = np.zeros(B)
    for b in range(B):
        values[b] = statistic(x[own.integers(0, x.size, size=x.size)])
    return values.std()
    # HINT: A new sample is x at n random positions, where positions may repeat.
    # HINT: `rng.integers(0, n, size=n)` gives n positions from 0 to n - 1. Collect the
    # statistic of B such samples, and take their standard deviation.
    # EXPLAIN: The spread of the statistic over new samples is already a standard error:
    # nothing has to be divided by a root any more, since each new sample is as large as
    # x.


# CHECK
def share_of_last(last):
    return lambda sample: (sample == last).mean()


rng = np.random.default_rng(0)
for n in (4, 9, 25):
    x = rng.normal(0, 3, size=n)
    error = bootstrap_error(
        x.copy(), np.mean, 4000, np.random.default_rng(n)
    )
    assert np.ndim(error) == 0, f"return one number, not {error}"
    truth = (sum((v - x.mean()) ** 2 for v in x) / n) ** 0.5 / n**0.5
    assert abs(error / truth - 1) < 0.08, (
        f"for the mean of {n} values, drawing from them gives "
        f"{truth:.3f}, not {error:.3f}"
    )
    last = share_of_last(x[-1])
    error = bootstrap_error(x.copy(), last, 4000, np.random.default_rng(n))
    truth = (1 / n * (1 - 1 / n) / n) ** 0.5
    assert abs(error / truth - 1) < 0.12, (
        f"the share that the last of {n} values has in a new sample "
        f"scatters by {truth:.3f}, not {error:.3f}"
    )
first, other, again = (
    bootstrap_error(x.copy(), np.mean, 50, np.random.default_rng(seed))
    for seed in (3, 4, 3)
)
assert first == again, (
    "the draws come from rng: with the same seed the error is the same, "
    f"not {first} and {again}"
)
assert first != other, (
    "the draws come from rng: two generators draw different samples, so "
    f"the error is not {first} with both"
)
seen = []


def noted_mean(sample):
    seen.append(sample.mean())
    return seen[-1]


error = bootstrap_error(x.copy(), noted_mean, 5, np.random.default_rng(5))
assert len(seen) >= 5, f"B = 5 asks for five new samples, not {len(seen)}"
assert np.isclose(error, np.std(seen[-5:])), (
    f"the five means {np.round(seen[-5:], 2)} have, dividing by 5, the "
    f"standard deviation {np.std(seen[-5:]):.4f}, not {error:.4f}"
)
x = np.array([0.0, 0.0, 6.0])  # the median is 6 in 7 of 27 new samples
error = bootstrap_error(x, np.median, 4000, np.random.default_rng(1))
truth = 6 * (7 / 27 * 20 / 27) ** 0.5
assert abs(error / truth - 1) < 0.08, (
    f"the median of new samples from 0, 0, 6 is 6 with probability 7/27: "
    f"its standard deviation is {truth:.2f}, not {error:.2f}"
)
