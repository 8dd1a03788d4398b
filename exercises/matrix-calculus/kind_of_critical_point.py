r"""The gradient of a smooth function is zero at a point, and its Hessian there is `H`, symmetric of
shape `(n, n)`. Return `"minimum"`, `"maximum"`, `"saddle"` or `"undecided"`, whichever the
eigenvalues of `H` allow you to say. Eigenvalues of a size up to `tol` count as zero.
"""

import numpy as np


def kind_of_critical_point(H, tol=1e-8):
    # SOLUTION
    lam = np.linalg.eigvalsh(H)
    if lam[0] > tol:
        return "minimum"
    if lam[-1] < -tol:
        return "maximum"
    if lam[0] < -tol and lam[-1] > tol:
        return "saddle"
    return "undecided"
    # WRONG: goes by the sign of the determinant, which is enough only for n = 2
    d = np.linalg.det(H)
    if abs(d) <= tol:
        return "undecided"
    if d < 0:
        return "saddle"
    return "minimum" if H[0, 0] > 0 else "maximum"
    # WRONG: looks at the diagonal in place of the eigenvalues
    lam = np.sort(np.diag(H))
    if lam[0] > tol:
        return "minimum"
    if lam[-1] < -tol:
        return "maximum"
    if lam[0] < -tol and lam[-1] > tol:
        return "saddle"
    return "undecided"
    # WRONG: calls every point with a zero eigenvalue undecided, also if both signs occur
    lam = np.linalg.eigvalsh(H)
    if (abs(lam) <= tol).any():
        return "undecided"
    if lam[0] > 0:
        return "minimum"
    return "maximum" if lam[-1] < 0 else "saddle"
    # WRONG: takes zero for positive
    lam = np.linalg.eigvalsh(H)
    if lam[0] >= -tol:
        return "minimum"
    return "maximum" if lam[-1] < -tol else "saddle"
    # WRONG: has minimum and maximum the wrong way round
    lam = np.linalg.eigvalsh(H)
    if lam[0] > tol:
        return "maximum"
    if lam[-1] < -tol:
        return "minimum"
    if lam[0] < -tol and lam[-1] > tol:
        return "saddle"
    return "undecided"
    # WRONG: leaves out tol, so that rounding errors count as signs
    lam = np.linalg.eigvalsh(H)
    if lam[0] > 0:
        return "minimum"
    if lam[-1] < 0:
        return "maximum"
    if lam[0] < 0 < lam[-1]:
        return "saddle"
    return "undecided"
    # WRONG: counts as zero what is small beside the largest eigenvalue
    lam = np.linalg.eigvalsh(H)
    zero = tol * abs(lam).max()
    if lam[0] > zero:
        return "minimum"
    if lam[-1] < -zero:
        return "maximum"
    if lam[0] < -zero and lam[-1] > zero:
        return "saddle"
    return "undecided"
    # WRONG: keeps its own tolerance for negative eigenvalues
    lam = np.linalg.eigvalsh(H)
    if lam[0] > tol:
        return "minimum"
    if lam[-1] < -1e-8:
        return "maximum"
    if lam[0] < -1e-8 and lam[-1] > tol:
        return "saddle"
    return "undecided"
    # HINT: `np.linalg.eigvalsh(H)` gives the eigenvalues of a symmetric matrix, the smallest first.
    # HINT: One positive and one negative eigenvalue are enough for a saddle point, whatever the
    # others are.
    # EXPLAIN: All above tol: it bends up in every direction. All below -tol: down. If some direction
    # goes up and another down, it is a saddle point, even if others are flat. In what is left, a
    # flat direction could go either way, and the Hessian does not see it.


# CHECK
for diagonal, truth in (
    ([6, 2], "minimum"),
    ([-6, 2], "saddle"),
    ([-1, -3], "maximum"),
    ([0, 2], "undecided"),
    ([0, -2], "undecided"),
    ([0, 0], "undecided"),
    ([-1, 0, 2], "saddle"),
    ([-1, -2, 3, 4], "saddle"),
    ([-1, -2, -3], "maximum"),
    ([5], "minimum"),
    ([1e-10, 3], "undecided"),
    ([-1e-10, -3], "undecided"),
    ([-1e-10, 3], "undecided"),
    ([1e-6, 1e3], "minimum"),
    ([-1e-6, 1e3], "saddle"),
):
    kind = kind_of_critical_point(np.diag(np.array(diagonal, dtype=float)))
    assert kind == truth, (
        f"eigenvalues {diagonal}: {truth}, but the answer was {kind}"
    )
kind = kind_of_critical_point(np.array([[1.0, 2.0], [2.0, 1.0]]))
assert kind == "saddle", (
    f"[[1, 2], [2, 1]] has the eigenvalues 3 and -1: saddle, not {kind}"
)
for diagonal in ([0.05, 2.0], [-0.05, 2.0], [-0.05, -2.0], [-2.0, 0.05]):
    kind = kind_of_critical_point(np.diag(diagonal), tol=0.1)
    assert kind == "undecided", (
        f"with tol = 0.1 one of the eigenvalues {diagonal} counts as zero: "
        f"undecided, not {kind}"
    )
rng = np.random.default_rng(0)
for trial in range(60):
    n = int(rng.integers(2, 6))
    lam = rng.uniform(0.5, 3, size=n)
    signs = [(1,), (-1,), (1, -1), (0, 1), (0, -1), (0, 1, -1)][trial % 6]
    lam = lam * rng.choice(signs, size=n)
    lam[: len(signs)] = np.array(signs)[:n] * 1.5
    up, down, flat = (lam > 0).any(), (lam < 0).any(), (lam == 0).any()
    truth = "undecided" if flat else "minimum" if up else "maximum"
    truth = "saddle" if up and down else truth
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    H = Q @ np.diag(lam) @ Q.T
    kind = kind_of_critical_point((H + H.T) / 2)
    assert kind == truth, (
        f"eigenvalues {lam.round(2)}: {truth}, but the answer was {kind}"
    )
