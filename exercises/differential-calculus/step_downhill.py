"""Walk one step of exactly the given length in the direction of steepest descent.

`grad(p)` is the gradient at p, a vector of shape (n,) like p. Return the new point,
and leave p as it is. Where the gradient is zero there is no direction to go: return
a point equal to p.
"""

import numpy as np


def step_downhill(grad, p, length):
    # SOLUTION
    g = grad(p)
    steepness = np.linalg.norm(g)
    if steepness == 0:
        return p.copy()
    return p - length * g / steepness
    # WRONG: a step of gradient descent, which is longer where it is steeper
    return p - length * grad(p)
    # WRONG: goes uphill
    g = grad(p)
    if not g.any():
        return p.copy()
    return p + length * g / np.linalg.norm(g)
    # WRONG: gives every coordinate a step of the same length
    return p - length * np.sign(grad(p))
    # WRONG: does not ask whether there is a direction
    g = grad(p)
    return p - length * g / np.linalg.norm(g)
    # WRONG: walks straight towards the origin
    if not p.any() or not grad(p).any():
        return p.copy()
    return p - length * p / np.linalg.norm(p)
    # WRONG: moves the point that it was given
    g = grad(p)
    if g.any():
        p -= length * g / np.linalg.norm(g)
    return p
    # WRONG: adds a little to the length of the gradient, and steps too short
    g = grad(p)
    return p - length * g / (np.linalg.norm(g) + 1e-8)
    # WRONG: asks whether the point is zero, not the gradient
    if not p.any():
        return p.copy()
    g = grad(p)
    return p - length * g / np.linalg.norm(g)
    # HINT: Which vector of length 1 points straight downhill?
    # HINT: Divide the gradient by its length, but first look whether that length is
    # zero.
    # EXPLAIN: The negative gradient, divided by its length, is the unit vector of
    # steepest descent. Gradient descent leaves out the division, so that its
    # steps become short by themselves near a minimum, where the gradient is small.


# CHECK
def grad_bowl(x):
    return np.array([2 * x[0], 6 * x[1]])


p = np.array([2.0, 1.0])
new = step_downhill(grad_bowl, p, 0.5)
assert np.array_equal(p, [2.0, 1.0]), "p has to stay as it was"
assert np.shape(new) == (2,), "the answer is a point like p, of shape (2,)"
walked = np.linalg.norm(new - p)
assert np.isclose(walked, 0.5), (
    f"the step has to be 0.5 long, however steep it is, not {walked:.3f}"
)
new = step_downhill(grad_bowl, np.array([0.0, 3.0]), 1.0)
assert np.allclose(new, [0, 2]), (
    f"from (0, 3) straight down is towards (0, 2), not {new}"
)
with np.errstate(all="ignore"):
    new = step_downhill(grad_bowl, np.zeros(2), 0.5)
assert np.array_equal(new, [0.0, 0.0]), (
    f"at the bottom the gradient is zero: stay there, do not go to {new}"
)
with np.errstate(all="ignore"):
    new = step_downhill(lambda x: 2 * (x - 1), np.ones(2), 0.5)
assert np.array_equal(new, [1.0, 1.0]), (
    f"a bottom at (1, 1) is one too: stay there, do not go to {new}"
)
new = step_downhill(grad_bowl, np.array([1e-9, 0.0]), 0.5)
assert np.isclose(np.linalg.norm(new), 0.5), (
    f"a tiny gradient has a direction too: the step is 0.5 long, to {new}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b, x = rng.normal(size=(3, 4))
    length = rng.uniform(0.01, 2)

    def grad(x, a=a, b=b):
        return a * x + b

    new = step_downhill(grad, x.copy(), length)
    downhill = -grad(x) / np.sqrt((grad(x) ** 2).sum())
    assert np.isclose(np.linalg.norm(new - x), length), (
        f"the step has to be {length:.3f} long"
    )
    assert np.allclose(new - x, length * downhill), (
        "no direction falls more steeply than the one against the gradient"
    )
