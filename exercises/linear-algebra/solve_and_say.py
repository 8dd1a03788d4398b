r"""Return the pair `(x, word)` for $\mat A \vec x = \vec b$, where `A` has shape $(m, n)$
with independent columns, so $m \ge n$, and `b` has shape $(m,)$. `x`, of shape $(n,)$, is
the solution if there is one, with the word `"solved"`, and otherwise the $\vec x$ with the
smallest sum of squared residuals, with the word `"best"`.

Numbers are rounded: count the system as solved if the length of the residual is at most
$10^{-9}$ times the length of `b`. (For `b` equal to zero the solution is zero.)
"""

import numpy as np


def solve_and_say(A, b):
    # SOLUTION
    x = np.linalg.lstsq(A, b)[0]
    miss = np.linalg.norm(b - A @ x)
    solved = miss <= 1e-9 * np.linalg.norm(b)
    return x, "solved" if solved else "best"
    # WRONG: decides by the shape
    x = np.linalg.lstsq(A, b)[0]
    return x, "solved" if A.shape[0] == A.shape[1] else "best"
    # WRONG: compares rounded numbers for equality
    x = np.linalg.lstsq(A, b)[0]
    return x, "solved" if (A @ x == b).all() else "best"
    # WRONG: compares with a fixed limit, whatever the size of the numbers
    x = np.linalg.lstsq(A, b)[0]
    miss = np.linalg.norm(b - A @ x)
    return x, "solved" if miss <= 1e-9 else "best"
    # WRONG: forgets the roots, and compares squares with the limit for lengths
    x = np.linalg.lstsq(A, b)[0]
    r = b - A @ x
    return x, "solved" if r @ r <= 1e-9 * (b @ b) else "best"
    # WRONG: takes np.allclose without its fixed limit, which still lets 1e-5 pass
    x = np.linalg.lstsq(A, b)[0]
    return x, "solved" if np.allclose(A @ x, b, atol=0) else "best"
    # WRONG: lets positive and negative residuals cancel
    x = np.linalg.lstsq(A, b)[0]
    miss = abs((b - A @ x).sum())
    return x, "solved" if miss <= 1e-9 * np.linalg.norm(b) else "best"
    # WRONG: tests whether the residual is orthogonal to the columns, as it always is
    x = np.linalg.lstsq(A, b)[0]
    miss = np.linalg.norm(A.T @ (b - A @ x))
    return x, "solved" if miss <= 1e-9 * np.linalg.norm(b) else "best"
    # WRONG: solves the first n equations and ignores the others
    n = A.shape[1]
    x = np.linalg.lstsq(A[:n], b[:n])[0]
    miss = np.linalg.norm(b - A @ x)
    return x, "solved" if miss <= 1e-9 * np.linalg.norm(b) else "best"
    # WRONG: uses np.allclose, which takes all tiny numbers for the same
    x = np.linalg.lstsq(A, b)[0]
    return x, "solved" if np.allclose(A @ x, b) else "best"
    # WRONG: returns the point A x in place of x
    x = np.linalg.lstsq(A, b)[0]
    miss = np.linalg.norm(b - A @ x)
    solved = miss <= 1e-9 * np.linalg.norm(b)
    return A @ x, "solved" if solved else "best"
    # WRONG: turns the words round
    x = np.linalg.lstsq(A, b)[0]
    miss = np.linalg.norm(b - A @ x)
    solved = miss <= 1e-9 * np.linalg.norm(b)
    return x, "best" if solved else "solved"
    # HINT: Least squares finds the solution, too, if there is one. What is its residual
    # then?
    # HINT: `np.linalg.lstsq(A, b)[0]` is x. Compare the length of `b - A @ x` with
    # `1e-9 * np.linalg.norm(b)`.
    # EXPLAIN: If b is in the column space, its projection is b itself, the residual is zero
    # but for rounding, and x is the solution. Rounding is relative to the size of the
    # numbers, so the limit has to be, too: a residual of 1e-10 is nothing beside 1000, and
    # everything beside 1e-10.


# CHECK
A = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 3.0]])
x, word = solve_and_say(A, np.array([1.0, 3.0, 4.0, 4.0]))
assert np.shape(x) == (2,), f"x has two entries, not shape {np.shape(x)}"
assert np.allclose(x, [1.5, 1]), f"the best line is 1.5 + t, not {x}"
assert word == "best", "no line goes through these four points"
x, word = solve_and_say(A, np.array([1.0, 3.0, 5.0, 7.0]))
assert np.allclose(x, [1, 2]), f"the line 1 + 2 t fits, not {x}"
assert word == "solved", "four equations, and 1 + 2 t fulfils all of them"
x, word = solve_and_say(A, np.zeros(4))
assert np.allclose(x, 0) and word == "solved", "b = 0 is solved by x = 0"
for size, expected in ((1e-6, "best"), (1e-12, "solved")):
    r = size * np.array([1.0, -3.0, 3.0, -1.0])
    x, word = solve_and_say(A, np.array([1.0, 3.0, 5.0, 7.0]) + r)
    assert np.allclose(x, [1, 2]), f"the best line is 1 + 2 t, not {x}"
    assert word == expected, (
        f"a residual of length {np.linalg.norm(r):.1e} where b has 9.2: "
        f"{expected}, not {word}"
    )
rng = np.random.default_rng(0)
for trial in range(40):
    n = int(rng.integers(1, 5))
    m = n + int(rng.integers(0, 4)) + (trial % 2)
    A = rng.normal(size=(m, n)) + 3 * np.eye(m)[rng.permutation(m), :n]
    size = 10.0 ** rng.integers(-12, 9)
    truth = size * rng.normal(size=n)
    b = A @ truth
    if trial % 2:
        q = np.linalg.qr(A, mode="complete")[0][:, n]
        b = b + 0.1 * size * q
    x, word = solve_and_say(A.copy(), b.copy())
    assert np.allclose(x, truth, rtol=1e-6, atol=1e-9 * size), (
        f"shape ({m}, {n}), numbers of about {size:.0e}: x is {truth}"
    )
    expected = "best" if trial % 2 else "solved"
    assert word == expected, (
        f"shape ({m}, {n}), numbers of about {size:.0e}, residual "
        f"{0.1 * (trial % 2)} of that: {expected}, not {word}"
    )
