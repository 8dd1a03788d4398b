"""Chapter 7: the pages' key numbers another way, mostly in exact fractions."""

from fractions import Fraction
from math import factorial, isqrt, pi

import numpy as np
import pytest

from recomputed.closeness import printed
from recomputed.page_output import page_answers, page_output

RULES = "differential-calculus/derivative-rules"
WAVES = "differential-calculus/exponentials-and-waves"
GRADIENT = "differential-calculus/the-gradient"


def exp(x):
    return sum(Fraction(x) ** k / factorial(k) for k in range(40))


def log(x):
    """The logarithm by 2 artanh((x - 1) / (x + 1)), for a fraction x."""
    z = (Fraction(x) - 1) / (Fraction(x) + 1)
    return 2 * sum(z ** (2 * k + 1) / (2 * k + 1) for k in range(150))


def cos(x):
    return sum((-1) ** k * Fraction(x) ** (2 * k) / factorial(2 * k) for k in range(20))


def root(x):
    """The square root of a fraction, rounded down at forty digits."""
    x = Fraction(x)
    return Fraction(isqrt(x.numerator * 10**80 // x.denominator), 10**40)


def slope(f, x, h=Fraction(1, 10**12)):
    """Central difference in fractions: nothing is lost to rounding."""
    return (f(Fraction(x) + h) - f(Fraction(x) - h)) / (2 * h)


def test_loss_of_the_kiosk():
    # Multiplied out, the loss is e^(4w) - 6 e^(2w) + 9 + 0.1 w^2: no chain rule.
    dw = 4 * exp(2) - 12 * exp(1) + Fraction(1, 10)
    there = "In deep learning"
    assert page_output(WAVES, there, "slope:") == [printed(dw, 3)]
    assert page_output(WAVES, there, "judged:") == [printed(dw, 3)]
    values = [printed(1, 3), printed(exp(1), 3), printed(exp(1) - 3, 3)]
    assert page_output(WAVES, there, "values:") == values


def test_loss_of_the_kiosk_with_a_square():
    # Multiplied out: (4 w^2 + 4 w - 2)^2 + 0.1 w^2, with the power rule alone.
    w = Fraction(1, 2)
    dw = 64 * w**3 + 96 * w**2 - 16 + w / 5
    there = "In deep learning"
    assert page_output(RULES, "The rules on one screen", 0) == [printed(dw, 3)]
    assert page_output(RULES, there, "slope:") == [printed(dw, 3)]
    assert page_output(RULES, there, "judged:") == [printed(dw, 3)]
    assert page_output(RULES, there, "values:") == [2, 4, 1]


def test_powers():
    x = Fraction(3, 2)
    powers = {
        "polynomial:": slope(lambda t: 2 * t**3 - 5 * t + 7, 2),
        "x^2:": slope(lambda t: t**2, x),
        "x^7:": slope(lambda t: t**7, x),
        "x^-1:": slope(lambda t: 1 / t, x),
        # (r - s) / (r^2 - s^2) = 1 / (r + s), and s goes to r
        "x^0.5:": 1 / (2 * root(x)),
    }
    for line, truth in powers.items():
        shown = page_output(RULES, "Powers, multiples and sums", line)
        assert shown == [printed(truth, 4)] * 2, line


def test_growing_rectangle():
    def area(t):
        return (3 + t**2) * (1 + 2 * t)

    assert slope(area, 1) == printed(14, 9)
    for text in ("0.1", "0.01", "0.001"):
        h = Fraction(text)
        strips, corner = page_output(RULES, "Products", f"{text} ")
        growth = (area(1 + h) - area(Fraction(1))) / h
        assert strips + corner == printed(growth, 4)
        # the corner alone, as the large rectangle without the two strips
        cut = (area(1 + h) - 3 * (3 + (1 + h) ** 2) - 4 * (1 + 2 * (1 + h)) + 12) / h
        assert corner == printed(cut, 4)


def test_window():
    truth = slope(lambda t: (2 + 3 * t) ** 2, 1)
    for line in ("the rule:", "multiplied out:"):
        assert page_output(RULES, "Chains", line) == [float(truth)]
    for line in ("inner slope forgotten:", "outer slope taken at t:"):
        assert page_output(RULES, "Chains", line) != [float(truth)]


def test_slopes_of_exponentials_at_zero():
    shown = [page_output(WAVES, "Exponentials and logarithms", i) for i in range(4)]
    for (_, by_limit, by_log), truth in zip(
        shown, (log(2), 1, log(3), log(10)), strict=True
    ):
        assert by_log == printed(truth, 4)
        # The page steps forward by 1e-6: too large by half of log(a)^2 times that.
        assert by_limit == printed(truth + Fraction(truth) ** 2 / 2 / 10**6, 4)


def test_answers_of_the_rules():
    first, second = page_answers(RULES)
    assert first == [printed(slope(lambda x: 3 * x**2 - 4 / x, 2), 9)]
    assert second == [
        printed(slope(lambda x: (1 + x**2) ** 3, 1), 9),
        printed(slope(lambda x: (x**2 - 1) / (x**2 + 1), 2), 9),
    ]
    # Exercise 3: where the square fits exactly, the penalty's slope 0.073 is left, and
    # the loss is indeed lower a little to the left.
    w = (root(3) - 1) / 2
    left = w - Fraction(1, 1000)
    assert float(w / 5) == printed(Fraction(73, 1000), 3)
    assert ((1 + 2 * left) ** 2 - 3) ** 2 + left**2 / 10 < w**2 / 10


def test_answers_of_exponentials_and_waves():
    first, second = page_answers(WAVES)
    near = Fraction(1, 10**8)
    assert first == [
        printed(slope(lambda x: log(1 + x**2), 2, near), 9),
        printed(slope(lambda x: x**2 / exp(x), 2, near), 9),
    ]
    quarter = Fraction(pi) / 4
    assert second == [
        printed(slope(lambda x: log(x) / log(2), 4, near), 2),
        printed(slope(lambda x: cos(x) ** 2, quarter, near), 9),
    ]
    # Exercise 3: with w = log(3) / 2 the penalty's slope is left, 0.11, and the loss
    # is indeed lower a little to the left.
    w = log(3) / 2
    left = w - Fraction(1, 1000)
    assert float(w / 5) == printed(Fraction(11, 100), 2)
    assert (exp(2 * left) - 3) ** 2 + left**2 / 10 < w**2 / 10


def bowl(x1, x2):
    return x1**2 + 3 * x2**2


def test_gradient_of_the_bowl():
    by_x1 = slope(lambda x: bowl(x, 1), 2)
    by_x2 = slope(lambda x: bowl(2, x), 1)
    gradient = [float(by_x1), float(by_x2)]
    assert page_output(GRADIENT, "Two slopes at once", 0) == gradient
    assert page_output(GRADIENT, "Do not trust it yet", 0) == gradient


def test_steepest_direction():
    # In hundredths of a degree, from differences of heights alone.
    angles = np.arange(36_000, dtype=np.longdouble) / 100
    c, s = np.cos(angles / 180 * np.pi), np.sin(angles / 180 * np.pi)
    h = np.longdouble(0.25)  # central differences are exact for a bowl
    slopes = (bowl(2 + h * c, 1 + h * s) - bowl(2 - h * c, 1 - h * s)) / (2 * h)
    there = "The slope in any direction"
    degrees, steepest = page_output(GRADIENT, there, "the gradient:")
    assert degrees == pytest.approx(float(angles[slopes.argmax()]), abs=0.011)
    assert steepest == printed(root(52), 2)
    whole = slopes[::100]
    best, steepest = page_output(GRADIENT, there, "the search:")
    assert best == whole.argmax()
    assert steepest == printed(whole.max(), 2)
    # What the text and the figure say: ten degrees off, lowest, level.
    assert slopes[int(degrees * 100) + 1000] / slopes.max() > 0.98
    assert whole.argmin() == 236
    assert sorted(np.abs(whole).argsort()[:2]) == [146, 326]


def test_partial_derivatives_are_not_enough():
    def cusp(t):  # the height at (t, t), of which the page says |t|
        return root(abs(t * t))

    assert cusp(Fraction(-1, 8)) == Fraction(1, 8)
    steep = cusp(Fraction(1, 8)) / (root(2) / 8)
    assert steep == printed(Fraction(71, 100), 2)


def test_walks_round_the_circle():
    # Twice the area of the polygon that is walked round, which goes to 2 pi.
    t = np.linspace(0, 2 * np.pi, 1001)
    x, y = np.cos(t), np.sin(t)
    doubled = np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])
    climbed = page_output(GRADIENT, "Contours", "swirl climbs:")
    assert climbed == [printed(doubled, 3)]
    assert climbed == [pytest.approx(2 * pi, abs=1e-3)]


def test_flat_places():
    # On a circle of radius 0.1 the heights lie between those on the axes.
    across, along = Fraction(1, 100), Fraction(3, 100)
    ranges = {"bowl": (across, along), "dome": (-along, -across)}
    ranges["saddle"] = (-along, across)
    for name, (low, high) in ranges.items():
        shown = page_output(GRADIENT, "Flat places", name)
        assert shown == [printed(low, 2), printed(high, 2)]


def test_steps_of_descent():
    for step in range(5):
        x1, x2 = 2 * Fraction(4, 5) ** step, Fraction(2, 5) ** step
        shown = page_output(GRADIENT, "In deep learning", f"{step} ")
        assert shown == [printed(x1, 3), printed(x2, 3), printed(bowl(x1, x2), 3)]


def test_answers_of_the_gradient():
    first, second = page_answers(GRADIENT)

    def f(x, y):
        return x**2 + x * y + y**2

    x, y = Fraction(1, 2), Fraction(-2, 5)
    by_x, by_y = slope(lambda t: f(t, y), x), slope(lambda t: f(x, t), y)
    assert first == [float(by_x), float(by_y)]
    along = slope(lambda t: bowl(1 + t * Fraction(3, 5), 1 + t * Fraction(4, 5)), 0)
    assert second == [float(along), printed(root(40), 2)]

    # The exercise on the saddle: up along both axes, down along a diagonal.
    def pass_between(x, y):
        return x**2 + 4 * x * y + y**2

    heights = [pass_between(*at) for at in ((1, 0), (0, 1), (1, -1))]
    assert [height > 0 for height in heights] == [True, True, False]
    # With lr = 0.4: fractions that shrink and grow, and the limit 1/3.
    for lr, settles in ((Fraction(2, 5), False), (Fraction(33, 100), True)):
        x2 = Fraction(1)
        for _ in range(200):
            x2 -= lr * slope(lambda t: bowl(0, t), x2)
        assert (abs(x2) < 1) == settles
    assert abs(1 - Fraction(1, 3) * 6) == 1


def test_first_program_of_the_course():
    # The error of the weight shrinks by 1 - 15 lr; the loss is 7.5 of its square.
    for step in range(6):
        error = 3 * (1 - 15 * Fraction(3, 100)) ** step
        line = f"step {step}:"
        shown = page_output("index", "Runnable Math for Deep Learning", line)
        assert shown == [printed(3 - error, 3), printed(error**2 * 15 / 2, 3)]
    assert abs(1 - 15 * Fraction(14, 100)) > 1  # what happens with lr = 0.14


def test_loops_and_far_throws_of_newtons_lab():
    def step(c, z):  # of z^3 - 2z + c, multiplied out
        return (2 * z**3 - c) / (3 * z**2 - 2)

    assert step(2, Fraction(0)) == 1
    assert step(2, Fraction(1)) == 0
    for c in (Fraction(5, 2), Fraction(4)):
        assert step(c, step(c, Fraction(0))) != 0
    z, steps = Fraction(1, 100), 0
    while abs(z - 1) > Fraction(1, 10**6):
        z = (2 * z + 1 / z**2) / 3  # the same step for z^3 - 1, multiplied out
        z = z.limit_denominator(10**12)
        steps += 1
        assert steps > 1 or abs(z - 3333) < 1
    assert 20 < steps < 40
