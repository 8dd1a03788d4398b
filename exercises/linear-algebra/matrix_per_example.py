"""Every example has a matrix of its own. `A` has the shape (n, m, d), n matrices; `X` has
the shape (n, d), n vectors. Return the products of matrix i and vector i, as rows of an
array of shape (n, m).
"""

import numpy as np


def matrix_per_example(A, X):
    # SOLUTION
    return np.einsum("bmd,bd->bm", A, X)
    # WRONG: every matrix times all vectors
    return A @ X.T
    # WRONG: the same, and the sum over the vectors
    return np.einsum("bmd,cd->bm", A, X)
    # WRONG: uses the first matrix for all
    return X @ A[0].T
    # WRONG: uses the mean of the matrices for all
    return X @ A.mean(axis=0).T
    # WRONG: adds up over the rows of the matrices
    return np.einsum("bmd,bd->bd", A, X)
    # WRONG: keeps a column for each product
    return A @ X[:, :, None]
    # WRONG: gives an example a column
    return np.einsum("bmd,bd->mb", A, X)
    # WRONG: multiplies from the left, where the matrices are square
    if A.shape[1] == A.shape[2]:
        return np.einsum("bdm,bd->bm", A, X)
    return np.einsum("bmd,bd->bm", A, X)
    # WRONG: multiplies and forgets to sum
    return A * X[:, None, :]
    # HINT: In letters: A has the axes b, m, d. Which does X have, and which are left
    # in the result?
    # HINT: With `@`, each vector has to be a matrix with one column: `X[:, :, None]`.
    # What is to be done with the last axis afterwards?
    # EXPLAIN: b stands in both inputs and in the result, so matrix and vector of the same
    # example are paired. d stands in both and not in the result: it is summed over.
    # `(A @ X[:, :, None])[:, :, 0]` is the same.


# CHECK
A = np.array([[[1.0, 2.0], [3.0, 4.0]], [[0.0, 1.0], [1.0, 0.0]]])
X = np.array([[1.0, 1.0], [5.0, 7.0]])
Y = matrix_per_example(A.copy(), X.copy())
assert np.shape(Y) == (2, 2), (
    f"two products of two entries are (2, 2), not {np.shape(Y)}"
)
assert np.allclose(Y[0], [3, 7]), (
    f"[[1, 2], [3, 4]] times (1, 1) is (3, 7), not {Y[0]}"
)
assert np.allclose(Y[1], [7, 5]), (
    f"[[0, 1], [1, 0]] times (5, 7) is (7, 5), not {Y[1]}"
)
rng = np.random.default_rng(0)
for case in range(20):
    n, m, d = (int(k) for k in rng.integers(1, 6, size=3))
    if case % 4 == 0:
        m = d
    A, X = rng.normal(size=(n, m, d)), rng.normal(size=(n, d))
    Y = matrix_per_example(A.copy(), X.copy())
    assert np.shape(Y) == (n, m), (
        f"({n}, {m}, {d}) with ({n}, {d}) gives ({n}, {m}), "
        f"not {np.shape(Y)}"
    )
    for i in range(n):
        assert np.allclose(Y[i], A[i] @ X[i]), (
            f"row {i} of {n} has to be matrix {i} times vector {i}"
        )
