r"""Return the volume under f over the floor from a to b in x, and from c to d in y.

Cut x into n equal parts and y into m, and take f in the middle of each of the
$n \cdot m$ boxes. `f` takes two arrays that broadcast, and returns the heights; it may
be negative, and such volume counts as negative.
"""

import numpy as np


def volume_over_box(f, a, b, c, d, n, m):
    # SOLUTION
    x = a + (np.arange(n) + 0.5) * (b - a) / n
    y = c + (np.arange(m) + 0.5) * (d - c) / m
    heights = f(x[:, None], y)
    return heights.sum() * (b - a) / n * (d - c) / m
    # WRONG: swaps the two inputs
    x = a + (np.arange(n) + 0.5) * (b - a) / n
    y = c + (np.arange(m) + 0.5) * (d - c) / m
    heights = f(y[:, None], x)
    return heights.sum() * (b - a) / n * (d - c) / m
    # WRONG: cuts both by n
    x = a + (np.arange(n) + 0.5) * (b - a) / n
    y = c + (np.arange(n) + 0.5) * (d - c) / n
    heights = f(x[:, None], y)
    return heights.sum() * (b - a) / n * (d - c) / n
    # WRONG: gives the mean height
    x = a + (np.arange(n) + 0.5) * (b - a) / n
    y = c + (np.arange(m) + 0.5) * (d - c) / m
    return f(x[:, None], y).mean()
    # WRONG: forgets the width in y
    x = a + (np.arange(n) + 0.5) * (b - a) / n
    y = c + (np.arange(m) + 0.5) * (d - c) / m
    return f(x[:, None], y).sum() * (b - a) / n
    # WRONG: begins both at 0
    x = (np.arange(n) + 0.5) * (b - a) / n
    y = (np.arange(m) + 0.5) * (d - c) / m
    heights = f(x[:, None], y)
    return heights.sum() * (b - a) / n * (d - c) / m
    # WRONG: takes the corners, not the middles
    x = a + np.arange(n) * (b - a) / n
    y = c + np.arange(m) * (d - c) / m
    heights = f(x[:, None], y)
    return heights.sum() * (b - a) / n * (d - c) / m
    # WRONG: goes along the diagonal only
    k = min(n, m)
    x = a + (np.arange(k) + 0.5) * (b - a) / k
    y = c + (np.arange(k) + 0.5) * (d - c) / k
    return f(x, y).mean() * (b - a) * (d - c)
    # WRONG: makes a negative volume positive
    x = a + (np.arange(n) + 0.5) * (b - a) / n
    y = c + (np.arange(m) + 0.5) * (d - c) / m
    heights = f(x[:, None], y)
    return np.abs(heights).sum() * (b - a) / n * (d - c) / m
    # WRONG: leaves the first strip out
    x = a + (np.arange(n) + 0.5) * (b - a) / n
    y = c + (np.arange(m) + 0.5) * (d - c) / m
    total = 0.0
    for i in range(1, n):
        for j in range(m):
            total += f(x[i], y[j])
    return total * (b - a) / n * (d - c) / m
    # HINT: Make the n middles in x and the m middles in y. How do you get all pairs of
    # them? A column of shape (n, 1) and a row of shape (m,) broadcast.
    # HINT: Each box has the area (b - a) / n times (d - c) / m. Add the heights, and
    # multiply once.
    # EXPLAIN: `x[:, None]` has shape (n, 1) and y has (m,), so f gets every pair and
    # returns (n, m) heights. All boxes have the same floor area, so it can be
    # taken out of the double sum.


# CHECK
def tent(x, y):
    return 1 + x * y / 6


volume = volume_over_box(tent, 0.0, 4.0, 0.0, 3.0, 40, 30)
assert np.isclose(volume, 18), (
    f"the tent holds 18 cubic metres, not {volume}"
)
volume = volume_over_box(lambda x, y: x - y**2, 0.0, 2.0, 0.0, 2.0, 1, 2)
assert np.isclose(volume, 1.0 * 4 - 2 * (0.25 + 2.25)), (
    "two boxes with heights 1 - 0.25 and 1 - 2.25 and floors of 2: -1, "
    f"not {volume}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, c = rng.normal(size=2)
    b, d = a + rng.uniform(0.5, 3), c + rng.uniform(0.5, 3)
    n, m = (int(k) for k in rng.integers(1, 7, size=2))
    p, q = rng.normal(size=2)

    def f(x, y, p=p, q=q):
        return p * x**2 + q * x * y**3

    truth = 0.0
    for i in range(n):
        for j in range(m):
            x = a + (i + 0.5) * (b - a) / n
            y = c + (j + 0.5) * (d - c) / m
            truth += f(x, y) * (b - a) / n * (d - c) / m
    volume = volume_over_box(f, a, b, c, d, n, m)
    assert np.isclose(volume, truth), (
        f"{n} by {m} boxes: {truth:.4f}, not {volume:.4f}"
    )
