r"""Find the worst case for `A`, of shape `(n, n)`, which has an inverse. Return a pair `b`,
`db` of shapes `(n,)`, with $\lVert \vec b \rVert = 1$ and
$\lVert \Delta\vec b \rVert = 0.001$, for which the relative error of the solution of
$\mat A \vec x = \vec b$ is $0.001\,\kappa(\mat A)$.
"""

import numpy as np


def worst_pair(A):
    # SOLUTION
    U = np.linalg.svd(A)[0]
    return U[:, 0], 0.001 * U[:, -1]
    # WRONG: has the two directions the wrong way round
    U = np.linalg.svd(A)[0]
    return U[:, -1], 0.001 * U[:, 0]
    # WRONG: takes the right singular vectors, where x lives
    Vt = np.linalg.svd(A)[2]
    return Vt[0], 0.001 * Vt[-1]
    # WRONG: takes the rows of U
    U = np.linalg.svd(A)[0]
    return U[0], 0.001 * U[-1]
    # WRONG: takes eigenvectors of the symmetric part
    V = np.linalg.eigh(A + A.T)[1]
    return V[:, -1], 0.001 * V[:, 0]
    # WRONG: forgets how long the error is
    U = np.linalg.svd(A)[0]
    return U[:, 0], U[:, -1]
    # WRONG: returns the solution and its error, not the right-hand sides
    U, s, Vt = np.linalg.svd(A)
    return Vt[0] / s[0], 0.001 * Vt[-1] / s[-1]
    # WRONG: takes the second column for the last
    U = np.linalg.svd(A)[0]
    return U[:, 0], 0.001 * U[:, min(1, len(A) - 1)]
    # WRONG: returns an error as large as b can bear in one entry only
    U = np.linalg.svd(A)[0]
    return U[:, 0], 0.001 * np.eye(len(A))[abs(U[:, -1]).argmax()]
    # WRONG: takes eigenvectors of A A^T, which squares the condition number
    V = np.linalg.eigh(A @ A.T)[1]
    return V[:, -1], 0.001 * V[:, 0]
    # HINT: The bound came from two inequalities. When is each of them an equality?
    # HINT: The solution is shortest for its b where b is the image of a vector that A
    # stretches most. The change is longest where A stretches least. Both live among the
    # images.
    # EXPLAIN: A maps the right singular vector i to the left one times its singular value.
    # So b along the first left one has a solution of length 1 / s[0], the shortest, and an
    # error along the last one is magnified by 1 / s[-1], the most. Their quotient is
    # s[0] / s[-1]. Either sign of either vector will do.


# CHECK
answer = worst_pair(np.array([[0.0, 4.0], [1.0, 0.0]]))
assert len(answer) == 2, "the answer is a pair, b and its error"
b, db = (np.asarray(part) for part in answer)
assert b.shape == (2,) and db.shape == (2,), (
    f"both have the shape (2,), not {b.shape} and {db.shape}"
)
assert np.allclose(abs(b), [1, 0]) and np.allclose(abs(db), [0, 0.001]), (
    "[[0, 4], [1, 0]] stretches by 4 onto the first axis and by 1 onto the "
    f"second: b lies on the first, its error on the second, not {b}, {db}"
)
rng = np.random.default_rng(0)
for trial in range(24):
    n = int(rng.integers(1, 7))
    A = rng.normal(size=(n, n)) * 10.0 ** rng.integers(-2, 3)
    if trial >= 20:  # the last ones are ill-conditioned
        U, V = np.linalg.qr(rng.normal(size=(2, 4, 4)))[0]
        A, n = U @ np.diag([1, 0.1, 4e-9, 1e-9]) @ V.T, 4
    b, db = (np.asarray(part) for part in worst_pair(A.copy()))
    assert np.shape(b) == (n,) and np.shape(db) == (n,), (
        f"both have the shape {(n,)}, not {np.shape(b)}, {np.shape(db)}"
    )
    assert np.isclose(np.linalg.norm(b), 1), "b has the length 1"
    assert np.isclose(np.linalg.norm(db), 0.001), "the error is 0.001 long"
    x, dx = np.linalg.solve(A, np.array([b, db]).T).T
    share = np.linalg.norm(dx) / np.linalg.norm(x)
    most = 0.001 * np.linalg.cond(A)
    assert np.isclose(share, most, rtol=1e-4), (
        f"the relative error can be {most:.4g}, and yours is {share:.4g}"
    )
