r"""Return a pair: the mean temperature over the time of a log, and its mean slope.

`t` has shape `(n,)`, $n \ge 2$, and is increasing, with steps that may differ; `T` has the
temperatures at these times. Between two entries take the temperature as a straight line. The
mean over time is the area under these lines, divided by the whole time. The mean slope is the
mean over time of the slope.
"""

import numpy as np


def mean_over_time(t, T):
    # SOLUTION
    duration = t[-1] - t[0]
    area = np.trapezoid(T, t)
    return area / duration, (T[-1] - T[0]) / duration
    # WRONG: takes the mean of the entries, whatever their times
    duration = t[-1] - t[0]
    return T.mean(), (T[-1] - T[0]) / duration
    # WRONG: forgets to divide by the time
    return np.trapezoid(T, t), T[-1] - T[0]
    # WRONG: averages the slopes of the pieces, short and long ones alike
    duration = t[-1] - t[0]
    slopes = np.diff(T) / np.diff(t)
    return np.trapezoid(T, t) / duration, slopes.mean()
    # WRONG: forgets the times in the area
    duration = t[-1] - t[0]
    return np.trapezoid(T) / (len(T) - 1), (T[-1] - T[0]) / duration
    # WRONG: divides by the last time, as if the log began at 0
    return np.trapezoid(T, t) / t[-1], (T[-1] - T[0]) / t[-1]
    # WRONG: divides by the number of entries
    return np.trapezoid(T, t) / len(t), (T[-1] - T[0]) / len(t)
    # WRONG: holds each entry until the next one
    duration = t[-1] - t[0]
    area = (T[:-1] * np.diff(t)).sum()
    return area / duration, (T[-1] - T[0]) / duration
    # WRONG: takes the mean of the first and the last entry
    duration = t[-1] - t[0]
    return (T[0] + T[-1]) / 2, (T[-1] - T[0]) / duration
    # WRONG: takes the mean of the sizes of the slopes
    duration = t[-1] - t[0]
    climb = np.abs(np.diff(T)).sum()
    return np.trapezoid(T, t) / duration, climb / duration
    # WRONG: gives the pair in the other order
    duration = t[-1] - t[0]
    area = np.trapezoid(T, t)
    return (T[-1] - T[0]) / duration, area / duration
    # HINT: Which rule gives the area under straight lines between points?
    # HINT: The integral of a slope is a change. What is then the mean slope over the time?
    # EXPLAIN: `np.trapezoid(T, t)` weighs each piece with its own length. For the slope you
    # need no sum: by the fundamental theorem, the area under it is the change of T,
    # last entry minus first.


# CHECK
t = np.array([0.0, 1.0, 4.0])
result = mean_over_time(t, np.array([6.0, 12.0, 18.0]))
assert np.shape(result) == (2,), (
    "return a pair: the mean and the mean slope"
)
mean, slope = result
assert np.isclose(mean, 13.5), (
    f"the area is 9 + 45 = 54 over 4 hours: 13.5, not {mean}"
)
assert np.isclose(slope, 3), (
    f"12 degrees more in 4 hours: 3 an hour, not {slope}"
)
mean, slope = mean_over_time(np.array([8, 10]), np.array([20, 15]))
assert np.isclose(mean, 17.5) and np.isclose(slope, -2.5), (
    "from 20 to 15 degrees, from 8 to 10 o'clock: 17.5 and -2.5, "
    f"not {mean} and {slope}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(2, 9))
    t = rng.normal() + np.cumsum(rng.uniform(0.1, 3, size=n))
    T = rng.uniform(-5, 25, size=n)
    area = change = 0.0
    for i in range(n - 1):
        step = t[i + 1] - t[i]
        area += step * (T[i] + T[i + 1]) / 2
        change += step * (T[i + 1] - T[i]) / step
    mean, slope = mean_over_time(t, T)
    whole = t[-1] - t[0]
    assert np.isclose(mean, area / whole), (
        f"{n} entries: the mean over time is {area / whole:.4f}, "
        f"not {mean:.4f}"
    )
    assert np.isclose(slope, change / whole), (
        f"{n} entries: the mean slope is {change / whole:.4f}, "
        f"not {slope:.4f}"
    )
