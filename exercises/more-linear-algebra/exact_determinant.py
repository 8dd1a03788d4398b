r"""`A` is a list of $n$ rows, $n \ge 1$, each a list of $n$ whole numbers (of type `int`, of
any size). Return its determinant as a whole number, exactly. Leave `A` as it is.

`Fraction(a, b)` is the exact fraction $a/b$; fractions can be added, multiplied and
divided like other numbers, and `int(f)` makes a whole one an `int`.
"""

from fractions import Fraction

import numpy as np


def exact_determinant(A):
    # SOLUTION
    M = [[Fraction(entry) for entry in row] for row in A]
    n = len(M)
    det = Fraction(1)
    for i in range(n):
        rows = [k for k in range(i, n) if M[k][i] != 0]
        if not rows:
            return 0
        if rows[0] != i:
            M[i], M[rows[0]] = M[rows[0]], M[i]
            det = -det
        det = det * M[i][i]
        for k in range(i + 1, n):
            factor = M[k][i] / M[i][i]
            M[k] = [b - factor * a for a, b in zip(M[i], M[k], strict=True)]
    return int(det)
    # WRONG: computes in rounded numbers and rounds the result
    return round(float(np.linalg.det(np.array(A, dtype=float))))
    # WRONG: takes a 0 on the diagonal for the end, where a swap would help
    M = [[Fraction(entry) for entry in row] for row in A]
    det = Fraction(1)
    for i in range(len(M)):
        if M[i][i] == 0:
            return 0
        det = det * M[i][i]
        for k in range(i + 1, len(M)):
            factor = M[k][i] / M[i][i]
            M[k] = [b - factor * a for a, b in zip(M[i], M[k], strict=True)]
    return int(det)
    # WRONG: forgets that each swap changes the sign
    M = [[Fraction(entry) for entry in row] for row in A]
    n = len(M)
    det = Fraction(1)
    for i in range(n):
        rows = [k for k in range(i, n) if M[k][i] != 0]
        if not rows:
            return 0
        M[i], M[rows[0]] = M[rows[0]], M[i]
        det = det * M[i][i]
        for k in range(i + 1, n):
            factor = M[k][i] / M[i][i]
            M[k] = [b - factor * a for a, b in zip(M[i], M[k], strict=True)]
    return int(det)
    # WRONG: moves the row up past all others, and counts that as one swap
    M = [[Fraction(entry) for entry in row] for row in A]
    n = len(M)
    det = Fraction(1)
    for i in range(n):
        rows = [k for k in range(i, n) if M[k][i] != 0]
        if not rows:
            return 0
        if rows[0] != i:
            M.insert(i, M.pop(rows[0]))
            det = -det
        det = det * M[i][i]
        for k in range(i + 1, n):
            factor = M[k][i] / M[i][i]
            M[k] = [b - factor * a for a, b in zip(M[i], M[k], strict=True)]
    return int(det)
    # WRONG: changes the sign at every pivot, also where nothing was swapped
    M = [[Fraction(entry) for entry in row] for row in A]
    n = len(M)
    det = Fraction(1)
    for i in range(n):
        rows = [k for k in range(i, n) if M[k][i] != 0]
        if not rows:
            return 0
        M[i], M[rows[0]] = M[rows[0]], M[i]
        det = -det * M[i][i]
        for k in range(i + 1, n):
            factor = M[k][i] / M[i][i]
            M[k] = [b - factor * a for a, b in zip(M[i], M[k], strict=True)]
    return int(det)

    # WRONG: expands by cofactors without the signs
    def go(M):
        if len(M) == 1:
            return M[0][0]
        rest = [
            [row[1:] for row in M[:i] + M[i + 1 :]] for i in range(len(M))
        ]
        return sum(M[i][0] * go(rest[i]) for i in range(len(M)))

    return go(A)
    # WRONG: swaps rows in the list it was given
    det = Fraction(1)
    n = len(A)
    for i in range(n):
        rows = [k for k in range(i, n) if A[k][i] != 0]
        if not rows:
            return 0
        if rows[0] != i:
            A[i], A[rows[0]] = A[rows[0]], A[i]
            det = -det
        det = det * A[i][i]
        for k in range(i + 1, n):
            factor = Fraction(A[k][i]) / A[i][i]
            A[k] = [b - factor * a for a, b in zip(A[i], A[k], strict=True)]
    return int(det)
    # HINT: Make a new list of rows with a Fraction for each entry, and eliminate.
    # HINT: If the pivot is 0, look below it for a row to swap, and remember the sign. If
    # there is none, the determinant is 0.
    # EXPLAIN: A slide of rows keeps the determinant, a swap turns its sign, and a
    # triangular matrix has the product of its diagonal. The same with floats, which
    # `np.linalg.det` does, loses the last digits as soon as numbers pass 16 digits.


# CHECK
det = exact_determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]])
assert det == 18, f"the example of the page has 18, not {det}"
det = exact_determinant([[0, 1], [1, 0]])
assert det == -1, f"a swap has the determinant -1, not {det}"
assert exact_determinant([[-7]]) == -7, "one number is its own determinant"
det = exact_determinant([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
assert det == 0, f"three rows in step have determinant 0, not {det}"
det = exact_determinant([[0, 0, 1], [0, 1, 0], [1, 0, 0]])
assert det == -1, f"a swap of rows 1 and 3 has -1, not {det}"
assert isinstance(det, int), f"a whole number is an int, not {det!r}"
big = 10**12
det = exact_determinant([[big, big - 1], [big + 1, big]])
assert det == 1, f"10^24 - (10^24 - 1) is 1, not {det}"
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 6))
    L = np.tril(rng.integers(-3, 4, size=(n, n))).tolist()
    U = np.triu(rng.integers(-3, 4, size=(n, n))).tolist()
    order = [int(i) for i in rng.permutation(n)]
    truth = 1
    for i in range(n):
        truth *= L[i][i] * U[i][i]
        for k in range(i):
            truth = -truth if order[k] > order[i] else truth
    A = [
        [sum(L[i][k] * U[k][j] for k in range(n)) for j in range(n)]
        for i in order
    ]
    before = [list(row) for row in A]
    det = exact_determinant(A)
    assert A == before, "A has to stay as it was"
    assert det == truth, f"{A} has the determinant {truth}, not {det}"
