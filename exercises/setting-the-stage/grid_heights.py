r"""Return the values of f on a grid, as an image or a contour plot needs them: a row
for each entry of `y` and a column for each entry of `x`.

`x` has shape $(n,)$ and `y` has shape $(m,)$; the answer has shape $(m, n)$. The
function `f(x, y)` works element by element on two arrays of equal shape.
"""

import numpy as np


def grid_heights(f, x, y):
    # SOLUTION
    X, Y = np.meshgrid(x, y)
    return f(X, Y)
    # WRONG: swaps rows and columns
    X, Y = np.meshgrid(x, y, indexing="ij")
    return f(X, Y)
    # WRONG: has the right shape, but gives y where f expects x
    X, Y = np.meshgrid(x, y)
    return f(Y, X)
    # WRONG: turns the picture upside down
    X, Y = np.meshgrid(x, y[::-1])
    return f(X, Y)
    # WRONG: goes along the diagonal only
    k = min(x.size, y.size)
    return f(x[:k], y[:k])
    # WRONG: leaves it to f to broadcast, which it does not do if it ignores x or y
    return f(x[None, :], y[:, None])
    # HINT: You need the x of each place and the y of each place, as two arrays of
    # shape (m, n).
    # HINT: `np.meshgrid(x, y)` returns both. Which of them changes along a row?
    # EXPLAIN: In X every row is x, in Y every column is y, so the entry in row i and
    # column j is f(x[j], y[i]). The row counts y, since rows stand above each other.


# CHECK
def far(x, y):
    return 10 * x + y


Z = grid_heights(far, np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0]))
assert np.shape(Z) == (2, 3), (
    f"two y and three x make 2 rows and 3 columns, not {np.shape(Z)}"
)
assert Z[0, 2] == 34, (
    f"row 0 and column 2 have x = 3 and y = 4: 34, not {Z[0, 2]}"
)


def ridge(x, y):
    return x**2


Z = grid_heights(ridge, np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0]))
assert np.shape(Z) == (2, 3), (
    "also a height that ignores y fills 2 rows and 3 columns, "
    f"not {np.shape(Z)}"
)
rng = np.random.default_rng(0)
for _ in range(10):
    x = rng.normal(size=rng.integers(1, 6))
    y = rng.normal(size=rng.integers(1, 6))
    a, b, c = rng.normal(size=3)

    def f(x, y, a=a, b=b, c=c):
        return a * x**2 + b * np.sin(y) + c * x * y

    Z = grid_heights(f, x.copy(), y.copy())
    assert np.shape(Z) == (y.size, x.size), (
        f"for {y.size} y and {x.size} x the shape is {(y.size, x.size)}"
    )
    for i in range(y.size):
        for j in range(x.size):
            assert np.isclose(Z[i, j], f(x[j], y[i])), (
                f"row {i}, column {j} is the height at x[{j}], y[{i}]"
            )
