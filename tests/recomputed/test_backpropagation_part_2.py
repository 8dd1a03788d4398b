"""Chapter 10, graphs and the engine, and chapter 9's folds, another way."""

from cmath import exp as cexp
from cmath import log as clog
from cmath import tanh as ctanh
from fractions import Fraction
from itertools import permutations
from math import acos, atan, ceil, exp, pi, sin, sqrt

import numpy as np
import pytest
from scipy.optimize import linprog

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

GRAPHS = "backpropagation/computational-graphs"
AUTOMATIC = "backpropagation/automatic-differentiation"
NETWORKS = "data-flow/what-networks-can-represent"

STEP = 1e-30


def slopes_of(f, x):
    """Slopes of f by each of its arguments, by complex steps."""
    return [
        f(*[v + 1j * STEP * (i == j) for j, v in enumerate(x)]).imag / STEP
        for i in range(len(x))
    ]


# --- computational graphs


def test_the_tank():
    a, b = Fraction(3), Fraction(6)
    true = [b**2 / (a + b) ** 2, a**2 / (a + b) ** 2]
    assert true == [Fraction(4, 9), Fraction(1, 9)]
    where = GRAPHS, "Reverse: what moves this output?"
    for line in ("forward:", "reverse:"):
        assert page_output(*where, line) == [printed(s, 4) for s in true]
    # With = for += only the way through the product is left.
    through_product = [b / (a + b), a / (a + b)]
    shown = page_output(*where, "with = for +=:")
    assert shown == [printed(s, 4) for s in through_product]


def test_sweeps_over_the_tank():
    page = page_code(GRAPHS, "adjoints")
    rng = np.random.default_rng(1)
    for a, b in rng.uniform(0.5, 9, size=(30, 2)):
        by_a, by_b = slopes_of(lambda p, q: p * q / (p + q), (a, b))
        values = page["values"]({"v1": a, "v2": b})
        bar = page["adjoints"](values)
        assert (bar["v1"], bar["v2"]) == pytest.approx((by_a, by_b), rel=1e-12)
        dot = page["tangents"](values, {"v1": 2.0, "v2": -3.0})
        assert dot["v5"] == pytest.approx(2 * by_a - 3 * by_b, rel=1e-9)


def orders_of(parents):
    return [
        order
        for order in permutations(parents)
        if all(order.index(p) < order.index(n) for n in parents for p in parents[n])
    ]


def test_topological_orders():
    tank = {"a": "", "b": "", "times": "ab", "plus": "ab"}
    tank["divide"] = ("times", "plus")
    orders = orders_of(tank)
    other = orders_of({**tank, "plus": "a"})
    assert page_answers(GRAPHS)[1] == [len(orders), len(other)]
    in_order = page_code(GRAPHS, "in_order")["in_order"]
    assert tuple(in_order(dict(reversed(tank.items())))) in orders


def checkpointed(n, s):
    """Values held at most and steps computed, from which values are there when."""
    pieces = [range(start, min(start + s, n)) for start in range(0, n, s)]
    held = [
        number + len(piece)  # the checkpoints before this piece, and all of it
        for number, piece in enumerate(pieces)
    ]
    return max(*held, len(pieces)), n + sum(len(piece) - 1 for piece in pieces)


def chain_slope(v, n):
    v = v + 1j * STEP
    for _ in range(n):
        v = v + np.sin(v) / 4
    return v.imag / STEP


def test_checkpoints():
    where = GRAPHS, "What has to be remembered"
    for s in (1, 2, 4, 8, 16):
        shown = page_output(*where, f"every {s:2}:")
        assert shown == [printed(chain_slope(0.5, 16), 6), *checkpointed(16, s)]
    assert page_answers(GRAPHS)[2] == [*checkpointed(36, 6)]
    assert min(checkpointed(100, s)[0] for s in range(1, 101)) == 19
    assert checkpointed(100, 10) == (19, 190)
    back = page_code(GRAPHS, "back")["back"]
    for n, s in ((1, 1), (7, 3), (12, 5), (20, 4), (9, 30)):
        slope, most, steps = back(0.3, n, s)
        assert slope == pytest.approx(chain_slope(0.3, n), rel=1e-12)
        assert (most, steps) == checkpointed(n, s)
        assert ceil(n / s) + min(n, s) - 1 >= most


# --- automatic differentiation


def test_the_question_of_the_page():
    def f(u, v):
        return cexp(-(u**2)) + u * ctanh(v)

    shown = page_output(AUTOMATIC, "More operations", 0)
    expected = [f(0.5, -1).real, *slopes_of(f, (0.5, -1))]
    assert shown == [printed(number, 4) for number in expected]


def random_formula(rng, depth):
    """A formula of three variables as nested tuples; its parts may be shared."""
    if depth == 0:
        return ("var", int(rng.integers(3)))
    kind = rng.choice(["+", "-", "*", "/", "exp", "log", "tanh", "pow", "2-", "2/"])
    left = random_formula(rng, depth - 1)
    right = left if rng.random() < 0.3 else random_formula(rng, depth - 1)
    return (str(kind), left, right)


def evaluate(formula, x, exp, log, tanh, done):
    kind, *parts = formula
    if kind == "var":
        return x[parts[0]]
    if id(formula) not in done:
        p, q = (evaluate(part, x, exp, log, tanh, done) for part in parts)
        done[id(formula)] = {
            "+": lambda: p + q,
            "-": lambda: p - q,
            "*": lambda: p * q,
            "/": lambda: p / (q * q + 1.5),
            "exp": lambda: exp(tanh(p)) * q,
            "log": lambda: q + log(p**2 + 0.5),
            "tanh": lambda: -tanh(p - q),
            "pow": lambda: (p**2 + 1) ** 0.5 - q**3 / 9,
            "2-": lambda: 2 - p * 0.5,
            "2/": lambda: 2 / (p**2 + 2) + q,
        }[kind]()
    return done[id(formula)]


def test_the_engine_on_random_formulas():
    page = page_code(AUTOMATIC, "Dual")
    functions = [page[name] for name in ("exp", "log", "tanh")]
    rng = np.random.default_rng(2)
    for depth in (1, 2, 3, 4, 5) * 6:
        formula, x = random_formula(rng, depth), rng.uniform(-1, 1, size=3).tolist()

        def plain(*x, formula=formula):
            return evaluate(formula, x, cexp, clog, ctanh, {})

        true = [complex(slope).real for slope in slopes_of(plain, x)]
        inputs = [page["Number"](value) for value in x]
        result = evaluate(formula, inputs, *functions, {})
        assert result.data == pytest.approx(complex(plain(*x)).real, rel=1e-9)
        result.backward()
        found = [number.grad for number in inputs]
        assert found == pytest.approx(true, rel=1e-9, abs=1e-10)
        for i in range(3):
            duals = [page["Dual"](x[j], dot=float(i == j)) for j in range(3)]
            dot = evaluate(formula, duals, *functions, {}).dot
            assert dot == pytest.approx(true[i], rel=1e-9, abs=1e-10)


def test_gradients_add_up_in_inputs_only():
    page = page_code(AUTOMATIC, "backward")
    p = page["Number"](2)
    q = p * p
    r = q * p + q
    for calls in (1, 2, 3):
        r.backward()
        assert (q.grad, p.grad) == (3, calls * (3 * 2**2 + 2 * 2))


def test_the_slips():
    late = 3 * exp(1.5)
    expected = {
        "right": [late + 3, late + 3],
        "= for +=": [late, late],
        "as found": [late + 3, 3],
    }
    for line, values in expected.items():
        shown = page_output(AUTOMATIC, "Three slips", line)
        assert shown == [printed(value, 3) for value in values]


def test_the_size_of_the_network():
    units, batch = 4, 15
    parameters = 2 * units + units + units + 1
    unit = 2 * 2 + 2 + 1  # coordinates and products, two sums, tanh
    score = units * (unit + 1) + 1 + units + 1  # products, a start of 0, sums, bias
    point = score + 2 + 1 + 2 + 1  # times the sign, exp, 1 +, log
    total = parameters + batch * point + 1 + batch + 2  # a start of 0, sums, / 15
    assert page_output(AUTOMATIC, "It trains", 0) == [parameters, total]


def test_answers_by_hand():
    def slope(f, x):  # exact for polynomials of degree up to 4: Richardson
        def rough(h):
            return (f(x + h) - f(x - h)) / (2 * h)

        return (4 * rough(Fraction(1, 2)) - rough(Fraction(1))) / 3

    first, second = page_answers(AUTOMATIC)[:2]
    quotient = slopes_of(lambda x: x / (1 + x), [1])[0]
    assert first == [0.5, pytest.approx(quotient)]
    by_p = slope(lambda p: (p + p) ** 2 * p, Fraction(3))
    by_q = slope(lambda q: q * q * 3, Fraction(6))
    # With =, q keeps one of two equal parts, and hands one of two on to p.
    assert second == [(3 + 3) ** 2 * 3, by_q, by_p, by_q / 2]


# --- what networks can represent


def worst_of_chords(m):
    """Largest distance of sin 3x from its chords on [0, 2]: where the slopes agree."""
    h, worst = 2 / m, 0.0
    for k in range(m):
        a = k * h
        slope = (sin(3 * a + 3 * h) - sin(3 * a)) / h
        angle = acos(slope / 3)
        for turned in (angle, 2 * pi - angle, angle + 2 * pi):
            x = turned / 3
            if a <= x <= a + h:
                chord = sin(3 * a) + slope * (x - a)
                worst = max(worst, abs(sin(3 * x) - chord))
    return worst


def test_errors_of_folds():
    for m in (4, 8, 16, 32):
        shown = page_output(NETWORKS, "Any curve, by folds", f"{m:2} neurons: error")
        assert shown == [printed(worst_of_chords(m), 4), printed(4.5 / m**2, 4)]


def test_folds_go_through_the_points():
    folds = page_code(NETWORKS, "folds")["folds"]
    for m in (1, 2, 5, 11):
        t = np.linspace(-1, 3, m + 1)
        x = np.linspace(-1, 3, 57)
        for f in (np.exp, np.cos, lambda x: np.abs(x - 0.3)):
            found = folds(f, m, start=-1.0, end=3.0)(x)
            assert found == pytest.approx(np.interp(x, t, f(t)))


def test_outside_and_jumps():
    for m in (8, 32, 128):
        h = 2 / m
        slope = (sin(6) - sin(6 - 3 * h)) / h  # the last piece goes on
        x = np.linspace(2, 4, 5001)
        far = np.abs(sin(6) + slope * (x - 2) - np.sin(3 * x)).max()
        share = Fraction(103, 100) * m / 2 % 1  # of the piece before the jump
        shown = page_output(NETWORKS, "What the theorem says", f"{m:3}: inside")
        inside, outside, jump = shown
        assert inside == printed(worst_of_chords(m), 4)
        assert outside == printed(far, 1)
        assert jump == printed(max(share, 1 - share), 2)


def regions_of(W, b):
    """Patterns of half-planes that have a point in common: by linear programs."""
    patterns = [()]
    for k in range(1, len(b) + 1):
        longer = [(*pattern, s) for pattern in patterns for s in (-1, 1)]
        patterns = []
        for pattern in longer:
            signs = np.array(pattern)
            # signs (x w + b) >= gap, with the gap as large as possible, at most 1
            rows = -signs[:, None] * np.column_stack([W[:, :k].T, np.zeros(k)])
            rows[:, 2] = 1
            room = [(None, None), (None, None), (None, 1)]
            best = linprog([0, 0, -1], rows, signs * b[:k], bounds=room)
            if best.status == 0 and best.x[2] > 1e-9:
                patterns.append(pattern)
    return len(patterns)


def test_regions_of_lines():
    rng = np.random.default_rng(3)
    for m in (2, 3, 4):
        W, b = rng.normal(size=(2, m)), rng.normal(size=m)
        count = regions_of(W, b)
        assert page_output(NETWORKS, "Counting regions", f"{m} lines:") == [count] * 2
    for m in (8, 16):  # Euler: one more than lines and crossings
        count = 1 + m + m * (m - 1) // 2
        assert page_output(NETWORKS, "Counting regions", f"{m} lines:") == [count] * 2
    parallel = np.array([[1.0] * 5, [2.0] * 5])
    general, level, star = page_answers(NETWORKS)[1]
    assert general == 1 + 5 + 10
    assert level == regions_of(parallel, np.arange(5.0))
    assert star == regions_of(rng.normal(size=(2, 5)), np.zeros(5))


def test_bends_of_teeth():
    def teeth(x, k):
        for _ in range(k):
            x = 2 * x if x <= Fraction(1, 2) else 2 - 2 * x
        return x

    for k in (1, 2, 5, 10):
        n = 2**k
        ends = [teeth(Fraction(i, n), k) for i in range(n + 1)]
        middles = [teeth(Fraction(2 * i + 1, 2 * n), k) for i in range(n)]
        assert ends == [i % 2 for i in range(n + 1)]
        assert set(middles) == {Fraction(1, 2)}  # straight from end to end
        neurons, bends = page_output(NETWORKS, "Depth", f"{k:2} layers,")
        assert (neurons, bends) == (3 * k, n - 1)


def test_bends_of_one_random_layer():
    # The place -b/w is a Cauchy variable: w has variance 2, b has variance 1.
    share = 2 / pi * atan(5 * sqrt(2))
    error = sqrt(24 * share * (1 - share) / 100)
    shown = page_output(NETWORKS, "Depth", "[24]")
    assert shown == [pytest.approx(24 * share, abs=3 * error + 0.5)]


def test_neurons_for_a_parabola():
    # The middle of a chord of x^2 lies above it by h^2 / 4, for any chord.
    enough = next(
        m for m in range(1, 1000) if Fraction(1, 4 * m**2) <= Fraction(1, 10**4)
    )
    assert page_answers(NETWORKS)[2] == [enough]
