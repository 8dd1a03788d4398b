r"""Leaky ReLU is $z$ for $z > 0$ and $s z$ otherwise. Return the variance of the weights of a
layer with `d_in` inputs such that the mean square of its activations is expected to be that of
its inputs. The weights are independent, with mean 0 and a symmetric distribution, there are no
biases, and `s` is any number: 0 is ReLU, 1 is no activation at all.
"""

import numpy as np


def leaky_variance(d_in, s):
    # SOLUTION
    return 2 / ((1 + s**2) * d_in)
    # WRONG: forgets that the slope is squared with the activation
    return 2 / ((1 + abs(s)) * d_in)
    # WRONG: gives He's rule for every slope
    return 2 / d_in
    # WRONG: gives the standard deviation
    return np.sqrt(2 / ((1 + s**2) * d_in))
    # WRONG: forgets that each side has half of the mean square
    return 1 / ((1 + s**2) * d_in)
    # WRONG: takes the difference of the two sides
    return 2 / (max(1 - s**2, 1e-9) * d_in)
    # WRONG: mixes between the rules for ReLU and for none, linearly
    return (2 - s) / d_in
    # WRONG: mixes between the rules for ReLU and for none, by the size of s
    return (2 - min(abs(s), 1)) / d_in
    # WRONG: multiplies where it should divide
    return 2 * (1 + s**2) / d_in
    # HINT: Half of the mean square of z lies on each side of 0. What does leaky ReLU do with
    # the half on the left?
    # HINT: The mean square of the activations is (1 + s squared) / 2 times that of z, and that
    # of z is d_in times the variance times that of the inputs. Set the product to 1.
    # EXPLAIN: The left half is multiplied by s, so its square by s squared. For s = 0 this is
    # He's rule, for s = 1 (and s = -1, the absolute value) it is 1 / d_in.


# CHECK
assert np.isclose(leaky_variance(100, 0), 0.02), (
    f"s = 0 is ReLU: 2 / 100, not {leaky_variance(100, 0)}"
)
assert np.isclose(leaky_variance(100, 1), 0.01), (
    f"s = 1 is no activation: 1 / 100, not {leaky_variance(100, 1)}"
)
assert np.isclose(leaky_variance(50, -1), 0.02), (
    f"s = -1 is the absolute value: 1 / 50, not {leaky_variance(50, -1)}"
)
rng = np.random.default_rng(0)
for _ in range(8):
    d_in, s = int(rng.integers(5, 40)), rng.uniform(-2, 2)
    v = leaky_variance(d_in, s)
    assert np.ndim(v) == 0 and v > 0, "a variance is one positive number"
    x = rng.normal(size=d_in)
    z = x @ (np.sqrt(v) * rng.normal(size=(d_in, 20_000)))
    a = np.where(z > 0, z, s * z)
    ratio = (a**2).mean() / (x**2).mean()
    assert abs(ratio - 1) < 0.07, (
        f"d_in = {d_in}, s = {s:.2f}: measured, the variance {v:.4f} "
        f"multiplies the mean square by {ratio:.2f}, not by 1"
    )
