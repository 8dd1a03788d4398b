"""Chapter 4, estimation to review: key numbers in fractions and by counting."""

from fractions import Fraction
from itertools import combinations, product
from math import comb, sqrt

import numpy as np
import pytest
from scipy import integrate, special, stats
from sklearn.datasets import load_breast_cancer, load_iris, load_wine
from sklearn.linear_model import LogisticRegression

from recomputed.closeness import printed
from recomputed.page_output import page_answers, page_output

ESTIMATION = "statistics/estimation"
TESTING = "statistics/hypothesis-testing"
GROUPS = "statistics/comparing-two-groups"
CLASSIFIERS = "statistics/evaluating-classifiers"
REVIEW = "statistics/review"

WATERED = (121, 134, 118, 140, 131, 127)  # millimetres: whole numbers, exact ties
DRY = (112, 120, 109, 115, 124, 111)


def simulated(rate, digits, R):
    """A simulated share: within four standard errors, and half of the last digit."""
    error = sqrt(rate * (1 - rate) / R)
    return pytest.approx(float(rate), abs=4 * error + 0.5 * 10**-digits)


def largest_of(k, N):
    """Mean and variance of the largest of k trams out of N: m in C(m-1, k-1) ways."""
    p = {m: Fraction(comb(m - 1, k - 1), comb(N, k)) for m in range(k, N + 1)}
    mean = sum(m * w for m, w in p.items())
    return mean, sum((m - mean) ** 2 * w for m, w in p.items())


def variance_of_mean(k, N):
    """Of the numbers of k trams out of 1 to N, drawn without replacement."""
    return Fraction(N * N - 1, 12) / k * Fraction(N - k, N - 1)


def t_tail(t, nu):
    """The probability beyond t either way: the density, integrated."""

    def density(x):
        return (1 + x * x / nu) ** (-(nu + 1) / 2)

    scale = special.gamma((nu + 1) / 2) / special.gamma(nu / 2) / sqrt(nu * np.pi)
    return 2 * scale * integrate.quad(density, t, np.inf)[0]


def widths():
    """The sepals of versicolor and virginica in whole millimetres."""
    iris = load_iris()
    tenths = np.rint(10 * iris.data[:, 1]).astype(int)
    return [tenths[iris.target == k].tolist() for k in (1, 2)]


def mean_and_square(values):
    """The mean and the sample variance in fractions."""
    mean = Fraction(sum(values), len(values))
    return mean, sum((v - mean) ** 2 for v in values) / (len(values) - 1)


def pairs_won(x, y):
    return Fraction(sum(2 * (a > b) + (a == b) for a in x for b in y), 2)


def test_five_trams():
    mean, var = largest_of(2, 5)
    truth = {
        "twice the mean:": (Fraction(0), 4 * variance_of_mean(2, 5)),
        "3/2 of largest:": (Fraction(3, 2) * mean - 6, Fraction(9, 4) * var),
        "the largest:": (mean - 5, var),
    }
    for line, (bias, var) in truth.items():
        shown = page_output(ESTIMATION, "Five trams, two seen", line)
        expected = [bias, var, bias**2 + var]
        assert shown == [printed(v, 2) for v in expected], line


def test_city_of_160_trams():
    mean, var = largest_of(5, 160)
    assert Fraction(6, 5) * mean - 1 == 160
    truth = (
        (Fraction(0), 4 * variance_of_mean(5, 160)),
        (Fraction(0), Fraction(36, 25) * var),
        (mean - 160, var),
    )
    for i, (bias, var) in enumerate(truth):
        *_, shown, error = page_output(ESTIMATION, "The city of 160 trams", 2 * i)
        assert error == printed(sqrt(var / 20_000), 1)
        assert shown == pytest.approx(float(bias), abs=3 * sqrt(var / 20_000) + 0.05)
        (root,) = page_output(ESTIMATION, "The city of 160 trams", 2 * i + 1)
        # 20,000 squared misses leave an error of about 0.3 in the root
        assert root == pytest.approx(sqrt(var + bias**2), abs=1.2)


def test_why_n_minus_1():
    draws = list(product((1, 2, 6), repeat=3))
    squares = [2 * mean_and_square(d)[1] for d in draws]  # sums of squares
    average = sum(squares) / len(draws)
    there = "Why n − 1"
    assert page_output(ESTIMATION, there, 0) == [printed(Fraction(14, 3), 3)]
    assert page_output(ESTIMATION, there, 1)[-1] == printed(average / 3, 3)
    assert page_output(ESTIMATION, there, 2)[-1] == printed(average / 2, 3)
    roots = sum(sqrt(s / 2) for s in squares) / 27
    assert page_output(ESTIMATION, there, 3)[-1] == printed(roots, 3)
    assert page_output(ESTIMATION, there, 4) == [printed(sqrt(Fraction(14, 3)), 3)]


def test_error_by_bootstrap():
    acid = load_wine().data[:, 1]
    # Drawing from the sample, a mean has exactly this error; 5000 draws know it to 1 %
    exact = acid.std() / sqrt(178)
    lines = [page_output(ESTIMATION, "The bootstrap", i) for i in (0, 1, 2, 3)]
    assert lines[1] == [pytest.approx(exact, abs=4 * exact / sqrt(10_000) + 5e-4)]
    assert lines[2] == [printed(exact * sqrt(178 / 177), 3)]
    # The share of new samples with at most 88 values up to a limit is binomial.
    median, low, high = lines[0]
    assert median == printed(sum(sorted(acid.tolist())[88:90]) / 2, 2)
    for limit, share in ((low, 0.025), (high, 0.975)):
        below = stats.binom.sf(88, 178, np.mean(acid < limit - 0.03))
        above = stats.binom.sf(88, 178, np.mean(acid <= limit + 0.03))
        assert below < share < above
    assert lines[3][0] == pytest.approx(0.95, abs=0.03)


def test_seedlings():
    numbers, total = WATERED + DRY, sum(WATERED + DRY)
    observed = abs(2 * sum(WATERED) - total)
    ways = [abs(2 * sum(six) - total) for six in combinations(numbers, 6)]
    extreme = sum(d >= observed for d in ways)
    difference, count, of, p = page_output(TESTING, "The words", "observed")
    assert difference == printed(Fraction(observed, 60), 2)
    assert (extreme, len(ways)) == (count, of)
    exact = Fraction(extreme, len(ways))
    assert p == printed(exact, 4)
    assert page_output(TESTING, "The words", "SciPy, two-sided:") == [printed(exact, 4)]
    shuffled, error = page_output(TESTING, "The words", "p =")
    assert shuffled == simulated(exact, 4, 9999)
    assert error == printed(sqrt(exact * (1 - exact) / 9999), 4)


def test_rates_of_error():
    level = Fraction(max(k for k in range(0, 925, 2) if k <= 924 * 0.05), 924)
    rate, thought, _ = page_output(TESTING, "Two ways to err", "rejected:")
    assert thought == printed(level, 3)
    assert rate == simulated(level, 3, 2000)
    for line, top in (("alpha 0.05:", 46), ("alpha 0.0025:", 2)):
        # the complement, term by term: 1, 2, ..., 20 discoveries
        q = Fraction(top, 924)
        any_of_20 = sum(comb(20, k) * q**k * (1 - q) ** (20 - k) for k in range(1, 21))
        rate, thought = page_output(TESTING, "Many comparisons", line)
        assert thought == printed(any_of_20, 3)
        assert rate == simulated(any_of_20, 3, 1000)
    # With three and three the least p-value is 2 of 20.
    assert page_output(TESTING, "Two ways to err", "3 and 3:")[0] == 0


def test_size_of_t():
    share, p, _ = page_output(GROUPS, "How large is 2.4?", 0)
    assert p == printed(t_tail(2.4, 3), 4)
    assert share == simulated(t_tail(2.4, 3), 4, 100_000)


def test_iris():
    (mean_x, square_x), (mean_y, square_y) = (mean_and_square(w) for w in widths())
    t = float(mean_x - mean_y) / sqrt((square_x + square_y) / 50)
    there = "When the spreads differ"
    assert page_output(GROUPS, there, "Student: t") == [
        printed(t, 3),
        printed(t_tail(-t, 98), 5),
    ]
    # Groups of 50: nu is 49 times (1 + c)^2 / (1 + c^2) for the quotient c
    c = square_x / square_y
    nu = float(49 * (1 + c) ** 2 / (1 + c**2))
    assert page_output(GROUPS, there, "Welch:   t") == [
        printed(t, 3),
        printed(t_tail(-t, nu), 5),
        printed(nu, 1),
    ]
    d = t / sqrt(50 / 2)
    assert page_output(GROUPS, "How large is the difference?", "d = -") == [
        printed(-d, 2)
    ]
    x, y = widths()
    u1, scipy_u1, share = page_output(GROUPS, "Counting pairs", "U1 =")
    assert u1 == scipy_u1 == pairs_won(x, y)
    assert share == printed(pairs_won(x, y) / 2500, 2)


def test_unequal_spreads():
    # The rate of Student's test, given the two sample variances: D is normal, so it
    # is an average over two chi-squared variables, here on a grid of quantiles.
    grid = (np.arange(400) + 0.5) / 400
    chi_8, chi_40 = stats.chi2.ppf(grid, 7)[:, None], stats.chi2.ppf(grid, 39)
    for line, s, r in (
        ("8 with spread 3", 3, 1),
        ("8 with spread 1, 40 with spread 3", 1, 3),
    ):
        pooled = (s**2 * chi_8 + r**2 * chi_40) / 46 * (1 / 8 + 1 / 40)
        limit = stats.t.ppf(0.975, 46) * np.sqrt(pooled)
        rate = 2 * stats.norm.sf(limit / sqrt(s**2 / 8 + r**2 / 40)).mean()
        shown = page_output(GROUPS, "When the spreads differ", line)
        assert shown[-2] == simulated(rate, 3, 5000)


def test_alarm():
    there = "Precision depends on how rare it is"
    fire, quiet = Fraction(1, 1000), Fraction(999, 1000)
    alarms = fire * Fraction(7, 10) + quiet * Fraction(5, 90)
    share = fire * Fraction(7, 10) / alarms
    precision, thought, error = page_output(CLASSIFIERS, there, "precision")
    assert thought == printed(share, 4)
    assert precision == simulated(share, 4, float(alarms) * 1e6)
    assert error == printed(sqrt(share * (1 - share) / (alarms * 10**6)), 4)
    accuracy, empty = page_output(CLASSIFIERS, there, "accuracy")
    right = fire * Fraction(7, 10) + quiet * Fraction(85, 90)
    assert [accuracy, empty] == [printed(right, 3), printed(quiet, 3)]
    # Recall times precision of both classes: MCC^2 is the product of the four
    # shares' surpluses, (recall + specificity - 1)(precision + its like - 1).
    informed = Fraction(7, 10) + Fraction(85, 90) - 1
    marked = Fraction(7, 12) + Fraction(85, 88) - 1
    for line in ("formula", "correlation", "library"):
        shown = page_output(CLASSIFIERS, "One number that is not fooled", line)
        assert shown == [printed(sqrt(informed * marked), 4)]


def test_tumours():
    data = load_breast_cancer()
    y = 1 - data.target
    radius = data.data[:, 0].tolist()
    ill = [r for r, c in zip(radius, y, strict=True) if c]
    well = [r for r, c in zip(radius, y, strict=True) if not c]
    area = pairs_won(ill, well) / (len(ill) * len(well))
    there = "A score with its uncertainty"
    assert page_output(REVIEW, there, 0) == [printed(area, 3)]
    assert page_output(REVIEW, there, 1)[-1] == printed(area, 3)
    # The same split by shuffled row numbers; scaling by hand, area by pairs.
    order = np.random.RandomState(0).permutation(569)
    test, train = order[:228], order[228:]
    X = data.data[:, :2]
    X = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
    model = LogisticRegression().fit(X[train], y[train])
    z = X[test] @ model.coef_[0] + model.intercept_[0]  # no sigmoid: same order
    area = pairs_won(z[y[test] == 1], z[y[test] == 0]) / (83 * 145)
    shown = page_output(CLASSIFIERS, "The whole curve", "area")
    assert shown == [printed(area, 3)] * 3


def test_power_of_the_rota():
    # Student's test has a closed form; Welch's is a little weaker with few values.
    for n, slack in ((6, 0.025), (12, 0.01), (24, 0.005)):
        limit = stats.t.ppf(0.975, 2 * n - 2)
        exact = stats.nct.sf(limit, 2 * n - 2, 1.5 * sqrt(n / 2))
        shown = page_output(REVIEW, "Is it real?", f"{n:2} nurses")[-1]
        error = sqrt(exact * (1 - exact) / 4000)
        assert exact - slack - 3 * error - 0.005 <= shown <= exact + 3 * error + 0.005


def test_answers():
    assert page_answers(ESTIMATION)[0] == [2 * Fraction(57, 3) - 1, 39]
    assert page_answers(TESTING)[1] == [12.5, 0.36]
    t, nu, d = page_answers(GROUPS)[0]
    assert [t, nu, d] == [4, printed(Fraction(625, 337), 2), 4]
    assert page_answers(GROUPS)[1] == [pairs_won((3, 5, 5), (1, 5)), 2]
    *_, mcc = page_answers(CLASSIFIERS)[0]
    assert mcc == printed(1 / sqrt(6), 2)
    assert page_answers(CLASSIFIERS)[1] == [pairs_won((8, 4), (6, 4, 1)) / 6]
    assert page_answers(REVIEW)[0][1] == printed(
        mean_and_square((2, 4, 4, 5, 1))[1] * Fraction(4, 5), 2
    )
