"""Chapter 8, second half: layers, products, constraints and the review another way."""

from fractions import Fraction
from math import cos, exp, hypot, log, pi, sin, sqrt

import numpy as np
import pytest
from scipy.optimize import least_squares, minimize
from scipy.special import softmax as scipy_softmax

from recomputed.closeness import phi, printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

LAYERS = "matrix-calculus/derivatives-of-layers"
PRODUCTS = "matrix-calculus/vector-jacobian-products"
CONSTRAINED = "matrix-calculus/constrained-optimization"
REVIEW = "matrix-calculus/review"

PAGE_W = [[1, 0], [-1, 2], [Fraction(1, 2), 1]]


def slopes_of(f, x, h=1e-30):
    """Gradient by a complex step: no difference is taken, so nothing is cancelled."""
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        moved = x.astype(complex)
        moved[index] += 1j * h
        slopes[index] = np.imag(f(moved)) / h
    return slopes


def jacobian_of(f, x):
    """Jacobian by complex steps, one column for each input."""
    return np.array(
        [
            np.imag(f(np.asarray(x, dtype=complex) + 1e-30j * e)) / 1e-30
            for e in np.eye(len(x))
        ]
    ).T


def layer_loss(X, W, b, messages):
    """The loss that is linear in the outputs of a dense layer: plain loops."""
    return sum(
        messages[k][j] * (b[j] + sum(X[k][i] * W[i][j] for i in range(len(W))))
        for k in range(len(X))
        for j in range(len(b))
    )


def test_the_page_s_batch():
    # The loss is linear in each of W, b and X: one whole step gives the slope.
    X, messages, b = [[1, 2, -1], [0, 1, 2]], [[2, -1], [1, 3]], [Fraction(1, 2), 0]

    def slope(which, i, j):
        arrays = [[list(row) for row in X], [list(row) for row in PAGE_W], list(b)]
        start = layer_loss(*arrays, messages)
        if which == 2:
            arrays[2][j] += 1
        else:
            arrays[which][i][j] += 1
        return layer_loss(*arrays, messages) - start

    dW = [[slope(1, i, j) for j in range(2)] for i in range(3)]
    assert dW == [[2, -1], [5, 1], [0, 7]]
    assert [slope(2, 0, j) for j in range(2)] == [3, 2]
    dX = [[slope(0, i, j) for j in range(3)] for i in range(2)]
    assert dX == [[2, -4, 0], [1, 5, Fraction(7, 2)]]


def test_softmax_by_the_quotient_rule():
    e = [exp(2), exp(1), 1.0]
    total = sum(e)
    shown = page_output(LAYERS, "Softmax", 0)
    assert shown == [printed(part / total, 3) for part in e]
    for i in range(3):
        row = [((i == j) * e[i] * total - e[i] * e[j]) / total**2 for j in range(3)]
        assert page_output(LAYERS, "Softmax", i + 1) == [printed(s, 3) for s in row]


def test_rank_of_softmax_s_jacobian():
    # The quadratic form is a sum over pairs: p_i p_j (v_i - v_j)^2. It is 0 only for
    # equal entries, so one direction of six is lost.
    p = [Fraction(k, 21) for k in range(1, 7)]
    pairs = [(i, j) for i in range(6) for j in range(i)]
    for v in np.eye(6, dtype=int).tolist() + [[3, -1, 4, 1, -5, 9], [2] * 6]:
        by_pairs = sum(p[i] * p[j] * (v[i] - v[j]) ** 2 for i, j in pairs)
        mean = sum(p[i] * v[i] for i in range(6))
        assert by_pairs == sum(p[i] * v[i] ** 2 for i in range(6)) - mean**2
    assert page_output(LAYERS, "Softmax", "rank of (6, 6):") == [6 - 1]


def test_softmax_as_scipy_s():
    softmax = page_code(LAYERS, "softmax")["softmax"]
    rng = np.random.default_rng(1)
    for size in (1, 2, 5, 40):
        for scale in (0.1, 10, 1000):
            z = scale * rng.normal(size=size)
            assert np.allclose(softmax(z), scipy_softmax(z), rtol=1e-12, atol=0)


@pytest.mark.parametrize("n", [1, 3, 6])
def test_jacobian_of_the_page(n):
    jacobian = page_code(LAYERS, "jacobian")["jacobian"]
    rng = np.random.default_rng(n)
    A, z = rng.normal(size=(n, n)), rng.normal(size=n)

    def f(z):
        return np.sin(A @ z)

    assert np.allclose(jacobian(f, z), jacobian_of(f, z), atol=1e-8)


@pytest.mark.parametrize("shape", [(4,), (3, 2), (1, 5)])
def test_finite_differences_of_the_page(shape):
    judge = page_code(LAYERS, "finite_differences")["finite_differences"]
    A = np.random.default_rng(2).normal(size=shape)
    found = judge(lambda A: np.exp(A).sum() ** 2, A)
    assert np.allclose(found, 2 * np.exp(A).sum() * np.exp(A), rtol=1e-6)


@pytest.mark.parametrize(("n", "d_in", "d_out"), [(5, 3, 2), (3, 3, 3), (1, 4, 1)])
def test_dense_layer_backwards(n, d_in, d_out):
    loss = page_code(LAYERS, "loss")["loss"]
    rng = np.random.default_rng(2)
    X, W = rng.normal(size=(n, d_in)), rng.normal(size=(d_in, d_out))
    b, C = rng.normal(size=d_out), rng.normal(size=(n, d_out))
    dZ = C / np.cosh(X @ W + b) ** 2
    judged = [
        slopes_of(lambda A: loss(X, A, b, C), W),
        slopes_of(lambda A: loss(X, W, A, C), b),
        slopes_of(lambda A: loss(A, W, b, C), X),
    ]
    for claim, truth in zip((X.T @ dZ, dZ.sum(0), dZ @ W.T), judged, strict=True):
        assert np.allclose(claim, truth, rtol=1e-10, atol=1e-12)


def test_answers_of_layers():
    neuron, row = page_answers(LAYERS)

    def loss(v):  # w1, w2, b, x1, x2; ReLU is the identity here, as z is 1
        return -2 * (v[0] * v[3] + v[1] * v[4] + v[2])

    at = [-1.0, 3.0, 2.0, 4.0, 1.0]
    assert loss(at) == -2
    assert neuron == [printed(s, 9) for s in slopes_of(loss, at)]
    z = np.log([2.0, 1.0, 1.0])
    J = jacobian_of(lambda z: np.exp(z) / np.exp(z).sum(), z)
    assert row == [printed(s, 9) for s in (*J[0], *(4 * J[0]))]


def multiplications(shapes, order):
    """Multiply out shapes in an order of pairs of neighbours; count on the way."""
    shapes, total = list(shapes), 0
    for i in order:
        (a, b), (_, c) = shapes[i], shapes[i + 1]
        total += a * b * c
        shapes[i : i + 2] = [(a, c)]
    return total


def test_prices_of_the_two_orders():
    sizes = [1000, 50, 50, 1]
    shapes = [(sizes[k], sizes[k - 1]) for k in (3, 2, 1)]
    assert multiplications(shapes, [1, 0]) == 2_550_000
    assert multiplications(shapes, [0, 0]) == 52_500
    sizes = [100, 100, 1, 100, 100]
    shapes = [(sizes[k], sizes[k - 1]) for k in (4, 3, 2, 1)]
    sides = [multiplications(shapes, order) for order in ([2, 1, 0], [0, 0, 0])]
    halves = multiplications(shapes, [0, 1, 0])
    assert page_answers(PRODUCTS)[1] == [*sides, halves]
    # "the cheapest order can start there": all orders
    orders = [(i, j, 0) for i in range(3) for j in range(2)]
    assert halves == min(multiplications(shapes, order) for order in orders)


def test_products_by_hand():
    J = jacobian_of(
        lambda x: np.array([x[0] * x[1], x[1] + x[2], x[0] * x[2]]), [1, 2, 3]
    )
    v, u = np.array([1, 0, -1]), np.array([1, -1, 2])
    assert (J @ v).tolist() == [2, -1, 2]
    assert (u @ J).tolist() == [8, 0, 1]
    J = jacobian_of(lambda x: np.array([x[0] ** 2, x[0] * x[1], x[1]]), [2, 3])
    answer = [*(J @ [1, -1]), *([1, 2, -2] @ J)]
    assert page_answers(PRODUCTS)[0] == [printed(s, 9) for s in answer]


def test_jvp_and_vjp_of_the_page():
    page = page_code(PRODUCTS, "vjp")
    J = jacobian_of(lambda x: np.tanh(x @ page["W"] + page["b"]), page["x"])
    rng = np.random.default_rng(3)
    for _ in range(5):
        v, u = rng.normal(size=4), rng.normal(size=3)
        assert np.allclose(page["jvp"](v), J @ v, rtol=1e-12)
        assert np.allclose(page["vjp"](u), J.T @ u, rtol=1e-12)


@pytest.mark.parametrize("shape", [(5,), (3, 4), (2, 1)])
def test_gradient_check_of_the_page(shape):
    relative_error = page_code(PRODUCTS, "relative_error")["relative_error"]
    rng = np.random.default_rng(4)
    w, C = rng.normal(size=(2, *shape))
    g = C * np.cos(C * w)

    def loss(w):
        return np.sin(C * w).sum()

    for v in rng.normal(size=(20, *shape)):
        if abs((g * v).sum()) < 0.1 * np.linalg.norm(g):
            continue  # nearly level: rounding would count
        assert relative_error(loss, g, w, v) < 1e-6
        # 1.1 times the slope is an error of 1/11, the wrong sign one of 2
        assert relative_error(loss, 1.1 * g, w, v) == pytest.approx(1 / 11)
        assert relative_error(loss, -g, w, v) == pytest.approx(2)


def test_how_a_wrong_gradient_slips_through():
    once = 2 * phi(0.01) - 1
    assert once == printed(0.008, 3)
    assert 1 / once**3 == pytest.approx(2e6, rel=0.05)


def test_kink_and_float32():
    def judged(z, h=Fraction(1, 10**5)):
        return (max(z + h, 0) - max(z - h, 0)) / (2 * h)

    assert judged(Fraction(3, 10**6)) == Fraction(65, 100)
    assert judged(Fraction(-3, 10**6)) == Fraction(35, 100)
    assert judged(Fraction(3, 10**5)) == 1
    # "above 10^-5": for other draws than the page's as well
    for seed in range(4):
        rng = np.random.default_rng(seed)
        X, W = rng.normal(size=(6, 4)), rng.normal(size=(4, 3))
        V = rng.normal(size=(50, 4, 3))
        truth = np.einsum("kij,ij->k", V, X.T @ (1 / np.cosh(X @ W) ** 2))
        best = {}
        for dtype in (np.float32, np.float64):
            errors = []
            for h in 10.0 ** np.arange(-12, 0):
                totals = [
                    np.tanh(
                        np.einsum(
                            "ni,kij->nkj", dtype(X), dtype(W) + dtype(k) * dtype(V)
                        )
                    ).sum(axis=(0, 2))
                    for k in (h, -h)
                ]
                j = np.subtract(*totals).astype(float) / (2 * h)
                size = np.maximum(abs(j), abs(truth))
                errors.append(np.median(abs(j - truth) / size))
            best[dtype] = min(errors)
        assert best[np.float32] > 1e-5 and best[np.float64] < 1e-9


def nearest(point, way):
    """Return the point of the line that is nearest to the origin, in fractions."""
    t = -sum(p * w for p, w in zip(point, way, strict=True))
    t = Fraction(t) / sum(w * w for w in way)
    return [p + t * w for p, w in zip(point, way, strict=True)]


def test_two_constraints_without_multipliers():
    # x1 + x2 + x3 = a and x1 - x2 = b leave a line: from (b, 0, a - b) along (1, 1, -2).
    def best(a, b):
        return nearest([b, 0, a - b], [1, 1, -2])

    def price(
        a, b
    ):  # a quadratic function of a and of b: central differences are exact
        def value(a, b):
            return sum(x * x for x in best(a, b))

        return [
            (value(a + 1, b) - value(a - 1, b)) / 2,
            (value(a, b + 1) - value(a, b - 1)) / 2,
        ]

    there = "The Lagrangian"
    a, b = Fraction(6), Fraction(2)
    found = page_output(CONSTRAINED, there, "equations:")
    assert found == [printed(x, 9) for x in best(a, b) + price(a, b)]
    assert page_output(CONSTRAINED, there, "SLSQP:") == [3, 1, 2]


def test_answers_of_constrained_optimization():
    circle, plane = page_answers(CONSTRAINED)
    angles = [2 * pi * k / 36000 for k in range(36000)]
    best = max(angles, key=lambda t: 3 * cos(t) + 4 * sin(t))
    assert circle[:2] == [printed(cos(best), 3), printed(sin(best), 3)]
    # the price: the largest value on the circle of squared radius c is 5 sqrt(c)
    h = 1e-5
    price = (5 * sqrt(1 + h) - 5 * sqrt(1 - h)) / (2 * h)
    assert circle[2] == pytest.approx(price, abs=1e-8)

    def on_line(a, b):  # x1 + x2 + x3 = a, x1 + 2 x2 + 3 x3 = b
        return nearest([2 * a - b, b - a, Fraction(0)], [1, -2, 1])

    def value(a, b):
        return sum(x * x for x in on_line(a, b))

    a, b = Fraction(3), Fraction(10)
    prices = [
        (value(a + 1, b) - value(a - 1, b)) / 2,
        (value(a, b + 1) - value(a, b - 1)) / 2,
    ]
    assert plane == [printed(x, 9) for x in on_line(a, b) + prices]


def test_road_and_spread():
    for c in (Fraction(5), Fraction(501, 100)):
        x = nearest([c, Fraction(0)], [-2, 1])
        assert sum(t * t for t in x) == c**2 / 5
    assert nearest([Fraction(5), Fraction(0)], [-2, 1]) == [1, 2]
    # round the circle the spread is 3.5 + 1.5 cos(2t) + 2 sin(2t): at most 3.5 + 2.5
    spread = [
        5 * cos(t) ** 2 + 4 * cos(t) * sin(t) + 2 * sin(t) ** 2
        for t in (2 * pi * k / 3600 for k in range(3600))
    ]
    assert max(spread) == pytest.approx(6, abs=1e-5)
    assert min(spread) == pytest.approx(1, abs=1e-5)
    assert 5 * 4 / 5 + 4 * 2 / 5 + 2 / 5 == 6  # at (2, 1) / sqrt(5)


def tilted_die(mean):
    """Probabilities in a geometric sequence: the ratio is a root of a polynomial."""
    roots = np.roots([k - mean for k in range(6, 0, -1)])
    (q,) = (float(r.real) for r in roots if abs(r.imag) < 1e-9 and r.real > 0)
    total = sum(q**k for k in range(1, 7))
    return q, [q**k / total for k in range(1, 7)]


def test_die_with_mean_four_and_a_half():
    q, p = tilted_die(4.5)
    shown = page_output(CONSTRAINED, "The least you can claim", 0)
    assert shown == [printed(-log(q), 3)] + [printed(part, 4) for part in p]
    assert q == printed(1.45, 2)
    # every allowed change lowers the entropy: along random ways in the two constraints
    rng = np.random.default_rng(5)
    allowed = np.linalg.svd(np.array([[1] * 6, range(1, 7)]))[2][2:]
    entropy = -np.sum(np.array(p) * np.log(p))
    for way in rng.normal(size=(20, 4)) @ allowed:
        for size in (1e-3, 0.02):
            moved = np.array(p) + size * way / np.linalg.norm(way)
            assert moved.min() > 0 and moved @ range(1, 7) == pytest.approx(4.5)
            assert -np.sum(moved * np.log(moved)) < entropy


def test_tables_of_the_page():
    table = page_code(CONSTRAINED, "table")["table"]
    for mean in (1.7, 2.5, 3.3, 4.5, 5.6):
        q, p = tilted_die(mean)
        assert np.allclose(table(-log(q)), p, rtol=1e-9)
    assert np.allclose(table(0.371), table(-0.371)[::-1])
    assert np.allclose(table(0), 1 / 6)


def plain_race(posts, ranges, method, most=60):
    """The review's searches in plain floats, with Cramer's rule: no BLAS."""
    x, y, norms = 4.0, -2.0, []
    while True:
        g1 = g2 = a = b = c = 0.0
        for (px, py), d in zip(posts, ranges, strict=True):
            rho = hypot(x - px, y - py)
            ux, uy, r = (x - px) / rho, (y - py) / rho, rho - d
            keep = r / rho if method == "Newton" else 0.0
            g1, g2 = g1 + r * ux, g2 + r * uy
            a += ux * ux + keep * uy * uy
            b += ux * uy - keep * ux * uy
            c += uy * uy + keep * ux * ux
        if method == "gradient":
            a, b, c = 2.5, 0.0, 2.5
        norms.append(hypot(g1, g2))
        if norms[-1] <= 1e-8 or len(norms) > most:
            return len(norms) - 1, (x, y), norms
        det = a * c - b * b
        x, y = x - (c * g1 - b * g2) / det, y - (a * g2 - b * g1) / det


POSTS, RANGES = [(0, 0), (6, 0), (0, 8)], [3.4, 5.1, 5.3]


def test_three_searches():
    there = "Where is the camera?"
    best = least_squares(
        lambda x: [hypot(*(x - p)) - d for p, d in zip(POSTS, RANGES, strict=True)],
        [1, 1],
        xtol=1e-12,
        gtol=1e-12,
    ).x
    for line, method in (
        ("Gauss–Newton", "Gauss–Newton"),
        ("Newton", "Newton"),
        ("gradient, rate 0.4", "gradient"),
    ):
        steps, place, norms = plain_race(POSTS, RANGES, method)
        shown = page_output(REVIEW, there, line)
        assert shown == [steps, *(printed(c, 3) for c in best)], method
        assert place == pytest.approx(tuple(best), abs=1e-7)
        # far enough from the stop on both sides that rounding cannot change the count
        assert norms[-2] > 1.05e-8 and norms[-1] < 0.8e-8, method


def test_two_posts_two_answers():
    x1 = (3.4**2 - 5.1**2 + 36) / 12
    x2 = sqrt(3.4**2 - x1**2)
    assert (x1, x2) == (printed(1.796, 3), printed(2.887, 3))
    _, place, _ = plain_race(POSTS[:2], RANGES[:2], "Gauss–Newton")
    assert place == pytest.approx((x1, -x2), abs=1e-7)
    _, place, _ = plain_race(POSTS[:2], RANGES[:2], "Newton")
    assert place == pytest.approx((x1, x2), abs=1e-7)


@pytest.mark.parametrize("m", [1, 3, 7])
def test_parts_of_the_review(m):
    page = page_code(REVIEW, "parts")
    rng = np.random.default_rng(6)
    page["P"], page["d"] = 5 * rng.normal(size=(m, 2)), rng.uniform(1, 5, size=m)
    x = rng.normal(size=2)

    def distances(x):
        return np.sqrt(((x - page["P"]) ** 2).sum(axis=1))

    def f(x):
        return ((distances(x) - page["d"]) ** 2).sum() / 2

    def grad(x):
        return (1 - page["d"] / distances(x)) @ (x - page["P"])

    g, JTJ, H = page["parts"](x)
    J = jacobian_of(distances, x)
    assert page["f"](x) == pytest.approx(f(x))
    assert np.allclose(g, slopes_of(f, x), rtol=1e-10, atol=1e-12)
    assert np.allclose(JTJ, J.T @ J, rtol=1e-10, atol=1e-12)
    assert np.allclose(H, jacobian_of(grad, x), rtol=1e-10, atol=1e-10)


def test_how_sure():
    for name, posts in (
        ("around", POSTS),
        ("far off", [(-2, 20), (2, 22), (6, 20)]),
    ):
        # eigenvalues of a 2 by 2 matrix from its trace and determinant
        units = [
            ((2 - px) / hypot(2 - px, 3 - py), (3 - py) / hypot(2 - px, 3 - py))
            for px, py in posts
        ]
        a, c = sum(u * u for u, _ in units), sum(v * v for _, v in units)
        b = sum(u * v for u, v in units)
        half, det = (a + c) / 2, a * c - b * b
        lam = [half - sqrt(half**2 - det), half + sqrt(half**2 - det)]
        shown = page_output(REVIEW, "How sure?", name)
        assert shown == [printed(0.1 / sqrt(value), 3) for value in lam], name


@pytest.mark.parametrize("symmetric", [False, True])
def test_one_wrong_transpose(symmetric):
    page = page_code(REVIEW, "backward")
    rng = np.random.default_rng(7)
    X, Y, W1, W2 = (rng.normal(size=(k, 3)) for k in (6, 6, 3, 3))
    if symmetric:  # then the transpose makes no difference
        W2 = W2 + W2.T
    weights = [W1, rng.normal(size=3), W2, rng.normal(size=3)]

    def judged(i):
        before, after = weights[:i], weights[i + 1 :]
        return slopes_of(lambda A: page["loss"](X, Y, *before, A, *after), weights[i])

    grads = page["backward"](X, Y, *weights)
    right = [np.allclose(g, judged(i), rtol=1e-9) for i, g in enumerate(grads)]
    assert right == ([True] * 4 if symmetric else [False, False, True, True])


def test_answers_of_the_review():
    row, saddle = page_answers(REVIEW)
    h = 1e-4

    def rho(x, y):
        return hypot(x, y)

    slopes = [
        (rho(3 + h, 4) - rho(3 - h, 4)) / (2 * h),
        (rho(3, 4 + h) - rho(3, 4 - h)) / (2 * h),
    ]
    bends = [
        (rho(3 + h, 4) - 2 * rho(3, 4) + rho(3 - h, 4)) / h**2,
        (rho(3 + h, 4 + h) - rho(3 + h, 4 - h) - rho(3 - h, 4 + h) + rho(3 - h, 4 - h))
        / (4 * h**2),
    ]
    assert row == [pytest.approx(s, abs=1e-6) for s in slopes + bends]

    def f(x, y):
        return sum((hypot(x - side, y) - sqrt(2)) ** 2 for side in (-1, 1)) / 2

    along = [(f(h, 0) - 2 * f(0, 0) + f(-h, 0)) / h**2]
    along.append((f(0, h) - 2 * f(0, 0) + f(0, -h)) / h**2)
    assert saddle == [pytest.approx(s, abs=0.005) for s in along]
    # between two minima, which are mirror images
    for start in ((0.3, 0.5), (0.3, -0.5)):
        found = minimize(lambda x: f(*x), start, tol=1e-12)
        goal = (0, np.sign(start[1]))
        assert found.x == pytest.approx(goal, abs=1e-5)
