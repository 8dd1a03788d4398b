"""Say how many solutions a linear system has, from its eliminated form.

`M` has shape (m, n + 1): the coefficients of n unknowns, then the right-hand side. It is
the end of an elimination, with swaps where needed: the first nonzero coefficient of each
row is further right than that of the row above, and rows whose coefficients are all zero
come last. All numbers are exact, so that a zero is a zero. Return the text `"none"`,
`"one"` or `"infinitely many"`.
"""

import numpy as np


def count_solutions(M):
    # SOLUTION
    coefficients, right = M[:, :-1], M[:, -1]
    has_pivot = (coefficients != 0).any(axis=1)
    if (right[~has_pivot] != 0).any():
        return "none"
    unknowns = coefficients.shape[1]
    return "one" if has_pivot.sum() == unknowns else "infinitely many"
    # WRONG: takes every row of zeros for a contradiction
    has_pivot = (M[:, :-1] != 0).any(axis=1)
    if not has_pivot.all():
        return "none"
    return "one" if has_pivot.sum() == M.shape[1] - 1 else "infinitely many"
    # WRONG: takes every row of zeros to leave an unknown free
    has_pivot = (M[:, :-1] != 0).any(axis=1)
    if (M[~has_pivot, -1] != 0).any():
        return "none"
    return "one" if has_pivot.all() else "infinitely many"
    # WRONG: looks at the last row only
    if (M[-1, :-1] != 0).any():
        return "one"
    return "none" if M[-1, -1] != 0 else "infinitely many"
    # WRONG: looks at the last row only for a contradiction
    has_pivot = (M[:, :-1] != 0).any(axis=1)
    if not has_pivot[-1] and M[-1, -1] != 0:
        return "none"
    pivots = has_pivot.sum()
    return "one" if pivots == M.shape[1] - 1 else "infinitely many"
    # WRONG: looks at the first row without coefficients only
    has_pivot = (M[:, :-1] != 0).any(axis=1)
    pivots = has_pivot.sum()
    if pivots < len(M) and M[pivots, -1] != 0:
        return "none"
    return "one" if pivots == M.shape[1] - 1 else "infinitely many"
    # WRONG: compares the shapes only
    m, n = M.shape[0], M.shape[1] - 1
    return "one" if m == n else "none" if m > n else "infinitely many"
    # WRONG: counts the right-hand side as an unknown
    has_pivot = (M[:, :-1] != 0).any(axis=1)
    if (M[~has_pivot, -1] != 0).any():
        return "none"
    return "one" if has_pivot.sum() == M.shape[1] else "infinitely many"
    # WRONG: expects the pivots on the diagonal
    n = M.shape[1] - 1
    has_pivot = (M[:, :-1] != 0).any(axis=1)
    if (M[~has_pivot, -1] != 0).any():
        return "none"
    return "one" if (np.diag(M) != 0).sum() >= n - 1 else "infinitely many"
    # WRONG: overlooks a contradiction with a negative right-hand side
    has_pivot = (M[:, :-1] != 0).any(axis=1)
    if (M[~has_pivot, -1] > 0).any():
        return "none"
    pivots = has_pivot.sum()
    return "one" if pivots == M.shape[1] - 1 else "infinitely many"
    # HINT: Which rows say that 0 equals something? `(M[:, :-1] != 0).any(axis=1)` is
    # True for the rows with a coefficient.
    # HINT: Each row with a coefficient has one pivot. Compare their count with the
    # number of unknowns, not with the number of rows.
    # EXPLAIN: A row without coefficients says 0 = 0 or 0 = c. One of the second kind is
    # enough for no solution. Rows of the first kind say nothing, and may be there in any
    # of the other cases. The pivots decide: if each unknown has one, back substitution
    # finds its value, and any unknown without one can be chosen freely.


# CHECK
shown = [
    ([[2, 1, -1, 3], [0, 3, -1, 5], [0, 0, 3, 3]], "one"),
    ([[2, 1, -1, 3], [0, 3, -1, 5], [0, 0, 0, 0]], "infinitely many"),
    ([[2, 1, -1, 3], [0, 3, -1, 5], [0, 0, 0, 4]], "none"),
    ([[2, 1, 4], [0, 3, 6], [0, 0, 0]], "one"),
    ([[2, 1, 4], [0, 0, 3], [0, 0, 0]], "none"),
    ([[2, 1, 4], [0, 0, 0], [0, 0, 3]], "none"),
    ([[2, 1, 4], [0, 3, 6], [0, 0, -1]], "none"),
    ([[2, 1, -1, 3], [0, 0, 3, 5]], "infinitely many"),
    ([[0, 2, 1, 3], [0, 0, 3, 5], [0, 0, 0, 0]], "infinitely many"),
    ([[1, 2, 0, 3], [0, 0, 3, 5], [0, 0, 0, 0]], "infinitely many"),
    ([[5, 0]], "one"),
    ([[0, 0]], "infinitely many"),
    ([[2, 1, 4], [0, 3, 0]], "one"),
]
for rows, truth in shown:
    answer = count_solutions(np.array(rows, dtype=float))
    assert answer == truth, f"{rows} has the answer {truth}, not {answer}"
rng = np.random.default_rng(0)
for _ in range(60):
    m, n = rng.integers(1, 6, size=2)
    pivots = int(rng.integers(0, min(m, n) + 1))
    columns = np.sort(rng.permutation(n)[:pivots])
    M = np.zeros((m, n + 1))
    for row, column in enumerate(columns):
        M[row, column:] = rng.integers(-9, 10, size=n + 1 - column)
        M[row, column] = rng.choice([-3, -2, -1, 1, 2, 3])
    rest = M[pivots:, -1]
    truth = "one" if pivots == n else "infinitely many"
    if rest.size and rng.random() < 0.4:
        rest[rng.integers(rest.size)] = rng.choice([-2, -1, 1, 2])
        truth = "none"
    answer = count_solutions(M.copy())
    assert answer == truth, f"{M.tolist()} has the answer {truth}"
