r"""Take `steps` steps of Newton's method for $f(\vec x) = \vec 0$ from the point `x`, shape
`(n,)`, and return all points, the start first: an array of shape `(steps + 1, n)`. `f` takes
an array of shape `(n,)` and returns one, `jacobian` returns the matrix $\mat J_f$ at a point,
shape `(n, n)`. The entries of `x` may be integers. Leave `x` as it is.
"""

import numpy as np


def newton_path(f, jacobian, x, steps):
    # SOLUTION
    path = [np.array(x, dtype=float)]
    for _ in range(steps):
        x = path[-1]
        path.append(x + np.linalg.solve(jacobian(x), -f(x)))
    return np.array(path)
    # WRONG: goes the wrong way
    path = [np.array(x, dtype=float)]
    for _ in range(steps):
        x = path[-1]
        path.append(x + np.linalg.solve(jacobian(x), f(x)))
    return np.array(path)
    # WRONG: uses the Jacobian of the start in every step
    path = [np.array(x, dtype=float)]
    J = jacobian(path[0])
    for _ in range(steps):
        x = path[-1]
        path.append(x - np.linalg.solve(J, f(x)))
    return np.array(path)
    # WRONG: solves with the transposed Jacobian
    path = [np.array(x, dtype=float)]
    for _ in range(steps):
        x = path[-1]
        path.append(x - np.linalg.solve(jacobian(x).T, f(x)))
    return np.array(path)
    # WRONG: leaves out the start
    path = [np.array(x, dtype=float)]
    for _ in range(steps):
        x = path[-1]
        path.append(x - np.linalg.solve(jacobian(x), f(x)))
    return np.array(path[1:])
    # WRONG: takes one step less
    path = [np.array(x, dtype=float)]
    for _ in range(steps - 1):
        x = path[-1]
        path.append(x - np.linalg.solve(jacobian(x), f(x)))
    return np.array(path)
    # WRONG: stores the same array each time, and changes it
    x = np.array(x, dtype=float)
    path = [x]
    for _ in range(steps):
        x -= np.linalg.solve(jacobian(x), f(x))
        path.append(x)
    return np.array(path)
    # WRONG: keeps the dtype of the start, so that integers cut off each step
    path = np.zeros((steps + 1, np.size(x)), dtype=np.asarray(x).dtype)
    path[0] = x
    for k in range(steps):
        here = path[k]
        path[k + 1] = here - np.linalg.solve(jacobian(here), f(here))
    return path
    # WRONG: stops when it is near enough, so that points are missing
    path = [np.array(x, dtype=float)]
    for _ in range(steps):
        x = path[-1]
        if np.linalg.norm(f(x)) < 1e-9:
            break
        path.append(x - np.linalg.solve(jacobian(x), f(x)))
    return np.array(path)
    # WRONG: moves the start that it was given
    x = np.asarray(x, dtype=float)
    path = [x.copy()]
    for _ in range(steps):
        x -= np.linalg.solve(jacobian(x), f(x))
        path.append(x.copy())
    return np.array(path)
    # WRONG: divides entry by entry by the diagonal
    path = [np.array(x, dtype=float)]
    for _ in range(steps):
        x = path[-1]
        path.append(x - f(x) / np.diag(jacobian(x)))
    return np.array(path)
    # HINT: One step: solve J d = -f at the last point of the path, and append point plus d.
    # HINT: Make the start an array of floats, and never change a point in place.
    # EXPLAIN: Each step solves the linear approximation at the point where you are, so the
    # Jacobian is taken anew each time. `np.linalg.solve` needs no inverse.


# CHECK
def roots(x):
    return x**2 - 2


def slopes(x):
    return np.diag(2 * x)


path = newton_path(roots, slopes, np.array([1.0]), 3)
assert np.shape(path) == (4, 1), (
    f"the start and 3 points of one number: (4, 1), not {np.shape(path)}"
)
assert np.allclose(np.ravel(path), [1, 1.5, 1.4166667, 1.4142157]), (
    f"from 1: 1.5, 1.416667, 1.414216, not {np.ravel(path)}"
)
start = np.array([1.0])
path = newton_path(roots, slopes, start, 12)
assert start.tolist() == [1.0], "the start has to stay as it was"
assert np.shape(path) == (13, 1), (
    f"12 steps are 13 points, also if the last ones are all the root: "
    f"(13, 1), not {np.shape(path)}"
)
assert np.isclose(path[-1][0], 2**0.5, rtol=1e-12), (
    f"12 steps end at the square root of 2, not {path[-1]}"
)
whole = np.array([2, 1])


def f(v):
    return np.array([v[0] ** 2 + v[1] ** 2 - 4, v[0] * v[1] - 1])


def jacobian(v):
    return np.array([[2 * v[0], 2 * v[1]], [v[1], v[0]]])


path = newton_path(f, jacobian, whole, 2)
truth = [[2, 1], [2, 0.5], [29 / 15, 31 / 60]]
assert np.shape(path) == (3, 2), (
    f"the start and 2 points of two numbers: (3, 2), not {np.shape(path)}"
)
assert np.allclose(path, truth), (
    f"from (2, 1) to (2, 0.5) and (1.9333, 0.5167), not {np.round(path, 4)}"
)
assert whole.tolist() == [2, 1], "x has to stay as it was"
path = newton_path(f, jacobian, whole, 0)
assert np.shape(path) == (1, 2), (
    f"no step leaves the start alone: (1, 2), not {np.shape(path)}"
)
rng = np.random.default_rng(0)
for n in (1, 2, 3, 5):
    A = rng.normal(size=(n, n)) / n + 3 * np.eye(n)
    target = rng.normal(size=n)

    def g(x, A=A, t=target):
        return A @ (x - t) + 0.3 * np.sin(x - t)

    def jac(x, A=A, t=target):
        return A + 0.3 * np.diag(np.cos(x - t))

    start = target + rng.normal(size=n)
    path = newton_path(g, jac, start.copy(), 4)
    assert np.shape(path) == (5, n), (
        f"4 steps in {n} dimensions: (5, {n}), not {np.shape(path)}"
    )
    assert np.allclose(path[0], start), "the first point is the start"
    for k in range(4):
        left = g(path[k]) + jac(path[k]) @ (path[k + 1] - path[k])
        assert np.allclose(left, 0, atol=1e-8), (
            f"point {k + 1} has to be where the linear approximation at "
            f"point {k} is zero; there it is {left.round(4)}"
        )
