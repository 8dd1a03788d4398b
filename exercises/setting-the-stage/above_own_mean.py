r"""Return how far each entry lies above the mean of its own row.

`table` has shape $(n, d)$ without gaps; the answer has the same shape.
"""

import numpy as np


def above_own_mean(table):
    # SOLUTION
    return table - table.mean(axis=1, keepdims=True)
    # WRONG: gives the means no second axis; in a square table each column loses the
    # mean of a row
    return table - table.mean(axis=1)
    # WRONG: subtracts the means of the columns
    return table - table.mean(axis=0)
    # WRONG: subtracts the mean of the whole table
    return table - table.mean()
    # WRONG: has the sign turned round
    return table.mean(axis=1, keepdims=True) - table
    # HINT: One mean for each row: shape (n,). With which shape would it be used along
    # the row?
    # HINT: `keepdims=True` keeps the axis with length 1.
    # EXPLAIN: (n, d) and (n, 1) fit, and each row loses its own number. (n, d) and
    # (n,) give an error, unless n and d are equal: then NumPy lines the means up
    # with the columns, without a word.


# CHECK
table = np.array([[1.0, 3.0], [10.0, 20.0]])
above = above_own_mean(table)
assert np.shape(above) == (2, 2), (
    f"the answer has the shape of the table, not {np.shape(above)}"
)
assert np.allclose(above[0], [-1, 1]), (
    f"the mean of 1 and 3 is 2: -1 and 1, not {above[0]}"
)
assert np.allclose(above[1], [-5, 5]), (
    f"the mean of 10 and 20 is 15: -5 and 5, not {above[1]}"
)
rng = np.random.default_rng(0)
for n, d in ((3, 5), (5, 3), (4, 4), (1, 6), (6, 1)):
    table = rng.normal(size=(n, d)) + 10 * np.arange(n)[:, None]
    above = above_own_mean(table.copy())
    assert np.shape(above) == (n, d), (
        f"for shape {(n, d)} the answer has the same, not {np.shape(above)}"
    )
    for i in range(n):
        mean = sum(table[i].tolist()) / d
        for j in range(d):
            assert np.isclose(above[i, j], table[i, j] - mean), (
                f"shape {(n, d)}: entry {i}, {j} lies "
                f"{table[i, j] - mean:.3f} above its row's mean"
            )
