r"""Return the Hessian of `f` at `x` from values of `f` alone: for entry $(k, m)$ the central
difference by $x_m$ of the central difference by $x_k$, both with step `h`. Written out, with
unit vectors $\vec e_k$ and $\vec e_m$, it is a sum of four values of $f$, divided by $4h^2$.
`f` takes an array of shape `(n,)` and returns a number. The result has the shape `(n, n)`. Leave
`x` as it is. (Second differences divide by a square, so the step has to be larger here: rounding
errors of $10^{-16}$ divided by $10^{-6}$ are still small.)
"""

import numpy as np


def hessian_from_values(f, x, h=1e-3):
    # SOLUTION
    n = len(x)
    E = h * np.eye(n)
    H = np.zeros((n, n))
    for k in range(n):
        for m in range(n):
            a, b = E[k], E[m]
            up = f(x + a + b) - f(x - a + b)
            down = f(x + a - b) - f(x - a - b)
            H[k, m] = (up - down) / (4 * h * h)
    return H
    # WRONG: fills the diagonal only
    n = len(x)
    E = h * np.eye(n)
    H = np.zeros((n, n))
    for k in range(n):
        a = E[k]
        H[k, k] = (f(x + 2 * a) - 2 * f(x) + f(x - 2 * a)) / (4 * h * h)
    return H
    # WRONG: divides by the steps once only
    n = len(x)
    E = h * np.eye(n)
    H = np.zeros((n, n))
    for k in range(n):
        for m in range(n):
            a, b = E[k], E[m]
            up = f(x + a + b) - f(x - a + b)
            down = f(x + a - b) - f(x - a - b)
            H[k, m] = (up - down) / (2 * h)
    return H
    # WRONG: divides by h squared, and forgets the 4
    n = len(x)
    E = h * np.eye(n)
    H = np.zeros((n, n))
    for k in range(n):
        for m in range(n):
            a, b = E[k], E[m]
            up = f(x + a + b) - f(x - a + b)
            down = f(x + a - b) - f(x - a - b)
            H[k, m] = (up - down) / (h * h)
    return H
    # WRONG: multiplies the two slopes
    n = len(x)
    E = h * np.eye(n)
    slopes = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in E])
    return np.outer(slopes, slopes)
    # WRONG: has the signs of the mixed terms wrong
    n = len(x)
    E = h * np.eye(n)
    H = np.zeros((n, n))
    for k in range(n):
        for m in range(n):
            a, b = E[k], E[m]
            up = f(x + a + b) + f(x - a + b)
            down = f(x + a - b) + f(x - a - b)
            H[k, m] = (up - down) / (4 * h * h)
    return H
    # WRONG: steps to one side only
    n = len(x)
    E = h * np.eye(n)
    H = np.zeros((n, n))
    for k in range(n):
        for m in range(n):
            a, b = E[k], E[m]
            four = f(x + a + b) - f(x + a) - f(x + b) + f(x)
            H[k, m] = four / (h * h)
    return H
    # WRONG: fills the upper half and leaves the lower half 0
    n = len(x)
    E = h * np.eye(n)
    H = np.zeros((n, n))
    for k in range(n):
        for m in range(k, n):
            a, b = E[k], E[m]
            up = f(x + a + b) - f(x - a + b)
            down = f(x + a - b) - f(x - a - b)
            H[k, m] = (up - down) / (4 * h * h)
    return H
    # WRONG: takes another second difference on the diagonal, with half the step
    n = len(x)
    E = h * np.eye(n)
    H = np.zeros((n, n))
    for k in range(n):
        for m in range(n):
            a, b = E[k], E[m]
            up = f(x + a + b) - f(x - a + b)
            down = f(x + a - b) - f(x - a - b)
            H[k, m] = (up - down) / (4 * h * h)
        H[k, k] = (f(x + a) - 2 * f(x) + f(x - a)) / (h * h)
    return H
    # HINT: The slope by x_k at a point z is (f(z + h e_k) - f(z - h e_k)) / (2h). Take it at
    # z = x + h e_m and at z = x - h e_m.
    # HINT: Subtract the two and divide by 2h again. On the diagonal the same formula holds:
    # two of the four points are then x itself.
    # EXPLAIN: A difference of differences has four corners: plus where both steps go the same
    # way, minus where they go opposite ways. Swapping k and m gives the same four values, so
    # the result is symmetric, and half of the work could be saved.


# CHECK
def f(p):
    return p[0] ** 3 - 3 * p[0] + p[1] ** 2


H = hessian_from_values(f, np.array([-1.0, 0.0]))
assert np.shape(H) == (2, 2), f"2 variables: (2, 2), not {np.shape(H)}"
assert np.allclose(H, [[-6, 0], [0, 2]], atol=1e-4), (
    f"x^3 - 3x + y^2 has the Hessian diag(-6, 2) at (-1, 0), "
    f"not {np.round(H, 3).tolist()}"
)
H = hessian_from_values(lambda p: p[0] ** 4, np.array([1.0]), h=0.1)
assert np.allclose(H, [[12.08]]), (
    f"for x^4 at 1 with h = 0.1 the four values give 12.08, not {H}"
)
rng = np.random.default_rng(0)
for n in (1, 2, 3, 4):
    A, b = rng.normal(size=(n, n)), rng.normal(size=n)
    x = rng.normal(size=n)
    before = x.copy()
    H = hessian_from_values(
        lambda x, A=A, b=b: np.sin(A @ x).sum() + b @ x, x
    )
    truth = -A.T @ np.diag(np.sin(A @ x)) @ A
    assert np.array_equal(x, before), "x has to stay as it was"
    assert np.shape(H) == (n, n), f"({n}, {n}), not {np.shape(H)}"
    assert np.allclose(H, truth, atol=1e-4), (
        f"the Hessian of this function is {truth.round(3).tolist()}, "
        f"not {np.round(H, 3).tolist()}"
    )
