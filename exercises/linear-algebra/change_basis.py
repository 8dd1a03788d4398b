r"""The columns of `B` are a basis of $\R^n$, those of `C` another one. Both have shape
$(n, n)$. A vector has the coordinates `c` in the basis `B`. Return its coordinates in the
basis `C`. `c` and the answer have shape $(n,)$.
"""

import numpy as np


def change_basis(B, C, c):
    # SOLUTION
    return np.linalg.solve(C, B @ c)
    # WRONG: takes the rows for the basis vectors
    return np.linalg.solve(C.T, B.T @ c)
    # WRONG: goes from C to B
    return np.linalg.solve(B, C @ c)
    # WRONG: stops at the standard basis
    return B @ c
    # WRONG: takes c for the vector itself
    return np.linalg.solve(C, c)
    # WRONG: undoes both
    return np.linalg.solve(C, np.linalg.solve(B, c))
    # WRONG: multiplies by both
    return C @ (B @ c)
    # WRONG: solves in the wrong order, which is right only if the maps commute
    return B @ np.linalg.solve(C, c)
    # WRONG: takes inner products with the new basis, which works for an orthonormal one
    return C.T @ B @ c
    # HINT: Which vector is it? Make it from c and the columns of B.
    # HINT: You look for the numbers that make this vector from the columns of C: a linear
    # system.
    # EXPLAIN: The vector itself does not depend on the basis. It is B @ c, and it is also
    # C times the coordinates that you look for. So these solve a system with the matrix C
    # and the right-hand side B @ c.


# CHECK
B = np.array([[2.0, -1.0], [1.0, 1.0]])
out = change_basis(B, np.eye(2), np.array([2.0, 3.0]))
assert np.shape(out) == (2,), f"two coordinates, not shape {np.shape(out)}"
assert np.allclose(out, [1, 5]), (
    f"2 of (2, 1) and 3 of (-1, 1) is the vector (1, 5), not {out}"
)
out = change_basis(np.eye(2), B, np.array([1.0, 5.0]))
assert np.allclose(out, [2, 3]), (
    f"(1, 5) is 2 of (2, 1) and 3 of (-1, 1), not {out}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 6))
    B = rng.normal(size=(n, n)) + 3 * np.eye(n)[rng.permutation(n)]
    C = rng.normal(size=(n, n)) + 3 * np.eye(n)[rng.permutation(n)]
    c = rng.normal(size=n)
    out = change_basis(B.copy(), C.copy(), c.copy())
    assert np.allclose(C @ out, B @ c, atol=1e-6), (
        "C times the new coordinates has to be the vector, B times the old"
    )
