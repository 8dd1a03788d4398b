r"""`Q`, `(n, n)`, is symmetric and positive definite, `q` has the shape `(n,)`. Minimize
$f(\vec x) = \frac12 \vec x^\T \mat Q \vec x - \vec q^\T \vec x$ under the constraints
$\mat A \vec x = \vec c$, with `A` of shape `(k, n)`, `k` at most `n`, with independent rows,
and `c` of shape `(k,)`. Return the tuple `x, lam`: the point, `(n,)`, and the multipliers,
`(k,)`, with the sign of $\nabla f = \mat A^\T \boldsymbol\lambda$.
"""

import numpy as np


def constrained_bowl(Q, q, A, c):
    # SOLUTION
    k, n = A.shape
    blocks = np.block([[Q, -A.T], [A, np.zeros((k, k))]])
    solution = np.linalg.solve(blocks, np.concatenate([q, c]))
    return solution[:n], solution[n:]
    # WRONG: has the other sign of the multipliers
    k, n = A.shape
    blocks = np.block([[Q, A.T], [A, np.zeros((k, k))]])
    solution = np.linalg.solve(blocks, np.concatenate([q, c]))
    return solution[:n], solution[n:]
    # WRONG: doubles Q, though the goal has a half
    k, n = A.shape
    blocks = np.block([[2 * Q, -A.T], [A, np.zeros((k, k))]])
    solution = np.linalg.solve(blocks, np.concatenate([q, c]))
    return solution[:n], solution[n:]
    # WRONG: forgets the linear term
    k, n = A.shape
    blocks = np.block([[Q, -A.T], [A, np.zeros((k, k))]])
    solution = np.linalg.solve(blocks, np.concatenate([0 * q, c]))
    return solution[:n], solution[n:]
    # WRONG: has the sign of the linear term wrong
    k, n = A.shape
    blocks = np.block([[Q, -A.T], [A, np.zeros((k, k))]])
    solution = np.linalg.solve(blocks, np.concatenate([-q, c]))
    return solution[:n], solution[n:]
    # WRONG: ignores the constraints
    return np.linalg.solve(Q, q), np.zeros(len(c))
    # WRONG: takes the shortest point that obeys the constraints, whatever the bowl
    x = A.T @ np.linalg.solve(A @ A.T, c)
    return x, np.linalg.solve(A @ A.T, A @ (Q @ x - q))
    # WRONG: finds the bottom of the bowl, then moves at right angles to the constraints
    x = np.linalg.solve(Q, q)
    x = x + A.T @ np.linalg.solve(A @ A.T, c - A @ x)
    return x, np.linalg.solve(A @ A.T, A @ (Q @ x - q))
    # WRONG: returns the multipliers with the point, in one array
    k, n = A.shape
    blocks = np.block([[Q, -A.T], [A, np.zeros((k, k))]])
    return np.linalg.solve(blocks, np.concatenate([q, c])), np.zeros(k)
    # HINT: The gradient of f is Q x - q. Write Q x - q = A^T lam and A x = c as one
    # linear system for x and lam together.
    # HINT: `np.block([[Q, -A.T], [A, np.zeros((k, k))]])` is its matrix, of shape
    # (n + k, n + k).
    # EXPLAIN: Both conditions are linear in the unknowns, so one call of solve finds them
    # all. Since Q is positive definite, the one candidate is the minimum.


# CHECK
Q, q = np.diag([2.0, 2.0, 2.0]), np.zeros(3)
A, c = np.array([[1.0, 1, 1], [1, -1, 0]]), np.array([6.0, 2])
x, lam = constrained_bowl(Q, q, A, c)
assert np.shape(x) == (3,), f"x has the shape (3,), not {np.shape(x)}"
assert np.shape(lam) == (2,), f"lam has the shape (2,), not {np.shape(lam)}"
assert np.allclose(x, [3, 1, 2]), (
    f"Q = 2 I and q = 0 is the page's example: (3, 1, 2), not {x}"
)
assert np.allclose(lam, [4, 2]), (
    f"the page's example has the multipliers (4, 2), not {lam}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(1, 6)
    k = rng.integers(1, n + 1)
    B = rng.normal(size=(n, n))
    Q, A = B @ B.T + np.eye(n), rng.normal(size=(k, n))
    q, c = rng.normal(size=n), rng.normal(size=k)
    kept = [a.copy() for a in (Q, q, A, c)]
    x, lam = constrained_bowl(Q, q, A, c)
    same = [np.array_equal(a, b) for a, b in zip((Q, q, A, c), kept)]
    assert all(same), "Q, q, A and c have to stay as they were"
    assert np.shape(x) == (n,) and np.shape(lam) == (k,), (
        f"for n = {n}, k = {k} the shapes are ({n},) and ({k},)"
    )
    assert np.allclose(A @ x, c, atol=1e-6), (
        f"n = {n}, k = {k}: A x is {np.round(A @ x, 3).tolist()}, "
        f"c is {c.round(3).tolist()}"
    )
    assert np.allclose(Q @ x - q, A.T @ lam, rtol=1e-4, atol=1e-6), (
        f"n = {n}, k = {k}: the gradient Q x - q is "
        f"{np.round(Q @ x - q, 3).tolist()}, A^T lam is "
        f"{np.round(A.T @ lam, 3).tolist()}"
    )
