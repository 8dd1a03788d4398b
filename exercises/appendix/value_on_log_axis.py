r"""A straight line is drawn on a graph whose vertical axis is logarithmic. It goes through
the points $(t_1, y_1)$ and $(t_2, y_2)$, with $t_1 \neq t_2$ and positive $y_1$ and
$y_2$. Return the value $y$ that you read off the line at $t$, which need not lie between
them. The numbers `t1`, `y1`, `t2`, `y2` are single numbers; `t` is one, or an array.
"""

import numpy as np


def value_on_log_axis(t, t1, y1, t2, y2):
    # SOLUTION
    share = (t - t1) / (t2 - t1)
    return y1 * (y2 / y1) ** share
    # WRONG: reads the line as if the axis were a plain one
    share = (t - t1) / (t2 - t1)
    return y1 + (y2 - y1) * share
    # WRONG: gives the logarithm of the value
    share = (t - t1) / (t2 - t1)
    return np.log(y1) + (np.log(y2) - np.log(y1)) * share
    # WRONG: mixes two bases on the way there and back
    share = (t - t1) / (t2 - t1)
    height = np.log10(y1) + (np.log10(y2) - np.log10(y1)) * share
    return np.exp(height)
    # WRONG: counts the steps of t, not the share of the way
    return y1 * (y2 / y1) ** (t - t1)
    # WRONG: starts from zero, not from the first point
    return y1 * (y2 / y1) ** (t / (t2 - t1))
    # WRONG: takes t as an exponent on both axes, as if both were logarithmic
    share = (np.log(abs(t) + 1) - np.log(abs(t1) + 1)) / (
        np.log(abs(t2) + 1) - np.log(abs(t1) + 1) + 1e-9
    )
    return y1 * (y2 / y1) ** share
    # HINT: On the paper the height of a point is log(y). Which share of the way from
    # the first point to the second has been gone at t?
    # HINT: Equal distances are equal factors: half of the way from 10 to 1000 is 100.
    # EXPLAIN: The height on paper goes from log(y1) to log(y2) in proportion to t. Back
    # from logarithms, a share s of the difference is the factor y2 / y1 to the power s.


# CHECK
y = value_on_log_axis(5, 0, 10.0, 10, 1000.0)
assert np.isclose(y, 100), (
    f"half way from 10 to 1000 the line is at 100, not at {y}"
)
y = value_on_log_axis(20, 0, 70.0, 10, 42.0)
assert np.isclose(y, 25.2), (
    f"another factor of 0.6 below 42 is 25.2, not {y}"
)
y = value_on_log_axis(-1, 1, 8.0, 2, 16.0)
assert np.isclose(y, 2), (
    f"doubling with each step, 8 at 1 was 2 at -1, not {y}"
)
y = value_on_log_axis(np.array([3.0, 4.0, 5.0]), 5, 2.0, 3, 8.0)
assert np.shape(y) == (3,), (
    f"three times give three values, not the shape {np.shape(y)}"
)
assert np.allclose(y, [8, 4, 2]), (
    f"from 8 at 3 to 2 at 5 the line passes 4, so [8, 4, 2], not {y}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    c, a = rng.uniform(0.3, 4, size=2)
    t, t1, t2 = rng.uniform(-3, 3, size=3)
    y = value_on_log_axis(t, t1, c * a**t1, t2, c * a**t2)
    assert np.isclose(y, c * a**t), (
        f"through two points of {c:.3f} times {a:.3f} to the power t the "
        f"line has {c * a**t:.4f} at t = {t:.3f}, not {y}"
    )
