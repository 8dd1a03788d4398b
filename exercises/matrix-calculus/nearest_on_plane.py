r"""Which point $\vec x$ with $\vec a^\T \vec x = c$ is nearest to `y`? `a` and `y` have the
shape `(d,)`, `a` is not 0, `c` is a number. Return the tuple `x, lam`: the point, `(d,)`,
and the multiplier for $f(\vec x) = \lVert \vec x - \vec y \rVert^2$ and
$g(\vec x) = \vec a^\T \vec x - c$, with the sign of $\nabla f = \lambda \nabla g$.
"""

import numpy as np


def nearest_on_plane(a, c, y):
    # SOLUTION
    lam = 2 * (c - a @ y) / (a @ a)
    return y + lam / 2 * a, lam
    # WRONG: divides by the length, not by its square
    lam = 2 * (c - a @ y) / np.linalg.norm(a)
    return y + lam / 2 * a, lam
    # WRONG: takes a for a unit vector
    lam = 2 * (c - a @ y)
    return y + lam / 2 * a, lam
    # WRONG: starts from the origin
    lam = 2 * c / (a @ a)
    return lam / 2 * a, lam
    # WRONG: has the other sign of the multiplier
    lam = 2 * (c - a @ y) / (a @ a)
    return y + lam / 2 * a, -lam
    # WRONG: forgets the factor 2 of the squared distance
    lam = (c - a @ y) / (a @ a)
    return y + lam * a, lam
    # WRONG: goes to the mirror image on the other side
    lam = 2 * (c - a @ y) / (a @ a)
    return y + lam * a, lam
    # WRONG: goes away from the plane
    lam = 2 * (c - a @ y) / (a @ a)
    return y - lam / 2 * a, lam
    # WRONG: gives the distance in place of the multiplier
    step = (c - a @ y) / (a @ a)
    return y + step * a, abs(step) * np.linalg.norm(a)
    # WRONG: scales y until it lies in the plane
    x = y * c / (a @ y)
    return x, 2 * (c - a @ y) / (a @ a)
    # WRONG: writes into y
    lam = 2 * (c - a @ y) / (a @ a)
    y += lam / 2 * a
    return y, lam
    # HINT: The gradients are 2(x - y) and a. What does that say about x?
    # HINT: x = y + (lam / 2) a. Put this into the constraint, and solve for lam.
    # EXPLAIN: The way from y to the plane is along a, the plane's normal. The constraint
    # says how far: a·y + (lam / 2) a·a = c. The multiplier is 2 for each unit that is
    # missing, divided by the squared length of a.


# CHECK
x, lam = nearest_on_plane(np.array([1.0, 2.0]), 5.0, np.zeros(2))
assert np.shape(x) == (2,), f"the point has shape (2,), not {np.shape(x)}"
assert np.ndim(lam) == 0, "the multiplier is one number"
assert np.allclose(x, [1, 2]), (
    f"the point of the page's road nearest to the origin is (1, 2), not {x}"
)
assert np.isclose(lam, 2), f"the page's road has the price 2, not {lam}"
x, lam = nearest_on_plane(np.array([0.0, 2.0]), 4.0, np.array([7.0, 5.0]))
assert np.allclose(x, [7, 2]), (
    f"2 x2 = 4 is a level line at height 2, straight below (7, 5) at "
    f"(7, 2), not {x}"
)
assert np.isclose(lam, -3), (
    f"at (7, 2) the gradients are (0, -6) and (0, 2): -3, not {lam}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = rng.integers(1, 6)
    a, y = rng.normal(size=(2, d))
    c = rng.normal() * 3
    kept = a.copy(), y.copy()
    x, lam = nearest_on_plane(a, c, y)
    assert np.array_equal(a, kept[0]) and np.array_equal(y, kept[1]), (
        "a and y have to stay as they were"
    )
    assert np.shape(x) == (d,), f"the point has shape ({d},)"
    assert np.isclose(a @ x, c), (
        f"for d = {d} your point has a @ x = {a @ x:.4f}, not c = {c:.4f}"
    )
    assert np.allclose(2 * (x - y), lam * a), (
        f"for d = {d} the gradient 2 (x - y) is not lam times a"
    )
