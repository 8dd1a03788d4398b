"""Chapter 9, first half: the pages' key numbers, and their functions, another way."""

from decimal import Decimal, getcontext
from fractions import Fraction
from itertools import pairwise
from math import asin, exp, isqrt, log, pi, sqrt

import numpy as np
import pytest
from scipy.special import log_softmax, softmax
from scipy.stats import norm
from sklearn.datasets import load_digits, load_iris
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier, MLPRegressor

from recomputed.closeness import drawn, printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

DATA = "data-flow/representing-data"
NEURONS = "data-flow/neurons-and-layers"
FORWARD = "data-flow/a-forward-pass"
LOSSES = "data-flow/outputs-and-losses"
LOGITS = (2, 1, -1)

getcontext().prec = 40


def root(x):
    """The square root of a fraction, rounded down at twenty digits."""
    x = Fraction(x)
    return Fraction(isqrt(x.numerator * 10**40 // x.denominator), 10**20)


def mean_and_deviation(values):
    mu = Fraction(sum(values), len(values))
    return mu, root(sum((v - mu) ** 2 for v in values) / len(values))


# Representing data


def test_four_flats_on_one_scale():
    there = "Standardization"
    sizes, ages, new = (85, 120, 60, 45), (30, 5, 80, 12), (100, 12)
    scales = [mean_and_deviation(column) for column in (sizes, ages)]
    mu, s = zip(*scales, strict=True)
    shown = page_output(DATA, there, 0)
    assert shown == [printed(v, 2) for v in (*mu, *s)]
    shown = page_output(DATA, there, "new:")
    assert shown == [
        printed((v - m) / d, 3) for v, m, d in zip(new, mu, s, strict=True)
    ]
    low, high = zip(
        *((min(column), max(column)) for column in (sizes, ages)), strict=True
    )
    truth = [
        Fraction(v - a, b - a)
        for flat in (new, (130, 5))
        for v, a, b in zip(flat, low, high, strict=True)
    ]
    assert page_output(DATA, there, -1) == [printed(v, 3) for v in truth]


def chance_of_a_cut(corners):
    """How often w x + b, all standard normal, has both signs on these corners.

    A weight vector of length r meets the corners in an interval, and b has to be in
    its mirror image: two sums over angle and length of w, none over b.
    """
    angles = (np.arange(360) + 0.5) / 360 * 2 * pi
    units = np.stack([np.cos(angles), np.sin(angles)])
    along = np.array(corners) @ units
    shares = (np.arange(300) + 0.5) / 300
    r = np.sqrt(-2 * np.log(shares))[:, None]  # lengths at equal chances
    return np.mean(norm.cdf(r * along.max(axis=0)) - norm.cdf(r * along.min(axis=0)))


def test_how_many_lines_cut():
    # The corners are those of the rectangle from which the flats come.
    corners = [(x, y) for x in (30, 150) for y in (0, 90)]
    middle, deviation = (90, 45), (120 / sqrt(12), 90 / sqrt(12))
    scaled = [
        [(v - m) / s for v, m, s in zip(c, middle, deviation, strict=True)]
        for c in corners
    ]
    tries = {
        "m² and years": corners,
        "cm² and years": [(10_000 * x, y) for x, y in corners],
        "scaled": scaled,
    }
    for line, places in tries.items():
        shown = page_output(DATA, "Units bend the first layer", line)[-1]
        assert shown == drawn(chance_of_a_cut(places), 4000, 2), line


def test_building_on_its_own_scale():
    # The line is 3 a square metre, so its own scale gives 3 (mu + s z), with mu
    # and s near those of the uniform distribution from 40 to 120.
    there = "Only the training set may speak"
    assert page_output(DATA, there, "truth:") == [420, 450, 480]
    assert page_output(DATA, there, "training set's scale:") == [420, 450, 480]
    low, middle, high = page_output(DATA, there, "its own scale:")
    s = 80 / sqrt(12)
    assert middle == pytest.approx(3 * 80, abs=3 * 3 * s / sqrt(200))
    step = 3 * sqrt(3 / 2) * s  # 10 is this many deviations of 140, 150, 160
    assert [middle - low, high - middle] == [pytest.approx(step, rel=0.1)] * 2


def test_answers_about_data():
    floors, images = page_answers(DATA)
    assert floors == [-1, 1, Fraction(5, 2), Fraction(7, 4)]
    places = [
        (r, c, k) for r in range(64) for c in range(48) for k in range(3)
    ]  # written out one by one
    assert images == [len(places), places.index((10, 5, 1))]


# Neurons and layers


def orthant(a, b, c):
    """P(three standard normal numbers with these correlations are all positive)."""
    return 1 / 8 + (asin(a) + asin(b) + asin(c)) / (4 * pi)


def test_random_neurons_at_xor():
    # Three right of four: which one is wrong? In each case three of the signs imply
    # the fourth, since z(0, 0) + z(1, 1) = z(0, 1) + z(1, 0).
    only_00 = orthant(1 / 2, -2 / sqrt(6), -2 / sqrt(6))
    only_11 = orthant(1 / 2, -1 / sqrt(2), -1 / sqrt(2))
    only_01 = orthant(-1 / sqrt(2), 1 / sqrt(3), -2 / sqrt(6))
    three = only_00 + only_11 + 2 * only_01
    truth = [0, three, 1 - 2 * three, three, 0]
    for k, p in enumerate(truth):
        shown = page_output(
            NEURONS, "A question one neuron cannot answer", f"{k} of 4 right:"
        )
        assert shown == [drawn(p, 100_000, 2)], k


def scikit_learn_network(X, layers):
    """The same weights in scikit-learn's network."""
    hidden = [W.shape[1] for W, _ in layers[:-1]]
    model = MLPRegressor(hidden_layer_sizes=hidden, random_state=0)
    outputs = np.random.default_rng(1).normal(size=(len(X), layers[-1][1].size))
    if outputs.shape[1] == 1:
        outputs = outputs[:, 0]  # as scikit-learn wants a single output
    model.partial_fit(X, outputs)  # so that it has its shapes
    model.coefs_, model.intercepts_ = (list(part) for part in zip(*layers, strict=True))
    return model.predict(X).reshape(len(X), -1)


@pytest.mark.parametrize("sizes", [(1, 1, 1), (3, 5, 2), (2, 7, 1), (4, 3, 6, 2, 3)])
def test_networks_of_the_page(sizes):
    code = page_code(NEURONS, "by_neurons")
    rng = np.random.default_rng(5)
    layers = [
        (rng.normal(size=shape), rng.normal(size=shape[1])) for shape in pairwise(sizes)
    ]
    X = rng.normal(size=(8, sizes[0]))
    truth = scikit_learn_network(X, layers)
    assert code["network"](X, layers) == pytest.approx(truth)
    one_by_one = [code["by_neurons"](x, layers) for x in X]
    assert np.array(one_by_one) == pytest.approx(truth)


def test_avocados_and_answers_about_neurons():
    zs = [Fraction(1, 2), Fraction(-1), Fraction(0)]
    shown = page_output(NEURONS, "It draws a line", 0)
    assert shown == [*zs, *(printed(1 / (1 + exp(-z)), 3) for z in zs)]
    line, counts = page_answers(NEURONS)
    assert line == [3 * 1 - 4 * 3 + 6, 0, Fraction(6, 4)]
    assert counts == [(4 + 1) * 8 + (8 + 1) * 3, (4 + 1) * 3]
    assert page_output(NEURONS, "Counting", 0) == [65 * 32 + 33 * 10]


# A forward pass, in tenths: the products of the table are exact

TENTHS_1 = {"length": (-10, 18, 2), "width": (-24, 18, 1), "bias": (114, -29, -3)}
TENTHS_2 = ((14, 6, -21), (-19, 1, 18), (-2, 1, 2))
BIAS_2 = (25, 19, -53)


def by_hand(length, width, relu=True, shift=0):
    """Pre-activations, scores and probabilities of one flower; shift is for class 1."""
    length, width = Fraction(str(length)), Fraction(str(width))
    columns = zip(TENTHS_1["length"], TENTHS_1["width"], TENTHS_1["bias"], strict=True)
    z1 = [(u * length + v * width + c) / 10 for u, v, c in columns]
    a1 = [max(z, 0) if relu else z for z in z1]
    z2 = [
        (sum(a * row[k] for a, row in zip(a1, TENTHS_2, strict=True)) + BIAS_2[k]) / 10
        for k in range(3)
    ]
    z2[1] += Fraction(str(shift))
    powers = [Decimal(float(z)).exp() for z in z2]
    return z1, z2, [float(e / sum(powers)) for e in powers]


def lost(**changes):
    """Which irises come out wrong, in exact fractions."""
    iris = load_iris()
    found = []
    for i, (flower, label) in enumerate(
        zip(iris.data[:, 2:], iris.target, strict=True)
    ):
        z2 = by_hand(*flower, **changes)[1]
        if z2.index(max(z2)) != label:
            found.append(i)
    return found


def test_three_flowers():
    there = "The same in code"
    for number, flower in enumerate(((1.4, 0.2), (4.7, 1.4), (6.0, 2.5))):
        z1, z2, p = by_hand(*flower)
        shown = page_output(FORWARD, there, 3 * number + 1)
        a1 = [max(z, 0) for z in z1]
        assert shown == [printed(v, 2) for v in (*z1, *a1)], flower
        shown = page_output(FORWARD, there, 3 * number + 2)
        truth = [*(printed(v, 3) for v in z2), *(printed(v, 6) for v in p)]
        assert shown == truth, flower


def test_which_irises_are_lost():
    right, *wrong = page_output(FORWARD, "All flowers at once", "right:")
    assert wrong == lost()
    assert right == 150 - len(wrong)
    for i in lost():
        flower = load_iris().data[i, 2:]
        shown = page_output(FORWARD, "Where does it go wrong?", f"{i} ")
        p = by_hand(*flower)[2]
        assert shown[4:7] == [printed(v, 2) for v in p], i
    # Exercise 3: the same flowers without ReLU. And another bias for versicolor.
    assert lost(relu=False) == lost()
    changed = lost(shift=2.5)
    shown = page_output(FORWARD, "Where does it go wrong?", "right:")
    assert shown == [150 - len(changed), *changed]


def test_answers_about_a_forward_pass():
    seventy_seven, line = page_answers(FORWARD)
    z1, z2, _ = by_hand("5.0", "1.7")
    assert seventy_seven == [pytest.approx(float(v)) for v in (*z1, *z2[1:])]

    # All three hidden neurons are positive at these three places, so the difference
    # of the scores is affine there, and three values give it.
    def gap(length, width):
        _, z2, _ = by_hand(length, width)
        return z2[2] - z2[1]

    here = gap(5, 1)
    c1, c2 = gap(6, 1) - here, gap(5, 2) - here
    truth = [c1, c2, 5 * c1 + c2 - here]
    assert line == [pytest.approx(float(v)) for v in truth]


@pytest.mark.parametrize(("d", "h", "K"), [(2, 3, 3), (5, 4, 3), (1, 6, 4)])
def test_forward_passes_of_the_page(d, h, K):
    code = page_code(FORWARD, "forward")
    rng = np.random.default_rng(d)
    X = rng.normal(size=(12, d))
    shapes = {"W1": (d, h), "b1": h, "W2": (h, K), "b2": K}
    code |= {name: 2 * rng.normal(size=shape) for name, shape in shapes.items()}
    model = MLPClassifier(hidden_layer_sizes=(h,), random_state=0)
    model.partial_fit(X, np.arange(12) % K, classes=range(K))
    model.coefs_ = [code["W1"], code["W2"]]
    model.intercepts_ = [code["b1"], code["b2"]]
    truth = model.predict_proba(X)
    Z1, A1, Z2, P = code["forward"](X)
    assert pytest.approx(truth) == P
    assert pytest.approx(softmax(Z2, axis=1)) == P
    assert np.array([code["forward_one"](x)[3] for x in X]) == pytest.approx(truth)
    assert pytest.approx((Z1 + np.abs(Z1)) / 2) == A1


# Outputs and losses


def lse(logits):
    """Log-sum-exp with forty digits, so that nothing over- or underflows."""
    return sum(Decimal(z).exp() for z in logits).ln()


def test_losses_by_hand():
    losses = [lse(LOGITS) - z for z in LOGITS]
    *shown, mean = page_output(LOSSES, "Which of K classes?", 0)
    assert shown == [printed(loss, 3) for loss in losses]
    assert mean == printed((losses[0] + losses[2]) / 2, 3)
    for row in ((1000, 999), (0, 800), (-1000, -1000)):
        line = str([float(z) for z in row])
        shown = page_output(LOSSES, "Which of K classes?", line)
        assert shown[-1] == printed(lse(row) - row[0], 3), row
    squares = [[(y_hat - y) ** 2 for y in (240, 190)] for y_hat in (210, 200)]
    right = Fraction(squares[0][0] + squares[1][1], 4)
    wrong = Fraction(sum(map(sum, squares)), 8)
    assert page_output(LOSSES, "How much?", "right:") == [right]
    assert page_output(LOSSES, "How much?", "wrong:")[0] == wrong
    for y in (1, 0):
        shown = page_output(LOSSES, "Yes or no?", f"y = {y}:")
        truth = [lse((0, z)) - y * z for z in (2, 40, -100)]
        assert shown == [printed(v, 3) for v in truth], y


def test_answers_about_losses():
    flats, logits, twice = page_answers(LOSSES)
    assert flats == [printed(Fraction(10**2 + 20**2 + 0, 6), 2)]
    assert logits == [printed(log(6 / 3), 3), printed(log(6), 3)] * 2
    assert twice == [printed(log(1 + 2 * exp(-1)), 3)]


def test_knowing_nothing():
    there = "What does a network know that has learned nothing?"
    y = load_digits().target.tolist()
    counts = [y.count(k) for k in range(10)]
    entropy = log(len(y)) - sum(n * log(n) for n in counts) / len(y)
    assert page_output(LOSSES, there, "entropy of the shares")[0] == printed(entropy, 3)
    assert page_output(LOSSES, there, "scale 0.01: loss") == [printed(log(10), 2)]


@pytest.mark.parametrize(("n", "K"), [(1, 2), (6, 3), (40, 10)])
@pytest.mark.parametrize("scale", [1, 300])
def test_cross_entropy_of_the_page(n, K, scale):
    code = page_code(LOSSES, "unsafe")
    rng = np.random.default_rng(n)
    Z, y = rng.normal(size=(n, K)), rng.integers(0, K, size=n)
    truth = log_softmax(scale * Z, axis=1)
    assert code["log_softmax"](scale * Z) == pytest.approx(truth)
    mean = -sum(truth[i, c] for i, c in enumerate(y)) / n
    assert code["cross_entropy"](scale * Z, y) == pytest.approx(mean)
    if scale == 1:
        judge = log_loss(y, softmax(Z, axis=1), labels=range(K))
        assert code["cross_entropy"](Z, y) == pytest.approx(judge)
        assert code["unsafe"](Z, y) == pytest.approx(judge)
