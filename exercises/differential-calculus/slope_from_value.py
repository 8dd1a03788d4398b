r"""Return the slope of an activation at a point where you know its value `a` but not
the point: an array of the shape of `a`.

`name` is `"sigmoid"`, `"tanh"`, `"relu"` or `"softplus"`. `a` is an array of any shape
with values that this activation can have; for the last two, values of 1000 occur. At the
kink of ReLU take the slope 0.
"""

import numpy as np


def slope_from_value(name, a):
    # SOLUTION
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)
    return -np.expm1(-a)
    # WRONG: puts the value into the activation again, as if it were z
    if name == "sigmoid":
        s = 1 / (1 + np.exp(-a))
        return s * (1 - s)
    if name == "tanh":
        return 1 - np.tanh(a) ** 2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)
    return 1 / (1 + np.exp(-a))
    # WRONG: takes the sigmoid of the value for softplus
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)
    return 1 / (1 + np.exp(-a))
    # WRONG: uses the sigmoid's form for tanh as well
    if name in ("sigmoid", "tanh"):
        return a * (1 - a)
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)
    return -np.expm1(-a)
    # WRONG: takes the slope 1 at the kink
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(a >= 0, 1.0, 0.0)
    return -np.expm1(-a)
    # WRONG: returns ReLU's value in place of its slope
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.maximum(a, 0)
    return -np.expm1(-a)
    # WRONG: loses a factor, tanh as 1 - a
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)
    return -np.expm1(-a)
    # WRONG: overflows for a large value of softplus
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)
    with np.errstate(over="ignore", invalid="ignore"):
        return (np.exp(a) - 1) / np.exp(a)
    # WRONG: exchanges the sign in softplus, e^(-a) - 1
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)
    return np.expm1(-a)
    # HINT: Three of the four stand in the text as they are needed here.
    # HINT: For softplus, a = log(1 + e^z), so e^a = 1 + e^z. Solve for e^z, and put it
    # into the slope e^z / (1 + e^z).
    # EXPLAIN: Sigmoid and tanh were written by their own values. ReLU is positive where
    # z is. For softplus e^z = e^a - 1, so the slope is (e^a - 1) / e^a = 1 - e^(-a).
    # (`np.expm1` is accurate for small a; `1 - np.exp(-a)` passes, too.)


# CHECK
slope = slope_from_value("sigmoid", np.array([0.5, 0.75]))
assert np.shape(slope) == (2,), (
    f"two values have two slopes, not shape {np.shape(slope)}"
)
assert np.allclose(slope, [0.25, 0.1875]), (
    f"a sigmoid of 1/2 and of 3/4 has the slopes 1/4 and 3/16, not {slope}"
)
slope = slope_from_value("relu", np.array([0.0, 2.5]))
assert np.allclose(slope, [0, 1]), (
    f"where ReLU is 0 its slope is taken as 0, where it is 2.5 as 1, "
    f"not {slope}"
)
slope = slope_from_value("softplus", np.array([1000.0]))
assert np.allclose(slope, [1]), (
    f"where softplus is 1000 its slope is 1, not {slope}"
)
rng = np.random.default_rng(0)
z = rng.normal(scale=1.5, size=(3, 4))
z[0, 0], z[1, 1] = 1.0, -1.0
h = 1e-5
functions = {
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "softplus": lambda z: np.log1p(np.exp(z)),
}
for name, f in functions.items():
    slope = slope_from_value(name, f(z))
    assert np.shape(slope) == (3, 4), (
        f"values of shape (3, 4) have slopes of that shape, "
        f"not {np.shape(slope)}"
    )
    truth = (f(z + h) - f(z - h)) / (2 * h)
    for i in range(3):
        for j in range(4):
            assert abs(slope[i, j] - truth[i, j]) < 1e-6, (
                f"where {name} has the value {f(z)[i, j]:.4f} its slope is "
                f"{truth[i, j]:.4f}, not {slope[i, j]:.4f}"
            )
