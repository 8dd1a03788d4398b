"""Chapter 8, first half: the pages' key numbers another way, and their functions tried.

Derivatives with complex numbers in place of differences, Newton's steps in exact
fractions, roots of polynomials, and minima by SciPy's simplex method; the functions that
the pages write are put to random input.
"""

from fractions import Fraction
from math import cos, factorial, isqrt, log10, pi, prod, sin

import numpy as np
import pytest
import scipy.linalg
import scipy.optimize

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

SHAPE = "matrix-calculus/derivatives-by-shape"
IDENTITIES = "matrix-calculus/identities"
JACOBIANS = "matrix-calculus/jacobians"
HESSIANS = "matrix-calculus/hessians"


def by_complex_step(f, x):
    """Derivatives with a tiny imaginary nudge: no difference, so no rounding."""
    x = np.asarray(x, dtype=complex)
    parts = []
    for k in np.ndindex(x.shape):
        nudged = x.copy()
        nudged[k] += 1e-30j
        parts.append(np.imag(f(nudged)) / 1e-30)
    parts = np.array(parts)
    return np.moveaxis(parts, 0, -1).reshape(parts.shape[1:] + x.shape)


# Derivatives by shape


def test_particle_and_matrix():
    shown = page_output(SHAPE, "One rule for every shape", 5)
    assert shown == [k * 2 ** (k - 1) for k in (1, 2, 3)] + [1, 4, 0, 1]


def test_prices():
    net = [[2, 1.5, 4], [20, 12, 8]]
    truth = [net[i][j] * (i == k) for i in range(2) for j in range(3) for k in range(2)]
    assert page_output(SHAPE, "One rule for every shape", -1) == truth
    assert len(truth) == 12
    assert truth.count(0) == 6


def test_layouts():
    A, u = [[1, 2], [0, -1], [3, 4]], [1, 5, -1]
    slopes = [sum(u[i] * A[i][k] for i in range(3)) for k in range(2)]
    assert page_output(SHAPE, "The other books", 0) == slopes * 3
    columns = [A[i][k] for k in range(2) for i in range(3)]
    assert page_output(SHAPE, "The other books", "transposed:") == columns
    flat = [entry for row in A for entry in row]
    assert page_output(SHAPE, "The other books", "reshaped:") == flat


@pytest.mark.parametrize(
    ("shape", "f"),
    [
        ((), lambda x: x * np.array([1, x, x**2])),
        ((3,), lambda x: np.sin(x).sum()),
        ((2, 3), lambda x: x.T @ x),
        ((2, 2), lambda x: x @ np.array([1, 2])),
        ((2, 1, 2), lambda x: np.exp(x[:, 0]) @ x[:, 0].T),
    ],
)
def test_derivative_of_any_shape(shape, f):
    derivative = page_code(SHAPE, "derivative")["derivative"]
    x = np.random.default_rng(1).normal(size=shape)
    truth = by_complex_step(f, x)
    assert derivative(f, x).shape == truth.shape
    assert derivative(f, x) == pytest.approx(truth, abs=1e-7)


def test_answers_by_shape():
    slopes, product = page_answers(SHAPE)
    assert slopes == [3 * 2 * 4, len((3, 2)) + len((4,))]
    x, a, b = (2, 3, 5), (1, 2, 3), (4, 5, 6)
    picked = sum(a[i] * b[j] * (i == j) for i in range(3) for j in range(3))
    assert product == [prod(x) // entry for entry in x] + [picked]


# Identities


def test_gradient_of_the_form():
    first = page_output(IDENTITIES, "The change, and its linear part", 0)
    form = lambda x: x @ np.array([[1, 2], [3, 4]]) @ x  # noqa: E731
    assert first == pytest.approx(by_complex_step(form, [1, -1]))
    answers = page_answers(IDENTITIES)
    assert answers[0] == pytest.approx(by_complex_step(form, [2, 1]))


def log_det(X):
    """For two rows and columns, multiplied out; the determinant is positive."""
    return np.log(X[0, 0] * X[1, 1] - X[0, 1] * X[1, 0])


def test_gradient_of_the_log_determinant():
    by_hand = page_answers(IDENTITIES)[1]
    truth = by_complex_step(log_det, [[1, 2], [0, 4]])
    assert by_hand == pytest.approx(truth.ravel())
    assert by_complex_step(log_det, [[2, 1], [1, 3]]) == pytest.approx(
        np.array([[0.6, -0.2], [-0.2, 0.4]])
    )
    kept = by_complex_step(lambda s: np.log(6 - s * s), 1.0)  # symmetric
    assert kept == pytest.approx(-0.4)


@pytest.mark.parametrize(("n", "d"), [(1, 1), (2, 4), (5, 3)])
def test_identities_by_complex_steps(n, d):
    rng = np.random.default_rng(n)
    X, A = rng.normal(size=(n, d)), rng.normal(size=(d, d))
    S = scipy.linalg.expm(rng.normal(size=(d, d)))  # has an inverse
    T = scipy.linalg.inv(S)
    trace = lambda X: np.trace(X @ A @ X.T)  # noqa: E731
    assert by_complex_step(trace, X) == pytest.approx(X @ (A + A.T))
    by_inverse = lambda S: np.trace(A @ np.linalg.inv(S))  # noqa: E731
    truth = by_complex_step(by_inverse, S)
    assert truth == pytest.approx(-(T @ A @ T).T, rel=1e-6, abs=1e-8)
    by_det = by_complex_step(np.linalg.det, S)
    assert by_det == pytest.approx(np.linalg.det(S) * T.T, rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("shape", [(1,), (3,), (2, 3), (3, 1)])
def test_judges_of_the_identities(shape):
    code = page_code(IDENTITIES, "jacobian")
    x = np.random.default_rng(2).normal(size=shape)
    f = lambda x: (np.sin(x) * x**2).sum()  # noqa: E731
    truth = by_complex_step(f, x)
    assert code["gradient"](f, x) == pytest.approx(truth, abs=1e-7)
    assert code["off"](f, truth, x) < 1e-7
    assert code["off"](f, truth + 0.01, x) > 1e-4
    if x.ndim == 1:
        rows = lambda x: np.array([x @ x, np.sin(x).sum(), x[0] ** 3])  # noqa: E731
        found = code["jacobian"](rows, x)
        assert found == pytest.approx(by_complex_step(rows, x), abs=1e-7)
    dx = np.random.default_rng(3).normal(size=shape)
    along = code["along"](np.exp, (x, dx))
    assert along == pytest.approx(np.exp(x) * dx, abs=1e-7)


# Jacobians


def test_the_crane():
    step = 0.1, 3 * pi / 180

    def hook(part):  # in the plane of complex numbers
        r, turn = 2 + part * step[0], pi / 6 + part * step[1]
        return r * np.exp(1j * turn)

    slope = (step[0] + 2j * step[1]) * np.exp(1j * pi / 6)
    assert slope == pytest.approx(0.034 + 0.141j, abs=0.0005)
    for line, part in enumerate((1, 0.1, 0.01), start=1):
        _, x, y, missed = page_output(JACOBIANS, "Four slopes", line)
        moved = hook(part) - hook(0)
        assert [x, y] == [printed(moved.real, 4), printed(moved.imag, 4)]
        truth = abs(moved - part * slope)
        assert missed == pytest.approx(truth, rel=0.01)


def test_jacobian_and_judge_of_the_crane():
    code = page_code(JACOBIANS, "judge")
    for r, theta in np.random.default_rng(4).uniform(-3, 3, size=(20, 2)):
        p = np.array([r, theta])
        J = by_complex_step(code["place"], p)
        assert code["jacobian"](p) == pytest.approx(J)
        assert code["judge"](code["place"], p) == pytest.approx(J, abs=1e-8)
        assert scipy.linalg.det(J) == pytest.approx(r)
    wide = lambda x: np.array([x @ x, x.sum() ** 3])  # noqa: E731
    x = np.array([0.5, -1.0, 2.0])
    J = by_complex_step(wide, x)
    assert code["judge"](wide, x) == pytest.approx(J, abs=1e-7)


def test_piece_of_a_ring():
    there = "A small square becomes a parallelogram"
    for line, size in enumerate((Fraction(6, 10), Fraction(15, 100))):
        shown, true, linear = page_output(JACOBIANS, there, line)
        assert shown == pytest.approx(float(size))
        rings = 200  # sum over thin rings, each as long as its middle
        area = sum((2 + size * (i + Fraction(1, 2)) / rings) for i in range(rings))
        assert true == printed(area * size / rings * size, 4)
        assert linear == printed(2 * size**2, 4)


def test_right_decimals_of_the_root():
    scale = 10**120
    root = Fraction(isqrt(2 * scale**2), scale)
    x = Fraction(1)
    for k in range(7):
        shown = page_output(JACOBIANS, "Newton's method", k)
        error = abs(x - root)
        digits = int(-log10(error))
        assert shown == [k, printed(x, 6), digits]
        x = x / 2 + 1 / x  # the mean of x and 2 / x: the same step


def test_circle_and_hyperbola():
    v = Fraction(2), Fraction(1)
    for k in range(4):
        x, y = v
        f = x * x + y * y - 4, x * y - 1
        shown = page_output(JACOBIANS, "Several equations", k)
        assert shown[:3] == [k, printed(x, 6), printed(y, 6)]
        largest = float(max(map(abs, f)))
        assert shown[3] == pytest.approx(largest, rel=0.02)
        det = 2 * x * x - 2 * y * y  # Cramer's rule
        v = x - (f[0] * x - 2 * y * f[1]) / det, y - (2 * x * f[1] - y * f[0]) / det
    squares = np.roots([1, -4, 1])  # x^2 solves s^2 - 4 s + 1 = 0
    assert [float(c) ** 2 for c in v] == pytest.approx(sorted(squares)[::-1])


def test_running_away():
    x = 1.5
    shown = page_output(JACOBIANS, "Running away, and damping", "arctan plain")
    for number in shown:
        assert number == printed(x, 2)
        x -= (1 + x * x) * np.arctan(x)
    shown = page_output(JACOBIANS, "Running away, and damping", "cubic plain")
    assert shown == [0, 1, 0, 1, 0, 1]
    x = Fraction(0)
    shown = page_output(JACOBIANS, "Running away, and damping", "cubic damped")
    for number in shown:
        assert number == printed(x, 2)
        f = x**3 - 2 * x + 2
        full = -f / (3 * x**2 - 2)
        tried = (full / 2**k for k in range(60))
        x += next(d for d in tried if abs((x + d) ** 3 - 2 * (x + d) + 2) < abs(f))
    real = [z.real for z in np.roots([1, 0, -2, 2]) if abs(z.imag) < 1e-9]
    assert real == [pytest.approx(-1.77, abs=0.005)]


def test_answers_of_jacobians():
    entries, root, ellipse = page_answers(JACOBIANS)
    three = lambda v: np.array([v[0] ** 2 * v[1], v[0] + v[1] ** 2, v[0] * v[1]])  # noqa: E731
    assert entries == pytest.approx(by_complex_step(three, [1, 2]).ravel())
    x, steps = Fraction(2), []
    for _ in range(2):
        x = (2 * x + 10 / x**2) / 3
        steps.append(printed(x, 4))
    assert root == steps
    map_ = lambda p: np.array([3 * p[0] * np.cos(p[1]), 2 * p[0] * np.sin(p[1])])  # noqa: E731
    det = scipy.linalg.det(by_complex_step(map_, [0.5, 1.0]))
    assert ellipse == [pytest.approx(det), printed(3 * 2 * pi, 2)]


# Hessians


def test_hessian_and_judge():
    code = page_code(HESSIANS, "judge")
    for p in np.random.default_rng(5).normal(size=(20, 2)):
        assert code["grad"](p) == pytest.approx(by_complex_step(code["g"], p))
        H = by_complex_step(code["grad"], p.astype(complex))
        assert code["hessian"](p) == pytest.approx(H)
        assert code["judge"](code["grad"], p) == pytest.approx(H, abs=1e-6)
        assert code["judge"](code["g"], p) == pytest.approx(code["grad"](p), abs=1e-6)


def test_quadratic_approximation_misses_the_cubes():
    there = "The bowl that fits best"
    rng = np.random.default_rng(0)
    d = rng.normal(size=204)[-2:]  # the draws after a hundred points and p
    cubes = abs((d**3).sum())  # all that g has above the second order
    for line, part in enumerate((1, 0.1, 0.01)):
        shown = page_output(HESSIANS, there, line)
        assert shown == [part, pytest.approx(part**3 * cubes, rel=0.02)]


def test_eigenvalues_of_the_bends():
    there = "The bowl that fits best"
    for line, p in ((3, 0), (4, 1)):
        *point, low, high = page_output(HESSIANS, there, line)
        assert point == [p, p]
        trace, det = 12 * p, 36 * p * p - 9
        for lam in (low, high):
            assert lam**2 - trace * lam + det == pytest.approx(0)


def test_newton_and_gradient_paths():
    there = "Newton's method for minima"
    for start in (Fraction(2), Fraction(-1, 2)):
        x = start
        y = 1.0
        for _ in range(6):
            x = (x * x + 1) / (2 * x)  # the slope 3x^2 - 3 over the bend 6x
        line = f"Newton ({float(start)}, 1.0) -> "
        assert page_output(HESSIANS, there, line) == [printed(x, 3), 0]
        x = start
        for _ in range(6):
            x, y = x - Fraction(3, 10) * (x * x - 1), y * 0.8
        line = f"gradient ({float(start)}, 1.0) -> "
        assert page_output(HESSIANS, there, line) == [printed(x, 3), printed(y, 3)]


def test_exponential_fit():
    t, y = np.arange(4.0), np.array([2, 1.2, 0.8, 0.5])
    line = np.polynomial.Polynomial.fit(t, y - 1, 1).convert().coef
    shown = page_output(HESSIANS, "Gauss–Newton", 1)
    assert shown == [1, printed(1 + line[0], 4), printed(line[1], 4)]

    def squares(b):  # with the best a for this b
        e = np.exp(b * t)
        return ((e @ y / (e @ e) * e - y) ** 2).sum()

    options = {"xtol": 1e-10}
    b = scipy.optimize.minimize_scalar(squares, bracket=(-1, 0), options=options).x
    e = np.exp(b * t)
    best = [printed(e @ y / (e @ e), 4), printed(b, 4)]
    assert page_output(HESSIANS, "Gauss–Newton", "SciPy:") == best
    assert page_output(HESSIANS, "Gauss–Newton", 4)[1:] == best


def test_what_gauss_newton_leaves_out():
    t, y = np.arange(4.0), np.array([2, 1.2, 0.8, 0.5])
    a, b = scipy.optimize.curve_fit(lambda t, a, b: a * np.exp(b * t), t, y, (2, -0.5))[
        0
    ]
    e = np.exp(b * t)
    inner = np.array([[e @ e, a * (t * e) @ e], [0, a * a * (t * e) @ (t * e)]])
    # by hand from the sum of squares: the slopes of 1/2 sum (a e - y)^2, once more
    mixed = ((2 * a * e - y) * t * e).sum()
    last = (a * t * t * e * (2 * a * e - y)).sum()
    whole = [inner[0, 0], mixed, mixed, last]
    shown = page_output(HESSIANS, "Gauss–Newton", "Hessian")
    assert shown == [printed(number, 2) for number in whole]
    shown = page_output(HESSIANS, "Gauss–Newton", "J^T J")
    half = [inner[0, 0], inner[0, 1], inner[0, 1], inner[1, 1]]
    assert shown == [printed(number, 2) for number in half]


def test_answers_of_hessians():
    bends, count = page_answers(HESSIANS)
    slope = lambda p: np.array(  # noqa: E731
        [2 * p[0] * p[1] - p[1] ** 2, p[0] ** 2 - 2 * p[0] * p[1] + 1]
    )
    assert bends == pytest.approx(by_complex_step(slope, [1, 2]).ravel())
    n = 2410
    assert count == [factorial(n + 1) // factorial(n - 1) // 2]  # pairs, and equals
    x, path = 1.0, []
    for _ in range(4):
        x -= sin(x) / cos(x)
        path.append(round(x, 4) + 0.0)
    assert path == [-0.5574, 0.0659, -0.0001, 0.0]
