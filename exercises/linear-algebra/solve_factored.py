r"""A matrix has been factored: $\mat A = \mat P \mat L \mat U$, as `scipy.linalg.lu`
returns it. `L` is lower triangular with ones on its diagonal, `U` is upper triangular
with no zero on its diagonal, `P` is a permutation matrix. All have shape $(n, n)$, and
`b` has shape $(n,)$. Return the $\vec x$ with $\mat A \vec x = \vec b$, of shape $(n,)$,
by two substitutions. Do not eliminate again: call no `solve` and no `inv`.
"""

import numpy as np


def solve_factored(P, L, U, b):
    # SOLUTION
    n = len(b)
    c = P.T @ b
    y, x = np.zeros(n), np.zeros(n)
    for i in range(n):
        y[i] = c[i] - L[i, :i] @ y[:i]
    for i in reversed(range(n)):
        x[i] = (y[i] - U[i, i + 1 :] @ x[i + 1 :]) / U[i, i]
    return x
    # WRONG: leaves P out
    n = len(b)
    y, x = np.zeros(n), np.zeros(n)
    for i in range(n):
        y[i] = b[i] - L[i, :i] @ y[:i]
    for i in reversed(range(n)):
        x[i] = (y[i] - U[i, i + 1 :] @ x[i + 1 :]) / U[i, i]
    return x
    # WRONG: reorders b by P, not by its transpose
    n = len(b)
    c = P @ b
    y, x = np.zeros(n), np.zeros(n)
    for i in range(n):
        y[i] = c[i] - L[i, :i] @ y[:i]
    for i in reversed(range(n)):
        x[i] = (y[i] - U[i, i + 1 :] @ x[i + 1 :]) / U[i, i]
    return x
    # WRONG: reorders the solution in place of b
    n = len(b)
    y, x = np.zeros(n), np.zeros(n)
    for i in range(n):
        y[i] = b[i] - L[i, :i] @ y[:i]
    for i in reversed(range(n)):
        x[i] = (y[i] - U[i, i + 1 :] @ x[i + 1 :]) / U[i, i]
    return P.T @ x
    # WRONG: does not divide by the diagonal of U
    n = len(b)
    c = P.T @ b
    y, x = np.zeros(n), np.zeros(n)
    for i in range(n):
        y[i] = c[i] - L[i, :i] @ y[:i]
    for i in reversed(range(n)):
        x[i] = y[i] - U[i, i + 1 :] @ x[i + 1 :]
    return x
    # WRONG: solves with U before L
    n = len(b)
    c = P.T @ b
    y, x = np.zeros(n), np.zeros(n)
    for i in reversed(range(n)):
        y[i] = (c[i] - U[i, i + 1 :] @ y[i + 1 :]) / U[i, i]
    for i in range(n):
        x[i] = y[i] - L[i, :i] @ x[:i]
    return x
    # WRONG: goes through U from the top down, when nothing is known yet
    n = len(b)
    c = P.T @ b
    y, x = np.zeros(n), np.zeros(n)
    for i in range(n):
        y[i] = c[i] - L[i, :i] @ y[:i]
    for i in range(n):
        x[i] = (y[i] - U[i, i + 1 :] @ x[i + 1 :]) / U[i, i]
    return x
    # WRONG: subtracts multiples of the right-hand side, not of what was found so far
    n = len(b)
    c = P.T @ b
    y, x = np.zeros(n), np.zeros(n)
    for i in range(n):
        y[i] = c[i] - L[i, :i] @ c[:i]
    for i in reversed(range(n)):
        x[i] = (y[i] - U[i, i + 1 :] @ y[i + 1 :]) / U[i, i]
    return x
    # WRONG: skips L
    n = len(b)
    y, x = P.T @ b, np.zeros(n)
    for i in reversed(range(n)):
        x[i] = (y[i] - U[i, i + 1 :] @ x[i + 1 :]) / U[i, i]
    return x
    # WRONG: stores the results as whole numbers when b has whole numbers
    n = len(b)
    c = (P.T @ b).astype(b.dtype)
    y, x = np.zeros_like(c), np.zeros_like(c)
    for i in range(n):
        y[i] = c[i] - L[i, :i] @ y[:i]
    for i in reversed(range(n)):
        x[i] = (y[i] - U[i, i + 1 :] @ x[i + 1 :]) / U[i, i]
    return x
    # HINT: The transpose of P undoes P. So L U x is P transposed times b: reorder b
    # first.
    # HINT: Call U x = y. Solve L y = (reordered b) from the first row down, where each
    # row has one new unknown. Then solve U x = y from the last row up.
    # EXPLAIN: Multiply P L U x = b by the transpose of P, and P is gone. Then each
    # triangular system gives up one unknown a row, for n squared multiplications in
    # all. L has ones on its diagonal, so only U needs a division.


# CHECK
P = np.eye(3)
L = np.array([[1.0, 0, 0], [2, 1, 0], [-1, 2, 1]])
U = np.array([[2.0, 1, -1], [0, 3, -1], [0, 0, 3]])
x = solve_factored(P, L, U, np.array([6, 20, 13]))
assert np.shape(x) == (3,), f"x has the shape (3,), not {np.shape(x)}"
assert np.allclose(x, [2, 3, 1]), (
    f"the bills 6, 20, 13 give the prices 2, 3, 1, not {x}"
)
x = solve_factored(P, L, U, np.array([1, 0, 0]))
assert np.allclose(P @ L @ U @ x, [1, 0, 0]), (
    f"for b = (1, 0, 0), the product P L U x has to be b; x = {x} is not it"
)
P = np.array([[0.0, 1, 0], [0, 0, 1], [1, 0, 0]])
b = np.array([3.0, 11.0, 10.0])
x = solve_factored(P, L, U, b)
assert np.array_equal(b, [3.0, 11.0, 10.0]), "b has to stay as it was"
assert np.allclose(P @ L @ U @ x, b), (
    f"with P = {P.tolist()}, P L U x has to be b: {b}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 7))
    P = np.eye(n)[rng.permutation(n)]
    L = np.tril(rng.normal(size=(n, n)), -1) + np.eye(n)
    U = np.triu(rng.normal(size=(n, n)), 1) + np.diag(
        rng.uniform(1, 2, size=n) * rng.choice([-1, 1], size=n)
    )
    b = rng.normal(size=n)
    x = solve_factored(P, L, U, b.copy())
    assert np.allclose(P @ L @ U @ x, b, atol=1e-6), (
        f"n = {n}: P @ L @ U @ x has to be b"
    )
