"""Return the slope of a function at the point p in the direction of v.

`grad` is a function: `grad(p)` is the gradient at p, of the same shape as p. The
direction v is not the zero vector, and may have any length: the slope is the rise
for each unit of distance, whatever the length of v. Leave p and v as they are.
"""

import numpy as np


def directional_derivative(grad, p, v):
    # SOLUTION
    u = v / np.linalg.norm(v)
    return grad(p) @ u
    # WRONG: forgets that a direction has length 1
    return grad(p) @ v
    # WRONG: divides by the squared length, as in a projection
    return grad(p) @ v / (v @ v)
    # WRONG: projects the point instead of the gradient
    return p @ v / np.linalg.norm(v)
    # WRONG: cannot go downhill
    return abs(grad(p) @ v) / np.linalg.norm(v)
    # WRONG: gives the steepest slope, whatever the direction
    return np.linalg.norm(grad(p))
    # WRONG: shortens the caller's v
    v /= np.linalg.norm(v)
    return grad(p) @ v
    # WRONG: divides by the length of the gradient, which may be 0
    g = grad(p)
    cosine = g @ v / (np.linalg.norm(g) * np.linalg.norm(v))
    return np.linalg.norm(g) * cosine
    # HINT: A direction is a vector of length 1. What do you divide v by?
    # HINT: The slope in direction u is the dot product of the gradient with u.
    # EXPLAIN: Dividing v by its length keeps its direction and makes its length 1.
    # The dot product with the gradient then adds up what each coordinate
    # contributes to the rise. It is negative when v points downhill.


# CHECK
def grad_bowl(x):
    return np.array([2 * x[0], 6 * x[1]])


p = np.array([2.0, 1.0])
slope = directional_derivative(grad_bowl, p, np.array([1.0, 0.0]))
assert np.isclose(slope, 4), (
    f"along the first axis it is 2 x1 = 4, not {slope}"
)
v = np.array([3.0, 0.0])
slope = directional_derivative(grad_bowl, p, v)
assert np.isclose(slope, 4), (
    f"a longer v is the same direction: 4, not {slope}"
)
assert np.array_equal(v, [3.0, 0.0]), "v has to stay as it was"
assert np.array_equal(p, [2.0, 1.0]), "p has to stay as it was"
slope = directional_derivative(grad_bowl, p, np.array([0.0, -2.0]))
assert np.isclose(slope, -6), (
    f"down the second axis it falls: -6, not {slope}"
)
with np.errstate(all="ignore"):
    slope = directional_derivative(
        grad_bowl, np.zeros(2), np.array([1.0, 1.0])
    )
assert np.isclose(slope, 0), (
    f"at the bottom every direction is level: 0, not {slope}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    x, v, g = rng.normal(size=(3, 5))  # five dimensions, not two
    slope = directional_derivative(lambda x, g=g: g + x, x, v)
    truth = ((g + x) * v).sum() / (v**2).sum() ** 0.5
    assert np.isclose(slope, truth), "it holds in any number of dimensions"
