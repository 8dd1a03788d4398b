r"""Gradient descent runs with the constant learning rate `lr` on a quadratic with the positive definite Hessian `H`, shape `(d, d)`. To each entry of each
gradient comes independent noise with mean 0 and standard deviation `sigma`. Return the mean loss above the minimum at which it ends up.
If `lr` is not below the border of convergence, return infinity, `np.inf`.
"""

import numpy as np


def noise_floor(H, lr, sigma):
    # SOLUTION
    lam = np.linalg.eigvalsh(H)
    if lr * lam[-1] >= 2:
        return np.inf
    return (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: gives the sum for learning rates beyond the border, too
    lam = np.linalg.eigvalsh(H)
    with np.errstate(all="ignore"):
        return (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: takes the approximation for small learning rates
    lam = np.linalg.eigvalsh(H)
    if lr * lam[-1] >= 2:
        return np.inf
    return len(H) * lr * sigma**2 / 4
    # WRONG: gives the squared distance, not the loss
    lam = np.linalg.eigvalsh(H)
    if lr * lam[-1] >= 2:
        return np.inf
    return (lr * sigma**2 / (lam * (2 - lr * lam))).sum()
    # WRONG: forgets to square the standard deviation
    lam = np.linalg.eigvalsh(H)
    if lr * lam[-1] >= 2:
        return np.inf
    return (lr * sigma / (2 * (2 - lr * lam))).sum()
    # WRONG: averages over the directions
    lam = np.linalg.eigvalsh(H)
    if lr * lam[-1] >= 2:
        return np.inf
    return (lr * sigma**2 / (2 * (2 - lr * lam))).mean()
    # WRONG: forgets that the loss has half the curvature
    lam = np.linalg.eigvalsh(H)
    if lr * lam[-1] >= 2:
        return np.inf
    return (lr * sigma**2 / (2 - lr * lam)).sum()
    # WRONG: takes the diagonal for the eigenvalues
    lam = np.diag(H)
    if lr * np.linalg.eigvalsh(H)[-1] >= 2:
        return np.inf
    return (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # WRONG: sets the border at 1 / M
    lam = np.linalg.eigvalsh(H)
    if lr * lam[-1] >= 1:
        return np.inf
    return (lr * sigma**2 / (2 * (2 - lr * lam))).sum()
    # HINT: In the eigenvectors of H the noise has the same variance as in the axes, so each
    # direction can be treated alone, with its curvature.
    # HINT: Each direction adds half its curvature times the variance V of the page. Look at
    # the border first.
    # EXPLAIN: V = lr * sigma**2 / (lam * (2 - lr * lam)), times lam / 2, summed over the
    # directions. Where lr * lam reaches 2 the variance grows in every step.


# CHECK
got = noise_floor(np.array([[4.0]]), 0.25, 2.0)
assert np.isclose(got, 0.5), (
    f"curvature 4, rate 1/4, variance 4: the floor is 0.5, not {got}"
)
H = np.array([[5.0, 4.0], [4.0, 5.0]])
got = noise_floor(H, 0.2, 1.0)
assert np.isclose(got, 0.2 / 3.6 + 0.2 / 0.4), (
    f"for the curvatures 1 and 9 the floors add up to 0.5556, not {got}"
)
for lr in (0.223, 0.25, 0.3, 3.0):
    got = noise_floor(H, lr, 1.0)
    assert got == np.inf, (
        f"with the curvature 9 the rate {lr} has no floor, not {got}"
    )
rng = np.random.default_rng(0)
for _ in range(20):
    d = rng.integers(1, 5)
    Q = np.linalg.qr(rng.normal(size=(d, d)))[0]
    lam = rng.uniform(0.2, 4, size=d)
    H = Q @ np.diag(lam) @ Q.T
    H = (H + H.T) / 2
    lr, sigma = rng.uniform(0.1, 1.8) / lam.max(), rng.uniform(0.2, 3)
    C, step = np.zeros((d, d)), np.eye(d) - lr * H
    for _ in range(1500):
        C = step @ C @ step + lr**2 * sigma**2 * np.eye(d)
    truth = np.trace(H @ C) / 2
    got = noise_floor(H, lr, sigma)
    assert np.isclose(got, truth, rtol=1e-4), (
        "following the covariance of the error for 1500 steps leads to the "
        f"floor {truth:.4f}, not {got:.4f}"
    )
