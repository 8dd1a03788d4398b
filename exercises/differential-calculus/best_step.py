r"""Return the step $h > 0$ that makes the predicted error of a finite difference
smallest.

For `sides` 2 (central) it is
$\frac{h^2}{6} \lvert d \rvert + \frac{\epsilon \lvert v \rvert}{2h}$ with the third
derivative $d$, for `sides` 1 it is
$\frac{h}{2} \lvert d \rvert + \frac{\epsilon \lvert v \rvert}{h}$ with the second.
`v` is the value of f and `d` that derivative, neither zero, and `eps` is $\epsilon$.
"""

import numpy as np


def best_step(v, d, eps, sides):
    # SOLUTION
    ratio = eps * abs(v) / abs(d)
    if sides == 2:
        return (1.5 * ratio) ** (1 / 3)
    return (2 * ratio) ** 0.5
    # WRONG: forgets the absolute values
    ratio = max(eps * v / d, 0.0)
    return (1.5 * ratio) ** (1 / 3) if sides == 2 else (2 * ratio) ** 0.5
    # WRONG: exchanges the two kinds
    ratio = eps * abs(v) / abs(d)
    return (1.5 * ratio) ** (1 / 3) if sides == 1 else (2 * ratio) ** 0.5
    # WRONG: sets the two errors equal in place of setting the slope to zero
    ratio = eps * abs(v) / abs(d)
    return (3 * ratio) ** (1 / 3) if sides == 2 else (2 * ratio) ** 0.5
    # WRONG: leaves out the function's size
    ratio = eps / abs(d)
    return (1.5 * ratio) ** (1 / 3) if sides == 2 else (2 * ratio) ** 0.5
    # WRONG: leaves out the derivative
    ratio = eps * abs(v)
    return (1.5 * ratio) ** (1 / 3) if sides == 2 else (2 * ratio) ** 0.5
    # WRONG: loses the factor 2 of one side
    ratio = eps * abs(v) / abs(d)
    return (1.5 * ratio) ** (1 / 3) if sides == 2 else ratio**0.5
    # WRONG: takes the best of a thousand steps in place of the formula
    h = np.logspace(-10, 0, 1001)
    if sides == 2:
        error = h**2 / 6 * abs(d) + eps * abs(v) / (2 * h)
    else:
        error = h / 2 * abs(d) + eps * abs(v) / h
    return h[error.argmin()]
    # WRONG: the rule of thumb, whatever the function
    return eps ** (1 / 3) if sides == 2 else eps**0.5
    # HINT: Differentiate the error by h and set the slope to zero. The slope of 1/h is
    # -1/h^2.
    # HINT: For two sides h |d| / 3 = eps |v| / (2 h^2). Multiply by 3 h^2 / |d|.
    # EXPLAIN: Two sides give h^3 = 3 eps |v| / (2 |d|), one side h^2 = 2 eps |v| / |d|.
    # The second derivative of each error is positive for h > 0, so it is the minimum.


# CHECK
h = best_step(np.log(2), 0.25, 2.0**-52, 2)
assert np.isclose(h, 9.739e-6, rtol=1e-3), (
    f"for log at 2 the best central step is 9.74e-06, not {h:.3g}"
)
h = best_step(np.log(2), -0.25, 2.0**-52, 1)
assert np.isclose(h, 3.509e-8, rtol=1e-3), (
    f"for log at 2 the best one-sided step is 3.51e-08, not {h:.3g}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    v, d = rng.uniform(0.1, 20, size=2) * rng.choice([-1, 1], size=2)
    eps = 10 ** rng.uniform(-16, -6)
    for sides in (1, 2):
        h = best_step(v, d, eps, sides)
        assert h > 0, f"a step is positive, not {h}"
        three = h * np.array([0.9999, 1.0, 1.0001])
        if sides == 2:
            error = three**2 / 6 * abs(d) + eps * abs(v) / (2 * three)
        else:
            error = three / 2 * abs(d) + eps * abs(v) / three
        assert error.argmin() == 1, (
            f"v = {v:.2f}, d = {d:.2f}, eps = {eps:.1e}, sides {sides}: "
            f"a step 0.01 % from {h:.6g} has a smaller error"
        )
