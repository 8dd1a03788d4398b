r"""Take `steps` steps of the Gauss–Newton method from `w`, shape `(n,)`, and return the last point.
`residuals(w)` returns $\vec r$, shape `(m,)`, and `jacobian(w)` returns $\mat J$, shape `(m, n)`, with
$m \ge n$ and independent columns. The sum of squares $\frac12 \vec r^\T\vec r$ is to become small. The
entries of `w` may be integers. Leave `w` as it is.
"""

import numpy as np


def gauss_newton(residuals, jacobian, w, steps):
    # SOLUTION
    w = np.array(w, dtype=float)
    for _ in range(steps):
        J, r = jacobian(w), residuals(w)
        w = w + np.linalg.solve(J.T @ J, -J.T @ r)
    return w
    # WRONG: goes uphill
    w = np.array(w, dtype=float)
    for _ in range(steps):
        J, r = jacobian(w), residuals(w)
        w = w + np.linalg.solve(J.T @ J, J.T @ r)
    return w
    # WRONG: takes gradient steps of length 1
    w = np.array(w, dtype=float)
    for _ in range(steps):
        w = w - jacobian(w).T @ residuals(w)
    return w
    # WRONG: keeps the Jacobian of the start
    w = np.array(w, dtype=float)
    J = jacobian(w)
    for _ in range(steps):
        w = w - np.linalg.solve(J.T @ J, J.T @ residuals(w))
    return w
    # WRONG: takes one step, however many are asked for
    w = np.array(w, dtype=float)
    J, r = jacobian(w), residuals(w)
    return w - np.linalg.solve(J.T @ J, J.T @ r)
    # WRONG: halves the step, for the half in the sum of squares
    w = np.array(w, dtype=float)
    for _ in range(steps):
        J, r = jacobian(w), residuals(w)
        w = w - np.linalg.solve(J.T @ J, J.T @ r) / 2
    return w
    # WRONG: takes only the diagonal of J^T J
    w = np.array(w, dtype=float)
    for _ in range(steps):
        J, r = jacobian(w), residuals(w)
        w = w - (J.T @ r) / (J**2).sum(axis=0)
    return w
    # WRONG: returns the change in place of the point
    start = np.array(w, dtype=float)
    w = start
    for _ in range(steps):
        J, r = jacobian(w), residuals(w)
        w = w - np.linalg.solve(J.T @ J, J.T @ r)
    return w - start
    # WRONG: moves the start that it was given
    w = np.asarray(w, dtype=float)
    for _ in range(steps):
        J, r = jacobian(w), residuals(w)
        w -= np.linalg.solve(J.T @ J, J.T @ r)
    return w
    # HINT: One step: J and r at the point where you are, then solve J^T J d = -J^T r.
    # HINT: `np.linalg.lstsq(J, -r, rcond=None)[0]` solves the same and is more exact.
    # EXPLAIN: Each step fits the linear approximation r + J d to zero by least squares. For a
    # model that is linear in w the first step is the whole solution, and all others are 0.


# CHECK
t = np.array([0.0, 1.0, 2.0, 3.0])
y = np.array([2.0, 1.2, 0.8, 0.5])


def residuals(w):
    return w[0] * np.exp(w[1] * t) - y


def jacobian(w):
    e = np.exp(w[1] * t)
    return np.stack([e, w[0] * t * e], axis=1)


start = np.array([1, 0])
w = gauss_newton(residuals, jacobian, start, 1)
assert np.shape(w) == (2,), f"a point of shape (2,), not {np.shape(w)}"
assert np.allclose(w, [1.86, -0.49]), (
    f"from (1, 0) the first step leads to (1.86, -0.49), not {w}"
)
assert start.tolist() == [1, 0], "w has to stay as it was"
floats = np.array([1.0, 0.0])
gauss_newton(residuals, jacobian, floats, 3)
assert floats.tolist() == [1, 0], "w has to stay as it was, also as floats"
w = gauss_newton(residuals, jacobian, start, 0)
assert np.allclose(w, [1, 0]), f"no step: (1, 0), not {w}"
w = gauss_newton(residuals, jacobian, start, 8)
assert np.allclose(w, [1.985038, -0.468326], atol=1e-5), (
    f"after 8 steps it is at (1.98504, -0.46833), not {w}"
)
rng = np.random.default_rng(0)
for m, n in ((5, 2), (4, 4), (7, 3), (3, 1)):
    A = rng.normal(size=(m, n)) + 2 * np.eye(m, n)
    b, start = rng.normal(size=m), rng.normal(size=n)
    w = gauss_newton(
        lambda w, A=A, b=b: A @ w - b, lambda w, A=A: A, start.copy(), 1
    )
    truth = np.linalg.lstsq(A, b, rcond=None)[0]
    assert np.allclose(w, truth), (
        f"for residuals A w - b one step solves the problem: "
        f"{truth.round(4)}, not {np.round(w, 4)}"
    )
    target = rng.normal(size=n)

    def bent(w, A=A, target=target):
        return np.tanh(A @ w / 4) - np.tanh(A @ target / 4)

    def slopes(w, A=A):
        return A / 4 / np.cosh(A @ w / 4)[:, None] ** 2

    start = target + 0.1 * rng.normal(size=n)
    w = gauss_newton(bent, slopes, start.copy(), 8)
    assert np.allclose(w, target, atol=1e-7), (
        f"8 steps from near {target.round(4)}, where all residuals are 0, "
        f"end there, not at {np.round(w, 4)}"
    )
