r"""Gradient descent with the constant rate `lr` $> 0$ runs on a quadratic with the positive definite
Hessian `H`, `(d, d)`; each entry of each gradient has independent noise of standard deviation `sigma`.
Return the pair (factor, floor): the factor by which, at least, the error shrinks in a step without
noise, and the mean loss above the minimum at which the noisy run ends. If the factor is 1 or more, the
floor is `np.inf`.
"""

import numpy as np


def forecast_run(H, lr, sigma):
    # SOLUTION
    lam = np.linalg.eigvalsh(H)
    factor = abs(1 - lr * lam).max()
    if factor >= 1:
        return factor, np.inf
    return factor, (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: reads the curvatures off the diagonal
    lam = np.diag(H)
    factor = abs(1 - lr * lam).max()
    if factor >= 1:
        return factor, np.inf
    return factor, (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: takes the smallest curvature for the slowest at any rate
    lam = np.linalg.eigvalsh(H)
    factor = abs(1 - lr * lam[0])
    if lr * lam[-1] >= 2:
        return factor, np.inf
    return factor, (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: loses the sign of a factor below -1
    lam = np.linalg.eigvalsh(H)
    factor = (1 - lr * lam).max()
    if lr * lam[-1] >= 2:
        return factor, np.inf
    return factor, (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: gives the factor of the best rate, not of this one
    lam = np.linalg.eigvalsh(H)
    factor = (lam[-1] - lam[0]) / (lam[-1] + lam[0])
    if lr * lam[-1] >= 2:
        return factor, np.inf
    return factor, (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: takes the rule for small rates
    lam = np.linalg.eigvalsh(H)
    factor = abs(1 - lr * lam).max()
    if factor >= 1:
        return factor, np.inf
    return factor, len(H) * lr * sigma**2 / 4
    # WRONG: forgets that a run beyond the border has no floor
    lam = np.linalg.eigvalsh(H)
    factor = abs(1 - lr * lam).max()
    with np.errstate(all="ignore"):
        return factor, (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: forgets to square the standard deviation
    lam = np.linalg.eigvalsh(H)
    factor = abs(1 - lr * lam).max()
    if factor >= 1:
        return factor, np.inf
    return factor, (lr * sigma / (2 * (2 - lr * lam))).sum()
    # WRONG: averages over the directions
    lam = np.linalg.eigvalsh(H)
    factor = abs(1 - lr * lam).max()
    if factor >= 1:
        return factor, np.inf
    return factor, (lr * sigma**2 / (2 * (2 - lr * lam))).mean()
    # WRONG: gives the variance of the error, not the loss
    lam = np.linalg.eigvalsh(H)
    factor = abs(1 - lr * lam).max()
    if factor >= 1:
        return factor, np.inf
    return factor, (lr * sigma**2 / (lam * (2 - lr * lam))).sum()
    # HINT: Both answers need the curvatures. What are they, for a matrix that is not diagonal?
    # HINT: The factor is the largest of |1 - lr * lam|; the floor a sum over all directions.
    # EXPLAIN: The eigenvectors split the bowl into parabolas, each with its factor and its share
    # of the floor. The slowest of them decides on speed, all of them on the floor.


# CHECK
H = np.array([[10.0, 8.0], [8.0, 10.0]])
pair = forecast_run(H, 0.1, 1.0)
assert len(pair) == 2, "a pair is asked for: factor, floor"
assert np.isclose(pair[0], 0.8), (
    f"the page's bowl at the rate 0.1 has the factor 0.8, not {pair[0]}"
)
assert np.isclose(pair[1], 1 / 36 + 1 / 4), (
    f"its floor for noise of variance 1 is 0.2778, not {pair[1]}"
)
pair = forecast_run(H, 0.125, 1.0)
assert np.isclose(pair[0], 1.25) and pair[1] == np.inf, (
    f"beyond the border it grows by 1.25 a step, with no floor, not {pair}"
)
rng = np.random.default_rng(0)
for trial in range(24):
    d = rng.integers(1, 5)
    Q = np.linalg.qr(rng.normal(size=(d, d)))[0]
    lam = rng.uniform(0.3, 4, size=d)
    H = Q @ np.diag(lam) @ Q.T
    H = (H + H.T) / 2
    share = rng.uniform(0.2, 1.8) if trial % 4 else rng.uniform(2.1, 3)
    lr, sigma = share / lam.max(), rng.uniform(0.2, 3)
    kept = H.copy()
    factor, floor = forecast_run(H, lr, sigma)
    assert np.array_equal(H, kept), "H has to stay as it was"
    step = np.eye(d) - lr * H
    truth = np.linalg.norm(step, 2)
    assert np.isclose(factor, truth), (
        f"d = {d}: a step changes the longest-lived part of the error by "
        f"{truth:.4f}, not {factor:.4f}"
    )
    if share > 2:
        assert floor == np.inf, f"a growing run has no floor, not {floor}"
        continue
    C = np.zeros((d, d))
    for _ in range(1500):
        C = step @ C @ step + lr**2 * sigma**2 * np.eye(d)
    truth = np.trace(H @ C) / 2
    assert np.isclose(floor, truth, rtol=1e-4), (
        f"d = {d}: following the error's covariance leads to the floor "
        f"{truth:.4f}, not {floor:.4f}"
    )
