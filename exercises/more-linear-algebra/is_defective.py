r"""`A` is a list of two rows of two whole numbers each (of type `int`, of any size). Return
`True` if the matrix is defective, else `False`. Decide exactly, by the characteristic
polynomial, not by rounded eigenvalues.
"""

import numpy as np


def is_defective(A):
    # SOLUTION
    (a, b), (c, d) = A
    repeated = (a - d) ** 2 + 4 * b * c == 0
    return repeated and (b != 0 or c != 0)
    # WRONG: takes every repeated eigenvalue for a defect
    (a, b), (c, d) = A
    return (a - d) ** 2 + 4 * b * c == 0
    # WRONG: takes complex eigenvalues for a defect
    (a, b), (c, d) = A
    return (a - d) ** 2 + 4 * b * c <= 0 and (b != 0 or c != 0)
    # WRONG: takes singular matrices for defective ones
    (a, b), (c, d) = A
    return a * d == b * c
    # WRONG: looks only for the form of the shear
    (a, b), (c, d) = A
    return a == d and c == 0 and b != 0
    # WRONG: asks the rounded eigenvectors for their rank
    V = np.linalg.eig(np.array(A, dtype=float))[1]
    return bool(np.linalg.matrix_rank(V, tol=1e-6) < 2)
    # WRONG: computes the root in the formula from rounded numbers
    (a, b), (c, d) = A
    root = abs(
        (float(a) + float(d)) ** 2 - 4 * (float(a) * d - float(b) * c)
    )
    return root == 0 and (b != 0 or c != 0)
    # WRONG: computes in whole numbers of 64 bits, which overflow without a word
    M = np.array(A, dtype=np.int64)
    N = 2 * M - np.trace(M) * np.eye(2, dtype=np.int64)
    return bool(N.any() and not (N @ N).any())
    # WRONG: asks for a zero off the diagonal
    (a, b), (c, d) = A
    return (a - d) ** 2 + 4 * b * c == 0 and (b == 0) != (c == 0)
    # HINT: When does a quadratic polynomial have one root only? Which part of the formula is
    # then 0?
    # HINT: With one eigenvalue lam there is a basis of eigenvectors only if A - lam * I is the
    # zero matrix.
    # EXPLAIN: Two different eigenvalues, real or complex, give two independent eigenvectors.
    # They are equal if (a + d)^2 = 4 (ad - bc), which is (a - d)^2 + 4bc = 0. Then A - lam I
    # sends only one line to zero, unless it is zero itself: b = c = 0, and so a = d.


# CHECK
big = 10**9
cases = [
    ([[1, 1], [0, 1]], True, "the shear"),
    ([[1, 0], [7, 1]], True, "a shear the other way"),
    (
        [[3, 1], [-1, 1]],
        True,
        "the eigenvalue 2 twice, one line of vectors",
    ),
    ([[1, 0], [0, 1]], False, "the identity"),
    ([[0, 0], [0, 0]], False, "the zero matrix"),
    ([[0, 1], [0, 0]], True, "the eigenvalue 0 twice, one line of vectors"),
    ([[0, -1], [1, 0]], False, "a turn, two complex eigenvectors"),
    ([[1, 2], [2, 4]], False, "singular, eigenvalues 0 and 5"),
    ([[2, 1], [2, 3]], False, "eigenvalues 1 and 4"),
    ([[2, 5], [0, 3]], False, "eigenvalues 2 and 3"),
    ([[big + 1, 1], [-1, big - 1]], True, "one eigenvalue, a billion"),
    ([[big + 1, 1], [0, big]], False, "eigenvalues that differ by 1"),
    ([[0, big], [1, 0]], False, "eigenvalues that differ in sign"),
    ([[0, 2**31], [2**31, 0]], False, "eigenvalues 2^31 and -2^31"),
    ([[big, big], [0, big + 1]], False, "eigenvalues that differ by 1"),
]
rng = np.random.default_rng(0)
for _ in range(20):
    lam, p, q, k = (int(i) for i in rng.integers(-5, 6, size=4))
    # lam on a line of direction (p, q), and k times a shear along it
    A = [[lam - k * p * q, k * p * p], [-k * q * q, lam + k * p * q]]
    truth = k != 0 and (p != 0 or q != 0)
    cases.append((A, truth, f"the eigenvalue {lam} twice"))
for A, truth, words in cases:
    got = is_defective([list(row) for row in A])
    assert bool(got) == truth, (
        f"{A} ({words}) is{'' if truth else ' not'} defective"
    )
