r"""`before` and `after`, of any lengths from 2 on, hold the losses of a flat run just before its learning rate was lowered, and
some time after. Return `True` if the loss fell by more than `least` and by more than three standard errors of
the difference of the means, which says noise floor, and `False` if not. The runs may vary differently.
"""

import numpy as np


def was_noise_floor(before, after, least=0.05):
    # SOLUTION
    fall = np.mean(before) - np.mean(after)
    variance = np.var(before, ddof=1) / len(before)
    variance += np.var(after, ddof=1) / len(after)
    return bool(fall > max(least, 3 * np.sqrt(variance)))
    # WRONG: asks for any change, a rise included
    fall = abs(np.mean(before) - np.mean(after))
    variance = np.var(before, ddof=1) / len(before)
    variance += np.var(after, ddof=1) / len(after)
    return bool(fall > max(least, 3 * np.sqrt(variance)))
    # WRONG: does not look at the errors
    return bool(np.mean(before) - np.mean(after) > least)
    # WRONG: does not look at the least fall
    fall = np.mean(before) - np.mean(after)
    variance = np.var(before, ddof=1) / len(before)
    variance += np.var(after, ddof=1) / len(after)
    return bool(fall > 3 * np.sqrt(variance))
    # WRONG: is content with one of the two
    fall = np.mean(before) - np.mean(after)
    variance = np.var(before, ddof=1) / len(before)
    variance += np.var(after, ddof=1) / len(after)
    return bool(fall > min(least, 3 * np.sqrt(variance)))
    # WRONG: compares with the spread of single losses
    fall = np.mean(before) - np.mean(after)
    variance = np.var(before, ddof=1) + np.var(after, ddof=1)
    return bool(fall > max(least, 3 * np.sqrt(variance)))
    # WRONG: adds the two standard errors
    fall = np.mean(before) - np.mean(after)
    error = np.std(before, ddof=1) / np.sqrt(len(before))
    error += np.std(after, ddof=1) / np.sqrt(len(after))
    return bool(fall > max(least, 3 * error))
    # WRONG: knows the error of the first mean only
    fall = np.mean(before) - np.mean(after)
    error = np.std(before, ddof=1) / np.sqrt(len(before))
    return bool(fall > max(least, 3 * error))
    # WRONG: compares the last loss with the first
    return bool(before[-1] - after[-1] > least)
    # WRONG: takes one standard error
    fall = np.mean(before) - np.mean(after)
    variance = np.var(before, ddof=1) / len(before)
    variance += np.var(after, ddof=1) / len(after)
    return bool(fall > max(least, np.sqrt(variance)))
    # WRONG: divides by n in the variances
    fall = np.mean(before) - np.mean(after)
    variance = np.var(before) / len(before) + np.var(after) / len(after)
    return bool(fall > max(least, 3 * np.sqrt(variance)))
    # HINT: Which of the two means is larger if it was the floor? By how much, in which unit?
    # HINT: The variance of a difference of independent means is the sum of their variances, each a sample
    # variance divided by its length.
    # EXPLAIN: The rule was written before the run: a fall that matters, and one that chance would hardly make.
    # Both have to hold, so the larger bound decides.


# CHECK
got = was_noise_floor(np.array([0.5, 0.7]), np.array([0.1, 0.1]))
assert got in (True, False), f"the answer is True or False, not {got!r}"
assert got, "0.6 to 0.1 is a fall of 0.5, with an error of 0.1: True"
got = was_noise_floor(np.array([0.5, 0.5, 0.5]), np.array([0.46, 0.46]))
assert not got, "a fall of 0.04 is less than 0.05, however sure: False"
got = was_noise_floor(np.array([0.1, 0.1]), np.array([0.6, 0.6]))
assert not got, "a loss that rose has not fallen: False"
rng = np.random.default_rng(0)
for _ in range(300):
    n, k = rng.integers(2, 30, size=2)
    wide, narrow = rng.uniform(0.01, 0.3, size=2)
    before, after = wide * rng.normal(size=n), narrow * rng.normal(size=k)
    means = sum(before) / n, sum(after) / k
    error = (sum((before - means[0]) ** 2) / (n - 1) / n) ** 0.5
    other = (sum((after - means[1]) ** 2) / (k - 1) / k) ** 0.5
    error = (error**2 + other**2) ** 0.5
    least = rng.choice([0.02, 0.1])
    bound = max(least, 3 * error)
    fall = bound * rng.choice([0.4, 0.9, 0.97, 1.03, 1.1, 2])
    before, after = before - means[0] + fall, after - means[1]
    got = was_noise_floor(before, after, least)
    assert got == (fall > bound), (
        f"a fall of {fall:.4f}, the error {error:.4f}, n = {n} and {k}, "
        f"against at least {least}: {bool(fall > bound)}, not {got}"
    )
