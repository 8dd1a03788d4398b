r"""Return $\log \sigma(z)$ for each entry of `z`, an array of shape $(n,)$, with a
relative error below $10^{-9}$ where the result does not underflow. Entries from −1000
to 1000 occur.
"""

import numpy as np


def log_sigmoid(z):
    # SOLUTION
    return -np.logaddexp(0, -z)
    # WRONG: takes the logarithm of a sigmoid that underflows to 0
    with np.errstate(over="ignore", divide="ignore"):
        return np.log(1 / (1 + np.exp(-z)))
    # WRONG: overflows for large negative z
    with np.errstate(over="ignore"):
        return -np.log1p(np.exp(-z))
    # WRONG: exact for negative z, but 0 for large positive z
    e = np.exp(-np.abs(z))
    return np.minimum(z, 0) - np.log(1 + e)
    # WRONG: loses the sign
    return np.logaddexp(0, -z)
    # WRONG: the logarithm of one minus the sigmoid
    return -np.logaddexp(0, z)
    # WRONG: cuts z off at -700 to avoid the overflow
    return -np.log1p(np.exp(-np.maximum(z, -700.0)))
    # WRONG: forgets the largest exponent that was taken out
    return -np.log1p(np.exp(-np.abs(z)))
    # HINT: The logarithm of 1 / u is -log(u). Which activation of the page is that,
    # and where is it taken?
    # HINT: It is minus softplus at -z. `np.logaddexp` adds two exponentials in
    # logarithms, without overflow, and 0 is the logarithm of 1.
    # EXPLAIN: log sigma(z) = -log(1 + e^(-z)), which is -softplus(-z). For large z it
    # is about -e^(-z), far below machine epsilon but not 0; for large negative z about
    # z. This is the loss of a yes-or-no answer, up to its sign.


# CHECK
values = log_sigmoid(np.array([0.0, -1000.0, 1000.0]))
assert np.shape(values) == (3,), (
    f"three entries have three values, not shape {np.shape(values)}"
)
assert np.isclose(values[0], -np.log(2)), (
    f"sigma(0) is 1/2, with logarithm -0.6931, not {values[0]}"
)
assert np.isclose(values[1], -1000), (
    "at -1000 the sigmoid is about e^(-1000), with logarithm -1000, "
    f"not {values[1]}"
)
assert abs(values[2]) < 1e-300, (
    f"at 1000 it is 0 to 300 digits, not {values[2]}"
)
values = log_sigmoid(np.array([40.0]))
assert np.isclose(values[0], -np.exp(-40.0), rtol=1e-9, atol=0), (
    f"at 40 it is about -e^(-40) = -4.248e-18, not {values[0]}"
)
rng = np.random.default_rng(0)
for _ in range(10):
    z = rng.uniform(-30, 30, size=4)
    values = log_sigmoid(z)
    for i in range(4):
        truth = -np.log1p(np.exp(-z[i]))
        assert np.isclose(values[i], truth, rtol=1e-9, atol=0), (
            f"at {z[i]:.4f} it is {truth:.6g}, not {values[i]:.6g}"
        )
