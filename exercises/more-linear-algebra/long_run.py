r"""Each year, of those in place $j$ the share $t_{ij}$ goes to place $i$. The shares stand in
`T`, shape $(n, n)$, all positive, and each column adds up to 1. Whatever the start, the
shares of the places settle. Return the shares in the long run, shape $(n,)$.
"""

import numpy as np


def long_run(T):
    # SOLUTION
    lam, V = np.linalg.eig(T)
    v = V[:, abs(lam - 1).argmin()].real
    return v / v.sum()
    # WRONG: takes the first column, though eigenvalues come in any order
    v = np.linalg.eig(T)[1][:, 0].real
    return v / v.sum()
    # WRONG: leaves the vector at length 1
    lam, V = np.linalg.eig(T)
    v = V[:, abs(lam - 1).argmin()].real
    return abs(v)
    # WRONG: takes a row of V
    lam, V = np.linalg.eig(T)
    v = V[abs(lam - 1).argmin()].real
    return v / v.sum()
    # WRONG: takes the eigenvector of the transpose, whose entries are all equal
    lam, V = np.linalg.eig(T.T)
    v = V[:, abs(lam - 1).argmin()].real
    return v / v.sum()
    # WRONG: looks only a few years ahead
    x = np.full(len(T), 1 / len(T))
    for _ in range(5):
        x = T @ x
    return x
    # WRONG: looks a thousand years ahead, which is too few where few people move
    return np.linalg.matrix_power(T, 1000)[:, 0]
    # WRONG: averages what comes in, as if the places were equally full
    return T.mean(axis=1)
    # WRONG: takes what stays where it is for what is there
    stay = np.diag(T)
    return stay / stay.sum()
    # HINT: Shares that have settled are the same after one more year. To which eigenvalue do
    # they belong?
    # HINT: Find the column of V for the eigenvalue nearest to 1, and scale it so that its
    # entries add up to 1.
    # EXPLAIN: T x = x asks for an eigenvector with eigenvalue 1. With positive shares it is
    # the only one of that size, so all other parts fade. NumPy gives it length 1 and either
    # sign; dividing by the sum mends both.


# CHECK
shares = long_run(np.array([[0.9, 0.2], [0.1, 0.8]]))
assert np.shape(shares) == (2,), f"two places, not shape {np.shape(shares)}"
assert np.isclose(np.sum(shares), 1), (
    f"the shares add up to 1, not {np.sum(shares)}"
)
assert np.allclose(shares, [2 / 3, 1 / 3]), (
    f"two thirds and one third in the town of the page, not {shares}"
)
shares = long_run(np.array([[1 - 1e-5, 2e-5], [1e-5, 1 - 2e-5]]))
assert np.allclose(shares, [2 / 3, 1 / 3]), (
    f"the same shares if one or two in 100,000 move a year, not {shares}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    n = int(rng.integers(2, 7))
    T = rng.uniform(0.02, 1, size=(n, n))
    T = T + np.diag(rng.uniform(0, 20, size=n))
    T = T / T.sum(axis=0)
    x = np.full(n, 1 / n)
    for _ in range(3000):
        x = T @ x
    shares = long_run(T.copy())
    assert np.shape(shares) == (n,), (
        f"{n} places, not shape {np.shape(shares)}"
    )
    assert not np.iscomplexobj(shares), "shares are real numbers"
    assert np.allclose(shares, x, atol=1e-6), (
        f"3000 years one by one lead to {x.round(4)}, not {shares}"
    )
