"""Chapter 10, second half: the pages' layers against SciPy, scikit-learn and complex
steps, and what they measure against exact fractions and closed forms.
"""

from fractions import Fraction
from itertools import pairwise
from math import log10, sqrt

import numpy as np
import pytest
from scipy import signal, stats
from scipy.special import log_softmax
from sklearn.datasets import load_digits
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

SCRATCH = "backpropagation/a-network-from-scratch"
VANISH = "backpropagation/vanishing-and-exploding"
START = "backpropagation/initialization"
CONV = "backpropagation/backpropagation-through-convolutions"


def slopes_of(f, x):
    """Gradient by a complex step: no difference is taken, so nothing is cancelled."""
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        moved = x.astype(complex)
        moved[index] += 1e-30j
        slopes[index] = np.imag(f(moved)) / 1e-30
    return slopes


def rectified(z):
    return np.where(np.real(z) > 0, z, 0)


# A network from scratch


@pytest.mark.parametrize("sizes", [(3, 4, 2), (1, 5, 3), (6, 2, 2, 4)])
def test_layers_of_any_sizes(sizes):
    ns = page_code(SCRATCH, "Network")
    rng = np.random.default_rng(7)
    layers = []
    for d_in, d_out in pairwise(sizes):
        layers += [ns["Dense"](d_in, d_out, rng), ns["ReLU"]()]
        layers[-2].b = rng.normal(size=d_out)
    network = ns["Network"](layers[:-1])
    X, y = rng.normal(size=(5, sizes[0])), rng.integers(sizes[-1], size=5)
    dense = layers[::2]
    theta = [part for layer in dense for part in (layer.W, layer.b)]

    def loss(A, *theta):
        for W, b in zip(theta[::2], theta[1::2], strict=True):
            Z = A @ W + b
            A = rectified(Z)
        return (np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(5), y]).mean()

    Z = network.forward(X)
    value, dZ = ns["cross_entropy"](Z, y)
    assert value == pytest.approx(-log_softmax(Z, axis=1)[np.arange(5), y].mean())
    dX = network.backward(dZ)
    assert dX == pytest.approx(slopes_of(lambda A: loss(A, *theta), X))
    found = [part for layer in dense for part in (layer.dW, layer.db)]
    for k, gradient in enumerate(found):

        def of_one(part, k=k):
            return loss(X, *theta[:k], part, *theta[k + 1 :])

        assert gradient == pytest.approx(slopes_of(of_one, theta[k]))


def test_loss_of_ten_classes():
    ns = page_code(SCRATCH, "cross_entropy")
    rng = np.random.default_rng(3)
    Z, y = 300 * rng.normal(size=(40, 10)), rng.integers(10, size=40)
    value, dZ = ns["cross_entropy"](Z, y)
    assert value == pytest.approx(-log_softmax(Z, axis=1)[np.arange(40), y].mean())
    assert dZ.sum(axis=1) == pytest.approx(np.zeros(40))
    Z = rng.normal(size=(40, 10))
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    truth = log_loss(y, P, labels=range(10))
    assert ns["cross_entropy"](Z, y)[0] == pytest.approx(truth)


def test_digits_by_another_network():
    # scikit-learn's network of the same kind, on another split
    X, y = load_digits(return_X_y=True)
    order = np.random.default_rng(5).permutation(len(y))
    first, last = order[:-500], order[-500:]
    other = MLPClassifier(
        (32,),
        solver="sgd",
        alpha=0,
        batch_size=32,
        learning_rate_init=0.3,
        momentum=0,
        max_iter=15,
        n_iter_no_change=15,
        tol=0,
        random_state=0,
    )
    with pytest.warns(match="iterations"):
        other.fit(X[first] / 16, y[first])
    share = other.score(X[last] / 16, y[last])
    shares = [page_output(SCRATCH, "The mistakes", f"seed {k}:")[0] for k in (1, 2, 3)]
    spread = sqrt(0.97 * 0.03 / 500)
    assert shares == [pytest.approx(share, abs=4 * spread)] * 3
    assert shares == [pytest.approx(0.97, abs=3 * spread)] * 3


def test_small_case_and_answers():
    W = [[1, -1], [2, -3]]

    def dots(x, da):
        z = [sum(x[i] * W[i][j] for i in range(2)) for j in range(2)]
        dz = [d if v > 0 else 0 for d, v in zip(da, z, strict=True)]
        return z, dz, [[xi * d for d in dz] for xi in x]

    _, dz, dW = dots((2, 1), (3, 5))
    there = "What a layer has to remember"
    assert page_output(SCRATCH, there, "dW") == [*dW[0], *dW[1]]
    dx = [sum(W[i][j] * dz[j] for j in range(2)) for i in range(2)]
    assert page_output(SCRATCH, there, "dx") == [*dx, *dz]
    counts, both = page_answers(SCRATCH)
    widths = [64, 20, 20, 10]
    size = sum((a + 1) * b for a, b in pairwise(widths))
    assert counts == [size, 10 * -(-1000 // 64)]
    z, dz2, dW2 = dots((-1, 1), (2, 1))
    total = np.add(dW, dW2).ravel().tolist()
    assert both == [*z, *total, *np.add(dz, dz2).tolist()]


# Vanishing and exploding gradients


@pytest.mark.parametrize("name", ["none", "sigmoid", "tanh", "ReLU"])
def test_gradients_of_all_layers(name):
    ns = page_code(VANISH, "backward")
    bend = {
        "none": lambda z: z,
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "tanh": np.tanh,
        "ReLU": rectified,
    }[name]
    rng = np.random.default_rng(1)
    Ws = [rng.normal(size=shape) for shape in [(3, 4), (4, 2), (2, 5), (5, 3)]]
    X, C = rng.normal(size=(6, 3)), rng.normal(size=(6, 3))
    Zs = ns["forward"](name, X, Ws)
    found = ns["backward"](name, Zs, Ws, C)
    assert len(found) == 4
    for k, Z in enumerate(Zs):

        def loss(Z, k=k):
            for W in Ws[k + 1 :]:
                Z = bend(Z) @ W
            return (Z * C).sum()

        assert found[k] == pytest.approx(slopes_of(loss, Z))


def test_powers_of_ten():
    # Scaling all weights scales a linear network's gradient by the power 29.
    none = page_output(VANISH, "Measured", "none     [")
    base = page_code(VANISH, "sizes")["sizes"]("none", 1)
    exponent = log10(base[0] / base[-1])
    exact = [round(exponent + 29 * log10(s)) for s in (0.5, 1, 2)]
    assert none == exact
    # Each column of a Gaussian product shrinks as a product of chi-squares does:
    # the mean of log10 of one factor is that of chi-square / width, halved.
    drift = 29 * stats.chi2(20).expect(lambda v: np.log10(v / 20)) / 2
    spread = 29 * stats.chi2(20).expect(lambda v: np.log10(v / 20) ** 2) / 4
    assert exponent == pytest.approx(drift, abs=3 * sqrt(spread) + 0.2)
    # the sigmoid's slopes are at most 1/4
    sigmoid = page_output(VANISH, "Measured", "sigmoid  [")
    for one, other in zip(sigmoid, exact, strict=True):
        assert one <= other - 29 * log10(4) + 1


def test_dead_in_fractions():
    x, y = [1, 2, 3], [Fraction(1, 2), 1, Fraction(3, 2)]
    w, b = Fraction(1), Fraction(0)
    errors = [w * u + b - v for u, v in zip(x, y, strict=True)]
    w -= sum(e * u for e, u in zip(errors, x, strict=True)) / 3
    b -= sum(errors) / 3
    assert max(w * u + b for u in x) < 0
    found = page_output(VANISH, "Dead ReLUs", "lr 1.0: w =")
    assert found == [printed(w, 2), printed(b, 2)]
    # least squares without the ReLU, which all three examples leave open
    slope, shift = np.polyfit(x, [float(v) for v in y], 1)
    found = page_output(VANISH, "Dead ReLUs", "lr 0.1: w =")
    assert found == [printed(slope, 2), printed(shift, 2)]


def test_cliff_and_answers():
    ns = page_code(VANISH, "path")
    w = np.array([1.15, 1.1])
    truth = slopes_of(lambda v: ((v[0] * v[1]) ** 10 - 1) ** 2 / 2, w)
    assert ns["gradient"](w) == pytest.approx(truth)
    assert np.linalg.norm(truth) == pytest.approx(1250, abs=5)
    steps = np.linalg.norm(np.diff(ns["path"], axis=0), axis=1)
    assert steps.max() <= 0.005 * 2 + 1e-12
    assert page_output(VANISH, "Clipping", "product of the weights") == [1]
    chain, clipped = page_answers(VANISH)
    factors = [Fraction(6, 10) ** 10, Fraction(12, 10) ** 10]
    assert chain == [printed(v, 3) for v in factors]
    assert np.linalg.norm(clipped) == pytest.approx(2.5)
    assert np.array(clipped) * 2 == pytest.approx([2, -1, 2, 4])


# Initialization


def test_one_layer():
    d_in, d_out = 30, 10
    there = "The way back"
    for name, v in [("1 / d_in", 1 / 30), ("Xavier", 2 / 40), ("He", 2 / 30)]:
        z, relu, back, *claims = page_output(START, there, name)
        assert claims == [printed(d_in * v, 2), printed(d_out * v, 2)]
        # z is normal: z**2 has a relative spread of sqrt(2), relu's of sqrt(5)
        n = 10_000 * d_out
        assert z == pytest.approx(d_in * v, rel=3 * sqrt(2 / n), abs=0.005)
        assert relu == pytest.approx(d_in * v / 2, rel=3 * sqrt(5 / n), abs=0.005)
        n = 10_000 * d_in
        assert back == pytest.approx(d_out * v, rel=3 * sqrt(2 / n), abs=0.005)


def test_fifty_layers_of_relu():
    # ReLU is linear in a factor: all four rows are one number and powers of two.
    rows = [
        page_output(START, "Fifty layers", f"variance {k}/d: forward and back,")
        for k in (0.5, 1, 2, 4)
    ]
    for k, row in zip((0.5, 1, 2, 4), rows, strict=True):
        shift = 25 * log10(k / 2)
        for here, level in zip(row, rows[2], strict=True):
            assert here == pytest.approx(level + shift, abs=0.11)
    assert np.abs(rows[2]).max() < 0.5


def test_rules_and_answers():
    rules, factors = page_answers(START)
    he, xavier = Fraction(2, 50), Fraction(2, 250)
    assert rules[:2] == [float(xavier), float(he)]
    assert stats.uniform(-rules[2], 2 * rules[2]).var() == pytest.approx(2 / 24)
    # 3000 networks of the exercise: the mean of squares is unbiased
    rng = np.random.default_rng(2)
    forward, back = [], []
    for _ in range(3000):
        W1, W2, W3 = (
            sqrt(0.02) * rng.normal(size=shape)
            for shape in [(100, 50), (50, 200), (200, 10)]
        )
        forward.append((((np.ones(100) @ W1) @ W2 @ W3) ** 2).mean())
        back.append(((W1 @ (W2 @ (W3 @ np.ones(10)))) ** 2).mean())
    for measured, exact in zip((forward, back), factors, strict=True):
        se = np.std(measured) / sqrt(3000)
        assert np.mean(measured) == pytest.approx(exact, abs=4 * se)


# Backpropagation through convolutions


@pytest.mark.parametrize(
    ("n", "H", "W", "k", "c_in", "c_out", "s"),
    [
        (2, 6, 5, 3, 2, 3, 1),
        (1, 7, 8, 3, 1, 2, 2),
        (3, 5, 9, 2, 3, 1, 3),
        (2, 4, 4, 4, 2, 2, 1),
        (1, 5, 6, 1, 3, 2, 2),
    ],
)
def test_convolutional_layer(n, H, W, k, c_in, c_out, s):
    ns = page_code(CONV, "conv_back")
    rng = np.random.default_rng(11)
    X, K = rng.normal(size=(n, H, W, c_in)), rng.normal(size=(k, k, c_in, c_out))
    b = rng.normal(size=c_out)

    def layer(X, K):  # SciPy's correlation, then every s-th row and column
        maps = [
            [
                sum(
                    signal.correlate2d(x[:, :, i], K[:, :, i, o], "valid")
                    for i in range(c_in)
                )
                for o in range(c_out)
            ]
            for x in X
        ]
        return np.moveaxis(np.array(maps), 1, -1)[:, ::s, ::s] + b

    Y = ns["conv"](X, K, b, s)
    assert pytest.approx(layer(X, K)) == Y
    dY = rng.normal(size=Y.shape)
    dK, db, dX = ns["conv_back"](dY, X, K, s)
    assert db == pytest.approx(np.einsum("nhwo->o", dY))
    # correlate2d conjugates its second argument, so K goes by linearity
    assert dX == pytest.approx(slopes_of(lambda A: (layer(A, K) * dY).sum(), X))
    for index in np.ndindex(K.shape):
        E = np.zeros(K.shape)
        E[index] = 1
        assert dK[index] == pytest.approx(((layer(X, E) - b) * dY).sum())


@pytest.mark.parametrize("shape", [(1, 2, 4, 1), (3, 6, 4, 2)])
def test_max_pooling_with_ties(shape):
    ns = page_code(CONV, "max_pool_back")
    rng = np.random.default_rng(4)
    n, H, W, c = shape
    A = rng.integers(3, size=shape).astype(float)
    dP = rng.normal(size=(n, H // 2, W // 2, c))
    truth = np.zeros(shape)
    for m, u, v, o in np.ndindex(dP.shape):
        cells = [(m, 2 * u + i, 2 * v + j, o) for i in (0, 1) for j in (0, 1)]
        largest = max(A[cell] for cell in cells)
        winners = [cell for cell in cells if A[cell] == largest]
        for cell in winners:
            truth[cell] += dP[m, u, v, o] / len(winners)
    assert ns["max_pool_back"](dP, A, 2) == pytest.approx(truth)


def test_four_numbers_and_answers():
    # the layer as a matrix, once of the signal and once of the kernel
    def gradients(x, k, dy):
        steps = range(len(dy))
        by_x = np.array([[0] * i + k + [0] * (len(dy) - 1 - i) for i in steps])
        by_k = np.array([x[i : i + len(k)] for i in steps])
        return [*(by_k.T @ dy).tolist(), *(by_x.T @ dy).tolist()]

    dk1, dk2, *dx = gradients([2, 0, 1, 3], [1, -1], [1, 2, -1])
    found = page_output(CONV, "What these sums are", "dk")
    assert found == [dk1, dk2, 1 + 2 - 1, *dx]
    by_hand, pooled = page_answers(CONV)
    assert by_hand == gradients([1, 2, 0, -1, 1], [2, 0, -1], [1, 0, -2])
    assert pooled == [6, 6 / 4]


def test_stripes_and_spots():
    ns = page_code(CONV, "right")
    X, y = ns["make_images"](200, np.random.default_rng(9))
    # half of the pixels are lit, in both kinds
    for label in (0, 1):
        light = X[y == label].mean()
        assert light == pytest.approx(0.5, abs=4 * 0.3 / sqrt(64 * 80))
    logits = ns["forward"](X, ns["K"], ns["b"], ns["W"])[-1]
    assert (logits.argmax(axis=1) == y).mean() > 0.9
    # SciPy's layer and a loop over blocks give the same logits
    x = X[0, :, :, 0]
    maps = []
    for o in range(4):
        Z = signal.correlate2d(x, ns["K"][:, :, 0, o], "valid") + ns["b"][o]
        A = np.maximum(Z, 0)
        blocks = [A[i : i + 2, j : j + 2].max() for i in (0, 2, 4) for j in (0, 2, 4)]
        maps.append(blocks)
    flat = np.array(maps).T.ravel()
    assert logits[0] == pytest.approx(flat @ ns["W"])
