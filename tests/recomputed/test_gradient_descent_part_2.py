"""Chapter 11, second half: schedules to attention, another way."""

from fractions import Fraction
from functools import cache
from itertools import product
from math import comb, cos, exp, factorial, log, pi, sqrt

import numpy as np
import pytest
from scipy import linalg, optimize, signal, special, stats
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from recomputed.closeness import phi, printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

SCHEDULES = "gradient-descent/schedules"
CONVERGENCE = "gradient-descent/convergence"
REGULARIZATION = "gradient-descent/regularization"
GENERALIZATION = "gradient-descent/generalization"
COMPARING = "gradient-descent/comparing-optimizers"
ATTENTION = "gradient-descent/attention"


# Schedules


def test_errors_of_schedules():
    rates = {
        "constant 0.5": lambda t: 0.5,
        "constant 0.005": lambda t: 0.005,
        "step": lambda t: 0.5 / 10 ** ((t - 1) // 300),
        "exponential": lambda t: 0.5 * 0.995 ** (t - 1),
        "inverse, 1/t": lambda t: 1 / t,
        "cosine": lambda t: 0.5 * cos(pi * t / 2000) ** 2,
    }
    ends = {}
    for name, rate in rates.items():
        square, found = 25.0, []  # the mean squared error, followed without chance
        for t in range(1, 1001):
            eta = rate(t)
            square = (1 - eta) ** 2 * square + 4 * eta**2
            found.append(sqrt(square))
        shown = page_output(SCHEDULES, "The usual ones", name)
        near = pytest.approx(found[99], abs=0.05 + 3 * found[99] / sqrt(1000))
        assert shown[-2] == near
        near = pytest.approx(found[-1], abs=0.005 + 3 * found[-1] / sqrt(1000))
        assert shown[-1] == near
        ends[name] = found[-1]
    assert min(ends, key=ends.get) == "inverse, 1/t"
    floor = page_output(SCHEDULES, "The usual ones", "constant 0.5 predicted")
    assert floor == [printed(ends["constant 0.5"], 2)]
    mean = page_output(SCHEDULES, "The usual ones", "mean of all predicted")
    assert mean == [printed(2 / sqrt(1000), 2)]
    assert ends["inverse, 1/t"] == pytest.approx(2 / sqrt(1000))
    assert (1.22 - ends["constant 0.5"]) / (ends["constant 0.5"] / sqrt(1000)) < 2


def test_rates_that_fall_too_early():
    # products of factors as a ratio of gamma functions, and as an infinite product
    stays = exp(
        special.gammaln(1000.99) - special.gammaln(1001) - special.gammaln(0.99)
    )
    assert printed(stays, 2) == 0.93
    left = np.prod([1 - Fraction(1, 2**t) for t in range(1, 60)])
    assert printed(left, 2) == 0.29
    assert left > Fraction(1, 4)


def test_first_steps_of_adam():
    rng = np.random.default_rng(99)
    G = 0.2 + rng.normal(size=(40_000, 300))
    m = signal.lfilter([0.1], [1, -0.9], G, axis=1)
    s = signal.lfilter([0.001], [1, -0.999], G**2, axis=1)
    for t in (1, 3, 10, 30, 300):
        step = m[:, t - 1] / (1 - 0.9**t) / np.sqrt(s[:, t - 1] / (1 - 0.999**t))
        size, useful = page_output(SCHEDULES, "Warmup", f"step {t}:")
        assert size == pytest.approx(np.sqrt((step**2).mean()), abs=0.02)
        assert useful == pytest.approx(step.mean(), abs=0.03 if t == 1 else 0.015)
    assert page_output(SCHEDULES, "Warmup", "step 1:")[1] == pytest.approx(
        2 * phi(0.2) - 1, abs=0.035
    )
    assert round(1 / (2 * phi(0.2) - 1)) == 6


def test_warmup_and_cosine():
    def rate(t):
        return t / 100 if t <= 100 else cos(pi * (t - 100) / 1800) ** 2

    shown = page_output(SCHEDULES, "Warmup", "steps 1, 50")[-5:]
    assert shown == [printed(rate(t), 2) for t in (1, 50, 100, 550, 1000)]
    change = max(abs(rate(t + 1) - rate(t)) for t in range(1, 1000))
    assert page_output(SCHEDULES, "Warmup", "largest") == [printed(change, 3)]


def test_place_of_clipping():
    def length(t, outlier):
        # explicit weights of the averages of ones with one outlier at step 200
        m = 1 - 0.9**t + (0.1 * 0.9 ** (t - 200) * (outlier - 1) if t >= 200 else 0)
        s = 1 - 0.999**t
        s += 0.001 * 0.999 ** (t - 200) * (outlier**2 - 1) if t >= 200 else 0
        return m / (1 - 0.9**t) / sqrt(s / (1 - 0.999**t))

    places = (200, 300, 400)
    shown = page_output(SCHEDULES, "Where clipping goes", "clip the gradient")
    assert shown[-3:] == [printed(length(t, 2), 2) for t in places]
    shown = page_output(SCHEDULES, "Where clipping goes", "clip the step")
    assert shown[-3:] == [printed(length(t, 1000), 2) for t in places]
    assert 1000 * 0.9**66 < 1 < 1000 * 0.9**65


def test_answers_of_schedules():
    first, second = page_answers(SCHEDULES)
    assert first == [0.1, 0.2, 0]
    assert second[0] ** 2 * (1 - 0.6**2) == pytest.approx(0.4**2 * 9)
    assert 1 - (1 - second[1]) ** 2 == pytest.approx(second[1] ** 2 * 9)
    above = [t for t in range(1, 1001) if 1.05 * (1 + cos(pi * t / 1000)) > 2]
    assert above == list(range(1, 141))
    assert [t for t in range(1, 1001) if 2.1 * 0.995 ** (t - 1) > 2][-1] == 10


# Convergence


def test_factors_and_ratios():
    lam = np.geomspace(1, 100, 10)
    gauss = np.random.default_rng(0).normal(size=(10, 10))
    Q = np.linalg.qr(gauss)[0]
    c = Q.T @ np.ones(10)
    for lr in ("0.0050", "0.0198", "0.0199", "0.0201"):
        rate = 2 / 101 if lr == "0.0198" else float(lr)
        sizes = [np.linalg.norm((1 - rate * lam) ** t * c) for t in range(601)]
        ratios = np.divide(sizes[1:], sizes[:-1])
        r = max(1 - rate, 100 * rate - 1)
        shown = page_output(CONVERGENCE, "Any quadratic", f"lr {lr}")
        assert shown == [printed(x, 4) for x in (r, ratios.max(), ratios[-1])]
        assert r - ratios[-1] < 1e-4
        assert ratios.max() <= r + 1e-12
        if lr == "0.0201":
            assert np.argmin(sizes) > 100


def test_best_constant_rate():
    def worst(eta, m, M):
        return np.linalg.norm(np.eye(3) - eta * np.diag([m, (m + M) / 2, M]), 2)

    found = optimize.minimize_scalar(
        worst, args=(1, 10), bounds=(0, 0.2), method="bounded", options={"xatol": 1e-9}
    )
    shown = page_output(CONVERGENCE, "Any quadratic", "formula:")
    assert shown == [printed(found.x, 3), printed(found.fun, 3)]
    search = page_output(CONVERGENCE, "Any quadratic", "search:")
    assert search == [printed(0.181, 3), printed(1 - 0.181, 3)]
    assert log(10) / -log(999 / 1001) / 1000 == printed(1.15, 2)
    for eta, one, two in ((0.1, 0.9, 0.1), (0.2, 0.8, 0.8), (0.22, 0.78, 0.98)):
        assert worst(eta, 1, 9) == pytest.approx(max(one, two))
    assert page_answers(CONVERGENCE) == [[1, 6, 2, 15, 0.6], [0.5]]
    assert worst(2 / 15, 3, 12) == pytest.approx(0.6)
    assert worst(2 / 19, 9, 10) == pytest.approx(1 / 19)


def clouds():
    rng = np.random.default_rng(0)
    y = np.r_[np.ones(100), np.zeros(100)]
    X = rng.normal(size=(200, 2))
    X[:100] += [1, 0.5]
    X[100:] -= [1, 0.5]
    return np.c_[X[:, 0], 3 * X[:, 1], np.ones(200)], y


def test_logistic_regression():
    X, y = clouds()
    there = "The test"

    def value(w):
        return -special.log_expit((2 * y - 1) * (X @ w)).mean()

    def slope(w):
        return -((2 * y - 1) * special.expit((1 - 2 * y) * (X @ w))) @ X / 200

    best = optimize.minimize(value, np.zeros(3), jac=slope, tol=1e-12).x
    p = special.expit(X @ best)
    half = X * np.sqrt(p * (1 - p) / 200)[:, None]
    lam = np.sort(np.linalg.svd(half, compute_uv=False) ** 2)
    M = np.linalg.norm(X, 2) ** 2 / 800
    shown = page_output(CONVERGENCE, there, "bound on M")
    assert shown == [printed(M, 2)] + [printed(x, 3) for x in lam]

    w = np.zeros(3)
    for T in range(1, 301):
        before = value(w)
        w = w - slope(w) / M
        assert value(w) < before
        gap, bound = value(w) - value(best), M * best @ best / (2 * T)
        assert gap <= bound
        if T in (1, 10, 100):
            line = page_output(CONVERGENCE, there, f"T = {T}:")
            assert line == [float(f"{gap:.1g}"), float(f"{bound:.1g}")]

    for lr in (1 / M, 0.5 / lam[-1], 1 / lam[-1], 1.96 / lam[-1], 2.04 / lam[-1]):
        w, sizes = np.zeros(3), []
        for _ in range(1001):
            sizes.append(np.linalg.norm(w - best))
            w = w - lr * slope(w)
        line = page_output(CONVERGENCE, there, f"lr {lr:.2f}:")
        assert line[0] == printed((sizes[140] / sizes[100]) ** (1 / 40), 3)
        assert line[1] == printed(max(abs(1 - lr * lam)), 3)
        if lr * lam[-1] < 2:
            assert abs(line[0] - line[1]) < 0.0015
            assert sizes[-1] < 1e-6
        else:  # it swings, and neither arrives nor flies off
            assert 1e-2 < min(sizes[500:]) <= max(sizes[500:]) < 100


def test_noise_floor():
    lam = np.geomspace(1, 100, 10)
    floors = []
    for lr in (0.004, 0.008, 0.016):
        A = np.diag(1 - lr * lam)
        C = linalg.solve_discrete_lyapunov(A, lr**2 * np.eye(10))
        floors.append(np.trace(np.diag(lam) @ C) / 2)
        shown = page_output(CONVERGENCE, "The floor that noise leaves", f"lr {lr}")
        assert shown[0] == printed(floors[-1], 3)
        assert shown[1] == pytest.approx(floors[-1], abs=0.0015)
    assert 2.5 < floors[2] / floors[1] < 3
    assert floors[0] == pytest.approx(10 * 0.004 / 4, rel=0.15)
    C = linalg.solve_discrete_lyapunov(np.array([[0.0]]), np.array([[0.25**2 * 4]]))
    assert 4 * C[0, 0] / 2 == pytest.approx(0.5)


# Regularization


def noisy_wave():
    x = np.linspace(-1, 1, 12)
    return x, np.sin(3 * x) + 0.4 * np.random.default_rng(0).normal(size=12)


def ridge_curve(y, lam, first):
    """Weights by least squares with rows for the penalty, no normal equations."""
    X = np.vander(np.linspace(-1, 1, 12), 10, increasing=True)
    fine = sqrt(12 * lam) * np.diag([first] + 9 * [1.0])
    return np.linalg.lstsq(np.r_[X, fine], np.r_[y, np.zeros(10)], rcond=None)[0]


def test_polynomial():
    x, y = noisy_wave()
    x_new = np.linspace(-1, 1, 201)
    for lam, name in ((0, "0"), (1e-6, "1e-06"), (1e-3, "0.001"), (1, "1")):
        w = ridge_curve(y, lam, 0)
        train = np.mean((np.polyval(w[::-1], x) - y) ** 2)
        wave = np.mean((np.polyval(w[::-1], x_new) - np.sin(3 * x_new)) ** 2)
        there = "A fine for large weights"
        shown = page_output(REGULARIZATION, there, f"lambda {name:>5}:")
        truth = [(train, 2), (wave, 2), (max(abs(w[1:])), 1)]
        assert shown == [printed(*pair) for pair in truth]
    for name, first in (("bias spared", 0.0), ("bias fined", 1.0)):
        change = ridge_curve(y + 100, 0.1, first) - ridge_curve(y, 0.1, first)
        moved = np.polyval(change[::-1], x_new)
        shown = page_output(REGULARIZATION, "A fine for large weights", name)
        assert shown == [printed(moved.min(), 1), printed(moved.max(), 1)]


def test_one_and_two_weights():
    for lam in (0.5, 2.0):
        low = optimize.minimize_scalar(lambda w, a=lam: (w - 3) ** 2 / 2 + a * w**2)
        assert low.x == pytest.approx(3 / (1 + 2 * lam))
    H = np.array([[1, 0.4], [0.4, 1]])
    zeros = 0
    for lam in np.arange(0, 3.01, 0.25):
        # each quarter of the plane is a bowl of its own; the lowest point of all
        def total(w, lam=lam):
            e = w - np.array([3.0, 1.0])
            return e @ H @ e / 2 + lam * abs(w).sum()

        on_axis = np.array([max(3.4 - lam, 0), 0.0])
        inside = np.array([3.0, 1.0]) - lam * np.linalg.solve(H, [1, 1])
        best = min(
            (w for w in (on_axis, inside) if w.min() >= 0), key=lambda w: total(w)
        )
        zeros += best[1] == 0
        rng = np.random.default_rng(0)
        around = best + 0.3 * rng.normal(size=(200, 2))
        assert min(total(w) for w in around) >= total(best) - 1e-12
    there, line = "A fine that reaches zero", "exact zeros of w2, L1:"
    assert page_output(REGULARIZATION, there, line) == [zeros, 0, 13]


def sparse_sets():
    truth = np.r_[2.0, -1.5, 1.0, np.zeros(17)]
    rng = np.random.default_rng(0)
    for _ in range(10):
        X = rng.normal(size=(40, 20))
        yield X, X @ truth + rng.normal(size=40), truth


def test_sparse_truth():
    def ridge(lam):
        return lambda X, y: Ridge(40 * lam, fit_intercept=False).fit(X, y).coef_

    def lasso(X, y):
        model = Lasso(0.15, fit_intercept=False, tol=1e-12, max_iter=100_000)
        return model.fit(X, y).coef_

    def least(X, y):
        return np.linalg.lstsq(X, y, rcond=None)[0]

    means = {}
    for name, fit in (("none", least), ("L2", ridge(0.1)), ("L1", lasso)):
        fits = [(fit(X, y), truth) for X, y, truth in sparse_sets()]
        zeros = np.mean([np.sum(w == 0) for w, _ in fits])
        means[name] = np.mean([np.sum((w - t) ** 2) for w, t in fits])
        shown = page_output(REGULARIZATION, "A fine that reaches zero", f"{name:4} z")
        assert shown == [printed(zeros, 1), printed(means[name], 2)]
    sweep = [
        np.mean([np.sum((ridge(a)(X, y) - t) ** 2) for X, y, t in sparse_sets()])
        for a in (0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.2, 0.5, 1)
    ]
    assert min(sweep) == sweep[3] == printed(0.91, 2)


def test_prior_and_penalty():
    X = np.linspace(-1, 1, 12)[:, None] ** np.arange(1, 10)
    s = np.linalg.svd(X, compute_uv=False)
    errors = {}
    for factor in (0.01, 0.1, 1, 10, 100):
        a = factor * 0.04
        kept = s**2 / (s**2 + a)
        exact = ((1 - kept) ** 2 + 0.04 * (s / (s**2 + a)) ** 2).sum() / 9
        errors[factor] = exact
        line = f"{factor:6} times"
        shown = page_output(REGULARIZATION, "Penalties are priors", line)
        assert shown == [pytest.approx(exact, rel=0.1)]
    assert min(errors, key=errors.get) == 1
    # the peak of the posterior, found without the page's algebra, for both priors
    rng = np.random.default_rng(4)
    x, sigma, size = rng.normal(size=15), 0.7, 0.6
    y = 1.3 * x + sigma * rng.normal(size=15)
    for prior, lam, power in (
        (stats.norm(0, size), sigma**2 / (15 * size**2), 2),
        (stats.laplace(0, size), 2 * sigma**2 / (15 * size), 1),
    ):
        peak = optimize.minimize_scalar(
            lambda w, p=prior: -p.logpdf(w) - stats.norm(w * x, sigma).logpdf(y).sum()
        )
        low = optimize.minimize_scalar(
            lambda w, a=lam, k=power: np.mean((w * x - y) ** 2) + a * abs(w) ** k
        )
        assert peak.x == pytest.approx(low.x, abs=1e-5)


def test_one_step_of_the_network():
    code = page_code(REGULARIZATION, "step")
    X, y = load_digits(return_X_y=True)
    labels = code["y_seen"]
    rng = np.random.default_rng(0)
    training = rng.permutation(1797)[:150]
    assert np.array_equal(code["training"], training)
    assert np.sum(labels[training] == y[training]) == 121
    assert printed(121 / 150, 2) == 0.81
    rng = np.random.default_rng(3)
    w = [0.3 * rng.normal(size=k) for k in ((64, 32), 32, (32, 10), 10)]
    some = training[:50]

    def value(w, lam=0.02, eps=0.3):
        hidden = np.clip(X[some] / 16 @ w[0] + w[1], 0, None)
        log_p = special.log_softmax(hidden @ w[2] + w[3], axis=1)
        own = log_p[np.arange(50), labels[some]]
        loss = -((1 - eps) * own + eps * log_p.mean(axis=1)).mean()
        return loss + lam * ((w[0] ** 2).sum() + (w[2] ** 2).sum())

    new = [a.copy() for a in w]
    code["step"](new, some, rng, lam=0.02, eps=0.3, lr=0.1)
    for k in range(4):
        direction = rng.normal(size=w[k].shape)
        ahead = [a + 1e-6 * direction if i == k else a for i, a in enumerate(w)]
        behind = [a - 1e-6 * direction if i == k else a for i, a in enumerate(w)]
        slope = (value(ahead) - value(behind)) / 2e-6
        moved = np.sum((w[k] - new[k]) * direction) / 0.1
        assert moved == pytest.approx(slope, rel=1e-4, abs=1e-6)


def test_ways_on_the_network():
    code = page_code(REGULARIZATION, "ways")
    run = code["run"]
    ends = {
        name: [run(i, **way)[-1] for i in range(3)]
        for name, way in code["ways"].items()
    }
    ends["stopping"] = [h[h[:, 1, 0].argmin()] for h in code["plain"]]
    plain = [h[-1] for h in code["plain"]]
    for scores in ends.values():
        for now, nothing in zip(scores, plain, strict=True):
            assert now[0, 1] < nothing[0, 1]  # agrees with fewer of its own labels
            assert now[2, 1] > nothing[2, 1]  # reads more new images
    for i in range(3):
        shares = {name: scores[i][2, 1] for name, scores in ends.items()}
        assert max(shares, key=shares.get) == "augmented"
    for setting, values, chosen in (
        ("lam", (0.001, 0.01, 0.1), "L2"),
        ("keep", (0.25, 0.5, 0.75), "dropout"),
        ("eps", (0.1, 0.2, 0.4), "smoothed"),
    ):
        shares = [
            np.mean([run(i, **{setting: a})[-1, 1, 1] for i in range(3)])
            for a in values
        ]
        assert code["ways"][chosen] == {setting: values[int(np.argmax(shares))]}


def test_answers_of_regularization():
    for penalty, answer in (
        (lambda w: 0.5 * w**2, 1.9),
        (lambda w: 0.5 * abs(w), None),
    ):
        if answer:
            slope = (penalty(2 + 1e-6) - penalty(2 - 1e-6)) / 2e-6 - 1
            assert 2 - 0.1 * slope == pytest.approx(answer)
        else:  # the second move is the lowest point of a penalized distance
            low = optimize.minimize_scalar(
                lambda w, p=penalty: (w - 2.1) ** 2 / 2 + 0.1 * p(w)
            )
            assert low.x == pytest.approx(2.05)
    assert page_answers(REGULARIZATION) == [[1.9, 2.05], [0.85, 0.05]]
    assert np.isclose(0.85 + 3 * 0.05, 1)


# Generalization

SIZES = [1, 3, 7, 10, 14, 20, 30, 35, 38, 40, 42, 45, 60, 100, 200]


def waves():
    rng = np.random.default_rng(0)
    omega = rng.uniform(0, 60, size=200)
    phi = rng.uniform(0, 2 * np.pi, size=200)
    x, x_new = np.linspace(-1, 1, 40), np.linspace(-1, 1, 201)

    def matrix(x, p):
        turns = np.exp(1j * (np.outer(x, omega[:p]) + phi[:p]))
        return turns.real * 5 / (5 + omega[:p])

    y = np.sin(4 * x) + 0.3 * rng.normal(size=(40, 100))[:, 0]
    return x, x_new, y, matrix


def smoother(p):
    """The matrix from 40 targets to 201 predictions, by singular values."""
    x, x_new, _, matrix = waves()
    U, s, Vt = np.linalg.svd(matrix(x, p), full_matrices=False)
    return (matrix(x_new, p) @ Vt.T / s) @ U.T


def test_two_errors():
    x, x_new, y, matrix = waves()
    for p in (3, 14, 40, 200):
        test = np.mean((smoother(p) @ y - np.sin(4 * x_new)) ** 2) + 0.09
        Q = np.linalg.qr(matrix(x, p))[0]
        train = np.mean((y - Q @ (Q.T @ y)) ** 2)
        shown = page_output(GENERALIZATION, "Two errors", f"p = {p:3}:")
        assert shown == [printed(train, 2), printed(test, 2)]


def test_bias_and_variance():
    there, above = "Bias, variance, noise", []
    for p in SIZES:
        A, (x, x_new, _, _) = smoother(p), waves()
        bias2 = np.mean((A @ np.sin(4 * x) - np.sin(4 * x_new)) ** 2)
        C = 0.09 * A.T @ A / 201  # the variance is its trace
        variance = np.trace(C)
        above.append(variance)
        if p not in (3, 14, 40, 200):
            continue
        error = sqrt(2 * 99 * np.sum(C**2)) / 100
        shown = page_output(GENERALIZATION, there, f"p = {p:3}: bias^2")
        assert shown[1] == pytest.approx(0.99 * variance, abs=3 * error + 0.005)
        lines = [page_output(GENERALIZATION, there, k) for k in range(5, 9)]
        (exact,) = (line for line in lines if line[0] == p)
        assert exact[-1] == printed(bias2, 2)
        scatter = sqrt(variance / 100)
        assert abs(sqrt(shown[0]) - sqrt(bias2)) < 3 * scatter + 0.005
    assert SIZES[int(np.argmax(above))] == 40
    assert above[SIZES.index(200)] < 0.1 < 0.5 < above[SIZES.index(40)]
    fits = np.array([2, 4, 6])
    assert np.mean((fits - 5) ** 2) + 1 == pytest.approx(4 + 2 / 3)
    assert page_answers(GENERALIZATION) == [[4, 5, 11]]
    fits = np.array([9, 13, 11, 15])
    assert np.mean((fits - 10) ** 2) + 2 == 11


def test_peak_and_penalty():
    x, x_new, y, matrix = waves()
    for p, small, long in ((14, 0.1, False), (40, 0, True), (200, 0.1, False)):
        gram = matrix(x, p)
        gram = gram.T @ gram if p < 40 else gram @ gram.T
        assert (sqrt(max(np.linalg.eigvalsh(gram)[0], 0)) > 0.1) == (small > 0)
        assert (np.linalg.norm(np.linalg.pinv(matrix(x, p)) @ y) > 100) == long
    X = matrix(x, 40)  # exercise 3, without chance: by the rows' side
    A = matrix(x_new, 40) @ X.T @ np.linalg.inv(X @ X.T + 0.04 * np.eye(40))
    assert 0.09 * np.sum(A**2) / 201 < 0.1
    assert np.mean((A @ np.sin(4 * x) - np.sin(4 * x_new)) ** 2) < 0.1
    s = np.geomspace(1e-4, 100, 10_001)
    assert np.max(s / (s**2 + 0.04)) == pytest.approx(2.5, abs=1e-3)


def test_curve_over_time():
    x, x_new, y, matrix = waves()
    U, s, Vt = np.linalg.svd(matrix(x, 200), full_matrices=False)
    errors = []
    for t in range(1001):  # each singular direction has its own factor
        part = 1 - (1 - s**2 / s[0] ** 2) ** t
        fit = U @ (part * (U.T @ y))
        new = matrix(x_new, 200) @ (Vt.T @ (part / s * (U.T @ y)))
        test = np.mean((new - np.sin(4 * x_new)) ** 2) + 0.09
        errors.append([np.mean((fit - y) ** 2), test])
    errors = np.array(errors)
    best = errors[:, 1].argmin()
    assert 12 <= best <= 18
    there = "The curve over time"
    shown = page_output(GENERALIZATION, there, "train, test:")
    truth = errors[[0, best, 1000]].ravel()
    assert shown == [printed(e, 2) for e in truth]


def test_folds_of_the_diabetes_data():
    X, y = load_diabetes(return_X_y=True)
    pairs = [X[:, i] * X[:, j] for i in range(10) for j in range(i, 10)]
    X = np.c_[X, np.transpose(pairs)]
    assert X.shape == (442, 65)
    order = np.random.default_rng(0).permutation(442)
    some, test = order[:100], order[100:]
    for lam in (0.01, 0.1, 1, 10):

        def model(n, lam=lam):
            return make_pipeline(StandardScaler(), Ridge(n * lam))

        scores = cross_val_score(
            model(80), X[some], y[some], cv=KFold(5), scoring="neg_mean_squared_error"
        )
        whole = model(100).fit(X[some], y[some])
        train = np.mean((whole.predict(X[some]) - y[some]) ** 2)
        new = np.mean((whole.predict(X[test]) - y[test]) ** 2)
        line = f"lambda {lam:5}:"
        shown = page_output(GENERALIZATION, "Choose without looking", line)
        assert shown == [printed(e, 0) for e in (train, -scores.mean(), new)]


def test_leakage():
    rng = np.random.default_rng(7)
    shares = []
    for _ in range(30):
        X, y = (
            rng.normal(size=(50, 1000)),
            rng.permutation(np.r_[np.ones(25), -np.ones(25)]),
        )
        r = y @ X
        kept = np.argsort(abs(r))[-10:]
        row = []
        for leak in (True, False):
            right = 0
            for fit, judge in KFold(5).split(X):
                columns = kept if leak else np.argsort(abs(y[fit] @ X[fit]))[-10:]
                line = LinearRegression(fit_intercept=False)
                line.fit(X[np.ix_(fit, columns)], y[fit])
                right += np.sum(line.predict(X[np.ix_(judge, columns)]) * y[judge] > 0)
            row.append(right / 50)
        shares.append(row)
    leaky, honest = np.mean(shares, axis=0)
    assert leaky > 0.8
    assert abs(honest - 0.5) < 0.06


# Comparing optimizers


def test_four_pairs():
    a, b = np.array([13, 25, 8, 34]), np.array([10, 24, 6, 32])
    assert (a.mean(), b.mean()) == (20, 18)
    result = stats.ttest_rel(a, b)
    assert result.statistic == printed(4.9, 1)
    assert stats.sem(a - b) == printed(0.408, 3)
    result = stats.ttest_1samp([1, 2, 6], 0)
    assert page_answers(COMPARING) == [[3, np.var([1, 2, 6], ddof=1), 2]]
    assert result.statistic == printed(2.0, 1)
    for n in range(1, 9):  # swapping the two of each pair
        d = np.arange(1, n + 1)
        ways = [np.dot(signs, d) for signs in product((-1, 1), repeat=n)]
        assert np.mean(np.abs(ways) >= d.sum()) == 2 / 2**n
    assert 2 / 2**5 > 0.05 > 2 / 2**6


@cache
def trained(rule, lr, seed):
    """Validation and test loss, by a network with its biases inside the matrices."""
    X, y = load_breast_cancer(return_X_y=True)
    rng = np.random.default_rng(seed)
    order = rng.permutation(569)
    scaler = StandardScaler().fit(X[order[:200]])
    X, y = np.c_[scaler.transform(X[order]), np.ones(569)], 2.0 * y[order] - 1
    first = np.r_[rng.normal(size=(30, 8)) / sqrt(15), np.zeros((1, 8))]
    w = np.r_[first.ravel(), rng.normal(size=8) / 2, 0.0]  # (257,)

    def parts(w, X):
        before = X @ w[:248].reshape(31, 8)
        return before, np.maximum(before, 0) @ w[248:256] + w[256]

    velocity, squares, mean = np.zeros(257), np.zeros(257), np.zeros(257)
    for t in range(1, 101):
        some = rng.integers(0, 200, size=32)
        before, z = parts(w, X[some])
        r = -y[some] * special.expit(-y[some] * z) / 32
        back = np.einsum("i,k,ik->ik", r, w[248:256], before > 0)
        g = np.r_[
            np.einsum("ij,ik->jk", X[some], back).ravel(),
            np.maximum(before, 0).T @ r,
            r.sum(),
        ]
        if rule == "momentum":
            velocity = 0.9 * velocity - 0.1 * lr * g
            w = w + velocity
        else:
            mean += (g - mean) / 10
            squares += (g**2 - squares) / 1000
            w = w - lr * mean / (1 - 0.9**t) / (
                np.sqrt(squares / (1 - 0.999**t)) + 1e-8
            )
    loss = -special.log_expit(y * parts(w, X)[1])
    return loss[200:350].mean(), loss[350:].mean()


def test_the_comparison():
    lists = {
        "momentum": (0.03, 0.1, 0.3, 1, 3),
        "Adam": (0.001, 0.003, 0.01, 0.03, 0.1),
    }
    chosen = {}
    for rule, rates in lists.items():
        runs = np.array(
            [[trained(rule, lr, seed) for seed in range(10)] for lr in rates]
        )
        means = runs.mean(axis=1)
        best = means[:, 0].argmin()
        assert best == 2
        chosen[rule] = runs[best, :, 1]
        shown = page_output(COMPARING, "All runs", f"{rule:8} validation")
        truth = [*means[:, 0], rates[best], means[best, 1]]
        assert shown == [printed(x, 2) for x in truth]
    a, b = chosen["momentum"], chosen["Adam"]
    result = stats.ttest_rel(a, b)
    low, high = result.confidence_interval(0.95)
    there = "The test"
    shown = page_output(COMPARING, there, "95 % interval")
    assert shown == [printed(low, 3), printed(high, 3)]
    mean = page_output(COMPARING, there, "mean difference")[0]
    assert mean == printed(np.mean(a) - np.mean(b), 3)
    assert result.pvalue == printed(0.133, 3)
    flips = stats.permutation_test(
        (a - b,), np.sum, permutation_type="samples", n_resamples=np.inf
    )
    assert flips.pvalue == printed(0.125, 3)
    effect = page_output(COMPARING, there, "effect size")[0]
    assert effect == printed(result.statistic / sqrt(10), 1)
    r = stats.pearsonr(a, b).statistic
    assert page_output(COMPARING, there, "correlation") == [printed(r, 2)]
    welch = stats.ttest_ind(a, b, equal_var=False)
    assert abs(result.statistic / welch.statistic) > 4
    assert abs(welch.statistic * sqrt(2 / 10)) < 0.2  # Cohen's d, far smaller
    rolled = stats.ttest_rel(a, np.r_[b[-1], b[:-1]])
    ends, wide = rolled.confidence_interval(0.95), high - low
    assert (ends[1] - ends[0]) / wide > 5
    bad = [trained("momentum", 0.03, seed)[1] for seed in range(10)]
    assert stats.ttest_rel(bad, b).pvalue < 0.01
    bad = [trained("Adam", 0.001, seed)[1] for seed in range(10)]
    assert stats.ttest_rel(bad, a).pvalue < 0.01


def test_more_seeds():
    d = [
        trained("momentum", 0.3, seed)[1] - trained("Adam", 0.01, seed)[1]
        for seed in range(10, 200)
    ]
    assert np.mean(d) == printed(0.0017, 4)
    assert stats.sem(d) == printed(0.0013, 4)
    assert stats.ttest_1samp(d, 0).pvalue > 0.05


# Attention


def test_tokens_by_hand():
    E = {"the": (1, 0), "cat": (0, 2), "sat": (1, 1)}

    def looks(asks, sees):
        scores = [sum(a * b for a, b in zip(E[asks], E[t], strict=True)) for t in sees]
        parts = [exp(score / sqrt(2)) for score in scores]
        weights = [part / sum(parts) for part in parts]
        new = [
            sum(w * E[t][k] for w, t in zip(weights, sees, strict=True)) for k in (0, 1)
        ]
        return weights, new

    weights, new = looks("sat", ["the", "cat", "sat"])
    there = "Three tokens by hand"
    assert page_output(ATTENTION, there, "weights")[:3] == [
        printed(w, 3) for w in weights
    ]
    assert page_output(ATTENTION, there, "new vector") == [printed(x, 3) for x in new]
    there, names = "Queries, keys, values", list(E)
    for i in range(3):
        weights, new = looks(names[i], names[: i + 1])
        row = page_output(ATTENTION, there, i)
        assert row == [printed(w, 3) for w in weights] + [0] * (2 - i)
        assert page_output(ATTENTION, there, 5 + i) == [printed(x, 3) for x in new]
    assert (exp(1 / sqrt(2)), exp(sqrt(2))) == (printed(2.028, 3), printed(4.113, 3))
    assert exp(4 / sqrt(2)) == printed(16.92, 2)


def test_variance_of_a_score():
    for d in (4, 64, 1024):
        # moments of a product of standard normals: squares have 1, fourth powers 9
        fourth = d * 9 + 3 * d * (d - 1)
        assert fourth - d**2 == 2 * d**2 + 6 * d
        rng = np.random.default_rng(d)
        # given q, a score is normal with the length of q for its deviation
        lengths = np.sqrt(rng.chisquare(d, size=(4000, 8)))
        scores = lengths * rng.normal(size=(4000, 8))
        for place, scale in ((-2, 1), (-1, sqrt(d))):
            p = special.softmax(scores / scale, axis=1).max(axis=1).mean()
            line = page_output(ATTENTION, "Why the root", f"d_k {d:4}:")
            assert line[place] == pytest.approx(p, abs=0.05 + 0.015)


def test_heads_against_loops():
    code = page_code(ATTENTION, "multi_head")
    rng = np.random.default_rng(8)
    for n, d, heads in ((1, 2, 1), (5, 6, 3), (4, 8, 2)):
        X, W = rng.normal(size=(n, d)), rng.normal(size=(4, d, d))
        for causal in (True, False):
            out, weights = code["multi_head"](X, *W, heads, causal)
            k = d // heads
            joined = np.zeros((n, d))
            for h in range(heads):
                some = slice(h * k, (h + 1) * k)
                Q, K, V = (X @ W[j][:, some] for j in range(3))
                for i in range(n):
                    seen = i + 1 if causal else n
                    p = special.softmax([Q[i] @ K[j] / sqrt(k) for j in range(seen)])
                    joined[i, some] = p @ V[:seen]
                    assert np.allclose(weights[h, i, :seen], p)
                    assert np.all(weights[h, i, seen:] == 0)
            assert np.allclose(out, joined @ W[3])
    shown = page_output(
        ATTENTION, "Several heads, and no sight ahead", "causal changed:"
    )
    assert shown == [0] * 7 + [1]


def test_answers_of_attention():
    first, second = page_answers(ATTENTION)
    p = special.softmax([1, 1 + log(3)])
    assert p == pytest.approx([1 / 4, 3 / 4])
    assert first == [1, 2, 1, 2, 1, 4, 3, 4]
    assert second == [1, 3, comb(6, 2)]
    p = special.softmax(np.array([10, 20, 20]) / sqrt(2))
    assert p == pytest.approx([0, 0.5, 0.5], abs=0.0005)
    assert 1 / (1 + exp(40 / sqrt(2))) < factorial(3) * 1e-12
