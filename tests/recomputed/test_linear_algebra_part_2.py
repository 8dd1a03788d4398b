"""Chapter 5, second half: the pages' key numbers another way, and their functions tried.

Systems by Cramer's rule in exact fractions, ranks by minors, lines by means; the
functions that the pages write are put to random input of several shapes.
"""

from fractions import Fraction
from itertools import combinations, permutations, product
from math import acos, atan2, degrees, hypot, sqrt

import numpy as np
import pytest
import scipy.linalg
from scipy.stats import linregress
from sklearn.datasets import load_diabetes

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

SYSTEMS = "linear-algebra/linear-systems"
SPAN = "linear-algebra/span-basis-rank"
ORTHOGONAL = "linear-algebra/orthogonality"
REVIEW = "linear-algebra/review"

COFFEE = [[2, 1, -1], [4, 5, -3], [-2, 5, 2]]
POINTS = [(0, 1), (1, 3), (2, 4), (3, 4)]


def determinant(A):
    n = len(A)
    total = Fraction(0)
    for order in permutations(range(n)):
        term = Fraction((-1) ** sum(a > b for a, b in combinations(order, 2)))
        for i in range(n):
            term *= A[i][order[i]]
        total += term
    return total


def cramer(A, b):
    """The solution of a small system, each entry a quotient of two determinants."""
    whole = determinant(A)
    replaced = (
        [[*row[:j], c, *row[j + 1 :]] for row, c in zip(A, b, strict=True)]
        for j in range(len(A))
    )
    return [determinant(R) / whole for R in replaced]


def rank_by_minors(A):
    """The size of the largest square part whose determinant is not zero."""
    m, n = len(A), len(A[0])
    for k in range(min(m, n), 0, -1):
        for rows in combinations(range(m), k):
            for columns in combinations(range(n), k):
                if determinant([[A[i][j] for j in columns] for i in rows]):
                    return k
    return 0


def least_squares(A, b):
    """In fractions, by the normal equations and Cramer's rule."""
    columns = list(zip(*A, strict=True))
    inner = [[sum(map(Fraction.__mul__, u, v)) for v in columns] for u in columns]
    right = [sum(map(Fraction.__mul__, u, b)) for u in columns]
    return cramer(inner, right)


def fractions(rows):
    return [[Fraction(str(x)) for x in row] for row in rows]


def test_bags_of_coffee():
    there = "Elimination"
    # The pivots are quotients of the determinants at the corner, 2, 6 and 18.
    corners = [determinant([row[:k] for row in COFFEE[:k]]) for k in (1, 2, 3)]
    shown = [page_output(SYSTEMS, there, i) for i in range(4)]
    pivots = [shown[i][i] for i in range(3)]
    assert pivots == [corners[0], corners[1] / corners[0], corners[2] / corners[1]]
    assert shown[3] == cramer(COFFEE, [3, 11, 10])
    # The eliminated rows still hold for the solution, and have zeros on the left.
    for i, row in enumerate(shown[:3]):
        assert row[:i] == [0] * i
        assert np.dot(row[:3], shown[3]) == row[3]
    there = "Keep the work: LU"
    assert page_output(SYSTEMS, there, "[3, 11, 10]") == cramer(COFFEE, [3, 11, 10])
    assert page_output(SYSTEMS, there, "[6, 20, 13]") == cramer(COFFEE, [6, 20, 13])


def test_factors_of_scipy_are_those_of_the_rows_in_its_order():
    there = "Keep the work: LU"
    L, U = ([page_output(SYSTEMS, there, i + k) for k in range(3)] for i in (0, 3))
    rebuilt = np.array(L) @ np.array(U)
    assert rebuilt == pytest.approx(np.array(COFFEE)[[1, 2, 0]])
    assert np.abs(L).max() == 1


@pytest.mark.parametrize("n", [1, 2, 3, 5, 9])
def test_elimination_on_random_input(n):
    page = page_code(SYSTEMS, "back_substitute")
    swapping = page_code(SYSTEMS, "eliminate_swapping")["eliminate_swapping"]
    rng = np.random.default_rng(n)
    for _ in range(20):
        A, b = rng.normal(size=(n, n)), rng.normal(size=n)
        kept = A.copy()
        truth = scipy.linalg.solve(A, b)
        for M in (page["eliminate"](A, b), swapping(A, b, swap=True)):
            assert np.tril(M[:, :n], -1) == pytest.approx(np.zeros((n, n)), abs=1e-9)
            assert page["back_substitute"](M) == pytest.approx(truth, rel=1e-6)
        assert (kept == A).all()
    if n > 1:
        cycle = np.roll(np.eye(n), 1, axis=0)  # every pivot is zero until it is swapped
        b = np.arange(n)
        x = page["back_substitute"](swapping(cycle, b, swap=True))
        assert x.tolist() == np.roll(b, -1).tolist()


def test_tiny_pivot():
    there = "The failure: a tiny pivot"
    A = [[Fraction(1, 10**20), Fraction(1)], [Fraction(1), Fraction(1)]]
    truth = [printed(x, 15) for x in cramer(A, [1, 2])]
    assert page_output(SYSTEMS, there, "swap True gives x =") == truth
    assert page_output(SYSTEMS, there, "swap False gives x =") != truth
    # Exercise 3, and the first row times 1e20, which no swap of rows can mend.
    page = page_code(SYSTEMS, "eliminate_swapping")["eliminate_swapping"]

    def first(pivot, scale, swap):
        M = page(np.array([[pivot * scale, scale], [1, 1]]), np.array([scale, 2]), swap)
        return (M[0, 2] - M[0, 1] * M[1, 2] / M[1, 1]) / M[0, 0]

    assert first(1e-12, 1, False) == printed(Fraction("0.99998"), 5)
    assert first(1e-12, 1, True) == pytest.approx(1 / (1 - 1e-12), abs=1e-15)
    assert first(1e-20, 1e20, True) == 0


def test_pivoting_may_lose_digits_in_a_matrix_made_for_it():
    n = 80
    A = np.eye(n) - np.tril(np.ones((n, n)), -1)
    A[:, -1] = 1  # each step doubles the last column
    x = np.random.default_rng(0).normal(size=n)
    assert np.linalg.cond(A) < 100
    assert np.abs(np.linalg.solve(A, A @ x) - x).max() > 1e-3
    q, r = scipy.linalg.qr(A)
    assert scipy.linalg.solve_triangular(r, q.T @ (A @ x)) == pytest.approx(x)


def test_multiplications():
    n = 1000
    factors = sum((n - k) ** 2 for k in range(1, n))
    pair = sum(range(n)) + sum(range(1, n + 1))  # L without, U with its diagonal
    assert round(factors / 1e6) == 333 and pair == n**2
    # Column j of the identity: nothing to do above its 1, then all of U.
    columns = sum(sum(range(n - j)) + sum(range(1, n + 1)) for j in range(n))
    assert columns == pytest.approx(2 * n**3 / 3, rel=0.01)
    assert (factors + columns) / factors == pytest.approx(3, rel=0.01)


def test_answers_of_linear_systems():
    first, (k, c) = page_answers(SYSTEMS)
    assert first == cramer([[1, 1, 1], [0, 2, 1], [2, 1, 3]], [4, 1, 12])
    assert determinant([[1, 2], [3, int(k)]]) == 0
    assert determinant([[1, 2], [3, int(c)]]) == 0  # the right-hand sides 2 and c


def test_shades_by_determinants():
    inks = [[1, 0, 2], [0, 1, -1], [2, 1, 3]]
    assert determinant(inks) == 0
    near = list(product(range(-3, 4), repeat=3))
    lost = [v for v in near if not any(np.array(inks) @ v)]
    assert sorted(lost) == sorted((-2 * t, t, t) for t in (-1, 0, 1))
    for yellow, pivots in ((7, 3), (8, 2)):
        shade = [[1, 0, 3], [0, 1, 2], [2, 1, yellow]]
        assert rank_by_minors(shade) == pivots
    there = "What a matrix keeps and loses"
    assert len(page_output(SPAN, there, 1)) == 3
    assert len(page_output(SPAN, there, 2)) == 2


def test_coordinates_by_cramer():
    shown = page_output(SPAN, "Coordinates in a basis", "coordinates:")
    assert shown == [*cramer([[2, -1], [1, 1]], [1, 5]), 1, 5]


@pytest.mark.parametrize("shape", [(1, 1), (1, 4), (4, 1), (3, 3), (3, 4), (4, 3)])
def test_pivot_columns_on_random_input(shape):
    pivot_columns = page_code(SPAN, "pivot_columns")["pivot_columns"]
    rng = np.random.default_rng(0)
    m, n = shape
    for _ in range(12):
        r = int(rng.integers(1, 4))
        A = rng.integers(-2, 3, size=(m, r)) @ rng.integers(-2, 3, size=(r, n))
        kept = A.copy()
        # A column has a pivot where the rank grows: it is none of those before it.
        ranks = [0] + [rank_by_minors(A[:, : j + 1].tolist()) for j in range(n)]
        truth = [j for j in range(n) if ranks[j + 1] > ranks[j]]
        assert pivot_columns(A, 1e-9) == truth
        assert rank_by_minors(A.T.tolist()) == len(truth)
        assert (kept == A).all()


def test_rank_with_rounding():
    there = "Rank with rounding"
    assert page_output(SPAN, there, "rank:") == [2, 2]
    assert page_output(SPAN, there, "measured:") == [min(6, 5), 2]
    assert page_output(SPAN, there, "times 1e-12:") == [2]
    assert page_output(SPAN, there, "pivots above 1e-9:")[0] == 2
    assert page_output(SPAN, there, "pivots above 1e-9:")[-1] == 0


def test_answers_of_span_basis_rank():
    (k,), second = page_answers(SPAN)
    assert determinant([[1, 0, 1], [1, 2, 3], [2, -1, int(k)]]) == 0
    A = [[1, 2, 0, 1], [2, 4, 1, 4], [0, 0, 1, 2]]
    rank = rank_by_minors(A)
    assert second == [rank, 4 - rank]
    null = np.array([[-2, 1, 0, 0], [-1, 0, -2, 1]])
    assert not (np.array(A) @ null.T).any() and rank_by_minors(null.tolist()) == 2


def test_line_of_four_by_means():
    t, b = ([Fraction(p[i]) for p in POINTS] for i in (0, 1))
    mean_t, mean_b = sum(t) / 4, sum(b) / 4
    down = sum((x - mean_t) ** 2 for x in t)
    slope = sum((x - mean_t) * (y - mean_b) for x, y in POINTS) / down
    start = mean_b - slope * mean_t
    there = "The normal equations"
    assert page_output(ORTHOGONAL, there, "x:") == [start, slope] * 2
    left = sum((y - start - slope * x) ** 2 for x, y in POINTS)
    shown = page_output(ORTHOGONAL, there, "right angles: True, sum of squares:")
    assert shown == [left]
    # The square of r_jj is a quotient of the determinants of inner products.
    there = "A basis at right angles"
    r11, r12, *x = page_output(ORTHOGONAL, there, 0) + page_output(ORTHOGONAL, there, 1)
    gram = [[4, sum(t)], [sum(t), sum(x * x for x in t)]]
    assert (r11, r12) == (2, gram[0][1] / 2)
    assert x == [0, printed(sqrt(determinant(gram) / 4), 3), start, slope]


@pytest.mark.parametrize("shape", [(1, 1), (2, 2), (4, 2), (9, 1), (6, 6), (30, 7)])
def test_gram_schmidt_on_random_input(shape):
    gram_schmidt = page_code(ORTHOGONAL, "gram_schmidt")["gram_schmidt"]
    m, n = shape
    rng = np.random.default_rng(0)
    for modified in (False, True):
        for _ in range(10):
            A = rng.normal(size=shape) + 2 * np.eye(m, n)
            kept = A.copy()
            q, r = gram_schmidt(A, modified)
            assert (kept == A).all()
            assert q @ r == pytest.approx(A)
            # r is the transposed Cholesky factor of A.T @ A: no QR was asked.
            chol = scipy.linalg.cholesky(A.T @ A)
            assert r == pytest.approx(chol, rel=1e-6, abs=1e-6)
            assert q.T @ q == pytest.approx(np.eye(n), abs=1e-6)
            b = rng.normal(size=m)
            x = scipy.linalg.solve_triangular(r, q.T @ b)
            assert x == pytest.approx(scipy.linalg.lstsq(A, b)[0], rel=1e-5, abs=1e-6)


def test_lost_angles_do_not_hang_on_the_order_of_a_sum():
    # The rows in another order are the same inner products, added up otherwise.
    gram_schmidt = page_code(ORTHOGONAL, "gram_schmidt")["gram_schmidt"]
    A = np.linspace(0, 1, 50)[:, None] ** np.arange(12)
    rng = np.random.default_rng(0)
    for _ in range(20):
        B = A[rng.permutation(50)]
        classical, modified = (gram_schmidt(B, m)[0] for m in (False, True))
        assert np.abs(classical.T @ classical - np.eye(12)).max() > 0.5
        assert 1e-12 < np.abs(modified.T @ modified - np.eye(12)).max() < 2e-8


def test_normal_equations_lose_the_difference():
    small = Fraction(1, 10**8)
    A = [[Fraction(1)] * 2, [small, Fraction(0)], [Fraction(0), small]]
    b = [sum(row) for row in A]
    assert least_squares(A, b) == [1, 1]
    assert float(1 + small**2) == 1.0
    assert page_output(ORTHOGONAL, "Where it fails", "QR:") == [1, 1]


def test_line_of_the_patients():
    X, y = load_diabetes(return_X_y=True, scaled=False)
    fit = linregress(X[:, 2], y)
    shown = page_output(ORTHOGONAL, "A real line", "line:")
    assert shown == [printed(fit.intercept, 2), printed(fit.slope, 2)]
    left = page_output(ORTHOGONAL, "A real line", "squares left:")
    assert left == [printed(1 - fit.rvalue**2, 3)]


def test_answers_of_orthogonality():
    (r11, r12, r22), (x, squares) = page_answers(ORTHOGONAL)
    a1, a2 = (1, 2, 2), (3, 0, 3)
    aa, ab, bb = np.dot(a1, a1), np.dot(a1, a2), np.dot(a2, a2)
    assert (r11**2, r11 * r12) == (aa, ab)
    assert r22 == np.linalg.norm(np.cross(a1, a2)) / r11  # the height of the area
    assert r12**2 + r22**2 == bb
    assert x == np.mean([2, 3, 7])
    assert squares == 3 * np.var([2, 3, 7])


def test_corners_of_the_drone():
    G = fractions([[0, 0, 1], [2, 0, 1], [2, 2, 1], [0, 2, 1]])
    picture = fractions([[3.1, 0.9], [4.5, 2.3], [4.3, 4.3], [2.5, 3.3]])
    there = "From corners to a map"
    maps = {
        "three": [cramer(G[:3], column[:3]) for column in zip(*picture, strict=True)],
        "best": [least_squares(G, column) for column in zip(*picture, strict=True)],
    }
    for name, M in maps.items():
        shown = page_output(REVIEW, there, name)
        truth = [
            float(q[j] - sum(g * c for g, c in zip(row, M[j], strict=True)))
            for row, q in zip(G, picture, strict=True)
            for j in range(2)
        ]
        assert shown == pytest.approx(truth, abs=1e-12)
    (a, b, c1), (c, d, c2) = maps["best"]
    assert page_output(REVIEW, there, "A ") == [float(x) for x in (a, b, c, d, c1, c2)]

    there = "Taken apart, and back"
    cos, sine, *rest = page_output(REVIEW, there, "turn")
    assert (cos, sine) == (float(a), -float(c)) and hypot(cos, sine) == 1
    assert rest == [-sine, cos]
    r11, r12, _, r22 = page_output(REVIEW, there, "shear")
    assert r11 == float(a**2 + c**2) == 1  # its root, which is 1 again
    assert r12 == float(a * b + c * d)
    assert r22 == float(a * d - b * c)  # a turn keeps areas
    assert page_output(REVIEW, there, "by") == [printed(degrees(atan2(c, a)), 1)]
    fire = cramer([[a, b], [c, d]], [Fraction("3.2") - c1, Fraction("4.9") - c2])
    assert page_output(REVIEW, there, "fire at") == [float(x) for x in fire] + [
        3.2,
        4.9,
    ]


def test_cost_and_rank_of_the_net():
    there = "A net on its readings"
    # Each entry of a product takes as many multiplications as the inner length.
    left = (1000 * 16) * 64 + (1000 * 2) * 16
    right = (64 * 2) * 16 + (1000 * 2) * 64
    assert page_output(REVIEW, there, "multiplications:") == [left, right]
    assert page_output(REVIEW, there, "ranks:") == [64, 16, 2]


def test_answers_of_the_review():
    camera, canvas, chain, angle = page_answers(REVIEW)
    A = [[2, -1], [1, 1]]
    there = np.array(A) @ [0.5, 0.5] + [3, 0]
    assert camera == [*there, *cramer(A, [3 - 3, 3 - 0])]
    (x,) = least_squares(fractions([[1], [2]]), [Fraction(2), Fraction("4.3")])
    assert canvas == [float(x)]
    X, A, B = (np.ones(shape) for shape in ((1000, 20), (20, 3), (3, 20)))

    def cost(P, Q):
        return (P @ Q).size * len(Q)

    assert chain[0] == min(*X.shape, *A.shape, *B.shape)
    assert chain[1:] == [cost(X, A) + cost(X @ A, B), cost(A, B) + cost(X, A @ B)]
    # The angle by the law of cosines, from the three sides of the triangle.
    u, v, w = hypot(0.8, 0.6), hypot(-0.2, 1.1), hypot(1.0, -0.5)
    assert angle == [printed(degrees(acos((u * u + v * v - w * w) / (2 * u * v))), 1)]
    # Exercise 6, in fractions.
    G = fractions([[0, 0, 1], [2, 0, 1], [2, 2, 1], [0, 2, 1]])
    b = [Fraction(x) for x in ("3.5", "4.5", "4.3", "2.5")]
    M = least_squares(G, b)
    misses = [q - sum(map(Fraction.__mul__, g, M)) for g, q in zip(G, b, strict=True)]
    assert [float(m) for m in misses] == [0.2, -0.2, 0.2, -0.2]
