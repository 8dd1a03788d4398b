r"""Return the coefficients of the quadratic form $\vec x^\T \mat A \vec x$.

A has the shape (n, n), and need not be symmetric. The answer is an array C of the same
shape, with the coefficient of $x_i x_j$ in row i and column j where $i \le j$, and zeros
below the diagonal.
"""

import numpy as np


def form_coefficients(A):
    # SOLUTION
    C = np.zeros(A.shape)
    for i in range(len(A)):
        C[i, i] = A[i, i]
        for j in range(i + 1, len(A)):
            C[i, j] = A[i, j] + A[j, i]
    return C
    # WRONG: counts each mixed product once
    return np.triu(A)
    # WRONG: doubles the squares as well
    return np.triu(A + A.T)
    # WRONG: takes A for symmetric
    return np.triu(A) + np.triu(A, 1)
    # WRONG: leaves the coefficients below the diagonal, too
    C = A + A.T
    np.fill_diagonal(C, np.diag(A))
    return C
    # HINT: Where in the double sum does x_1 x_2 occur?
    # HINT: It occurs as a_12 x_1 x_2 and as a_21 x_2 x_1. And the squares?
    # EXPLAIN: The double sum meets each pair of different indices twice, in both
    # orders, and each index with itself once. So above the diagonal stands
    # a_ij + a_ji, and on it a_ii.


# CHECK
C = form_coefficients(np.array([[2.0, 1.0], [1.0, 1.0]]))
assert np.shape(C) == (2, 2), (
    f"C has the shape of A, (2, 2), not {np.shape(C)}"
)
assert np.allclose(C, [[2, 2], [0, 1]]), (
    "the page's form is 2 x1^2 + 2 x1 x2 + x2^2, so C is [[2, 2], [0, 1]]"
)
C = form_coefficients(np.array([[0.0, 5.0], [-1.0, 3.0]]))
assert np.allclose(C, [[0, 4], [0, 3]]), (
    "5 x1 x2 - x2 x1 + 3 x2^2 is 4 x1 x2 + 3 x2^2"
)
rng = np.random.default_rng(0)
for n in (1, 2, 3, 5):
    for _ in range(5):
        A, x = rng.normal(size=(n, n)), rng.normal(size=n)
        before = A.copy()
        C = form_coefficients(A)
        assert np.array_equal(A, before), "A has to stay as it was"
        assert np.shape(C) == (n, n), f"C has the shape {(n, n)}"
        assert np.allclose(np.tril(C, -1), 0), (
            "below the diagonal are zeros"
        )
        value = sum(
            C[i, j] * x[i] * x[j] for i in range(n) for j in range(n)
        )
        assert np.isclose(value, x @ A @ x), (
            "with these coefficients the sum has to be the same as x^T A x"
        )
        for i in range(n):
            assert np.isclose(C[i, i], A[i, i]), (
                f"the square of x_{i + 1} is taken {A[i, i]:.3f} times"
            )
