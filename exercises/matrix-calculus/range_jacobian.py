r"""Posts stand at the rows of `P`, `(m, n)`, the measured distances are `d`, `(m,)`, and the
camera is believed at `x`, `(n,)`, not at a post. Return the tuple `r, J`: the residuals
$r_i = \lVert \vec x - \vec p_i \rVert - d_i$, `(m,)`, and their Jacobian by $\vec x$,
`(m, n)`.
"""

import numpy as np


def range_jacobian(x, P, d):
    # SOLUTION
    diff = x - P
    rho = np.linalg.norm(diff, axis=1)
    return rho - d, diff / rho[:, None]
    # WRONG: has the arrows point from the camera to the posts
    diff = P - x
    rho = np.linalg.norm(diff, axis=1)
    return rho - d, diff / rho[:, None]
    # WRONG: forgets to divide by the distance
    diff = x - P
    rho = np.linalg.norm(diff, axis=1)
    return rho - d, diff
    # WRONG: is the Jacobian of half the squared residuals
    diff = x - P
    rho = np.linalg.norm(diff, axis=1)
    return rho - d, ((rho - d) / rho)[:, None] * diff
    # WRONG: has the inputs down and the outputs across
    diff = x - P
    rho = np.linalg.norm(diff, axis=1)
    return rho - d, (diff / rho[:, None]).T
    # WRONG: divides by the measured distances
    diff = x - P
    rho = np.linalg.norm(diff, axis=1)
    return rho - d, diff / d[:, None]
    # WRONG: has the sign of the residuals turned round
    diff = x - P
    rho = np.linalg.norm(diff, axis=1)
    return d - rho, diff / rho[:, None]
    # WRONG: measures lengths down the columns
    diff = x - P
    rho = np.linalg.norm(diff, axis=1)
    return rho - d, diff / np.linalg.norm(diff, axis=0)
    # WRONG: compares squared distances
    diff = x - P
    rho = np.linalg.norm(diff, axis=1)
    return rho**2 - d**2, 2 * diff
    # WRONG: works in the plane only
    diff = (x - P)[:, :2]
    rho = np.linalg.norm(diff, axis=1)
    return rho - d, diff / rho[:, None]
    # HINT: What is the gradient of one distance? It has length 1.
    # HINT: `x - P` has the camera seen from each post in its rows. Divide each row by its
    # own length: `rho[:, None]` is a column.
    # EXPLAIN: A residual is a distance less a constant, so its gradient is that of the
    # distance, the unit vector from the post to the camera. One gradient in each row.


# CHECK
P = np.array([[0.0, 0], [3, 0], [-3, 4]])
r, J = range_jacobian(np.array([3.0, 4]), P, np.array([4.0, 4, 7]))
assert np.shape(r) == (3,), f"three residuals: (3,), not {np.shape(r)}"
assert np.shape(J) == (3, 2), (
    f"three outputs down, two inputs across: (3, 2), not {np.shape(J)}"
)
assert np.allclose(r, [1, 0, -1]), (
    f"the distances are 5, 4, 6, measured as 4, 4, 7: residuals 1, 0, -1, "
    f"not {r}"
)
assert np.allclose(J, [[0.6, 0.8], [0, 1], [1, 0]]), (
    f"the rows are the unit vectors (0.6, 0.8), (0, 1), (1, 0), "
    f"not {np.round(J, 3).tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m, n = rng.integers(1, 6, size=2)
    P, x = rng.normal(size=(m, n)), rng.normal(size=n) * 3
    d, v = rng.uniform(0.5, 3, size=m), rng.normal(size=n)
    kept = x.copy(), P.copy(), d.copy()
    r, J = range_jacobian(x, P, d)
    same = [np.array_equal(a, b) for a, b in zip((x, P, d), kept)]
    assert all(same), "x, P and d have to stay as they were"
    assert np.shape(J) == (m, n), f"m = {m}, n = {n}: J is ({m}, {n})"
    h = 1e-6
    ahead = (((x + h * v - P) ** 2).sum(axis=1)) ** 0.5
    behind = (((x - h * v - P) ** 2).sum(axis=1)) ** 0.5
    assert np.allclose(r, (ahead + behind) / 2 - d, atol=1e-6), (
        f"m = {m}, n = {n}: a residual is the distance from x less the "
        f"measured one"
    )
    assert np.allclose(J @ v, (ahead - behind) / (2 * h), atol=1e-4), (
        f"m = {m}, n = {n}: along a random direction the residuals have "
        f"the slopes {((ahead - behind) / (2 * h)).round(3).tolist()}"
    )
