r"""What does the form $q(\vec x) = \vec x^\T \mat A \vec x$ look like? `A` is a real square matrix
of shape $(n, n)$, *not always symmetric*. Return one of these texts:

- `"bowl"`: positive but at the origin; `"dome"`: negative but at the origin;
- `"saddle"`: takes both signs;
- `"valley"`: never negative, and 0 not only at the origin; `"ridge"`: never positive, and 0
  not only at the origin. A form that is 0 everywhere is a `"valley"`.

Take numbers up to $10^{-9}$ times the largest absolute value of an entry for 0.
"""

import numpy as np


def shape_of_form(A):
    # SOLUTION
    lam = np.linalg.eigvalsh((A + A.T) / 2)
    zero = 1e-9 * abs(A).max()
    if lam.min() < -zero and lam.max() > zero:
        return "saddle"
    if lam.min() >= -zero:
        return "bowl" if lam.min() > zero else "valley"
    return "dome" if lam.max() < -zero else "ridge"
    # WRONG: forgets to make the matrix symmetric: eigvalsh reads the lower half only
    lam = np.linalg.eigvalsh(A)
    zero = 1e-9 * abs(A).max()
    if lam.min() < -zero and lam.max() > zero:
        return "saddle"
    if lam.min() >= -zero:
        return "bowl" if lam.min() > zero else "valley"
    return "dome" if lam.max() < -zero else "ridge"
    # WRONG: takes the eigenvalues of the matrix as it is, which say nothing about the form
    lam = np.linalg.eig(A)[0].real
    zero = 1e-9 * abs(A).max()
    if lam.min() < -zero and lam.max() > zero:
        return "saddle"
    if lam.min() >= -zero:
        return "bowl" if lam.min() > zero else "valley"
    return "dome" if lam.max() < -zero else "ridge"
    # WRONG: looks at the entries, not at the eigenvalues
    if (A > 0).all():
        return "bowl"
    return "dome" if (A < 0).all() else "saddle"
    # WRONG: looks at the diagonal only
    d = np.diag(A)
    if d.min() < 0 < d.max():
        return "saddle"
    if d.min() >= 0:
        return "bowl" if d.min() > 0 else "valley"
    return "dome" if d.max() < 0 else "ridge"
    # WRONG: trusts the determinant, which two negative eigenvalues make positive
    S = (A + A.T) / 2
    det = np.linalg.det(S)
    if abs(det) < 1e-12:
        return "valley" if np.trace(S) >= 0 else "ridge"
    if det < 0:
        return "saddle"
    return "bowl" if np.trace(S) > 0 else "dome"
    # WRONG: asks the leading determinants to be 0 or above, which is not enough
    S = (A + A.T) / 2 / max(abs(A).max(), 1e-300)
    minors = [np.linalg.det(S[:k, :k]) for k in range(1, len(S) + 1)]
    flipped = [d * (-1) ** k for k, d in enumerate(minors, start=1)]
    if min(minors) >= -1e-9:
        return "bowl" if min(minors) > 1e-9 else "valley"
    if min(flipped) >= -1e-9:
        return "dome" if min(flipped) > 1e-9 else "ridge"
    return "saddle"
    # WRONG: allows for no rounding
    lam = np.linalg.eigvalsh((A + A.T) / 2)
    if lam.min() < 0 < lam.max():
        return "saddle"
    if lam.min() >= 0:
        return "bowl" if lam.min() > 0 else "valley"
    return "dome" if lam.max() < 0 else "ridge"
    # WRONG: takes a fixed number for 0, whatever the scale
    lam = np.linalg.eigvalsh((A + A.T) / 2)
    if lam.min() < -1e-6 and lam.max() > 1e-6:
        return "saddle"
    if lam.min() >= -1e-6:
        return "bowl" if lam.min() > 1e-6 else "valley"
    return "dome" if lam.max() < -1e-6 else "ridge"
    # HINT: In the sum over all products, a12 and a21 stand before the same product. Which
    # symmetric matrix gives the same form?
    # HINT: The smallest and the largest eigenvalue of (A + A.T) / 2 are enough.
    # EXPLAIN: The form adds a12 and a21 anyhow, so their mean may stand in both places. Then
    # the signs of the eigenvalues decide, by the spectral theorem. Computed eigenvalues that
    # should be 0 are a little off, hence the tolerance, relative to the entries.


# CHECK
cases = [
    ([[2, -1], [-1, 2]], "bowl", "eigenvalues 1 and 3"),
    ([[1, 2], [2, 1]], "saddle", "eigenvalues 3 and -1"),
    ([[-2, 0.5], [0.5, -2]], "dome", "eigenvalues -2.5 and -1.5"),
    ([[1, 1], [1, 1]], "valley", "eigenvalues 0 and 2"),
    ([[-1, 1], [1, -1]], "ridge", "eigenvalues 0 and -2"),
    ([[0, 0], [0, 0]], "valley", "0 everywhere"),
    ([[0, 0], [0, -1]], "ridge", "eigenvalues 0 and -1"),
    ([[0, 1], [1, 0]], "saddle", "eigenvalues 1 and -1"),
    ([[1, 4], [0, 1]], "saddle", "the mixed term is 4, shared as 2 and 2"),
    ([[1, 9], [-9, 1]], "bowl", "the mixed terms cancel"),
    ([[0, 1], [-1, 0]], "valley", "the mixed terms cancel: 0 everywhere"),
    ([[1, 0], [1, 1]], "bowl", "half of 1 on each side"),
    ([[-3]], "dome", "one variable"),
]
rng = np.random.default_rng(0)
names = {
    "bowl": (1, 1),
    "dome": (-1, -1),
    "saddle": (-1, 1),
    "valley": (0, 1),
    "ridge": (0, -1),
}
for _ in range(40):
    n = int(rng.integers(2, 6))
    name = str(rng.choice(list(names)))
    first, last = names[name]
    signs = rng.choice([first, last], size=n)
    signs[:2] = first, last
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    scale = 10.0 ** rng.integers(-8, 9)
    S = Q @ np.diag(signs * rng.uniform(0.5, 2, size=n)) @ Q.T
    half = rng.normal(size=(n, n))
    words = f"eigenvalues of the symmetric part with signs {signs.tolist()}"
    cases.append(((S + half - half.T) * scale, name, words))
for A, name, words in cases:
    A = np.array(A, dtype=float)
    got = shape_of_form(A.copy())
    assert got == name, (
        f"the form of {A.tolist()} is a {name} ({words}), not {got!r}"
    )
