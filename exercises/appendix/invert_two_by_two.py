r"""Return the inverse of a matrix of shape (2, 2), or None if it has none.

The entries of A are whole numbers (of any dtype), so that $ad - bc$ is exact. Use the
formula, not `np.linalg`. Leave A as it is.
"""

import numpy as np


def invert_two_by_two(A):
    # SOLUTION
    (a, b), (c, d) = A
    det = a * d - b * c
    if det == 0:
        return None
    return np.array([[d, -b], [-c, a]]) / det
    # WRONG: inverts each entry
    if (A == 0).any():
        return None
    return 1 / A
    # WRONG: changes the signs, but leaves a and d in place
    (a, b), (c, d) = A
    det = a * d - b * c
    if det == 0:
        return None
    return np.array([[a, -b], [-c, d]]) / det
    # WRONG: swaps b and c as well
    (a, b), (c, d) = A
    det = a * d - b * c
    if det == 0:
        return None
    return np.array([[d, -c], [-b, a]]) / det
    # WRONG: does not divide
    (a, b), (c, d) = A
    return None if a * d == b * c else np.array([[d, -b], [-c, a]])
    # WRONG: never says None
    (a, b), (c, d) = A
    det = a * d - b * c or 1
    return np.array([[d, -b], [-c, a]]) / det
    # HINT: a and d change places, b and c change signs. By what is it divided?
    # HINT: When would you divide by zero?
    # EXPLAIN: Times A, the matrix [[d, -b], [-c, a]] gives ad - bc on the diagonal and
    # zeros elsewhere. Dividing by that number makes it the identity. If it is zero, the
    # two rows are multiples of one another, and nothing undoes A.


# CHECK
A = np.array([[2, 1], [1, 1]])
inverse = invert_two_by_two(A)
assert inverse is not None, (
    "2 times 1 minus 1 times 1 is 1, so there is one"
)
assert np.allclose(inverse, [[1, -1], [-1, 2]]), (
    f"the inverse of [[2, 1], [1, 1]] is [[1, -1], [-1, 2]], not {inverse}"
)
for rows in ([[2, 1], [4, 2]], [[0, 0], [0, 0]], [[0, 3], [0, 5]]):
    assert invert_two_by_two(np.array(rows)) is None, (
        f"{rows} has ad - bc = 0: there is no inverse"
    )
swap = invert_two_by_two(np.array([[0, 1], [1, 0]]))
assert swap is not None and np.allclose(swap, [[0, 1], [1, 0]]), (
    "zeros are no obstacle: [[0, 1], [1, 0]] is its own inverse"
)
rng = np.random.default_rng(0)
for k in range(40):
    A = rng.integers(-4, 5, size=(2, 2))
    if k % 2:
        A = A.astype(float)
    before = A.copy()
    inverse = invert_two_by_two(A)
    assert np.array_equal(A, before), "A has to stay as it was"
    if int(A[0, 0]) * int(A[1, 1]) == int(A[0, 1]) * int(A[1, 0]):
        assert inverse is None, f"{A.tolist()} has no inverse"
    else:
        assert inverse is not None, f"{A.tolist()} has an inverse"
        assert np.allclose(A @ inverse, np.eye(2)), (
            f"{A.tolist()} times its inverse is the identity,"
            f" not {(A @ inverse).round(3).tolist()}"
        )
