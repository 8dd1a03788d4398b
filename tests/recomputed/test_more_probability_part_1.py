"""Chapter 3, its first five pages: their key numbers another way."""

from fractions import Fraction
from itertools import product
from math import comb, e, exp, factorial, hypot, log, pi, sqrt

import numpy as np
import pytest
from scipy import integrate, special

from recomputed.closeness import drawn, phi, printed
from recomputed.page_output import page_answers, page_output

VARIABLES = "more-probability/random-variables"
DISCRETE = "more-probability/discrete-distributions"
CONTINUOUS = "more-probability/continuous-distributions"
NORMAL = "more-probability/the-multivariate-normal"
LIMITS = "more-probability/limit-theorems"


def area(f, low, high, strips=2000):
    """Simpson's rule."""
    h = (high - low) / strips
    inner = sum((4 if i % 2 else 2) * f(low + i * h) for i in range(1, strips))
    return (f(low) + inner + f(high)) * h / 3


def below_poisson(count, mean):
    """The probability of fewer events than count, when there are mean on average."""
    term = total = exp(-mean)
    for k in range(1, count):
        term *= mean / k
        total += term
    return total


# Random variables


def test_larger_of_two_dice():
    # By cases: the first die is the larger, the second is, or they are equal.
    ways = [(m - 1) + (m - 1) + 1 for m in range(1, 7)]
    listed = page_output(VARIABLES, "Six values", "listed:")
    assert listed == [*ways, 36, 1]
    shares = page_output(VARIABLES, "Six values", "thrown:")
    assert shares == [drawn(Fraction(way, 36), 100_000, 3) for way in ways]


def test_quantiles_of_the_larger():
    there = "The cumulative curve"
    ordered = sorted(max(throw) for throw in product(range(1, 7), repeat=2))
    assert page_output(VARIABLES, there, "quantile of the dice:") == [ordered[17]]
    median = page_output(VARIABLES, there, "quantile of the uniform:")
    assert median == [printed(2**-0.5, 4)]
    assert page_output(VARIABLES, there, "draws up to it:") == [drawn(0.5, 100_000, 4)]


def test_mean_and_variance_of_the_larger():
    # E[M] is the area of P(M > x) = 1 - x^2, and E[M^2] that of 2x P(M > x).
    mean = 1 - Fraction(1, 3)
    variance = 1 - Fraction(2, 4) - mean**2
    fourth = Fraction(2, 6) - 4 * mean * Fraction(2, 5) + 6 * mean**2 * Fraction(2, 4)
    fourth += -4 * mean**3 * mean + mean**4
    strips = page_output(VARIABLES, "Variance", 1)
    assert strips == [printed(mean, 4), printed(variance, 4)]
    for line, truth, square in (
        ("mean: drawn", mean, variance),
        ("variance: drawn", variance, fourth - variance**2),
    ):
        value, se = page_output(VARIABLES, "Variance", line)
        assert se == printed(sqrt(square / 100_000), 4)
        assert value == pytest.approx(float(truth), abs=3 * sqrt(square / 100_000))
    # The dice, from the tails: E[M] is the sum of P(M >= m), and so on.
    tails = [1 - Fraction((m - 1) ** 2, 36) for m in range(1, 7)]
    dice = sum(tails)
    square = sum((2 * m - 1) * tail for m, tail in enumerate(tails, 1))
    assert dice == Fraction(161, 36)
    assert square - dice**2 == Fraction(2555, 1296)


def test_covariance_of_the_smaller_and_the_larger():
    # By Hoeffding: add up P(S <= s, M <= m) - P(S <= s) P(M <= m).
    def both(s, m):
        return Fraction(m * m - max(m - s, 0) ** 2, 36)

    cov = sum(
        both(s, m) - both(s, 6) * both(6, m) for s, m in product(range(1, 6), repeat=2)
    )
    assert cov == Fraction(1225, 1296)
    assert page_output(VARIABLES, "Covariance", "listed:") == [printed(cov, 4)] * 2
    total = page_output(VARIABLES, "Covariance", "variance of the sum:")
    assert total == [printed(2 * Fraction(35, 12), 4)]
    value, se = page_output(VARIABLES, "Covariance", "thrown:")
    assert value == pytest.approx(float(cov), abs=3 * se + 0.0005)


def test_answers_of_random_variables():
    first, second, third = page_answers(VARIABLES)
    coupons = [0, 0, 2, 4]
    mean = Fraction(sum(coupons), 4)
    spread = sum((c - mean) ** 2 for c in coupons) / 4
    assert first == [mean, spread, coupons[2]]
    # The smaller of two is 1 minus the larger of their complements.
    density, quantile = 2 * (1 - Fraction(1, 5)), 1 - sqrt(0.5)
    assert [second[0], second[-1]] == [float(density), printed(quantile, 2)]
    pairs = list(product(range(1, 7), repeat=2))
    assert third == [sum((r - b) * (r + b - 7) for r, b in pairs)]


# Discrete distributions


def test_ten_throws():
    # One throw after the other, in exact fractions.
    p, hits = Fraction(7, 10), [Fraction(1)]
    for _ in range(10):
        missed, went_in = [*hits, 0], [0, *hits]
        hits = [(1 - p) * a + p * b for a, b in zip(missed, went_in, strict=True)]
    nine = hits[9] + hits[10]
    assert page_output(DISCRETE, "Ten throws", "at least 9:") == [printed(nine, 4)]
    mean = sum(k * h for k, h in enumerate(hits))
    var = sum((k - mean) ** 2 * h for k, h in enumerate(hits))
    assert (mean, var) == (7, Fraction(21, 10))
    assert page_output(DISCRETE, "Ten throws", "mean:") == [mean, float(var)]
    share, se = page_output(DISCRETE, "Ten throws", "thrown:")
    assert share == drawn(nine, 100_000, 4)
    assert se == printed(sqrt(nine * (1 - nine) / 100_000), 4)


def test_until_the_first_miss():
    # From the tails: P(X >= k) = 0.7^(k - 1).
    tails = [0.7 ** (k - 1) for k in range(1, 400)]
    mean = sum(tails)
    var = sum((2 * k - 1) * tail for k, tail in enumerate(tails, 1)) - mean**2
    shown = page_output(DISCRETE, "Until the first miss", "mean:")
    assert shown == [printed(mean, 4), printed(var, 4)]
    value, se = page_output(DISCRETE, "Until the first miss", "thrown:")
    assert se == printed(sqrt(var / 100_000), 4)
    assert value == pytest.approx(mean, abs=3 * se + 0.0001)


def test_calls_in_an_hour():
    poisson = [e**-4 * 4**k / factorial(k) for k in range(12)]
    for n in (6, 60, 3600):
        p = Fraction(4, n)
        exact = [
            comb(n, k) * p**k * (1 - p) ** (n - k) if k <= n else 0 for k in range(12)
        ]
        gap = max(abs(float(a) - b) for a, b in zip(exact, poisson, strict=True))
        shown = page_output(DISCRETE, "Calls in an hour", f"{n} pieces: ")
        assert shown == [pytest.approx(gap, rel=0.05)]
    p, share, se = page_output(DISCRETE, "Calls in an hour", "empty:")
    assert p == printed(e**-4, 4)
    assert abs(share - p) < 3 * se + 0.0001


def flips_of_a_roll(weights):
    """Flips on average: another flip is made while the places left are not decided."""
    size = 1
    while size < sum(weights):
        size *= 2
    flips, width = Fraction(0), size
    # Of each weight, what is not yet given away is its remainder by the place's width.
    while open_places := sum(w % width for w in [*weights, size - sum(weights)]):
        flips += Fraction(open_places, size)
        width //= 2
    return flips * Fraction(size, sum(weights))


def test_loaded_die():
    there = "With as few coin flips as possible"
    flips = flips_of_a_roll([1, 1, 2, 3, 1])
    assert flips == Fraction(5, 2)
    se = 0.5 / sqrt(20_000)
    shown = page_output(DISCRETE, there, "flips a roll:")
    assert shown == [pytest.approx(2.5, abs=3 * se + 0.005)]
    assert flips_of_a_roll([1, 1, 1]) == Fraction(8, 3)
    p = [Fraction(w, 8) for w in (1, 1, 2, 3, 1)]
    rolled = page_output(DISCRETE, there, "rolled:")
    assert rolled == [drawn(q, 20_000, 3) for q in p]
    shares = page_output(DISCRETE, "Rolling a loaded die", "drawn:")
    assert shares == [drawn(q, 100_000, 3) for q in p]
    # The promise of the roller: at most six flips more than the entropy in bits.
    for weights in ([1, 1, 2, 3, 1], [1, 1, 1], [1, 62], [5, 9, 100], [1, 1023]):
        shares = [w / sum(weights) for w in weights]
        entropy = -sum(q * log(q) / log(2) for q in shares)
        assert entropy <= flips_of_a_roll(weights) <= entropy + 6


def test_answers_of_discrete_distributions():
    first, second = page_answers(DISCRETE)
    tosses = list(product((0, 1), repeat=4))
    p = {1: Fraction(7, 10), 0: Fraction(3, 10)}
    chance = [p[a] * p[b] * p[c] * p[d] for a, b, c, d in tosses]
    three = sum(q for q, t in zip(chance, tosses, strict=True) if sum(t) >= 3)
    mean = sum(q * sum(t) for q, t in zip(chance, tosses, strict=True))
    square = sum(q * sum(t) ** 2 for q, t in zip(chance, tosses, strict=True))
    assert first == [float(three), float(mean), float(square - mean**2)]
    tails = [(5 / 6) ** k for k in range(600)]
    var = sum((2 * k + 1) * tail for k, tail in enumerate(tails)) - sum(tails) ** 2
    assert second == [pytest.approx(var), printed(exp(-1.5), 2)]


# Continuous distributions


def test_waits_for_buses():
    there = "A bus at random"
    mean, se = page_output(CONTINUOUS, there, "mean wait")
    assert se == printed(sqrt(100 / 100_000), 2)
    assert abs(mean - 10) < 3 * 0.032 + 0.005
    p, share, se = page_output(CONTINUOUS, there, "over 20:")
    assert se == printed(sqrt(exp(-2) * (1 - exp(-2)) / 100_000), 4)
    # A thousand pieces a minute, each without a bus, in place of the limit.
    assert p == printed((1 - 0.1 / 1000) ** 20_000, 4)
    assert share == drawn(p, 100_000, 4)
    more, se = page_output(CONTINUOUS, there, "after 15 minutes:")
    assert abs(more - 10) < 3 * se + 0.005
    # The forty buses of a morning are enough: fewer than a hundred minutes are rare.
    assert 1 - below_poisson(40, 10) < 1e-11


def test_third_bus():
    # The density is the slope of the counted tail; its area by Simpson's rule.
    def density(t):
        h = 1e-4
        return (below_poisson(3, (t - h) / 10) - below_poisson(3, (t + h) / 10)) / (
            2 * h
        )

    p, share = page_output(CONTINUOUS, "The third bus", "20 to 30:")
    assert p == printed(area(density, 20, 30, 200), 4)
    assert share == drawn(p, 100_000, 4)
    mean = area(lambda t: below_poisson(3, t / 10), 0, 600)
    square = area(lambda t: 2 * t * below_poisson(3, t / 10), 0, 600)
    shown = page_output(CONTINUOUS, "The third bus", "mean")
    assert shown == [pytest.approx(mean), pytest.approx(square - mean**2)]


def test_second_of_six():
    # At most x, if at least two of the six are: a binomial tail, in fractions.
    def below(x):
        return 1 - (1 - x) ** 6 - 6 * x * (1 - x) ** 5

    there = "A share of sunny days"
    p, share = page_output(CONTINUOUS, there, "0.3 to 0.5:")
    assert p == printed(below(Fraction(1, 2)) - below(Fraction(3, 10)), 4)
    assert share == drawn(p, 100_000, 4)
    # Six numbers cut the interval into seven alike pieces: two of them are below.
    mean = Fraction(2, 7)
    assert page_output(CONTINUOUS, there, "mean:") == [printed(mean, 4)] * 2
    # 30 (x^3 - 4x^4 + 6x^5 - 4x^6 + x^7), integrated term by term.
    signs = (1, -4, 6, -4, 1)
    square = sum(30 * c * Fraction(1, 4 + i) for i, c in enumerate(signs))
    assert square == Fraction(3, 28)
    variance = square - mean**2
    assert variance == Fraction(5, 196)
    assert page_output(CONTINUOUS, there, "variance:") == [printed(variance, 4)] * 2
    # The caption: above 1 between 0.04 and 0.49, and highest at 0.2.
    x = np.arange(1, 100_000) / 100_000
    density = 30 * x * (1 - x) ** 4
    above = x[density > 1]
    assert (above.min(), above.max()) == (printed(0.04, 2), printed(0.49, 2))
    assert x[density.argmax()] == 0.2


@pytest.mark.parametrize(("alpha", "beta"), [(0.7, 1.6), (2.5, 0.8), (3.3, 4.1)])
def test_moments_for_parameters_that_are_not_whole(alpha, beta):
    # SciPy's quadrature of the densities, where the page has an argument.
    shape, rate = alpha, beta
    for power, truth in ((0, 1), (1, shape / rate), (2, shape * (shape + 1) / rate**2)):
        factor = rate**shape / special.gamma(shape)
        found, _ = integrate.quad(
            lambda x, power=power: x ** (power + shape - 1) * exp(-rate * x), 0, np.inf
        )
        assert factor * found == pytest.approx(truth, rel=1e-6)
    total = alpha + beta
    factor = special.gamma(total) / special.gamma(alpha) / special.gamma(beta)
    second = alpha / total * (alpha + 1) / (total + 1)
    for power, truth in ((0, 1), (1, alpha / total), (2, second)):
        found, _ = integrate.quad(
            lambda x: 1, 0, 1, weight="alg", wvar=(power + alpha - 1, beta - 1)
        )
        assert factor * found == pytest.approx(truth, rel=1e-6)
    spread = alpha * beta / (total**2 * (total + 1))
    assert second - (alpha / total) ** 2 == pytest.approx(spread)


def test_bell():
    def bell(z):
        return exp(-z * z / 2) / sqrt(2 * pi)

    for k in (1, 2, 3):
        p, share = page_output(CONTINUOUS, "The bell", f"within {4 * k} g:")
        assert p == printed(area(bell, -k, k), 4)
        assert share == drawn(p, 100_000, 4)
    tail = page_output(CONTINUOUS, "The bell", "below 492 g:")
    assert tail == [printed(area(bell, -12, -2), 4)] * 2


def test_answers_of_continuous_distributions():
    first, second, third = page_answers(CONTINUOUS)
    exact = [100 * (1 - phi(2)), 100 * (phi(2) - phi(-1))]
    assert first == [pytest.approx(value, abs=0.5) for value in exact]
    assert second == [printed(below_poisson(1, 2), 2), printed(10 * log(2), 2)]
    width = Fraction(1, 5)
    assert third == [
        float(Fraction(5, 100) / width),
        1 / width,
        float(1 / (1000 * width)),
    ]


# The multivariate normal


def joint(x1, x2):
    """The density of the two sensors' errors, with the inverse by hand."""
    a, b = x1 - 1, x2 - 2
    square = (a * a - 2.4 * a * b + 2 * b * b) / 0.56
    return exp(-square / 2) / (2 * pi * sqrt(0.56))


def test_slice_of_the_sensors():
    # The joint density along the line X1 = 3, without the formula for the slice.
    weight = area(lambda x: joint(3, x), -5, 12)
    mean = area(lambda x: x * joint(3, x), -5, 12) / weight
    square = area(lambda x: x * x * joint(3, x), -5, 12) / weight
    assert weight == pytest.approx(exp(-1) / sqrt(4 * pi))  # the shadow N(1, 2) at 3
    for line, truth in (("mean:", mean), ("variance:", square - mean**2)):
        exact, value, se = page_output(NORMAL, "Shadow and slice", line)
        assert exact == pytest.approx(truth, abs=1e-6)
        assert abs(value - truth) < 3 * se + 0.0005


def test_sensors_have_the_covariance():
    row = page_output(NORMAL, "The distribution", "sample covariance:")
    truth = [[2, 1.2], [1.2, 1]]
    for shown, (i, j) in zip(row, product(range(2), repeat=2), strict=True):
        # The variance of a product of two normals: S_ii S_jj + S_ij^2.
        se = sqrt((truth[i][i] * truth[j][j] + truth[i][j] ** 2) / 100_000)
        assert shown == pytest.approx(truth[i][j], abs=3 * se + 0.005)
        if i <= j:
            line = f"entry {i}, {j}:"
            _, error = page_output(NORMAL, "The distribution", line)
            assert error == pytest.approx(se, abs=0.0001)
    # The long axis: of all directions, (3, 2) has the largest variance, 2.8.
    angles = np.arange(180_000) / 180_000 * pi
    c, s = np.cos(angles), np.sin(angles)
    spread = 2 * c * c + 2.4 * c * s + s * s
    assert spread.max() == pytest.approx(2.8)
    assert np.tan(angles[spread.argmax()]) == pytest.approx(2 / 3, abs=1e-4)


def test_inside_the_ellipse():
    # A grid over the square round the circle, in place of rings.
    step = 1 / 400
    z = np.arange(-2 + step / 2, 2, step)
    bell = np.exp(-z * z / 2) / sqrt(2 * pi) * step
    radius = np.hypot(z[:, None], z)
    for r in (1, 2):
        inside = (np.outer(bell, bell) * (radius <= r)).sum()
        shown = page_output(NORMAL, "The shape of the cloud", f"within {r}:")
        assert shown[0] == pytest.approx(inside, abs=2e-4)
        error = sqrt(inside * (1 - inside) / 100_000)
        assert shown[1:] == [drawn(inside, 100_000, 4), printed(error, 4)]
    # Three dimensions, by shells: the area of a sphere is 4 pi r^2.
    ball = area(lambda r: 4 * pi * r * r * exp(-r * r / 2) / (2 * pi) ** 1.5, 0, 2)
    three = page_output(NORMAL, "The shape of the cloud", "within 2 in three")
    assert three == [drawn(ball, 100_000, 2)]


def test_answers_of_the_multivariate_normal():
    first, second = page_answers(NORMAL)
    # X1 = 2 Z1, X2 = 5 + b Z1 + c Z2 with 2b = -3 and b^2 + c^2 = 9.
    b = Fraction(-3, 2)
    assert first == [float(5 + b * Fraction(2, 2)), float(9 - b * b)]
    # X1 - X2 and the average, from the mix of the page: shared and own part.
    root, shared, own = sqrt(2), 1.2 / sqrt(2), sqrt(0.28)
    difference = hypot(root - shared, own)
    average = hypot((root + shared) / 2, own / 2)
    assert second == [
        pytest.approx(difference**2),
        pytest.approx(average**2),
        pytest.approx(100 * phi(-1 / difference), abs=0.05),
    ]


# Limit theorems


def test_spread_of_the_averages():
    for n in (1, 4, 16, 64):
        line = f"n = {n}: thought"
        thought, value = page_output(LIMITS, "The spread of an average", line)
        assert thought == printed(sqrt(Fraction(9, n)), 3)
        # The fourth moment of an average of exponentials: 3 + 6/n in units of sigma.
        se = thought * sqrt((2 + 6 / n) / 20_000) / 2
        assert value == pytest.approx(thought, abs=3 * se + 0.0005)


def test_workshop():
    there = "The central limit theorem"
    normal, exact, share = page_output(LIMITS, there, "normal")
    assert normal == printed(1 - phi(28 / 24), 4)
    # 64 repairs last longer than 220 hours if fewer than 64 end in them.
    assert exact == printed(below_poisson(64, 220 / 3), 4)
    assert share == drawn(exact, 20_000, 4)
    for n in (1, 4, 16, 64, 256):
        error = 0
        for i in range(-400, 401):
            z = i / 100
            mean = n + sqrt(n) * z
            below = 1 - below_poisson(n, mean) if mean > 0 else 0
            error = max(error, abs(below - phi(z)))
        shown = page_output(LIMITS, there, f"n = {n}: largest error")
        assert shown == [pytest.approx(error, abs=1e-4)]


def test_average_of_cauchy_draws():
    def cauchy(x, scale):
        return scale / (pi * (scale**2 + x**2))

    # The sum of n - 1 draws and one more has the density of n times one draw: the
    # integral over both, by quadrature, which the page does on paper for n = 2.
    for n in (2, 3, 4, 7, 10, 100):
        for s in (0.0, 0.3, 1.0, 2.5, 17.0):
            found, _ = integrate.quad(
                lambda u, n=n, s=s: (
                    cauchy(np.tan(u), 1)
                    * cauchy(s - np.tan(u), n - 1)
                    * (1 + np.tan(u) ** 2)
                ),
                -pi / 2,
                pi / 2,
                limit=400,
            )
            assert found == pytest.approx(cauchy(s, n), rel=1e-6)
    assert 2 * area(lambda x: cauchy(x, 1), 0, 1) == pytest.approx(0.5)
    for n in (1, 10, 100):
        line = f"average of {n} beyond 1:"
        shown = page_output(LIMITS, "When averages do not settle", line)
        assert shown == [drawn(0.5, 10_000, 3)]


def test_jumps_of_the_cauchy_average():
    # Draws beyond k, added up from a thousand to two thousand: 2 log(2) / pi.
    beyond = [1 - 2 * np.arctan(k) / pi for k in range(1000, 2000)]
    assert sum(beyond) == pytest.approx(0.44, abs=0.005)


def test_answers_of_limit_theorems():
    first, second = page_answers(LIMITS)
    n = next(n for n in range(1, 2000) if Fraction(9, n) <= Fraction(1, 100))
    assert first == [n, printed(1 - phi((60 - 48) / sqrt(16 * 9)), 2)]
    spreads = []
    for n in (100, 10_000):
        sd = sqrt(sum(Fraction(1, 2) * Fraction(1, 2) for _ in range(n)))
        spreads += [sd, sd / n]
    assert second == [pytest.approx(value) for value in spreads]
    # The median of 100 is beyond 1 only if half of the draws are, on one side.
    tail = sum(comb(100, k) * 3 ** (100 - k) for k in range(50, 101)) / 4**100
    assert 2 * tail < 1e-6
