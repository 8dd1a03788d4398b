r"""A loss is the bowl $L(\vec w) = \frac12 \vec w^\T \mat H \vec w + \vec g^\T \vec w$, with `H`
symmetric, of shape $(d, d)$. Gradient descent with a learning rate $\eta > 0$ shrinks the
distance from the lowest point along every eigenvector if $\eta$ is below some limit. Return
this limit, or `None` if an eigenvalue of `H` is 0 or negative (below $10^{-9}$ times the
largest absolute value of an eigenvalue).
"""

import numpy as np


def rate_limit(H):
    # SOLUTION
    lam = np.linalg.eigvalsh(H)
    if lam.min() <= 1e-9 * abs(lam).max():
        return None
    return 2 / lam.max()
    # WRONG: takes the largest entry for the largest eigenvalue
    lam = np.linalg.eigvalsh(H)
    if lam.min() <= 1e-9 * abs(lam).max():
        return None
    return 2 / H.max()
    # WRONG: takes the smallest eigenvalue
    lam = np.linalg.eigvalsh(H)
    if lam.min() <= 1e-9 * abs(lam).max():
        return None
    return 2 / lam.min()
    # WRONG: takes the rate that is best for the steepest direction
    lam = np.linalg.eigvalsh(H)
    if lam.min() <= 1e-9 * abs(lam).max():
        return None
    return 1 / lam.max()
    # WRONG: takes the trace, the sum of all eigenvalues
    lam = np.linalg.eigvalsh(H)
    if lam.min() <= 1e-9 * abs(lam).max():
        return None
    return 2 / np.trace(H)
    # WRONG: answers as if every eigenvalue were positive
    return 2 / abs(np.linalg.eigvalsh(H)).max()
    # WRONG: looks for negative entries, not for negative eigenvalues
    if (np.diag(H) <= 0).any():
        return None
    return 2 / np.linalg.eigvalsh(H).max()
    # WRONG: takes a fixed number for 0, whatever the scale
    lam = np.linalg.eigvalsh(H)
    if lam.min() <= 1e-9:
        return None
    return 2 / lam.max()
    # WRONG: allows for no rounding
    lam = np.linalg.eigvalsh(H)
    if lam.min() <= 0:
        return None
    return 2 / lam.max()
    # HINT: By which factor does a step multiply the part along an eigenvector, and where has
    # this factor to lie?
    # HINT: The condition for all eigenvalues is the one for the largest.
    # EXPLAIN: The factor is 1 - eta * lam. It is above -1 if eta is below 2 / lam, which is
    # smallest for the largest eigenvalue, and below 1 if lam is positive. The vector g
    # moves the lowest point, not the curvature. `np.linalg.eigvalsh` is for symmetric
    # matrices, and gives real numbers in rising order; `np.linalg.eig` does here as well.


# CHECK
limit = rate_limit(np.array([[3.0, 1.0], [1.0, 3.0]]))
assert limit is not None and np.isclose(limit, 0.5), (
    f"the eigenvalues are 2 and 4, so the limit is 2/4, not {limit}"
)
limit = rate_limit(np.array([[8.0]]))
assert limit is not None and np.isclose(limit, 0.25), (
    f"one weight of curvature 8 has the limit 2/8, not {limit}"
)
for H, values in (
    ([[1.0, 2.0], [2.0, 1.0]], "-1 and 3"),
    ([[1.0, 1.0], [1.0, 1.0]], "0 and 2"),
    ([[-2.0, 0.0], [0.0, 1.0]], "-2 and 1"),
):
    limit = rate_limit(np.array(H))
    assert limit is None, (
        f"{H} has the eigenvalues {values}: no rate will do, not {limit}"
    )
rng = np.random.default_rng(0)
for _ in range(20):
    d = int(rng.integers(2, 6))
    Q = np.linalg.qr(rng.normal(size=(d, d)))[0]
    scale = 10.0 ** rng.integers(-12, 13)
    lam = rng.uniform(0.5, 5, size=d) * scale
    H = Q @ np.diag(lam) @ Q.T
    limit = rate_limit((H + H.T) / 2)
    assert limit is not None and np.isclose(limit, 2 / lam.max()), (
        f"the largest curvature is {lam.max():.4g}, so the limit is "
        f"{2 / lam.max():.4g}, not {limit}"
    )
    lam[0] = 0
    H = Q @ np.diag(lam) @ Q.T
    limit = rate_limit((H + H.T) / 2)
    assert limit is None, (
        f"one eigenvalue is 0, but for rounding: no rate, not {limit}"
    )
