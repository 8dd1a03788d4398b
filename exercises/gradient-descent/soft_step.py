r"""Take one step with an L1 penalty of strength `lam`, as on the page: a step of gradient
descent for the loss alone, from the weights `w` with the gradient `g`, both `(d,)`, and the
learning rate `lr`; then towards 0, but not past it. Return the new weights, `(d,)`.
"""

import numpy as np


def soft_step(w, g, lr, lam):
    # SOLUTION
    u = w - lr * g
    return np.sign(u) * np.maximum(abs(u) - lr * lam, 0)
    # WRONG: steps by the sign, past zero
    u = w - lr * g
    return u - lr * lam * np.sign(u)
    # WRONG: forgets the learning rate in the shrinking
    u = w - lr * g
    return np.sign(u) * np.maximum(abs(u) - lam, 0)
    # WRONG: works for positive weights only
    u = w - lr * g
    return np.maximum(u - lr * lam, 0)
    # WRONG: uses the signs before the step of the loss
    u = w - lr * g
    return np.sign(w) * np.maximum(abs(u) - lr * lam, 0)
    # WRONG: sets small weights to zero and leaves the others as they are
    u = w - lr * g
    return np.where(abs(u) <= lr * lam, 0.0, u)
    # WRONG: shrinks first and steps after
    w = np.sign(w) * np.maximum(abs(w) - lr * lam, 0)
    return w - lr * g
    # WRONG: shrinks by twice the strength, as the L2 penalty does
    u = w - lr * g
    return np.sign(u) * np.maximum(abs(u) - 2 * lr * lam, 0)
    # HINT: Name the point after the step of the loss u. Whose sign does the result have?
    # HINT: The size of each entry loses lr times lam. `np.maximum` with 0 keeps it from
    # going below zero.
    # EXPLAIN: The sign comes from u, the point after the step of the loss, the size from its
    # absolute value less lr lam. Where that is negative, the weight would have
    # changed its sign: it becomes exactly 0.


# CHECK
flat = np.zeros(3)
w = soft_step(np.array([2.0, -2.0, 0.03]), flat, 0.1, 0.5)
assert np.shape(w) == (3,), f"three weights stay three, not {np.shape(w)}"
assert np.allclose(w, [1.95, -1.95, 0]), (
    f"with a flat loss, 2, -2 and 0.03 become 1.95, -1.95 and 0, not {w}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = rng.integers(1, 9)
    w, g = rng.normal(size=(2, d))
    lr, lam = rng.uniform(0.1, 1, size=2)
    new = soft_step(w.copy(), g.copy(), lr, lam)
    for i in range(d):
        u = w[i] - lr * g[i]
        truth = 0.0
        if u > lr * lam:
            truth = u - lr * lam
        elif u < -lr * lam:
            truth = u + lr * lam
        assert np.isclose(new[i], truth), (
            f"w = {w[i]:.2f}, g = {g[i]:.2f}, lr = {lr:.2f}, "
            f"lam = {lam:.2f}: the new weight is {truth:.3f}, "
            f"not {new[i]:.3f}"
        )
