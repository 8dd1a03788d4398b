r"""`A` is a real matrix of shape $(n, n)$ and `v` a real vector of shape $(n,)$. If `v` is an
eigenvector of `A`, return its eigenvalue, else `None`.

Allow for rounding: entries may differ by $10^{-8}$ times the largest absolute value among
the entries of $\mat A \vec v$ and $\vec v$.
"""

import numpy as np


def eigenvalue_of(A, v):
    # SOLUTION
    if not v.any():
        return None
    w = A @ v
    i = abs(v).argmax()
    lam = w[i] / v[i]
    size = max(abs(w).max(), abs(v).max())
    return (
        lam if np.allclose(w, lam * v, rtol=0, atol=1e-8 * size) else None
    )
    # WRONG: compares lengths, and so loses the sign and any turn
    if not v.any():
        return None
    return np.linalg.norm(A @ v) / np.linalg.norm(v)
    # WRONG: loses the sign of the eigenvalue
    if not v.any():
        return None
    w = A @ v
    lam = np.linalg.norm(w) / np.linalg.norm(v)
    size = max(abs(w).max(), abs(v).max())
    for sign in (1, -1):
        if np.allclose(w, sign * lam * v, rtol=0, atol=1e-8 * size):
            return lam
    return None
    # WRONG: trusts the projection without looking at what is left
    if not v.any():
        return None
    return v @ A @ v / (v @ v)
    # WRONG: takes the zero vector for an eigenvector
    w = A @ v
    i = abs(v).argmax()
    lam = w[i] / v[i] if v[i] else 0.0
    size = max(abs(w).max(), abs(v).max())
    return (
        lam if np.allclose(w, lam * v, rtol=0, atol=1e-8 * size) else None
    )
    # WRONG: multiplies from the left, which is for eigenvectors of the transpose
    if not v.any():
        return None
    w = v @ A
    i = abs(v).argmax()
    lam = w[i] / v[i]
    size = max(abs(w).max(), abs(v).max())
    return (
        lam if np.allclose(w, lam * v, rtol=0, atol=1e-8 * size) else None
    )
    # WRONG: reads the factor off the first entry, which may be 0
    if not v[0]:
        return None
    w = A @ v
    lam = w[0] / v[0]
    size = max(abs(w).max(), abs(v).max())
    return (
        lam if np.allclose(w, lam * v, rtol=0, atol=1e-8 * size) else None
    )
    # WRONG: allows a fixed error, whatever the length of the vector
    if not v.any():
        return None
    w = A @ v
    i = abs(v).argmax()
    lam = w[i] / v[i]
    return lam if np.allclose(w, lam * v, rtol=0, atol=1e-8) else None
    # WRONG: allows the error that NumPy allows unless told, 1e-5 of each entry
    if not v.any():
        return None
    w = A @ v
    i = abs(v).argmax()
    lam = w[i] / v[i]
    return lam if np.allclose(w, lam * v) else None
    # WRONG: looks at the entries that are not 0 only
    if not v.any():
        return None
    w = A @ v
    some = v != 0
    ratios = w[some] / v[some]
    return ratios[0] if np.allclose(ratios, ratios[0]) else None
    # WRONG: takes the eigenvalue 0 for none
    if not v.any() or not (A @ v).any():
        return None
    w = A @ v
    i = abs(v).argmax()
    lam = w[i] / v[i]
    size = max(abs(w).max(), abs(v).max())
    return (
        lam if np.allclose(w, lam * v, rtol=0, atol=1e-8 * size) else None
    )
    # HINT: Compute the product, and find one candidate for the factor from an entry of v
    # that is not 0. The largest one is safest.
    # HINT: Then compare all entries with the candidate times v. Which vector is never an
    # eigenvector?
    # EXPLAIN: One entry gives the only possible factor; the others have to agree, also
    # where v is 0. The zero vector agrees with every factor, so it is left out.


# CHECK
A = np.array([[2.0, 1.0], [2.0, 3.0]])
for v, truth in (((1, 2), 4), ((1, -1), 1), ((-3, -6), 4)):
    lam = eigenvalue_of(A.copy(), np.array(v, dtype=float))
    assert lam is not None and np.isclose(lam, truth), (
        f"{v} is mapped to {truth} times itself, not {lam}"
    )
for v in ((1.0, 1.0), (1.0, 0.0), (0.0, 1.0)):
    lam = eigenvalue_of(A.copy(), np.array(v))
    assert lam is None, (
        f"{v} is mapped to {A @ np.array(v)}, which is no multiple of it"
    )
assert eigenvalue_of(A, np.zeros(2)) is None, (
    "the zero vector is not an eigenvector"
)
lam = eigenvalue_of(
    np.array([[1.0, 2.0], [2.0, 4.0]]), np.array([2.0, -1.0])
)
assert lam is not None and np.isclose(lam, 0), (
    f"(2, -1) is mapped to zero: its eigenvalue is 0, not {lam}"
)
lam = eigenvalue_of(
    np.array([[2.0, 0.0], [3.0, 5.0]]), np.array([0.0, 1.0])
)
assert lam is not None and np.isclose(lam, 5), (
    f"(0, 1) is mapped to (0, 5): its eigenvalue is 5, not {lam}"
)
for scale in (1e-12, 1.0, 1e12):
    lam = eigenvalue_of(A, scale * np.array([1.0, 2.00001]))
    assert lam is None, (
        f"(1, 2.00001) times {scale:g} is off by more than 1e-8 of its size"
    )
lam = eigenvalue_of(-A, np.array([1.0, 2.0]))
assert lam is not None and np.isclose(lam, -4), (
    f"the eigenvalue may be negative: -4, not {lam}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(2, 6))
    V = rng.normal(size=(n, n)) + 2 * np.eye(n)
    values = rng.normal(size=n)
    A = V @ np.diag(values) @ np.linalg.inv(V)
    scale = 10.0 ** rng.integers(-6, 7)
    lam = eigenvalue_of(A, V[:, 0] * scale)
    assert lam is not None and np.isclose(lam, values[0]), (
        f"an eigenvector for {values[0]:.4f}, scaled by {scale}: not {lam}"
    )
    lam = eigenvalue_of(A, (V[:, 0] + V[:, 1]) * scale)
    assert lam is None, (
        "the sum of eigenvectors for two eigenvalues is no eigenvector"
    )
