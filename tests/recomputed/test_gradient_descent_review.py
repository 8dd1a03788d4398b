"""Chapter 11, the last two pages: models, rewards, logs and bowls another way."""

from fractions import Fraction
from itertools import permutations
from math import comb, erf, exp, log, sqrt

import numpy as np
import pytest
from scipy import stats
from sklearn.datasets import load_digits

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

LEADS = "gradient-descent/where-this-leads"
REVIEW = "gradient-descent/review"


# Where this leads


def shapes_of_block(d):
    """The arrays of a block one by one, queries, keys and values apart."""
    attention = 4 * [(d, d), (d,)]
    dense = [(d, 4 * d), (4 * d,), (4 * d, d), (d,)]
    return attention + dense + 4 * [(d,)]


def count(shapes):
    return sum(int(np.prod(shape, dtype=np.int64)) for shape in shapes)


def work_of_block(n, d, heads):
    """Multiplications of each matrix product, (rows, inner, columns)."""
    k = d // heads
    products = 4 * [(n, d, d)] + [(n, d, 4 * d), (n, 4 * d, d)]
    products += heads * [(n, k, n), (n, n, k)]
    return sum(rows * inner * columns for rows, inner, columns in products)


def test_parameters_and_work():
    def gpt(v, n, d, layers):
        return count([(v, d), (n, d), (d,), (d,)] + layers * shapes_of_block(d))

    there = "Count it"
    assert page_output(LEADS, there, "the one above:") == [gpt(50, 32, 24, 3)]
    assert page_output(LEADS, "One block", "parameters:") == [gpt(50, 32, 24, 3)]
    small = page_output(LEADS, there, "GPT-2, small:")
    assert small == [gpt(50257, 1024, 768, 12)] == [124439808]
    work = 12 * work_of_block(1024, 768, 12) + 1024 * 768 * 50257
    found = page_output(LEADS, there, "work for 1,024 tokens:")
    assert found == [pytest.approx(work, rel=0.005)]

    ends = [(16, 16, 3, 768), (768,), (768,), (197, 768), (768,), (768,)]
    ends += [(768, 1000), (1000,)]
    vit = page_output(LEADS, there, "ViT-B/16:")
    assert vit == [count(ends + 12 * shapes_of_block(768))] == [86567656]
    work = 12 * work_of_block(197, 768, 12) + 196 * 768 * 768 + 768 * 1000
    found = page_output(LEADS, there, "work for an image:")
    assert found == [pytest.approx(work, rel=0.0005)]
    assert work / 1e9 == printed(17.56, 2)  # as torchvision states it
    assert 12 * count(shapes_of_block(768)) == pytest.approx(85e6, rel=0.005)
    assert pytest.approx(39e6, rel=0.02) == 50257 * 768


def gelu(z):
    return z * (1 + erf(z / sqrt(2))) / 2


def plain_gpt(tokens, model, heads):
    """The page's GPT token by token and head by head; nothing is ever masked."""
    (E, place), blocks, last = model
    d = E.shape[1]
    k = d // heads

    def norm(x, gamma, beta):
        mean = sum(x) / d
        spread = sqrt(sum((a - mean) ** 2 for a in x) / d + 1e-5)
        return np.array(
            [
                g * (a - mean) / spread + b
                for a, g, b in zip(x, gamma, beta, strict=True)
            ]
        )

    rows = [E[t] + place[i] for i, t in enumerate(tokens)]
    for g, b, W, c, W_O, b_O, g2, b2, W1, b1, W2, b_2 in blocks:
        triples = [norm(x, g, b) @ W + c for x in rows]
        for i in reversed(range(len(rows))):
            mixed = np.zeros(d)
            for h in range(heads):
                part = slice(h * k, (h + 1) * k)
                q = triples[i][:d][part]
                scores = [
                    q @ triples[j][d : 2 * d][part] / sqrt(k) for j in range(i + 1)
                ]
                e = [exp(s) for s in scores]
                mixed[part] = sum(
                    w / sum(e) * triples[j][2 * d :][part] for j, w in enumerate(e)
                )
            rows[i] = rows[i] + mixed @ W_O + b_O
        for i, x in enumerate(rows):
            z = norm(x, g2, b2) @ W1 + b1
            rows[i] = x + np.array([gelu(t) for t in z]) @ W2 + b_2
    return np.array([norm(x, *last) @ E.T for x in rows])


@pytest.mark.parametrize(("d", "heads", "layers"), [(6, 1, 1), (6, 3, 2), (8, 4, 3)])
def test_the_whole_gpt(d, heads, layers):
    code = page_code(LEADS, "gpt")
    rng = np.random.default_rng(d + heads)
    model = code["new_gpt"](9, 7, d, layers, rng)
    for group in [model[0], *model[1], model[2]]:  # no special values are left
        for array in group:
            array += rng.normal(size=array.shape) / 2
    tokens = rng.integers(0, 9, size=5)
    found = code["gpt"](tokens, model, heads)
    assert np.allclose(found, plain_gpt(tokens, model, heads), atol=1e-10)


def cases(c):
    """All six outcomes of a pull at equal logits, in fractions."""
    third = Fraction(1, 3)
    for a, mu in enumerate([Fraction(1, 5), Fraction(1, 2), Fraction(4, 5)]):
        way = [(j == a) - third for j in range(3)]
        for reward, chance in ((1, mu), (0, 1 - mu)):
            yield third * chance, [(reward - Fraction(c)) * w for w in way]


def test_policy_gradient_at_zero():
    there = "Learning from rewards"
    for c in ("0", "0.5", "-10"):
        mean = [sum(p * g[j] for p, g in cases(c)) for j in range(3)]
        assert mean == [Fraction(-1, 10), 0, Fraction(1, 10)]
        square = sum(p * sum(x * x for x in g) for p, g in cases(c))
        variance = square - sum(x * x for x in mean)
        found = page_output(LEADS, there, f"c = {c}: variance")
        assert found == [printed(variance, 3)]
    assert page_output(LEADS, there, "at zero:") == [-0.1, 0, 0.1]


def test_the_players():
    """Other players, who draw their arms as the largest of noisy logits."""
    rng, mu = np.random.default_rng(7), np.array([0.2, 0.5, 0.8])
    players = 2000
    for lr in (0.03, 0.2, 2.0):
        for with_mean in (False, True):
            theta, seen = np.zeros((players, 3)), np.zeros(players)
            for t in range(999):
                a = (theta + rng.gumbel(size=theta.shape)).argmax(axis=1)
                paid = rng.random(players) < mu[a]
                surplus = paid - (seen / t if with_mean and t else 0)
                share = np.exp(theta - np.logaddexp.reduce(theta, axis=1)[:, None])
                theta -= lr * surplus[:, None] * share
                theta[np.arange(players), a] += lr * surplus
                seen += paid
            pi = np.exp(theta - np.logaddexp.reduce(theta, axis=1)[:, None])
            name = f"rate {lr}, c {'mean' if with_mean else '0   '}"
            reward, best, stuck = page_output(LEADS, "Learning from rewards", name)
            value = pi @ mu
            error = value.std() * sqrt(1 / 300 + 1 / players)
            assert reward == pytest.approx(value.mean(), abs=3 * error + 0.0051)
            for found, sure in (
                (best, pi[:, 2] > 0.9),
                (stuck, (pi[:, :2] > 0.9).any(axis=1)),
            ):
                p = sure.mean()
                error = sqrt((p * (1 - p) + 1e-3) * (1 / 300 + 1 / players))
                assert found == pytest.approx(p, abs=3 * error + 0.0051), name


def test_ten_coins_more():
    """Exercise 4 of Where this leads, by other players: thirds, or all recover."""
    rng, mu = np.random.default_rng(3), np.array([0.2, 0.5, 0.8])
    for with_mean in (False, True):
        theta, seen = np.zeros((2000, 3)), np.zeros(2000)
        for t in range(1000):
            a = (theta + rng.gumbel(size=theta.shape)).argmax(axis=1)
            paid = 10 + (rng.random(2000) < mu[a])
            surplus = 0.2 * (paid - (seen / t if with_mean and t else 0))
            share = np.exp(theta - np.logaddexp.reduce(theta, axis=1)[:, None])
            theta -= surplus[:, None] * share
            theta[np.arange(2000), a] += surplus
            seen += paid
            if t == 0:  # the arm of the first pull is about 2 ahead
                assert 1.9 < np.median(theta.max(axis=1) - theta.min(axis=1)) < 2.3
        pi = np.exp(theta - np.logaddexp.reduce(theta, axis=1)[:, None])
        sure = (pi > 0.9).mean(axis=0)
        if with_mean:
            assert (pi @ mu).mean() == printed(0.80, 2)
            assert sure[2] > 0.99
        else:
            assert (pi @ mu).mean() == pytest.approx(0.52, abs=0.03)
            assert (abs(sure - 1 / 3) < 0.07).all()


def test_the_patches_of_the_digit():
    image = load_digits().images[0]
    ink = [
        image[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].sum()
        for i in range(4)
        for j in range(4)
    ]
    assert ink[0] == ink[-1] == 0
    for line in np.reshape(ink, (4, 4)):
        assert min(line[1:3]) > max(line[0], line[3])


def test_answers_of_where_this_leads():
    patches, tables, arm = page_answers(LEADS)
    block = count(shapes_of_block(64))
    assert patches == [32 * 32 // 16, 4 * 4 * 3, count([(48, 64), (64,)]), block]

    def parts(n, d=1024):  # heads do not change the work; take one
        tables = 2 * n * n * d
        return tables, work_of_block(n, d, 1) - tables

    n = next(n for n in range(1, 10**5) if parts(n)[0] >= parts(n)[1])
    assert tables == [n, sum(parts(2 * n)) / sum(parts(n))]

    theta, mu, h = [log(2), 0.0, 0.0], [0.2, 0.5, 0.8], 1e-5

    def policy(theta):
        e = [exp(t) for t in theta]
        return [x / sum(e) for x in e]

    def J(theta):
        return sum(p * m for p, m in zip(policy(theta), mu, strict=True))

    def slopes(f):
        moved = [
            [t + s * h * (i == j) for j, t in enumerate(theta)]
            for s in (1, -1)
            for i in range(3)
        ]
        return [(f(moved[i]) - f(moved[i + 3])) / (2 * h) for i in range(3)]

    assert arm == [pytest.approx(x, abs=1e-8) for x in [J(theta), *slopes(J)]]
    pull = slopes(lambda t: log(policy(t)[0]))
    assert pull == [pytest.approx(x, abs=1e-8) for x in (0.5, -0.25, -0.25)]


# Review


def run(lr, B=20, n=200, first=1, lam=0, beta=0, steps=2000, seed=0, drop=None):
    """The page's network again: weights in one vector, gradients example by example."""
    rng = np.random.default_rng(seed)
    X = np.column_stack([rng.normal(size=(n + 1300, 2)), np.ones(n + 1300)])
    same = X[:, 0] * X[:, 1] + 0.5 * rng.normal(size=n + 1300) > 0
    sign = np.where(same, 1.0, -1.0)
    parts = slice(0, n), slice(n, n + 300), slice(n + 300, None)
    W, b, u, c = (first * rng.normal(size=s) for s in ((2, 16), 16, 16, 1))
    V = np.vstack([W, b])  # (3, 16), the bias as a third input
    u = np.append(u, c)  # (17,)
    mV, mu, logs = 0.0, 0.0, []
    for t in range(steps + 1):
        if t % 20 == 0:
            A = np.hstack([np.clip(X @ V, 0, None), np.ones((len(X), 1))])
            m = sign * (A @ u)
            each = np.where(
                m > 0, np.log1p(np.exp(-abs(m))), abs(m) + np.log1p(np.exp(-abs(m)))
            )
            logs.append([each[p].mean() for p in parts])
        some = rng.integers(0, n, size=B)
        x, s = X[some], sign[some]
        A = np.hstack([np.clip(x @ V, 0, None), np.ones((B, 1))])
        pull = -s / 2 * (1 - np.tanh(s * (A @ u) / 2))  # derivative by the logit
        gu = np.einsum("b,bj->j", pull, A) / B
        gV = np.einsum("b,bi,bj,j->ij", pull, x, x @ V > 0, u[:16]) / B
        gu[:16] += 2 * lam * u[:16]
        gV[:2] += 2 * lam * V[:2]
        mV, mu = beta * mV + (1 - beta) * gV, beta * mu + (1 - beta) * gu
        V, u = V - lr * mV, u - lr * mu
        if t == drop:
            lr = lr / 10
    return np.array(logs), V, X[:n]


SICK = {
    1: {"lr": 0.3, "B": 1},
    2: {"lr": 0.0003},
    3: {"lr": 0.1, "n": 30},
    4: {"lr": 0.1, "first": 0},
    5: {"lr": 0.1, "lam": 0.02},
    6: {"lr": 5},
}


def test_six_logs():
    for k, knobs in SICK.items():
        logs = run(**knobs)[0]
        found = page_output(REVIEW, "Six logs", f"{k}: train")
        assert found == [printed(x, 2) for x in logs[-20:, :2].mean(axis=0)], k
    found = page_output(REVIEW, "Six logs", "healthy:")
    assert found == [printed(x, 2) for x in run(0.1)[0][-20:, :2].mean(axis=0)]
    assert page_output(REVIEW, "Six logs", "4: train") == 2 * [printed(log(2), 2)]
    assert 2 * 16 + 16 + 16 + 1 == 65


def test_the_experiment():
    for k in (1, 5):
        logs = run(**SICK[k], steps=2400, drop=1200)[0][:, 0]
        found = page_output(
            REVIEW, "Two explanations, one experiment", f"log {k}: before"
        )
        assert found[:2] == [
            printed(logs[41:61].mean(), 2),
            printed(logs[71:91].mean(), 2),
        ]
    logs = run(**SICK[6], steps=2400, drop=1200)[0][:, 0]
    assert [logs[41:61].mean(), logs[71:91].mean()] == [
        printed(0.67, 2),
        printed(0.64, 2),
    ]
    _, V, X = run(**SICK[6], steps=1200)
    dead = (X @ V <= 0).all(axis=0)
    assert dead.sum() == 10


def test_five_sixths():
    orders = list(permutations(range(6)))
    wins = sum(min(order[:5]) < order[5] for order in orders)
    assert Fraction(wins, len(orders)) == Fraction(5, 6)
    ends = sorted(run(0.1, steps=200, seed=seed)[0][-1, 2] for seed in range(30))
    # the lowest of five of thirty: exactly, by the place of the lowest in the order
    lowest = sum(x * comb(29 - i, 4) for i, x in enumerate(ends)) / comb(30, 5)
    there = "A comparison that is not fair"
    single, best = page_output(REVIEW, there, "single run")
    error = np.std(ends) / sqrt(20_000)
    assert single == pytest.approx(np.mean(ends), abs=3 * error + 0.0005)
    assert best == pytest.approx(lowest, abs=3 * error + 0.0005)


def test_the_fair_comparison():
    rates, chosen = (0.03, 0.1, 0.3, 1), {}
    there = "A comparison that is not fair"
    for beta in (0, 0.9):
        ends = np.array(
            [
                [run(r, beta=beta, steps=200, seed=s)[0][-1] for s in range(10)]
                for r in rates
            ]
        )
        rate, mean = page_output(REVIEW, there, f"beta {beta}: rate")
        row = min(range(4), key=lambda i: ends[i, :, 1].sum())
        assert rate == rates[row]
        chosen[beta] = ends[row, :, 2]
        assert mean == printed(chosen[beta].mean(), 3)
    ends = stats.ttest_rel(chosen[0], chosen[0.9]).confidence_interval(0.95)
    found = page_output(REVIEW, there, "95 % interval")
    assert found == [printed(ends.low, 3), printed(ends.high, 3)]
    assert ends.low < 0 < ends.high < 0.03


def floor_of(H, lr, variance):
    """Follow the covariance of the error, in fractions of the axes, until it rests."""
    H = np.array(H, dtype=float)
    step, C = np.eye(len(H)) - lr * H, np.zeros(H.shape)
    for _ in range(3000):
        C = step @ C @ step.T + lr**2 * variance * np.eye(len(H))
    return np.trace(H @ C) / 2


def momentum_factor(lr, beta, curvatures):
    """Largest eigenvalue, without sign, of the map of (w, v) to the next."""
    return max(
        abs(np.linalg.eigvals([[1 - lr * a, beta], [-lr * a, beta]])).max()
        for a in curvatures
    )


def best_momentum(m, M):
    """Search for the pair by ever finer grids."""
    center, width = [1 / M, 0.5], [1 / M, 0.49]
    for _ in range(14):
        grid = [
            (lr, beta)
            for lr in center[0] + width[0] * np.linspace(-1, 1, 21)
            for beta in center[1] + width[1] * np.linspace(-1, 1, 21)
            if lr > 0 and 0 <= beta < 1
        ]
        center = min(grid, key=lambda p: momentum_factor(*p, (m, M)))
        width = [w / 2 for w in width]
    return center


def test_the_bowl():
    H = [[10, 8], [8, 10]]
    for way, curvature in (([1, -1], 2), ([1, 1], 18)):
        assert (np.array(H) @ way == curvature * np.array(way)).all()
    for lr in (0.05, 0.1, 0.11):
        factor = np.linalg.norm(np.eye(2) - lr * np.array(H), 2)
        found = page_output(REVIEW, "A bowl", f"{lr}: factor")
        assert found[:2] == 2 * [printed(factor, 2)]
        assert found[2] == printed(floor_of(H, lr, 1), 3)
    assert floor_of(H, 0.1, 1) / floor_of(H, 0.05, 1) == pytest.approx(8, abs=0.5)
    for lr, beta in ((1 / 8, 1 / 4), (1 / 8, 0.4), (0.1, 1 / 4)):
        name = f"momentum {beta}, rate {lr}: factor"
        # equal eigenvalues are found to half of the digits only
        assert page_output(REVIEW, "A bowl", name) == [
            printed(momentum_factor(lr, beta, (2, 18)), 2)
        ]
    assert best_momentum(2, 18) == pytest.approx((1 / 8, 1 / 4), abs=2e-3)


def test_the_best_factor_of_momentum_on_one_curvature():
    betas = np.linspace(0, 0.999, 1000)
    for q in (0.1, 0.5, 0.9, 1.3, 18 / 8, 3.6):  # lr times curvature
        bound = abs(1 - sqrt(q))
        assert min(momentum_factor(q, beta, [1]) for beta in betas) > bound - 1e-9
        # equal eigenvalues are found to half of the digits only
        found = momentum_factor(q, (1 - sqrt(q)) ** 2, [1])
        assert found == pytest.approx(bound, abs=1e-6)


def test_the_steps_in_the_figure():
    def steps(lr):
        worst, count = max(abs(1 - 2 * lr), abs(1 - 18 * lr)), 0
        error = 1.0
        while error > 0.1:
            error, count = error * worst, count + 1
        return count

    assert steps(0.005) == pytest.approx(229, abs=1)
    assert steps(0.1) == pytest.approx(10, abs=1)
    counts = {k: steps(k / 1000) for k in range(5, 111)}
    assert all(counts[k] >= counts[100] for k in counts)
    assert counts[110] > 10 * counts[100]


def test_answers_of_the_review():
    bowl, fair = page_answers(REVIEW)
    H = [[5, 3], [3, 5]]
    curvatures = np.roots([1, -10, 16])[::-1]  # trace 10, determinant 16
    assert bowl[:2] == [printed(x, 9) for x in curvatures]
    # the rest are fractions: pairs of numerator and denominator, and a decimal
    values = [a / b for a, b in zip(bowl[2:8:2], bowl[3:8:2], strict=True)]
    rates = np.linspace(0.001, 0.3, 2991)
    worst = [np.linalg.norm(np.eye(2) - r * np.array(H), 2) for r in rates]
    assert values[0] == pytest.approx(max(rates[np.array(worst) < 1]), abs=2e-4)
    assert values[1] == pytest.approx(rates[np.argmin(worst)], abs=2e-4)
    assert values[2] == pytest.approx(min(worst), abs=2e-3)
    assert bowl[8] == pytest.approx(floor_of(H, 0.2, 4), rel=1e-6)
    pair = bowl[9] / bowl[10], bowl[11] / bowl[12]
    assert pair == pytest.approx(best_momentum(2, 8), abs=2e-3)

    assert fair[0] == pytest.approx(8 / 10)
    ends = stats.ttest_rel([3, 1, 4, 0], [0, 0, 0, 0]).confidence_interval(0.95)
    assert fair[1:] == [printed(ends.low, 1), printed(ends.high, 1)]
    assert stats.t.ppf(0.975, 3) == printed(3.182, 3)
