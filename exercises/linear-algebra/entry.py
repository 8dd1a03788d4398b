r"""Return $a_{ij}$, the entry of the matrix A in row i and column j, counted from 1
as in formulas. A has shape (m, n). Where there is no such entry, raise an
`IndexError`.
"""

import numpy as np


def entry(A, i, j):
    # SOLUTION
    m, n = np.shape(A)
    if not (1 <= i <= m and 1 <= j <= n):
        raise IndexError(f"no entry ({i}, {j}) in a matrix {m} by {n}")
    return A[i - 1, j - 1]
    # WRONG: counts from 0
    return A[i, j]
    # WRONG: lets index 0 and negative ones read from the end
    return A[i - 1, j - 1]
    # WRONG: takes the column first
    m, n = A.shape
    if i < 1 or j < 1:
        raise IndexError
    return A[j - 1, i - 1]
    # WRONG: checks the row only
    if i < 1:
        raise IndexError
    return A[i - 1, j - 1]
    # WRONG: checks against 0 after subtracting from one index only
    if i < 1 or j < 1:
        raise IndexError
    return A[i - 1, j]
    # WRONG: returns None where it should raise
    m, n = A.shape
    if 1 <= i <= m and 1 <= j <= n:
        return A[i - 1, j - 1]
    # HINT: Row 1 of the formula is row 0 of the array. What about the column?
    # HINT: `A[-1, 0]` is no error in NumPy. Which i leads there, and which test
    # stops it?
    # EXPLAIN: Subtract one from both indices. Too large an index raises by itself, but
    # 0 becomes -1 and would read the last row or column, so it is asked for first.


# CHECK
A = np.array([[5, 0, 2], [1, 7, 4]])
assert entry(A, 1, 2) == 0, (
    f"row 1, column 2 of {A.tolist()} is 0, not {entry(A, 1, 2)}"
)
assert entry(A, 2, 3) == 4, (
    f"row 2, column 3 of {A.tolist()} is 4, not {entry(A, 2, 3)}"
)
rng = np.random.default_rng(0)
for _ in range(10):
    m, n = (int(k) for k in rng.integers(1, 6, size=2))
    A = rng.normal(size=(m, n))
    rows = A.tolist()
    for i in range(-m, m + 2):
        for j in range(-n, n + 2):
            try:
                value = entry(A, i, j)
                raised = False
            except IndexError:
                raised = True
            if 1 <= i <= m and 1 <= j <= n:
                assert not raised, f"({i}, {j}) exists in {m} by {n}"
                truth = rows[i - 1][j - 1]
                assert value == truth, (
                    f"entry ({i}, {j}) of {np.round(A, 1).tolist()} "
                    f"is {truth:.1f}"
                )
            else:
                assert raised, (
                    f"there is no entry ({i}, {j}) in a {m} by {n} matrix: "
                    "an IndexError is due"
                )
