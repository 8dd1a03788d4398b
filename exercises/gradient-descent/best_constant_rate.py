r"""A quadratic has the positive definite Hessian `H`, shape `(d, d)`. Return the constant learning rate of gradient descent with the smallest
worst factor, and that factor, as a tuple `(lr, r)`.
"""

import numpy as np


def best_constant_rate(H):
    # SOLUTION
    lam = np.linalg.eigvalsh(H)
    m, M = lam[0], lam[-1]
    return 2 / (m + M), (M - m) / (M + m)
    # WRONG: takes the border of convergence
    lam = np.linalg.eigvalsh(H)
    m, M = lam[0], lam[-1]
    return 2 / M, (M - m) / (M + m)
    # WRONG: takes the rate that is safe, and its factor
    lam = np.linalg.eigvalsh(H)
    m, M = lam[0], lam[-1]
    return 1 / M, 1 - m / M
    # WRONG: forgets the 2
    lam = np.linalg.eigvalsh(H)
    m, M = lam[0], lam[-1]
    return 1 / (m + M), M / (M + m)
    # WRONG: takes the mean curvature
    lam = np.linalg.eigvalsh(H)
    lr = 1 / lam.mean()
    return lr, abs(1 - lr * lam).max()
    # WRONG: gives the condition number in place of the factor
    lam = np.linalg.eigvalsh(H)
    m, M = lam[0], lam[-1]
    return 2 / (m + M), M / m
    # WRONG: gives the factor of momentum, with roots
    lam = np.linalg.eigvalsh(H)
    m, M = lam[0] ** 0.5, lam[-1] ** 0.5
    return 2 / (m**2 + M**2), (M - m) / (M + m)
    # WRONG: takes the diagonal for the eigenvalues
    lam = np.sort(np.diag(H))
    m, M = lam[0], lam[-1]
    return 2 / (m + M), (M - m) / (M + m)
    # WRONG: returns the two in the wrong order
    lam = np.linalg.eigvalsh(H)
    m, M = lam[0], lam[-1]
    return (M - m) / (M + m), 2 / (m + M)
    # HINT: The worst factor is that of the least or of the largest curvature. For which
    # learning rate are they equal, but for the sign?
    # HINT: Solve 1 - lr * m = lr * M - 1 for lr. Which function gives the eigenvalues of a
    # symmetric matrix in rising order?
    # EXPLAIN: 1 - lr * m = lr * M - 1 gives lr = 2 / (m + M), and then the factor
    # 1 - 2m / (m + M) = (M - m) / (M + m).


# CHECK
H = np.array([[5.0, 4.0], [4.0, 5.0]])
got = best_constant_rate(H)
assert len(got) == 2, "the answer is the tuple (lr, r)"
assert np.isclose(got[0], 0.2), (
    f"for the curvatures 1 and 9 the best rate is 0.2, not {got[0]}"
)
assert np.isclose(got[1], 0.8), (
    f"for the curvatures 1 and 9 the factor is 0.8, not {got[1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = rng.integers(2, 6)
    Q = np.linalg.qr(rng.normal(size=(d, d)))[0]
    lam = rng.uniform(0.1, 5, size=d)
    H = Q @ np.diag(lam) @ Q.T
    H = (H + H.T) / 2
    lr, r = best_constant_rate(H.copy())
    worst = abs(1 - lr * lam).max()
    assert np.isclose(r, worst), (
        f"with the rate {lr:.3f} the factor is {worst:.3f}, not {r:.3f}"
    )
    for other in (0.99 * lr, 1.01 * lr):
        assert abs(1 - other * lam).max() > worst, (
            f"the rate {other:.3f} has a smaller worst factor than {lr:.3f}"
        )
lr, r = best_constant_rate(np.array([[4.0]]))
assert np.isclose(lr, 0.25) and np.isclose(r, 0), (
    f"one curvature of 4: one step with 1/4 is enough, not {lr} and {r}"
)
