"""The review of chapter 10: the gate another way, by fractions and complex steps."""

from fractions import Fraction
from math import exp, log, log10

import numpy as np
import pytest
from scipy.special import softmax
from scipy.stats import entropy, zscore
from sklearn.datasets import load_wine

from recomputed.closeness import printed
from recomputed.page_output import page_answers, page_output

PAGE = "backpropagation/review"


def slope(f, x):
    """The derivative of a smooth function of one number, by a complex step."""
    return f(x + 1e-30j).imag / 1e-30


def gated(x, W, b):
    """One example through the gate, sum by sum; complex numbers may pass."""
    d = len(x)
    g = [b[j] + sum(x[i] * W[i][j] for i in range(d)) for j in range(d)]
    return [x[j] / (1 + np.exp(-g[j])) for j in range(d)]


def test_the_gate_on_paper():
    there = "A layer you have not seen"
    x, W, b, dy = [1.0, -2.0], [[2, 1], [1, 0.5]], [0, log(3)], [2, 4]
    s = [Fraction(1, 2), Fraction(3, 4)]  # sigmoid of 0 and of log 3
    y = [xi * si for xi, si in zip((1, -2), s, strict=True)]
    assert page_output(PAGE, there, "y") == [float(v) for v in y]

    def loss(x, W, b):
        return sum(m * v for m, v in zip(dy, gated(x, W, b), strict=True))

    def moved(values, i, t):
        return [*values[:i], t, *values[i + 1 :]]

    dx = [slope(lambda t, i=i: loss(moved(x, i, t), W, b), x[i]) for i in (0, 1)]
    assert page_output(PAGE, there, "dx") == pytest.approx(dx)
    dW = [
        slope(lambda t, i=i, j=j: loss(x, moved(W, i, moved(W[i], j, t)), b), W[i][j])
        for i in (0, 1)
        for j in (0, 1)
    ]
    db = [slope(lambda t, i=i: loss(x, W, moved(b, i, t)), b[i]) for i in (0, 1)]
    assert page_output(PAGE, there, "dW") == pytest.approx(dW + db)


def test_the_table_of_slips():
    rows = {letter: page_output(PAGE, "Find the slip", letter) for letter in "ABCDE"}
    off = {name: [i for i in range(6) if row[i] != 1] for name, row in rows.items()}
    assert off == {"A": [0, 1], "B": [3], "C": [0, 1, 2, 3], "D": [0, 1], "E": [2]}
    assert rows["B"][3] == printed(1 / 20, 2)
    assert rows["C"][2:4] == [-1, -1]


def test_a_symmetric_matrix_hides_a_forgotten_transpose():
    there = "Find the slip"
    assert page_output(PAGE, there, -2) == [1] * 6  # A again
    lost = page_output(PAGE, there, -1)  # D again
    assert [i for i in range(6) if lost[i] != 1] == [0, 1]


def test_what_a_zero_last_layer_sends_back():
    """Exercises 3 (d) and 6: slopes of the loss by complex steps."""
    rng = np.random.default_rng(1)
    X, Y = rng.normal(size=(9, 3)), np.eye(3)[rng.integers(3, size=9)]
    start = [rng.normal(size=(3, 4)), rng.normal(size=4), np.zeros((4, 4))]
    start += [np.zeros(4), np.zeros((4, 3)), np.zeros(3)]

    def loss(arrays):
        W1, b1, W2, b2, W3, b3 = arrays
        H = X @ W1 + b1
        Z = H / (1 + np.exp(-(H @ W2 + b2))) @ W3 + b3
        return (np.log(np.exp(Z).sum(axis=1)) - (Z * Y).sum(axis=1)).mean()

    def sizes(arrays):
        found = []
        for i, A in enumerate(arrays):
            slopes = np.zeros(A.shape)
            for place in np.ndindex(A.shape):
                moved = [B.astype(complex) for B in arrays]
                moved[i][place] += 1e-30j
                slopes[place] = loss(moved).imag / 1e-30
            found.append(slopes)
        return found

    assert loss(start) == pytest.approx(log(3))
    first = sizes(start)
    assert [bool(g.any()) for g in first] == [False] * 4 + [True] * 2
    second = sizes([A - 0.5 * g for A, g in zip(start, first, strict=True)])
    assert all(g.any() for g in second)


def wines():
    """The 120 training wines, standardized, and their one-hot labels."""
    X, y = load_wine(return_X_y=True)
    train = np.random.default_rng(0).permutation(len(y))[:120]
    return zscore(X[train]), np.eye(3)[y[train]]


def dense_weights(k):
    """The stack's 14 dense matrices; the gates draw weights as well, times 0."""
    rng = np.random.default_rng(0)
    Ws = [rng.normal(size=(13, 16)) / 13**0.5]
    for _ in range(12):
        rng.normal(size=(16, 16))
        Ws.append(rng.normal(size=(16, 16)) * (k / 16) ** 0.5)
    rng.normal(size=(16, 16))
    return [*Ws, rng.normal(size=(16, 3)) / 4]


def signals(k):
    """What enters each dense layer, and its delta: gates of 1/2 are factors."""
    X, Y = wines()
    Ws = dense_weights(k)
    inputs = [X]
    for W in Ws[:-1]:
        inputs.append(inputs[-1] @ W / 2)
    logits = inputs[-1] @ Ws[-1]
    deltas = [(softmax(logits, axis=1) - Y) / len(Y)]
    for W in Ws[:0:-1]:
        deltas.insert(0, deltas[0] @ W.T / 2)
    return inputs, deltas, Ws


@pytest.mark.parametrize("k", [1, 4, 16])
def test_sizes_at_the_start(k):
    inputs, deltas, _ = signals(k)
    sizes = [np.linalg.norm(inputs[i].T @ deltas[i]) for i in (0, 6, 13)]
    shown = page_output(PAGE, "First weights for the gate", f"{k:2} / d:")
    assert shown == [printed(log10(size), 1) for size in sizes]


def test_what_the_stuck_stack_knows():
    _, Y = wines()
    floor = entropy(Y.mean(axis=0))
    there = "Why does it not learn?"
    assert page_output(PAGE, there, "knowing only the shares:") == [printed(floor, 2)]
    assert page_output(PAGE, there, "13 gates, 1 / d ")[0] == printed(floor, 2)
    inputs, deltas, Ws = signals(1)
    pairs = list(zip(inputs, deltas, strict=True))
    dense = [np.linalg.norm(A.T @ D) for A, D in pairs]
    assert all(3e-5 < size < 3e-4 for size in dense)
    for i, (A, _) in enumerate(pairs[:-1]):
        H = A @ Ws[i]  # enters the gate; its slope is 1/4
        dG = deltas[i + 1] @ Ws[i + 1].T * H / 4
        assert np.linalg.norm(H.T @ dG) < min(dense)
    assert np.linalg.norm(deltas[-1].sum(axis=0)) > 0.02


def test_answers():
    narrow, choices, first = page_answers(PAGE)
    at = {"w": 1.0, "b": -2.0, "x": 2.0}

    def y(**moved):
        v = at | moved
        return 3 * v["x"] / (1 + np.exp(-(v["w"] * v["x"] + v["b"])))

    for name, shown in zip("wbx", narrow, strict=True):
        assert slope(lambda t, n=name: y(**{n: t}), at[name]) == pytest.approx(shown)

    def sweep(n, s):  # the most values held and the steps computed, one by one
        kept, steps, most = list(range(0, n, s)), n, 0
        while kept:
            start, end = kept[-1], min(kept[-1] + s, n)
            most = max(most, len(kept) - 1 + end - start)
            steps += end - start - 1
            kept.pop()
        return most, steps

    fits = {s: sweep(48, s) for s in range(1, 49) if 48 % s == 0}
    fits = {s: steps for s, (most, steps) in fits.items() if most <= 13}
    assert choices == [4, 1, 1, *fits, min(fits.values())]
    gate = (1 / (1 + exp(-log(3)))) ** 2
    assert first == [printed(1 / (64 * gate), 4), printed((4 * gate) ** 5, 1)]
