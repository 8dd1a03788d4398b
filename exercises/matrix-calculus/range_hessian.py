r"""Posts stand at the rows of `P`, `(m, n)`, with measured distances `d`, `(m,)`. Return the
Hessian, `(n, n)`, of half the sum of squared residuals,
$f(\vec x) = \frac12 \sum_i (\lVert \vec x - \vec p_i \rVert - d_i)^2$, at `x`, `(n,)`, which
is not at a post. All of it, not only the part that Gauss–Newton keeps.
"""

import numpy as np


def range_hessian(x, P, d):
    # SOLUTION
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += uu + (rho - distance) / rho * (np.eye(len(x)) - uu)
    return H
    # WRONG: is the part that Gauss–Newton keeps
    H = np.zeros((len(x), len(x)))
    for p in P:
        rho = np.linalg.norm(x - p)
        H += np.outer(x - p, x - p) / rho**2
    return H
    # WRONG: is the part that Gauss–Newton leaves out
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += (rho - distance) / rho * (np.eye(len(x)) - uu)
    return H
    # WRONG: forgets to divide the bend by the distance
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += uu + (rho - distance) * (np.eye(len(x)) - uu)
    return H
    # WRONG: leaves the residual out of the second part
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += uu + (np.eye(len(x)) - uu) / rho
    return H
    # WRONG: has the sign of the residual turned round
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += uu - (rho - distance) / rho * (np.eye(len(x)) - uu)
    return H
    # WRONG: takes the residuals' absolute values
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += uu + abs(rho - distance) / rho * (np.eye(len(x)) - uu)
    return H
    # WRONG: forgets to make unit vectors
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p)
        H += uu + (rho - distance) / rho * (np.eye(len(x)) - uu)
    return H
    # WRONG: forgets that the goal has a half
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += 2 * uu + 2 * (rho - distance) / rho * (np.eye(len(x)) - uu)
    return H
    # WRONG: takes the mean over the posts
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += uu + (rho - distance) / rho * (np.eye(len(x)) - uu)
    return H / len(P)
    # WRONG: keeps the last post only
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H = uu + (rho - distance) / rho * (np.eye(len(x)) - uu)
    return H
    # WRONG: keeps the diagonal only
    H = np.zeros((len(x), len(x)))
    for p, distance in zip(P, d):
        rho = np.linalg.norm(x - p)
        uu = np.outer(x - p, x - p) / rho**2
        H += uu + (rho - distance) / rho * (np.eye(len(x)) - uu)
    return np.diag(np.diag(H))
    # HINT: One post at a time: the second derivative of half a square has two parts, the
    # slope squared and the residual times the bend.
    # HINT: The slope squared is the outer product of the unit vector u with itself, the
    # bend of a distance rho is (I - u u^T) / rho.
    # EXPLAIN: By the product rule the Jacobian of r times u is u u^T plus r times the
    # Jacobian of u. A residual of 0 leaves the first part, which is what Gauss–Newton
    # keeps.


# CHECK
P = np.array([[-1.0, 0], [1, 0]])
H = range_hessian(np.zeros(2), P, np.full(2, 2**0.5))
assert np.shape(H) == (2, 2), f"the Hessian is (2, 2), not {np.shape(H)}"
assert np.allclose(H, [[2, 0], [0, 2 - 8**0.5]]), (
    f"between the two posts of exercise 2 it is diag(2, -0.83), "
    f"not {np.round(H, 3).tolist()}"
)
H = range_hessian(np.array([3.0, 4]), np.zeros((1, 2)), np.array([0.0]))
assert np.allclose(H, np.eye(2)), (
    f"with one post at the origin and distance 0 f is half the squared "
    f"length of x, and H is I, not {np.round(H, 3).tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m, n = rng.integers(1, 6, size=2)
    P, d = rng.normal(size=(m, n)), rng.uniform(0.5, 3, size=m)
    x, v = rng.normal(size=n) + 4, rng.normal(size=n)
    kept = x.copy(), P.copy(), d.copy()
    H = range_hessian(x, P, d)
    same = [np.array_equal(a, b) for a, b in zip((x, P, d), kept)]
    assert all(same), "x, P and d have to stay as they were"
    assert np.shape(H) == (n, n), f"n = {n}: the Hessian is ({n}, {n})"
    sides = []
    for k in (1, -1):
        diff = x + k * 1e-5 * v - P
        rho = (diff**2).sum(axis=1) ** 0.5
        sides.append(((rho - d) / rho) @ diff)
    judged = (sides[0] - sides[1]) / 2e-5
    assert np.allclose(H @ v, judged, atol=1e-6), (
        f"m = {m}, n = {n}: along a random direction the gradient changes "
        f"by {judged.round(3).tolist()}, H v is "
        f"{np.round(H @ v, 3).tolist()}"
    )
