r"""A Gauss–Newton step $\vec s$ makes $\frac12 \lVert \mat J \vec s + \vec r \rVert^2$ as small
as possible. The camera runs on a straight rail, so only steps with $\vec a^\T \vec s = 0$ are
allowed. `J`, `(m, n)`, has independent columns, `r` has the shape `(m,)`, `a`, `(n,)`, is not
0. Return the best allowed step, `(n,)`.
"""

import numpy as np


def step_on_rail(J, r, a):
    # SOLUTION
    n = len(a)
    blocks = np.zeros((n + 1, n + 1))
    blocks[:n, :n] = J.T @ J
    blocks[:n, n] = -a
    blocks[n, :n] = a
    right = np.append(-J.T @ r, 0.0)
    return np.linalg.solve(blocks, right)[:n]
    # WRONG: ignores the rail
    return np.linalg.solve(J.T @ J, -J.T @ r)
    # WRONG: takes the free step, then drops what leaves the rail
    s = np.linalg.solve(J.T @ J, -J.T @ r)
    return s - a * (a @ s) / (a @ a)
    # WRONG: takes the gradient along the rail
    g = J.T @ r
    return -(g - a * (a @ g) / (a @ a))
    # WRONG: goes against the gradient along the rail, by the best length
    g = J.T @ r
    p = g - a * (a @ g) / (a @ a)
    return -p * (p @ p) / ((J @ p) @ (J @ p))
    # WRONG: steps uphill along the rail
    n = len(a)
    blocks = np.zeros((n + 1, n + 1))
    blocks[:n, :n] = J.T @ J
    blocks[:n, n] = -a
    blocks[n, :n] = a
    right = np.append(J.T @ r, 0.0)
    return np.linalg.solve(blocks, right)[:n]
    # WRONG: steps along a, where it should stay at right angles to it
    return -a * (a @ J.T @ r) / (a @ J.T @ J @ a)
    # WRONG: gives the multiplier as well
    n = len(a)
    blocks = np.zeros((n + 1, n + 1))
    blocks[:n, :n] = J.T @ J
    blocks[:n, n] = -a
    blocks[n, :n] = a
    right = np.append(-J.T @ r, 0.0)
    return np.linalg.solve(blocks, right)
    # WRONG: leaves the rail by a step of length 1
    n = len(a)
    blocks = np.zeros((n + 1, n + 1))
    blocks[:n, :n] = J.T @ J
    blocks[:n, n] = -a
    blocks[n, :n] = a
    right = np.append(-J.T @ r, 1.0)
    return np.linalg.solve(blocks, right)[:n]
    # WRONG: does not move
    return np.zeros(len(a))
    # HINT: The gradient of the goal by s is J^T (J s + r), that of the constraint is a. Set
    # one to lam times the other.
    # HINT: With a·s = 0 these are n + 1 linear equations for s and lam.
    # EXPLAIN: J^T J s - lam a = -J^T r and a·s = 0, solved together. Taking the free step
    # and dropping a part of it is in general another step: the best point of a bowl on a line
    # is the foot of its lowest point if the bowl is round, or if a is one of its axes.


# CHECK
J, r = np.array([[1.0, 0], [0, 2]]), np.array([1.0, 4])
a = np.array([0.0, 3])
kept = J.copy(), r.copy(), a.copy()
s = step_on_rail(J, r, a)
assert np.shape(s) == (2,), f"a step has shape (2,), not {np.shape(s)}"
same = [np.array_equal(p, q) for p, q in zip((J, r, a), kept)]
assert all(same), "J, r and a have to stay as they were"
assert np.allclose(s, [-1, 0]), (
    f"for a level rail only the first entry moves, by -1: not {s}"
)
s = step_on_rail(J, r, np.array([1.0, 1]))
assert np.allclose(s, [1.4, -1.4]), (
    f"on the rail along (1, -1) the goal is ((t + 1)^2 + (4 - 2t)^2) / 2, "
    f"smallest at t = 1.4: (1.4, -1.4), not {s}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(2, 6)
    m = n + rng.integers(0, 4)
    J, r = rng.normal(size=(m, n)), rng.normal(size=m)
    a = rng.normal(size=n)
    s = step_on_rail(J, r, a)
    assert np.shape(s) == (n,), f"n = {n}: the step has shape ({n},)"
    assert abs(a @ s) < 1e-6 * (1 + np.linalg.norm(s)), (
        f"n = {n}: a @ s is {a @ s:.4f}, the step leaves the rail"
    )
    best = ((J @ s + r) ** 2).sum()
    for _ in range(10):
        v = rng.normal(size=n)
        v = v - a * (a @ v) / (a @ a)
        slope = (J @ v) @ (J @ s + r)
        scale = np.linalg.norm(J @ v) * np.linalg.norm(r)
        assert abs(slope) < 1e-6 * scale, (
            f"m = {m}, n = {n}: along the rail your step can still be "
            f"improved"
        )
