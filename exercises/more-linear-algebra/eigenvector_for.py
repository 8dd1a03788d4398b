r"""`A` is a real matrix of shape $(2, 2)$ and `lam` one of its eigenvalues, a real number.
Return an eigenvector for it, shape $(2,)$; any multiple will do. Where every vector is one,
return any but $\vec 0$.

Do not use `np.linalg.eig`: there is a way on paper. All entries that should be 0 are exactly
0 here.
"""

import numpy as np


def eigenvector_for(A, lam):
    # SOLUTION
    M = A - lam * np.eye(2)
    for a, b in M:
        if a != 0 or b != 0:
            return np.array([-b, a])
    return np.array([1.0, 0.0])
    # WRONG: looks at the first row only, which may be zero
    M = A - lam * np.eye(2)
    return np.array([-M[0, 1], M[0, 0]])
    # WRONG: looks at the second row only, which may be zero
    M = A - lam * np.eye(2)
    return np.array([-M[1, 1], M[1, 0]])
    # WRONG: returns the row, which is at right angles to the eigenvector
    M = A - lam * np.eye(2)
    for row in M:
        if row.any():
            return row
    return np.array([1.0, 0.0])
    # WRONG: sets the first entry to 1, which may have to be 0
    M = A - lam * np.eye(2)
    if M[0, 1] != 0:
        return np.array([1.0, -M[0, 0] / M[0, 1]])
    if M[1, 1] != 0:
        return np.array([1.0, -M[1, 0] / M[1, 1]])
    return np.array([1.0, 0.0])
    # WRONG: takes a column of A less the other eigenvalue, which may be zero
    other = np.trace(A) - lam
    return (A - other * np.eye(2))[:, 0]
    # WRONG: adds the two rows, which may cancel
    a, b = (A - lam * np.eye(2)).sum(axis=0)
    return np.array([-b, a]) if a or b else np.array([1.0, 0.0])
    # WRONG: takes lam from all entries
    M = A - lam
    for a, b in M:
        if a != 0 or b != 0:
            return np.array([-b, a])
    return np.array([1.0, 0.0])
    # WRONG: adds lam instead of taking it away
    M = A + lam * np.eye(2)
    for a, b in M:
        if a != 0 or b != 0:
            return np.array([-b, a])
    return np.array([1.0, 0.0])
    # HINT: Which vectors does A - lam * I send to zero? One row says it all, if it is not
    # zero itself.
    # HINT: The row (a, b) asks for a v1 + b v2 = 0. The vector (-b, a) does that, whichever
    # of the two is 0.
    # EXPLAIN: Both rows of the singular matrix ask for the same, if they ask for anything. A
    # vector at right angles to a nonzero row solves it. If both are zero, A is lam times
    # the identity, and every direction keeps its line.


# CHECK
rng = np.random.default_rng(0)
cases = [
    ([[2.0, 1.0], [2.0, 3.0]], 4.0),
    ([[2.0, 1.0], [2.0, 3.0]], 1.0),
    ([[2.0, 0.0], [0.0, 5.0]], 2.0),
    ([[2.0, 0.0], [0.0, 5.0]], 5.0),
    ([[2.0, 3.0], [0.0, 5.0]], 2.0),
    ([[2.0, 3.0], [0.0, 5.0]], 5.0),
    ([[2.0, 0.0], [3.0, 5.0]], 2.0),
    ([[2.0, 0.0], [3.0, 5.0]], 5.0),
    ([[1.0, 1.0], [0.0, 1.0]], 1.0),
    ([[3.0, 0.0], [0.0, 3.0]], 3.0),
    ([[1.0, 2.0], [2.0, 4.0]], 0.0),
]
for _ in range(20):
    # whole numbers, so that nothing is rounded
    p, q, first, second = (int(k) for k in rng.integers(-3, 4, size=4))
    V = np.array([[1, p], [q, 1 + p * q]])
    back = np.array([[1 + p * q, -p], [-q, 1]])
    A = V @ np.diag([first, second]) @ back
    cases += [(A.tolist(), float(first)), (A.tolist(), float(second))]
for A, lam in cases:
    A = np.array(A, dtype=float)
    v = np.asarray(eigenvector_for(A.copy(), lam), dtype=float)
    assert v.shape == (2,), (
        f"an eigenvector here has shape (2,), not {v.shape}"
    )
    assert v.any(), f"the zero vector is no eigenvector of {A.tolist()}"
    v = v / np.linalg.norm(v)
    assert np.allclose(A @ v, lam * v), (
        f"{A.tolist()} maps {v.round(3)} to {(A @ v).round(3)}, not to "
        f"{lam} times itself"
    )
