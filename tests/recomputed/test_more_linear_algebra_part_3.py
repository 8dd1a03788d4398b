"""Chapter 6, conditioning and the review: the key numbers another way.

Two by two matrices by trace and determinant, the Hilbert matrix by its inverse in whole
numbers, elimination by Python's own floats, the bowl of the boards by its closed form.
"""

from fractions import Fraction
from math import comb, log, log10, pi, sqrt

import numpy as np
import pytest
import scipy.linalg
from sklearn.datasets import load_wine
from sklearn.decomposition import PCA

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

CONDITION = "more-linear-algebra/conditioning"
REVIEW = "more-linear-algebra/review"
VANS = [[8, 2, 2], [1, 5, 3], [1, 3, 5]]  # tenths


def stretches(a, b, c, d):
    """Both singular values of a matrix of two by two, from two sums."""
    squares, det = a * a + b * b + c * c + d * d, abs(a * d - b * c)
    total, gap = sqrt(squares + 2 * det), sqrt(max(squares - 2 * det, 0))
    return (total + gap) / 2, (total - gap) / 2


def to_three(number):
    return pytest.approx(float(number), rel=5e-3)


def times(A, B):
    columns = list(zip(*B, strict=True))
    return [
        [sum(a * b for a, b in zip(row, column, strict=True)) for column in columns]
        for row in A
    ]


def power(A, k):
    result = [[int(i == j) for j in range(len(A))] for i in range(len(A))]
    for _ in range(k):
        result = times(result, A)
    return result


def largest_stretch(A):
    """The largest singular value of exact entries, by squaring A^T A ten times."""
    G = times(list(zip(*A, strict=True)), A)
    rayleigh = G
    for _ in range(10):
        size = max(abs(x) for row in rayleigh for x in row)
        rayleigh = [[float(x / size) for x in row] for row in rayleigh]
        rayleigh = times(rayleigh, rayleigh)
    v = max(rayleigh, key=lambda row: max(abs(x) for x in row))
    Gv = [sum(float(g) * x for g, x in zip(row, v, strict=True)) for row in G]
    return sqrt(sum(x * y for x, y in zip(v, Gv, strict=True)) / sum(x * x for x in v))


def hilbert_inverse(n):
    """The inverse of the Hilbert matrix, a formula in whole numbers."""
    return [
        [
            (-1) ** (i + j)
            * (i + j - 1)
            * comb(n + i - 1, n - j)
            * comb(n + j - 1, n - i)
            * comb(i + j - 2, i - 1) ** 2
            for j in range(1, n + 1)
        ]
        for i in range(1, n + 1)
    ]


def hilbert(n):
    return [[Fraction(1, i + j + 1) for j in range(n)] for i in range(n)]


def test_largest_stretch_is_the_largest_singular_value():
    assert largest_stretch([[3, 0], [4, 5]]) == pytest.approx(sqrt(45))


def test_ellipse_and_its_inverse():
    there = "Stretch and shrink"
    large, small = stretches(1, 1, 1, 1.5)
    assert page_output(CONDITION, there, "A from") == [
        printed(small, 3),
        printed(large, 3),
    ]
    assert page_output(CONDITION, there, "inverse of A from") == [
        printed(1 / large, 3),
        printed(1 / small, 3),
    ]
    shown = page_output(CONDITION, there, "singular values")
    assert shown == [printed(large, 3), printed(small, 3), printed(large / small, 2)]
    large, small = stretches(1, 1, 1, 1.0001)
    shown = page_output(CONDITION, there, "the first example:")
    assert shown == [printed(large / small, 0)]


def test_growth_in_the_first_example():
    # x goes from (2, 0) to (1, 1), exactly: 20,000 times the relative change of b.
    change = Fraction(1, 10_000)
    growth = sqrt(2) / 2 / (float(change) / sqrt(8))
    assert growth == pytest.approx(20_000)
    assert times([[1, 1], [1, 1 + change]], [[1], [1]]) == [[2], [2 + change]]
    large, small = stretches(1, 1, 1, 1.0001)
    assert growth < large / small


@pytest.mark.parametrize("n", [4, 8, 12])
def test_condition_of_the_hilbert_matrix(n):
    H, inverse = hilbert(n), hilbert_inverse(n)
    assert times(H, inverse) == power(H, 0)
    kappa = largest_stretch(H) * largest_stretch(inverse)
    there = "A small residual proves little"
    shown = page_output(CONDITION, there, f"n = {n}: condition number")
    assert shown == [float(f"{kappa:.1e}")]


@pytest.mark.parametrize("n", [4, 8, 12])
def test_hilbert_systems_by_the_inverse(n):
    # The exact solution for the rounded right-hand side, by no elimination at all.
    sums = [float(sum(row)) for row in hilbert(n)]
    b = [[Fraction(7 * total)] for total in sums]
    exact = [float(row[0]) for row in times(hilbert_inverse(n), b)]
    off = max(abs(x / 7 - 1) for x in exact)
    there = "A small residual proves little"
    by_float, shown = page_output(CONDITION, there, f"n = {n}: relative error")
    assert shown == float(f"{off:.0e}")
    # The rule of thumb: the last right digit is not above epsilon times kappa.
    kappa = largest_stretch(hilbert(n)) * largest_stretch(hilbert_inverse(n))
    assert by_float < 2.2e-16 * kappa
    if n == 12:
        entries = page_output(CONDITION, there, 7)
        assert entries == [printed(x, 2) for x in exact]
        assert exact[7] == printed(3.63, 2)


def test_hilbert_by_floats():
    # Elimination in plain Python floats: what the page prints hangs on IEEE arithmetic
    # alone, on no BLAS, and so is the same to the last digit.
    n = 12
    M = [[float(x) for x in row] + [7 * float(sum(row))] for row in hilbert(n)]
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(M[i][k]))
        M[k], M[p] = M[p], M[k]
        for i in range(k + 1, n):
            factor = M[i][k] / M[k][k]
            M[i] = [x - factor * y for x, y in zip(M[i], M[k], strict=True)]
    for k in reversed(range(n)):
        M[k][n] = M[k][n] / M[k][k]
        for i in range(k):
            M[i][n] = M[i][n] - M[i][k] * M[k][n]
    there = "A small residual proves little"
    shown = page_output(CONDITION, there, 6)
    assert shown == [printed(row[n], 2) for row in M]
    assert shown[7] == 3.43


@pytest.mark.parametrize("n", [1, 2, 5, 8])
def test_solve(n):
    solve = page_code(CONDITION, "solve")["solve"]
    rng = np.random.default_rng(n)
    for _ in range(5):
        A, b = rng.normal(size=(n, n)), rng.normal(size=n)
        assert solve(A, b) == pytest.approx(scipy.linalg.solve(A, b), rel=1e-6)
        A = np.array([[Fraction(int(x)) for x in row] for row in 9 * A + 1])
        x = np.array([Fraction(k, 3) for k in range(n)])
        if np.linalg.matrix_rank(A.astype(float)) == n:
            assert (solve(A, A @ x) == x).all()  # exactly
    swapped = np.roll(np.eye(n), 1, axis=0)  # a pivot 0 at once, for n > 1
    assert solve(swapped, np.arange(n)) == pytest.approx(swapped.T @ np.arange(n))


def test_squared_condition_of_the_fit():
    # The singular values of the powers by the triangle of QR, not of A itself.
    t = [Fraction(i, 49) for i in range(50)]
    A = np.array([[float(x**k) for k in range(8)] for x in t])
    R = scipy.linalg.qr(A, mode="economic")[1]
    s = scipy.linalg.svdvals(R)
    digits = log10(s[0] / s[-1])
    there = "A small residual proves little"
    *_, shown = page_output(CONDITION, there, "A: condition 10 to the")
    *_, squared = page_output(CONDITION, there, "A^T A: condition 10 to the")
    assert shown == printed(digits, 1)
    assert squared == printed(2 * digits, 1)


def test_errors_of_the_matrix_are_bounded():
    # The page's one-line bound for a changed matrix, on random changes, and reached.
    rng = np.random.default_rng(0)
    size = np.linalg.norm
    for n in (1, 2, 5):
        for _ in range(20):
            A, D = rng.normal(size=(2, n, n))
            D = D * 10.0 ** rng.uniform(-6, 0)
            b = rng.normal(size=n)
            x, x_hat = scipy.linalg.solve(A, b), scipy.linalg.solve(A + D, b)
            s = scipy.linalg.svdvals(A)
            bound = size(D, 2) / s[-1]  # kappa times the relative change
            assert size(x_hat - x) <= bound * size(x_hat) * (1 + 1e-6)
    U, s, Vt = scipy.linalg.svd(A)
    D = 1e-3 * s[-1] * np.outer(U[:, -1], Vt[0])
    x, x_hat = (scipy.linalg.solve(M, A @ Vt[0]) for M in (A, A + D))
    assert size(x_hat - x) / size(x_hat) == pytest.approx(1e-3, rel=2e-3)


def boards():
    """The made-up boards of the page, drawn again from their description."""
    z = np.random.default_rng(0).normal(size=(200, 2))
    names = page_code(CONDITION, "thickness")
    X, y = names["X"], names["y"]
    mixed = z @ np.array([[1, 1.2], [0, 3.8]])
    assert pytest.approx(mixed - mixed.mean(axis=0)) == X
    return X, y


def test_steps_on_the_bowl_of_the_boards():
    X, y = boards()
    units = {"m and mm": (1, 1), "m and m": (1, 1000), "standardized": X.std(axis=0)}
    for name, s in units.items():
        A = X / s
        a, b, d = (A[:, i] @ A[:, j] / 200 for i, j in ((0, 0), (0, 1), (1, 1)))
        swing = sqrt(((a - d) / 2) ** 2 + b**2)
        high = (a + d) / 2 + swing
        low = (a * d - b * b) / high
        # Along the steep axis one step at 1 / high ends the error; the flat part goes on.
        w = scipy.linalg.solve([[a, b], [b, d]], A.T @ y / 200)
        steep = np.array([b, high - a]) / sqrt(b**2 + (high - a) ** 2)
        part = (steep @ w) ** 2 * high
        flat = (w @ w - (steep @ w) ** 2) * low
        steps = log(1e-6 * (part + flat) / flat) / (2 * log(1 - low / high))
        kappa, shown = page_output(CONDITION, "In deep learning", f"{name}: condition")
        assert kappa == to_three(high / low)
        assert shown == min(2000, int(np.ceil(steps)))
    assert steps < 10  # the loop ended with the standardized columns


def test_crawl_of_the_flattest():
    # 500 steps at just below the limit, with condition number 1000.
    left = (1 - Fraction(2, 1000)) ** 500
    assert float(left) == pytest.approx(np.exp(-1), rel=2e-3)


def test_answers_of_conditioning():
    first, second, third = page_answers(CONDITION)
    large, small = stretches(5, 4, 4, 5)
    assert first == [printed(x, 6) for x in (large, large / small, large / small / 100)]
    assert second == [6 - 4, 16 - 2 * 4]
    assert third == [2 / 50, 50 / 2, 50 / 4 / 2]


def test_vans_in_the_long_run():
    lam = page_output(REVIEW, "The vans", "eigenvalues")
    *roots, trace = lam
    # Exactly: T - lambda I is singular for each, and they add up to the trace.
    for tenths in (2, 6, 10):
        a, b, c = (
            [x - tenths * (i == j) for j, x in enumerate(row)]
            for i, row in enumerate(VANS)
        )
        cross = [
            b[1] * c[2] - b[2] * c[1],
            b[2] * c[0] - b[0] * c[2],
            b[0] * c[1] - b[1] * c[0],
        ]
        assert sum(x * y for x, y in zip(a, cross, strict=True)) == 0
    assert roots == [0.2, 0.6, 1.0]
    assert trace == printed(1.8, 6)
    month = power(VANS, 30)
    settled = [Fraction(row[2], 10**30) for row in month]
    for line in ("eigenvector", "30 products", "lstsq"):
        shown = page_output(REVIEW, "The vans", line)[-3:]
        assert shown == [printed(x, 4) for x in settled]


def test_stretches_of_the_vans():
    *s, product = page_output(REVIEW, "The vans", "singular")
    # B and C swap places without a change: (0, 1, -1) splits off, with 0.2, and the rest
    # is a matrix of two by two in the unit vectors (1, 0, 0) and (0, 1, 1) / sqrt(2).
    large, small = stretches(0.8, 0.2 * sqrt(2), 0.1 * sqrt(2), 0.8)
    assert s == [printed(large, 3), printed(small, 3), printed(0.2, 3)]
    assert product == printed(large * small * 0.2, 3)
    for k in (1, 3, 7):
        a, b, c, d = _two_by_two(k)
        large, small = stretches(a, b, c, d)
        kappa = max(large, 0.2**k) / min(small, 0.2**k)
        shown = page_output(REVIEW, "The vans", f"{k} back: condition")
        assert shown[0] == printed(kappa, 0)
        error = Fraction(1, 1000) * 5**k
        truth = [Fraction(1, 5), Fraction(1, 2) + error, Fraction(3, 10) - error]
        assert shown[1:] == [printed(x, 3) for x in truth]


def _two_by_two(k):
    """The k-th power in the two directions that treat towns B and C alike."""
    T = [[float(Fraction(x, 10**k)) for x in row] for row in power(VANS, k)]
    r = sqrt(2)
    return T[0][0], (T[0][1] + T[0][2]) / r, r * T[1][0], T[1][1] + T[1][2]


def test_two_roots_of_the_bowl():
    # By hand: l11 = sqrt(7), l21 = 2 / sqrt(7), l22 = sqrt(24 / 7).
    large, small = stretches(sqrt(7), 0, 2 / sqrt(7), sqrt(24 / 7))
    shown = page_output(REVIEW, "The bowl", "singular values:")
    assert shown == [printed(large, 3), printed(small, 3)] * 2
    assert [large, small] == pytest.approx([sqrt(8), sqrt(3)])


def test_wines_by_scikit_learn():
    X = load_wine().data
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    for name, data in (("report", X), ("standardized", Z)):
        model = PCA(svd_solver="full").fit(data)
        shares = model.explained_variance_ratio_
        shown = page_output(REVIEW, "The wines", f"{name}: first shares")
        assert shown == [printed(x, 3) for x in shares[:3]]
        lam = model.explained_variance_
        index = {"report": 2, "standardized": 5}[name]
        shown = page_output(REVIEW, "The wines", index)
        assert shown == [float(f"{lam[0] / lam[-1]:.2g}")]
    kept = np.cumsum(shares)
    enough = next(k for k in range(13) if kept[k] >= 0.8) + 1
    assert page_output(REVIEW, "The wines", "components for 80 %:") == [enough]
    model = PCA(n_components=2, svd_solver="full").fit(Z)
    back = model.inverse_transform(model.transform(Z))
    lost = ((Z - back) ** 2).sum() / (Z**2).sum()
    shown = page_output(REVIEW, "The wines", "lost with two:")
    assert shown == [printed(lost, 3)] * 2
    # Exercise 5: without centring the first two keep all but this.
    s = scipy.linalg.svdvals(X / X.std(axis=0))
    assert 1 - (s[:2] ** 2).sum() / (s**2).sum() == printed(0.013, 3)


def test_three_layers():
    # The skewed layer's powers in closed form; the other two keep or turn at 0.9.
    peak = 0
    for k in range(31):
        corner = 2 * sum(0.9**i * 0.8 ** (k - 1 - i) for i in range(k))
        peak = max(peak, stretches(0.9**k, corner, 0, 0.8**k)[0])
    layers = {
        "symmetric": (stretches(0.6, 0.3, 0.3, 0.6), 1),
        "skewed": (stretches(0.9, 2, 0, 0.8), peak),
        "turn": (stretches(0.54, -0.72, 0.72, 0.54), 1),
    }
    for name, ((large, small), top) in layers.items():
        shown = page_output(REVIEW, "In deep learning", f"{name}: radius")
        truth = [(0.9, 2), (large, 2), (large / small, 1), (top, 2)]
        assert shown == [printed(x, digits) for x, digits in truth]


def test_answers_of_the_review():
    first, second = page_answers(REVIEW)
    third, det, norm, frobenius, kappa = first
    lam = [2, 3, third]
    assert (sum(lam), det) == (4, lam[0] * lam[1] * lam[2])
    sizes = sorted(abs(x) for x in lam)
    assert (norm, kappa) == (sizes[-1], sizes[-1] / sizes[0])
    assert frobenius == printed(sqrt(sum(x * x for x in lam)), 2)
    value, stretch, *x = second
    A = np.array([[2.0, 4], [1, 2]])
    assert sorted(scipy.linalg.eigvals(A).real) == pytest.approx([0, value], abs=1e-12)
    assert stretches(2, 4, 1, 2) == pytest.approx((stretch, 0), abs=1e-6)
    assert x == pytest.approx(scipy.linalg.lstsq(A, [5, 0])[0])


@pytest.mark.parametrize("degrees", [0, 30, 75])
def test_two_roots_differ_by_a_turn(degrees):
    # The review's claim for any two roots: B^-1 L is orthogonal.
    rng = np.random.default_rng(degrees)
    B = rng.normal(size=(2, 2))
    t = degrees * pi / 180
    turn = np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
    L = scipy.linalg.cholesky(B @ turn @ turn.T @ B.T, lower=True)
    C = scipy.linalg.solve(B, L)
    assert np.allclose(C.T @ C, np.eye(2))
