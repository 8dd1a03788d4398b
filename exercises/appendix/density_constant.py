r"""Return the number c that makes c times f a density on the interval from a to b: the
area under c f is 1.

`f` takes an array and returns one of the same shape; it is nowhere negative. Add up `n`
bars of equal width, each as high as f is in the middle of the bar.
"""

import numpy as np


def density_constant(f, a, b, n=1000):
    # SOLUTION
    width = (b - a) / n
    middles = a + width * (np.arange(n) + 0.5)
    return 1 / (f(middles) * width).sum()
    # WRONG: returns the area itself
    width = (b - a) / n
    middles = a + width * (np.arange(n) + 0.5)
    return (f(middles) * width).sum()
    # WRONG: forgets the width of the bars, so the sum is 1 and not the area
    width = (b - a) / n
    middles = a + width * (np.arange(n) + 0.5)
    return 1 / f(middles).sum()
    # WRONG: makes the largest height 1, not the area
    width = (b - a) / n
    middles = a + width * (np.arange(n) + 0.5)
    return 1 / f(middles).max()
    # WRONG: forgets where the interval begins
    width = (b - a) / n
    middles = width * (np.arange(n) + 0.5)
    return 1 / (f(middles) * width).sum()
    # WRONG: takes the height at the left end of each bar
    width = (b - a) / n
    return 1 / (f(a + width * np.arange(n)) * width).sum()
    # HINT: First find the area under f alone. What happens to it when f is
    # multiplied by c?
    # HINT: The middles are a + width / 2, a + 3 width / 2, and so on.
    # EXPLAIN: A constant factor goes through the sum, so the area under c f is c times
    # the area under f. It is 1 if c is one over that area.


# CHECK
c = density_constant(lambda x: x**3 * (1 - x), 0, 1)
assert np.isclose(c, 20, rtol=1e-4), (
    f"the area from 0 to 1 is 1/20, so c is 20, not {c}"
)
c = density_constant(lambda x: 0 * x + 2, 1, 4, n=7)
assert np.isclose(c, 1 / 6), (
    f"a height of 2 on a length of 3 is an area of 6: c is 1/6, not {c}"
)
c = density_constant(lambda x: x**2, 0, 3, n=3)
assert np.isclose(c, 1 / (0.25 + 2.25 + 6.25)), (
    f"three bars are 0.25, 2.25 and 6.25 high: c is 1 / 8.75, not {c}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a = rng.uniform(-2, 2)
    b = a + rng.uniform(0.5, 3)
    rate = rng.uniform(0.5, 2)
    c = density_constant(lambda x, rate=rate: np.exp(-rate * x), a, b)
    truth = rate / (np.exp(-rate * a) - np.exp(-rate * b))
    assert np.isclose(c, truth, rtol=1e-5), (
        f"for e^(-{rate:.2f} x) from {a:.2f} to {b:.2f} it is {truth:.5f}"
    )
