"""Chapter 7, from slopes to approximation: the pages' key numbers another way."""

from fractions import Fraction
from math import factorial, pi, sqrt

import numpy as np
import pytest
from scipy import optimize, special

from recomputed.closeness import phi, printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

SLOPE = "differential-calculus/slope-and-limits"
BENDS = "differential-calculus/derivatives-of-activations"
FLAT = "differential-calculus/minima-and-maxima"
NEAR = "differential-calculus/approximation"


def exp(x, terms=60):
    x = Fraction(x)
    return sum(x**k / factorial(k) for k in range(terms))


def sin(x):
    x = Fraction(x)
    return sum((-1) ** k * x ** (2 * k + 1) / factorial(2 * k + 1) for k in range(20))


def log(x):
    """The logarithm by 2 artanh((x - 1) / (x + 1)), for a fraction x."""
    z = (Fraction(x) - 1) / (Fraction(x) + 1)
    return 2 * sum(z ** (2 * k + 1) / (2 * k + 1) for k in range(80))


def one_digit(number):
    return float(f"{float(number):.0e}")


def three_digits(number):
    return float(f"{float(number):.2e}")


# Slope and limits


def test_secants_of_the_cart():
    for line, side in (("to the right:", 1), ("to the left:", -1)):
        shown = page_output(SLOPE, "Two points first", line)
        for slope, k in zip(shown, range(4), strict=True):
            h = side * Fraction(1, 10**k)
            assert slope == printed((2 * (3 + h) ** 2 - 18) / h, 3)


def test_table_that_misleads():
    shown = [page_output(SLOPE, "Finding limits", i) for i in range(6)]
    for x, (at, quotient, at_whole) in zip((1, 2, 3), shown[:3], strict=True):
        x = Fraction(1, 10**x)
        assert at == float(x)
        assert quotient == printed(sin(x) / x, 6)
        assert (1 / x).denominator == 1  # the sine of a multiple of pi
        assert at_whole == 0
    for n, (at, top) in zip((41, 401, 4001), shown[3:], strict=True):
        assert at == printed(Fraction(2, n), 5)
        assert n % 4 == 1  # the sine of n quarter turns
        assert top == 1


def test_judge_of_slopes():
    judge = page_code(SLOPE, "judge")["judge"]
    rng = np.random.default_rng(1)
    for shape in ((), (7,), (2, 3)):
        curve = np.polynomial.Polynomial(rng.normal(size=5))
        x = rng.uniform(-1, 1, size=shape)
        assert judge(curve, x) == pytest.approx(curve.deriv()(x), abs=1e-8)
    assert page_output(SLOPE, "The derivative", "|x| at 0:") == [-1, 1, 0]


def test_zigzags():
    # The zigzag number k rises on a stretch of the first half of its tooth, where
    # binary digit k of x is 0, and falls on one of the second half.
    for x, line in ((Fraction(1, 3), "0.333"), (Fraction(7, 10), "0.7")):
        slope, slopes = 0, []
        for k in range(1, 13):
            slope += -1 if (x * 2**k).__floor__() % 2 else 1
            slopes.append(slope)
        assert page_output(SLOPE, "Kinks everywhere", line) == slopes
    T = page_code(SLOPE, "T")["T"]
    for x in (Fraction(1, 3), Fraction(7, 10), Fraction(-5, 64)):
        teeth = (abs(2**k * x - round(2**k * x)) / 2**k for k in range(30))
        assert T(float(x), 30) == pytest.approx(float(sum(teeth)), abs=1e-12)
    # At 1/3 every tooth is a third of its length up: 1/3 (1 + 1/2 + 1/4 + ...).
    assert T(1 / 3, 45) == pytest.approx(2 / 3, abs=1e-12)


def test_share_and_loss():
    x = [Fraction(1, 2), Fraction(1), Fraction(2), Fraction(3)]
    y = [0, 0, 1, 1]
    slope = sum(2 * a * (a / 5 - b) for a, b in zip(x, y, strict=True)) / 4
    assert page_output(SLOPE, "In deep learning", "loss") == [printed(slope, 3)]
    assert page_output(SLOPE, "In deep learning", "share") == [0]
    # The bowl is lowest at 5 / 14.25, where all four answers are right.
    best = sum(a * b for a, b in zip(x, y, strict=True)) / sum(a * a for a in x)
    assert best == printed(Fraction(35, 100), 2)
    assert [best * a > Fraction(1, 2) for a in x] == [False, False, True, True]


def test_answers_of_slope_and_limits():
    first, second, third = page_answers(SLOPE)
    near, far = 2 + Fraction(1, 10**9), Fraction(10**9)
    assert first == [
        pytest.approx(float((near**2 - 5 * near + 6) / (near - 2)), abs=1e-8),
        pytest.approx(float((6 * far**2 + 1) / (2 * far**2 - far)), abs=1e-8),
    ]
    h = 1e-6
    assert second == [pytest.approx((sqrt(4 + h) - sqrt(4 - h)) / (2 * h), abs=1e-8)]
    m, c = third
    assert m + c == 1
    assert m == pytest.approx((1 - (1 - h) ** 2) / h, abs=2e-6)


# Derivatives of activations: the slopes by a step along the imaginary axis, which
# loses nothing to cancellation.

FIVE = {
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": lambda z: np.sinh(z) / np.cosh(z),
    "ReLU": lambda z: z if z.real > 0 else 0 * z,
    "softplus": lambda z: np.log(1 + np.exp(z)),
    "GELU": lambda z: z * (1 + special.erf(z / sqrt(2))) / 2,
}


def imaginary_step(f, z):
    return f(complex(z, 1e-30)).imag / 1e-30


def test_five_activations_at_four_points():
    for number, (name, f) in enumerate(FIVE.items()):
        shown = page_output(BENDS, "All five in a program", number)
        points = (-2.0, 0.0, 0.5, 3.0)
        values = [printed(f(complex(z)).real, 3) for z in points]
        slopes = [printed(imaginary_step(f, z), 3) for z in points]
        assert shown == values + slopes, name


def test_smallest_and_largest_slope():
    def of_gelu(z):
        return phi(z) + z * np.exp(-(z**2) / 2) / sqrt(2 * pi)

    extremes = [
        (0, 0.25),
        (0, 1),
        (0, 1),
        (0, 1),
        (of_gelu(-sqrt(2)), of_gelu(sqrt(2))),
    ]
    for number, (low, high) in enumerate(extremes, 6):
        shown = page_output(BENDS, "All five in a program", number)
        assert shown == [printed(low, 4), printed(high, 4)]
    low = optimize.minimize_scalar(
        lambda z: imaginary_step(FIVE["GELU"], z), bounds=(-5, 0), method="bounded"
    )
    assert low.x == pytest.approx(-sqrt(2), abs=1e-4)
    assert low.fun == pytest.approx(of_gelu(-sqrt(2)), abs=1e-9)


def test_page_sigmoid_against_scipy():
    code = page_code(BENDS, "activations")
    rng = np.random.default_rng(1)
    for shape in ((), (5,), (2, 3), (2, 1, 4)):
        z = rng.normal(scale=200, size=shape)
        assert np.allclose(code["sigmoid"](z), special.expit(z), rtol=1e-14, atol=0)
        for name, f in FIVE.items():
            near = np.atleast_1d(z).ravel() / 100
            slopes = code["activations"][name][1](near)
            truth = [imaginary_step(f, point) for point in near]
            assert np.allclose(slopes, truth, rtol=1e-9, atol=1e-15), name


def test_large_inputs():
    slope = exp(-40, 200) / (1 + exp(-40, 200)) ** 2
    shown = page_output(BENDS, "Large inputs", "sigmoid slope")
    assert shown[:3] == [0, 0, 0]
    assert shown[3] == three_digits(slope)


def test_ten_neurons():
    for name, f in FIVE.items():

        def ten(z, f=f):
            for _ in range(10):
                z = f(z)
            return z

        truth = imaginary_step(ten, 0.5)
        assert page_output(BENDS, "In deep learning", name) == [
            pytest.approx(truth, rel=0.05)
        ]
        if name == "sigmoid":  # and from the other side, as exercise 3 says
            assert truth == pytest.approx(3.5e-7, abs=5e-9)
            assert imaginary_step(ten, -0.5) == pytest.approx(3.8e-7, abs=5e-9)


def test_answers_of_activations():
    first, second = page_answers(BENDS)
    names = ("sigmoid", "tanh", "softplus")
    at = float(log(3))
    assert first == [printed(imaginary_step(FIVE[name], at), 9) for name in names]

    def loss_if_yes(z):
        return -np.log(FIVE["sigmoid"](z))

    def loss_if_no(z):
        return -np.log(1 - FIVE["sigmoid"](z))

    losses = (loss_if_yes, loss_if_no)
    assert second == [printed(imaginary_step(loss, 0), 9) for loss in losses]


# Minima and maxima


def quartic(x):
    return x**4 - 4 * x**3 + 10


def test_two_searches():
    grid = [Fraction(-95 + 10 * i, 100) for i in range(60)]
    slopes = [4 * x**3 - 12 * x**2 for x in grid]
    turns = [x for x, a, b in zip(grid, slopes, slopes[1:], strict=False) if a * b <= 0]
    level = [x for x, a in zip(grid, slopes, strict=True) if abs(a) < Fraction(1, 10)]
    assert page_output(FLAT, "Level ground", "sign changes after") == [
        float(x) for x in turns
    ]
    assert page_output(FLAT, "Level ground", "nearly level at") == [
        float(x) for x in level
    ]


def test_bends_by_second_differences():
    h = Fraction(1, 10**6)
    for name, f, x in (
        ("f at 0", quartic, 0),
        ("f at 3", quartic, 3),
        ("x^4 at 0", lambda x: x**4, 0),
        ("-x^4 at 0", lambda x: -(x**4), 0),
        ("x^3 at 0", lambda x: x**3, 0),
    ):
        bend = (f(x + h) - 2 * f(x) + f(x - h)) / h**2
        shown = page_output(FLAT, "Bottom, top or step", name)
        assert shown == [printed(bend, 3)], name


def test_lowest_points():
    # What the text says of the interval, from every hundredth in it.
    values = {Fraction(i, 100): quartic(Fraction(i, 100)) for i in range(-100, 501)}
    assert min(values, key=values.get) == 3 and min(values.values()) == -17
    assert max(values, key=values.get) == 5 and max(values.values()) == 135
    assert page_output(FLAT, "The whole interval", "bisected:") == [3]
    # Flat points of x^4 - 2x^2 + x/2 are roots of a cubic.
    left, _, right = np.sort(np.roots([4, 0, -4, 0.5]).real)
    for line, x in (("(0, 2)", right), ("(-2, 0)", left)):
        value = x**4 - 2 * x**2 + x / 2
        shown = page_output(FLAT, "The whole interval", f"{line} lowest at")
        assert shown == [printed(x, 3), printed(value, 3)]


def test_bisect_against_scipy():
    bisect = page_code(FLAT, "bisect")["bisect"]
    rng = np.random.default_rng(1)
    for _ in range(20):
        root, a, b = rng.normal(), rng.uniform(1, 4), rng.uniform(1, 4)

        def df(x, root=root):
            return np.sinh(x - root) + (x - root) ** 3

        truth = optimize.brentq(df, root - a, root + b)
        assert bisect(df, root - a, root + b) == pytest.approx(truth, abs=1e-10)
    # Exercise 4: without a change of sign it ends at the right end.
    flat = bisect(lambda x: 4 * x**3 - 12 * x**2, -1, 2)
    assert flat == pytest.approx(2, abs=1e-10)


def test_two_layers():
    # (w^2 - 1)^2 multiplied out
    for line, w in (("loss at -1:", -1), ("loss at 1:", 1), ("loss at 0.0:", 0)):
        shown = page_output(FLAT, "In deep learning", line)
        assert shown == [w**4 - 2 * w**2 + 1]


def test_answers_of_minima():
    first, second, third = page_answers(FLAT)
    x = [Fraction(i, 50) for i in range(-100, 301)]
    values = [t**3 - 3 * t**2 - 9 * t + 2 for t in x]
    bends = np.diff(values, n=2)
    turn = x[1 + int(np.flatnonzero(bends <= 0)[-1])]
    assert first == [min(values), max(values), turn]
    data = (2, 3, 7)
    squares = {c: sum((d - c) ** 2 for d in data) for c in x}
    sizes = {c: sum(abs(d - c) for d in data) for c in x}
    assert second == [min(squares, key=squares.get), min(sizes, key=sizes.get)]
    x = np.linspace(0.5, 1, 50_001)
    bends = np.diff(np.exp(-(x**2)), n=2)
    assert third == [printed(x[1 + int(np.argmax(bends > 0))], 2)]


# Approximation


def test_error_of_a_line():
    for text in ("0.1", "0.01", "0.001"):
        x = Fraction(text)
        error = x - log(1 + x)
        shown = page_output(NEAR, "A line", f"{text} error")
        assert shown[0] == pytest.approx(float(error), rel=0.02)
        assert shown[-1] == printed(error / x**2, 3)


def test_error_of_polynomials():
    for text in ("0.1", "0.5", "1.0", "1.5"):
        x = Fraction(text)
        shown = page_output(NEAR, "Parabolas and more", f"x={text}")
        for n, error in zip((1, 2, 3, 6, 20), shown, strict=True):
            T = sum(-((-x) ** k) / k for k in range(1, n + 1))
            truth = abs(T - log(1 + x))
            if error == 1e-15:
                assert truth < error
            else:
                assert error == one_digit(truth)


def test_errors_of_finite_differences():
    for text in ("  0.1:", " 0.01:", "0.001:"):
        h = Fraction(text.strip(" :"))
        one = (log(2 + h) - log(2)) / h - Fraction(1, 2)
        both = (log(2 + h) - log(2 - h)) / (2 * h) - Fraction(1, 2)
        shown = page_output(NEAR, "Steps to one side and to both", text)
        for number, truth in zip(shown, (one, -h / 8, both, h**2 / 24), strict=True):
            assert number == pytest.approx(float(truth), rel=0.006)


def best_powers(low, high):
    """Where the median error is least, at evenly spaced points: one side, both."""
    x = np.linspace(low, high, 2001)
    one, both = {}, {}
    for k in range(1, 16):
        h = 10.0**-k
        one[k] = np.median(np.abs((np.log(x + h) - np.log(x)) / h * x - 1))
        both[k] = np.median(np.abs((np.log(x + h) - np.log(x - h)) / h * x / 2 - 1))
    assert min(one.values()) > 100 * min(both.values())
    return min(one, key=one.get), min(both, key=both.get)


def test_best_steps():
    one, both = best_powers(1.5, 2.5)
    there = "Too small a step"
    assert page_output(NEAR, there, "one side") == [pytest.approx(10.0**-one)]
    assert page_output(NEAR, there, "both sides best at") == [
        pytest.approx(10.0**-both)
    ]
    assert best_powers(1500, 2500) == (4, 2)  # exercise 4
    # What the text says of the balance: where it is, and how large the error.
    eps, size = 2.0**-52, float(log(2))
    for (a, power), b, step, error in (
        ((1 / 24, 2), eps * size / 2, 1e-5, 1e-11),
        ((1 / 8, 1), eps * size, 4e-8, 1e-8),
    ):
        h = np.logspace(-12, 0, 120_001)
        model = a * h**power + b / h
        assert h[model.argmin()] == pytest.approx(step, rel=0.15)
        assert model.min() == pytest.approx(error, rel=0.25)


def test_zero_divided_by_zero():
    rows = (1, 2, 4, 5, 7, 8, 10, 11)
    shown = {i: page_output(NEAR, "Zero divided by zero", i) for i in rows}
    for number, x in enumerate((Fraction(1, 100), Fraction(1, 10_000)), 1):
        e = exp(x, 20)
        assert shown[number] == [printed(log(1 + x) / x, 3), printed(1 / (1 + x), 3)]
        assert shown[number + 3] == [
            printed((e - 1 - x) / x**2, 3),
            printed((e - 1) / (2 * x), 3),
        ]
        assert shown[number + 6] == [printed((x + 1) / (x + 2), 3), 1]
    assert [shown[10], shown[11]] == [[1, 2], [1, 0]]  # sine 0, cosine 1 and -1


def test_best_step_in_two_precisions():
    # The balance of the two errors, with derivatives of z / sqrt(1 + z^2) by hand.
    z = np.linspace(-1, 1, 2001)
    value = np.abs(z) / np.sqrt(1 + z**2)
    third = np.abs(12 * z**2 - 3) * (1 + z**2) ** -3.5
    for name, eps in (("float64", 2.0**-52), ("float32", 2.0**-23)):
        error = {}
        for k in range(1, 13, 2):
            h = 10.0**-k
            error[k] = np.median(h**2 / 6 * third + eps * value / (2 * h))
        best = min(error, key=error.get)
        shown = page_output(NEAR, "In deep learning", f"{name} best h")
        assert shown == [pytest.approx(10.0**-best)]
        # robust: the second best step is several times worse
        assert sorted(error.values())[1] > 5 * error[best]
        assert (error[best] < 1e-9) == (name == "float64")


def test_answers_of_approximation():
    first, second, third = page_answers(NEAR)
    x = Fraction(1, 5)
    # The parabola through three near points tends to the Taylor polynomial.
    h = 1e-3
    low, high = sqrt(1 - h), sqrt(1 + h)
    bend, slope = (low - 2 + high) / h**2, (high - low) / (2 * h)
    assert first == [pytest.approx(1 + slope * 0.2 + bend * 0.02, abs=1e-6)]
    assert float(first[0]) ** 2 == pytest.approx(1.2, abs=0.0012)
    central = (Fraction(3, 2) ** 3 - Fraction(1, 2) ** 3) / 1
    assert second == [central, central - 3]
    x = Fraction(1, 10**6)
    cos = sum((-1) ** k * x ** (2 * k) / factorial(2 * k) for k in range(10))
    assert third == [
        pytest.approx(float((1 - cos) / x**2), abs=1e-9),
        pytest.approx(float((exp(2 * x, 20) - 1) / (x + 3)), abs=1e-6),
    ]
