r"""Make one step of Adadelta. All arrays have shape `(d,)`: the weights `w`, their gradient `g`, the
average `s` of squared gradients and the average `u` of squared steps, both before this step.
Return the tuple `(w, s, u)` after it, and leave the arrays that you were given as they are.
"""

import numpy as np


def adadelta_step(w, g, s, u, rho=0.95, eps=1e-6):
    # SOLUTION
    s = rho * s + (1 - rho) * g**2
    step = -np.sqrt(u + eps) / np.sqrt(s + eps) * g
    u = rho * u + (1 - rho) * step**2
    return w + step, s, u
    # WRONG: puts epsilon outside the roots
    s = rho * s + (1 - rho) * g**2
    step = -(np.sqrt(u) + eps) / (np.sqrt(s) + eps) * g
    u = rho * u + (1 - rho) * step**2
    return w + step, s, u
    # WRONG: divides by the average before this gradient is in it
    step = -np.sqrt(u + eps) / np.sqrt(s + eps) * g
    s = rho * s + (1 - rho) * g**2
    u = rho * u + (1 - rho) * step**2
    return w + step, s, u
    # WRONG: has the two averages the wrong way round
    s = rho * s + (1 - rho) * g**2
    step = -np.sqrt(s + eps) / np.sqrt(u + eps) * g
    u = rho * u + (1 - rho) * step**2
    return w + step, s, u
    # WRONG: goes uphill
    s = rho * s + (1 - rho) * g**2
    step = np.sqrt(u + eps) / np.sqrt(s + eps) * g
    u = rho * u + (1 - rho) * step**2
    return w + step, s, u
    # WRONG: leaves the average of the steps as it was
    s = rho * s + (1 - rho) * g**2
    step = -np.sqrt(u + eps) / np.sqrt(s + eps) * g
    return w + step, s, u
    # WRONG: forgets the roots
    s = rho * s + (1 - rho) * g**2
    step = -(u + eps) / (s + eps) * g
    u = rho * u + (1 - rho) * step**2
    return w + step, s, u
    # WRONG: averages the steps and not their squares
    s = rho * s + (1 - rho) * g**2
    step = -np.sqrt(u + eps) / np.sqrt(s + eps) * g
    u = rho * u + (1 - rho) * abs(step)
    return w + step, s, u
    # WRONG: overwrites the arrays that it was given
    s *= rho
    s += (1 - rho) * g**2
    step = -np.sqrt(u + eps) / np.sqrt(s + eps) * g
    u *= rho
    u += (1 - rho) * step**2
    w += step
    return w, s, u
    # HINT: Four lines: the average of the gradients, the step, the average of the steps, the
    # weights. Which of the averages is new when the step is computed?
    # HINT: The step uses the new s and the old u. Each epsilon is added under a root.
    # EXPLAIN: The gradient of this step is known, so it can go into s at once. The step itself
    # is not known before it is computed, so it can go into u only afterwards.


# CHECK
w, s, u = np.array([1.0]), np.array([0.0]), np.array([1.0])
new = adadelta_step(w, np.array([2.0]), s, u, rho=0.75, eps=3.0)
assert len(new) == 3, "the answer is the tuple (w, s, u)"
assert np.allclose(new[1], 1), (
    "the average of squared gradients is 0.75 * 0 + 0.25 * 4 = 1, "
    f"not {new[1]}"
)
assert np.allclose(new[0], -1), (
    "the step is minus the root of 1 + 3, by the root of 1 + 3, times 2: "
    f"from 1 to -1, not to {new[0]}"
)
assert np.allclose(new[2], 1.75), (
    f"the average of squared steps is 0.75 * 1 + 0.25 * 4, not {new[2]}"
)
assert w[0] == 1 and s[0] == 0 and u[0] == 1, (
    "the arrays that were given have to stay as they were"
)
first = adadelta_step(*np.zeros((1, 1)), np.ones(1), *np.zeros((2, 1)))
assert np.isclose(first[0][0], -np.sqrt(1e-6 / 0.050001)), (
    f"the very first step, for a gradient of 1, is -0.00447, not {first[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = rng.integers(1, 5)
    w, g = rng.normal(size=(2, d))
    s, u = rng.exponential(size=(2, d))
    rho, eps = rng.uniform(0.1, 0.9), rng.uniform(0, 1)
    given = [a.copy() for a in (w, g, s, u)]
    new_w, new_s, new_u = adadelta_step(w, g, s, u, rho, eps)
    for a, b in zip((w, g, s, u), given):
        assert np.array_equal(a, b), "the given arrays have to stay"
    assert np.shape(new_w) == (d,), f"the weights have shape {(d,)}"
    assert np.allclose(new_s - rho * s, (1 - rho) * g * g), (
        "s takes the share 1 - rho from the squared gradient"
    )
    step = new_w - w
    assert np.allclose(step**2 * (new_s + eps), (u + eps) * g**2), (
        "the squared step is (old u + eps) / (new s + eps) times g squared"
    )
    assert (step * g <= 0).all(), "each weight moves against its gradient"
    assert np.allclose(new_u - rho * u, (1 - rho) * step**2), (
        "u takes the share 1 - rho from the squared step"
    )
