"""Return the vector x as a column, an array of shape (d, 1).

`x` is an array with d numbers, d at least 1, and it comes as (d,), as a row (1, d), or
as a column (d, 1) already. Leave the caller's array as it is, also its shape.
"""

import numpy as np


def as_column(x):
    # SOLUTION
    return x.reshape(-1, 1)
    # WRONG: transposes, which does nothing to one axis and makes a row of a column
    return x.T
    # WRONG: adds an axis, also where there are two already
    return x[:, None]
    # WRONG: makes a row
    return x.reshape(1, -1)
    # WRONG: turns only what has one row, and so leaves a (d,) as it is
    return x if x.shape[0] > 1 else x.T
    # WRONG: repeats the vector as a table
    return np.broadcast_to(x.reshape(-1), (x.size, x.size)).T
    # HINT: Whatever the shape was, how many columns are there to be?
    # HINT: `reshape` takes -1 for the length that it should find by itself.
    # EXPLAIN: All three shapes hold the same d numbers in the same order in memory, so
    # `reshape(-1, 1)` fits all. It gives a new array (or a view) and leaves the shape
    # of the old one alone.


# CHECK
column = as_column(np.array([4.0, 1.0, 7.0]))
assert np.shape(column) == (3, 1), (
    f"three numbers are a column of shape (3, 1), not {np.shape(column)}"
)
rng = np.random.default_rng(0)
for d in (1, 2, 3, 6):
    numbers = rng.normal(size=d)
    for shape in ((d,), (1, d), (d, 1)):
        x = numbers.copy().reshape(shape)
        column = as_column(x)
        assert np.shape(column) == (d, 1), (
            f"an array {shape} becomes a column ({d}, 1), "
            f"not {np.shape(column)}"
        )
        assert np.array_equal(column[:, 0], numbers), (
            f"the numbers of an array {shape} keep their order"
        )
        assert x.shape == shape, f"the caller's array stays {shape}"
        assert np.array_equal(x.reshape(-1), numbers), (
            "the caller's numbers stay as they are"
        )
