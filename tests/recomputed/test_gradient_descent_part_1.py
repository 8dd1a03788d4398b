"""Chapter 11, first half: gradient descent, momentum, adaptive steps another way."""

from fractions import Fraction
from itertools import combinations, pairwise, product
from math import ceil, factorial, log, sqrt

import numpy as np
import pytest
from scipy import optimize, signal, special
from sklearn.datasets import load_digits

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import find_page, page_answers, page_output

ONE = "gradient-descent/one-dimension"
TWO = "gradient-descent/two-dimensions"
SGD = "gradient-descent/stochastic-gradient-descent"
MOMENTUM = "gradient-descent/momentum"
ADAPTIVE = "gradient-descent/adaptive-methods"
ADAM = "gradient-descent/adam"

TWO_VALLEYS = np.polynomial.Polynomial([0, 0.3, -2, 0, 1])


def rounded(values, digits):
    return [printed(v, digits) for v in values]


# Gradient descent in one dimension


def test_steps_on_paper():
    there = "Two steps on paper"
    for row, rate in enumerate(("0.03", "0.08", "0.15", "0.18")):
        factor = 1 - 12 * Fraction(rate)
        path = [1 + 2 * factor**t for t in range(5)]
        truth = [printed(v, 2) for v in [*path, *[factor] * 4]]
        assert page_output(ONE, there, row)[1:] == truth
    assert [1 + 2 * Fraction(64, 100) ** t for t in (1, 2)] == [
        Fraction("2.28"),
        Fraction("1.8192"),
    ]


def test_counts_of_steps():
    for rate in ("0.001", "0.01", "0.05", "0.083", "0.12", "0.165"):
        factor = abs(1 - 12 * Fraction(rate))
        count = ceil(log(0.0005) / log(factor))
        assert 2 * factor**count <= Fraction(1, 1000) < 2 * factor ** (count - 1)
        assert page_output(ONE, "The factor", f"{rate} ") == [count]
    # as in a mirror round 1/12; half a small rate needs twice the steps
    assert abs(1 - 12 * (1 / 12 + 0.03)) == pytest.approx(1 - 12 * (1 / 12 - 0.03))
    steps = [log(0.0005) / log(1 - 12 * rate) for rate in (0.0005, 0.001)]
    assert steps[0] / steps[1] == pytest.approx(2, abs=0.02)


def test_stationary_points_of_two_valleys():
    slope = TWO_VALLEYS.deriv()
    left, top, right = sorted(slope.roots().real)
    assert [left, top, right] == rounded((-1.04, 0.08, 0.96), 2)
    assert [TWO_VALLEYS(left), TWO_VALLEYS(right)] == rounded((-1.31, -0.71), 2)
    bends = [slope.deriv()(x) for x in (left, right)]
    assert bends == rounded((8.87, 7.06), 2)
    assert [2 / b for b in bends] == rounded((0.226, 0.283), 3)
    assert slope.deriv()(top) < 0


def ends(start, rate):
    """Walk until a neighbourhood that is never left again, one number at a time."""
    minima = [x for x in TWO_VALLEYS.deriv().roots().real if abs(x) > 0.5]
    while True:
        for x in minima:
            if abs(start - x) < 0.01:
                return x
        start -= rate * ((4 * start * start - 4) * start + 0.3)


def test_two_valleys():
    top = sorted(TWO_VALLEYS.deriv().roots().real)[1]
    starts = [Fraction(k, 100) - 2 for k in range(401)]
    assert page_output(ONE, "Two valleys", "rate 0.05: ")[0] == sum(
        s > top for s in starts
    )
    right = [float(s) for s in starts if ends(float(s), 0.16) > 0]
    assert page_output(ONE, "Two valleys", "rate 0.16: ")[0] == len(right)
    # beyond about 1.6 on either side they change, all but the outermost few
    changed = [float(s) for s in starts if (ends(float(s), 0.16) > 0) != (s > top)]
    assert min(map(abs, changed)) == pytest.approx(1.6, abs=0.05)
    assert max(changed) < 1.96 and min(changed) > -1.97
    slope = TWO_VALLEYS.deriv()
    assert slope(1.8) == printed(16.4, 1)
    assert 0.16 * slope(1.8) == printed(2.6, 1)
    # at the largest rate that the page offers no walk flies off
    assert all(abs(ends(float(s), 0.165)) < 2 for s in starts)


def test_the_swing_draws_in():
    x = np.polynomial.Polynomial([0, 1])
    step = x - 0.25 * TWO_VALLEYS.deriv()
    twice = sum(c * step**k for k, c in enumerate(step.coef))
    points = [r.real for r in (twice - x).roots() if abs(r.imag) < 1e-9]
    factors = {round(p, 3): step.deriv()(p) for p in points}
    pair = factors[-0.827], factors[-1.163]
    assert pair == tuple(rounded((-0.05, -2.06), 2))
    assert pair[0] * pair[1] == printed(0.11, 2)
    shown = page_output(ONE, "Two valleys", "-1.0 after 300 steps:")
    assert shown == [-0.827, -1.16, -0.827]
    assert (
        page_output(ONE, "Two valleys", " 1.0 after 300 steps:")
        == [printed(sorted(TWO_VALLEYS.deriv().roots().real)[2], 2)] * 3
    )
    # exact fractions for the walk that flies off
    far = [Fraction(2)]
    while abs(far[-1]) <= 10**6:
        x = far[-1]
        far.append(x - (4 * x**3 - 4 * x + Fraction(3, 10)) / 4)
    assert len(far) - 1 == 4
    shown = page_output(ONE, "Two valleys", " 2.0 after 4 steps:")
    assert shown == [float(f"{float(v):.3g}") for v in far[-3:]]


def test_flying_off_at_any_rate():
    for rate in (1e-3, 0.05, 1.0, 30.0):
        x = 3 / sqrt(rate) + 3
        for _ in range(3):
            further = x - rate * TWO_VALLEYS.deriv()(x)
            assert abs(further) > 2 * abs(x)
            x = further


def test_answers_in_one_dimension():
    steps = [2 + 3 * Fraction(6, 10) ** t for t in (1, 2)]
    assert page_answers(ONE)[0] == rounded([*steps, Fraction(6, 10)], 9)
    assert page_answers(ONE)[1] == [1 / 5, 2 / 5, (1 - 1 / 2) / 5]
    x, factors = 1.0, []
    for _ in range(4):
        factors.append(1 - 0.4 * x**2)
        x *= factors[-1]
    assert factors == rounded((0.6, 0.86, 0.89, 0.92), 2)


def test_descend_on_random_parabolas():
    page = page_code(ONE, "descend")
    rng = np.random.default_rng(3)
    for _ in range(20):
        a, b, x = rng.uniform(0.1, 3), *rng.normal(size=2)
        lr, steps = rng.uniform(0, 3) / a, int(rng.integers(1, 9))
        path = page["descend"](lambda z, a=a, b=b: a * (z - b), x, lr, steps)
        assert np.allclose(path, b + (1 - lr * a) ** np.arange(steps + 1) * (x - b))


# Gradient descent in two dimensions


def test_path_on_the_map():
    for row, t in enumerate((0, 1, 2, 40)):
        point = [10 * Fraction(93, 100) ** t, Fraction(-3, 4) ** t]
        assert page_output(TWO, "A path on the map", row) == rounded(point, 3)
    descend = page_code(TWO, "descend")
    path = descend["descend"](descend["grad_canyon"], (10, 1), 0.07, 2)
    assert np.allclose(path[1:], [[9.3, -0.75], [8.649, 0.5625]])


def test_canyon_rates():
    there = "One rate for two curvatures"
    for rate in ("0.02", "0.07", "0.081"):
        flat, steep = 1 - Fraction(rate), 1 - 25 * Fraction(rate)
        shown = page_output(TWO, there, f"{rate} factors")
        assert shown == [
            *rounded((flat, steep), 3),
            *rounded((10 * flat**25, steep**25), 2),
        ]
    assert Fraction(92, 100) ** 27 > Fraction(1, 10) > Fraction(92, 100) ** 28


def test_a_rate_for_each_step():
    for t in range(1, 6):
        flat, steep = 10 * 0.93**t, (-0.75) ** t
        shown = page_output(TWO, "Try to do better", t - 1)
        assert shown[1:3] == rounded((flat, steep), 3)
        assert shown[3] == printed(flat**2 / 2 + 12.5 * steep**2, 3)
    w = [Fraction(10), Fraction(1)]
    for rate in (Fraction(1), Fraction(1, 25)):
        w = [w[0] * (1 - rate), w[1] * (1 - 25 * rate)]
        if rate == 1:
            assert w == [0, -24] and (w[0] ** 2 + 25 * w[1] ** 2) / 2 == 7200
    assert w == [0, 0]
    assert (1 - 25) * (1 - 25) == 576


def grown(start, step=1.2):
    """The second coordinate near the saddle, as a product of factors."""
    w = start
    while True:
        yield w
        w *= step - 0.1 * w * w


def test_saddle():
    loss = []
    for t, w in zip(range(71), grown(0.001), strict=False):
        loss.append(0.8 ** (2 * t) - w**2 * (1 - w**2 / 4))
    shown = page_output(TWO, "A saddle", "after 0, 10, 20, 30, 40, 70:")
    assert shown == rounded([loss[t] for t in (0, 10, 20, 30, 40, 70)], 3)
    assert page_output(TWO, "A saddle", "38 more:") == [
        printed(3 * log(10) / log(1.2), 1)
    ]
    counts = []
    for k in (1, 3, 6, 9, 12):
        count = next(t for t, w in enumerate(grown(10.0**-k)) if w >= 1)
        shown = page_output(TWO, "A saddle", f"from 1e-{k}: ")
        assert shown[0] == count
        counts.append(count)
    assert [b - a for a, b in pairwise(counts[1:])] == [38, 38, 37]
    # the length of the gradient is below 0.1 for the first time at step 14
    lengths = [
        sqrt(4 * 0.64**t + (w * (2 - w * w)) ** 2)
        for t, w in zip(range(20), grown(0.001), strict=False)
    ]
    assert next(t for t, length in enumerate(lengths) if length < 0.1) == 14
    # a step from the root of 12 lands exactly on the ridge
    w2 = Fraction(12)  # its square
    assert Fraction(12, 10) - w2 / 10 == 0


def test_depths_and_basins():
    def V(w):
        x, y = w
        return x**4 + y**4 - 2 * x**2 - 2 * y**2 + 0.6 * x * y + 0.2 * x

    corners = (-1, 1), (1, 1), (-1, -1), (1, -1)
    found = [optimize.minimize(V, corner) for corner in corners]
    depths = page_output(TWO, "Basins", "depths:")
    assert depths == rounded([f.fun for f in found], 2)
    minima = np.array([f.x for f in found])
    fine = np.linspace(-1.8, 1.8, 61)
    shares = np.zeros(4)
    for x, y in product(fine, fine):
        for _ in range(200):
            dx = 4 * x**3 - 4 * x + 0.6 * y + 0.2
            dy = 4 * y**3 - 4 * y + 0.6 * x
            x, y = x - 0.05 * dx, y - 0.05 * dy
        gaps = np.hypot(*(minima - [x, y]).T)
        shares[gaps.argmin()] += 1 / fine.size**2
    assert shares.min() > 0.2 and shares.argmin() == depths.index(max(depths))
    assert shares[depths.index(min(depths))] < 1 / 3


def test_answers_in_two_dimensions():
    flat, steep = Fraction(98, 100), Fraction(1, 2)
    truth = [4 * flat, 2 * steep, 4 * flat**2, 2 * steep**2]
    assert page_answers(TWO)[0] == rounded(truth, 9)
    count = next(t for t in range(200) if Fraction(11, 10) ** t >= 10**4)
    assert page_answers(TWO)[1] == [0.6, 1.1, count]
    assert factorial(32) == pytest.approx(2.6e35, rel=0.02)


# Stochastic gradient descent


def test_pairs_of_four():
    points = ((0, -1), (1, 2), (2, 2), (3, 6))
    G = [(-y * x, -y) for x, y in points]
    pairs = [
        [Fraction(a + b, 2) for a, b in zip(g, h, strict=True)]
        for g, h in combinations(G, 2)
    ]
    there = "Four examples on paper"
    shown = [page_output(SGD, there, row) for row in range(8)]
    assert shown[:6] == pairs
    full = [Fraction(sum(g[k] for g in G), 4) for k in (0, 1)]
    assert shown[6] == shown[7] == full == [-6, Fraction(-9, 4)]
    assert page_answers(SGD)[1][0] == Fraction(G[1][0] + G[3][0], 2)
    spread = Fraction(sum((g[0] + 6) ** 2 for g in G), 4)
    assert page_answers(SGD)[1][1] == spread
    off = [(p[0] + 6) ** 2 for p in pairs]
    assert Fraction(sum(off), 6) == spread / 2 * Fraction(2, 3)
    assert float(Fraction(sum(off), 6)) == printed(16.7, 1)


def test_epoch_by_hand():
    batches = [range(1000)[i : i + 64] for i in range(0, 1000, 64)]
    begun = -(-100 // len(batches))
    assert page_answers(SGD)[0] == [len(batches), len(batches[-1]), begun]


@pytest.mark.parametrize(("n", "B"), [(5, 1), (5, 3), (6, 6), (4, 2)])
def test_noise_of_every_minibatch(n, B):
    G = np.random.default_rng(n * B).normal(size=(n, 3))
    full = G.sum(axis=0) / n
    square = np.trace(np.cov(G.T, bias=True))
    for draws, factor in (
        (list(product(range(n), repeat=B)), 1),
        (list(combinations(range(n), B)), (n - B) / (n - 1)),
    ):
        gaps = [G[list(d)].mean(axis=0) - full for d in draws]
        assert np.allclose(np.mean(gaps, axis=0), 0)
        assert np.mean([g @ g for g in gaps]) == pytest.approx(square / B * factor)


def line_data():
    rng = np.random.default_rng(0)  # the page's seeded points
    x = rng.uniform(0, 3, size=200)
    return x, 2 * x - 1 + rng.normal(scale=0.5, size=200)


def test_size_of_the_noise():
    x, y = line_data()
    sigma = sqrt(np.var(x * y) + np.var(y))
    shown = page_output(SGD, "How large the noise is", "sigma")
    assert shown[0] == printed(sigma, 1)
    assert 8 * sqrt(199 / 136) == pytest.approx(10, abs=0.5)
    w, b = np.polyfit(x, y, 1)
    assert page_output(SGD, "The method", "lowest point:") == rounded((w, b), 1)


def full_batch(rate, steps):
    """The excess of full-batch descent, by eigenvectors and no walk."""
    x, y = line_data()
    best = np.polyfit(x, y, 1)
    H = np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1]])
    lam, Q = np.linalg.eigh(H)
    parts = (1 - rate * lam) ** steps * (Q.T @ best)
    return lam @ parts**2 / 2


def one_run(B, rate, epochs, rng):
    """Descent on sums over examples, and the excess as a difference of losses."""
    x, y = line_data()
    w = b = 0.0
    for _ in range(epochs):
        order = rng.permutation(200)
        for i in range(0, 200, B):
            some = order[i : i + B]
            r = w * x[some] + b - y[some]
            w, b = w - rate * (r * x[some]).mean(), b - rate * r.mean()
    low = np.polyval(np.polyfit(x, y, 1), x) - y
    return (((w * x + b - y) ** 2).mean() - (low**2).mean()) / 2


def test_a_fair_race():
    there = "A fair race"
    rates = (0.003, 0.01, 0.03, 0.1, 0.3, 0.5)
    whole = [full_batch(rate, 5) for rate in rates]
    shown = page_output(SGD, there, "B = 200, 5 epochs:")
    assert shown[:5] == [float(f"{v:.1g}") for v in whole[:5]]
    assert shown[5] == 10 < whole[5]
    best = min(full_batch(rate, 5) for rate in np.linspace(0.2, 0.48, 100))
    assert full_batch(0.35, 5) == pytest.approx(best, rel=0.01)
    rng = np.random.default_rng(77)
    for B in (1, 10):
        shown = page_output(SGD, there, f"B = {B}, 5 epochs:")
        for number, rate in zip(shown[:4], rates[:4], strict=True):
            mean = np.mean([one_run(B, rate, 5, rng) for _ in range(12)])
            assert 1 / 3 < number / mean < 3, (B, rate)
        assert 0 < shown.index(min(shown)) < 5
        assert best > 10 * min(shown)
    # at 0.3 a run of single examples varies widely
    single = np.mean([one_run(1, 0.3, 5, rng) for _ in range(40)])
    assert single > full_batch(0.3, 5)
    assert full_batch(0.3, 300) < 1e-9 < one_run(10, 0.1, 300, rng)


def test_sorted_batches_overshoot():
    # the largest curvature of examples at x = 3 alone
    assert np.linalg.eigvalsh([[9, 3], [3, 1]])[-1] == pytest.approx(10)
    assert 1 - 0.3 * 10 == -2 and 1 - 0.1 * 10 >= -1


# Momentum


def matrix_path(lr, beta, a, start, steps, ahead=False):
    """Powers of the matrix of one step for (w, v) on a parabola."""
    pull = lr * a
    row = [-pull, beta * (1 - pull) if ahead else beta]
    M = np.array([[1 + row[0], row[1]], row])
    return [
        (np.linalg.matrix_power(M, t) @ [start, 0.0])[0] for t in range(steps + 1)
    ], max(abs(np.linalg.eigvals(M)))


def test_velocities():
    there = "A walker with memory"
    steady = [0.1 * (1 - 0.9**t) / 0.1 for t in (1, 2, 3, 40)]
    shown = page_output(MOMENTUM, there, "steady:")
    assert shown == [*rounded(steady[:3], 3), printed(steady[3], 2)]
    limit = Fraction(1, 10) / (1 - Fraction(9, 10))
    assert page_output(MOMENTUM, there, "limit:") == [limit]
    # the alternating sum: 0.1 (1 - (-0.9)^t) / 1.9
    sizes = [0.1 * abs(1 - (-0.9) ** t) / 1.9 for t in (39, 40)]
    shown = page_output(MOMENTUM, there, "across:")
    assert shown == rounded([*sizes, 0.1 / 1.9], 3)
    assert Fraction(19, 10) / Fraction(1, 10) == 19
    noise = sqrt(sum(0.81**k for k in range(1000)))
    assert noise == printed(2.3, 1)


def test_ends_on_the_canyon():
    there = "On the canyon"
    for row, (beta, ahead) in enumerate(((0, 0), (0.5, 0), (0.9, 0), (0.9, 1))):
        lr = 0.036 * (1 - beta)
        end = [
            matrix_path(lr, beta, a, start, 40, ahead)[0][-1]
            for a, start in ((1, 10), (50, 1))
        ]
        shown = page_output(MOMENTUM, there, row)
        assert shown[-2:] == rounded(end, 1)


def second_order(lr, beta, a, start):
    """A walk from rest on a parabola as a linear filter, with no velocity."""
    first = start * (1 - lr * a)
    taps = [1, -(1 + beta - lr * a), beta]
    pulse = np.zeros(1500)
    pulse[:2] = start, first - start * (1 + beta - lr * a)
    return signal.lfilter([1], taps, pulse)


def steps_needed(effective, beta):
    lr = effective * (1 - beta)
    if any(matrix_path(lr, beta, a, 1, 0)[1] >= 1 for a in (1, 50)):
        return 2000
    flat, steep = (second_order(lr, beta, a, w) for a, w in ((1, 10), (50, 1)))
    return np.flatnonzero(flat**2 / 2 + 25 * steep**2 > 0.001)[-1] + 1


def test_steps_by_effective_step():
    ladder = 0.005 * 100 ** (np.arange(81) / 80)
    assert [ladder[24], ladder[33]] == rounded((0.02, 0.033), 3)
    counts = {}
    for beta in (0, 0.5, 0.9):
        name = f"{beta} at 0.005, 0.02, 0.033:"
        shown = page_output(MOMENTUM, "On the canyon", name)
        counts[beta] = [steps_needed(e, beta) for e in ladder]
        assert shown[:3] == [counts[beta][i] for i in (0, 24, 33)]
        assert shown[3] == min(counts[beta])
        assert shown[4] == printed(ladder[np.argmin(counts[beta])], 3)
    saved = [
        1 - b / a
        for e, a, b in zip(ladder, counts[0], counts[0.9], strict=True)
        if e < 0.038
    ]
    assert min(saved) == printed(0.04, 2) and max(saved) == printed(0.43, 2)
    half = [
        b / a
        for e, a, b in zip(ladder, counts[0], counts[0.5], strict=True)
        if e < 0.038
    ]
    assert min(half) > 0.95 and max(half) <= 1
    assert min(counts[0.5]) < min(counts[0.9]) < min(counts[0])
    # the momentum that suits the curvature 1 at this effective step
    lr = 0.033 * 0.1
    assert (1 - sqrt(lr)) ** 2 == pytest.approx(0.9, abs=0.02)


def test_best_momentum_for_a_parabola():
    def size(beta, pull):
        M = np.array([[1 - pull, beta], [-pull, beta]])
        return max(abs(np.linalg.eigvals(M)))

    for pull in (0.01, 0.25, 0.8):
        best = optimize.minimize_scalar(
            lambda b, p=pull: size(b, p), bounds=(0, 0.999), method="bounded"
        ).x
        root = (1 - sqrt(pull)) ** 2
        assert best == pytest.approx(root, abs=2e-3)
        assert size(root, pull) == pytest.approx(1 - sqrt(pull), abs=1e-5)
    there = "How much momentum"
    shown = page_output(MOMENTUM, there, "smallest factor at beta")
    assert shown[0] == 0.25
    counts = []
    for k in range(100):
        path = matrix_path(0.25, k / 100, 1, 1.0, 499)[0]
        counts.append(max(t for t, w in enumerate(path) if abs(w) > 1e-9))
    assert counts.index(min(counts)) == round(100 * shown[2])


def test_limits():
    for beta in (0.3, 0.5, 0.9):
        for ahead, limit in (
            (False, 2 + 2 * beta),
            (True, (2 + 2 * beta) / (1 + 2 * beta)),
        ):
            for pull in np.linspace(0.01, 1.5 * limit, 97):
                radius = matrix_path(pull, beta, 1, 1, 0, ahead)[1]
                assert (radius < 1) == (pull < limit)
    assert page_output(MOMENTUM, "Look ahead", "limit for Nesterov:") == [
        printed(3.8 / 2.8 / 50, 4)
    ]
    shown = "\n".join(c.output.text for c in find_page(MOMENTUM).cells if c.output)
    for lr in (0.02, 0.026, 0.03):
        for ahead in (False, True):
            radius = matrix_path(lr, 0.9, 50, 1, 0, ahead)[1]
            name = "Nesterov" if ahead else "momentum"
            verdict = "settles" if radius < 1 else "diverges"
            assert f"{lr} {name} {verdict}" in shown


def test_every_coordinate_looks_ahead():
    x, y = 10 + 0.9 * -1, 1 + 0.9 * 2
    right = [26 * x + 24 * y, 24 * x + 26 * y]
    slip = [26 * x + 24 * 1, 24 * 10 + 26 * y]
    assert page_output(MOMENTUM, "Look ahead", "right:") == rounded(right, 1)
    assert page_output(MOMENTUM, "Look ahead", "slip: ") == rounded(slip, 1)
    assert list(np.linalg.eigvalsh([[26, 24], [24, 26]])) == rounded((2, 50), 9)


def test_answers_of_momentum():
    half = Fraction(1, 2)
    for number, ahead in ((0, 0), (1, 1)):
        # the second-order form, with no velocity in it
        path = [Fraction(1), Fraction(1)]
        for _ in range(3):
            here, last = path[-1], path[-2]
            look = here + ahead * half * (here - last)
            path.append(here + half * (here - last) - half * look)
        assert page_answers(MOMENTUM)[number] == path[2:]
    kept = Fraction(5, 100) / Fraction(1, 10) * Fraction(2, 100)
    assert page_answers(MOMENTUM)[2] == [float(kept)]
    limits = [2 / 50, 3 / 50, 3.8 / 50, 3.8 / 2.8 / 50]
    rates = [0.1, 0.05, 0.01, 0.01]
    broken = [r > m for r, m in zip(rates, limits, strict=True)]
    assert broken == [True, False, False, False]


# Adaptive learning rates


def test_rare_and_often():
    left = 0.9**100, 0.9**5
    assert [1 - v for v in left] == rounded((1.00, 0.41), 2)
    rng = np.random.default_rng(41)
    rows = {}
    text = next(
        c.output.text
        for c in find_page(ADAPTIVE).cells
        if c.output and "rare" in c.output.text
    )
    plain, adapted = text.split("Adagrad")
    for name, part in (("plain", plain), ("Adagrad", adapted)):
        for line in part.splitlines():
            numbers = line.split()
            if numbers and numbers[0][0].isdigit():
                rows[name, float(numbers[0])] = [float(v) for v in numbers[1:]]
    assert len(rows) == 10
    for (name, lr), shown in rows.items():
        for p, number in zip((1, 0.05), shown, strict=True):
            if name == "plain":
                # the mean square distance, exactly, step by step
                square = 1.0
                for _ in range(400):
                    kept = 1 - p + p * (1 - lr) ** 2
                    square = kept * square + p * (lr * 0.5) ** 2
                truth = sqrt(square)
            else:
                truth = sqrt(np.mean([rare_run(p, lr, rng) for _ in range(800)]))
            assert number == pytest.approx(truth, rel=0.16, abs=0.005)
    rare = {lr: v[1] for (name, lr), v in rows.items() if name == "plain"}
    assert min(rare, key=rare.get) == 0.15
    assert rows["plain", 0.15][0] == pytest.approx(2 * rows["plain", 0.05][0], rel=0.1)
    for k in (0, 1):
        assert rows["Adagrad", 0.3][k] < rows["plain", 0.15][k]
    assert 0.5 / sqrt(20) == printed(0.11, 2)


def rare_run(p, lr, rng):
    """Adagrad on the steps with an input only; the others change nothing."""
    w = total = 0.0
    for noise in rng.normal(size=rng.binomial(400, p)):
        g = w - 1 - 0.5 * noise
        total += g * g
        w -= lr * g / sqrt(total)
    return (w - 1) ** 2


def test_after_the_cliff():
    def lengths(t):
        s = 1000 * 0.9 ** (t - 1) + 1 - 0.9 ** (t - 1)
        first = t == 1
        return (100 if first else 1) / sqrt(10_000 + t - 1), (
            100 if first else 1
        ) / sqrt(s)

    for t in (1, 2, 50, 150):
        shown = page_output(ADAPTIVE, "The steps die out", f"{t} [")
        assert shown == rounded(lengths(t), 3)
    assert lengths(80)[1] == printed(0.9, 1)
    assert 1000 * 0.9**66 < 1 < 1000 * 0.9**65
    share = 0.1 * sum(0.9**k for k in range(10))
    shown = page_output(ADAPTIVE, "The steps die out", "share of the last ten:")
    assert shown == [printed(share, 3)]


def many_walks(name, rates, steps, H, start):
    """All rates at once; the record is a sum over the past, made anew each step."""
    w = np.array(start, dtype=float)[:, None] * np.ones(len(rates))
    past, path = [], [w]
    for _ in range(steps):
        past.append(H @ w)
        squares = np.array(past) ** 2
        fade = 0.9 ** np.arange(len(past) - 1, -1, -1)
        shares = {"Adagrad": fade**0, "RMSprop": 0.1 * fade}.get(name)
        step = past[-1]
        if shares is not None:
            step = step / (np.sqrt(np.tensordot(shares, squares, 1)) + 1e-8)
        w = w - rates * step
        path.append(w)
    return np.array(path)  # (steps + 1, d, rates)


def test_adaptive_on_the_canyon():
    H, there = np.diag([1.0, 50.0]), "On the canyon"
    first = {"plain": 0.037, "Adagrad": 0.9, "RMSprop": 0.9 * sqrt(0.1)}
    for name, rate in first.items():
        path = many_walks(name, np.array([rate]), 50, H, (10, 1))
        shown = page_output(ADAPTIVE, there, f"{name} end")
        assert shown == rounded(path[-1, :, 0], 2)
        if name != "plain":
            assert np.allclose(path[1, :, 0], [9.1, 0.1])
        rates = 10.0 ** np.linspace(-3, 1, 100)
        path = many_walks(name, rates, 50, H, (10, 1))[-10:]
        losses = (path**2 * [[0.5], [25]]).sum(axis=1).mean(axis=0)
        shown = page_output(ADAPTIVE, there, f"{name:8} best")
        assert shown[0] == printed(losses.min(), 2)
        assert shown[-1] == (losses < 1e-6).sum()
    for rate in (0.1, 0.01):
        assert page_output(ADAPTIVE, there, f"rate {rate}: swing")[:3] == [
            *rounded((rate / 2, rate / 2), 4),
            rate / 2,
        ]


def test_units_of_a_step():
    assert sqrt(1e-6 / 0.05) == printed(0.0045, 4)
    X = np.random.default_rng(0).normal(size=(100, 2))  # the page's points
    H = X.T @ X / 100
    best = np.array([2.0, 3.0])
    for unit, name in ((1, "m:"), (0.001, "km:")):
        D = np.diag([1, unit])
        shown = page_output(ADAPTIVE, "The units of a step", "plain")
        part = shown[:2] if name == "m:" else shown[2:]
        scaled = D @ H @ D
        lam, Q = np.linalg.eigh(scaled)
        target = best / np.diag(D)
        w = target - Q @ ((1 - 0.5 * lam) ** 2000 * (Q.T @ target))
        assert part == rounded(w * np.diag(D), 2)
        # the other two rules, by distances to the target and not by data
        for rule in ("Adagrad", "Adadelta"):
            w, s, u = np.zeros((3, 2))
            for _ in range(2000):
                g = scaled @ (w - target)
                s = s + g**2 if rule == "Adagrad" else 0.95 * s + 0.05 * g**2
                ratio = 0.5 / (np.sqrt(s) + 1e-8)
                if rule == "Adadelta":
                    ratio = np.sqrt((u + 1e-6) / (s + 1e-6))
                u = 0.95 * u + 0.05 * (ratio * g) ** 2
                w = w - ratio * g
            shown = page_output(ADAPTIVE, "The units of a step", rule)
            part = shown[:2] if name == "m:" else shown[2:]
            assert part == rounded(w * np.diag(D), 2)
    fair = "Adadelta, each epsilon in its own unit:"
    assert page_output(ADAPTIVE, "The units of a step", fair) == [2, 3]


def test_answers_of_adaptive_methods():
    first = 1 - Fraction(1, 2)
    second = first + Fraction(1, 2) * Fraction(3, 2) / Fraction(5, 2)
    assert Fraction(5, 2) ** 2 == 4 + Fraction(9, 4)
    assert page_answers(ADAPTIVE)[0] == rounded((first, second), 9)
    s = [Fraction(1, 4) * 4, Fraction(3, 4) + Fraction(1, 4)]
    assert s == [1, 1]
    assert page_answers(ADAPTIVE)[1] == rounded((1 - 0.2, 1 - 0.2 + 0.1), 9)
    path = many_walks("Adagrad", np.array([10.0]), 50, np.diag([1.0, 50]), (10, 1))
    path = path[:, :, 0]
    loss = (path**2 * [0.5, 25]).sum(axis=1)
    assert np.allclose(path[1], [0, -9], atol=1e-6)
    assert loss[1] == pytest.approx(2025) and loss[1] / loss[0] == pytest.approx(27)
    assert sqrt(50**2 + 450**2) == printed(453, 0)
    assert path[2, 1] == printed(0.9, 1) and loss[-1] < 1e-9


# Adam


def adam_by_means(grads, b1=0.9, b2=0.999, eps=0.0):
    """The steps, each from weighted means of all gradients so far."""
    steps = []
    for t in range(1, len(grads) + 1):
        back = np.arange(t - 1, -1, -1)
        mean = np.average(grads[:t], weights=b1**back, axis=0)
        square = np.average(np.square(grads[:t]), weights=b2**back, axis=0)
        steps.append(-mean / (np.sqrt(square) + eps))
    return np.array(steps)


def test_three_steps():
    grads = np.array([4.0, 2.0, -1.0])
    truth = adam_by_means(grads)
    assert list(truth) == rounded((-1, -0.932, -0.564), 3)
    assert page_output(ADAM, "The step", 0) == rounded(truth, 3)
    assert page_output(ADAM, "The step", 1)[:3] == rounded(truth, 3)
    tiny = adam_by_means(1e-8 * grads, eps=1e-8)
    assert page_output(ADAM, "The step", 2)[:3] == rounded(tiny, 3)
    squares = [sum(0.999 ** (2 - k) * g for k, g in enumerate((16, 4, 1)))]
    assert squares[0] * 0.001 == printed(0.020964, 6)
    assert squares[0] / sum(0.999**k for k in range(3)) == printed(6.995, 3)
    means = [(0.9 * 4 + 2) / 1.9, (0.81 * 4 + 0.9 * 2 - 1) / 2.71]
    assert means == rounded((2.947, 1.491), 3)
    second = (0.999 * 16 + 4) / 1.999
    assert second == printed(9.997, 3)
    assert 0.4 / sqrt(0.016) == printed(3.16, 2) == 0.1 / sqrt(0.001)
    steps = page_code(ADAM, "adam_steps")["adam_steps"]
    for seed in range(4):
        grads = np.random.default_rng(seed).normal(size=seed + 2)
        assert np.allclose(steps(grads), adam_by_means(grads, eps=1e-8))


def test_cold_start():
    sizes = {t: (1 - 0.9**t) / sqrt(-np.expm1(t * log(0.999))) for t in range(1, 5001)}
    largest = max(sizes, key=sizes.get)
    truth = [*rounded((sizes[1], sizes[largest]), 2), largest, 1000]
    shown = page_output(ADAM, "The step", "first")
    assert shown == [*truth, printed(sizes[1000], 2)]
    for t in range(1, 6):
        shown = page_output(ADAM, "Two averages that start cold", f"{t} mean of m")
        assert shown[0] == pytest.approx(2 * (1 - 0.9**t), abs=0.06)
    assert (1 - 0.9) / sqrt(1 - 0.9) == printed(0.32, 2)


def adam_walks(rates, steps, H, start):
    w = np.array(start, dtype=float)[:, None] * np.ones(len(rates))
    past, path = [], []
    for _ in range(steps):
        past.append(H @ w)
        back = np.arange(len(past) - 1, -1, -1)
        mean = np.average(past, axis=0, weights=0.9**back)
        square = np.average(np.square(past), axis=0, weights=0.999**back)
        w = w - rates * mean / (np.sqrt(square) + 1e-8)
        path.append(w)
    return np.array(path)


def tail_losses(rule, rates, H, start):
    start = np.array(start, dtype=float)
    if rule == "Adam":
        path = adam_walks(rates, 50, H, start)
    elif rule == "RMSprop":
        path = many_walks(rule, rates, 50, H, start)[1:]
    else:
        beta = 0.9 if rule == "momentum" else 0.0
        lam, Q = np.linalg.eigh(H)
        parts = [
            [matrix_path(lr, beta, a, p, 50)[0] for lr in rates]
            for a, p in zip(lam, Q.T @ start, strict=True)
        ]
        path = np.einsum("ij,jrt->tir", Q, np.array(parts))[1:]
    return (np.einsum("tir,ij,tjr->tr", path, H, path) / 2)[-10:].mean(axis=0)


def test_tilted_bowl():
    rates = 0.001 * 2000 ** (np.arange(100) / 99)
    D = np.diag([1.0, 50.0])
    H = np.array([[25.5, -24.5], [-24.5, 25.5]])  # turned by 45 degrees
    start = np.array([9.0, 11.0]) / sqrt(2)
    losses = {}
    for rule in ("plain", "momentum", "RMSprop", "Adam"):
        shown = page_output(ADAM, "A bowl that is stretched and tilted", rule)
        truth = []
        for bowl, place in ((D, (10, 1)), (H, start)):
            tail = tail_losses(rule, rates, bowl, place)
            truth += [tail.min(), rates[tail.argmin()]]
        assert shown == rounded(truth, 2)
        losses[rule] = truth
    assert losses["plain"][0] == pytest.approx(losses["plain"][2])
    assert losses["momentum"][0] == pytest.approx(losses["momentum"][2])
    assert losses["RMSprop"][2] > 10 * losses["RMSprop"][0]
    assert losses["Adam"][3] > 1.5 * losses["Adam"][1]


def test_round_bowls():
    rates = 0.001 * 2000 ** (np.arange(100) / 99)
    for top in (1, 2, 4, 50):
        H = np.diag([1 + (top - 1) * k / 4 for k in range(5)])
        plain, adam = (
            tail_losses(rule, rates, H, (3, -2, 1, 4, -5)).min()
            for rule in ("plain", "Adam")
        )
        where = "Where plain descent does better"
        shown = page_output(ADAM, where, f"curvatures 1 to {top}:")
        assert shown[-1] == printed(adam, 2)
        if top < 50:
            assert plain < 1e-9
        else:
            assert shown[0] == printed(plain, 2)
        assert plain < adam
    plain, adam = (
        tail_losses(rule, rates, H, (10, 0, 0, 0, 1)).min()
        for rule in ("plain", "Adam")
    )
    assert adam < plain / 10


def test_decay_beside_the_step():
    left = 0.999**1000
    assert left == printed(0.37, 2)
    there = "Decay that is not a gradient"
    assert page_output(ADAM, there, "AdamW") == [0.37, 0.37]
    w, grads = np.ones(2), []
    for t in range(1, 1001):
        grads.append(np.array([10, 0.1]) * (-1) ** t + 0.1 * w)
        back = np.arange(t - 1, -1, -1)
        mean = (0.9 ** back[-200:] @ np.array(grads)[-200:]) / sum(0.9 ** back[-200:])
        square = 0.999**back @ np.square(grads) / sum(0.999**back)
        w = w - 0.01 * mean / (np.sqrt(square) + 1e-8)
    assert page_output(ADAM, there, "L2 penalty") == [
        pytest.approx(v, abs=0.006) for v in w
    ]


def test_answers_of_adam():
    path = 1 + 0.3 * np.cumsum(adam_by_means(np.array([5.0, -1.0]), 0.5, 0.5))
    assert page_answers(ADAM)[0] == rounded(path, 9)
    corrected = Fraction(36, 10) / (1 - Fraction(64, 100))
    second = (Fraction(36, 10) - Fraction(8, 10)) / Fraction(2, 10)
    assert page_answers(ADAM)[1] == [corrected, second]


class Rule:
    """One optimizer on one array, from the definition with no branch shared."""

    def __init__(self, name, lr):
        self.name, self.lr, self.grads = name, lr, []

    def step(self, g, last):
        self.grads.append(g)
        t, name = len(self.grads), self.name
        if name in ("plain", "momentum", "Nesterov"):
            return (0 if name == "plain" else 0.9) * last - self.lr * g
        G = np.array(self.grads).reshape(t, -1)
        back = np.arange(t - 1, -1, -1)
        if name == "Adagrad":
            square = (G**2).sum(axis=0)
        elif name == "RMSprop":
            square = 0.1 * 0.9**back @ G**2
        else:
            square = 0.999**back @ G**2 / (0.999**back).sum()
            g = (0.9**back @ G / (0.9**back).sum()).reshape(g.shape)
        return -self.lr * g / (np.sqrt(square).reshape(g.shape) + 1e-8)


def train_on_digits(name, lr, seed, steps=100):
    """The network as one vector-valued function, its gradient by einsum."""
    digits = load_digits()
    X, y = digits.data / 16, digits.target
    rng = np.random.default_rng(seed)  # weights and minibatches as on the page
    W1 = rng.normal(size=(64, 16)) * sqrt(2 / 64)
    W2 = rng.normal(size=(16, 10)) * sqrt(2 / 16)
    w = [np.vstack([W1, np.zeros(16)]), np.vstack([W2, np.zeros(10)])]
    rules, last = [Rule(name, lr), Rule(name, lr)], [0 * a for a in w]

    def forward(w, X):
        A = np.hstack([X, np.ones((len(X), 1))])
        B = np.hstack([np.maximum(A @ w[0], 0), np.ones((len(X), 1))])
        return A, B, special.log_softmax(B @ w[1], axis=1)

    for _ in range(steps):
        some = rng.integers(0, 1797, size=32)
        at = [a + 0.9 * v * (name == "Nesterov") for a, v in zip(w, last, strict=True)]
        A, B, out = forward(at, X[some])
        gap = np.exp(out)
        gap[np.arange(32), y[some]] -= 1
        back = np.einsum("ik,jk->ij", gap, at[1][:16]) * (B[:, :16] > 0)
        grads = np.einsum("ni,nj->ij", A, back), np.einsum("ni,nj->ij", B, gap)
        last = [r.step(g / 32, v) for r, g, v in zip(rules, grads, last, strict=True)]
        w = [a + v for a, v in zip(w, last, strict=True)]
    return -forward(w, X)[2][np.arange(1797), y].mean()


def test_all_on_one_network():
    rates = (0.003, 0.01, 0.03, 0.1, 0.3)
    losses = {}
    for name in ("plain", "momentum", "Nesterov", "Adagrad", "RMSprop", "Adam"):
        shown = page_output(ADAM, "All of them on one network", f"{name:8} best rate")
        losses[name] = {lr: train_on_digits(name, lr, 0) for lr in rates}
        best = min(losses[name], key=losses[name].get)
        assert shown == [best, pytest.approx(losses[name][best], abs=0.06)]
    for name in ("RMSprop", "Adam"):
        assert losses[name][0.003] < 1 < 2.2 < losses["plain"][0.003]
        assert losses["plain"][0.3] < 0.5 < 2 < losses[name][0.3]
    # with other seeds the order of the best ones changes
    orders = set()
    for seed in (0, 1, 3):
        three = {
            "momentum": train_on_digits("momentum", 0.1, seed),
            "Nesterov": train_on_digits("Nesterov", 0.1, seed),
            "Adam": train_on_digits("Adam", 0.03, seed),
        }
        orders.add(tuple(sorted(three, key=three.get)))
    assert len(orders) > 1
