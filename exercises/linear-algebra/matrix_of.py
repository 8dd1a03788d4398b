r"""Return the matrix of a linear map $f : \R^n \to \R^m$, of shape (m, n).

You cannot look into `f`. You can only call it: it takes an array of shape (n,) of
floating-point numbers and returns one of shape (m,).
"""

import numpy as np


def matrix_of(f, n):
    # SOLUTION
    return np.column_stack([f(e) for e in np.eye(n)])
    # WRONG: puts the images of the unit vectors into rows
    return np.array([f(e) for e in np.eye(n)])
    # WRONG: gives the sum of the columns
    return f(np.ones(n))
    # WRONG: leaves the last unit vector out
    return np.column_stack([f(e) for e in np.eye(n)[: max(n - 1, 1)]])
    # WRONG: sets the diagonal only
    image = f(np.ones(n))
    return np.diag(image)
    # WRONG: asks with vectors that add up, and forgets to take differences
    return np.column_stack([f(e) for e in np.tril(np.ones((n, n)))])
    # WRONG: turns the unit vectors round
    return np.column_stack([f(-e) for e in np.eye(n)])
    # WRONG: asks in the wrong order
    return np.column_stack([f(e) for e in np.eye(n)[::-1]])
    # HINT: Where does the map send the unit vector with a 1 in place j?
    # HINT: The rows (and the columns) of `np.eye(n)` are the unit vectors. Their images
    # are to be the columns of the answer: `np.column_stack`.
    # EXPLAIN: A linear map is known by what it does to n unit vectors. Their images are
    # the columns of its matrix: n calls of f, and nothing else to find out.


# CHECK
A = matrix_of(lambda x: np.array([x[0] + x[1], x[1]]), 2)
assert np.shape(A) == (2, 2) and np.allclose(A, [[1, 1], [0, 1]]), (
    f"the shear (x1 + x2, x2) has the matrix [[1, 1], [0, 1]], not {A}"
)
A = matrix_of(lambda x: np.array([2 * x[2], x[0] - x[1]]), 3)
assert np.shape(A) == (2, 3), (
    f"three numbers in, two out: shape (2, 3), not {np.shape(A)}"
)
assert np.allclose(A, [[0, 0, 2], [1, -1, 0]]), (
    f"(2 x3, x1 - x2) has the rows (0, 0, 2) and (1, -1, 0), not {A}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m, n = (int(k) for k in rng.integers(1, 6, size=2))
    M = rng.normal(size=(m, n))
    A = matrix_of(lambda x, M=M: M @ x, n)
    assert np.shape(A) == (m, n), (
        f"from {n} numbers to {m}: shape ({m}, {n}), not {np.shape(A)}"
    )
    assert np.allclose(A, M), f"column 0 is f(e_1) = {M[:, 0].round(2)}"
order = rng.permutation(5)
A = matrix_of(lambda x: np.cumsum(x)[order], 5)
assert np.allclose(A, np.tril(np.ones((5, 5)))[order]), (
    "running sums in another order are a linear map, too"
)
