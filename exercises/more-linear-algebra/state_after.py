r"""A process starts at the state `x`, a real vector of shape $(n,)$, and each step multiplies
it by `A`, a real matrix of shape $(n, n)$ with $n$ different eigenvalues, which may be
complex. Return the states after `ks` steps, where `ks` is an array of whole numbers from 0
up: a real array of shape $(m, n)$ with a row for each of the $m$ numbers in `ks`.

Diagonalize once. There may be large numbers in `ks`, such as a billion.
"""

import numpy as np


def state_after(A, x, ks):
    # SOLUTION
    lam, V = np.linalg.eig(A)
    c = np.linalg.solve(V, x)
    powers = lam ** np.asarray(ks)[:, None]
    return (powers * c @ V.T).real
    # WRONG: takes the transpose for the inverse of V
    lam, V = np.linalg.eig(A)
    c = V.T @ x
    powers = lam ** np.asarray(ks)[:, None]
    return (powers * c @ V.T).real
    # WRONG: multiplies the eigenvalues by k
    lam, V = np.linalg.eig(A)
    c = np.linalg.solve(V, x)
    powers = lam * np.asarray(ks)[:, None]
    return (powers * c @ V.T).real
    # WRONG: drops the imaginary parts before the power is taken
    lam, V = np.linalg.eig(A)
    c = np.linalg.solve(V, x)
    powers = lam.real ** np.asarray(ks)[:, None]
    return (powers * c @ V.T).real
    # WRONG: takes the rows of V for the eigenvectors
    lam, V = np.linalg.eig(A)
    c = np.linalg.solve(V, x)
    powers = lam ** np.asarray(ks)[:, None]
    return (powers * c @ V).real
    # WRONG: multiplies the state from the left, which is for the transpose
    lam, V = np.linalg.eig(A.T)
    c = np.linalg.solve(V, x)
    powers = lam ** np.asarray(ks)[:, None]
    return (powers * c @ V.T).real
    # WRONG: counts the start as the first step
    lam, V = np.linalg.eig(A)
    c = np.linalg.solve(V, x)
    powers = lam ** (np.asarray(ks)[:, None] + 1)
    return (powers * c @ V.T).real
    # WRONG: raises each entry of A to the power
    return np.array([A ** int(k) @ x for k in ks])
    # WRONG: gives the states as columns
    lam, V = np.linalg.eig(A)
    c = np.linalg.solve(V, x)
    powers = lam ** np.asarray(ks)[:, None]
    return (powers * c @ V.T).real.T
    # HINT: Find the coordinates c of x along the eigenvectors: V @ c = x. What does a step
    # do to them?
    # HINT: After k steps the coordinates are lam**k * c. Going back is V @ (lam**k * c), for
    # each k. At the very end take the real part.
    # EXPLAIN: Along the eigenvectors each coordinate is multiplied by its own number, so k
    # steps are one power of a number. `ks[:, None]` makes a column, so that there is a row
    # of powers for each k. With rows as states, going back is a product with V.T.


# CHECK
A = np.array([[0.9, 0.2], [0.1, 0.8]])
start = np.array([0.0, 1.0])
states = state_after(A.copy(), start.copy(), np.array([0, 1, 5]))
assert np.shape(states) == (3, 2), (
    f"3 numbers of steps and 2 shares make (3, 2), not {np.shape(states)}"
)
assert not np.iscomplexobj(states), "the states are real numbers"
assert np.allclose(states[0], start), "after no step the state is the start"
assert np.allclose(states[1], [0.2, 0.8]), (
    f"after one year a fifth rides the bus: (0.2, 0.8), not {states[1]}"
)
states = state_after(A, start, np.array([10**9]))
assert np.allclose(states, [[2 / 3, 1 / 3]]), (
    f"after a billion years: two thirds and one third, not {states}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 6))
    A = rng.normal(size=(n, n)) / n
    x = rng.normal(size=n)
    ks = rng.permutation(8)[: int(rng.integers(1, 8))]
    states = state_after(A.copy(), x.copy(), ks.copy())
    assert np.shape(states) == (ks.size, n), (
        f"{ks.size} numbers of steps, {n} entries: ({ks.size}, {n}), "
        f"not {np.shape(states)}"
    )
    assert not np.iscomplexobj(states), "the states are real numbers"
    for k, state in zip(ks, states, strict=True):
        truth = x
        for _ in range(k):
            truth = A @ truth
        assert np.allclose(state, truth, atol=1e-6), (
            f"{k} steps one by one lead to {truth.round(4)}, not {state}"
        )
