r"""Return `True` if the real matrix `Q`, of any shape $(m, n)$, is an orthogonal matrix, else
`False`. Allow for an error of $10^{-8}$ in the products.
"""

import numpy as np


def is_orthogonal(Q):
    # SOLUTION
    m, n = Q.shape
    return m == n and bool(
        np.allclose(Q.T @ Q, np.eye(n), rtol=0, atol=1e-8)
    )
    # WRONG: forgets that the matrix has to be square
    n = Q.shape[1]
    return bool(np.allclose(Q.T @ Q, np.eye(n), rtol=0, atol=1e-8))
    # WRONG: trusts the determinant
    m, n = Q.shape
    return m == n and bool(abs(abs(np.linalg.det(Q)) - 1) < 1e-8)
    # WRONG: accepts turns only, no mirrors
    m, n = Q.shape
    return (
        m == n
        and bool(np.allclose(Q.T @ Q, np.eye(n), rtol=0, atol=1e-8))
        and bool(np.linalg.det(Q) > 0)
    )
    # WRONG: looks only whether the columns have length 1
    m, n = Q.shape
    lengths = np.linalg.norm(Q, axis=0)
    return m == n and bool(np.allclose(lengths, 1, rtol=0, atol=1e-8))
    # WRONG: looks only whether the columns are orthogonal, not at their lengths
    m, n = Q.shape
    G = Q.T @ Q
    off = G - np.diag(np.diag(G))
    return m == n and bool(np.allclose(off, 0, rtol=0, atol=1e-8))
    # WRONG: multiplies the matrix by itself, without the transpose
    m, n = Q.shape
    return m == n and bool(np.allclose(Q @ Q, np.eye(n), rtol=0, atol=1e-8))
    # WRONG: allows the error that NumPy allows unless told, 1e-5 on the diagonal
    m, n = Q.shape
    return m == n and bool(np.allclose(Q.T @ Q, np.eye(n)))
    # WRONG: compares exactly
    m, n = Q.shape
    return m == n and bool(np.array_equal(Q.T @ Q, np.eye(n)))
    # WRONG: looks only at the absolute values of the eigenvalues
    m, n = Q.shape
    if m != n:
        return False
    lam = np.linalg.eig(Q)[0]
    return bool(np.allclose(abs(lam), 1, rtol=0, atol=1e-8))
    # HINT: Which product holds the inner products of all pairs of columns?
    # HINT: It has to be the identity, and the matrix has to be square.
    # EXPLAIN: Entry (i, j) of Q.T @ Q is the inner product of columns i and j: 1 on the
    # diagonal says length 1, 0 beside it says right angles. A tall matrix can pass that test,
    # too, but has no inverse. Both turns and mirrors are orthogonal.


# CHECK
c, s = np.cos(0.7), np.sin(0.7)
cases = [
    ([[c, -s], [s, c]], True, "a turn"),
    ([[c, s], [s, -c]], True, "a mirror"),
    (
        [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]],
        True,
        "a shuffle",
    ),
    ([[1.0]], True, "the number 1"),
    ([[-1.0]], True, "the number -1"),
    ([[2.0]], False, "the number 2"),
    ([[1.0, 1.0], [1.0, 1.0]], False, "singular"),
    ([[1.0, 1.0], [0.0, 1.0]], False, "a shear"),
    ([[2.0, 0.0], [0.0, 0.5]], False, "a stretch with determinant 1"),
    ([[1.0, s], [0.0, c]], False, "unit columns, but not at right angles"),
    ([[1.0, 1.0], [0.0, -1.0]], False, "its own inverse, but no mirror"),
    ([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]], False, "not square"),
    ([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], False, "not square"),
]
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(2, 7))
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    cases.append((Q, True, "the Q of a QR decomposition"))
    cases.append((Q[:, :-1], False, "a column is missing"))
    cases.append((Q[:-1], False, "a row is missing"))
    cases.append((1.001 * Q, False, "a little too long"))
    cases.append((1.000001 * Q, False, "too long by a millionth"))
for Q, truth, words in cases:
    got = is_orthogonal(np.array(Q))
    assert bool(got) == truth, (
        f"{np.round(Q, 3).tolist()} ({words}) is{'' if truth else ' not'} "
        "orthogonal"
    )
