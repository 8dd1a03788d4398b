"""The appendix, complex numbers to going further: its key numbers another way."""

from fractions import Fraction
from math import acos, atan, degrees, exp, factorial, hypot, log, pi, sqrt

import numpy as np
import pytest

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

COMPLEX = "appendix/refresher-complex-numbers"
CALCULUS = "appendix/refresher-calculus"
LINEAR = "appendix/refresher-linear-algebra"
TABLES = "appendix/tables"
FURTHER = "appendix/going-further"


def as_matrix(a, b):
    """The complex number a + bi as the real matrix that turns and stretches by it."""
    return np.array([[a, -b], [b, a]])


# Complex numbers


def test_product_and_quotient_as_matrices():
    product = as_matrix(1, 2) @ as_matrix(3, -1)
    assert product.tolist() == as_matrix(5, 5).tolist()
    shown = page_output(COMPLEX, "One new number", 0)
    assert shown == [4, 1, 5, 5, -1, 0]
    quotient = as_matrix(5, 5) @ np.linalg.inv(as_matrix(3, -1))
    assert quotient == pytest.approx(as_matrix(1, 2))
    assert page_output(COMPLEX, "Length and angle", "divided:") == [1, 2]
    times = page_code(COMPLEX, "times")["times"]
    rng = np.random.default_rng(1)
    for a, b, c, d in rng.normal(size=(20, 4)):
        first_column = (as_matrix(a, b) @ as_matrix(c, d))[:, 0]
        assert times((a, b), (c, d)) == pytest.approx(tuple(first_column))


def test_lengths_and_angles():
    assert page_output(COMPLEX, "Length and angle", "length")[0] == printed(
        5 * sqrt(2), 3
    )
    for line, (a, b) in enumerate(((1, 2), (3, -1), (5, 5))):
        length, angle = page_output(COMPLEX, "Multiplying is turning", line)[-2:]
        assert length == printed(hypot(a, b), 3)
        sign = 1 if b > 0 else -1
        assert angle == printed(sign * degrees(acos(a / hypot(a, b))), 2)


def test_powers_on_the_way_to_a_half_turn():
    # The binomial theorem with whole-number powers of i, not a power of a complex.
    for line, n in enumerate((4, 12, 60)):
        parts = [0.0, 0.0]
        for k in range(n + 1):
            choose = factorial(n) // (factorial(k) * factorial(n - k))
            parts[k % 2] += (1, 1, -1, -1)[k % 4] * choose * (pi / n) ** k
        assert page_output(COMPLEX, "Euler's formula", line) == [
            n,
            printed(parts[0], 3),
            printed(parts[1], 3),
        ]


def test_the_pentagon():
    golden = (1 + sqrt(5)) / 2
    shown = page_output(COMPLEX, "Euler's formula", "distance from the start:")
    expected = (0, 1, golden, golden, 1, 0)
    assert shown == [printed(number, 3) for number in expected]
    # The smallest number of equal turns by 100 degrees that is whole turns.
    assert min(n for n in range(1, 361) if n * 100 % 360 == 0) == 18


def test_roots_of_the_quadratic():
    quadratic = page_code(COMPLEX, "quadratic")["quadratic"]
    rng = np.random.default_rng(1)
    for a, b, c in rng.normal(size=(20, 3)):
        companion = np.array([[0, -c / a], [1, -b / a]])
        ours = np.sort_complex(np.array(quadratic(a, b, c)))
        theirs = np.sort_complex(np.linalg.eigvals(companion).astype(complex))
        assert ours == pytest.approx(theirs)
    for line in (0, 1):
        assert page_output(COMPLEX, "Roots of a quadratic", line)[-1] == printed(
            sqrt(5), 3
        )


def test_the_swinging_weight():
    size, turn = page_output(COMPLEX, "In deep learning", "shrinks by")
    assert size == printed(sqrt(0.64), 3)
    assert turn == printed(atan(0.75), 4)
    assert 2 * pi / atan(0.75) == pytest.approx(9.8, abs=0.05)
    # The path crosses zero between steps 2 and 3, and back between 7 and 8.
    path = [Fraction(1), Fraction(16, 25)]
    for _ in range(7):
        path.append(Fraction(32, 25) * path[-1] - Fraction(16, 25) * path[-2])
    assert [number > 0 for number in path] == [True] * 3 + [False] * 5 + [True]


def test_answers_on_complex_numbers():
    first, second, third = page_answers(COMPLEX)
    assert first == (as_matrix(2, 1) @ as_matrix(1, -3))[:, 0].tolist()
    quotient = as_matrix(1, 7) @ np.linalg.inv(as_matrix(2, -1))
    assert second == pytest.approx(quotient[:, 0].tolist())
    eighth = np.linalg.matrix_power(as_matrix(-1, 1), 8)
    assert third == [printed(sqrt(2), 2), 135, 16]
    assert eighth.tolist() == as_matrix(16, 0).tolist()


# Calculus


def test_the_van():
    def s(t):
        return 40 * t + 5 * t**2

    for line, h in enumerate((Fraction(1), Fraction(1, 10), Fraction(1, 100))):
        shown = page_output(CALCULUS, "The speedometer", line)[-1]
        assert shown == printed((s(2 + h) - s(2)) / h, 6)
    slope = page_code(CALCULUS, "slope")["slope"]
    rng = np.random.default_rng(1)
    curve = np.polynomial.Polynomial(rng.normal(size=5))
    x = rng.uniform(-1, 1, size=9)
    assert slope(curve, x) == pytest.approx(curve.deriv()(x), abs=1e-8)


def test_the_best_price():
    # The vertex of the parabola -10 p^2 + 140 p - 240, halfway between its zeros.
    at = Fraction(2 + 12, 2)
    price, profit = page_output(CALCULUS, "The top of a hill", "tried out:")
    assert (price, profit) == (at, (at - 2) * (120 - 10 * at))


def test_slices_of_the_drive():
    for line, n in enumerate((4, 40, 400)):
        width = Fraction(4, n)
        ends = [(40 + 10 * k * width) * width for k in range(n + 1)]
        low, high = sum(ends[:-1]), sum(ends[1:])
        shown = page_output(CALCULUS, "Back to the distance", line)
        assert shown == [n, printed(low, 6), printed(high, 6), 240]
        assert (low + high) / 2 == 240  # the middle of a straight line's ends
    eight = sum((40 + 10 * Fraction(k, 2)) / 2 for k in range(8))
    assert eight == 230


def test_areas():
    shown = page_output(CALCULUS, "Back to the distance", 3)
    assert shown == [printed(beta_function(4, 2), 5)]
    for line, b in ((4, 1), (5, 5), (6, 20)):
        mass = 1 - exp(-b)
        assert page_output(CALCULUS, "Back to the distance", line) == [
            b,
            printed(mass, 4),
            printed(mass, 4),
        ]


def beta_function(a, b):
    return factorial(a - 1) * factorial(b - 1) / factorial(a + b - 1)


def test_five_steps():
    # One step multiplies the distance to 1.5 by 1 - 0.05 * 8 = 0.6.
    for step in range(5):
        shown = page_output(CALCULUS, "In deep learning", step)
        assert shown == [
            step,
            printed(1.5 - 1.5 * 0.6**step, 4),
            printed(9 * 0.36**step, 4),
        ]


def test_answers_on_calculus():
    basin, nested, top, constant = page_answers(CALCULUS)
    water = np.polynomial.Polynomial([0, 3, 6])
    assert basin == [water.deriv()(2), water(2) - water(1)]
    h = 1e-6
    assert nested[0] == pytest.approx(
        (log(1 + (3 + h) ** 2) - log(1 + (3 - h) ** 2)) / (2 * h), abs=1e-6
    )
    assert nested[1] == pytest.approx((exp(-2 * h) - exp(2 * h)) / (2 * h), abs=1e-6)
    grid = np.arange(1, 10_000) / 10_000
    assert top == [grid[(grid**3 * (1 - grid)).argmax()]]
    assert constant == [1, 9]
    cubes = [Fraction(k, 1000) ** 2 * Fraction(1, 1000) for k in range(3000)]
    assert float(sum(cubes)) == pytest.approx(9, abs=0.01)


# Linear algebra


def rows_times(rows, columns):
    """The matrix product of nested lists, in exact numbers."""
    return [
        [sum(Fraction(a) * Fraction(b) for a, b in zip(row, column, strict=True))
         for column in zip(*columns, strict=True)]
        for row in rows
    ]  # fmt: skip


PRICES = [["1.2", "2.5"], ["1.5", "2"]]


def test_orders_and_costs():
    you = rows_times(PRICES, [[3], [2]])
    assert page_output(LINEAR, "A matrix times a matrix", "one order:") == [
        float(row[0]) for row in you
    ]
    both = rows_times(PRICES, [[3, 1], [2, 4]])
    assert page_output(LINEAR, "A matrix times a matrix", "both:") == [
        float(cost) for row in both for cost in row
    ]
    other = rows_times([[3, 1], [2, 4]], PRICES)
    shown = page_output(LINEAR, "A matrix times a matrix", "other order of factors:")
    assert shown == [printed(cost, 2) for row in other for cost in row]
    assert page_output(LINEAR, "Vectors", "length") == [printed(hypot(3, 2), 4)] * 2


def test_inverse_by_elimination():
    # Solve for the columns of the inverse by Cramer's rule, and for the prices.
    def solve(b1, b2):
        return [Fraction(b1) - Fraction(b2), 2 * Fraction(b2) - Fraction(b1)]

    first, second = solve(1, 0), solve(0, 1)
    assert page_output(LINEAR, "Transpose, identity, inverse", "inverse:") == [
        first[0],
        second[0],
        first[1],
        second[1],
    ]
    prices = solve("4.9", "3.7")
    assert rows_times([[2, 1], [1, 1]], [[p] for p in prices]) == [
        [Fraction("4.9")],
        [Fraction("3.7")],
    ]
    shown = page_output(LINEAR, "Transpose, identity, inverse", "prices:")
    assert shown == [float(price) for price in prices]


def test_quadratic_form():
    # As two squares, not as a product with the matrix.
    assert page_output(LINEAR, "A quadratic form as a sum", "by @:") == [
        3**2 + (3 + 2) ** 2
    ]
    assert 1 - 2 * 2 + 1 == -2  # the form of [[1, 2], [2, 1]] at (1, -1)


def test_answers_on_linear_algebra():
    first, second, third = page_answers(LINEAR)
    # The inner product from lengths alone, by the squared distance of the tips.
    x, y = np.array([2, -1, 2]), np.array([1, 4, -1])
    squares = [(v**2).sum() for v in (x, y, x - y)]
    assert first == [(squares[0] + squares[1] - squares[2]) / 2, sqrt(squares[0])]
    rows = rows_times([[1, 2], [0, 3]], [[4], [-1]])
    shape = np.einsum("ki,kj->ij", np.ones((5, 2)), np.ones((5, 7))).shape
    assert second == [*(row[0] for row in rows), *shape]
    assert third == [(3 - 2) ** 2 + 2**2]  # the form as two squares


# Tables


def test_answers_of_the_tables():
    # The wait's moments by thin bars, and the parameters by counting them.
    middles = (np.arange(400_000) + 0.5) / 2000
    mass = 0.25 * np.exp(-0.25 * middles) / 2000
    mean = (middles * mass).sum()
    variance = (middles**2 * mass).sum() - mean**2
    wait, layer = page_answers(TABLES)
    assert wait == pytest.approx([mean, variance], rel=1e-5)
    W, b = np.empty((20, 5)), np.empty(5)
    assert layer == [W.size + b.size, 2 / len(W), 2 / sum(W.shape)]
    # The factor by which the first claim of the third exercise is off.
    assert 1 / log(2) == pytest.approx(1.44, abs=0.005)


# Going further


def test_translations():
    bits, nats = page_output(FURTHER, "Other letters for the same thing", 1)[:2]
    assert bits == 1.5
    assert nats == printed(0.5 * log(2) + 0.5 * log(4), 4)
    rate, step = page_answers(FURTHER)
    assert rate == [0.2, 5]
    assert step == [2 / 50]
