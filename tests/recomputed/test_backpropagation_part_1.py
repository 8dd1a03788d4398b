"""Chapter 10, first half: every derivative by complex steps, which know no backward
pass, and the softmax pages against SciPy and scikit-learn.
"""

from itertools import pairwise
from math import exp, log

import numpy as np
import pytest
from scipy.special import expit, log_softmax, softmax
from sklearn.datasets import load_iris
from sklearn.metrics import log_loss

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

WHAT = "backpropagation/what-backpropagation-is"
HAND = "backpropagation/by-hand"
DENSE = "backpropagation/fully-connected-networks"
SOFTMAX = "backpropagation/softmax-and-cross-entropy"


def slopes_of(f, x):
    """Gradient by a complex step: no difference is taken, so nothing is cancelled."""
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        moved = x.astype(complex)
        moved[index] += 1e-30j
        slopes[index] = np.imag(f(moved)) / 1e-30
    return slopes


def all_printed(values, digits):
    return [printed(value, digits) for value in np.ravel(values)]


# What backpropagation is


def chain(numbers, target=-1):
    w1, w2, w3, x = numbers
    return (w3 * np.tanh(w2 * np.tanh(w1 * x)) - target) ** 2 / 2


def test_three_weights_in_a_row():
    # tanh as a fraction of exponentials, the steps one after the other
    def bend(z):
        return (exp(2 * z) - 1) / (exp(2 * z) + 1)

    a1 = bend(1.2)
    a2 = bend(-1.2 * a1)
    forward = [1.2, a1, -1.2 * a1, a2, 2 * a2, (2 * a2 + 1) ** 2 / 2]
    for line, value in enumerate(forward):
        assert page_output(WHAT, "Three weights in a row", line) == [printed(value, 4)]
    slopes = all_printed(slopes_of(chain, [0.8, -1.2, 2, 1.5]), 4)
    there = "One step back at a time"
    (dw1, *rest) = page_output(WHAT, there, "dw1")
    assert [dw1, *rest] == slopes
    assert page_output(WHAT, there, 1) == slopes


def test_paths_through_a_network():
    # The number of paths is an entry of a power of the graph's adjacency matrix.
    units = 2 + 5 * 3
    edges = np.zeros((units, units), dtype=int)
    edges[0, 1:4] = edges[13:16, 16] = 1
    for layer in range(4):
        edges[1 + 3 * layer : 4 + 3 * layer, 4 + 3 * layer : 7 + 3 * layer] = 1
    count = np.linalg.matrix_power(edges, 6)[0, 16]
    assert page_output(WHAT, "What it saves", 0) == [count]
    ns = page_code(WHAT, "back")
    # All paths at once: the derivative of a linear network by its input.
    product = np.linalg.multi_dot([ns["first"], *ns["S"], ns["last"]])
    assert ns["total"] == pytest.approx(product)
    assert ns["first"] @ ns["back"] == pytest.approx(product)


def test_answers_about_boxes():
    squares, kinked = page_answers(WHAT)
    (passed,) = slopes_of(lambda v: 4 * v[0] ** 2, [-3])
    assert squares == [2 * -3, 4, passed]

    def loss(w):
        z = w[0] * 2
        return (w[1] * (z if z.real > 0 else 0 * z) - 1) ** 2 / 2

    found = np.r_[slopes_of(loss, [1.5, -1]), slopes_of(loss, [-1.5, -1])]
    assert kinked == pytest.approx(list(found))


# By hand

NINE = [0.5, -0.3, 0.2, 0.4, 0.1, 0, 0.7, -0.6, 0.2]  # W1 by rows, b1, w2, b2


def nine_loss(t, x=(1, 2), y=1, bend=np.tanh):
    """The loss of the 2-2-1 network, every sum written out."""
    a1 = bend(t[0] * x[0] + t[2] * x[1] + t[4])
    a2 = bend(t[1] * x[0] + t[3] * x[1] + t[5])
    z = t[6] * a1 + t[7] * a2 + t[8]
    return np.log(1 + np.exp(-z if y == 1 else z))


def test_nine_numbers_forward():
    there = "The same in code"
    a1, a2 = np.tanh(1), np.tanh(0.5)
    z2 = 0.7 * a1 - 0.6 * a2 + 0.2
    z1_and_a1 = [1, 0.5, printed(a1, 4), printed(a2, 4)]
    assert page_output(HAND, there, "z1") == z1_and_a1
    p = expit(z2)
    assert page_output(HAND, there, "z2") == all_printed([z2, p, -log(p)], 4)
    assert nine_loss(np.array(NINE)) == pytest.approx(-log(p))


def test_nine_numbers_back():
    there = "The same in code"
    g = slopes_of(nine_loss, NINE)
    dW1, db1, dw2, db2 = g[:4], g[4:6], g[6:8], g[8]
    assert page_output(HAND, there, "dz2") == all_printed([db2, *dw2, db2], 4)
    # The hidden layer's delta is the slope by a bias; da is delta over tanh's slope.
    da = db1 * np.cosh([1, 0.5]) ** 2
    assert page_output(HAND, there, "da1") == all_printed([*da, *db1, *db1], 4)
    assert page_output(HAND, there, "dW1") == all_printed(dW1, 4)
    assert page_output(HAND, there, 5) == all_printed(g, 4)


def test_numbers_on_paper():
    # With five decimals at every step, as the page's reader has them.
    def five(value):
        return round(float(value), 5)

    a = five(np.tanh(1)), five(np.tanh(0.5))
    z = five(0.7 * a[0]) - five(0.6 * a[1]) + 0.2
    p = five(1 / five(1 + five(np.exp(-z))))
    delta = five(p - 1)
    slopes = [five(1 - value**2) for value in a]
    deltas = [
        five(five(delta * w) * slope)
        for w, slope in zip((0.7, -0.6), slopes, strict=True)
    ]
    paper = [*deltas, *(five(2 * d) for d in deltas), *deltas]
    paper += [five(delta * value) for value in a] + [delta]
    text = page_output(HAND, "The same in code", 5)
    assert [round(number, 4) for number in paper] == text
    assert (a, p, delta) == ((0.76159, 0.46212), 0.61203, -0.38797)
    assert five(1 + five(np.exp(-five(z)))) == 1.63392


def test_one_step():
    g = slopes_of(nine_loss, NINE)
    before = nine_loss(np.array(NINE))
    after = nine_loss(np.array(NINE) - 0.5 * g)
    values = [before - 0.5 * g @ g, after, before]
    assert page_output(HAND, "One step", "promised") == all_printed(values, 4)
    # Through changed w2 each hidden neuron's slopes are scaled by new over old.
    scale = np.tile((np.array(NINE[6:8]) - 0.5 * g[6:8]) / NINE[6:8], 2)
    off = np.linalg.norm(g[:4] * (scale - 1)) / np.linalg.norm(g[:4])
    line = "dW1 through the new weights: off by"
    assert page_output(HAND, "One step", line) == [printed(100 * off, 0)]


def test_answers_by_hand():
    other_label, with_relu = page_answers(HAND)
    g = slopes_of(lambda t: nine_loss(t, y=0), NINE)
    assert other_label == all_printed([g[8], g[6], g[3]], 3)

    def relu(z):
        return z * (np.real(z) > 0)

    g = slopes_of(lambda t: nine_loss(t, bend=relu), NINE)
    assert with_relu == all_printed([expit(0.6), *g[:4]], 3)


def test_two_kinds_of_iris():
    # The same flowers in the same order, but each of the 2,800 gradients is taken
    # by nine complex steps: no derivative is ever written down.
    data = load_iris()
    y = (data.target[50:] == 2).astype(int)
    X = data.data[50:][:, [1, 3]]
    rng = np.random.default_rng(0)
    train, test = np.split(rng.permutation(100), [70])
    X = (X - X[train].mean(axis=0)) / np.std(X[train], axis=0)
    theta, nudges = np.array(NINE), 1e-30j * np.eye(9)
    means = []
    for _ in range(40):
        losses = []
        for i in rng.permutation(train):
            value = nine_loss((theta + nudges).T, X[i], y[i])
            losses.append(value[0].real)
            theta = theta - 0.1 * value.imag / 1e-30
        means.append(np.mean(losses))
    right = np.array([nine_loss(theta, X[i], y[i]) < log(2) for i in range(100)])
    there = "Two kinds of iris"
    first_and_last = [printed(means[0], 2), printed(means[-1], 2)]
    assert page_output(HAND, there, "loss:") == first_and_last
    counts = [right[train].sum(), 70, right[test].sum(), 30]
    assert page_output(HAND, there, "right:") == counts


# Dense layers


def dense_loss(Ws, bs, X, Y):
    """Halved squared error of tanh layers, example by example and unit by unit."""
    total = 0
    for x, y in zip(X, Y, strict=True):
        a = x
        for W, b in zip(Ws, bs, strict=True):
            a = [
                np.tanh(sum(a[i] * W[i, j] for i in range(len(a))) + b[j])
                for j in range(len(b))
            ]
        total = total + sum((a[j] - y[j]) ** 2 for j in range(len(y))) / 2
    return total / len(X)


def slopes_of_layers(Ws, bs, X, Y):
    """Gradients by all weights and all biases."""

    def put(parts, i, new):
        return [*parts[:i], new, *parts[i + 1 :]]

    dWs = [
        slopes_of(lambda W, i=i: dense_loss(put(Ws, i, W), bs, X, Y), Ws[i])
        for i in range(len(Ws))
    ]
    dbs = [
        slopes_of(lambda b, i=i: dense_loss(Ws, put(bs, i, b), X, Y), bs[i])
        for i in range(len(bs))
    ]
    return dWs, dbs


def test_the_page_s_batch_of_five():
    ns = page_code(DENSE, "backward")
    arrays = ns["Ws"], ns["bs"], ns["X"], ns["Y"]
    loss = dense_loss(*arrays)
    assert page_output(DENSE, "Shapes first", 0)[-1] == printed(loss, 4)
    dWs, dbs = slopes_of_layers(*arrays)
    assert page_output(DENSE, "The four equations", 1) == all_printed(dbs[1], 4)
    for found, true in zip(ns["dWs"] + ns["dbs"], dWs + dbs, strict=True):
        assert found == pytest.approx(true, rel=1e-9)


@pytest.mark.parametrize(
    ("sizes", "n"),
    [([1, 1], 1), ([3, 3, 3], 3), ([2, 5], 4), ([4, 2, 3, 1], 1), ([1, 4, 2, 2], 6)],
)
def test_dense_networks_on_random_input(sizes, n):
    ns = page_code(DENSE, "backward")
    rng = np.random.default_rng(sum(sizes) + n)
    Ws = [rng.normal(size=pair) for pair in pairwise(sizes)]
    bs = [rng.normal(size=d) for d in sizes[1:]]
    X, Y = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
    As = ns["forward"](X, Ws, bs)
    assert ns["mean_loss"](As[-1], Y) == pytest.approx(dense_loss(Ws, bs, X, Y))
    dWs, dbs, dZs = ns["backward"](Ws, As, Y)
    truth = slopes_of_layers(Ws, bs, X, Y)
    for found, true in zip(dWs + dbs, truth[0] + truth[1], strict=True):
        assert found == pytest.approx(true, rel=1e-9, abs=1e-12)
    # A bias of its own for each example: its slope is one row of the layer's delta.
    for layer, delta in enumerate(dZs):
        for r in range(n):
            own = slopes_of_layers(Ws, bs, X[r : r + 1], Y[r : r + 1])[1][layer] / n
            assert delta[r] == pytest.approx(own, rel=1e-9, abs=1e-12)


def test_sizes_of_slips():
    # One slip is exactly four times the gradient, the others are built entry by entry.
    ns = page_code(DENSE, "slips")
    X, W1, W2, Y = (ns[name] for name in ("X", "W1", "W2", "Y"))
    none = np.zeros(4)
    right = slopes_of_layers([W1, W2], [none, none], X, Y)[0][0]
    A1 = np.tanh(X @ W1)
    dA1 = slopes_of(lambda A: ((np.tanh(A @ W2) - Y) ** 2).sum() / 8, A1)
    bent = np.cosh(X @ W1) ** -2
    wrong = {
        "no slope inside": np.einsum("ri,rj->ij", X, dA1),
        "slope at A, not Z": np.einsum("ri,rj->ij", X, dA1 * np.cosh(A1) ** -2),
        "X, not its transpose": np.einsum("ir,rj->ij", X, dA1 * bent),
        "1/n forgotten": 4 * right,
    }
    V = ns["V"]
    size = np.linalg.norm(np.tensordot(V, right))
    for name, slip in wrong.items():
        off = np.linalg.norm(np.tensordot(V, slip - right)) / size
        shown = page_output(DENSE, "What each slip looks like", name)
        assert shown == [printed(100 * off, 0)], name


def test_answers_about_dense_layers():
    weights_and_bias, before, counts = page_answers(DENSE)
    A, D = np.array([[1, 2], [3, 0]]), np.array([[1, -1], [2, 0.5]])
    W = np.array([[2, 0], [1, -2]])
    # The loss that is linear in the outputs has D for its delta.
    dW = slopes_of(lambda W: (D * (A @ W)).sum(), np.ones((2, 2)))
    db = slopes_of(lambda b: (D * b).sum(), np.ones(2))
    assert weights_and_bias == pytest.approx([*dW.ravel(), *db])
    Z = np.array([[1, 2], [3, -1]])  # any that ReLU makes A
    dZ = slopes_of(lambda Z: (D * ((Z * (np.real(Z) > 0)) @ W)).sum(), Z)
    assert before == pytest.approx(list(dZ.ravel()))
    forward = 32 * 784 * 100 + 32 * 100 * 10
    assert counts == [forward, forward + 32 * 10 * 100]


# Softmax with cross-entropy


def test_scores_and_temperatures():
    scores = np.array([1, 0, -1])
    true = softmax(scores)
    loss = log_loss([1], [true], labels=[0, 1, 2])
    top = "Softmax with cross-entropy"
    assert page_output(SOFTMAX, top, "p") == all_printed([*true, loss], 3)
    slopes = slopes_of(lambda z: np.log(np.exp(z).sum()) - z[1], scores)
    assert page_output(SOFTMAX, top, "slopes") == all_printed(slopes, 3)
    for T in (0.5, 1.0, 5.0):
        p = softmax(scores / T)
        dz = slopes_of(lambda z, T=T: np.log(np.exp(z / T).sum()) - z[1] / T, scores)
        shown = page_output(SOFTMAX, "Temperature", f"T {T}")
        assert shown == all_printed([*p, *dz], 3)
    # With the leading class right, the gradient is largest at none of the ends.
    leading = [(softmax(scores / T)[0] - 1) / T for T in (0.5, 1, 5)]
    assert leading == [printed(v, 3) for v in (-0.266, -0.335, -0.12)]


def test_pull_on_the_margin():
    def squared(m):
        p = 1 / (1 + np.exp(-np.array([m[0], -m[0]])))
        return ((p - [1, 0]) ** 2).sum() / 2

    for margin in (-8, 0, 8):
        entropy = slopes_of(lambda m: np.log(1 + np.exp(-m[0])), [margin])
        both = all_printed(-np.r_[entropy, slopes_of(squared, [margin])], 4)
        assert page_output(SOFTMAX, "What it says", f"{margin} ") == both


@pytest.mark.parametrize(("n", "K"), [(1, 2), (4, 1), (3, 3), (7, 5)])
def test_softmax_and_loss_on_random_input(n, K):
    ns = page_code(SOFTMAX, "batch_loss")
    rng = np.random.default_rng(10 * n + K)
    Z = rng.normal(scale=2, size=(n, K))
    labels = rng.integers(K, size=n)
    Y = (labels[:, None] == np.arange(K)).astype(float)
    P = ns["softmax_rows"](Z)
    assert pytest.approx(softmax(Z, axis=1)) == P
    true = -log_softmax(Z, axis=1)[np.arange(n), labels].mean()
    assert ns["batch_loss"](Z, Y) == pytest.approx(true)
    if K > 1:
        assert true == pytest.approx(log_loss(labels, P, labels=np.arange(K)))

    def loss(Z):
        E = np.exp(Z)
        return -np.log((E * Y).sum(axis=1) / E.sum(axis=1)).mean()

    assert (P - Y) / n == pytest.approx(slopes_of(loss, Z), abs=1e-12)
    far = Z + 1000 * rng.normal(size=(n, 1))
    assert ns["batch_loss"](far, Y) == pytest.approx(true)
    assert ns["softmax_rows"](far) == pytest.approx(P)


def test_gradient_of_the_page_s_batch():
    ns = page_code(SOFTMAX, "dZ")
    Z, Y = ns["Z"], ns["Y"]

    def loss(Z):
        return (np.log(np.exp(Z).sum(axis=1)) - (Y * Z).sum(axis=1)).mean()

    assert ns["dZ"] == pytest.approx(slopes_of(loss, Z), abs=1e-12)


def test_together_and_apart():
    # The limit of a score far ahead: all of the pull is between it and the right one.
    for line, true in (("together:", [1, -1, 0]), ("patched:", [0, 0, 0])):
        assert page_output(SOFTMAX, "Do not take them apart", line) == true
    # At 30 the patched gradient is p over its floor of the right one, about a tenth.
    assert 0.05 < exp(-30) / 1e-12 < 0.15
    apart = page_code(SOFTMAX, "e")
    p, apart["y"][:] = softmax([30, 0, 0]), [0, 1, 0]
    assert apart["apart"](p, 0.0) == pytest.approx(p - [0, 1, 0])
    assert apart["apart"](p, 1e-12)[0] == pytest.approx(exp(-30) / 1e-12)


def test_answers_about_softmax():
    by_hand, colder, soft = page_answers(SOFTMAX)
    scores = np.log([6, 3, 1])

    def loss(z, y, T=1):
        return np.log(np.exp(z / T).sum()) * sum(y) - (y * z).sum() / T

    right = np.array([0, 1, 0])
    assert by_hand == pytest.approx(list(slopes_of(lambda z: loss(z, right), scores)))
    dz = slopes_of(lambda z: loss(z, right, 0.5), scores)
    assert colder == all_printed(dz, 2)
    even = np.array([0.5, 0.5, 0])
    assert soft == pytest.approx(list(slopes_of(lambda z: loss(z, even), scores)))
