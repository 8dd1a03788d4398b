"""Chapter 3, from Bayes' theorem on: the pages' key numbers another way."""

from collections import Counter
from fractions import Fraction
from itertools import product
from math import comb, exp, factorial, log, pi, prod, sqrt

import numpy as np
import pytest
from scipy import optimize, special
from sklearn.datasets import load_digits
from sklearn.naive_bayes import BernoulliNB

from recomputed.closeness import drawn, phi, printed
from recomputed.page_output import page_answers, page_output

BAYES = "more-probability/bayes-theorem"
INFERENCE = "more-probability/bayesian-inference"
LIKELIHOOD = "more-probability/maximum-likelihood"
NAIVE = "more-probability/naive-bayes"
INFORMATION = "more-probability/information"
REVIEW = "more-probability/review"


# Bayes' theorem


def share_ill(hits, alarms):
    """By the odds, with the likelihoods of "ill" and of "healthy"."""
    odds = Fraction(8, 992) * hits / alarms
    return odds / (1 + odds)


def test_mammogram():
    # Of 125,000 women 1,000 are ill: 900 found, and 8,680 of 124,000 false alarms.
    posterior = Fraction(900, 900 + 8680)
    shown = page_output(BAYES, "The theorem", "posterior:")
    assert shown == [printed(posterior, 4), printed(1 - posterior, 4)]
    evidence = Fraction(900 + 8680, 125_000)
    assert page_output(BAYES, "The theorem", "evidence:") == [printed(evidence, 5)]
    (tests,) = page_output(BAYES, "The theorem", "positive tests:")
    assert tests / 1e6 == drawn(evidence, 1_000_000, 6)
    thought, counted, error = page_output(BAYES, "The theorem", "thought")
    assert thought == printed(posterior, 4)
    assert counted == drawn(posterior, tests, 4)
    assert error == printed(sqrt(posterior * (1 - posterior) / int(tests)), 4)


def test_repeated_mammograms():
    hit, alarm = Fraction(9, 10), Fraction(7, 100)
    for k in (1, 2, 3):
        apart = share_ill(hit**k, alarm**k)
        shared = share_ill(hit**k, Fraction(7, 10) ** k / 10)
        shown = page_output(BAYES, "A second test", f"after {k} positive:")
        assert shown == [printed(apart, 3)]
        for name, p, alarms in (
            ("independent", apart, alarm**k),
            ("common cause", shared, Fraction(1, 10) * Fraction(7, 10) ** k),
        ):
            line = f"{name:12} {k}:"
            thought, counted = page_output(BAYES, "Tests that err together", line)
            left = 1e6 * float(
                Fraction(8, 1000) * hit**k + Fraction(992, 1000) * alarms
            )
            assert thought == printed(p, 3)
            assert counted == drawn(p, left, 3)
    assert page_output(BAYES, "A second test", "all three") == [printed(apart, 3)]


def test_bayes_answers():
    # 100 searches: 60 in the coat, of which 48 are found.
    keys = [Fraction(n, 52) for n in (12, 30, 10)]
    coat, car, office = page_answers(BAYES)[0]
    assert [coat, car, office] == [printed(p, 2) for p in keys]
    missed = Fraction(8 * 10, 8 * 10 + 992 * 93)
    assert page_answers(BAYES)[1] == [round(100_000 * missed)]


# Bayesian inference


def beta_moment(a, b, ups, sides):
    """E[t^ups (1 - t)^sides] by factorials, for whole a and b."""

    def integral(x, y):
        return Fraction(factorial(x - 1) * factorial(y - 1), factorial(x + y - 1))

    return integral(a + ups, b + sides) / integral(a, b)


def beta_below(x, a, b):
    """By the binomial: at least a of a + b - 1 uniform numbers lie below x."""
    n = a + b - 1
    return sum(comb(n, k) * x**k * (1 - x) ** (n - k) for k in range(a, n + 1))


def test_posterior_of_the_pin():
    there = "Say it in few numbers"
    assert (
        page_output(INFERENCE, there, "mean:")
        == [printed(beta_moment(9, 5, 1, 0), 3)] * 2
    )
    top = optimize.minimize_scalar(
        lambda t: -(t**8) * (1 - t) ** 4, bounds=(0, 1), method="bounded"
    )
    assert page_output(INFERENCE, there, "MAP:") == [printed(top.x, 3)] * 2
    low, high = page_output(INFERENCE, there, "95 % between")
    assert beta_below(low - 0.0005, 9, 5) < 0.025 < beta_below(low + 0.0005, 9, 5)
    assert beta_below(high - 0.0005, 9, 5) < 0.975 < beta_below(high + 0.0005, 9, 5)


def test_two_hundred_thousand_pins():
    there = "Two hundred thousand pins"
    (kept,) = page_output(INFERENCE, there, "pins kept:")
    assert kept / 200_000 == drawn(comb(10, 7) * beta_moment(2, 2, 7, 3), 200_000, 6)
    mean, error = page_output(INFERENCE, there, "mean")
    spread = sqrt(beta_moment(9, 5, 2, 0) - beta_moment(9, 5, 1, 0) ** 2)
    assert error == printed(spread / sqrt(kept), 4)
    assert mean == pytest.approx(9 / 14, abs=3 * spread / sqrt(kept) + 1e-4)
    p = beta_below(Fraction(1, 2), 9, 5)
    thought, counted = page_output(INFERENCE, there, "P(theta <= 0.5):")
    assert thought == printed(p, 4)
    assert counted == drawn(p, kept, 4)


def test_next_throws():
    both = beta_moment(9, 5, 2, 0)
    assert both == Fraction(3, 7)
    thought, thrown, error = page_output(INFERENCE, "Predict", "thought")
    assert thought == printed(both, 4)
    assert thrown == drawn(both, 100_000, 4)
    assert error == printed(sqrt(both * (1 - both) / 100_000), 4)
    two_sides = beta_moment(9, 5, 0, 2)
    assert two_sides == Fraction(*map(int, page_answers(INFERENCE)[1]))
    flat = beta_moment(1 + 3, 1 + 1, 1, 0)
    assert flat == Fraction(*map(int, page_answers(INFERENCE)[0][:2]))
    fewest = next(n for n in range(10_000) if Fraction(20, 20 + n) < Fraction(1, 100))
    assert page_answers(INFERENCE)[2] == [fewest]


def test_priors_fade():
    # From one line to another the data are the same: the counts can be got back.
    flat = page_output(INFERENCE, "The prior fades", "(2, 2)")
    for alpha, beta in ((2, 18), (18, 2)):
        shown = page_output(INFERENCE, "The prior fades", f"({alpha}, {beta})")
        for n, one, other in zip((10, 100, 2000), flat, shown, strict=True):
            k = round(one * (4 + n)) - 2
            if n < 2000:  # three digits tell the count
                assert one == printed(Fraction(2 + k, 4 + n), 3)
                assert other == printed(Fraction(alpha + k, 20 + n), 3)
            else:
                assert other == pytest.approx((alpha + k) / (20 + n), abs=1.1e-3)
                assert k / n == drawn(0.62, n, 3)


# Maximum likelihood


def test_two_coins():
    for theta in (Fraction(1, 2), Fraction(7, 10)):
        orders = factorial(13) // (factorial(9) * factorial(4))
        p = orders * prod(9 * [theta] + 4 * [1 - theta])
        line = f"{float(theta)}: thought"
        thought, tossed, error = page_output(LIKELIHOOD, "Ask each candidate", line)
        assert thought == printed(p, 4)
        assert tossed == drawn(p, 100_000, 4)
        assert error == printed(sqrt(p * (1 - p) / 100_000), 4)


def balance(theta, heads, tails):
    return heads / theta - tails / (1 - theta)


def test_tops():
    for line in ("9 4", "90 40"):
        heads, tails = map(int, line.split())
        top = optimize.brentq(balance, 0.01, 0.99, args=(heads, tails))
        assert page_output(LIKELIHOOD, "The rule", line) == [printed(top, 4)] * 2
    leaves = [Fraction(n, 10) for n in (49, 51, 50, 53, 47)]

    def cost(at):
        mu, log_sigma = at
        miss = sum((float(x) - mu) ** 2 for x in leaves)
        return 5 * log_sigma + miss / (2 * exp(2 * log_sigma))

    mu, log_sigma = optimize.minimize(cost, [4.5, -1.0], tol=1e-10).x
    pairs = sum((x - y) ** 2 for x in leaves for y in leaves)
    assert pairs / (2 * 5**2) == Fraction(4, 100)  # the variance, without a mean
    for line in ("grid:", "formula:"):
        shown = page_output(LIKELIHOOD, "Two unknowns", line)
        assert shown == [printed(mu, 3), printed(exp(log_sigma), 3)]


def test_forecasters():
    named = {  # what each gave to the weather that came
        "careful": (0.9, 0.8, 0.9, 0.7, 0.7),
        "always 0.4": (0.4, 0.6, 0.6, 0.4, 0.6),
        "sure": (0.99, 0.99, 0.99, 0.02, 0.99),
    }
    for index, (name, given) in enumerate(named.items()):
        mean = -log(prod(given)) / 5
        assert page_output(LIKELIHOOD, "Two losses", name)[-1] == printed(mean, 3)
        shown = page_output(LIKELIHOOD, "Two losses", 2 * index + 1)
        assert shown == [printed(prod(given), 3)] * 2
    constant = 2 * log(2 * pi * 0.25)
    for slope, squared in (("1.8", 1.15), ("2.0", 0.27), ("2.2", 1.79)):
        assert page_output(LIKELIHOOD, "Two losses", slope + " ") == [
            printed(squared, 2),
            printed(constant + 2 * squared, 3),
            printed(constant, 3),
        ]
    poisson = optimize.minimize_scalar(
        lambda rate: 3 * rate - 6 * log(rate), bounds=(0.1, 9), method="bounded"
    )
    assert page_answers(LIKELIHOOD)[0] == [printed(poisson.x, 0)]
    assert page_answers(LIKELIHOOD)[1] == [
        printed(log(2), 2),
        printed(-log(0.8**4 * 0.2) / 5, 2),
    ]


# Naive Bayes

TEXTS = {
    "weather": "rain wind rain|sun wind|sun rain|wind sun wind",
    "recipe": "salt oven stir stir|oven salt stir sun",
}


def weather_for(text, alpha=1):
    """The posterior of weather, in fractions."""
    products = {}
    for c, texts in TEXTS.items():
        seen = Counter(texts.replace("|", " ").split())
        below = seen.total() + 6 * alpha
        products[c] = Fraction(len(texts.split("|")), 6)
        for word in text.split():
            products[c] *= Fraction(seen[word] + alpha, below)
    return products["weather"] / sum(products.values())


def test_little_texts():
    there = "Pretend to have seen more"
    for text in ("salt wind rain", "sun oven"):
        p = weather_for(text)
        shown = page_output(NAIVE, there, text + " [")
        assert shown[-2:] == [printed(p, 3), printed(1 - p, 3)]
    p = weather_for("salt wind rain")
    (texts,) = page_output(NAIVE, there, "such texts:")
    chance = Fraction(4, 6) * 1 * 5 * 4 / 16**3 + Fraction(2, 6) * 3 / Fraction(14) ** 3
    assert texts / 1e6 == drawn(chance, 1_000_000, 6)
    thought, written, error = page_output(NAIVE, there, "thought")
    assert thought == printed(p, 4)
    assert written == drawn(p, texts, 4)
    assert error == printed(sqrt(p * (1 - p) / int(texts)), 4)
    assert page_answers(NAIVE)[0] == [printed(weather_for("sun sun"), 2)]


def test_digits():
    # By scikit-learn, with its own posteriors; the smoothed tables by counting.
    digits = load_digits()
    on = (digits.data >= 8).astype(int)
    order = np.random.default_rng(0).permutation(1797)
    train, test = order[:1200], order[1200:]
    model = BernoulliNB(alpha=1).fit(on[train], digits.target[train])
    P = model.predict_proba(on[test])
    right = model.predict(on[test]) == digits.target[test]
    assert page_output(NAIVE, "Ten digits", "right:") == [printed(right.mean(), 2)]
    there = "What is naive"
    says = P.max(axis=1)
    assert page_output(NAIVE, there, "says") == [printed(says.mean(), 2)]
    sure = says >= 0.99
    assert page_output(NAIVE, there, "sure of 0.99 and up:") == [
        sure.sum(),
        (sure & ~right).sum(),
    ]
    ones = [on[i].reshape(8, 8)[1:3, 5] for i in train if digits.target[i] == 1]
    pairs = Counter(map(tuple, ones))
    above = Fraction(pairs[1, 0] + pairs[1, 1], len(ones))
    below = Fraction(pairs[0, 1] + pairs[1, 1], len(ones))
    both = Fraction(pairs[1, 1], len(ones))
    shown = page_output(NAIVE, there, "product")
    assert shown == [pytest.approx(above * below, abs=0.0051), printed(both, 2)]


# Information


def test_two_towns():
    # H is 3/2 bits; all else in twos, fives and logarithms of them.
    there = "Entropy"
    assert page_output(INFORMATION, there, "entropy:") == [
        printed(1.5 * log(2), 4),
        1.5,
    ]
    average, error = page_output(INFORMATION, there, "average surprise")
    se = log(2) / 2 / sqrt(100_000)  # half of the days are half a bit off either way
    assert error == printed(se, 4)
    assert average == pytest.approx(1.5 * log(2), abs=3 * se + 1e-4)
    digits, error = page_output(INFORMATION, there, "digits a day")
    assert error == printed(se / log(2), 3)
    assert digits == pytest.approx(1.5, abs=3 * se / log(2) + 1e-3)

    there = "Living with the wrong table"
    pq = log(5) - log(4) / 2 + log(2) / 2  # 0.5 log(5/4) + 0.5 log 10
    shown = page_output(INFORMATION, there, "H(p, q) =")
    assert shown[:2] == [printed(pq, 4), printed(pq - 1.5 * log(2), 4)]
    qp = 1.2 * log(2)
    own = log(5) - 1.4 * log(2)  # 0.8 log(5/4) + 0.2 log 10
    shown = page_output(INFORMATION, there, "H(q, p) =")
    assert shown[:2] == [printed(qp, 4), printed(qp - own, 4)]


def test_rain_and_umbrellas():
    # The sum of the two entropies minus that of the pair.
    def entropy(*table):
        return sum(p * log(1 / p) for p in table)

    there = "What one variable tells about another"
    joint = entropy(0.20, 0.05, 0.10, 0.65)
    rain, umbrella = entropy(0.25, 0.75), entropy(0.3, 0.7)
    both = rain + umbrella - joint
    assert page_output(INFORMATION, there, "by the formula:") == [printed(both, 4)]
    assert page_output(INFORMATION, there, "difference:") == [printed(both, 4)]
    shown = page_output(INFORMATION, there, "surprise before, after:")
    assert shown == [printed(rain, 4), printed(joint - umbrella, 4)]
    answers = page_answers(INFORMATION)
    assert answers[0] == [3, printed(3 * log(2), 2), 5]
    assert answers[1] == [printed(log(4 / 3) / 2, 2), printed(log(27 / 16) / 4, 2)]
    shares = entropy(0.6, 0.3, 0.1)
    assert answers[2] == [printed(shares, 2), printed(log(3) - shares, 2)]
    assert answers[3] == [printed(log(3) - Fraction(2, 3) * log(2), 2)]


# Review


def test_bread_and_rolls():
    # 82 times 1 bit, 60 times 2, and 58 times 3.
    nll = log(2) * (82 + 2 * 60 + 3 * 58) / 200
    assert page_output(REVIEW, "One line", "mean negative") == [printed(nll, 4)]
    H = log(200) - sum(n * log(n) for n in (82, 60, 18, 40)) / 200
    shown = page_output(REVIEW, "One line", "entropy + KL:")
    assert shown == [printed(H, 4), printed(nll - H, 4), printed(nll, 4)]


def test_rye_bread():
    # Sold are as many as the sum over s of P(X >= s), the regularized gamma function.
    def profit(stock):
        return 4 * sum(special.gammainc(s, 40) for s in range(1, stock + 1)) - stock

    best = max(range(20, 70), key=profit)
    assert page_output(REVIEW, "How much to bake", "best stock:") == [best, best]
    shown, simulated = page_output(REVIEW, "How much to bake", "profit")
    assert shown == printed(profit(best), 2)
    # Cutting off at the stock makes the spread smaller than that of 4 X.
    assert simulated == pytest.approx(profit(best), abs=3 * 4 * sqrt(40 / 1e5) + 0.01)


def test_bent_scale():
    there = "A scale on trial"
    average, error = page_output(REVIEW, there, "average step")
    assert error == printed(0.5 / sqrt(1_200_000), 5)
    assert average == pytest.approx(1 / (2 * 2**2), abs=3 * 0.5 / sqrt(1_200_000))
    # 60 steps of log-odds reach log 99 if the average reading reaches this weight.
    needed = 500.5 + 4 * (log(99) + log(19)) / 60
    p = 1 - phi((needed - 501) / (2 / sqrt(60)))
    shown = page_output(REVIEW, there, "at 0.99: thought")
    error = sqrt(p * (1 - p) / 20_000)
    assert shown == [printed(p, 4), drawn(p, 20_000, 4), printed(error, 4)]


def test_review_answers():
    answers = page_answers(REVIEW)
    many = 1 - sum(exp(-0.6) * 0.6**k / factorial(k) for k in (0, 1))
    assert answers[0] == [printed(exp(-1.2), 2), printed(many, 2)]
    # The inverse of the covariance matrix has 1 / variance at its end.
    precision = np.linalg.inv([[4, 6], [6, 25]])
    mean = 250 - precision[1, 0] / precision[1, 1] * 2
    assert answers[1] == [
        printed(mean, 9),
        printed(1 / sqrt(precision[1, 1]), 9),
        printed(phi(-2), 3),
    ]
    # One pack in 20, doughs in tenths: every pack and result listed.
    ways = Counter()
    for pack, first, second in product(range(20), range(10), range(10)):
        fails = 6 if pack == 0 else 1
        for doughs, failed in ((1, first < fails), (2, max(first, second) < fails)):
            ways[doughs, pack == 0] += failed
    assert answers[2] == [
        printed(Fraction(ways[n, True], ways[n, True] + ways[n, False]), 2)
        for n in (1, 2)
    ]
    # Bread 0, roll 10, cake 110, pretzel 111: a code that wastes nothing.
    lengths = {1: Fraction(1, 2), 2: Fraction(1, 4), 3: Fraction(1, 4)}
    bits = sum(n * p for n, p in lengths.items())
    assert answers[3] == [bits, 2 - bits]
