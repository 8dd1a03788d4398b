r"""Return the slope of $\operatorname{SiLU}(z) = z\,\sigma(z)$ at each entry of `z`, an
array of any shape of floats.

Use the rules, not finite differences, and let no exponent be positive: entries of
1000 and −1000 occur.
"""

import numpy as np


def silu_slope(z):
    # SOLUTION
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1, e) / (1 + e)
    return s + z * s * (1 - s)
    # WRONG: forgets the second half of the product rule
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
    # WRONG: multiplies the slopes of the factors
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1, e) / (1 + e)
    return s * (1 - s)
    # WRONG: leaves z out of the second term
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1, e) / (1 + e)
    return s + s * (1 - s)
    # WRONG: overflows: infinity divided by infinity
    with np.errstate(over="ignore", invalid="ignore"):
        s = np.exp(z) / (1 + np.exp(z))
    return s + z * s * (1 - s)
    # WRONG: finite differences, which lose digits for large z
    h = 1e-5
    e, f = np.exp(-np.abs(z + h)), np.exp(-np.abs(z - h))
    ahead = (z + h) * np.where(z + h >= 0, 1, e) / (1 + e)
    behind = (z - h) * np.where(z - h >= 0, 1, f) / (1 + f)
    return (ahead - behind) / (2 * h)
    # WRONG: the sigmoid of the size of z, right for positive z alone
    s = 1 / (1 + np.exp(-np.abs(z)))
    return s + z * s * (1 - s)
    # WRONG: takes the sigmoid for its own slope
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1, e) / (1 + e)
    return s + z * s
    # WRONG: gives the value, not the slope
    e = np.exp(-np.abs(z))
    return z * np.where(z >= 0, 1, e) / (1 + e)
    # HINT: It is a product: of z, with slope 1, and of the sigmoid.
    # HINT: The slope of the sigmoid is s (1 - s). For the sigmoid itself, use the
    # program in the text.
    # EXPLAIN: The product rule gives 1 times s plus z times s (1 - s). Like GELU, this
    # function is z times something that rises from 0 to 1, and its slope, too, goes
    # below 0 and above 1.


# CHECK
slope = silu_slope(np.array([0.0]))
assert np.shape(slope) == (1,), (
    f"one entry has one slope, shape (1,), not {np.shape(slope)}"
)
assert np.isclose(slope[0], 0.5), (
    f"at 0 the slope is the sigmoid's value there, 0.5, not {slope[0]}"
)
slope = silu_slope(np.array([[1000.0, -1000.0]]))
assert np.shape(slope) == (1, 2), (
    f"shape (1, 2) has to stay, not {np.shape(slope)}"
)
assert np.allclose(slope, [[1, 0]], rtol=0, atol=1e-12), (
    "at 1000 the slope is 1 and at -1000 it is 0, to twelve digits, "
    f"not {np.ravel(slope).tolist()}"
)
rng = np.random.default_rng(0)
z = rng.normal(scale=3, size=30)
h = 1e-5
slope = silu_slope(z)
truth = (
    (z + h) / (1 + np.exp(-(z + h))) - (z - h) / (1 + np.exp(-(z - h)))
) / (2 * h)
for i in range(30):
    assert abs(slope[i] - truth[i]) < 1e-6, (
        f"finite differences at {z[i]:.3f} say {truth[i]:.4f}, "
        f"not {slope[i]:.4f}"
    )
