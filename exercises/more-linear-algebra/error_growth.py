r"""`A` has shape `(n, n)` and an inverse; `b` and its error `db` have shape `(n,)` and are
not zero. Return a pair: the largest relative error of the solution of
$\mat A \vec x = \vec b$ that the condition number allows for such an error, and the
relative error that it really has when `b` becomes `b + db`. Lengths are 2-norms.
"""

import numpy as np


def error_growth(A, b, db):
    # SOLUTION
    size = np.linalg.norm
    bound = np.linalg.cond(A) * size(db) / size(b)
    x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
    return bound, size(dx) / size(x)
    # WRONG: forgets that the error of b is relative
    size = np.linalg.norm
    bound = np.linalg.cond(A) * size(db)
    x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
    return bound, size(dx) / size(x)
    # WRONG: returns the absolute error of the solution
    size = np.linalg.norm
    bound = np.linalg.cond(A) * size(db) / size(b)
    return bound, size(np.linalg.solve(A, db))
    # WRONG: takes eigenvalues for singular values
    size = np.linalg.norm
    lam = abs(np.linalg.eigvals(A))
    bound = lam.max() / lam.min() * size(db) / size(b)
    x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
    return bound, size(dx) / size(x)
    # WRONG: takes the spectral norm for the condition number
    size = np.linalg.norm
    bound = size(A, 2) * size(db) / size(b)
    x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
    return bound, size(dx) / size(x)
    # WRONG: takes Frobenius norms, which are too large
    size = np.linalg.norm
    bound = size(A) * size(np.linalg.inv(A)) * size(db) / size(b)
    x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
    return bound, size(dx) / size(x)
    # WRONG: multiplies by A in place of solving
    size = np.linalg.norm
    bound = np.linalg.cond(A) * size(db) / size(b)
    return bound, size(A @ db) / size(A @ b)
    # WRONG: takes db for the new right-hand side
    size = np.linalg.norm
    bound = np.linalg.cond(A) * size(db - b) / size(b)
    x, new = np.linalg.solve(A, b), np.linalg.solve(A, db)
    return bound, size(new - x) / size(x)
    # WRONG: divides by the length of the new solution
    size = np.linalg.norm
    bound = np.linalg.cond(A) * size(db) / size(b)
    x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
    return bound, size(dx) / size(x + dx)
    # WRONG: squares the condition number
    size = np.linalg.norm
    bound = np.linalg.cond(A.T @ A) * size(db) / size(b)
    x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
    return bound, size(dx) / size(x)
    # HINT: What is the relative error of b, and by which factor can it grow at most?
    # HINT: Solving is linear: the solution for b + db is that for b plus that for db.
    # EXPLAIN: `np.linalg.cond` is the largest singular value over the smallest. The change
    # of the solution solves the system with db on the right, so no difference of two nearly
    # equal solutions has to be taken.


# CHECK
A = np.array([[1.0, 1.0], [1.0, 1.5]])
bound, real = error_growth(A, np.array([2.0, 2.5]), np.array([0.1, -0.1]))
assert np.isclose(bound, 0.45957, atol=1e-4), (
    "the condition number is 10.4 and b is off by 0.0442 of its length, so "
    f"the bound is 0.460, not {bound}"
)
assert np.isclose(real, 0.45277, atol=1e-4), (
    f"x = (1, 1) changes by (0.5, -0.4), a share of 0.453, not {real}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 6))
    A = rng.normal(size=(n, n)) * 10.0 ** rng.integers(-2, 3)
    b, db = rng.normal(size=(2, n)) * [[3.0], [0.5]]
    bound, real = error_growth(A.copy(), b.copy(), db.copy())
    s = np.linalg.svd(A)[1]
    allowed = s[0] / s[-1] * np.linalg.norm(db) / np.linalg.norm(b)
    assert np.isclose(bound, allowed, rtol=1e-5), (
        f"singular values from {s[0]:.3g} to {s[-1]:.3g} allow an error of "
        f"{allowed:.3g}, not {bound}"
    )
    x, new = np.linalg.solve(A, b), np.linalg.solve(A, b + db)
    share = np.linalg.norm(new - x) / np.linalg.norm(x)
    assert np.isclose(real, share, rtol=1e-5), (
        f"the solution changes by a share of {share:.3g}, not {real}"
    )
