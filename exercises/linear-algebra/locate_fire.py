r"""Marks at known places of the ground were read off in a picture. The rows of `P`, of
shape $(m, 2)$, are the ground points, and those of `Q`, also $(m, 2)$, their places in the
picture. Find the map $\vec q = \mat A \vec p + \vec c$ for which the sum of the squared
errors *in the picture* is smallest. A fire is seen at `q`, of shape $(2,)$. Return its
place on the ground according to this map, of shape $(2,)$. There are at least three marks,
not all on one line, and $\mat A$ has two pivots.
"""

import numpy as np


def locate_fire(P, Q, q):
    # SOLUTION
    G = np.column_stack([P, np.ones(len(P))])
    M = np.linalg.lstsq(G, Q)[0]
    return np.linalg.solve(M[:2].T, q - M[2])
    # WRONG: takes the first three marks for exact, and ignores the others
    G = np.column_stack([P, np.ones(len(P))])
    M = np.linalg.solve(G[:3], Q[:3])
    return np.linalg.solve(M[:2].T, q - M[2])
    # WRONG: forgets the transpose between rows and columns
    G = np.column_stack([P, np.ones(len(P))])
    M = np.linalg.lstsq(G, Q)[0]
    return np.linalg.solve(M[:2], q - M[2])
    # WRONG: does not take off the shift
    G = np.column_stack([P, np.ones(len(P))])
    M = np.linalg.lstsq(G, Q)[0]
    return np.linalg.solve(M[:2].T, q)
    # WRONG: fits a map without a shift
    M = np.linalg.lstsq(P, Q)[0]
    return np.linalg.solve(M.T, q)
    # WRONG: takes q for a ground point, and finds where it is seen
    G = np.column_stack([P, np.ones(len(P))])
    M = np.linalg.lstsq(G, Q)[0]
    return np.append(q, 1) @ M
    # WRONG: fits the ground from the picture, so makes the errors on the ground smallest
    G = np.column_stack([Q, np.ones(len(Q))])
    return np.append(q, 1) @ np.linalg.lstsq(G, P)[0]
    # WRONG: gives the mark that was seen nearest to the fire
    return P[((Q - q) ** 2).sum(axis=1).argmin()]
    # WRONG: undoes the matrix first and the shift after
    G = np.column_stack([P, np.ones(len(P))])
    M = np.linalg.lstsq(G, Q)[0]
    return np.linalg.solve(M[:2].T, q) - M[2]
    # WRONG: takes the shift to be where the first mark is seen
    M = np.linalg.lstsq(P - P[0], Q - Q[0])[0]
    return P[0] + np.linalg.solve(M.T, q - Q[0])
    # HINT: With a column of ones beside P, least squares gives a matrix of shape (3, 2).
    # Which part of it is A, and which is c?
    # HINT: Its first two rows are A transposed, its last row is c. Then q - c = A p is a
    # linear system.
    # EXPLAIN: Best-solve for the map, since there are more marks than unknowns and they
    # are not exact. Then solve for the place, since two equations have two unknowns. To fit
    # P from Q in place of Q from P would be another question, with other errors to be made
    # small, and another answer unless all errors are zero.


# CHECK
P = np.array([[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]])
Q = np.array([[3.1, 0.9], [4.5, 2.3], [4.3, 4.3], [2.5, 3.3]])
p = locate_fire(P, Q, np.array([3.2, 4.9]))
assert np.shape(p) == (2,), f"a place has shape (2,), not {np.shape(p)}"
assert np.allclose(p, [1, 3], atol=1e-6), (
    f"the fire of the page is at (1, 3), not {p}"
)
p = locate_fire(P, Q, np.array([3.0, 1.0]))
assert np.allclose(p, 0, atol=1e-6), (
    f"the best map sends the origin to (3, 1), so back to (0, 0), not {p}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m = int(rng.integers(4, 9))
    P = rng.normal(size=(m, 2))
    P[:3] += [[0, 0], [4, 0], [0, 4]]
    A = rng.normal(size=(2, 2)) + np.array([[2.5, -2.5], [2.5, 2.5]])
    c = rng.normal(size=2) * 3
    error = rng.normal(size=(m, 2))
    basis = np.linalg.qr(np.column_stack([P, np.ones(m)]))[0]
    error = error - basis @ (basis.T @ error)  # invisible to least squares
    Q = P @ A.T + c + error
    truth = rng.normal(size=2)
    p = locate_fire(P.copy(), Q.copy(), A @ truth + c)
    assert np.allclose(p, truth, atol=1e-6), (
        f"{m} marks: the fire is at {truth.round(3)}, not {np.round(p, 3)}"
    )
