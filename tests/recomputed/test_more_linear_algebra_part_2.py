"""Chapter 6, from norms to low rank: key numbers another way, and functions tried.

Exact fractions and closed forms; eigenvalues where a page takes singular values, and
singular values where it takes eigenvalues; scikit-learn and SciPy for the functions.
"""

from fractions import Fraction
from itertools import combinations
from math import atan2, degrees, log, sqrt

import numpy as np
import pytest
import scipy.linalg
import scipy.special
from sklearn.datasets import load_iris, load_sample_image, load_wine
from sklearn.decomposition import PCA

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

NORMS = "more-linear-algebra/norms-and-distances"
COMPONENTS = "more-linear-algebra/principal-component-analysis"
SINGULAR = "more-linear-algebra/singular-value-decomposition"
LOW = "more-linear-algebra/low-rank-approximation"


def covariances(rows):
    """The sample covariance matrix of rows of fractions, sum by sum."""
    n = len(rows)
    columns = list(zip(*rows, strict=True))
    centred = [[Fraction(x) - Fraction(sum(c), n) for x in c] for c in columns]
    return [
        [sum(x * y for x, y in zip(a, b, strict=True)) / (n - 1) for b in centred]
        for a in centred
    ]


def squared_mahalanobis(S, step):
    """For two columns: scale and covariance divided out by the adjugate."""
    (a, b), (_, c) = S
    x, y = step
    return (c * x * x - 2 * b * x * y + a * y * y) / (a * c - b * b)


def two_singular_values(A):
    """Of a matrix of rank 2 or less, from the squares of its entries and minors."""
    total = sum(x * x for row in A for x in row)
    minors = sum(
        (A[i][p] * A[j][q] - A[i][q] * A[j][p]) ** 2
        for i, j in combinations(range(len(A)), 2)
        for p, q in combinations(range(len(A[0])), 2)
    )
    root = sqrt(total * total - 4 * minors)
    first = sqrt((total + root) / 2)
    return first, sqrt(minors) / first  # no difference of near numbers


def singular_by_eigenvalues(A):
    lam = scipy.linalg.eigvalsh(A @ A.T if len(A) < len(A[0]) else A.T @ A)
    return np.sqrt(lam.clip(0))[::-1]


def test_sizes_of_a_vector_and_a_matrix():
    assert page_output(NORMS, "Three answers", 0) == [3 + 4, sqrt(9 + 16), 4]
    there = "Unit circles"
    assert page_output(NORMS, there, "NumPy's default:") == [sqrt(1 + 4 + 4 + 16)]
    columns = [(1, 0), (2, 4), (2, 0)]
    order_1, entries = page_output(NORMS, there, "order 1:")[:2]
    assert (order_1, entries) == (max(map(sum, columns)), sum(map(sum, columns)))


def test_three_points_by_hand():
    S = covariances([(1, 2), (2, 6), (3, 4)])
    assert page_output(NORMS, "Distances", 0) == [x for row in S for x in row]
    for line, step in ((1, (1, 1)), (2, (1, -1))):
        *_, distance = page_output(NORMS, "Distances", line)
        assert distance == printed(squared_mahalanobis(S, step), 3)


def test_two_wines():
    rows = [
        [Fraction(str(x)) for x in row] for row in load_wine().data[:, [0, 9]].tolist()
    ]
    mean = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    S = covariances(rows)
    steps = [[x - m for x, m in zip(row, mean, strict=True)] for row in rows]
    far = [squared_mahalanobis(S, step) for step in steps]
    scaled = [[float(x) / sqrt(S[k][k]) for k, x in enumerate(step)] for step in steps]
    for first, i in ((0, 144), (4, 177)):
        *_, alcohol, colour = page_output(NORMS, "Two wines", first)
        assert [alcohol, colour] == [printed(x, 2) for x in scaled[i]]
        straight, by_mahalanobis = page_output(NORMS, "Two wines", first + 1)
        assert straight == printed(sqrt(sum(x * x for x in scaled[i])), 2)
        assert by_mahalanobis == printed(sqrt(far[i]), 2)
        assert page_output(NORMS, "Two wines", first + 3) == [by_mahalanobis]
    count, least = page_output(NORMS, "Two wines", 8)
    odder = [max(map(abs, scaled[i])) for i in range(178) if far[i] > far[144]]
    assert count == len(odder)
    assert least == printed(min(odder), 2)
    assert least <= min(odder)  # "or more"


def test_divergence_is_no_distance():
    def kl(p, q):
        return p * log(p / q) + (1 - p) * log((1 - p) / (1 - q))

    there = "A distance that is none"
    assert page_output(NORMS, there, 0) == [
        printed(kl(0.5, 0.1), 3),
        printed(kl(0.1, 0.5), 3),
    ]
    assert page_output(NORMS, there, 1) == [printed(kl(0.5, 0.3) + kl(0.3, 0.1), 3)]
    function = page_code(NORMS, "kl")["kl"]
    rng = np.random.default_rng(0)
    for k in (2, 3, 8):
        p, q = rng.dirichlet(np.ones(k), size=2)
        assert function(p, q) == pytest.approx(scipy.special.rel_entr(p, q).sum())


def test_answers_of_norms():
    first, second = page_answers(NORMS)
    assert first == [2 + 3 + 6, sqrt(4 + 9 + 36), 6]
    S = [[Fraction(4), Fraction(2)], [Fraction(2), Fraction(2)]]
    for shown, point in zip(second, ((2, 2), (2, -2)), strict=True):
        assert shown == printed(sqrt(squared_mahalanobis(S, point)), 2)


def test_four_points_by_hand():
    (a, b), (_, c) = covariances([(2, 1), (3, 3), (4, 3), (7, 5)])
    root = sqrt((a - c) ** 2 + 4 * b * b)
    low, high = (float(a + c) - root) / 2, (float(a + c) + root) / 2
    assert [low, high] == pytest.approx([(11 - sqrt(109)) / 3, (11 + sqrt(109)) / 3])
    there = "Four points on paper"
    assert page_output(COMPONENTS, there, "eigenvalues:") == [
        printed(low, 3),
        printed(high, 3),
    ]
    angle = degrees(atan2(2 * b, a - c)) / 2
    assert page_output(COMPONENTS, there, "most:") == [
        printed(high, 3),
        printed(angle, 1),
    ]
    assert page_output(COMPONENTS, there, "least:") == [
        printed(low, 3),
        printed(angle + 90, 1),
    ]


def test_components_of_iris():
    X = load_iris().data
    s = scipy.linalg.svdvals(X - X.mean(axis=0))
    shares = s**2 / (s**2).sum()
    shown = page_output(COMPONENTS, "Why eigenvectors", "shares:")
    assert shown == [printed(share, 3) for share in shares]
    for k in (1, 2, 3):
        error, predicted = page_output(COMPONENTS, "Back to four numbers", f"{k} ")
        assert error == printed((s[k:] ** 2).sum(), 2)
        assert predicted == error
    for line, table in enumerate((X, X * [1, 1, 1, 10], X / X.std(axis=0, ddof=1))):
        *_, a, b, c, d = page_output(COMPONENTS, "Two ways to fail", 3 + line)
        s = scipy.linalg.svdvals(table - table.mean(axis=0))
        truth = s**2 / (s**2).sum()
        assert [a, b, c, d] == [printed(share, 3) for share in truth]


def test_without_centring():
    # By iteration, not by eigh: powers of the 2 by 2 matrix turn any start.
    X = load_iris().data[:, :2]
    for name, table in (("with:", X - X.mean(axis=0)), ("without:", X)):
        v = np.ones(2)
        for _ in range(500):
            v = table.T @ (table @ v)
            v = v / np.linalg.norm(v)
        v = v * np.sign(v[0])
        *direction, variance = page_output(COMPONENTS, "Two ways to fail", name)
        assert direction == [printed(x, 2) for x in v]
        assert variance == printed((X @ v).var(ddof=1), 2)


@pytest.mark.parametrize("shape", [(2, 1), (9, 1), (3, 2), (30, 5), (4, 6)])
def test_pca(shape):
    function = page_code(COMPONENTS, "pca")["pca"]
    X = 5 + np.random.default_rng(0).normal(size=shape) * 1.5 ** np.arange(shape[1])
    lam, V = function(X)
    model = PCA(svd_solver="full").fit(X)
    k = min(shape[0] - 1, shape[1])  # the rest have the eigenvalue 0
    assert lam[:k] == pytest.approx(model.explained_variance_[:k])
    assert lam[k:] == pytest.approx(np.zeros(shape[1] - k), abs=1e-12)
    np.testing.assert_allclose(V.T @ V, np.eye(shape[1]), atol=1e-12)
    same = (V.T[:k] * model.components_[:k]).sum(axis=1)
    assert abs(same) == pytest.approx(np.ones(k))
    assert (V.max(axis=0) == abs(V).max(axis=0)).all()  # the largest is positive


def test_answers_of_components():
    first, second = page_answers(COMPONENTS)
    lam, V = scipy.linalg.eigh([[5, 2], [2, 2]])
    scores = abs(V.T @ [3, 1])
    truth = [lam[1] / lam.sum(), scores[1], scores[0]]
    assert first == [printed(x, 2) for x in truth]
    assert second == [1 + (Fraction(6, 10) < Fraction(85, 100)), 100 * (3 + 1)]


def test_circle_to_ellipse():
    long, short = two_singular_values([[3, 0], [4, 5]])
    there = "From a circle to an ellipse"
    # The longest is A (1, 1), up to a factor, the shortest A (-1, 1).
    assert page_output(SINGULAR, there, "longest:") == [
        printed(long, 3),
        45,
        printed(degrees(atan2(9, 3)), 1),
    ]
    assert page_output(SINGULAR, there, "shortest:") == [
        printed(short, 3),
        135,
        printed(degrees(atan2(1, -3)), 1),
    ]
    shown = page_output(SINGULAR, "Every matrix", 0)
    assert shown == [printed(long, 3), printed(short, 3)]


def test_what_squaring_loses():
    e = Fraction(1, 10**9)
    _, least = two_singular_values([[1, 1], [0, e]])
    shown, _ = page_output(SINGULAR, "Every matrix", "least:")
    assert shown == float(f"{least:.1e}")
    assert 1.0 + 1e-18 == 1.0  # what A.T @ A keeps of it


@pytest.mark.parametrize("shape", [(1, 1), (7, 1), (2, 2), (5, 3), (40, 6)])
def test_svd(shape):
    function = page_code(SINGULAR, "svd")["svd"]
    A = np.random.default_rng(1).normal(size=shape)
    U, s, Vt = function(A)
    assert s == pytest.approx(scipy.linalg.svdvals(A))
    assert (U * s) @ Vt == pytest.approx(A)
    for gram in (U.T @ U, Vt @ Vt.T):
        assert gram == pytest.approx(np.eye(shape[1]), abs=1e-9)


@pytest.mark.parametrize("shape", [(1, 1), (1, 4), (4, 1), (3, 3), (6, 3), (3, 6)])
def test_pinv(shape):
    function = page_code(SINGULAR, "pinv")["pinv"]
    rng = np.random.default_rng(2)
    full = rng.normal(size=shape)
    poor = rng.normal(size=(shape[0], 1)) @ rng.normal(size=(1, shape[1]))
    for A in (full, poor, 1e-9 * full):
        P = function(A)
        scale = abs(P).max()
        assert P / scale == pytest.approx(scipy.linalg.pinv(A, rtol=1e-12) / scale)
        # The four equations that have one solution: Moore's and Penrose's.
        np.testing.assert_allclose(A @ P @ A, A)
        np.testing.assert_allclose(P @ A @ P / scale, P / scale, atol=1e-9)
        for there_and_back in (A @ P, P @ A):
            assert there_and_back == pytest.approx(there_and_back.T, abs=1e-9)


def test_shortest_solution():
    # x + 2 y = 1 is what is left; the foot from the origin, and a point beside it.
    A, b = [[1, 2], [2, 4]], (3, 1)
    foot = (Fraction(1, 5), Fraction(2, 5))
    beside = (foot[0] + Fraction(6, 10), foot[1] - Fraction(3, 10))
    for name, point in (("shortest", foot), ("other", beside)):
        miss = [
            sum(a * x for a, x in zip(row, point, strict=True)) - c
            for row, c in zip(A, b, strict=True)
        ]
        *shown, off, length = page_output(
            SINGULAR, "Undo what can be undone", f"{name} "
        )
        assert shown == [float(x) for x in point]
        assert off == printed(sqrt(sum(x * x for x in miss)), 3)
        assert length == printed(sqrt(sum(x * x for x in point)), 3)
        down = [sum(A[i][j] * miss[i] for i in range(2)) for j in range(2)]
        assert down == [0, 0]  # no nearer by a small step


def test_answers_of_singular_values():
    first, second, third = page_answers(SINGULAR)
    assert first == [printed(s, 2) for s in two_singular_values([[2, 2], [-1, 1]])]
    x, y = second
    assert 3 * x + 4 * y == 50
    assert 4 * x - 3 * y == 0  # along (3, 4), so shortest
    m, n, k = 100, 20, 20
    assert third == [m * k + k + k * n, m * m + k + n * n]


def test_timetable():
    A = [[2, 4, 6], [1, 2, 3], [3, 6, Fraction(93, 10)]]
    first, second = two_singular_values(A)
    there = "Six numbers in place of nine"
    assert page_output(LOW, there, "weights:") == [
        printed(first, 3),
        printed(second, 3),
        0,
    ]
    assert page_output(LOW, there, "off by") == [printed(second, 3), 0.3]


def test_best_of_each_rank():
    A = np.random.default_rng(0).normal(size=(8, 6))
    s = singular_by_eigenvalues(A)
    for k in (1, 2, 4):
        truth = printed(sqrt((s[k:] ** 2).sum()), 4)
        assert page_output(LOW, "The best of its rank", f"rank {k}:") == [truth, truth]


def test_photograph():
    grey = load_sample_image("china.jpg")[:400, :600].astype(float).sum(axis=2) / 3
    corners = [grey[i::2, j::2] for i in (0, 1) for j in (0, 1)]
    G = sum(corners) / 4
    shuffled = np.random.default_rng(0).permutation(G.ravel()).reshape(G.shape)
    for name, M in (("photograph", G), ("shuffled", shuffled)):
        s = singular_by_eigenvalues(M)
        for k in (5, 20, 60):
            truth = sqrt((s[k:] ** 2).sum() / (M**2).sum())
            shown = page_output(LOW, "A photograph", f"{name} rank {k}:")
            assert shown == [printed(500 * k / 60_000, 3), printed(truth, 3)]


def test_cleaning():
    # The errors alone have 40 * 30 squares of mean 0.09. Of them, a matrix of rank 2
    # near the truth can follow 2 * (40 + 30 - 2), as many as it has free numbers.
    for k, numbers in ((30, 40 * 30), (2, 2 * (40 + 30 - 2))):
        (off,) = page_output(LOW, "Cleaning a table", f"rank {k}: off by")
        se = 0.3 / sqrt(2)  # of the root of a sum of many squares
        assert off == pytest.approx(0.3 * sqrt(numbers), abs=3 * se + 0.05)


def test_adapter():
    rng = np.random.default_rng(0)
    for shape in ((10, 64), (64, 64), (64, 4), (4, 64)):
        rng.normal(size=shape)
    D = rng.normal(size=(64, 3)) @ rng.normal(size=(3, 64))
    D += 0.3 * rng.normal(size=(64, 64))
    s = singular_by_eigenvalues(D)
    for r in (1, 2, 4, 8):
        shown = page_output(LOW, "In deep learning", f"adapter of rank {r}:")
        missed = sqrt((s[r:] ** 2).sum() / (D**2).sum())
        assert shown == [r * (64 + 64), printed(missed, 2)]


def test_answers_of_low_rank():
    first, second, third = page_answers(LOW)
    assert first == [sqrt(16 + 9), 4, printed(Fraction(5, 13), 2)]
    assert sqrt(12**2 + 4**2 + 3**2) == 13
    smaller = [r for r in range(1, 501) if r * (1000 + 500) < 1000 * 500]
    assert second == [8 * (1000 + 500), max(smaller)]
    sigma, none = two_singular_values([[1, 2], [3, 6]])
    assert none == 0
    assert third == [printed(sigma, 2), two_singular_values([[3, 0], [0, 1]])[1]]
