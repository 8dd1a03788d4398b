r"""ReLU with a leak is z for $z \ge 0$ and `leak` times z for $z < 0$, with a number
`leak` between 0 and 1. Return its slope at each entry of `z`, an array of any shape, of
floats or integers: a float array of the same shape. At the kink return the smallest
subgradient.
"""

import numpy as np


def leaky_slope(z, leak):
    # SOLUTION
    return np.where(z > 0, 1.0, leak)
    # WRONG: takes the largest subgradient at the kink
    return np.where(z >= 0, 1.0, leak)
    # WRONG: takes the subgradient halfway
    return np.where(z > 0, 1.0, np.where(z < 0, leak, (1 + leak) / 2))
    # WRONG: takes 0 at the kink, as for ReLU, though 0 is no subgradient here
    return np.where(z > 0, 1.0, np.where(z < 0, leak, 0.0))
    # WRONG: forgets the leak
    return np.where(z > 0, 1.0, 0.0)
    # WRONG: gives the value, not the slope
    return np.where(z > 0, z, leak * z)
    # WRONG: integers stay integers, and cut the leak off
    slope = np.ones_like(z)
    slope[z <= 0] = leak
    return slope
    # WRONG: leaks with the wrong sign
    return np.where(z > 0, 1.0, -leak)
    # HINT: On each side the function is a straight line. What are the two slopes?
    # HINT: A line through 0 with slope g stays below for z > 0 if g is at most 1, and
    # for z < 0 if g is at least the leak. Which of these g is the smallest?
    # EXPLAIN: The slope is 1 to the right and the leak to the left. At 0 every number
    # from the leak to 1 is a subgradient, and the smallest is the leak. Since the slope
    # is nowhere 0 if the leak is not, something always comes through.


# CHECK
slope = leaky_slope(np.array([-2.0, 0.0, 3.0]), 0.1)
assert np.shape(slope) == (3,), (
    f"three entries have three slopes, not shape {np.shape(slope)}"
)
for entry, truth, got in zip((-2, 0, 3), (0.1, 0.1, 1.0), slope):
    assert np.isclose(got, truth), (
        f"with a leak of 0.1 the slope at {entry} is {truth}, not {got}"
    )
slope = leaky_slope(np.array([[-2, 0], [1, 4]]), 0.25)
assert np.shape(slope) == (2, 2) and np.allclose(
    slope, [[0.25] * 2, [1, 1]]
), (
    f"integers -2, 0, 1, 4 with a leak of 0.25 have the slopes "
    f"0.25, 0.25, 1, 1, not {slope}"
)
rng = np.random.default_rng(0)
for _ in range(10):
    leak = rng.uniform(0.01, 0.9)
    z = rng.normal(size=(2, 3))
    z[0, 1] = 0.0
    slope = leaky_slope(z, leak)
    assert np.shape(slope) == (2, 3), (
        f"shape (2, 3) has to stay, not {np.shape(slope)}"
    )
    for i in range(2):
        for j in range(3):
            truth = 1.0 if z[i, j] > 0 else leak
            assert np.isclose(slope[i, j], truth), (
                f"with a leak of {leak:.3f} the slope at {z[i, j]:.3f} is "
                f"{truth:.3f}, not {slope[i, j]:.3f}"
            )
