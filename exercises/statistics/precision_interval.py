r"""Return an interval for the precision of a classifier, as a tuple (low, high): the precision $q$
plus and minus 1.96 standard errors $\sqrt{q\,(1 - q) / k}$, where $k$ is the number of positive
predictions.

`y` and `y_hat` hold truths and predictions, 0 or 1, of shape (n,). At least one prediction is
positive. Do not cut the interval off at 0 or 1.
"""

import numpy as np


def precision_interval(y, y_hat):
    # SOLUTION
    alarms = y_hat == 1
    k = alarms.sum()
    q = (y[alarms] == 1).mean()
    half = 1.96 * np.sqrt(q * (1 - q) / k)
    return q - half, q + half
    # WRONG: takes the recall
    k = (y == 1).sum()
    q = (y_hat[y == 1] == 1).mean()
    half = 1.96 * np.sqrt(q * (1 - q) / k)
    return q - half, q + half
    # WRONG: divides by all examples, not by the alarms
    alarms = y_hat == 1
    q = (y[alarms] == 1).mean()
    half = 1.96 * np.sqrt(q * (1 - q) / y.size)
    return q - half, q + half
    # WRONG: takes the accuracy
    q = (y == y_hat).mean()
    half = 1.96 * np.sqrt(q * (1 - q) / y.size)
    return q - half, q + half
    # WRONG: goes one standard error to each side
    alarms = y_hat == 1
    q = (y[alarms] == 1).mean()
    half = np.sqrt(q * (1 - q) / alarms.sum())
    return q - half, q + half
    # WRONG: forgets the root
    alarms = y_hat == 1
    q = (y[alarms] == 1).mean()
    half = 1.96 * q * (1 - q) / alarms.sum()
    return q - half, q + half
    # WRONG: takes the share of true alarms among all examples
    q = ((y == 1) & (y_hat == 1)).mean()
    half = 1.96 * np.sqrt(q * (1 - q) / (y_hat == 1).sum())
    return q - half, q + half
    # HINT: Precision is a share of the alarms. Which examples does it look at, and how many are
    # these?
    # HINT: With the mask `y_hat == 1`, the precision is the mean of `y` where it is true, and k
    # is how often it is true.
    # EXPLAIN: Precision is the share of true ones among k alarms, so its standard error is that
    # of a share of k, not of n. For small k, or a share near 0 or 1, such an interval is rough.


# CHECK
y = np.repeat([0, 0, 1, 1], [882, 98, 2, 18])
y_hat = np.repeat([0, 1, 0, 1], [882, 98, 2, 18])
answer = precision_interval(y, y_hat)
assert np.shape(answer) == (2,), f"return two numbers, not {answer}"
assert np.allclose(answer, (0.0893, 0.2211), atol=1e-3), (
    "18 of 116 alarms are true: 0.155 plus and minus 1.96 times 0.0336, "
    f"from 0.089 to 0.221, not {answer}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(6, 60)
    y = rng.integers(0, 2, size=n)
    y_hat = np.where(rng.random(n) < 0.6, y, rng.integers(0, 2, size=n))
    y_hat[0] = 1
    true = sum(1 for a, b in zip(y, y_hat) if a == 1 and b == 1)
    k = sum(y_hat.tolist())
    half = 1.96 * (true * (k - true) / k**3) ** 0.5
    answer = precision_interval(y.copy(), y_hat.copy())
    truth = (true / k - half, true / k + half)
    assert np.allclose(answer, truth), (
        f"{true} of {k} alarms are true: from {truth[0]:.3f} to "
        f"{truth[1]:.3f}, not {answer}"
    )
