r"""A weight decay adds $c\,\mat I$ to the curvature `H` of a loss, of shape `(d, d)`,
which is positive semidefinite and not zero. Return the least $c \ge 0$ for which the
condition number is at most `kappa`, a number above 1.
"""

import numpy as np


def decay_for(H, kappa):
    # SOLUTION
    lam = np.linalg.eigvalsh(H)  # rising
    return max(0.0, (lam[-1] - kappa * lam[0]) / (kappa - 1))
    # WRONG: gives a negative decay where none is needed
    lam = np.linalg.eigvalsh(H)
    return (lam[-1] - kappa * lam[0]) / (kappa - 1)
    # WRONG: forgets that c is added to the largest eigenvalue, too
    lam = np.linalg.eigvalsh(H)
    return max(0.0, lam[-1] / kappa - lam[0])
    # WRONG: takes the smallest eigenvalue for 0
    lam = np.linalg.eigvalsh(H)
    return lam[-1] / (kappa - 1)
    # WRONG: reads the curvatures off the diagonal
    lam = np.sort(np.diag(H))
    return max(0.0, (lam[-1] - kappa * lam[0]) / (kappa - 1))
    # WRONG: adds c to the smallest eigenvalue until it is as large as the largest
    lam = np.linalg.eigvalsh(H)
    return lam[-1] - lam[0]
    # WRONG: has numerator and denominator the wrong way round
    lam = np.linalg.eigvalsh(H)
    return max(0.0, (kappa - 1) / (lam[-1] - kappa * lam[0]))
    # WRONG: takes the roots of the eigenvalues
    lam = np.linalg.eigvalsh(H).clip(0) ** 0.5
    return max(0.0, (lam[-1] - kappa * lam[0]) / (kappa - 1))
    # HINT: What are the eigenvalues of H plus c times the identity?
    # HINT: Set (largest + c) / (smallest + c) equal to kappa, and solve for c. What if the
    # bowl is round enough already?
    # EXPLAIN: Every eigenvalue grows by c. From largest + c = kappa (smallest + c) follows
    # c (kappa - 1) = largest - kappa smallest. If the right side is negative the condition
    # number is below kappa without any decay. A decay also moves the lowest point.


# CHECK
c = decay_for(np.diag([9.0, 1.0]), 3)
assert np.isclose(c, 3), f"(9 + 3) / (1 + 3) is 3, so c is 3, not {c}"
c = decay_for(np.array([[1.0, 1.0], [1.0, 1.0]]), 11)
assert np.isclose(c, 0.2), (
    f"the eigenvalues are 0 and 2, and 2.2 / 0.2 is 11: c is 0.2, not {c}"
)
c = decay_for(np.diag([3.0, 2.0]), 10)
assert np.isclose(c, 0), f"3 / 2 is below 10 already: c is 0, not {c}"
rng = np.random.default_rng(0)
for _ in range(30):
    d = int(rng.integers(1, 6))
    B = rng.normal(size=(int(rng.integers(1, 8)), d))
    H = B.T @ B * 10.0 ** rng.integers(-2, 3)
    kappa = rng.uniform(1.2, 60)
    c = decay_for(H.copy(), kappa)
    lam = np.linalg.eigvalsh(H)
    # test on both sides, not by the formula
    size = lam[-1] + c
    assert c >= 0, f"a decay is not negative, as {c} is"
    assert lam[-1] + c <= kappa * (lam[0] + c) + 1e-9 * size, (
        f"c = {c:.4g} leaves a condition number above {kappa:.3g}"
    )
    less = c - 1e-4 * size
    assert less < 0 or lam[-1] + less > kappa * (lam[0] + less), (
        f"a smaller c than {c:.4g} is enough for {kappa:.3g}"
    )
