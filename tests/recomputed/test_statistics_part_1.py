"""Chapter 4, first half: the pages' key numbers another way, mostly in fractions."""

from fractions import Fraction
from itertools import permutations
from math import comb, erf, exp, inf, log, pi, sqrt
from statistics import (
    NormalDist,
    StatisticsError,
    geometric_mean,
    harmonic_mean,
    median,
    multimode,
    quantiles,
)

import numpy as np
import pytest
from scipy import integrate, stats
from sklearn.datasets import load_diabetes, load_sample_image, load_wine
from sklearn.linear_model import LinearRegression

from recomputed.closeness import printed
from recomputed.page_output import page_answers, page_output

KINDS = "statistics/kinds-of-data"
SUMMARY = "statistics/summary-statistics"
QUANTILES = "statistics/quantiles-and-box-plots"
MISSING = "statistics/missing-data"
CORRELATION = "statistics/correlation"

INCOMES = [21, 24, 25, 25, 30, 32, 480]
TIMES = [198, 205, 211, 214, 220, 223, 229, 240, 251, 266, 390]
PRESSURES = [121, 135, 118, 142, 127, 129]


def mean(x):
    return Fraction(sum(Fraction(v) for v in x)) / len(x)


def variance(x, less=1):
    """In fractions: the mean of the squares less the square of the mean, scaled."""
    n = len(x)
    return (mean([Fraction(v) ** 2 for v in x]) - mean(x) ** 2) * n / (n - less)


def column(data, i):
    return [Fraction(str(v)) for v in data[:, i]]


# --- kinds of data


def test_two_branches():
    there = "What each kind allows"
    harbour, hill = (1, 4, 5), (2, 3, 4)
    codes = (
        {g: g for g in range(1, 6)},
        dict(zip(range(1, 6), (1, 6, 7, 8, 9), strict=True)),
    )
    for i, code in enumerate(codes):
        a, b = [code[g] for g in harbour], [code[g] for g in hill]
        shown = page_output(KINDS, there, i)
        assert shown[:2] == [printed(mean(a), 2), printed(mean(b), 2)]
        assert shown[2:] == [median(a), median(b)]
    # and that an even number of values can flip the medians, too
    a, b = (1, 4), (2, 2)
    assert median(a) > median(b)
    assert median(codes[1][g] for g in a) < median(codes[1][g] for g in b)


def test_what_a_wrong_number_costs():
    there = "What a wrong number costs"
    genres = [0, 2, 3, 0, 1, 2]
    pages = [240, 0, 90, 310, 45, 120]
    misses = []
    for numbering in permutations(range(4)):
        c = [numbering[g] for g in genres]
        # what a line leaves of the variance is the share 1 - r^2, in fractions
        products = sum(Fraction(a) * b for a, b in zip(c, pages, strict=True)) / 6
        shared = products - mean(c) * mean(pages)
        left = variance(pages, 0) - shared**2 / variance(c, 0)
        misses.append(left)
    shown = page_output(KINDS, there, "line, best and worst:")
    assert shown == [printed(min(misses), 0), printed(max(misses), 0)]
    within = 2 * (Fraction(35) ** 2 + Fraction(60) ** 2) / 6
    assert page_output(KINDS, there, "one-hot:") == [printed(within, 0)]
    # A one-hot regression with all four columns finds it, and no line is better.
    Y = np.eye(4)[genres]
    fitted = LinearRegression(fit_intercept=False).fit(Y, pages).predict(Y)
    assert np.mean((fitted - pages) ** 2) == printed(within, 6)
    assert min(misses) > within
    # The dots of the figure come in pairs.
    assert all(misses.count(m) % 2 == 0 for m in misses)


def test_one_hot_and_answers_of_kinds():
    shown = page_output(KINDS, "One-hot vectors", "distances:")
    assert shown == [printed(sqrt(2), 3)] * comb(4, 2)
    ratio_f = (32 + Fraction(18, 10) * 20) / (32 + Fraction(18, 10) * 10)
    ratio_k = Fraction(29315, 28315)
    assert page_answers(KINDS) == [[printed(ratio_f, 2), printed(ratio_k, 3)]]


# --- summary statistics


def test_centres_of_the_incomes():
    for i, data in enumerate((INCOMES, INCOMES[:-1])):
        (mode,) = multimode(data)
        truth = [printed(mean(data), 2), median(data), mode]
        assert page_output(SUMMARY, "Three centres", i) == truth
    # "replace 480 by 4800" and "25 by 26"
    assert mean([*INCOMES[:-1], 4800]) == printed(Fraction("708.14"), 2)
    assert median([*INCOMES[:-1], 4800]) == 25
    other = [26 if v == 25 else v for v in INCOMES]
    assert mean(other) - mean(INCOMES) == Fraction(2, 7)
    assert mean(other[:-1]) - mean(INCOMES[:-1]) == Fraction(2, 6)
    assert median(other) == median(other[:-1]) == 26


def test_the_two_minima():
    guesses = [Fraction(k, 10) for k in range(4801)]
    squares = [sum((v - c) ** 2 for v in INCOMES) for c in guesses]
    sizes = [sum(abs(v - c) for v in INCOMES) for c in guesses]
    assert guesses[squares.index(min(squares))] == 91
    assert guesses[sizes.index(min(sizes))] == 25
    # with an even number anything between the two middle values
    flat = {sum(abs(v - c) for v in (1, 2, 5, 9)) for c in (2, Fraction(7, 3), 5)}
    assert len(flat) == 1


def test_factors_and_rates():
    there = "Means for factors and for rates"
    assert page_output(SUMMARY, there, 0) == [printed(geometric_mean([1.5, 0.6]), 4)]
    assert page_output(SUMMARY, there, 1) == [harmonic_mean([60, 40])]
    assert 2 / (Fraction(1, 60) + Fraction(1, 40)) == 48
    assert Fraction(3, 2) * Fraction(3, 5) * 100 == 90


def test_two_spreads_of_the_incomes():
    there = "Two spreads"
    s, with_n = sqrt(variance(INCOMES)), sqrt(variance(INCOMES, 0))
    assert page_output(SUMMARY, there, "s:") == [printed(s, 1), printed(with_n, 1)]
    mad = median(abs(v - median(INCOMES)) for v in INCOMES)
    assert page_output(SUMMARY, there, "MAD:") == [mad, mad]
    assert 1 / NormalDist().inv_cdf(0.75) == printed(Fraction("1.4826"), 4)
    # what the figure says of the seventh income: MAD 4 or less, 1 near 25
    for last, truth in ((0, 4), (20, 4), (25, 1), (26, 1), (30, 4), (480, 4)):
        x = [*INCOMES[:-1], last]
        assert median(abs(v - median(x)) for v in x) == truth
        assert median(x) == 25
    least = min(range(481), key=lambda last: variance([*INCOMES[:-1], last]))
    assert least == 26


def test_variance_of_samples_of_five_wines():
    alcohol = column(load_wine().data, 0)
    truth = variance(alcohol, 0)
    n = 5
    for ddof in (0, 1):
        average, of, error = page_output(SUMMARY, "Two spreads", f"ddof={ddof}:")
        assert of == printed(truth, 4)
        right = truth * (n - 1) / (n - ddof)  # the expectation for draws of n
        assert abs(average - right) < 3 * error
    # The error itself: the variance of s^2 by the fourth moment.
    centre = mean(alcohol)
    fourth = mean([(v - centre) ** 4 for v in alcohol])
    of_s2 = (fourth - truth**2 * Fraction(n - 3, n - 1)) / n
    assert error == pytest.approx(sqrt(of_s2 / 10_000), rel=0.05)


def test_standard_error_of_wines():
    alcohol = column(load_wine().data, 0)
    for n in (4, 16, 64):
        found, predicted = page_output(SUMMARY, "How sure is the mean?", f"{n:2}:")
        truth = sqrt(variance(alcohol, 0) / n)
        assert predicted == printed(truth, 3)
        # The mean is nearly normal, so its spread from 5000 draws is off by
        # truth / sqrt(2 * 5000) or so, and the page rounds it.
        assert found == pytest.approx(truth, abs=3.5 * truth / sqrt(10_000) + 0.0005)
    centre, one = page_output(SUMMARY, "How sure is the mean?", "all 178:")
    assert centre == printed(mean(alcohol), 2)
    assert one == printed(sqrt(variance(alcohol) / 178), 3)


def test_answers_of_summary():
    first, second, third = page_answers(SUMMARY)
    x = [2, 4, 4, 6, 9]
    assert first == [mean(x), median(x), *multimode(x), variance(x)]
    assert variance(x, 0) == Fraction(28, 5)
    assert second == [200 / (100 / Fraction(20) + 100 / Fraction(5)), sqrt(4 * 1)]
    enough = next(
        m for m in range(1, 10_000) if Fraction(2) ** 2 / m <= Fraction(1, 100)
    )
    assert third == [printed(sqrt(Fraction(4, 25)), 9), enough]


# --- quantiles and box plots


def cut(x, p):
    """The quantile as a point of the broken line through the sorted values."""
    x, p = sorted(Fraction(v) for v in x), Fraction(p)
    n = len(x) - 1
    for k in range(n):
        a, b = Fraction(k, n), Fraction(k + 1, n)
        if a <= p <= b:
            return (x[k] * (b - p) + x[k + 1] * (p - a)) / (b - a)
    raise StatisticsError


def test_quantiles_of_the_reaction_times():
    for p in ("0.25", "0.5", "0.75", "0.9", "1.0"):
        truth = float(cut(TIMES, p))
        assert page_output(QUANTILES, "Where to cut", f"{p} ") == [truth, truth]
    quarters = quantiles(TIMES, n=4, method="inclusive")
    assert quarters == [cut(TIMES, Fraction(k, 4)) for k in (1, 2, 3)]
    assert mean(TIMES) == printed(Fraction("240.6"), 1)
    assert sum(v > mean(TIMES) for v in TIMES) == 3


def test_other_definitions():
    there = "Other programs, other cuts"
    exact = {"0.25": Fraction(1, 4), "0.75": Fraction(3, 4), "0.9": Fraction(9, 10)}
    n = len(TIMES)
    linear = [cut(TIMES, p) for p in exact.values()]
    # the least value that a share of at least p stays at or below
    step = [
        next(v for v in TIMES if Fraction(sum(w <= v for w in TIMES), n) >= p)
        for p in exact.values()
    ]
    # n + 1 gaps: one before the first and one after the last
    exclusive = quantiles(TIMES, n=20, method="exclusive")
    third = [exclusive[4], exclusive[14], exclusive[17]]
    found = {"linear": linear, "inverted_cdf": step, "weibull": third}
    for name, truth in found.items():
        shown = page_output(QUANTILES, there, name)
        assert shown[:3] == [printed(v, 1) for v in truth]
        assert shown[3] == pytest.approx(14.1)
    # what the figure says near 1, at p = 11/12: the largest value against the line
    assert 390 - cut(TIMES, Fraction(11, 12)) == printed(103, 0)


def test_box_and_fences():
    q1, q2, q3 = (cut(TIMES, Fraction(k, 4)) for k in (1, 2, 3))
    low, high = q1 - (q3 - q1) * 3 / 2, q3 + (q3 - q1) * 3 / 2
    assert (low, high) == (163, 295)
    inside = [v for v in TIMES if low <= v <= high]
    truth = [min(inside), q1, q2, q3, max(inside), 390]
    for i in (0, 1):
        assert page_output(QUANTILES, "A picture of five numbers", i) == truth
    assert mean(TIMES[:-1]) == printed(Fraction("225.7"), 1)
    assert median(TIMES[:-1]) == 221.5


def test_shares_beyond_the_fences():
    there = "May you throw it away?"
    normal = NormalDist()
    q3 = normal.inv_cdf(0.75)
    beyond = 1 - erf(4 * q3 / sqrt(2))
    by_area, _ = integrate.quad(lambda x: exp(-x * x / 2) / sqrt(2 * pi), 4 * q3, inf)
    assert beyond == pytest.approx(2 * by_area)
    fence = 2.5 * log(4) - 1.5 * log(4 / 3)
    waiting, _ = integrate.quad(lambda x: exp(-x), fence, inf)
    for name, truth in (("normal:", beyond), ("exponential:", waiting)):
        thought, drawn, error = page_output(QUANTILES, there, name)
        assert thought == printed(truth, 4)
        assert error == printed(sqrt(truth * (1 - truth) / 100_000), 4)
        assert abs(drawn - truth) < 3 * error
    assert 4 * q3 == printed(Fraction("2.698"), 3)


def test_boxes_of_wines():
    wine = load_wine()
    boxes = []
    for k, name in ((0, "59 wines:"), (1, "71 wines:"), (2, "48 wines:")):
        colour = column(wine.data[wine.target == k], 9)
        box = [cut(colour, Fraction(j, 4)) for j in (1, 2, 3)]
        boxes.append(box)
        assert page_output(QUANTILES, "Groups side by side", name) == [
            printed(v, 2) for v in box
        ]
    for i, (_, middle, _) in enumerate(boxes):
        for j, (low, _, high) in enumerate(boxes):
            assert i == j or not low <= middle <= high


def test_pinball_loss():
    for text in ("0.5", "0.9"):
        p = Fraction(text)
        cost = {
            c: sum(max(p * (v - c), (p - 1) * (v - c)) for v in TIMES)
            for c in range(200, 401)
        }
        (guess,) = page_output(QUANTILES, "In deep learning", f"{text} best guess:")
        assert cost[int(guess)] == min(cost.values())
        assert list(cost.values()).count(min(cost.values())) == 1


def test_answers_of_quantiles():
    first, second = page_answers(QUANTILES)
    x = [8, 2, 15, 7, 10, 4]
    q1, q2, q3 = quantiles(x, n=4, method="inclusive")
    assert first == [q1, q2, q3]
    assert 15 <= q3 + 1.5 * (q3 - q1) == 16.625
    uniform = stats.uniform()
    low, high = uniform.ppf([0.25, 0.75])
    fences = [2.5 * low - 1.5 * high, 2.5 * high - 1.5 * low]
    outside = uniform.cdf(fences[0]) + uniform.sf(fences[1])
    assert second == [*fences, outside]


# --- missing data


def test_fills_of_the_pressures():
    centre, middle = mean(PRESSURES), Fraction(median(PRESSURES))
    shown = page_output(MISSING, "A number that is none", "of the others:")
    assert shown == [printed(centre, 2), middle]
    for name, fill in (
        ("seen only", []),
        ("mean ", [centre] * 2),
        ("median", [middle] * 2),
        ("zero", [0] * 2),
    ):
        x = [*PRESSURES, *fill]
        v = variance(x)
        m, _, shown_v, se = page_output(MISSING, "Filling gaps", name)  # s^2 has a 2
        assert m == printed(mean(x), 2)
        assert shown_v == printed(v, 2)
        assert se == printed(sqrt(v / len(x)), 2)
    predicted = page_output(MISSING, "Filling gaps", "predicted:")
    assert predicted == [printed(variance(PRESSURES) * 5 / 7, 2)]


def test_complete_rows():
    truth = Fraction(95, 100) ** 10
    kept, thought, error = page_output(MISSING, "Dropping rows", "kept ")
    assert thought == printed(truth, 4)
    assert error == printed(sqrt(truth * (1 - truth) / 20_000), 4)
    assert abs(kept - truth) < 3 * error


def test_gaps_by_chance_in_body_mass():
    bmi = column(load_diabetes(scaled=False).data, 2)
    n, m = 442, 354
    v = variance(bmi)
    assert page_output(MISSING, "Gaps by chance", "true variance:") == [printed(v, 2)]
    found, truth, error = page_output(MISSING, "Gaps by chance", 0)
    assert truth == printed(mean(bmi), 3)
    assert abs(found - truth) < 3 * error + 0.001
    # draws without replacement: the variance of the mean has a factor for it
    exact = sqrt(v / m * (1 - Fraction(m, n)) / 2000)
    assert error == pytest.approx(exact, abs=0.0006)
    found, truth, error = page_output(MISSING, "Gaps by chance", 1)
    assert truth == printed(v * (m - 1) / (n - 1), 3)
    assert abs(found - truth) < 3 * error + 0.001


def test_gaps_with_a_reason():
    bmi = column(load_diabetes(scaled=False).data, 2)
    fence = cut(bmi, Fraction(3, 4))
    stays = [Fraction(40, 100) if v > fence else Fraction(93, 100) for v in bmi]
    # the mean of what is observed, to the first order in 1/n
    observed = sum(w * v for w, v in zip(stays, bmi, strict=True)) / sum(stays)
    there = "Gaps with a reason"
    share, found = page_output(MISSING, there, "mostly large values:")
    assert share == printed(1 - mean(stays), 2)
    assert found == pytest.approx(float(observed), abs=0.006)
    share, found = page_output(MISSING, there, "by chance:")
    assert share == printed(1 - mean(stays), 2)
    assert found == pytest.approx(float(mean(bmi)), abs=0.02)
    error = sqrt(variance(bmi) / 354)
    shown = page_output(MISSING, there, "standard error of 354:")
    assert shown == [printed(error, 2)]
    assert mean(bmi) - observed > 4 * error


def test_answers_of_missing():
    first, second = page_answers(MISSING)
    assert first == [mean([4, 6, 8]), variance([4, 6, 8]), variance([4, 6, 8, 6, 6])]
    assert second == [printed(Fraction(98, 100) ** 30, 3)]


# --- correlation


def squared_r(x, y):
    """Sign times r^2, from all pairs of points, in fractions."""
    pairs = [(i, j) for i in range(len(x)) for j in range(i)]
    a = [Fraction(x[i]) - Fraction(x[j]) for i, j in pairs]
    b = [Fraction(y[i]) - Fraction(y[j]) for i, j in pairs]
    shared = sum(p * q for p, q in zip(a, b, strict=True))
    sizes = sum(p * p for p in a) * sum(q * q for q in b)
    return (1 if shared >= 0 else -1) * shared**2 / sizes


def r_of(x, y):
    square = squared_r(x, y)
    return (1 if square >= 0 else -1) * sqrt(abs(square))


ANSCOMBE_X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
ANSCOMBE = (
    (ANSCOMBE_X, "8.04 6.95 7.58 8.81 8.33 9.96 7.24 4.26 10.84 4.82 5.68"),
    (ANSCOMBE_X, "9.14 8.14 8.74 8.77 9.26 8.10 6.13 3.10 9.13 7.26 4.74"),
    (ANSCOMBE_X, "7.46 6.77 12.74 7.11 7.81 8.84 6.08 5.39 8.15 6.42 5.73"),
    (
        [8] * 7 + [19] + [8] * 3,
        "6.58 5.76 7.71 8.84 8.47 7.04 5.25 12.50 5.56 7.91 6.89",
    ),
)


def test_three_points_and_answers():
    truth = squared_r([1, 2, 3], [2, 1, 6])
    assert truth == Fraction(16, 28)
    assert (
        page_output(CORRELATION, "Three points on paper", 0)
        == [printed(sqrt(truth), 3)] * 2
    )
    first, second = page_answers(CORRELATION)
    x, y = [1, 2, 3, 4], [2, 4, 4, 6]
    ranked = stats.rankdata(y).tolist()
    assert first == [printed(r_of(x, y), 3), printed(r_of(x, ranked), 3)]
    expected = [60 + Fraction(64, 100) * (x - 60) for x in (85, 45)]
    assert second == [float(e) for e in expected]


def test_anscombe():
    for i, (x, row) in enumerate(ANSCOMBE):
        y = row.split()
        ranks = [stats.rankdata([float(v) for v in c]).tolist() for c in (x, y)]
        y = [Fraction(v) for v in y]
        truth = (mean(y), sqrt(variance(y)), r_of(x, y), r_of(*ranks))
        shown = page_output(CORRELATION, "The same number four times", i)
        assert shown == [printed(v, 2) for v in truth]
        assert (mean(x), variance(x)) == (9, 11)


def test_ranks_and_parabola():
    x = range(1, 11)
    y = [Fraction(exp(v)) for v in x]
    assert page_output(CORRELATION, "Ranks", "r:") == [printed(r_of(x, y), 2), 1]
    there = "What neither sees"
    r, error, _ = page_output(CORRELATION, there, "r ")
    # The products of X and X^2, both in deviations: the integral of u^2 v^2.
    spread, _ = integrate.quad(
        lambda x: (x * sqrt(3)) ** 2 * ((x * x - 1 / 3) * sqrt(45 / 4)) ** 2 / 2, -1, 1
    )
    assert error == printed(sqrt(spread / 20_000), 3)
    assert abs(r) < 3 * error
    # On [0, 1]: E X = 1/2, E X^2 = 1/3, E X^3 = 1/4, E X^4 = 1/5.
    shared = Fraction(1, 4) - Fraction(1, 6)
    square = shared**2 / (Fraction(1, 12) * (Fraction(1, 5) - Fraction(1, 9)))
    assert square == Fraction(45, 48)
    (shown,) = page_output(CORRELATION, there, "on the right half:")
    assert shown == pytest.approx(sqrt(square), abs=0.002)


def test_lamps_and_dentists():
    # X and Y as matrices times independent Z, A, B, lot: covariances by hand
    parts = {
        "all towns:": ((1, 1, 0, 0), (1, 0, 1, 0)),
        "size removed:": ((0, 1, 0, 0), (0, 0, 1, 0)),
        "lamps by chance:": ((0, 0, 0, 1), (1, 0, 1, 0)),
    }
    for name, (x, y) in parts.items():
        shared = sum(a * b for a, b in zip(x, y, strict=True))
        rho = shared / sqrt(sum(a * a for a in x) * sum(b * b for b in y))
        r, expected, error = page_output(CORRELATION, "The third variable", name)
        assert expected == pytest.approx(rho)
        assert error == printed((1 - rho**2) / sqrt(20_000), 3)
        # Fisher's way: artanh r is nearly normal with 1 / sqrt(n - 3)
        assert abs(np.arctanh(r) - np.arctanh(rho)) < 3 / sqrt(19_997)


def test_pupils():
    # The mean of a normal variable's upper tenth is its density over 0.1.
    normal = NormalDist()
    far = normal.pdf(normal.inv_cdf(0.9)) / 0.1
    for name, sign in (("worst:", -1), ("best:", 1)):
        first, second = page_output(CORRELATION, "Back to the pupils", name)
        # 2000 pupils with deviation up to 10 in each exam: error up to 0.2
        assert first == pytest.approx(60 + sign * 10 * far, abs=0.6)
        assert second == pytest.approx(60 + sign * 6.4 * far, abs=0.6)
    # Without luck: ability alone, by integration over the first exam's luck.
    gain, _ = integrate.quad(
        lambda t: t * normal.pdf(t) * (10 - 6.4), normal.inv_cdf(0.9), 9
    )
    assert gain / 0.1 == pytest.approx(3.6 * far, rel=1e-6)
    assert 3.6 * far == pytest.approx(6.3, abs=0.05)  # "about 6", "about 5 are left"
    assert 11 - 3.6 * far == pytest.approx(4.7, abs=0.05)


def test_neighbouring_pixels():
    # Decoders of JPEG differ a little: noise of a step or two has to change nothing.
    green = load_sample_image("flower.jpg")[..., 1].astype(float)
    noise = np.random.default_rng(7).integers(-1, 2, size=green.shape)
    next_one, *rest = page_output(CORRELATION, "In deep learning", "photograph:")
    for image in (green, green + noise):
        for k, shown in zip(2 ** np.arange(8), (next_one, *rest), strict=True):
            a, b = image[:, :-k], image[:, k:]
            # the variance of the differences has the covariance in it
            shared = (a.var() + b.var() - (a - b).var()) / 2
            r = shared / (a.std() * b.std())
            assert shown == printed(r, 2 if k == 1 else 1)
    shuffled = page_output(CORRELATION, "In deep learning", "shuffled:")
    assert len(shuffled) == 8
    assert shuffled == [pytest.approx(0, abs=3 / sqrt(green.size) + 0.05)] * 8
