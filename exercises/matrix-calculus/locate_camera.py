r"""Posts stand at the rows of `P`, `(m, 2)`, with measured distances `d`, `(m,)`, and `x`,
`(2,)`, is a first guess of the position that is near enough for Gauss–Newton. Return the
position, `(2,)`, at which half the sum of squared residuals has its minimum, to an accuracy
of $10^{-6}$. The measurements need not fit together. No step lands on a post.
"""

import numpy as np


def locate_camera(x, P, d):
    # SOLUTION
    for _ in range(100):
        rho = np.linalg.norm(x - P, axis=1)
        J = (x - P) / rho[:, None]
        x = x - np.linalg.solve(J.T @ J, J.T @ (rho - d))
    return x
    # WRONG: takes a single step
    rho = np.linalg.norm(x - P, axis=1)
    J = (x - P) / rho[:, None]
    return x - np.linalg.solve(J.T @ J, J.T @ (rho - d))
    # WRONG: takes five steps, however far there is still to go
    for _ in range(5):
        rho = np.linalg.norm(x - P, axis=1)
        J = (x - P) / rho[:, None]
        x = x - np.linalg.solve(J.T @ J, J.T @ (rho - d))
    return x
    # WRONG: steps uphill
    rho = np.linalg.norm(x - P, axis=1)
    J = (x - P) / rho[:, None]
    return x + np.linalg.solve(J.T @ J, J.T @ (rho - d))
    # WRONG: uses two posts only, as if two circles were enough
    for _ in range(100):
        rho = np.linalg.norm(x - P[:2], axis=1)
        J = (x - P[:2]) / rho[:, None]
        x = x - np.linalg.lstsq(J, rho - d[:2])[0]
    return x
    # WRONG: makes the differences of squared distances small
    for _ in range(100):
        r = ((x - P) ** 2).sum(axis=1) - d**2
        J = 2 * (x - P)
        x = x - np.linalg.solve(J.T @ J, J.T @ r)
    return x
    # WRONG: forgets the residuals' sizes
    for _ in range(100):
        rho = np.linalg.norm(x - P, axis=1)
        J = (x - P) / rho[:, None]
        x = x - 0.01 * J.T @ np.sign(rho - d)
    return x
    # WRONG: is the gradient with too few steps
    for _ in range(5):
        rho = np.linalg.norm(x - P, axis=1)
        J = (x - P) / rho[:, None]
        x = x - 0.1 * J.T @ (rho - d)
    return x
    # WRONG: computes residuals and Jacobian once, and repeats the same step
    rho = np.linalg.norm(x - P, axis=1)
    J = (x - P) / rho[:, None]
    for _ in range(20):
        x = x - np.linalg.solve(J.T @ J, J.T @ (rho - d))
    return x
    # WRONG: weights the posts by their distances
    for _ in range(100):
        rho = np.linalg.norm(x - P, axis=1)
        J = (x - P) / rho[:, None]
        w = 1 / d[:, None]
        x = x - np.linalg.solve(J.T @ (w * J), J.T @ (w[:, 0] * (rho - d)))
    return x
    # HINT: A step solves J^T J s = -J^T r. The rows of J are unit vectors from the posts to
    # the camera.
    # HINT: Compute r and J anew in each step; twenty steps are plenty here.
    # EXPLAIN: At the minimum the gradient J^T r is 0, and then the step is 0: the loop
    # stays there. With small residuals the steps shrink quickly.


# CHECK
posts = np.array([[0.0, 0], [6, 0], [0, 8]])
start = np.array([4.0, -2])
x = locate_camera(start, posts, np.array([3.4, 5.1, 5.3]))
assert np.shape(x) == (2,), f"a position has shape (2,), not {np.shape(x)}"
assert np.array_equal(start, [4, -2]), "the guess has to stay as it was"
assert np.allclose(x, [1.7759, 2.9414], atol=1e-3), (
    f"the page's camera is at (1.776, 2.941), not {np.round(x, 3)}"
)
rho = ((x - posts) ** 2).sum(axis=1) ** 0.5
g = ((rho - np.array([3.4, 5.1, 5.3])) / rho) @ (x - posts)
assert np.linalg.norm(g) < 1e-6, (
    f"at the minimum the gradient J^T r is 0; at your point for the page's "
    f"posts its length is {np.linalg.norm(g):.1e}, too much for 1e-6"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m = rng.integers(4, 8)
    angles = np.arange(m) * 2 * np.pi / m + rng.uniform(0, 0.3, size=m)
    P = 8 * np.array([np.cos(angles), np.sin(angles)]).T
    P = P + rng.normal(size=(m, 2))
    true = rng.uniform(-2, 2, size=2)
    d = ((true - P) ** 2).sum(axis=1) ** 0.5 + rng.normal(0, 0.3, size=m)
    kept = P.copy(), d.copy()
    x = locate_camera(true + rng.uniform(-1, 1, size=2), P, d)
    assert np.array_equal(P, kept[0]) and np.array_equal(d, kept[1]), (
        "P and d have to stay as they were"
    )
    rho = ((x - P) ** 2).sum(axis=1) ** 0.5
    g = ((rho - d) / rho) @ (x - P)
    assert np.linalg.norm(g) < 1e-5, (
        f"at the minimum the gradient J^T r is 0; at your point for {m} "
        f"posts it is {g.round(5).tolist()}"
    )
