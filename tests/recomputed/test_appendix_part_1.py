"""The first four refreshers: key numbers another way, mostly exact or by counting."""

import cmath
import math
from decimal import Decimal, getcontext
from fractions import Fraction
from itertools import combinations, count, pairwise

import numpy as np
import pytest

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import find_page, page_answers, page_output

ALGEBRA = "appendix/refresher-algebra"
EXPONENTIALS = "appendix/refresher-exponentials-and-logarithms"
SUMS = "appendix/refresher-sums-and-products"
TRIGONOMETRY = "appendix/refresher-trigonometry"


def verdicts(page, cell):
    """The names with "holds" in one cell's output, and all names, in order."""
    lines = find_page(page).cells[cell].output.text.splitlines()
    said = [line.rsplit(maxsplit=1) for line in lines]
    return [name for name, verdict in said if verdict == "holds"], len(said)


# Algebra and functions


def test_taxi_by_counting_cents():
    metres = next(m for m in count() if 320_000 + 180 * m >= 1_400_000)
    assert metres == 6000
    # For 23.00, in thousandths of a cent: the last metre that is paid for.
    far = max(m for m in range(40_001) if 320_000 + 180 * m <= 2_300_000)
    there = "Functions"
    assert page_output(ALGEBRA, there, "formula:") == [far / 1000]
    assert page_output(ALGEBRA, there, "search:") == [far / 1000]
    tip_last = Fraction(11, 10) * (Fraction("3.2") + Fraction("1.8") * 10)
    tip_first = Fraction("3.2") + Fraction("1.8") * Fraction(11, 10) * 10
    shown = page_output(ALGEBRA, there, "the other order:")
    assert shown == [float(tip_last), float(tip_first)]


def test_steps_that_hold_are_those_of_algebra():
    names, total = verdicts(ALGEBRA, 0)
    assert total == 6
    assert names == ["(a+b)^2 = a^2+2ab+b^2", "(a+b)(a-b) = a^2-b^2", "sqrt(a^2) = |a|"]


def test_ball_by_factors_and_symmetry():
    def height(x):
        return 2 + 9 * x - 5 * x * x

    roots = [Fraction(-1, 5), Fraction(2)]
    assert [height(x) for x in roots] == [0, 0]
    there = "A ball: quadratics"
    assert sorted(page_output(ALGEBRA, there, "roots:")) == [float(x) for x in roots]
    top = sum(roots) / 2
    assert (top, height(top)) == (Fraction(9, 10), Fraction(605, 100))
    ends = page_output(ALGEBRA, there, "above 5.6 m from")
    for end, truth in zip(ends, (Fraction(6, 10), Fraction(12, 10)), strict=True):
        assert height(truth) == Fraction(56, 10)
        assert end == float(truth)


def test_undone_in_the_wrong_order():
    heights = [1.6, 1.7, 1.9]
    m = math.fsum(heights) / 3
    s = math.sqrt(math.fsum((x - m) ** 2 for x in heights) / 3)
    shown = page_output(ALGEBRA, "In deep learning", "it says:")
    assert shown == [printed(m + s / 2, 3)]
    shown = page_output(ALGEBRA, "In deep learning", "wrong:")
    assert shown == [printed((0.5 + m) * s, 3)]


def test_answers_of_algebra():
    x = next(Fraction(k, 10) for k in range(100) if 7 - 2 * k / 10 == 3 * k / 10 + 2)
    p = next(p for p in range(9) if (28 + 2 * p - 5) // 1 + 1 == 28)
    inside = [k for k in range(-1000, 1000) if (k / 100) ** 2 - 2 * k / 100 - 8 < 0]
    ends = [(min(inside) - 1) / 100, (max(inside) + 1) / 100]
    back = next(k for k in range(2, 100) if math.sqrt(k - 2) + 1 == 4)
    assert page_answers(ALGEBRA) == [[x, p], ends, [2, 1, back]]
    # The stretched graph of the exercise to predict is highest at 1.8.
    grid = np.linspace(0, 4, 4001)
    assert grid[(-5 * (grid / 2 - 0.9) ** 2).argmax()] == pytest.approx(1.8)


# Exponentials and logarithms


def test_columns_that_close_in_on_e():
    getcontext().prec = 60
    e = sum(Fraction(1, math.factorial(k)) for k in range(25))
    assert float(e) == pytest.approx(math.e, rel=1e-15)
    for line, n in enumerate((1, 2, 12, 365, 10_000, 1_000_000)):
        low = (1 + 1 / Decimal(n)) ** n
        high = low * (1 + 1 / Decimal(n))
        assert low < Decimal(e.numerator) / Decimal(e.denominator) < high
        assert high - low < Decimal(4) / n
        shown = page_output(EXPONENTIALS, "The number e", line)
        assert shown == [n, printed(low, 5), printed(high, 5)]
    assert page_output(EXPONENTIALS, "The number e", "np.e:") == [printed(e, 5)]


def test_inequalities_of_the_note_in_exact_fractions():
    low = [(1 + Fraction(1, n)) ** n for n in range(1, 80)]
    high = [(1 + Fraction(1, n)) ** (n + 1) for n in range(1, 80)]
    assert all(a < b for a, b in pairwise(low))
    assert all(a > b for a, b in pairwise(high))
    for n in range(2, 80):
        rises = low[n - 1] / low[n - 2]
        m = n - 1
        assert rises == Fraction(m + 1, m) * (1 - Fraction(1, (m + 1) ** 2)) ** n
        falls = high[n - 2] / high[n - 1]
        assert falls == (1 + Fraction(1, n * n - 1)) ** n * Fraction(n, n + 1)
    for h in (Fraction(1, 3), Fraction(2), Fraction(7, 2)):
        for n in range(4, 60):
            both = (1 - h / n) ** n * (1 + h / n) ** n
            assert both == (1 - h * h / n**2) ** n
            assert 1 - h * h / n <= both <= 1


def test_growth_by_h_from_the_power_series():
    there = "The number e"
    powers = (Fraction(1, 20), Fraction(-1), Fraction(3))
    series = [
        sum(h**k * Fraction(1, math.factorial(k)) for k in range(40)) for h in powers
    ]
    assert page_output(EXPONENTIALS, there, "np.exp(h):") == [
        printed(value, 4) for value in series
    ]
    getcontext().prec = 40
    for n in (1, 100, 1_000_000):
        parts = [
            (1 + Decimal(h.numerator) / Decimal(h.denominator) / n) ** n for h in powers
        ]
        shown = page_output(EXPONENTIALS, there, f"n = {n:7}:")
        assert shown == [printed(part, 4) for part in parts]


def test_rules_that_hold_are_the_ones_in_the_text():
    names, total = verdicts(EXPONENTIALS, 2)
    assert total == 10
    assert [name.strip() for name in names] == [
        "e^(x+y) = e^x e^y",
        "(xy)^k = x^k y^k",
        "log(xy) = log x + log y",
        "log(x^k) = k log x",
        "log2 x = log x / log 2",
    ]


def by_halving(f, low, high):
    """Where a function that falls from above zero to below it is zero."""
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) > 0 else (low, middle)
    return low


def test_savings_and_coffee_by_halving_intervals():
    there = "Solve for the exponent"
    years = by_halving(lambda t: 2 - 1.05**t, 0, 50)
    shown = page_output(EXPONENTIALS, there, "formula:")
    assert shown == [printed(years, 2)]
    counted = page_output(EXPONENTIALS, there, "counted:")[0]
    assert 0 <= counted - years < 1 / 365 + 0.005
    for goal in (60, 30):
        minutes = by_halving(lambda t, g=goal: 20 + 70 * 0.6 ** (t / 10) - g, 0, 99)
        formula, seconds = page_output(EXPONENTIALS, there, f"{goal} degrees:")
        assert formula == printed(minutes, 2)
        assert -0.006 < seconds - minutes < 1 / 60 + 0.006


def test_guesses_of_growth():
    assert printed(math.sqrt(1.05), 4) == 1.0247
    years = by_halving(lambda t: 2 - 1.05**t, 0, 50)
    assert (printed(years, 1), 70 / 5) == (14.2, 14)
    # Once in n times, n times in a row: never, as a share of all equally likely rows.
    luck = [Fraction(n - 1, n) ** n for n in (5, 50, 500)]
    assert luck == sorted(luck)
    assert printed(luck[-1], 2) == printed(math.exp(-1), 2) == 0.37


def test_losses_and_scores_back():
    there = "In deep learning"
    shown = page_output(EXPONENTIALS, there, "probability of the right answer:")
    for p, loss in zip(shown, (2.303, 0.693, 0.105), strict=True):
        assert -math.log(p) == pytest.approx(loss, abs=0.005)
    for z, p in zip(
        (-2, 0, 3), page_output(EXPONENTIALS, there, "there:"), strict=True
    ):
        assert p == printed((1 + math.tanh(z / 2)) / 2, 3)


def test_answers_of_exponentials():
    five = next(k for k in range(9) if 2**k == 32)
    doublings = next(k for k in range(9) if 3 * 2**k == 96)
    late = by_halving(lambda t: 1000 - 3 * 2 ** (t / 20), 0, 999)
    first, second = page_answers(EXPONENTIALS)
    assert first == [five, -2, 0.5]
    assert 10.0 ** first[1] == pytest.approx(0.01)
    assert second == [20 * doublings, printed(late, 1)]
    assert (1 + 1 / 10**16) ** 10**16 == 1


# Sums and products


def test_theatre_and_three_sums_by_plain_adding():
    seats, row = 0, 20
    for _ in range(15):
        seats, row = seats + row, row + 2
    assert page_output(SUMS, "The sign", "loop:") == [seats]
    assert page_output(SUMS, "The sign", "array:") == [seats] == [510]
    there = "Three sums to know by heart"
    pairs = len(list(combinations(range(16), 2)))  # 1 + 2 + ... + 15
    assert page_output(SUMS, there, "numbers:") == [pairs, pairs]
    # A square of side n holds the squares' sum as a pyramid: count its cubes.
    cubes = sum(1 for k in range(1, 16) for _ in range(k) for _ in range(k))
    assert page_output(SUMS, there, "squares:") == [cubes, cubes]
    r = Fraction(9, 10)
    total = Fraction(0)
    for _ in range(15):
        total = 1 + r * total  # Horner
    assert page_output(SUMS, there, "powers:") == [printed(total, 6)] * 2


def test_way_of_the_ball():
    there = "Three sums to know by heart"
    for landing in (1, 2, 3, 10, 30):
        # Backwards: what is still to come after a landing is 6 m, halved each time.
        way = 9 - Fraction(6, 2 ** (landing - 1))
        shown = page_output(SUMS, there, f"until landing {landing:2}:")
        assert shown == [printed(way, 6)]
    way, height = Fraction(3), Fraction(27, 10)
    for _ in range(29):
        way, height = way + 2 * height, height * Fraction(9, 10)
    assert round(float(way), 2) == 54.46
    assert way + 2 * height / (1 - Fraction(9, 10)) == 57


def test_sums_settle_late_if_the_size_of_r_is_near_one():
    late = {}
    for r in (Fraction(9, 10), Fraction(1, 2), Fraction(-4, 5)):
        total, term, terms = Fraction(0), Fraction(1), 0
        while abs(total * (1 - r) - 1) > Fraction(1, 100):
            total, term, terms = total + term, term * r, terms + 1
        late[r] = terms
    assert sorted(late, key=late.get) == sorted(late, key=abs)
    # The line of -0.8 in the figure, and its place beside the other two.
    assert printed(1 / (1 + Fraction(4, 5)), 2) == 0.56


def test_digits_of_a_factorial():
    number = 1
    for k in range(1, 201):
        number *= k
    digits = 0
    while number:
        number, digits = number // 10, digits + 1
    assert page_output(SUMS, "The logarithm of a product", 1) == [digits]
    shown = page_output(SUMS, "The logarithm of a product", 0)
    assert shown == [printed(math.lgamma(201) / math.log(10), 2)]


def test_layer_in_exact_fractions():
    rng = np.random.default_rng(0)
    x, W, b = rng.normal(size=3), rng.normal(size=(3, 2)), rng.normal(size=2)
    z = [
        Fraction(b[j]) + sum(Fraction(x[i]) * Fraction(W[i, j]) for i in range(3))
        for j in range(2)
    ]
    for line in ("as the formula says:", "as one writes it:"):
        shown = page_output(SUMS, "In deep learning", line)
        assert shown == [printed(value, 4) for value in z]


def test_answers_of_sums():
    product = Fraction(2, 1) * Fraction(3, 2) * Fraction(4, 3) * Fraction(5, 4)
    losses = [1] * 4 + [1] * 4 + [4] * 2
    rest = Fraction(81, 100) / Fraction(1, 10)
    mean = sum(losses) / len(losses)
    assert page_answers(SUMS) == [[3 + 5 + 7 + 9, product], [float(rest)], [mean]]


# Trigonometry


def test_walk_on_the_circle_by_complex_powers():
    there = "Sine and cosine on the circle"
    for degrees in (60, 125, 300):
        # One small turn, multiplied up by squaring: no sine is asked.
        theta, steps = Decimal(degrees) * Decimal(math.pi) / 180, 2**24
        turn = complex(1, float(theta) / steps)
        turn /= abs(turn)
        for _ in range(24):
            turn *= turn
        for name in ("walked:  ", "cos, sin:"):
            shown = page_output(TRIGONOMETRY, there, f"{degrees} {name}")
            assert shown == [
                pytest.approx(turn.real, abs=6e-5),
                pytest.approx(turn.imag, abs=6e-5),
            ]


def test_walk_of_the_page_goes_anywhere():
    walk = page_code(TRIGONOMETRY, "walk")["walk"]
    for theta in (-7.0, -0.3, 0.0, 2.2, 11.0):
        there = cmath.exp(1j * theta)
        assert walk(theta) == pytest.approx([there.real, there.imag], abs=1e-4)


def test_wheel_from_an_octagon():
    # After 1 and 3 minutes the seats form a square with sides up and across.
    half = 20 / math.sqrt(2)
    assert page_output(TRIGONOMETRY, "The wheel", 0) == [1, printed(22 - half, 2)]
    assert page_output(TRIGONOMETRY, "The wheel", 1) == [3, printed(22 + half, 2)]


def test_ladder_and_boats():
    there = "Triangles"
    shown = page_output(TRIGONOMETRY, there, "ladder:")
    top = cmath.rect(5, math.radians(70))
    assert shown == [printed(top.imag, 2), printed(top.real, 2)]
    assert page_output(TRIGONOMETRY, there, "c:") == [7]
    a, b = complex(5, 0), cmath.rect(3, 2 * math.pi / 3)
    assert abs(a - b) == pytest.approx(7)
    corners = (0, a, b)
    seen = []
    for i in (2, 1, 0):  # opposite a is the end of b
        one, two = (corners[j] - corners[i] for j in range(3) if j != i)
        seen.append(abs(math.degrees(cmath.phase(one / two))))
    shown = page_output(TRIGONOMETRY, there, "angles:")
    assert shown == [*(printed(angle, 2) for angle in seen), 180]


def test_angles_in_four_quadrants():
    there = "The angle of a point"
    for line, (x, y) in enumerate(((2, 1), (-2, 1), (-2, -1), (2, -1)), start=1):
        theta = math.degrees(cmath.phase(complex(x, y)))
        half = (theta + 90) % 180 - 90  # what the quotient still knows
        shown = page_output(TRIGONOMETRY, there, line)
        assert shown == [x, y, printed(half, 1), printed(theta, 1), x, y]


def test_formulas_that_hold_are_the_ones_in_the_text():
    names, total = verdicts(TRIGONOMETRY, 4)
    assert total == 6
    assert [name.strip() for name in names] == [
        "sin(a+b), mixed",
        "cos(a+b), minus",
        "half angle",
        "quarter turn",
    ]


def test_hours_on_the_clock():
    there = "In deep learning"
    for hours, apart in ((23, 2), (13, 12)):
        chord = 2 * math.sin(math.pi * apart / 24)
        shown = page_output(TRIGONOMETRY, there, f"from hour 1 to {hours}")
        assert shown == [printed(chord, 2)]


def test_answers_of_trigonometry():
    first, second = page_answers(TRIGONOMETRY)
    assert first == [5, 6, 0.5] or first == [pytest.approx(5 / 6), 0.5]
    far = cmath.rect(1, math.radians(150))
    assert far.imag == pytest.approx(0.5)
    assert second == [pytest.approx(abs(5 - cmath.rect(8, math.radians(60))))]
    # Radians taken for degrees: the numbers that nobody would notice.
    assert round(5 * math.sin(70), 2) == 3.87
    assert round(5 * math.cos(70), 2) == 3.17
    assert round(math.degrees(70 % (2 * math.pi))) == 51
    assert math.degrees(math.asin(0.9)) == printed(64.2, 1)
