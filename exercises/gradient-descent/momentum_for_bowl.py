r"""A bowl has the curvatures `m` and `M`, $0 < m \le M$. Return the pair (rate, momentum), $\eta$ and $\beta$ of
$\vec v \leftarrow \beta\vec v - \eta\,\vec g$, with which momentum descent is fastest in the long run.
"""

import numpy as np


def momentum_for_bowl(m, M):
    # SOLUTION
    low, high = np.sqrt(m), np.sqrt(M)
    return 4 / (low + high) ** 2, ((high - low) / (high + low)) ** 2
    # WRONG: keeps the best rate of plain descent
    low, high = np.sqrt(m), np.sqrt(M)
    return 2 / (m + M), ((high - low) / (high + low)) ** 2
    # WRONG: forgets the square of the momentum
    low, high = np.sqrt(m), np.sqrt(M)
    return 4 / (low + high) ** 2, (high - low) / (high + low)
    # WRONG: takes the factor of plain descent for the momentum
    low, high = np.sqrt(m), np.sqrt(M)
    return 4 / (low + high) ** 2, ((M - m) / (M + m)) ** 2
    # WRONG: forgets the square of the rate
    low, high = np.sqrt(m), np.sqrt(M)
    return 2 / (low + high), ((high - low) / (high + low)) ** 2
    # WRONG: takes the root of the sum
    low, high = np.sqrt(m), np.sqrt(M)
    return 4 / (m + M), ((high - low) / (high + low)) ** 2
    # WRONG: serves the steep direction only
    return 1 / M, 0.0
    # WRONG: serves the flat direction with the rate of the steep one
    return 1 / M, (1 - np.sqrt(m / M)) ** 2
    # WRONG: says 0.9, as many do
    low, high = np.sqrt(m), np.sqrt(M)
    return 4 / (low + high) ** 2, 0.9
    # WRONG: gives the rate as an effective step
    low, high = np.sqrt(m), np.sqrt(M)
    beta = ((high - low) / (high + low)) ** 2
    return 4 / (low + high) ** 2 / (1 - beta), beta
    # WRONG: returns the pair in the other order
    low, high = np.sqrt(m), np.sqrt(M)
    return ((high - low) / (high + low)) ** 2, 4 / (low + high) ** 2
    # HINT: For one curvature the best root of beta is |1 - sqrt(lr * curvature)|. Ask both
    # curvatures for the same one.
    # HINT: 1 - sqrt(lr * m) = sqrt(lr * M) - 1 gives the root of lr. Put it back in for beta.
    # EXPLAIN: The flat direction wants a larger rate, the steep one a smaller. Where they agree, all
    # factors have the modulus sqrt(beta), and no other pair makes the worst one smaller.


# CHECK
pair = momentum_for_bowl(2.0, 18.0)
assert len(pair) == 2, "a pair is asked for: rate, momentum"
assert np.allclose(pair, [0.125, 0.25]), (
    f"the page's bowl wants the rate 1/8 and the momentum 1/4, not {pair}"
)
pair = momentum_for_bowl(4.0, 4.0)
assert np.allclose(pair, [0.25, 0.0]), (
    f"a round bowl is solved in one plain step: 1/4 and 0, not {pair}"
)


def worst(lr, beta, m, M):
    factors = []
    for a in (m, M):
        half = (1 + beta - lr * a) / 2
        root = np.sqrt(half**2 - beta + 0j)
        factors += [abs(half + root), abs(half - root)]
    return max(factors)


rng = np.random.default_rng(0)
for _ in range(20):
    m = rng.uniform(0.1, 3)
    M = m * rng.uniform(1.2, 60)
    lr, beta = momentum_for_bowl(m, M)
    ratio = (M / m) ** 0.5
    truth = (ratio - 1) / (ratio + 1)
    got = worst(lr, beta, m, M)
    assert got < truth + 1e-4, (
        f"m = {m:.2f}, M = {M:.2f}: the worst factor can be {truth:.4f}, "
        f"with rate {lr:.4f} and momentum {beta:.4f} it is {got:.4f}"
    )
    for _ in range(40):
        a, b = lr * rng.uniform(0.7, 1.4), min(rng.uniform(0, 1), 0.99)
        assert worst(a, b, m, M) > got - 1e-4, (
            f"m = {m:.2f}, M = {M:.2f}: rate {a:.4f}, momentum {b:.4f} is "
            f"faster than yours"
        )
