r"""A quadratic has the positive definite Hessian `H`, shape `(d, d)`. Return the smallest number $r$ for which
$\lVert \vec e_{t+1} \rVert \le r \lVert \vec e_t \rVert$ holds for every error $\vec e_t$ in a step of gradient descent with the
learning rate `lr`. It may be above 1.
"""

import numpy as np


def worst_factor(H, lr):
    # SOLUTION
    lam = np.linalg.eigvalsh(H)
    return abs(1 - lr * lam).max()
    # WRONG: forgets the absolute value
    lam = np.linalg.eigvalsh(H)
    return (1 - lr * lam).max()
    # WRONG: looks at the largest curvature only
    lam = np.linalg.eigvalsh(H)
    return abs(1 - lr * lam[-1])
    # WRONG: looks at the smallest curvature only
    lam = np.linalg.eigvalsh(H)
    return abs(1 - lr * lam[0])
    # WRONG: takes the best direction
    lam = np.linalg.eigvalsh(H)
    return abs(1 - lr * lam).min()
    # WRONG: takes the diagonal for the eigenvalues
    return abs(1 - lr * np.diag(H)).max()
    # WRONG: gives the factor of the best learning rate
    lam = np.linalg.eigvalsh(H)
    return (lam[-1] - lam[0]) / (lam[-1] + lam[0])
    # WRONG: the factor of the squared distance
    lam = np.linalg.eigvalsh(H)
    return ((1 - lr * lam) ** 2).max()
    # WRONG: uses the Frobenius norm
    return np.linalg.norm(np.eye(len(H)) - lr * H)
    # HINT: In the eigenvectors of H, each part of the error is multiplied by one number.
    # HINT: The numbers are 1 - lr * lam. Which of them is the worst, with either sign?
    # EXPLAIN: The step multiplies the error by I - lr * H, a symmetric matrix with the
    # eigenvalues 1 - lr * lam. The largest of their absolute values is reached along its
    # eigenvector. np.linalg.norm(np.eye(d) - lr * H, 2) is the same number.


# CHECK
H = np.array([[5.0, 4.0], [4.0, 5.0]])
r = worst_factor(H, 0.1)
assert np.isclose(r, 0.9), (
    f"the curvatures are 1 and 9: the worse of 0.9 and 0.1 is not {r}"
)
r = worst_factor(H, 0.3)
assert np.isclose(r, 1.7), (
    f"with lr = 0.3 the factors are 0.7 and -1.7: the worse is not {r}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = rng.integers(1, 6)
    Q = np.linalg.qr(rng.normal(size=(d, d)))[0]
    lam = rng.uniform(0.1, 5, size=d)
    H, lr = Q @ np.diag(lam) @ Q.T, rng.uniform(0.05, 1)
    H = (H + H.T) / 2
    keep = H.copy()
    r = worst_factor(H, lr)
    assert np.ndim(r) == 0, "r is one number"
    assert np.array_equal(H, keep), "H has to stay as it was"
    e = rng.normal(size=(d, 200))
    ratios = np.linalg.norm(e - lr * H @ e, axis=0)
    ratios = ratios / np.linalg.norm(e, axis=0)
    assert ratios.max() <= r + 1e-9, (
        f"some step keeps {ratios.max():.3f} of the error, above {r:.3f}"
    )
    along = np.linalg.norm(Q - lr * H @ Q, axis=0).max()
    assert np.isclose(r, along), (
        f"along an eigenvector the factor is {along:.3f}, not {r:.3f}"
    )
