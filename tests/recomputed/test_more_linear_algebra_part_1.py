"""Chapter 6, first half: the pages' key numbers another way, and their functions tried.

Determinants by permutations, powers in exact fractions, roots by SciPy; the functions
that the pages write are put to random input.
"""

from fractions import Fraction
from itertools import permutations
from math import comb, cos, log10, pi, radians, sin, sqrt

import numpy as np
import pytest
import scipy.linalg

from recomputed.closeness import drawn, printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

SQUARE = "more-linear-algebra/square-matrices"
EIGEN = "more-linear-algebra/eigenvectors"
DIAGONAL = "more-linear-algebra/diagonalization"
SPECIAL = "more-linear-algebra/special-matrices"


def by_permutations(A):
    """The determinant as a sum over all ways to take one entry a row and column."""
    n = len(A)
    total = 0
    for order in permutations(range(n)):
        product = 1
        for i in range(n):
            product *= A[i][order[i]]
            product *= (-1) ** sum(order[k] > order[i] for k in range(i))
        total += product
    return total


def times(A, B):
    columns = list(zip(*B, strict=True))
    return [
        [sum(a * b for a, b in zip(row, column, strict=True)) for column in columns]
        for row in A
    ]


def test_volume_of_the_box():
    A = [[2, 0, 1], [1, 3, 2], [1, 1, 4]]
    truth = by_permutations(A)
    there = "Volumes: cofactors"
    assert page_output(SQUARE, there, "cofactors:") == [truth, truth]
    found, se = page_output(SQUARE, there, "volume of the box:")
    box = 3 * 6 * 6
    share = truth / box
    assert found / box == drawn(share, 100_000, 4)
    assert se == printed(box * sqrt(share * (1 - share) / 100_000), 2)


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_det_and_invert(n):
    det = page_code(SQUARE, "det")["det"]
    invert = page_code(SQUARE, "invert")["invert"]
    rng = np.random.default_rng(n)
    for _ in range(5):
        A = rng.integers(-5, 6, size=(n, n)).astype(float)
        truth = by_permutations(A.tolist())
        assert det(A) == pytest.approx(truth)
        if truth:
            assert invert(A) @ A == pytest.approx(np.eye(n), abs=1e-8)
            assert invert(A) == pytest.approx(scipy.linalg.inv(A), abs=1e-8)
    swapped = np.roll(np.eye(n), 1, axis=0)  # a pivot 0 at once, for n > 1
    assert invert(swapped) == pytest.approx(swapped.T)


def test_powers_of_the_rabbits():
    grown, young = [1, 0], [0, 1]  # after k months, from one grown pair; one young pair
    for _ in range(30):
        grown, young = ([sum(pair), pair[0]] for pair in (grown, young))
    *entries, products = page_output(SQUARE, "Powers", 0)
    assert entries == [grown[0], young[0], grown[1], young[1]]
    assert page_output(SQUARE, "Powers", "determinant:") == [1]
    # 11110 in binary: a square after each digit but the last, a product for each one
    assert products == len(f"{30:b}") - 1 + f"{30:b}".count("1")
    power = page_code(SQUARE, "power")["power"]
    rng = np.random.default_rng(0)
    for k in (0, 1, 2, 7, 12):
        A = rng.integers(-3, 4, size=(3, 3))
        truth, B = [[int(i == j) for i in range(3)] for j in range(3)], A.tolist()
        for _ in range(k):
            truth = times(truth, B)
        found, products = power(A.astype(object), k)
        assert found.tolist() == truth
        assert products <= 2 * k.bit_length()


def test_answers_of_square_matrices():
    first, second, third = page_answers(SQUARE)
    assert first == [by_permutations([[1, 2, 0], [3, 4, 5], [0, 1, 2]])]
    *inverse, x, y = second
    assert times([[2, 5], [1, 3]], [inverse[:2], inverse[2:]]) == [[1, 0], [0, 1]]
    assert (2 * x + 5 * y, x + 3 * y) == (1, -1)
    assert [by_permutations([[t, 2], [8, t]]) for t in third] == [0, 0]


def test_eigenvalues_without_determinants():
    A = np.array([[2, 1], [2, 3]])
    there = "Compute them"
    assert page_output(EIGEN, there, 0) == [1, 4]
    for line in (1, 2):
        lam, *v = page_output(EIGEN, there, line)
        assert (A @ v).tolist() == (lam * np.array(v)).tolist()
    function = page_code(EIGEN, "eigenvalues_2x2")["eigenvalues_2x2"]
    rng = np.random.default_rng(0)
    for _ in range(50):
        A = rng.normal(size=(2, 2))
        T = scipy.linalg.schur(A, output="complex")[0]
        found, truth = (np.sort_complex(x) for x in (function(A), np.diag(T)))
        assert found.real == pytest.approx(truth.real)
        # Of a pair the order may differ, since the real parts tie.
        assert np.sort(found.imag) == pytest.approx(np.sort(truth.imag), abs=1e-9)


def test_where_nothing_turns():
    # Direction t degrees is turned by less than 0.01: sine of the angle, from the map.
    def turned(t):
        x, y = cos(radians(t)), sin(radians(t))
        u, v = 2 * x + y, 2 * x + 3 * y
        return abs(x * v - y * u) / sqrt(u**2 + v**2)

    still = [t for t in range(-90, 91) if turned(t) < sin(0.01)]
    assert page_output(EIGEN, "No line stays: a turn", "A hardly turns") == still
    for name in ("R", "R, slanted"):
        line = f"{name} [0.9"  # the moduli and the angle, equal for both
        *rest, angle = page_output(EIGEN, "No line stays: a turn", line)
        assert angle == printed(60, 3), rest


def test_rates_of_the_bowl():
    # H = [[3, 1], [1, 3]] by symmetry: the sum of the weights has 4, the difference 2.
    for lr in ("0.1", "0.45", "0.55"):
        steep, flat = (1 - Fraction(lr) * lam for lam in (4, 2))
        shown = page_output(EIGEN, "In deep learning", f"{lr} steep and flat part:")
        assert shown == [printed(steep**10, 3), printed(flat**10, 3)]


def test_answers_of_eigenvectors():
    first, second, third = page_answers(EIGEN)
    for lam in first:
        assert by_permutations([[4 - lam, 1], [2, 3 - lam]]) == 0
    stretch, turn = second
    lam = 2 + 1j
    assert by_permutations([[1 - lam, -2], [1, 3 - lam]]) == 0
    assert stretch == printed(abs(lam), 2)
    assert turn == printed(np.angle(lam) * 180 / pi, 2)
    A = [[5, 2, 3], [1, 8, 1], [4, 4, 2]]
    assert [sum(row) for row in A] == [10 * third[0]] * 3


def test_commuters_year_by_year():
    for start in ("0.0", "0.4", "1.0"):
        bus = Fraction(start)
        for _ in range(5):
            bus = Fraction(9, 10) * bus + Fraction(1, 5) * (1 - bus)
        shown = page_output(DIAGONAL, "Split the start", f"{start} after 5 years:")
        assert shown == [printed(bus, 3)]
    A = [[Fraction(9, 10), Fraction(1, 5)], [Fraction(1, 10), Fraction(4, 5)]]
    A50 = A
    for _ in range(49):
        A50 = times(A50, A)
    shown = page_output(DIAGONAL, "All at once: a change of basis", 1)
    assert shown == [printed(x, 4) for row in A50 for x in row]


def test_power_iteration():
    for line, second in enumerate((6, 8, 9.5)):
        _, _, ratio = page_output(DIAGONAL, "Power iteration", line)
        assert ratio == printed(second / 10, 2)
    function = page_code(DIAGONAL, "power_iteration")["power_iteration"]
    rng = np.random.default_rng(0)
    for n in (1, 2, 5, 9):
        B = rng.normal(size=(n, n))
        A = B @ B.T + np.eye(n)
        truth = scipy.linalg.eigvalsh(A)[-1]
        lam, path = function(A, rng.normal(size=n), 3000)
        assert lam == pytest.approx(truth)
        assert A @ path[-1] == pytest.approx(truth * path[-1], abs=1e-5 * truth)
        assert np.linalg.norm(path, axis=1) == pytest.approx(np.ones(3000))


def test_lines_that_close():
    there = "Too few eigenvectors"
    for e in ("0.25", "0.01", "0.0001", "1e-08"):
        low, high, degrees = page_output(DIAGONAL, there, f"{e} ")
        root = sqrt(float(e))
        assert [low, high] == [printed(1 - root, 5), printed(1 + root, 5)]
        assert degrees == printed(2 * np.arctan(root) * 180 / pi, 3)
    *lam, rank = page_output(DIAGONAL, there, "for e = 0:")
    # (S - I)^2 is 0 and S - I is not: the eigenvalue 1 twice, and only one line
    N = [[0, 1], [0, 0]]
    assert times(N, N) == [[0, 0], [0, 0]]
    assert (lam, rank) == ([1, 1], 1)


def test_defective_signal():
    # 0.9 I + N with N^4 = 0: the power has four terms, exactly.
    def squared(k):
        row = [comb(k, j) * Fraction(9, 10) ** max(k - j, 0) for j in range(4)]
        return sum(sum(row[: 4 - i]) ** 2 for i in range(4))

    lengths = [squared(k) for k in range(201)]
    top = max(range(201), key=lambda k: lengths[k])
    line = "radius 0.9, defective: longest at step"
    shown = page_output(DIAGONAL, "In deep learning", line)
    assert shown[0] == top
    assert shown[1] == float(f"{sqrt(lengths[200]):.0e}")
    assert 100 < sqrt(lengths[top] / lengths[0]) < 200  # more than a hundredfold


def test_radius_rules_the_end():
    # Both start with the same B: the ends differ by (1.1 / 0.9)^200 but for digits.
    (_, up), (_, down) = (
        page_output(DIAGONAL, "In deep learning", f"radius {r}: longest at step")
        for r in ("1.1", "0.9")
    )
    assert abs(log10(up / down) - 200 * log10(1.1 / 0.9)) < 0.3


def test_answers_of_diagonalization():
    first, second = page_answers(DIAGONAL)
    one, small, part, whole = first  # 1/3 is read as two numbers
    for lam in (one, small):
        left = [[0.6 - lam, 0.2], [0.4, 0.8 - lam]]
        assert by_permutations(left) == pytest.approx(0)
    share = Fraction(1, 3)
    settled = [share, 1 - share]
    A = [[Fraction(3, 5), Fraction(1, 5)], [Fraction(2, 5), Fraction(4, 5)]]
    assert times(A, [[x] for x in settled]) == [[x] for x in settled]
    assert (part, whole) == share.as_integer_ratio()
    power = [[1, 0], [0, 1]]
    for _ in range(10):
        power = times(power, [[1, 1], [0, 2]])
    assert second == [x for row in power for x in row]


def test_forms_on_the_circle():
    # A form a x^2 + 2 b x y + c y^2 on the circle is a cosine of twice the angle.
    forms = {"bowl": (2, -1, 2), "valley": (1, 1, 1), "saddle": (1, 2, 1)}
    forms["dome"] = (-2, 0.5, -2)
    for name, (a, b, c) in forms.items():
        middle, swing = (a + c) / 2, sqrt(((a - c) / 2) ** 2 + b**2)
        truth = [printed(middle - swing, 3), printed(middle + swing, 3)] * 2
        assert page_output(SPECIAL, "Bowl, saddle, dome", f"{name} ") == truth


@pytest.mark.parametrize("n", [1, 2, 4, 7])
def test_cholesky(n):
    function = page_code(SPECIAL, "cholesky")["cholesky"]
    rng = np.random.default_rng(n)
    B = rng.normal(size=(n, n + 1))
    A = B @ B.T
    assert function(A) == pytest.approx(scipy.linalg.cholesky(A, lower=True))
    A[n - 1, n - 1] -= 1 / np.linalg.inv(A)[n - 1, n - 1] + 1e-3
    assert scipy.linalg.eigvalsh(A)[0] < 0  # the last pivot is now -0.001
    with pytest.raises(ValueError, match=f"pivot {n - 1} is -0.001"):
        function(A)


def test_factor_of_the_bowl():
    l11, zero, l21, l22 = page_output(SPECIAL, "Two tests without eigenvalues", 0)
    assert zero == 0
    assert [l11, l21] == [printed(sqrt(2), 4), printed(-1 / sqrt(2), 4)]
    assert l22 == printed(sqrt(Fraction(3, 2)), 4)


def test_draws_with_the_bowl_as_covariance():
    A = [[2, -1], [-1, 2]]
    for i, j in ((0, 0), (0, 1), (1, 1)):
        shown = page_output(SPECIAL, "Two tests without eigenvalues", f"{i} {j} ")
        # The product of two normal numbers has the variance a_ii a_jj + a_ij^2.
        se = sqrt((A[i][i] * A[j][j] + A[i][j] ** 2) / 100_000)
        assert shown[0] == pytest.approx(A[i][j], abs=3 * se + 0.005)
        assert shown[1] == printed(se, 3)


def test_answers_of_special_matrices():
    first, second, third = page_answers(SPECIAL)
    L = [first[:2], first[2:]]
    assert times(L, list(zip(*L, strict=True))) == [[4, 2], [2, 5]]
    truth = scipy.linalg.eigvalsh([[5, 2], [2, 2]])
    assert second == [printed(lam, 6) for lam in truth]
    for a in third:
        assert by_permutations([[1, a], [a, 4]]) == 0
