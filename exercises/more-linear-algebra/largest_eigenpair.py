r"""A real square matrix is hidden in the function `multiply`: `multiply(x)` is its product with
the vector `x`. One of its eigenvalues, $\lambda_1$, is real and at least 1.2 times as large
in absolute value as each other. Starting from `x`, shape $(n,)$, which has a part along its
eigenvector, return `lam` and `v`, shape $(n,)$: the eigenvalue $\lambda_1$, and an
eigenvector of length 1. Errors up to $10^{-6}$, relative to $\lvert \lambda_1 \rvert$ and to
the length, are allowed.
"""

import numpy as np


def largest_eigenpair(multiply, x):
    # SOLUTION
    v = x / np.linalg.norm(x)
    for _ in range(300):
        v = multiply(v)
        v = v / np.linalg.norm(v)
    return v @ multiply(v), v
    # WRONG: stops too early
    v = x / np.linalg.norm(x)
    for _ in range(20):
        v = multiply(v)
        v = v / np.linalg.norm(v)
    return v @ multiply(v), v
    # WRONG: never rescales, so that numbers overflow or underflow
    v = x
    for _ in range(2000):
        v = multiply(v)
    v = v / np.linalg.norm(v)
    return v @ multiply(v), v
    # WRONG: takes the length for the eigenvalue, which loses its sign
    v = x / np.linalg.norm(x)
    for _ in range(300):
        v = multiply(v)
        lam = np.linalg.norm(v)
        v = v / lam
    return lam, v
    # WRONG: reads the eigenvalue off the first entry, which may vanish
    v = x / np.linalg.norm(x)
    for _ in range(300):
        v = multiply(v)
        v = v / np.linalg.norm(v)
    return multiply(v)[0] / v[0], v
    # WRONG: rescales by the sum, which does not give length 1
    v = x
    for _ in range(300):
        v = multiply(v)
        v = v / abs(v).sum()
    return v @ multiply(v) / (v @ v), v
    # WRONG: does not divide by the length when the eigenvalue is read off
    v = x
    for _ in range(300):
        v = multiply(v)
        v = v / abs(v).max()
    return v @ multiply(v), v / np.linalg.norm(v)
    # WRONG: returns the vector before it is rescaled
    v = x
    for _ in range(300):
        v = multiply(v / np.linalg.norm(v))
    u = v / np.linalg.norm(v)
    return u @ multiply(u), v
    # WRONG: waits until the vector stops changing, which a negative eigenvalue prevents
    v = x / np.linalg.norm(x)
    for _ in range(300):
        w = multiply(v)
        w = w / np.linalg.norm(w)
        if w @ v < 0:
            break
        v = w
    return v @ multiply(v), v
    # HINT: Multiply, divide by the length, repeat. How often, if the worst part fades by 1.2
    # at each step?
    # HINT: At the end multiply(v) is nearly lam * v. An inner product with v, which has length
    # 1, gives lam with its sign.
    # EXPLAIN: After k steps the other parts are smaller by 1.2 to the power k at least: 300
    # steps leave nothing but rounding. With a negative eigenvalue v flips at each step; it
    # stays on its line, and that is all an eigenvector is asked to do.


# CHECK
def run(A, x):
    with np.errstate(all="ignore"):
        pair = largest_eigenpair(lambda y: A @ y, x.copy())
    assert len(pair) == 2, "two results are wanted, lam and v"
    return pair[0], np.asarray(pair[1])


lam, v = run(np.array([[0.9, 0.2], [0.1, 0.8]]), np.array([0.0, 1.0]))
assert np.isclose(lam, 1, atol=1e-6), f"the commuters have 1, not {lam}"
assert np.allclose(v / v.sum(), [2 / 3, 1 / 3], atol=1e-5), (
    f"v is along (2, 1), not along {v}"
)
lam, v = run(np.array([[1.0, 0.0], [0.0, 3.0]]), np.array([1.0, 1.0]))
assert np.isclose(lam, 3, atol=1e-6), (
    f"a stretch by 1 and 3 along the axes has 3, not {lam}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 7))
    V = rng.normal(size=(n, n)) + 2 * np.eye(n)
    others = rng.uniform(-1, 1, size=n - 1)
    if n > 1:
        others[0] = rng.choice([-1, 1])
    first = rng.choice([-1.2, 1.2, 1.5, -3.0])
    scale = 10.0 ** rng.integers(-3, 4)
    values = np.concatenate([[first], others]) * scale
    A = V @ np.diag(values) @ np.linalg.inv(V)
    lam, v = run(A, V @ np.ones(n))
    assert np.shape(v) == (n,), f"v has shape ({n},), not {np.shape(v)}"
    assert np.isclose(lam, values[0], rtol=2e-6, atol=0), (
        f"the eigenvalues are {values.round(6)}: lam is {values[0]:.6g}, "
        f"not {lam}"
    )
    assert np.isclose(np.linalg.norm(v), 1, atol=1e-6), (
        f"v has length 1, not {np.linalg.norm(v)}"
    )
    gap = np.linalg.norm(A @ v - values[0] * v)
    assert gap <= 1e-5 * np.linalg.norm(A, 2), (
        f"A v is lam v, but for a small error, not off by {gap:.2g}"
    )
