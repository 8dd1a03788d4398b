r"""Return the slope of $a x^2$ at x.

Any numbers a and x.
"""

import numpy as np


def slope(a, x):
    # SOLUTION
    return 2 * a * x
    # WRONG: forgets the factor of two
    return a * x
    # WRONG: forgets that a
    # scales the slope
    return 2 * x
    # HINT: The slope of $x^2$ is $2x$.
    # EXPLAIN: A factor in front stays in front. So
    # the slope is $2ax$.


# CHECK
assert slope(1, 3) == 6, "at 3 it is 6"
rng = np.random.default_rng(0)
for _ in range(5):
    a, x = rng.normal(size=2)
    truth = a * x + a * x
    assert np.isclose(slope(a, x), truth), "the factor stays in front"
