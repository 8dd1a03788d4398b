# ruff: noqa: E731, short functions are written like the formulas
"""The course's optimizers against autograd's, scikit-learn's and SciPy's."""

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from autograd.misc import optimizers
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import linalg, optimize, signal, special
from sklearn import linear_model
from sklearn.neural_network import _stochastic_optimizers as stochastic

from recomputed.own_functions import (
    covered,
    exercise_function,
    numbers,
    oracle,
    page_function,
    page_names,
    shares,
    sizes,
    table,
)

DATA = st.data()
RATE = st.sampled_from([0.01, 0.1, 0.25])
SHARE = st.sampled_from([0.0, 0.5, 0.9, 0.99])


def near(value, rel=1e-8, abs_=1e-10):
    return pytest.approx(value, rel=rel, abs=abs_)


def bowl(data, d):
    """A symmetric positive definite matrix with curvatures from 1/2 up."""
    B = table(data, d, d, low=-1, high=1)
    return B @ B.T + np.eye(d) / 2


def path_of(optimizer, gradient, w, steps, **options):
    """The weights before each step of one of autograd's optimizers, and at the end."""
    path = []

    def keep(w, i, g):
        path.append(w)

    end = optimizer(gradient, w, keep, steps, **options)
    return np.array([*path, end])


# --- first-order methods ----------------------------------------------------


@oracle
@given(DATA, sizes(1, 3), sizes(0, 8), RATE)
def test_gradient_descent(data, d, steps, lr):
    H, w = bowl(data, d), table(data, d)
    lam, Q = linalg.eigh(H)  # each part shrinks by a factor of its own
    factors = (1 - lr * lam) ** np.arange(steps + 1)[:, None]
    truth = factors * (Q.T @ w) @ Q.T
    two = page_function("gradient-descent/two-dimensions", "descend")
    assert two(lambda w: H @ w, w, lr, steps) == near(truth)
    one = page_function("gradient-descent/one-dimension", "descend")
    slope = grad(lambda x: H[0, 0] * x**2 / 2)
    truth = w[0] * (1 - lr * H[0, 0]) ** np.arange(steps + 1)
    assert one(slope, w[0], lr, steps) == near(truth)
    ours = exercise_function("gradient-descent/descent_path")
    assert ours(slope, w[0], lr, steps) == near(truth)


@oracle
@given(DATA, sizes(1, 3), sizes(0, 8), RATE, SHARE)
def test_momentum(data, d, steps, lr, beta):
    H, w = bowl(data, d), table(data, d)
    gradient = lambda w, i=0: H @ w
    ours = exercise_function("gradient-descent/momentum_path")
    path = ours(gradient, w, lr, beta, steps)
    truth = path_of(
        optimizers.sgd, gradient, w, steps, step_size=lr / (1 - beta), mass=beta
    )
    assert path == near(truth)
    for nesterov in (False, True):
        judge = stochastic.SGDOptimizer([w], lr, momentum=beta, nesterov=nesterov)
        places = [w]
        for _ in range(steps):
            places.append(places[-1] + judge._get_updates([H @ places[-1]])[0])
        if not nesterov:
            assert path == near(np.array(places))
            continue
        # scikit-learn keeps the points ahead: w + beta v, where the gradients are.
        ours = exercise_function("gradient-descent/nesterov_path")
        path = ours(gradient, w, lr, beta, steps)
        ahead = path[1:] + beta * np.diff(path, axis=0)
        assert ahead == near(np.array(places[1:]).reshape(-1, d))


@oracle
@given(DATA, sizes(1, 3), sizes(1, 8), RATE)
def test_adam(data, d, steps, lr):
    grads = table(data, steps, d)
    given = lambda w, i: grads[i]
    path = path_of(optimizers.adam, given, np.zeros(d), steps, step_size=lr)
    moves = exercise_function("gradient-descent/adam_moves")(grads, lr)
    assert moves == near(np.diff(path, axis=0))
    ours = page_function("gradient-descent/adam", "adam_steps")
    assert lr * ours(grads[:, 0]) == near(np.diff(path, axis=0)[:, 0])
    judge = stochastic.AdamOptimizer([np.zeros(d)], lr)
    for g, move in zip(grads, moves, strict=True):
        assert judge._get_updates([g])[0] == near(move, rel=1e-5)
    step = exercise_function("gradient-descent/adamw_step")
    w, m, s, lam = table(data, d), np.zeros(d), np.zeros(d), 0.25
    truth = w
    for t, (g, move) in enumerate(zip(grads, np.diff(path, axis=0), strict=True), 1):
        w, m, s = step(w, g, m, s, t, lr=lr, lam=lam)
        truth = truth - lr * lam * truth + move
        assert w == near(truth)


@oracle
@given(DATA, sizes(1, 3), sizes(1, 8), RATE)
def test_walks_of_the_page_on_adam(data, d, steps, lr):
    H, w = bowl(data, d), table(data, d)
    gradient = lambda w, i: H @ w
    walk = page_function("gradient-descent/adam", "walk")
    truth = path_of(optimizers.adam, gradient, w, steps, step_size=lr)
    assert walk("Adam", H, w, lr, steps) == near(truth[1:], rel=1e-6)
    momentum = path_of(
        optimizers.sgd, gradient, w, steps, step_size=lr / (1 - 0.9), mass=0.9
    )
    assert walk("momentum", H, w, lr, steps) == near(momentum[1:])
    plain = path_of(optimizers.sgd, gradient, w, steps, step_size=lr, mass=0)
    assert walk("plain", H, w, lr, steps) == near(plain[1:])
    walked = walk("RMSprop", H, w, lr, steps)
    before = np.vstack([w, walked[:-1]])
    averages = signal.lfilter([0.1], [1, -0.9], (before @ H) ** 2, axis=0)
    truth = -lr * (before @ H) / (np.sqrt(averages) + 1e-8)
    assert walked - before == near(truth, rel=1e-6)


@oracle
@given(DATA, sizes(1, 3), sizes(0, 8), RATE)
def test_adagrad_and_adadelta(data, d, steps, lr):
    H, w = bowl(data, d), table(data, d)
    ours = exercise_function("gradient-descent/adagrad_path")
    path = ours(lambda w: H @ w, w, lr, steps)
    assert path[0] == near(w)
    gradients = path[:-1] @ H
    sums = np.sqrt(np.cumsum(gradients**2, axis=0)) + 1e-8
    assert np.diff(path, axis=0) == near(-lr * gradients / sums, abs_=1e-9)
    rho, eps = 0.75, 1e-6
    step = exercise_function("gradient-descent/adadelta_step")
    s, u, places, moves, grads = np.zeros(d), np.zeros(d), w, [], []
    for g in table(data, steps, d):
        grads.append(g)
        moved, s, u = step(places, g, s, u, rho, eps)
        moves.append(moved - places)
        places = moved
    if steps:
        fade = lambda x: signal.lfilter([1 - rho], [1, -rho], np.square(x), axis=0)
        before = np.vstack([np.zeros(d), fade(moves)[:-1]])
        truth = -np.sqrt(before + eps) / np.sqrt(fade(grads) + eps) * np.array(grads)
        assert np.array(moves) == near(truth)


@oracle
@given(DATA, sizes(1, 6), sizes(1, 3), RATE, sizes(1, 4))
def test_an_epoch(data, n, d, lr, batch):
    X, y, w = table(data, n, d), table(data, n), table(data, d)
    order = np.array(data.draw(st.permutations(range(n))))
    batches = np.split(order, range(batch, n, batch))
    half = lambda w, some: anp.mean((X[some] @ w - y[some]) ** 2) / 2
    gradient = lambda w, i: grad(half)(w, batches[i])
    truth = optimizers.sgd(gradient, w, num_iters=len(batches), step_size=lr, mass=0)
    ours = exercise_function("gradient-descent/sgd_epoch")(X, y, w, lr, batch, order)
    assert ours == near(truth)


# --- parts of a step --------------------------------------------------------


@oracle
@given(DATA, sizes(1, 8), sizes(1, 3), SHARE)
def test_moving_averages(data, n, d, rho):
    x = table(data, n, d)
    truth = signal.lfilter([1 - rho], [1, -rho], x, axis=0)
    averages = exercise_function("gradient-descent/moving_averages")(x, rho)
    assert averages == near(truth)
    weights = rho ** np.arange(n)[::-1]
    right = [
        np.average(x[: t + 1], axis=0, weights=weights[n - t - 1 :]) for t in range(n)
    ]
    if rho == 0:
        right = x
    ours = exercise_function("gradient-descent/correct_averages")(averages, rho)
    assert ours == near(np.array(right))


@oracle
@given(DATA, sizes(1, 4), RATE, SHARE, numbers(0, 4))
def test_clipping(data, d, lr, beta, c):
    assume(c > 0)
    w, g, v = table(data, d), table(data, d), table(data, d)
    ball = linalg.norm(g) > c  # the nearest point of the ball of radius c
    nearest = (
        optimize.minimize_scalar(
            lambda t: linalg.norm(t * g - g),
            bounds=(0, c / linalg.norm(g)),
            method="bounded",
        ).x
        if ball
        else 1
    )
    ours = exercise_function("gradient-descent/clipped_momentum_step")
    moved, kept = ours(w, g, v, lr, beta, c)
    assert kept == near(beta * v - lr * nearest * g, abs_=1e-4)
    assert moved == near(w + kept)
    parts = [g[:1], g[1:].reshape(1, -1)]
    clipped = exercise_function("backpropagation/clip_gradients")(parts, c)
    assert np.concatenate([part.ravel() for part in clipped]) == near(
        nearest * g, abs_=1e-4
    )
    total = np.sqrt(sum(linalg.norm(part) ** 2 for part in clipped))
    assert total == near(min(c, linalg.norm(g)))


@oracle
@given(DATA, sizes(1, 4), RATE, numbers(0, 4))
def test_penalties(data, d, lr, lam):
    w, g = table(data, d), table(data, d)
    u = w - lr * g
    ours = exercise_function("gradient-descent/soft_step")(w, g, lr, lam)
    for target, found in zip(u, ours, strict=True):
        cost = lambda t, target=target: (t - target) ** 2 / 2 + lr * lam * abs(t)
        # The lowest point of the step's penalized parabola, by search.
        judged = min(
            optimize.minimize_scalar(cost, bounds=b, method="bounded").fun
            for b in ((-20, 0), (0, 20))
        )
        assert cost(found) <= judged + 1e-12
    W, dW, b = table(data, d, 2), table(data, d, 2), table(data, 2)
    slope = dW + grad(lambda W: lam * anp.sum(W**2))(W)
    ours = exercise_function("gradient-descent/decay_step")(W, b, dW, b, lr, lam)
    assert ours[0] == near(W - lr * slope)
    assert ours[1] == near(b - lr * b)


@oracle
@given(DATA)
def test_minimum_with_penalties(data):
    rng = np.random.default_rng(data.draw(st.integers(0, 2**32 - 1)))
    X, y = rng.normal(size=(40, 20)), rng.normal(size=40)
    lam = data.draw(st.sampled_from([0.25, 0.5]))
    minimum = page_function("gradient-descent/regularization", "minimum")
    # scikit-learn halves the squared errors of its lasso, and sums those of ridge.
    lasso = linear_model.Lasso(alpha=lam / 2, fit_intercept=False, tol=1e-10)
    assert minimum(X, y, lam, 0) == near(lasso.fit(X, y).coef_, abs_=1e-4)
    ridge = linear_model.Ridge(alpha=40 * lam, fit_intercept=False)
    assert minimum(X, y, 0, lam) == near(ridge.fit(X, y).coef_, abs_=1e-6)


@oracle
@given(sizes(1, 30), sizes(0, 29), numbers(1, 3), sizes(1, 5))
def test_schedules(T, warm, base, k):
    assume(warm < T)
    rates = exercise_function("gradient-descent/warmup_then_cosine")(T, warm, base)
    assert rates.shape == (T,)
    if warm:
        up = np.interp(np.arange(1, warm + 1), [0, warm], [0, base])
        assert rates[:warm] == near(up)
    down = base * signal.windows.hann(2 * (T - warm) + 1)[T - warm :]
    assert rates[warm:] == near(down[1:])
    stairs = exercise_function("gradient-descent/staircase_rate")
    t = np.arange(1, T + 1)
    truth = base * np.repeat(0.5 ** np.arange(T), k)[:T]
    assert stairs(t, base, 0.5, k) == near(truth)
    page = page_function("gradient-descent/schedules", "warmup_cosine")
    ours = np.array([page(s, base, warm, T) for s in range(1, T + 1)])
    if warm:
        assert ours == near(rates)


# --- how fast, and where to -------------------------------------------------


@oracle
@given(DATA, sizes(1, 4), numbers(0, 3))
def test_rates_for_bowls(data, d, lr):
    H = bowl(data, d)
    worst = exercise_function("gradient-descent/worst_factor")
    assert worst(H, lr) == near(linalg.norm(np.eye(d) - lr * H, 2))
    best, factor = exercise_function("gradient-descent/best_constant_rate")(H)
    found = optimize.minimize_scalar(
        lambda lr: linalg.norm(np.eye(d) - lr * H, 2),
        bounds=(0, 4),
        method="bounded",
        options={"xatol": 1e-9},
    )
    assert factor == near(found.fun, abs_=1e-6)
    assert best == near(found.x, abs_=1e-5)
    sigma, border = 0.5, 2 / linalg.eigvalsh(H)[-1]
    assume(abs(lr - border) > 1e-6)
    ours = exercise_function("gradient-descent/noise_floor")(H, lr, sigma)
    if lr < border and lr > 0:
        noise = (lr * sigma) ** 2 * np.eye(d)
        C = linalg.solve_discrete_lyapunov(np.eye(d) - lr * H, noise)
        assert ours == near(np.trace(H @ C) / 2, rel=1e-6)
    elif lr > border:
        assert ours == np.inf


def momentum_radius(beta, lr, a):
    """The long-run factor of momentum on a parabola: the step's spectral radius."""
    step = np.array([[1 - lr * a, beta], [-lr * a, beta]])
    return abs(linalg.eigvals(step)).max()


@oracle
@given(numbers(0, 4), numbers(0, 4))
def test_best_momentum(a, lr):
    assume(a > 0 and lr > 0)
    best = exercise_function("gradient-descent/best_momentum")(a, lr)
    radii = [momentum_radius(beta, lr, a) for beta in np.linspace(0, 0.999, 200)]
    if lr * a >= 4:
        assert best is None
        assert min(radii) >= 0.99
    else:
        assert 0 <= best < 1
        assert momentum_radius(best, lr, a) <= min(radii) + 1e-6
    m, M = min(a, lr), max(a, lr)
    rate, beta = exercise_function("gradient-descent/momentum_for_bowl")(m, M)
    worst = lambda p: max(momentum_radius(p[1], p[0], c) for c in (m, M))
    ours = worst((rate, beta))
    grid = optimize.brute(
        worst, ((0, 2 / M), (0, 0.99)), Ns=12, full_output=True, finish=None
    )
    assert ours <= grid[1] + 1e-6


@oracle
@given(DATA, sizes(1, 4), sizes(1, 3))
def test_constraints(data, n, k):
    assume(k <= n)
    Q, q = bowl(data, n), table(data, n)
    A, c = table(data, k, n), table(data, k)
    assume(np.linalg.cond(A) < 100)
    x, lam = exercise_function("matrix-calculus/constrained_bowl")(Q, q, A, c)
    found = optimize.minimize(
        lambda x: x @ Q @ x / 2 - q @ x,
        np.zeros(n),
        jac=lambda x: Q @ x - q,
        method="SLSQP",
        constraints={"type": "eq", "fun": lambda x: A @ x - c, "jac": lambda x: A},
        tol=1e-12,
    )
    assert x == near(found.x, abs_=1e-4)
    assert A.T @ lam == near(Q @ x - q, abs_=1e-7)
    a, y = A[0], table(data, n)
    x, lam = exercise_function("matrix-calculus/nearest_on_plane")(a, c[0], y)
    move = linalg.lstsq(a[None], c[:1] - a @ y)[0]  # the shortest of all
    assert x == near(y + move)
    assert lam * a == near(2 * (x - y))


@oracle
@given(DATA, sizes(2, 5))
def test_flattest_table(data, k):
    values, p = table(data, k), shares(data, k, low=1)
    span = np.ptp(values)
    assume(span > 0)
    m = values.min() + span * (0.15 + 0.7 * p[0])
    ours = exercise_function("matrix-calculus/flattest_table")(values, m)
    assert (ours.sum(), ours @ values) == (near(1), near(m, abs_=1e-6))
    # Where the entropy is largest its slope lies in the span of the constraints.
    basis = np.column_stack([np.ones(k), values])
    assume((ours > 1e-12).all())
    slope = np.log(ours)
    assert basis @ linalg.lstsq(basis, slope)[0] == near(slope, abs_=1e-5)
    assert special.entr(ours).sum() <= np.log(k) + 1e-9


@oracle
@given(DATA, sizes(3, 6))
def test_newton_and_gauss_newton(data, m):
    angles = np.arange(m) * 2 * np.pi / m + 0.1
    P = 4 * np.column_stack([np.cos(angles), np.sin(angles)])
    x = table(data, 2, low=-1, high=1)
    d = linalg.norm(x - P, axis=1) + table(data, m, low=0, high=1) / 8

    def residuals(x):
        return linalg.norm(x - P, axis=1) - d

    def jacobian(x):
        return (x - P) / linalg.norm(x - P, axis=1)[:, None]

    found = optimize.least_squares(residuals, x, jacobian, xtol=1e-14, gtol=1e-12)
    ours = exercise_function("matrix-calculus/locate_camera")(x, P, d)
    assert ours == near(found.x, abs_=1e-5)
    ours = exercise_function("matrix-calculus/gauss_newton")
    assert ours(residuals, jacobian, x, 50) == near(found.x, abs_=1e-5)
    A, b = bowl(data, 2), table(data, 2)
    f = lambda v: np.tanh(v) / 2 + A @ v - b
    slopes = lambda v: np.diag(1 / np.cosh(v) ** 2) / 2 + A
    truth = optimize.root(f, x, jac=slopes, tol=1e-12).x
    damped = exercise_function("matrix-calculus/damped_step")
    point = x
    for _ in range(30):
        point = damped(f, slopes, point)
    assert point == near(truth, abs_=1e-7)
    path = exercise_function("matrix-calculus/newton_path")(f, slopes, truth + 0.01, 5)
    assert path.shape == (6, 2)
    assert path[-1] == near(truth, abs_=1e-7)


@oracle
@given(DATA, sizes(1, 5))
def test_expected_rewards(data, k):
    page = page_names("gradient-descent/where-this-leads", "by_cases")
    theta = table(data, 3)
    assert page["policy"](theta) == near(special.softmax(theta))
    mu = page["mu"]
    value = lambda theta: anp.exp(theta) @ mu / anp.sum(anp.exp(theta))
    for c in (0.0, 0.5):  # a baseline does not move the mean
        assert page["by_cases"](theta, c)[0] == near(grad(value)(theta))


def test_how_much_is_covered():
    assert len(covered(__file__)) >= 34
