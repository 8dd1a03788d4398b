"""Split x into two parts with the sum x: the projection of x onto y, and a rest that is
orthogonal to y. Return both, `(along, rest)`, arrays of shape (d,).

`x` and `y` are arrays of shape (d,) for any d at least 1, of whole numbers or not, and y
is not zero. Leave both as they are.
"""

import numpy as np


def split_along(x, y):
    # SOLUTION
    along = (x @ y) / (y @ y) * y
    return along, x - along
    # WRONG: divides by the length of y once
    along = (x @ y) / np.linalg.norm(y) * y
    return along, x - along
    # WRONG: forgets to divide, as if y had length 1
    along = (x @ y) * y
    return along, x - along
    # WRONG: projects y onto x
    along = (x @ y) / (x @ x) * x
    return along, y - along
    # WRONG: stretches x instead of y
    along = (x @ y) / (y @ y) * x
    return along, x - along
    # WRONG: loses the sign when x points the other way
    along = abs(x @ y) / (y @ y) * y
    return along, x - along
    # WRONG: the rest with the wrong sign
    along = (x @ y) / (y @ y) * y
    return along, along - x
    # WRONG: gives the rest first
    along = (x @ y) / (y @ y) * y
    return x - along, along
    # WRONG: cuts off decimals where y has whole numbers
    along = ((x @ y) / (y @ y) * y).astype(y.dtype)
    return along, x - along
    # WRONG: divides whole numbers without remainder
    along = (x @ y) // (y @ y) * y
    return along, x - along
    # HINT: The projection is a multiple of y. Only the factor is to be found.
    # HINT: The factor is x @ y divided by y @ y. Once you have the projection, what is
    # the rest?
    # EXPLAIN: The factor makes y @ (x - a * y) zero. The rest is whatever is missing
    # to x, so that the sum is right by construction; the right angle is what the
    # factor is for.


# CHECK
parts = split_along(np.array([3.0, 3.0]), np.array([3.0, 4.0]))
assert len(parts) == 2 and np.allclose(parts[0], [2.52, 3.36]), (
    f"along the channel the boat makes (2.52, 3.36), not {parts[0]}"
)
rng = np.random.default_rng(0)
for case in range(40):
    d = int(rng.integers(1, 6))
    if case % 2:
        x, y = rng.normal(size=(2, d))
    else:
        x = rng.integers(-5, 6, size=d)
        y = rng.integers(1, 5, size=d) * (-1) ** case
    x0, y0 = x.copy(), y.copy()
    along, rest = split_along(x, y)
    assert np.array_equal(x, x0) and np.array_equal(y, y0), (
        "x and y have to stay as they are"
    )
    assert np.shape(along) == (d,) and np.shape(rest) == (d,), (
        f"both parts have the shape ({d},)"
    )
    assert np.allclose(np.add(along, rest), x0), (
        f"the parts of {x0.round(2)} have to add up to it"
    )
    assert np.isclose(np.dot(rest, y0), 0), (
        f"the rest of {x0.round(2)} is not orthogonal to {y0.round(2)}"
    )
    multiple = along[np.abs(y0).argmax()] / y0[np.abs(y0).argmax()]
    assert np.allclose(along, multiple * y0), (
        f"the projection has to be a multiple of {y0.round(2)}"
    )
