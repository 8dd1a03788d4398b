r"""A book gives a matrix `D` for the derivative of a vector by a vector: of $\vec y =
f(\vec x)$, with $m$ outputs, by $\vec x$, with $n$ inputs. Compare it with central
differences at `x`, shape `(n,)`, and return `"numerator"` if it has the slopes in
numerator layout, `"denominator"` if in denominator layout, `"both"` if both hold, and
`"neither"` otherwise. Count as equal what differs by less than $10^{-6}$. `D` is an
array with two axes, `f` takes an array of shape `(n,)` and returns one of `(m,)`.
"""

import numpy as np


def layout_of(D, f, x, h=1e-5):
    # SOLUTION
    columns = []
    for k in range(x.size):
        nudge = np.zeros(x.size)
        nudge[k] = h
        columns.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    J = np.stack(columns, axis=1)  # (m, n)

    def same(B):
        return D.shape == B.shape and abs(D - B).max() < 1e-6

    names = {
        (True, True): "both",
        (True, False): "numerator",
        (False, True): "denominator",
        (False, False): "neither",
    }
    return names[same(J), same(J.T)]
    # WRONG: goes by the shape alone
    m, n = f(x).size, x.size
    if m == n:
        return "both"
    if D.shape == (m, n):
        return "numerator"
    return "denominator" if D.shape == (n, m) else "neither"
    # WRONG: forgets that a symmetric matrix fits both ways
    J = np.array(
        [(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(x.size)]
    ).T
    if D.shape == J.shape and abs(D - J).max() < 1e-6:
        return "numerator"
    if D.shape == J.T.shape and abs(D - J.T).max() < 1e-6:
        return "denominator"
    return "neither"
    # WRONG: has the two layouts the wrong way round
    J = np.array(
        [(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(x.size)]
    )
    first = D.shape == J.shape and abs(D - J).max() < 1e-6
    second = D.shape == J.T.shape and abs(D - J.T).max() < 1e-6
    if first and second:
        return "both"
    if first:
        return "numerator"
    return "denominator" if second else "neither"
    # WRONG: takes any arrangement of the numbers in a fitting shape for right
    J = np.array(
        [(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(x.size)]
    ).T
    if (
        D.size != J.size
        or abs(np.sort(D.ravel()) - np.sort(J.ravel())).max() > 1e-6
    ):
        return "neither"
    if J.shape == J.T.shape and abs(J - J.T).max() < 1e-6:
        return "both"
    return "numerator" if D.shape == J.shape else "denominator"
    # WRONG: forgets the absolute value, so that every smaller number counts as equal
    J = np.array(
        [(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(x.size)]
    ).T
    first = D.shape == J.shape and (D - J).max() < 1e-6
    second = D.shape == J.T.shape and (D - J.T).max() < 1e-6
    if first and second:
        return "both"
    if first:
        return "numerator"
    return "denominator" if second else "neither"
    # WRONG: compares with the tolerances of np.allclose, which grow with the numbers
    J = np.array(
        [(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(x.size)]
    ).T
    first = D.shape == J.shape and np.allclose(D, J)
    second = D.shape == J.T.shape and np.allclose(D, J.T)
    if first and second:
        return "both"
    if first:
        return "numerator"
    return "denominator" if second else "neither"
    # HINT: First build the slopes yourself, a row for each output, a column for each
    # input. Nudging input k gives column k.
    # HINT: Which name has this arrangement, and which its transpose? Compare shapes
    # before numbers: NumPy might broadcast.
    # EXPLAIN: The table with a row for each output is numerator layout, its transpose is
    # denominator layout. Both fit at once exactly if the table is symmetric. A shape that
    # fits is not enough: the numbers may stand in the wrong places.


# CHECK
A = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 4.0]])
x = np.array([1.0, -1.0])


def f(x):
    return A @ x


answer = layout_of(A.copy(), f, x.copy())
assert answer == "numerator", (
    f"A has a row for each output of A x: numerator, not {answer}"
)
answer = layout_of(A.T.copy(), f, x.copy())
assert answer == "denominator", (
    f"A.T has a row for each input of A x: denominator, not {answer}"
)
for B in (A.reshape(2, 3), -A, A - 1, A[:2], np.zeros((1, 1))):
    answer = layout_of(B.copy(), f, x.copy())
    assert answer == "neither", (
        f"{B.tolist()} has not the slopes of A x in either layout, "
        f"but the answer was {answer}"
    )
answer = layout_of(A + 5e-7, f, x.copy())
assert answer == "numerator", (
    f"what differs by 5e-7 counts as equal: numerator, not {answer}"
)
answer = layout_of(100 * A + 1e-5, lambda x: 100 * f(x), x.copy())
assert answer == "neither", (
    f"what differs by 1e-5 is not equal, however large the slopes are: "
    f"neither, not {answer}"
)
rng = np.random.default_rng(0)
for m, n in ((3, 3), (2, 4), (4, 1), (1, 3), (2, 2)):
    A, x = rng.normal(size=(m, n)), rng.normal(size=n)

    def g(x, A=A):
        return np.sin(A @ x)

    J = np.cos(A @ x)[:, None] * A
    for D, truth in (
        (J, "numerator"),
        (J.T, "denominator"),
        (J[::-1] * 2, "neither"),
        (J - 0.01, "neither"),
        (J.T - 0.01, "neither"),
    ):
        answer = layout_of(D.copy(), g, x.copy())
        assert answer == truth, (
            f"{m} outputs, {n} inputs, a D of shape {D.shape}: {truth}, "
            f"not {answer}"
        )
S = A + A.T
answer = layout_of(S.copy(), lambda x: S @ x, x.copy())
assert answer == "both", (
    f"a symmetric table of slopes fits both layouts, not {answer}"
)
answer = layout_of(A.copy(), lambda x: S @ x, x.copy())
assert answer == "neither", (
    f"the slopes are symmetric, but D is not: neither, not {answer}"
)
