r"""Take one damped step of Newton's method for $f(\vec x) = \vec 0$ from `x`, shape `(n,)`:
solve for the full step $\vec d$, then halve it as often as needed, until
$\lVert f(\vec x + \vec d) \rVert$ is *smaller* than $\lVert f(\vec x) \rVert$ (2-norms). Halve at most
50 times, then take what you have. Return the new point. If $f(\vec x)$ is zero already, return a
copy of `x`. `jacobian(x)` is $\mat J_f$ at `x`, shape `(n, n)`. Leave `x` as it is.
"""

import numpy as np


def damped_step(f, jacobian, x):
    # SOLUTION
    size = np.linalg.norm(f(x))
    if size == 0:
        return x.copy()
    d = np.linalg.solve(jacobian(x), -f(x))
    for _ in range(50):
        if np.linalg.norm(f(x + d)) < size:
            break
        d = d / 2
    return x + d
    # WRONG: never halves
    return x + np.linalg.solve(jacobian(x), -f(x))
    # WRONG: halves once at most
    d = np.linalg.solve(jacobian(x), -f(x))
    if np.linalg.norm(f(x + d)) >= np.linalg.norm(f(x)):
        d = d / 2
    return x + d
    # WRONG: always halves at least once
    d = np.linalg.solve(jacobian(x), -f(x)) / 2
    for _ in range(49):
        if np.linalg.norm(f(x + d)) < np.linalg.norm(f(x)):
            break
        d = d / 2
    return x + d
    # WRONG: compares the largest entries, not the norms
    d = np.linalg.solve(jacobian(x), -f(x))
    for _ in range(50):
        if abs(f(x + d)).max() < abs(f(x)).max():
            break
        d = d / 2
    return x + d
    # WRONG: compares sums with their signs
    d = np.linalg.solve(jacobian(x), -f(x))
    for _ in range(50):
        if f(x + d).sum() < f(x).sum():
            break
        d = d / 2
    return x + d
    # WRONG: walks on from the rejected point
    d = np.linalg.solve(jacobian(x), -f(x))
    new = x + d
    for _ in range(50):
        if np.linalg.norm(f(new)) < np.linalg.norm(f(x)):
            break
        d = d / 2
        new = new - d / 2
    return new
    # WRONG: returns the step in place of the point
    d = np.linalg.solve(jacobian(x), -f(x))
    for _ in range(50):
        if np.linalg.norm(f(x + d)) < np.linalg.norm(f(x)):
            break
        d = d / 2
    return d
    # WRONG: takes a step that leaves the norm as it was
    d = np.linalg.solve(jacobian(x), -f(x))
    for _ in range(50):
        if np.linalg.norm(f(x + d)) <= np.linalg.norm(f(x)):
            break
        d = d / 2
    return x + d
    # WRONG: gives up after ten halvings
    size = np.linalg.norm(f(x))
    if size == 0:
        return x.copy()
    d = np.linalg.solve(jacobian(x), -f(x))
    for _ in range(10):
        if np.linalg.norm(f(x + d)) < size:
            break
        d = d / 2
    return x + d
    # HINT: The full step comes from the linear system. Try it first: often it is good.
    # HINT: Each trial starts again from x, with half the step of the last trial.
    # EXPLAIN: Along d the squared norm of f starts with the slope minus twice itself, so some
    # halving is good enough, as long as f is not zero, is smooth and J has an inverse. Near a
    # root the full step is accepted, and convergence is quadratic again.


# CHECK
def arctan(x):
    return np.arctan(x)


def slope(x):
    return np.diag(1 / (1 + x**2))


x = np.array([0.5])
new = damped_step(arctan, slope, x)
full = 0.5 - np.arctan(0.5) * 1.25
assert np.shape(new) == (1,), f"a point of shape (1,), not {np.shape(new)}"
assert np.allclose(new, full), (
    f"from 0.5 the full step is good: {full:.4f}, not {new}"
)
for start, halvings in ((1.5, 1), (10.0, 3), (-30.0, 5)):
    d = -np.arctan(start) * (1 + start**2)
    count = 0
    while abs(np.arctan(start + d)) >= abs(np.arctan(start)):
        d, count = d / 2, count + 1
    new = damped_step(arctan, slope, np.array([start]))
    assert np.allclose(new, start + d), (
        f"arctan from {start}: halve {count} times, to {start + d:.4f}, "
        f"not {new}"
    )
new = damped_step(
    lambda x: x**3 - 5 * x,
    lambda x: np.diag(3 * x**2 - 5),
    np.array([1.0]),
)
assert np.allclose(new, 0), (
    "x^3 - 5x from 1: the full step leads to -1, where the norm is 4 "
    f"again, not smaller; half of it leads to 0, not {new}"
)
new = damped_step(
    lambda x: x**2 + 1, lambda x: np.diag(2 * x), np.array([1e-9])
)
last = 1e-9 - (1 + 1e-18) / 2e-9 / 2**50
assert np.allclose(new, last, rtol=1e-6, atol=0), (
    f"x^2 + 1 from 1e-9: no part of the step is good, so after 50 halvings "
    f"take {last:.3e}, not {new}"
)
point = np.array([3.0, 0.0])
new = damped_step(lambda x: x * 0, lambda x: np.eye(2), point)
assert np.allclose(new, point), "where f is zero, stay"
assert new is not point, "return a copy, not x itself"
rng = np.random.default_rng(0)
for trial in range(60):
    n = 1 + trial % 4
    A = rng.normal(size=(n, n)) + 2 * np.eye(n)
    b = rng.normal(size=n)

    def f(x, A=A, b=b):
        return np.arctan(A @ x) - 0.3 * np.sin(b)

    def jac(x, A=A):
        return A / (1 + (A @ x) ** 2)[:, None]

    x = 2 * rng.normal(size=n)
    d = np.linalg.solve(jac(x), -f(x))
    while np.linalg.norm(f(x + d)) >= np.linalg.norm(f(x)):
        d = d / 2
    before = x.copy()
    new = damped_step(f, jac, x)
    assert np.array_equal(x, before), "x has to stay as it was"
    assert np.allclose(new, before + d, rtol=1e-6), (
        f"from {before.round(3)} the first good part of the step leads to "
        f"{(before + d).round(3)}, not {np.round(new, 3)}"
    )
