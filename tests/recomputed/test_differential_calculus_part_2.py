"""Chapter 7, its second half: the pages' key numbers another way."""

from fractions import Fraction
from math import erf, exp, gamma, log, pi, sqrt

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.special import gammainc
from scipy.stats import norm
from sklearn.metrics import auc

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

PARTIAL = "differential-calculus/partial-derivatives"
INTEGRALS = "differential-calculus/integrals"
NUMERICAL = "differential-calculus/numerical-integration"
REVIEW = "differential-calculus/review"
RULES = "differential-calculus/derivative-rules"

BELL = sqrt(pi) / 2 * erf(1)  # the integral of exp(-x^2) from 0 to 1


def slope(f, x, h=Fraction(1, 10**12)):
    """Central difference in fractions: nothing is lost to rounding."""
    return (f(Fraction(x) + h) - f(Fraction(x) - h)) / (2 * h)


# partial-derivatives


def bmi(w, h):
    return w / h**2


def test_partial_derivatives_of_the_body_mass_index():
    w, h = Fraction(72), Fraction(9, 5)
    truth = [slope(lambda t: bmi(t, h), w), slope(lambda t: bmi(w, t), h)]
    assert page_output(PARTIAL, "One input at a time", "bmi:") == [
        printed(number, 3) for number in truth
    ]
    assert bmi(w, h) == printed(22.2, 1)
    # One centimetre against one kilogram, by really changing them.
    assert bmi(w + 1, h) - bmi(w, h) > bmi(w, h) - bmi(w, h + Fraction(1, 100))


def test_three_partial_derivatives():
    at = [Fraction(3), Fraction(1), Fraction(2)]

    def along(i):
        def f(t):
            x, y, z = at[:i] + [t] + at[i + 1 :]
            return x * x * y + y * z * z * z

        return slope(f, at[i])

    shown = page_output(PARTIAL, "One input at a time", "f at (3, 1, 2):")
    assert shown == [printed(along(i), 9) for i in range(3)]


def test_rectangle_of_fixed_perimeter():
    x, y = Fraction(3), Fraction(7)
    assert slope(lambda t: t * (x + y - t), x) == y - x


def test_partial_and_mixed_partial_of_random_polynomials():
    program = page_code(PARTIAL, "partial")
    rng = np.random.default_rng(1)
    for n in (1, 2, 5):
        Q, x = rng.normal(size=(n, n)), rng.normal(size=n)
        gradient = (Q + Q.T) @ x
        for i in range(n):
            value = program["partial"](lambda v, Q=Q: v @ Q @ v, x, i)
            assert value == pytest.approx(gradient[i], abs=1e-8)
    program, p = page_code(PARTIAL, "by_y_then_x"), np.polynomial.polynomial
    for _ in range(5):
        c, (x, y) = rng.normal(size=(3, 3)), rng.normal(size=2)
        mixed = p.polyval2d(x, y, p.polyder(p.polyder(c, axis=0), axis=1))
        for order in ("by_x_then_y", "by_y_then_x"):
            value = program[order](lambda x, y, c=c: p.polyval2d(x, y, c), x, y)
            assert value == pytest.approx(mixed, abs=1e-3)


def test_mixed_partials_in_both_orders():
    def f(x, y):
        return x**3 * y / (x**2 + y**2) if x or y else Fraction(0)

    def corners(f, x, y, s, k):
        box = f(x + s, y + k) - f(x + s, y - k) - f(x - s, y + k) + f(x - s, y - k)
        return box / (4 * s * k)

    short, long = Fraction(1, 10**12), Fraction(1, 10**6)
    there = "A slope of a slope"
    for at in ("(0.6, 0.3)", "(0, 0)"):
        x, y = (Fraction(number) for number in at.strip("()").split(", "))
        truth = [corners(f, x, y, *sides) for sides in ((short, long), (long, short))]
        shown = page_output(PARTIAL, there, f"f at {at}:")
        assert shown == [printed(number, 3) for number in truth]
    truth = corners(bmi, Fraction(72), Fraction(9, 5), short, short)
    assert page_output(PARTIAL, there, "bmi:") == [printed(truth, 3)] * 3


def test_growing_child():
    def child(years):
        weight = 32 + Fraction(16, 5) * years
        return weight / (Fraction(7, 5) + Fraction(3, 50) * years) ** 2

    truth = slope(child, 0)
    assert page_output(PARTIAL, "Several paths", "child:") == [printed(truth, 3)] * 2
    # What the two paths bring by themselves, as the text and the figure have it.
    heavier = slope(lambda t: bmi(32 + Fraction(16, 5) * t, Fraction(7, 5)), 0)
    assert heavier == printed(1.633, 3)
    assert truth - heavier == printed(-1.399, 3)


def test_paths_through_ten_layers():
    ways = np.ones(100, dtype=object)  # ways on from each neuron, none left to go
    for _ in range(9):
        ways = np.full(100, ways.sum(), dtype=object)
    assert ways[0] == 10**18


def test_answers_of_partial_derivatives():
    first, second, third = page_answers(PARTIAL)

    def f(x, y, z):
        return Fraction(x) * y**2 - Fraction(z) / x

    assert first == [
        printed(slope(lambda t: f(t, 3, 4), 2), 9),
        printed(slope(lambda t: f(2, t, 4), 3), 9),
        printed(slope(lambda t: f(2, 3, t), 4), 9),
    ]

    def g(x, y):
        return x**3 * y**2 - 5 * x * y + y**4

    assert second == [
        printed(slope(lambda y: slope(lambda x: g(x, y), 1), 2), 9),
    ]
    # The radius as a function of time, solved for: pi r^2 h stays 250 pi.
    after = [sqrt(250 / (10 + 2 * t)) for t in (-1e-6, 1e-6)]
    assert third == [pytest.approx((after[1] - after[0]) / 2e-6, abs=1e-6)]


# integrals


def antiderivative(*c):
    """The antiderivative that is 0 at 0 of a polynomial, constant first."""
    return lambda x: sum(
        Fraction(a) * Fraction(x) ** (k + 1) / (k + 1) for k, a in enumerate(c)
    )


TANK = antiderivative(0, 6, -1)


def test_riemann_sums_of_the_tank():
    assert TANK(6) == 36
    for n in (3, 6, 60, 600, 6000):
        left, middle, right, chance = page_output(INTEGRALS, "Slices", f"{n:6}")
        w = Fraction(6, n)
        # Sums of k and k^2 in closed form; left and right agree, as r is 0 at both ends.
        ends = 6 * w * w * n * (n - 1) / 2 - w**3 * (n - 1) * n * (2 * n - 1) / 6
        assert [left, right] == [printed(ends, 3)] * 2
        # Between, the middles are half of the left ends of twice as many slices.
        v = w / 2
        twice = (
            6 * v * v * n * (2 * n - 1) - v**3 * (2 * n - 1) * 2 * n * (4 * n - 1) / 6
        )
        assert middle == printed(2 * twice - ends, 3)
        # Chance: three standard errors, from the variance of r within each slice.
        square = antiderivative(0, 0, 36, -12, 1)
        variance = sum(
            w * (square(w * i + w) - square(w * i))
            - (TANK(w * i + w) - TANK(w * i)) ** 2
            for i in range(n if n <= 60 else 0)
        )
        if n <= 60:
            assert abs(chance - 36) < 3 * sqrt(variance) + 0.0005
        else:
            assert abs(chance - 36) < 0.02


def test_a_hole_in_the_interval():
    for n in (10, 100, 1000):
        squares = sum(Fraction(1, (2 * k + 1) ** 2) for k in range(n // 2))
        truth = 4 * n * squares  # both sides; the middles are odd multiples of 1 / n
        where = "The water knows the answer"
        assert page_output(INTEGRALS, where, f"{n} ") == [printed(truth, 1)]


def test_tap_and_pump():
    net = antiderivative(0, 4, -1)
    where = "Below zero, and between two curves"
    assert page_output(INTEGRALS, where, "net:") == [printed(net(6), 2)]
    between = net(4) - (net(6) - net(4))
    assert page_output(INTEGRALS, where, "between:") == [printed(between, 2)]
    assert TANK(4) == printed(26.7, 1)  # the dashed bar in the figure of the level


def test_two_rules_backwards():
    where = "Two rules backwards"
    root = quad(lambda x: x * sqrt(1 + 2 * x * x), 0, 2)[0]
    assert page_output(INTEGRALS, where, 0) == [printed(root, 5)] * 2
    assert page_output(INTEGRALS, where, 1) == [printed(gammainc(2, 3), 5)] * 2
    program = page_code(INTEGRALS, "F")
    rng = np.random.default_rng(1)
    for _ in range(5):
        a, width, k = rng.uniform(0.5, 2, size=3)
        value = program["middle_sum"](lambda x, k=k: np.sin(k * x), a, a + width)
        truth = quad(lambda x, k=k: np.sin(k * x), a, a + width)[0]
        assert value == pytest.approx(truth, abs=1e-7)
        # The integral of x e^(-x) is the gamma distribution's, of shape 2.
        assert program["F"](a) == pytest.approx(gammainc(2, a), abs=1e-12)


def test_volumes_in_both_orders():
    where = "Two variables"
    # One box is enough, since the height is a line in x and a line in y.
    volume = (1 + Fraction(2) * Fraction(3, 2) / 6) * 12
    for line in ("by y, then by x:", "by x, then by y:"):
        assert page_output(INTEGRALS, where, line) == [printed(volume, 3)]
    shown = page_output(INTEGRALS, where, "not continuous:")
    assert shown == [printed(pi / 4, 3), printed(-pi / 4, 3)]
    for x in (0.2, 0.7, 1.0):

        def slice_at(y, x=x):
            return (x * x - y * y) / (x * x + y * y) ** 2

        assert quad(slice_at, 0, 1)[0] == pytest.approx(1 / (1 + x * x))


def test_answers_of_integrals():
    first, second, third, fourth = page_answers(INTEGRALS)
    middles = sum(Fraction(2 * k + 1, 4) ** 2 for k in range(4)) / 2
    assert first == [printed(middles, 9), printed(antiderivative(0, 0, 1)(2), 3)]
    # x^2 (1 + x^3)^3 multiplied out, without a substitution
    out = antiderivative(0, 0, 1, 0, 0, 3, 0, 0, 3, 0, 0, 1)
    assert second == [
        printed(out(1), 9),
        printed(quad(lambda x: x * exp(x), 0, 1)[0], 9),
    ]
    assert third == [printed(quad(lambda x: sqrt(x) - x / 2, 0, 4)[0], 3)]
    # A million small boxes: those on the triangle, and half of those on its edge.
    k = (np.arange(1000) + 0.5) / 1000
    x, y = np.meshgrid(2 * k, k)
    inside = np.where(y < x / 2, x * y, 0) + np.where(
        np.isclose(y, x / 2), x * y / 2, 0
    )
    assert fourth == [pytest.approx(inside.mean() * 2, abs=1e-5)]
    # Exercise 5: 9 minutes in 3 slices, and the sums with many.
    assert TANK(9) == 0
    rates = [6 * t - t * t for t in (Fraction(3, 2), Fraction(9, 2), Fraction(15, 2))]
    assert 3 * sum(rates) == Fraction(27, 4)


# numerical-integration


def test_trapezoids():
    where = "Trapezoids"
    assert page_output(NUMERICAL, where, "exact:") == [printed(BELL, 6)]
    heights = [exp(-x * x) for x in (0, 0.5, 1)]
    assert (heights[0] + 2 * heights[1] + heights[2]) / 4 == printed(0.7314, 4)
    for n in (10, 20, 40, 80):
        # Two terms of the error, where the page has one; the third slope at 1 is 4 / e.
        law = -2 / exp(1) / (12 * n**2)
        error = law - 4 / exp(1) / (720 * n**4)
        bars = error + (1 - exp(-1)) / (2 * n)  # half of the first height, of the last
        shown = page_output(NUMERICAL, where, f"{n:6}")
        assert shown == [printed(bars, 6), printed(error, 6), printed(law, 6)]
    enough = [n for n in range(300, 400) if 2 / exp(1) / (12 * n**2) <= 5e-7]
    assert abs(enough[0] - 350) < 5


def test_measured_points_and_a_spike():
    where = "Which one to use"
    assert page_output(NUMERICAL, where, "rain:") == [
        auc([0, 1, 2, 6, 12], [0, 6, 8, 2, 0]) / 2
    ]
    assert page_output(NUMERICAL, where, "hours forgotten:") == [0 + 6 + 8 + 2 + 0]
    assert page_output(NUMERICAL, where, "quad:")[0] == printed(BELL, 6)
    spike = page_code(NUMERICAL, "spike")["spike"]
    x = np.linspace(33.2, 33.4, 50)
    assert np.allclose(spike(x), norm.pdf(x, 33.3, 0.01))
    seen = []
    quad(lambda x: seen.append(x) or spike(x), 0, 100)
    assert len(seen) == 21
    assert (
        min(abs(x - 33.3) for x in seen) > 1
    )  # 100 standard deviations: it is 0 there
    assert spike(33.3 + 1) == 0


def test_random_points_in_one_variable():
    exact_se = sqrt(sqrt(pi / 8) * erf(sqrt(2)) - BELL**2)
    for n in 10 ** np.arange(1, 7):
        estimate, se = page_output(NUMERICAL, "Random points", f"{n:8} ")
        assert abs(estimate - BELL) < 3 * exact_se / sqrt(n)
        assert se == pytest.approx(exact_se / sqrt(n), rel=2 / sqrt(n), abs=6e-6)


def test_grid_and_chance_in_many_variables():
    ratio = sqrt(pi / 8) * erf(sqrt(2)) / BELL**2
    for d, m in ((1, 4096), (2, 64), (3, 16), (4, 8), (6, 4), (12, 2)):
        assert m**d == 4096
        shown = page_output(
            NUMERICAL, "Many variables", f"{d:2} inputs, {m:4} an axis:"
        )
        # The whole grid, with the weight of each point, and no product of sums.
        where = np.stack(np.unravel_index(np.arange(4096), (m,) * d))
        weight = np.where((where == 0) | (where == m - 1), 0.5, 1.0).prod(axis=0)
        squares = ((where / (m - 1)) ** 2).sum(axis=0)
        grid = (weight * np.exp(-squares)).sum() / (m - 1) ** d
        assert shown[0] == pytest.approx(abs(grid / BELL**d - 1), rel=0.02)
        # Root mean square of 20 runs: its own relative standard error is 1 / sqrt(40).
        assert shown[1] == pytest.approx(sqrt((ratio**d - 1) / 4096), rel=3 / sqrt(40))


def test_balls_in_cubes():
    for d in (2, 3, 6, 20):
        volume = pi ** (d / 2) / gamma(d / 2 + 1)
        shown = page_output(NUMERICAL, "Many variables", f"d = {d}:")
        exact, estimate, se = shown
        assert exact == printed(volume, 4)
        p = volume / 2**d
        true_se = 2**d * sqrt(p * (1 - p) / 100_000)
        if d < 20:
            assert abs(estimate - volume) < 2 * true_se
            assert se == pytest.approx(true_se, rel=0.02)
        else:
            assert 1 / p == pytest.approx(40e6, rel=0.03)
            assert [estimate, se] == [0, 0]


def expected_cost(c):
    """The mean of 2 (c - x) or 3 (x - c) for x uniform from 4 to 8."""
    over, under = c - 4, 8 - c  # each triangle: its share times half of its height
    return over / 4 * (2 * over / 2) + under / 4 * (3 * under / 2)


def test_bread_for_a_party():
    where = "Expected loss"
    orders = [Fraction(k, 100) for k in range(400, 801)]
    best = min(orders, key=expected_cost)
    truth = [printed(best, 2), printed(expected_cost(best), 3)]
    assert page_output(NUMERICAL, where, "integral:") == truth
    assert expected_cost(Fraction(6)) == Fraction(5, 2)
    for n in (30, 3000):
        order, cost = page_output(NUMERICAL, where, f"{n} parties:")
        assert cost == printed(expected_cost(order), 3)
        # The best order is the 0.6 quantile of what was eaten: its standard error.
        assert abs(order - 6.4) < 3 * sqrt(0.6 * 0.4 / n) * 4 + 0.01
    loss = page_code(NUMERICAL, "loss")["loss"]
    c, x = np.random.default_rng(1).uniform(4, 8, size=(2, 100))
    assert np.allclose(loss(c, x), np.maximum(2 * (c - x), 3 * (x - c)))


def test_answers_of_numerical_integration():
    first, second, third = page_answers(NUMERICAL)
    h = [Fraction(2, k) for k in range(2, 7)]  # 1 / x at 1, 1.5, ..., 3
    rule = (h[0] / 2 + h[1] + h[2] + h[3] + h[4] / 2) / 2
    law = Fraction(1, 48) * (1 - Fraction(1, 9))
    assert first == [
        printed(number, 3) for number in (rule, law, rule - Fraction(log(3)))
    ]
    assert second == [
        pytest.approx(auc([0, 0.1, 0.4, 1], [0, 0.6, 0.9, 1])),
        pytest.approx((5 * 0.2 / 0.01) ** 2),
    ]
    # With squared loss the variance of a uniform number, 4^2 / 12.
    assert third == [6, printed(Fraction(16, 12), 3)]
    # Exercise 4: a root at its vertical end.
    errors = []
    for n in (40, 80):
        x = np.linspace(0, 1, n + 1)
        errors.append(2 / 3 - (np.sqrt(x).sum() - 0.5) / n)
    assert errors[0] / errors[1] == printed(2.8, 1)


# review


def test_the_room_warms_up():
    where = "The room warms up"
    assert page_output(REVIEW, where, "slope at 0:") == [8]
    # Newton's cooling: a quarter of the way is left after 2 log 4 hours.
    assert page_output(REVIEW, where, "after 2 log 4 hours:")[-1] == 22 - 16 / 4
    room = page_code(REVIEW, "T")["T"]
    mean = quad(room, 0, 4)[0] / 4
    assert page_output(REVIEW, where, "mean:") == [printed(mean, 2)]
    after = 22 - 16 / sqrt(sqrt(exp(1)))
    assert page_output(REVIEW, where, "after half an hour:")[0] == printed(after, 2)
    # What the page says of the slope: half of what is missing, at any time.
    t = np.linspace(0, 8, 50)
    measured = (room(t + 1e-5) - room(t - 1e-5)) / 2e-5
    assert np.allclose(measured, (22 - room(t)) / 2, atol=1e-8)


def room_cost(x, p):
    return 4 * x + p + 16 / (x * p)


def test_insulation_or_wattage():
    # Three positive numbers with the product 64 have a mean of at least 4.
    assert 4 * 1 * 4 * (16 / (1 * 4)) == 64
    assert room_cost(1, 4) == 12
    x, p = np.random.default_rng(1).uniform(0.1, 10, size=(2, 1000))
    assert (room_cost(x, p) > 12).all()
    grad = page_code(REVIEW, "grad")["grad"]
    for z in np.random.default_rng(2).uniform(0.5, 4, size=(10, 2)):
        nudged = [
            (room_cost(*(z + nudge)) - room_cost(*(z - nudge))) / 2e-5
            for nudge in np.eye(2) * 1e-5
        ]
        assert np.allclose(grad(z), nudged, atol=1e-6)
    x = p = Fraction(2)
    for _ in range(60):
        share = 16 / (x * p)
        x, p = x - (4 - share / x) / 10, p - (1 - share / p) / 10
        x, p = x.limit_denominator(10**9), p.limit_denominator(10**9)
    start = [slope(lambda t: room_cost(t, 2), 2), slope(lambda t: room_cost(2, t), 2)]
    shown = page_output(REVIEW, "Insulation or wattage", "start:")
    assert shown[:2] == [printed(number, 9) for number in start]
    assert shown[-2:] == [printed(x, 2), printed(p, 2)]


def test_thermostat():
    def outside(t):
        return 14 - 8 * np.cos(np.pi * t / 12)

    where = "A thermostat has a kink"
    truth = quad(lambda t: max(0, 18 - outside(t)) / 4, 0, 24, points=[8, 16])[0]
    assert truth == pytest.approx(16 + 24 * sqrt(3) / pi)
    assert page_output(REVIEW, where, "energy:") == [printed(truth, 2)]
    energy = page_code(REVIEW, "energy")["energy"]
    for s in (5, 10, 18, 25):
        # Hours below s: the arc of the cosine above (14 - s) / 8.
        hours = 24 * np.arccos(np.clip((14 - s) / 8, -1, 1)) / np.pi
        shown = page_output(REVIEW, where, f"s = {s}:")
        assert shown == [printed(hours / 4, 2)] * 2
    for s in np.random.default_rng(1).uniform(7, 21, size=5):
        kink = 12 * np.arccos((14 - s) / 8) / np.pi
        truth = quad(lambda t, s=s: (s - outside(t)) / 4, -kink, kink)[0]
        assert energy(s) == pytest.approx(truth, abs=1e-5)


def test_answers_of_the_review():
    first, second, third, fourth, fifth, sixth = page_answers(REVIEW)

    def softplus(x):
        return np.logaddexp(0, 2 * x - 1)

    def silu(x):
        return x / (1 + np.exp(-x))

    assert first == [
        pytest.approx((softplus(0.501) - softplus(0.499)) / 0.002, abs=1e-6),
        pytest.approx((silu(0.001) - silu(-0.001)) / 0.002, abs=1e-6),
    ]
    # (w^2 - 4)^2 multiplied out is w^4 - 8 w^2 + 16.
    flat = np.polynomial.Polynomial([16, 0, -8, 0, 1]).deriv().roots()
    assert second == pytest.approx(sorted(flat.real), abs=1e-9)
    parabola = 6 + 8 / 2 - 2 / 4
    assert third == [parabola, printed(22 - 16 * exp(-1 / 4) - parabola, 3)]
    by_time = slope(lambda t: room_cost(2 + t / 2, 2 - t), 0)
    assert fourth == [2, -1, printed(by_time, 9)]
    logged = [22 - 16 * exp(-t / 2) for t in range(5)]
    rule = sum(logged) - (logged[0] + logged[-1]) / 2
    law = page_answers(REVIEW)[4][0]
    assert fifth == [printed(8 * (exp(-2) - 1) / 12, 2)]
    # The true error is near it, and has its sign.
    assert rule - (88 - 32 * (1 - exp(-2))) == pytest.approx(law, abs=0.02)
    assert sixth == [(max(0, 1e-3) - max(0, -1e-3)) / 2e-3]
    # Exercise 7: off from midnight to 6.
    minutes = (np.arange(24 * 60) + 0.5) / 60
    runs = (14 - 8 * np.cos(np.pi * minutes / 12) < 18) & (minutes > 6)
    assert runs.mean() * 24 / 4 == pytest.approx(2.5)


# derivative-rules, whose opening is new


def test_loss_of_the_kiosk_is_steepest_before_it_is_lowest():
    w = np.linspace(-0.3, 0.5, 801)  # what the figure shows
    loss = ((1 + 2 * w) ** 2 - 3) ** 2 + 0.1 * w**2
    steep = np.gradient(loss, w)[1:-1]
    assert loss[0] == pytest.approx(8, abs=0.1)
    assert loss.argmax() == 0
    assert w[1:-1][steep.argmin()] == pytest.approx(0, abs=0.002)
    assert w[loss.argmin()] == pytest.approx(0.37, abs=0.005)
