r"""Return the projection of `b`, of shape $(m,)$, onto the column space of `A`, of shape
$(m, n)$: the point of that space nearest to `b`. The answer has shape $(m,)$.

The columns of `A` are independent, but may lean towards each other so much that the normal
equations lose the answer. Errors up to $10^{-6}$ are allowed.
"""

import numpy as np


def project_onto(A, b):
    # SOLUTION
    Q = np.linalg.qr(A)[0]
    return Q @ (Q.T @ b)
    # WRONG: gives the factors, not the point
    return np.linalg.lstsq(A, b)[0]
    # WRONG: gives the residual
    Q = np.linalg.qr(A)[0]
    return b - Q @ (Q.T @ b)
    # WRONG: solves the normal equations, which fail for columns that lean
    return A @ np.linalg.solve(A.T @ A, A.T @ b)
    # WRONG: takes the columns to be orthonormal
    return A @ (A.T @ b)
    # WRONG: adds up the projections onto the columns, which overlap if they lean
    return sum((a @ b) / (a @ a) * a for a in A.T)
    # WRONG: scales the columns, but does not straighten them
    U = A / np.linalg.norm(A, axis=0)
    return U @ (U.T @ b)
    # WRONG: projects onto the last column of what is left only
    a = A[:, -1]
    return (a @ b) / (a @ a) * a
    # WRONG: leaves out the last step back from the coordinates
    Q = np.linalg.qr(A)[0]
    return Q.T @ b
    # WRONG: divides by one number, where the matrix A.T @ A has to be undone
    return A @ A.T @ b / np.trace(A.T @ A)
    # HINT: Which x makes A @ x the nearest point? And what do you do with it then?
    # HINT: With orthonormal columns in Q, the projection is Q @ (Q.T @ b). `np.linalg.qr`
    # gives them also where columns lean.
    # EXPLAIN: The columns of Q span the same space as those of A, and they are at right
    # angles. So the parts of b along them do not overlap and can be added. A least-squares
    # solution x gives the same point as A @ x.


# CHECK
A = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 3.0]])
b = np.array([1.0, 3.0, 4.0, 4.0])
p = project_onto(A, b)
assert np.shape(p) == (4,), (
    f"the nearest point lies in the space of b, so (4,), not {np.shape(p)}"
)
assert np.allclose(p, [1.5, 2.5, 3.5, 4.5]), (
    f"the four points project to 1.5, 2.5, 3.5, 4.5 on the line, not {p}"
)
p = project_onto(A, A @ [2.0, -1.0])
assert np.allclose(p, A @ [2.0, -1.0]), (
    "a vector that lies in the column space is its own projection"
)
A = np.array([[1, 1], [1e-7, 0], [0, 1e-7]])
p = project_onto(A, np.array([0.0, 1.0, 0.0]))
assert np.allclose(p, [5e-8, 0.5, -0.5], rtol=0, atol=1e-6), (
    "onto (1, 1e-7, 0) and (1, 0, 1e-7), the vector (0, 1, 0) projects to "
    f"(5e-8, 0.5, -0.5), not {p}: A.T @ A would lose most digits here"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 5))
    m = n + int(rng.integers(0, 4))
    A = rng.normal(size=(m, n)) + 2 * np.eye(m, n)
    b = rng.normal(size=m)
    p = project_onto(A.copy(), b.copy())
    assert np.shape(p) == (m,), f"the shape is ({m},), not {np.shape(p)}"
    assert np.allclose(A.T @ (b - p), 0, atol=1e-7), (
        "what is left has to be orthogonal to every column"
    )
    inside = np.linalg.matrix_rank(np.column_stack([A, p]), tol=1e-7)
    assert inside == n, "the answer has to lie in the column space"
